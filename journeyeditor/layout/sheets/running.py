"""The header that a person writes, in the margin above the map."""

from __future__ import annotations

from journeyeditor.errors import UsageError
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.job import MM, Job, OnSheet, filled

LEAST_MARGIN = 5 * MM
"""A narrower margin has no room for a header."""

FROM_SIDE, ABOVE = 9.0, 17.5
"""The header ends this far from the map's side and begins this far above it, pt."""


def add_header(page: Furniture, job: Job, sheet: OnSheet, right: float | None = None) -> None:
    """The header, ending at `right` (pt; None: at the margin). Raises UsageError where there is no room."""
    if not job.running.header:
        return
    if job.margin < LEAST_MARGIN - 0.01:
        raise UsageError("print.header_room", least=round(LEAST_MARGIN / MM))
    end = (page.size[0] - job.margin if right is None else right) - FROM_SIDE
    top = max(2.0, job.margin - ABOVE)
    words = page.paragraph(filled(job, job.running.header, sheet), look.FOOT)
    page.add(words.marks(max(job.margin, end - words.width), top, "ink_2"), "header")
