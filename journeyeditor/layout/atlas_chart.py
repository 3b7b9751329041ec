"""What the atlas's views besides the graph have in common: nodes, their bounds, a legend; on a canvas or a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeyeditor.atlas import Atlas
from journeyeditor.drawing import Drawing, Group, Key, Mark, Node, Part, Rect
from journeyeditor.layout.atlas import Head, footer_group, header_group
from journeyeditor.layout.atlas_legend import Entry, legend_nodes
from journeyeditor.layout.atlas_style import AtlasStyle
from journeyeditor.layout.atlas_words import facts_line
from journeyeditor.model import Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

HEADER_GAP, LEGEND_GAP = 18.0, 14.0
LEAST_WIDTH = 420.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A view as nodes, pt from its own origin, with what it fills and the signs it explains."""

    nodes: tuple[Node, ...]
    bounds: Rect
    legend: tuple[Entry, ...] = ()

    def nodes_at(self, x: float, y: float) -> list[Node]:
        """The nodes whose bounds hold a point, the topmost first."""
        return [node for node in reversed(self.nodes) if holds(node.bounds, x, y)]


NO_CHART = Chart((), Rect(0.0, 0.0, 0.0, 0.0))
"""Nothing drawn."""


def holds(box: Rect, x: float, y: float) -> bool:
    """Whether a point is in a rectangle."""
    return box.x <= x < box.right and box.y <= y < box.bottom


def chart_drawing(project: Project, chart: Chart, words: Words) -> Drawing:
    """A view alone: what the window shows. Its group's origin is the view's."""
    box = chart.bounds
    group = Group(Key(project.id, Part.CHART), (-box.x, -box.y), box, chart.nodes)
    return Drawing((box.width, box.height), (group,), title=words.tr("atlas.title"), language=words.language)


def chart_sheet(
    project: Project,
    atlas: Atlas,
    chart: Chart,
    name: str,
    words: Words,
    measure: Measure,
    style: AtlasStyle,
    told: str = "",
) -> Drawing:
    """A view for paper: the project's title, the view's `name` and figures above, legend and footer below.

    `told` says what is left out of it.
    """
    width = max(chart.bounds.width, LEAST_WIDTH)
    head = Head(width, facts_line(atlas, 2, words), name, told)
    header, below = header_group(project, head, words, measure, style)
    origin = ((width - chart.bounds.width) / 2 - chart.bounds.x, below + HEADER_GAP - chart.bounds.y)
    y = below + HEADER_GAP + chart.bounds.height + LEGEND_GAP
    nodes, height = legend_nodes(chart.legend, width, project.id)
    legend = Group(Key(project.id, Part.LEGEND), (0.0, y), Rect(0, 0, width, height), nodes)
    footer, bottom = footer_group(project, words, measure, style, width, y + height + LEGEND_GAP / 2)
    body = Group(Key(project.id, Part.CHART), origin, chart.bounds, chart.nodes)
    return Drawing(
        size=(width, bottom),
        groups=(header, body, legend, footer),
        title=" – ".join(filter(None, (project.title, name))),
        language=words.language,
        smallest_text=min(style.footer.size, style.small.size),
    )


def node(project: str, part: Part, other: str, bounds: Rect, marks: Sequence[Mark], alt: str = "") -> Node:
    """A node that stands for the view as a whole: a rule, an axis, a caption."""
    return Node(Key(project, part, other), bounds, tuple(marks), alt=alt)


def around(boxes: Sequence[Rect]) -> Rect:
    """The smallest rectangle round all; of no size where there is none."""
    made = boxes[0] if boxes else Rect(0.0, 0.0, 0.0, 0.0)
    for box in boxes[1:]:
        made = made.union(box)
    return made
