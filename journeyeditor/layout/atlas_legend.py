"""The legend of the atlas: the signs that occur, each with its word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeyeditor.atlas import Atlas
from journeyeditor.atlas.communities import By
from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import circle, line, rounded
from journeyeditor.layout.atlas_bundles import bundle_marks, flow_marks
from journeyeditor.layout.atlas_curves import Bow, Disc
from journeyeditor.layout.atlas_marks import diamond_mark, link_marks, ring_marks
from journeyeditor.layout.atlas_picture import AtlasPicture, BundleLine, FlowLine
from journeyeditor.layout.atlas_style import PX, AtlasStyle
from journeyeditor.layout.blocks import moved
from journeyeditor.model import LinkKind
from journeyeditor.text import Measure, Paragraph
from journeyeditor.words import Words

SIGN, GAP, LEAST_GAP = 34 * PX, 8 * PX, 20 * PX
ROW = 24 * PX
MIDDLE = SIGN / 2


class Entry(NamedTuple):
    """One sign about (0, 0) from x 0 to SIGN (and `more`, pt), and its word."""

    name: str
    marks: tuple[Mark, ...]
    word: Paragraph
    more: float = 0.0

    @property
    def sign(self) -> float:
        """How wide the sign is, pt."""
        return SIGN + self.more

    @property
    def width(self) -> float:
        """Sign, gap and word, pt."""
        return self.sign + GAP + self.word.width


def legend_entries(
    atlas: Atlas, picture: AtlasPicture, words: Words, measure: Measure, style: AtlasStyle, grouped: By = By.GROUP
) -> list[Entry]:
    """The signs that occur in a picture; what its groups are is said where they are not the project's own."""
    signs = [*node_signs(atlas, picture, words), *line_signs(picture, words, style), *hull_signs(picture, words, style)]
    if picture.hulls and grouped is not By.GROUP:
        signs.append(group_sign(grouped, words, style))
    return [Entry(name, marks, measure.paragraph(word, style.legend)) for name, marks, word in signs]


Sign = tuple[str, tuple[Mark, ...], str]


def node_signs(atlas: Atlas, picture: AtlasPicture, words: Words) -> Iterator[Sign]:
    """What nodes say by size, ring and number."""
    journeys = [spot.journey for spot in picture.spots.values()]
    if any(j.volume is not None for j in journeys):
        small, large = Disc(MIDDLE - 8 * PX, 0, 5 * PX), Disc(MIDDLE + 7 * PX, 0, 9 * PX)
        marks = (*ring_marks(small, 0.7, 2.5 * PX), *ring_marks(large, 0.7, 3 * PX))
        yield "volume", marks, volume_word(atlas, words)
    if any(j.satisfaction is not None for j in journeys):
        yield "satisfied", ring_marks(Disc(MIDDLE, 0, 9 * PX), 0.47, 3.5 * PX), words.tr("atlas.legend.satisfied")
    if any(j.satisfaction is None for j in journeys):
        plain = Path(circle(MIDDLE, 0, 8 * PX), fill="surface", stroke="control", width=1.5 * PX)
        yield "encounters", (plain,), words.tr("atlas.legend.encounters")


def volume_word(atlas: Atlas, words: Words) -> str:
    """What the size of a node counts: the metric's own words where all journeys share one."""
    name = " ".join(filter(None, (atlas.volume.name, atlas.volume.unit)))
    return name or words.tr("atlas.legend.volume")


def line_signs(picture: AtlasPicture, words: Words, style: AtlasStyle) -> Iterator[Sign]:
    """The kinds of lines."""
    counts = [found.overlap.count for found in picture.overlaps]
    for count in sorted({min(counts), max(counts)}) if counts else ():
        width = style.line_width + style.line_step * count
        marks = (Path(line(0, 0, SIGN, 0), stroke="line_2", width=width),)
        yield f"shared_{count}", marks, words.tr("atlas.legend.shared", count)
    bow = Bow((0.0, 0.0), (MIDDLE, 0.0), (SIGN - 2 * PX, 0.0))
    kinds = {arrow.link.kind for arrow in picture.arrows}
    for kind in LinkKind:
        if kind in kinds:
            yield kind.value, link_marks(kind, bow, style), words.tr(f"atlas.link.{kind.value}")
    yield from dense_signs(picture, words, style)


