"""The head of a printed map."""

from __future__ import annotations

from journeyeditor.drawing import Group
from journeyeditor.layout.bar import draw_bar
from journeyeditor.layout.context import Context


def draw_masthead(context: Context, width: float) -> Group:
    """The pieces that are there, flowing in the width of the sheet."""
    return draw_bar(context, width)
