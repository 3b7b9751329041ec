"""A Hypothesis strategy for everybody's property tests: edits that fit a project."""

from __future__ import annotations

from hypothesis import strategies as st

from journeyeditor.edits import Edit
from journeyeditor.ids import NewId
from journeyeditor.model import Project
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
