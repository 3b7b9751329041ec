"""Margins that differ from side to side.

Sheets are planned with the least margin all round, on paper that is smaller by what the other sides want besides, and
then moved onto their paper. All that stands in margins so stays with its map.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeyeditor.errors import UsageError
from journeyeditor.export.paper import MM, Fit, Paper, fit

if TYPE_CHECKING:
    from journeyeditor.api.print_options import PrintOptions
    from journeyeditor.drawing import Sheet
    from journeyeditor.layout.sheets import Plan


def beyond(options: PrintOptions) -> tuple[float, float]:
    """What both upright sides, and both level ones, want besides the least margin, pt."""
    top, right, bottom, left = options.sides
    least = 2 * options.least_margin
    return (left + right - least) * MM, (top + bottom - least) * MM


def within(size: tuple[float, float], options: PrintOptions) -> tuple[float, float]:
    """A sheet (pt) without what margins want besides the least."""
    wide, high = beyond(options)
    return size[0] - wide, size[1] - high


def even(options: PrintOptions) -> PrintOptions:
    """The same with the least margin all round."""
    return replace(
        options,
        margin=options.least_margin,
        margin_top=None,
        margin_right=None,
        margin_bottom=None,
        margin_left=None,
    )


def fit_within(size: tuple[float, float], paper: Paper | None, options: PrintOptions) -> Fit:
    """A drawing as large as it goes in the middle of what margins leave; the page is without what they want besides.

    Raises UsageError where they leave nothing.
    """
    margin = options.least_margin * MM
    if paper is None:
        return fit(size, None, None, margin)
    ways = (options.landscape,) if options.landscape is not None else (False, True)
    return max((_lying(size, paper, options, landscape=way) for way in ways), key=lambda found: found.scale)


def _lying(size: tuple[float, float], paper: Paper, options: PrintOptions, *, landscape: bool) -> Fit:
    margin = options.least_margin * MM
    wide, high = (side + 2 * margin for side in room_on(paper, replace(options, landscape=landscape)))
    return fit(size, Paper(paper.name, wide, high), wide > high, margin)


def room_on(paper: Paper, options: PrintOptions) -> tuple[float, float]:
    """What margins leave of a paper that lies as `landscape` says, pt. Raises UsageError where that is nothing."""
    short, long = sorted(paper[1:])
    margin = options.least_margin * MM
    wide, high = (side - 2 * margin for side in within((long, short) if options.landscape else (short, long), options))
    if min(wide, high) <= 0 or margin < 0:
        raise UsageError("export.paper_margin", paper=paper.name)
    return wide, high


def with_margins(plan: Plan, options: PrintOptions) -> Plan:
    """A plan of sheets with the least margin all round, moved onto their paper."""
    return replace(plan, sheets=tuple(on_paper(sheet, options) for sheet in plan.sheets))


def on_paper(sheet: Sheet, options: PrintOptions) -> Sheet:
    """A sheet with the margins that were asked for."""
    top, right, bottom, left = (side * MM for side in options.sides)
    if top == right == bottom == left:
        return sheet
    least = options.least_margin * MM
    x, y, (wide, high) = left - least, top - least, beyond(options)
    return replace(
        sheet,
        size=(sheet.size[0] + wide, sheet.size[1] + high),
        views=tuple(replace(view, x=view.x + x, y=view.y + y) for view in sheet.views),
        outline=tuple(entry.moved(lambda left, top: (left + x, top + y)) for entry in sheet.outline),
    )
