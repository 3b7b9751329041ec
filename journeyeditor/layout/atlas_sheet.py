"""The atlas of a project on paper, in one call: each view by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeyeditor.atlas import Atlas, build
from journeyeditor.atlas.placement import place
from journeyeditor.atlas.severity import worst_subject
from journeyeditor.atlas.transit import USUAL_LEAST, usual_lines
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas import layout_atlas
from journeyeditor.layout.atlas_chart import chart_sheet
from journeyeditor.layout.atlas_experience import along, usual_persona
from journeyeditor.layout.atlas_heat import ANGLE, UPRIGHT, heat
from journeyeditor.layout.atlas_impact import impact, subject_name
from journeyeditor.layout.atlas_matrix import matrix
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.layout.atlas_table import COLUMNS, Sorting, table
from journeyeditor.layout.atlas_transit import transit
from journeyeditor.layout.atlas_tree import deepest, path_to, tree
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


def view_sheet(project: Project, view: str, words: Words, measure: Measure, focus: Id = "") -> Drawing:
    """A view of the atlas (one of `VIEWS`) as a sheet. Raises KeyError for another name.

    `focus` is the group or journey down to which the hierarchy is open, what fails in the impact, the lines of the
    transit map with spaces between, the persona of the experience, or the column that the table is sorted by.
    """
    return SHEETS[view](project, build(project), words, measure, focus)


def _graph(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    return layout_atlas(project, atlas, place(atlas), words, measure, AtlasOptions(sheet=True))


def _heat(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    angle = UPRIGHT if is_rtl(project.language) else ANGLE
    chart = heat(project, atlas, words, measure, title=False, angle=angle).chart
    return chart_sheet(project, atlas, chart, words.tr("atlas.tab.heatmap"), words, measure, ATLAS_STYLE)


def _matrix(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    chart = matrix(project, atlas, words, measure).chart
    return chart_sheet(project, atlas, chart, words.tr("atlas.tab.matrix"), words, measure, ATLAS_STYLE)


def _tree(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    return tree_sheet(project, atlas, path_to(atlas, focus or deepest(atlas)), words, measure)


def tree_sheet(project: Project, atlas: Atlas, path: Sequence[Id], words: Words, measure: Measure) -> Drawing:
    """The hierarchy opened along a path."""
    names = {group.id: group.title for group in atlas.groups} | {one.id: one.title for one in atlas.journeys}
    way = " › ".join(names.get(key, words.tr("atlas.tree.ungrouped")) for key in path)
    name = ": ".join(filter(None, (words.tr("atlas.tab.tree"), way)))
    chart = tree(project, atlas, path, words, measure).chart
    return chart_sheet(project, atlas, chart, name, words, measure, ATLAS_STYLE)


def _impact(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    return impact_sheet(project, atlas, focus or worst_subject(project), words, measure)


def impact_sheet(project: Project, atlas: Atlas, subject: Id, words: Words, measure: Measure) -> Drawing:
    """What the failure of a touchpoint, system, channel or team reaches."""
    chart = impact(project, atlas, place(atlas), subject, words, measure).chart
    title = subject_name(project, subject)
    name = words.tr("atlas.impact.fails", name=title) if title else words.tr("atlas.tab.impact")
    return chart_sheet(project, atlas, chart, name, words, measure, ATLAS_STYLE)


def _transit(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    lines = tuple(filter(None, focus.split())) or usual_lines(atlas)
    chart = transit(project, atlas, lines, USUAL_LEAST, words, measure).chart
    return chart_sheet(project, atlas, chart, words.tr("atlas.tab.transit"), words, measure, ATLAS_STYLE)


def _table(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    column, _, turned = focus.partition(" ")
    sorting = Sorting(column, bool(turned)) if column in COLUMNS else Sorting()
    chart = table(project, sorting, words, measure).chart
    return chart_sheet(project, atlas, chart, words.tr("atlas.tab.table"), words, measure, ATLAS_STYLE)


def _experience(project: Project, atlas: Atlas, words: Words, measure: Measure, focus: Id) -> Drawing:
    persona = focus or usual_persona(project)
    person = project.by_id.get(persona)
    said = words.tr("atlas.tab.experience")
    name = f"{said}: {person.name}" if isinstance(person, Persona) else said
    chart = along(project, persona, words, measure).chart
    return chart_sheet(project, atlas, chart, name, words, measure, ATLAS_STYLE)


SHEETS: dict[str, Callable[[Project, Atlas, Words, Measure, Id], Drawing]] = {
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
