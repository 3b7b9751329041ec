"""Whatever is wrong with a project, every analysis answers: nothing raises, nothing is taken for granted."""

from __future__ import annotations

from hypothesis import given, settings

from journeyeditor.atlas import build
from journeyeditor.atlas.analysis import analysis_json
from journeyeditor.atlas.blast import blast
from journeyeditor.atlas.communities import By, communities
from journeyeditor.atlas.contradictions import contradictions
from journeyeditor.atlas.experience import experience
from journeyeditor.atlas.explain import contradiction_sentence, seam_sentence
from journeyeditor.atlas.exports import WRITERS, touchpoint_table
from journeyeditor.atlas.seams import seams
from journeyeditor.atlas.shared import shared
from journeyeditor.atlas.touchpoints import touchpoint_rows
from journeyeditor.atlas.ways import ways
from journeyeditor.model import Encounter, Feeling, Journey, Persona, Place, Project, Stage, Step, System, Touchpoint
from tests.atlas.small import link
from tests.atlas.test_incremental import projects


def ask_everything(one: Project) -> None:
    """Every question there is."""
    analysis_json(one)
    for write in (*WRITERS.values(), touchpoint_table):
        assert write(one)
    for by in By:
        communities(one, by)
    for member in (*one.touchpoints, *one.systems, *one.channels, *one.teams):
        assert blast(one, member.id).subject == member.id
    for persona in one.personas:
        experience(one, persona.id, tuple(journey.id for journey in one.journeys))
    for journey in one.journeys:
        for other in one.journeys:
            ways(one, journey.id, other.id)
            shared(one, journey.id, other.id)
    for seam in seams(one):
        seam_sentence(one, seam)
    for contradiction in contradictions(one):
        contradiction_sentence(one, contradiction)


@given(projects())
@settings(max_examples=60, deadline=None)
def test_whatever_names_nothing_or_itself(one: Project) -> None:
    ask_everything(one)


def broken() -> Project:
    """Everything that may dangle does: steps, personas, channels, owners, systems, touchpoints, parents, links."""
    encounters = (
        Encounter(id="e1", touchpoint="t", step="gone", personas=("gone",), feeling=-3),
        Encounter(id="e2", touchpoint="gone", step="s", feeling=3),
        Encounter(id="e3", touchpoint="t", step="s"),
    )
    one = Journey(
        id="one",
        stages=(Stage(id="g", steps=(Step(id="s"),)),),
        encounters=encounters,
        feelings=(
            Feeling(id="f", step="gone", persona="gone", value=2),
            Feeling(id="f2", step="s", persona=None, value=-1),
        ),
        personas=("gone", "p"),
        parent=Place(journey="one", at="gone"),
        group="gone",
    )
    two = Journey(id="two", parent=Place(journey="one", at="gone"))
    return Project(
        id="prj",
        personas=(Persona(id="p", name=""),),
        systems=(System(id="y", name="", owner="gone"),),
        touchpoints=(Touchpoint(id="t", name="", channel="gone", owner="gone", systems=("gone", "y")),),
        journeys=(one, two),
        links=(link("l", "one", "two"), link("m", "two", "gone"), link("n", "one", "one")),
        refused=(("t", "gone"),),
    )


def test_a_project_in_which_everything_dangles() -> None:
    ask_everything(broken())
    assert [trouble.subject for trouble in build(broken()).troubles] == ["m", "n", "one", "e2", "one"]
    (row,) = touchpoint_rows(broken())
    assert (row.encounters, row.feeling, row.felt) == (("e1", "e3"), -3, 1)


def test_nothing_at_all() -> None:
    ask_everything(Project(id="prj"))


def test_journeys_of_no_encounters() -> None:
    ask_everything(Project(id="prj", journeys=tuple(Journey(id=f"j{n}") for n in range(3))))


def test_ten_thousand_uses_of_one_touchpoint() -> None:
    """100 journeys of 100 encounters, all at one touchpoint: 4 950 overlaps of weight 3, one hub."""
    step = {n: Step(id=f"s{n}") for n in range(100)}
    journeys = tuple(
        Journey(
            id=f"j{n:03}",
            stages=(Stage(id=f"g{n}", steps=(step[n],)),),
            encounters=tuple(Encounter(id=f"e{n}_{k}", touchpoint="t", step=f"s{n}") for k in range(100)),
        )
        for n in range(100)
    )
    one = Project(id="prj", touchpoints=(Touchpoint(id="t", name="Login", channel="c"),), journeys=journeys)
    atlas = build(one)
    assert len(atlas.overlaps) == 4950
    assert {overlap.weight for overlap in atlas.overlaps} == {3}
    data = analysis_json(one)
    assert isinstance(data["hubs"], list)
    assert (data["hubs"][0]["id"], data["hubs"][0]["betweenness"]) == ("t", 1.0)
    assert len(touchpoint_rows(one)[0].encounters) == 10_000
