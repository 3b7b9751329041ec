"""The impact of a failure as a drawing."""

from __future__ import annotations

from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.atlas.severity import Severity
from journeyeditor.drawing import GlyphRun, Node, Part, Path
from journeyeditor.layout.atlas_impact import FAINT_NODE, RINGS, Impact, impact
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.model import Group, Moment, Project, evolve
from journeyeditor.words import Words
from tests.atlas.small import journey, project
from tests.atlas.test_severity import failing
from tests.fake_measure import FakeMeasure

ENGLISH = Words("en")


def impact_of(one: Project, subject: str) -> Impact:
    """What a failure reaches."""
    atlas = build(one)
    return impact(one, atlas, place(atlas), subject, ENGLISH, FakeMeasure())


def node_of(made: Impact, key: str) -> Node:
    """A journey's node."""
    return next(node for node in made.chart.nodes if node.key[:2] == (key, Part.NODE))


def test_each_severity_has_its_ring_and_what_is_not_touched_is_faint() -> None:
    one = failing()
    one = evolve(one, journeys=(*one.journeys, journey("far", ())))
    made = impact_of(one, "a")
    ring = {key: node_of(made, key).marks[0] for key in ("stop", "slow", "later", "far")}
    marks = {key: mark for key, mark in ring.items() if isinstance(mark, Path)}
    assert marks["stop"].hatch is not None
    assert (marks["slow"].stroke, bool(marks["slow"].dash)) == ("m_break", True)
    assert marks["later"].stroke == "ink_2"
    texts = [mark.opacity for mark in node_of(made, "far").marks if isinstance(mark, GlyphRun)]
    assert texts == [FAINT_NODE] * len(texts)
    assert "Stops" in node_of(made, "stop").alt


def test_the_source_stands_clear_of_every_node_and_arrows_lead_to_what_is_hit() -> None:
    made = impact_of(failing(), "sys")
    source = next(node for node in made.chart.nodes if node.key.part is Part.CARD)
    for spot in made.picture.spots.values():
        assert not source.bounds.intersects(spot.bounds)
    arrows = [(n.key.id, n.key.other) for n in made.chart.nodes if n.key.part is Part.EDGE and n.key.other in RINGS]
    assert arrows == [("stop", "stops"), ("slow", "slower")]
    assert [node.key.id for node in made.chart.nodes if node.key.part is Part.LINK] == ["l1"]


def test_on_paper_names_of_groups_stand_on_paper() -> None:
    one = failing()
    one = evolve(
        one, groups=(Group(id="g", title="Group"),), journeys=tuple(evolve(j, group="g") for j in one.journeys)
    )
    sheet = view_sheet(one, "impact", ENGLISH, FakeMeasure())
    names = [node for _, node in sheet.nodes() if node.key.part is Part.NAME]
    assert [node.alt for node in names] == ["Group"]
    fills = {mark.fill for node in names for mark in node.marks if isinstance(mark, Path)}
    assert fills == {"surface"}


def test_the_legend_names_what_occurs_and_counts_the_rest() -> None:
    made = impact_of(failing(), "a")
    assert [entry.name for entry in made.chart.legend] == ["stops", "slower", "later", "rest"]
    rest = made.chart.legend[-1].word.lines[0].text
    assert rest == "0 not touched"


def test_key_moments_hit_stand_at_the_node() -> None:
    one = failing()
    stop = one.journey("stop")
    broken = evolve(stop, encounters=tuple(evolve(e, moment=Moment.BREAKING_POINT) for e in stop.encounters))
    changed = evolve(one, journeys=tuple(broken if j.id == "stop" else j for j in one.journeys))
    roles = [mark.fill for mark in node_of(impact_of(changed, "a"), "stop").marks if isinstance(mark, Path)]
    assert roles.count("m_break") == 1
    assert "m_break" not in [m.fill for m in node_of(impact_of(one, "a"), "stop").marks if isinstance(m, Path)]


def test_nothing_failing_and_no_journeys() -> None:
    assert impact_of(failing(), "").severity == {}
    assert impact_of(project(), "").chart.nodes == ()


def test_the_sheet_shows_the_worst_system() -> None:
    sheet = view_sheet(failing(), "impact", ENGLISH, FakeMeasure())
    assert sheet.title == "Small – Core fails"
    assert Severity.STOPS in {node.key.other for _, node in sheet.nodes()}
