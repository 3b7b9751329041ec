"""The atlas of a project on paper, in one call: each view by its name."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.atlas.scope import Scope, Scoped, scoped
from journeyeditor.atlas.severity import worst_subject
from journeyeditor.atlas.sieve import met_only
from journeyeditor.atlas.transit import USUAL_LEAST, usual_lines
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas import layout_atlas
from journeyeditor.layout.atlas_chart import Chart, chart_sheet
from journeyeditor.layout.atlas_experience import along, usual_persona
from journeyeditor.layout.atlas_heat import ANGLE, UPRIGHT, heat, strongest_line
from journeyeditor.layout.atlas_impact import impact, subject_name
from journeyeditor.layout.atlas_matrix import matrix
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.layout.atlas_style import ATLAS_STYLE, AtlasStyle, enlarged
from journeyeditor.layout.atlas_table import COLUMNS, Sorting, sorted_rows, table
from journeyeditor.layout.atlas_transit import transit
from journeyeditor.layout.atlas_tree import deepest, path_to, tree
from journeyeditor.layout.atlas_words import filter_line, scope_line
from journeyeditor.model import Id, Persona, Project
from journeyeditor.text import Measure
from journeyeditor.text.direction import is_rtl
from journeyeditor.words import Words

GRAPH = "graph"


def atlas_sheet(project: Project, words: Words, measure: Measure, options: AtlasOptions | None = None) -> Drawing:
    """The graph with title, legend and footer, ready to be exported; nodes stand as `place` computes them."""
    atlas = build(project)
    wanted = options or AtlasOptions(sheet=True)
    return layout_atlas(project, atlas, place(atlas), words, measure, wanted)


Enlarge = Callable[[Drawing], float]
"""How many times as large the text of a sheet should be, 1 where it is readable."""
MOST_LARGER = 1.4
"""Text grows so much at most: beyond, labels would hide the lines."""


def view_sheet(
    project: Project,
    view: str,
    words: Words,
    measure: Measure,
    focus: Id = "",
    scope: Scope | None = None,
    enlarge: Enlarge | None = None,
) -> Drawing:
    """A view of the atlas (one of `VIEWS`) as a sheet. Raises KeyError for another name.

    `focus` is the group or journey down to which the hierarchy is open, what fails in the impact, the lines of the
    transit map with spaces between (and `@2` where two make an interchange), the persona of the experience, or the
    column that the table is sorted by.
    `scope` leaves out journeys and groups the graph's otherwise; the sheet says so. `enlarge` is asked how much larger
    the text of graph and impact should be, whose nodes have room for that.
    """
    return SHEETS[view](Asked(scoped(project, build(project), scope or Scope()), words, measure, focus, enlarge))


def table_sheets(
    project: Project, words: Words, measure: Measure, focus: Id, scope: Scope | None, rows: int
) -> tuple[Drawing, ...]:
    """The table of touchpoints on several sheets, so many rows each, with its head on each of them."""
    asked = Asked(scoped(project, build(project), scope or Scope()), words, measure, focus)
    project, sorting = asked.sorted()
    count = len(sorted_rows(project, sorting))
    name, sheets = words.tr("atlas.tab.table"), max(1, ceil(count / rows))
    parts = (table(project, sorting, words, measure, slice(n * rows, (n + 1) * rows)).chart for n in range(sheets))
    return tuple(
        asked.sheet(part, f"{name} {words.number(n)}/{words.number(sheets)}" if sheets > 1 else name)
        for n, part in enumerate(parts, 1)
    )


class Asked(NamedTuple):
    """What a sheet is made of."""

    seen: Scoped
    words: Words
    measure: Measure
    focus: Id
    enlarge: Enlarge | None = None

    def grown(self, draw: Callable[[AtlasStyle], Drawing]) -> Drawing:
        """A drawing, with larger text where it would be too small."""
        made = draw(ATLAS_STYLE)
        factor = min(MOST_LARGER, self.enlarge(made)) if self.enlarge else 1.0
        return draw(enlarged(ATLAS_STYLE, factor)) if factor > 1.0 else made

    def sorted(self) -> tuple[Project, Sorting]:
        """The touchpoints of the table, and the column they are sorted by."""
        column, _, turned = self.focus.partition(" ")
        sorting = Sorting(column, bool(turned)) if column in COLUMNS else Sorting()
        seen = self.seen
        return (seen.project if seen.scope.sieve.open else met_only(seen.project)), sorting

    def sheet(self, chart: Chart, name: str, style: AtlasStyle = ATLAS_STYLE, told: str = "") -> Drawing:
        """A chart of the view with its name, on paper; `told` says what is left out, else what filters leave."""
        seen = self.seen
        told = told or filter_line(seen, self.words)
        return chart_sheet(seen.project, seen.atlas, chart, name, self.words, self.measure, style, told)


def _graph(asked: Asked) -> Drawing:
    seen = asked.seen
    options = AtlasOptions(seen.scope.least, sheet=True, grouped=seen.scope.grouping.by)
    told, places = scope_line(seen, asked.words), place(seen.graph)
    return asked.grown(
        lambda style: layout_atlas(
            seen.project, seen.graph, places, asked.words, asked.measure, options, style, told=told
        )
    )


def _heat(asked: Asked) -> Drawing:
    seen, words = asked.seen, asked.words
    angle = UPRIGHT if is_rtl(seen.project.language) else ANGLE
    chart = heat(seen.project, seen.atlas, words, asked.measure, title=False, angle=angle).chart
    told = "  ·  ".join(filter(None, (filter_line(seen, words), strongest_line(seen.atlas, words))))
    return asked.sheet(chart, words.tr("atlas.tab.heatmap"), told=told)


def _matrix(asked: Asked) -> Drawing:
    chart = matrix(asked.seen.project, asked.seen.atlas, asked.words, asked.measure).chart
    return asked.sheet(chart, asked.words.tr("atlas.tab.matrix"))


def _tree(asked: Asked) -> Drawing:
    """The hierarchy opened along the path to what it is open at."""
    atlas, words = asked.seen.atlas, asked.words
    path = path_to(atlas, asked.focus or deepest(atlas))
    names = {group.id: group.title for group in atlas.groups} | {one.id: one.title for one in atlas.journeys}
    way = " › ".join(names.get(key, words.tr("atlas.tree.ungrouped")) for key in path)
    name = ": ".join(filter(None, (words.tr("atlas.tab.tree"), way)))
    return asked.sheet(tree(asked.seen.project, atlas, path, words, asked.measure).chart, name)


def _impact(asked: Asked) -> Drawing:
    """What the failure of a touchpoint, system, channel or team reaches."""
    seen, words = asked.seen, asked.words
    subject = asked.focus or worst_subject(seen.project)
    persona, places = seen.scope.sieve.persona, place(seen.graph)
    title = subject_name(seen.project, subject)
    name = words.tr("atlas.impact.fails", name=title) if title else words.tr("atlas.tab.impact")

    def draw(style: AtlasStyle) -> Drawing:
        found = impact(seen.project, seen.graph, places, subject, words, asked.measure, style, persona, "surface")
        return asked.sheet(found.chart, name, style, scope_line(seen, words, lines=False))

    return asked.grown(draw)


def _transit(asked: Asked) -> Drawing:
    wanted = asked.focus.split()
    least = next((int(one[1:]) for one in wanted if one.startswith("@")), USUAL_LEAST)
    known = {journey.id for journey in asked.seen.atlas.journeys}
    lines = tuple(one for one in wanted if one in known) or usual_lines(asked.seen.atlas)
    chart = transit(asked.seen.project, asked.seen.atlas, lines, least, asked.words, asked.measure).chart
    return asked.sheet(chart, asked.words.tr("atlas.tab.transit"))


def _table(asked: Asked) -> Drawing:
    project, sorting = asked.sorted()
    return asked.sheet(table(project, sorting, asked.words, asked.measure).chart, asked.words.tr("atlas.tab.table"))


def _experience(asked: Asked) -> Drawing:
    project = asked.seen.project
    persona = asked.focus or usual_persona(project)
    person = project.by_id.get(persona)
    said = asked.words.tr("atlas.tab.experience")
    name = f"{said}: {person.name}" if isinstance(person, Persona) else said
    return asked.sheet(along(project, persona, asked.words, asked.measure).chart, name)


SHEETS: dict[str, Callable[[Asked], Drawing]] = {
    GRAPH: _graph,
    "heatmap": _heat,
    "matrix": _matrix,
    "tree": _tree,
    "impact": _impact,
    "transit": _transit,
    "experience": _experience,
    "table": _table,
}
VIEWS = tuple(SHEETS)
