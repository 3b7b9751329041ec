"""Journeys, links, comments, the project's own fields; what a new project and a new journey start with."""

from __future__ import annotations

from datetime import date

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.ids import counting_ids
from journeyeditor.model import (
    Asset,
    Card,
    Comment,
    Group,
    Journey,
    JourneyKind,
    JourneyLink,
    Lane,
    Place,
    Position,
    Project,
    Reply,
    Resolution,
    damage,
    evolve,
    owned,
)
from journeyeditor.words import Words
from tests.builders import rich_project
from tests.edits.look import after, first


def test_a_new_project_has_the_sixteen_channels_in_its_language() -> None:
    project = edits.new_project("Assurance", counting_ids(), Words("fr").tr, "fr")
    assert [channel.name for channel in project.channels][:4] == ["Web", "Application", "Téléphone", "Message"]
    assert [channel.colour for channel in project.channels] == [6, 1, 2, 4, 4, 4, 8, 3, 3, 3, 3, 1, 5, 5, 6, 7]
    assert project.levels == ("Cycle de vie", "Parcours", "Micro-parcours")
    assert damage(project) == ()


def test_a_new_project_has_a_library_to_begin_with_in_its_language() -> None:
    """As the design lists it, each touchpoint of the channel whose icon it wears there."""
    project = edits.new_project("Assurance", counting_ids(), Words("en").tr)
    channels = {one.id: one.name for one in project.channels}
    assert [(one.name, channels[one.channel]) for one in project.touchpoints] == [
        ("Website", "Web"),
        ("Mobile app", "App"),
        ("Phone call", "Phone"),
        ("Email", "Email"),
        ("Text message", "Message"),
        ("Live chat", "Chat"),
        ("Letter", "Letter"),
        ("Branch visit", "Branch"),
        ("Advisor visit", "In person"),
        ("Social post", "Social media"),
    ]
    french = edits.new_project("Assurance", counting_ids(), Words("fr").tr, "fr")
    assert [one.name for one in french.touchpoints][:3] == ["Site web", "Application mobile", "Appel téléphonique"]


@pytest.mark.parametrize("kind", list(JourneyKind))
def test_a_new_journey_starts_with_the_lanes_of_its_kind(kind: JourneyKind) -> None:
    journey = edits.new_journey("I move", counting_ids(), kind, ["A", "B"])
    assert tuple(lane.kind for lane in journey.lanes) == edits.LANES_OF[kind]
    assert [stage.title for stage in journey.stages] == ["A", "B"]
    project = after(edits.add_journey(journey, 0))
    assert first(project) is journey


def test_a_copy_is_whole_and_has_ids_of_its_own() -> None:
    original = first(rich_project())
    copy = edits.copied_journey(original, counting_ids(), "Copy")
    project = after(edits.add_journey(copy))
    assert len(list(owned(copy))) == len(list(owned(original)))
    assert {part.id for part in owned(copy)}.isdisjoint(part.id for part in owned(original))
    assert [card.text for card in copy.cards] == [card.text for card in original.cards]
    assert project.journeys[3].measurements[2].target == copy.id


@pytest.mark.parametrize(
    "journey",
    [
        Journey(
            id="jrn_9", lanes=(Lane(id="lan_9", kind="actions"),), cards=(Card(id="c", lane="lan_9", at="stp_1_1"),)
        ),
        Journey(id="jrn_9", personas=("psn_no",)),
        Journey(id="jrn_9", parent=Place(journey="jrn_9")),
        Journey(id="jrn_9", lanes=(Lane(id="enc_1", kind="actions"),)),
        Journey(id="jrn_2"),
        Journey(id="jrn_9", lanes=(Lane(id="a", kind="notes"), Lane(id="a", kind="notes"))),
    ],
)
def test_a_journey_that_does_not_hold_together_is_refused(journey: Journey) -> None:
    with pytest.raises(EditError):
        edits.add_journey(journey)(rich_project())


def test_fields_of_a_journey_are_set_and_checked() -> None:
    project = after(edits.set_journey("jrn_3", title="I ask", personas=("psn_omar",), goal={"statement": "Fair"}))
    assert (project.journeys[2].title, project.journeys[2].goal.statement) == ("I ask", "Fair")
    assert after(edits.place_journey("jrn_3", Position(x=1, y=2))).journeys[2].place == Position(x=1, y=2)
    for fields in ({"replaces": "jrn_3"}, {"group": "jrn_1"}, {"goal": {"metric": "psn_omar"}}, {"cards": ()}):
        with pytest.raises(EditError):
            edits.set_journey("jrn_3", **fields)(rich_project())


def test_a_journey_is_never_part_of_itself() -> None:
    for journey, parent in (("jrn_1", "jrn_1"), ("jrn_1", "jrn_2")):
        with pytest.raises(EditError, match="own_ancestor"):
            edits.nest_journey(journey, Place(journey=parent))(rich_project())
    with pytest.raises(EditError, match="no_place"):
        edits.nest_journey("jrn_3", Place(journey="jrn_1", at="stp_2x1"))(rich_project())
    assert after(edits.nest_journey("jrn_2", None)).journeys[1].parent is None


