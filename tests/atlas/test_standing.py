"""Where everybody stands: as computed, and after small edits where they stood."""

from __future__ import annotations

from journeyeditor.atlas import build
from journeyeditor.atlas.placement import computed
from journeyeditor.atlas.standing import mark_of, stand, stay
from journeyeditor.edits import delete, set_encounter
from tests.atlas.small import three_journeys
from tests.benchmarks.atlases import big_atlas


def test_everybody_stands_as_computed_and_stays_after_small_edits() -> None:
    project = three_journeys()
    first = stand(build(project), None)
    assert first.places == computed(build(project))
    edited = set_encounter("renewal", "enc_renewal_1", touchpoint="a")(project)
    second = stand(build(edited), first)
    assert second.mark == mark_of(build(edited))
    assert second.places == first.places
    fewer = stand(build(delete(["claim"])(edited)), second)
    assert set(fewer.places) == {"complaint", "renewal"}
    assert stand(build(edited), fewer).places == first.places


def test_the_same_structure_keeps_the_very_standing_and_another_land_none_of_it() -> None:
    first = stand(build(three_journeys()), None)
    assert stay(build(three_journeys()), first) is first
    other = build(big_atlas(30, 300, 60))
    assert stay(other, first) is None
    assert stand(other, first).places == computed(other)
