"""The sizes of the overview, for those that only draw it."""

from __future__ import annotations

from journeyeditor.layout.context import Context
from journeyeditor.layout.style import Overview


def look_of(context: Context) -> Overview:
    """The overview's part of the style. Raises TypeError where the style is none of an overview."""
    look = context.style.overview
    if look is None:
        raise TypeError(context.style.name)
    return look
