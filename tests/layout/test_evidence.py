"""Evidence on paper: what is assumed is hatched, the legend counts it, nothing else changes its place."""

from __future__ import annotations

from functools import cache

from journeyeditor.drawing import Drawing, GlyphRun, Node, Part, Path
from journeyeditor.drawing.hatch import bounds
from journeyeditor.layout import LayoutOptions, layout_journey, load_style
from journeyeditor.layout.evidence import HATCH, assumed_ids
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.commented import commented


@cache
def drawn(*, evidence: bool, style: str = "print") -> Drawing:
    """The claim on paper."""
    project, journey = commented()
    options = LayoutOptions(width=1260.0, evidence=evidence)
    return layout_journey(project, journey, load_style(style), Words("en"), FakeMeasure(), options)


def is_hatched(node: Node) -> bool:
    return any(isinstance(mark, Path) and mark.hatch == HATCH for mark in node.marks)


def test_what_is_assumed_is_hatched_and_nothing_else() -> None:
    _, journey = commented()
    hatched = {n.subject for _, n in drawn(evidence=True).nodes() if is_hatched(n) and n.key.part is not Part.LEGEND}
    drawn_at_all = {n.subject for _, n in drawn(evidence=True).nodes() if n.key.part in (Part.CARD, Part.POINT)}
    assert len(hatched) > 20
    assert hatched == assumed_ids(journey) & drawn_at_all
    assert not any(is_hatched(node) for _, node in drawn(evidence=False).nodes())


def test_the_hatch_lies_under_the_words_and_over_the_ground() -> None:
    for _, node in drawn(evidence=True).nodes():
        if is_hatched(node) and node.key.part is Part.CARD:
            kinds = ["hatch" if isinstance(m, Path) and m.hatch == HATCH else type(m).__name__ for m in node.marks]
            assert kinds.index("hatch") < kinds.index("GlyphRun")
            between = node.marks[kinds.index("hatch") + 1 : kinds.index("GlyphRun")]
            fills = [m for m in between if isinstance(m, Path) and m.fill and bounds(m.commands).width > 3]
            assert not fills


def test_the_legend_counts_the_assumptions() -> None:
    _, journey = commented()
    legend = next(n for _, n in drawn(evidence=True).nodes() if n.key.part is Part.LEGEND)
    assert is_hatched(legend)
    said = " ".join(mark.shape.text for mark in legend.marks if isinstance(mark, GlyphRun))
    whole = len(journey.cards) + len(journey.encounters)
    own = {f.id for f in journey.feelings}
    assert f"Assumption, {len(assumed_ids(journey) - own)} of {whole}" in said


def test_circles_of_the_overview_are_hatched_too() -> None:
    _, journey = commented()
    drawing = drawn(evidence=True, style="print_overview")
    circles = {n.subject for _, n in drawing.nodes() if is_hatched(n) and n.key.part is Part.CARD}
    assert circles == assumed_ids(journey) & {e.id for e in journey.encounters}
