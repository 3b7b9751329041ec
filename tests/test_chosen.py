"""What of a journey is printed: lanes on which nothing stands are left out, unless they are asked for."""

from __future__ import annotations

import pytest

from journeyeditor import api, edits
from journeyeditor.api.chosen import with_filled_lanes
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.api.printing import shown_part
from journeyeditor.ids import counting_ids
from journeyeditor.model import Journey, JourneyKind, Lane, LaneKind, Project, evolve
from journeyeditor.resources import resource


@pytest.fixture(scope="module")
def sample() -> Project:
    return api.load(resource("samples", "car-insurance.journey.json")).project


def shown(journey: Journey) -> list[str]:
    return [lane.kind for lane in journey.lanes if not lane.hidden]


def test_a_filled_map_stays_as_it_is(sample: Project) -> None:
    claim = api.find_journey(sample, "Car accident claim")
    assert with_filled_lanes(sample, claim) is claim


@pytest.mark.parametrize(
    ("empty", "gone"),
    [
        ({"encounters": (), "routes": ()}, LaneKind.TOUCHPOINTS),
        ({"measurements": ()}, LaneKind.METRICS),
        ({"feelings": (), "encounters": (), "routes": ()}, LaneKind.EMOTION),
        ({"cards": ()}, LaneKind.BACKSTAGE),
    ],
)
def test_a_lane_on_which_nothing_stands_is_left_out(sample: Project, empty: dict[str, object], gone: LaneKind) -> None:
    claim = evolve(api.find_journey(sample, "Car accident claim"), **empty)
    assert gone in shown(claim)
    assert gone not in shown(with_filled_lanes(sample, claim))
    assert LaneKind.LINE_OF_VISIBILITY in shown(with_filled_lanes(sample, claim))


def test_what_is_asked_for_and_workshop_sheets_keep_empty_lanes(sample: Project) -> None:
    claim = api.find_journey(sample, "Car accident claim")
    more = evolve(claim, lanes=(*claim.lanes, Lane(id="lan_q", kind=LaneKind.QUOTES)))
    project = evolve(sample, journeys=tuple(more if one is claim else one for one in sample.journeys))
    assert LaneKind.QUOTES not in shown(shown_part(project, more, PrintOptions())[1])
    assert LaneKind.QUOTES in shown(shown_part(project, more, PrintOptions(lanes=("quotes", "emotion")))[1])
    assert LaneKind.QUOTES in shown(shown_part(project, more, PrintOptions(workshop=True))[1])


def test_a_map_that_has_nothing_yet_keeps_its_lanes() -> None:
    ids = counting_ids()
    journey = edits.new_journey("New", ids, JourneyKind.SERVICE_BLUEPRINT)
    project = edits.add_journey(journey)(edits.new_project("Empty", ids, str))
    assert with_filled_lanes(project, project.journeys[0]) is project.journeys[0]


def test_every_journey_of_a_book_is_printed_without_its_empty_lanes(sample: Project) -> None:
    changed = [one for one in sample.journeys if with_filled_lanes(sample, one) is not one]
    assert changed
    for one in changed:
        assert set(shown(with_filled_lanes(sample, one))) < set(shown(one))
