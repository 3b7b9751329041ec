"""Hypothesis strategies for everybody's property tests: whole projects, and edits that fit one."""

from __future__ import annotations

from hypothesis import strategies as st

from journeyeditor.edits import Edit
from journeyeditor.errors import EditError
from journeyeditor.ids import NewId, counting_ids
from journeyeditor.model import Project
from tests.builders import rich_project
from tests.property.operations import OPERATIONS
from tests.property.picker import Nothing, Picker


@st.composite
def edits_of(draw: st.DrawFn, project: Project, mint: NewId) -> tuple[str, Edit]:
    """One of the table's edits, with its name; it may be refused. An edit without anything to work on does nothing."""
    name = draw(st.sampled_from(sorted(OPERATIONS)))
    try:
        return name, OPERATIONS[name](Picker(draw, mint), project)
    except Nothing:
        return name, lambda same: same


@st.composite
def projects(draw: st.DrawFn, most_edits: int = 8) -> Project:
    """A valid project: one with something of everything, after a few random edits."""
    project, mint = rich_project(), counting_ids()
    for _ in range(draw(st.integers(0, most_edits))):
        _, edit = draw(edits_of(project, mint))
        try:
            project = edit(project)
        except EditError:
            continue
    return project
