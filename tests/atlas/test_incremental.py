"""An atlas that follows edits equals one built anew, whatever came, went, moved or stayed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.atlas import build
from journeyeditor.atlas.incremental import keep, updated
from journeyeditor.edits import delete, move_journey, set_encounter, set_journey
from journeyeditor.model import Group, Journey, LinkKind, Metric, Project, Touchpoint, evolve
from tests.atlas.small import SATISFIED, VOLUME, journey, link, measured, project, three_journeys

KEYS, TOUCHPOINTS, GROUPS = "pqrs", "abcd", "gh"
MEETINGS = st.lists(st.tuples(st.sampled_from(TOUCHPOINTS), st.integers(1, 5)), max_size=5)
METRICS: tuple[tuple[Metric, ...], ...] = ((VOLUME, SATISFIED), (VOLUME,))


@st.composite
def journeys(draw: st.DrawFn, key: str) -> Journey:
    """A journey whose group and parent may be missing, or itself."""
    group, parent = draw(st.sampled_from((None, *GROUPS))), draw(st.sampled_from((None, None, *KEYS)))
    made = journey(key, draw(MEETINGS), group=group, parent=parent, title=draw(st.sampled_from(("One", "Two"))))
    return measured(made, {"mtr_volume": 9.0}) if draw(st.booleans()) else made


@st.composite
def projects(draw: st.DrawFn, before: Project | None = None) -> Project:
    """A project of a few journeys in any order; some are the very objects of the project before."""
    had = {one.id: one for one in before.journeys} if before else {}
    keys = draw(st.permutations(KEYS))[: draw(st.integers(0, len(KEYS)))]
    if before and draw(st.booleans()):
        keys = sorted(keys)
    own = tuple(had[key] if key in had and draw(st.booleans()) else draw(journeys(key)) for key in keys)
    ends = st.sampled_from(KEYS)
    links = tuple(
        link(f"l{n}", draw(ends), draw(ends), draw(st.sampled_from(LinkKind))) for n in range(draw(st.integers(0, 2)))
    )
    subsets = st.sets(st.sampled_from(TOUCHPOINTS)).map(sorted).map(tuple)
    met = draw(
        st.one_of(st.just(tuple(TOUCHPOINTS)), st.permutations(TOUCHPOINTS).map(lambda one: tuple(one[:3])), subsets)
    )
    made = project(*own, groups=draw(st.sampled_from(("g", "gh", ""))), links=links)
    named = tuple(Touchpoint(id=key, name=key, channel="chn") for key in met)
    stay = before is not None and draw(st.booleans())
    changes = {
        "touchpoints": before.touchpoints if before and stay else named,
        "metrics": draw(st.sampled_from(METRICS)),
    }
    return evolve(made, **changes)


@st.composite
def histories(draw: st.DrawFn) -> list[Project]:
    """Projects one after the other."""
    found = [draw(projects())]
    for _ in range(draw(st.integers(1, 3))):
        found.append(draw(projects(found[-1])))
    return found


@given(histories())
@settings(max_examples=300, deadline=None)
def test_an_atlas_that_follows_equals_one_built_anew(history: list[Project]) -> None:
    kept = keep(history[0])
    assert kept.atlas == build(history[0])
    for step in history[1:]:
        kept = updated(kept, step)
        assert kept.atlas == build(step)


def test_what_an_edit_does_not_touch_stays_the_same_records() -> None:
    before = three_journeys()
    kept = keep(before)
    after = updated(kept, set_journey("renewal", title="I renew")(before))
    assert after.atlas.overlaps is kept.atlas.overlaps
    assert after.atlas.journeys[0] is kept.atlas.journeys[0]
    assert after.atlas.journey("renewal").title == "I renew"
    assert updated(after, after.project) is after


def test_one_encounter_changes_the_overlaps_of_its_journey_only() -> None:
    """`renewal` meets a instead of c: it shares a with both others, at importance 1."""
    before = three_journeys()
    kept = keep(before)
    after = updated(kept, set_encounter("renewal", "enc_renewal_1", touchpoint="a")(before)).atlas
    assert [(o.a, o.b, o.touchpoints, o.weight) for o in after.overlaps] == [
        ("claim", "complaint", ("a", "b"), 5),
        ("claim", "renewal", ("a",), 1),
        ("complaint", "renewal", ("a",), 1),
    ]
    assert after.overlaps[0] is kept.atlas.overlaps[0]


def test_edits_that_move_and_delete() -> None:
    before = three_journeys()
    for edit in (move_journey("renewal", 0), delete(["claim"]), delete(["a"])):
        after = edit(before)
        assert updated(keep(before), after).atlas == build(after)


def test_groups_that_go_are_told() -> None:
    before = three_journeys()
    after = evolve(before, groups=(Group(id="other", title="Other"),))
    assert updated(keep(before), after).atlas == build(after)
    assert len(updated(keep(before), after).atlas.troubles) == 2


def test_touchpoints_that_go_and_come_back_while_maps_stay() -> None:
    """The maps are the very same objects: without a they share b only, and say that a is missing."""
    before = three_journeys()
    without = evolve(before, touchpoints=before.touchpoints[1:])
    kept = keep(before)
    gone = updated(kept, without)
    assert gone.atlas == build(without)
    assert (gone.atlas.overlaps[0].touchpoints, len(gone.atlas.troubles)) == (("b",), 3)
    assert updated(gone, before).atlas == kept.atlas