def test_links_join_two_places() -> None:
    link = JourneyLink(id="lnk_9", source=Place(journey="jrn_2", at="stp_2x1"), target=Place(journey="jrn_3"))
    project = after(edits.turn_link("lnk_9"), after(edits.add_link(link)))
    assert project.links[1].target.at == "stp_2x1"
    with pytest.raises(EditError, match="link_to_itself"):
        edits.set_link("lnk_1", target=Place(journey="jrn_1"))(project)
    with pytest.raises(EditError, match="no_place"):
        edits.set_link("lnk_1", target=Place(journey="jrn_2", at="enc_1"))(project)


def test_comments_are_answered_and_resolved() -> None:
    day = date(2026, 4, 1)
    project = after(edits.add_comment(Comment(id="c", target="stp_1_1", author="L", written_on=day, text="?")))
    project = after(edits.reply_to_comment("c", Reply(author="J", written_on=day, text="!")), project)
    project = after(edits.resolve_comment("c", Resolution(text="Done", author="J", resolved_on=day)), project)
    assert len(project.comments[3].replies) == 1
    assert project.comments[3].resolution is not None
    with pytest.raises(EditError, match="unknown"):
        edits.add_comment(Comment(id="d", target="no", author="L", written_on=day, text="?"))(project)


def test_a_picture_is_added_once() -> None:
    asset = Asset(hash="cd" * 32, media_type="image/png", width=1, height=1)
    project = after(edits.add_asset(asset))
    assert edits.add_asset(asset)(project) is project
    assert len(project.assets) == 2


def test_the_projects_own_fields() -> None:
    project = after(edits.chain(edits.rename_project("New"), edits.set_project(language="fr", marking="Interne")))
    assert (project.title, project.language, project.marking) == ("New", "fr", "Interne")
    with pytest.raises(EditError, match="use_verb"):
        edits.set_project(journeys=())(project)
    assert after(edits.refuse_pair("tpt_site", "tpt_agent")).refused[-1] == ("tpt_agent", "tpt_site")
    with pytest.raises(EditError):
        edits.refuse_pair("tpt_site", "tpt_site")(project)


def test_damage_elsewhere_does_not_hinder_an_edit() -> None:
    project: Project = evolve(rich_project(), touchpoints=rich_project().touchpoints[1:])
    assert damage(project)
    assert edits.set_encounter("jrn_1", "enc_1", title="Still")(project).journeys[0].encounters[0].title == "Still"


def test_journeys_and_members_change_places() -> None:
    assert [one.id for one in after(edits.move_journey("jrn_3", 0)).journeys] == ["jrn_3", "jrn_1", "jrn_2"]
    assert [one.id for one in after(edits.move_channel("chn_web", 9)).channels][-1] == "chn_web"


def test_a_journey_goes_into_a_group_below_another_and_out_again() -> None:
    project = after(edits.chain(edits.add_group(Group(id="grp_a", title="A")), edits.set_journey("jrn_2", parent=None)))
    project = after(edits.rehome_journey("jrn_3", group="grp_a", before="jrn_1"), project)
    assert [(one.id, one.group) for one in project.journeys[:2]] == [
        ("jrn_3", "grp_a"),
        ("jrn_1", first(rich_project()).group),
    ]
    project = after(edits.rehome_journey("jrn_2", group=None, parent="jrn_3", after="jrn_3"), project)
    moved = project.journeys[1]
    assert (moved.id, moved.group, moved.parent) == ("jrn_2", "grp_a", Place(journey="jrn_3"))
    assert edits.rehome_journey("jrn_2", group=None, parent="jrn_3")(project) is project
    with pytest.raises(EditError, match="own_ancestor"):
        edits.rehome_journey("jrn_3", group=None, parent="jrn_2")(project)
    assert after(edits.rehome_journey("jrn_2", group=None), project).journeys[1].parent is None


def test_a_copied_group_holds_copies_that_are_part_of_each_other() -> None:
    nested = edits.set_journey("jrn_1", parent=Place(journey="jrn_2", at="stg_2x1"))
    freed = edits.chain(*(edits.set_journey(one.id, parent=None) for one in rich_project().journeys))
    grouped = edits.chain(*(edits.set_journey(one.id, group="grp_a") for one in rich_project().journeys))
    project = after(edits.chain(edits.add_group(Group(id="grp_a", title="A")), freed, grouped, nested))
    group, journeys = edits.copied_group(project, project.groups[-1], counting_ids(), "B")
    project = after(edits.add_group_of(group, journeys, 0), project)
    assert project.groups[0].title == "B"
    one, two, three = project.journeys[3:]
    assert {one.group, two.group, three.group} == {group.id}
    assert one.parent == Place(journey=two.id, at=two.stages[0].id)
