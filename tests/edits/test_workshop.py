"""Workshop sheets: ids that betray a misreading, blanks for every empty place, and what is entered by id."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor import api, edits
from journeyeditor.edits.workshop import Entry, Kind, Slot, entering, score_of, slot_of, slots_of, workshop_journey
from journeyeditor.edits.workshop_codes import LENGTH, SIGNS, codes_of, read_code
from journeyeditor.errors import EditError
from journeyeditor.ids import counting_ids
from journeyeditor.model import Journey, Lane, Project, Step
from journeyeditor.resources import resource
from tests.layout.any_journey import projects

CODES = st.integers().map(lambda number: codes_of([f"place {number}"])[f"place {number}"])


@cache
def claim() -> tuple[Project, Journey]:
    """The sample and its claim."""
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    return project, api.find_journey(project, "Car accident claim")


def fresh() -> tuple[Project, Journey]:
    """A project that was just made: three stages without titles, no card yet."""
    ids = counting_ids(1000)
    empty = edits.new_project("Workshop", ids, str)
    journey = edits.new_journey("Hire car", ids)
    project = edits.add_journey(journey)(empty)
    return project, project.journeys[0]


def slots(kind: Kind, project: Project, journey: Journey) -> list[Slot]:
    return [slot for slot in slots_of(project, journey) if slot.kind is kind]


def test_the_signs_do_not_look_like_each_other() -> None:
    assert len(SIGNS) == len(set(SIGNS)) == 17
    for pair in ("0O", "1I", "IL", "2Z", "5S", "8B", "UV", "6G", "QO"):
        assert not set(pair) <= set(SIGNS)


@given(CODES, st.integers(0, LENGTH), st.sampled_from(SIGNS))
def test_a_wrong_sign_is_caught(code: str, place: int, sign: str) -> None:
    other = code[:place] + sign + code[place + 1 :]
    assert read_code(code) == code
    if other != code:
        with pytest.raises(EditError, match="misread"):
            read_code(other)


@given(CODES)
def test_two_signs_that_changed_places_are_caught(code: str) -> None:
    for one, two in combinations(range(LENGTH + 1), 2):
        signs = list(code)
        signs[one], signs[two] = signs[two], signs[one]
        if "".join(signs) != code:
            with pytest.raises(EditError, match="misread"):
                read_code("".join(signs))


@pytest.mark.parametrize(("typed", "key"), [("K7P", "length"), ("", "length"), ("K7PX0", "sign"), ("KOPXA", "sign")])
def test_what_is_no_id_is_told_apart(typed: str, key: str) -> None:
    with pytest.raises(EditError, match=f"workshop.{key}"):
        read_code(typed)


def test_an_id_is_read_as_people_type_it() -> None:
    code = codes_of(["a"])["a"]
    assert read_code(f" {code[:2].lower()}-{code[2:]} ") == code


@given(st.lists(st.text(max_size=4), unique=True, max_size=60))
def test_ids_are_unique(places: list[str]) -> None:
    assert len(set(codes_of(places).values())) == len(places)


def test_every_empty_place_of_the_claim_has_an_id() -> None:
    project, journey = claim()
    found = slots_of(project, journey)
    steps, stages = len(journey.steps), len(journey.stages)
    assert len({slot.code for slot in found}) == len(found)
    assert len(slots(Kind.FEELING, project, journey)) == steps
    assert len(slots(Kind.ENCOUNTER, project, journey)) == 6 * steps - len(journey.encounters)
    assert len(slots(Kind.CARD, project, journey)) == 2 * steps + 4 * stages
    assert not slots(Kind.STAGE, project, journey)


def test_ids_stay_when_texts_change_and_when_other_lanes_and_steps_come_and_go() -> None:
    project, journey = claim()
    before = {slot.place: slot.code for slot in slots_of(project, journey)}
    lane = journey.lanes[0].id
    edit = edits.chain(
        edits.set_card(journey.id, journey.cards[0].id, text="Something else"),
        edits.delete([lane]),
        edits.add_step(journey.id, journey.stages[2].id, Step(id="stp_new")),
        edits.add_lane(journey.id, Lane(id="lan_new", kind="thoughts")),
    )
    after = edit(project)
    now = {slot.place: slot.code for slot in slots_of(after, api.find_journey(after, journey.id))}
    kept = before.keys() & now.keys()
    assert len(kept) > 120
    assert all(before[place] == now[place] for place in kept)
    assert len(now.keys() - before.keys()) > 10


def test_what_is_written_is_put_in_by_id_in_one_edit() -> None:
    project, journey = fresh()
    stage = slots(Kind.STAGE, project, journey)[1]
    card = slots(Kind.CARD, project, journey)[0]
    phone = next(slot for slot in slots(Kind.ENCOUNTER, project, journey) if slot.channel == project.channels[2].id)
    again = slots(Kind.ENCOUNTER, project, journey)
    same = next(slot for slot in again if slot.channel == phone.channel and slot.at != phone.at)
    felt = slots(Kind.FEELING, project, journey)[2]
    entries = [
        Entry(stage.code.lower(), "Wait"),
        Entry(card.code, "Asks a friend "),
        Entry(phone.code, "Hotline"),
        Entry(same.code, "hotline"),
        Entry(felt.code, "−2,5 cold"),
    ]
    after = entering(project, journey, entries, counting_ids())(project)
    made = after.journeys[0]
    assert [one.title for one in made.stages] == ["", "Wait", ""]
    assert [(one.text, one.at, one.lane) for one in made.cards] == [("Asks a friend", card.at, card.lane)]
    assert [one.name for one in after.touchpoints if one not in project.touchpoints] == ["Hotline"]
    assert {(one.touchpoint, one.step) for one in made.encounters} == {
        (after.touchpoints[-1].id, phone.at),
        (after.touchpoints[-1].id, same.at),
    }
    assert [(one.step, one.value, one.label) for one in made.feelings] == [(felt.at, -2.5, "cold")]


def test_a_name_the_channel_has_already_means_that_touchpoint() -> None:
    project, journey = claim()
    free = slots(Kind.ENCOUNTER, project, journey)[0]
    known = next(one for one in project.touchpoints if one.channel == free.channel)
    after = entering(project, journey, [Entry(free.code, known.name.upper())], counting_ids())(project)
    assert after.touchpoints is project.touchpoints
    there = api.find_journey(after, journey.id).encounters
    assert len(there) == len(journey.encounters) + 1
    assert (known.id, free.at) in {(one.touchpoint, one.step) for one in there}


@pytest.mark.parametrize(
    ("text", "found"), [("+3 relief", (3, "relief")), ("-5", (-5, "")), ("–0,5 x y", (-0.5, "x y")), ("0", (0, ""))]
)
def test_a_feeling_is_read_as_it_is_written(text: str, found: tuple[float, str]) -> None:
    assert score_of(text) == found


@pytest.mark.parametrize("text", ["", "good", "6", "+5.5", "3relief"])
def test_a_feeling_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(EditError, match="score"):
        score_of(text)


def test_unknown_places_and_empty_words_are_refused() -> None:
    project, journey = claim()
    other, new = fresh()
    foreign = slots_of(other, new)[0].code
    with pytest.raises(EditError, match="unknown"):
        slot_of(project, journey, foreign)
    with pytest.raises(EditError, match="unknown"):
        entering(project, journey, [Entry(foreign, "x")], counting_ids())
    with pytest.raises(EditError, match="nothing"):
        entering(project, journey, [Entry(slots_of(project, journey)[0].code, "  ")], counting_ids())


def test_the_printed_journey_has_a_blank_at_every_place_and_keeps_what_is_there() -> None:
    project, journey = claim()
    made = workshop_journey(project, journey, "Feeling")
    blanks = [card for card in made.cards if card.id.startswith("blank:")]
    assert {card.tags[0] for card in blanks} == {slot.code for slot in slots_of(project, journey)}
    assert len(blanks) == len(slots_of(project, journey))
    assert {card.id for card in journey.cards} <= {card.id for card in made.cards}
    assert sum(card.id.startswith("met:") for card in made.cards) == len(journey.encounters)
    lanes = {lane.id for lane in made.lanes}
    assert all(card.lane in lanes for card in made.cards)
    titled = workshop_journey(*fresh(), "Feeling")
    assert all(len(stage.title) == LENGTH + 1 for stage in titled.stages)


@given(projects())
def test_any_journey_can_be_printed_blank_and_filled(project: Project) -> None:
    journey = project.journeys[0]
    found = slots_of(project, journey)
    made = workshop_journey(project, journey, "Feeling")
    assert len({lane.id for lane in made.lanes}) == len(made.lanes)
    assert len({card.id for card in made.cards}) == len(made.cards)
    entries = [Entry(slot.code, "+1 good") for slot in found]
    after = entering(project, journey, entries, counting_ids())(project).journeys[0]
    cards = len(after.cards) - len(journey.cards)
    assert cards == sum(slot.kind is Kind.CARD for slot in found)
    assert len(after.encounters) - len(journey.encounters) == sum(slot.kind is Kind.ENCOUNTER for slot in found)