def dense_signs(picture: AtlasPicture, words: Words, style: AtlasStyle) -> Iterator[Sign]:
    """What stands for lines left out of a dense atlas, and how many these are."""
    if picture.bundles:
        band = BundleLine(picture.bundles[0].bundle, (4 * PX, 0.0), (SIGN - 4 * PX, 0.0), 9 * PX)
        yield "bundle", bundle_marks(band), words.tr("atlas.legend.bundle")
    if picture.flows:
        bow = Bow((0.0, 0.0), (MIDDLE, 0.0), (SIGN - 2 * PX, 0.0))
        yield "flow", flow_marks(FlowLine(picture.flows[0].flow, bow, 2.4 * PX), style), words.tr("atlas.legend.flow")
    if picture.thin.left_out:
        drawn = len(picture.overlaps)
        told = words.tr("atlas.legend.strongest", drawn, total=words.number(drawn + picture.thin.left_out))
        yield "strongest", (Path(line(0, 0, SIGN, 0), stroke="line_2", width=style.part_width),), told


def hull_signs(picture: AtlasPicture, words: Words, style: AtlasStyle) -> Iterator[Sign]:
    """Parts and wholes."""
    if picture.parts:
        stem = Path(line(9 * PX, 0, SIGN, 0), stroke="line_2", width=style.part_width)
        diamond = diamond_mark((-style.disc, 0.0), 0.0, style)
        yield "part_of", (stem, diamond), words.tr("atlas.link.part_of")
    if picture.families:
        box, dash = Rect(0, -7 * PX, SIGN, 14 * PX), style.family_dash
        hull = Path(
            rounded(box, 7 * PX), fill="sunken", stroke="control", width=style.family_edge, dash=dash, round=True
        )
        yield "family", (hull,), words.tr("atlas.legend.family")


def group_sign(grouped: By, words: Words, style: AtlasStyle) -> Sign:
    """The hull of journeys that have something in common."""
    box = Rect(0, -8 * PX, SIGN, 16 * PX)
    hull = Path(rounded(box, 7 * PX), fill="surface", stroke="line_2", width=style.hull_edge)
    return f"by_{grouped}", (hull,), words.tr(f"atlas.legend.by_{grouped}")


def legend_nodes(entries: Sequence[Entry], width: float, owner: str) -> tuple[tuple[Node, ...], float]:
    """Nodes of the legend in as many rows as `width` asks for, each row spread over it, and their height, pt."""
    nodes: list[Node] = []
    rows = list(rows_of(entries, width))
    for number, row in enumerate(rows):
        spare = width - sum(entry.width for entry in row)
        gap = min(spare / (len(row) - 1), 4 * LEAST_GAP) if len(row) > 1 and len(rows) == 1 else LEAST_GAP
        x = 0.0
        for entry in row:
            nodes.append(entry_node(entry, x, number * ROW + ROW / 2, owner))
            x += entry.width + gap
    return tuple(nodes), len(rows) * ROW


def rows_of(entries: Sequence[Entry], width: float) -> Iterator[list[Entry]]:
    """As many entries to a row as fit."""
    row: list[Entry] = []
    used = 0.0
    for entry in entries:
        if row and used + LEAST_GAP + entry.width > width:
            yield row
            row, used = [], 0.0
        used += entry.width + (LEAST_GAP if row else 0.0)
        row.append(entry)
    if row:
        yield row


def entry_node(entry: Entry, x: float, middle: float, owner: str) -> Node:
    """One sign with its word, centred on a height."""
    word = entry.word.marks(x + entry.sign + GAP, middle - entry.word.height / 2, "ink_2")
    marks = (*(moved(mark, x, middle) for mark in entry.marks), *word)
    bounds = Rect(x, middle - ROW / 2, entry.width, ROW)
    return Node(Key(owner, Part.LEGEND, entry.name), bounds, marks)
