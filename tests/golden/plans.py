"""Plans of pages as texts: `python -m tests.golden.plans` writes them anew after a change that was looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from journeyeditor.drawing import Sheet
from journeyeditor.layout.sheets import (
    MM,
    PageOptions,
    Plan,
    Shown,
    TileOptions,
    plan_book,
    plan_pages,
    plan_tiles,
)
from journeyeditor.layout.sheets.mirroring import Mirror
from tests.layout.sheets.jobs import A0, A3, A4, job

FOLDER = Path(__file__).parent / "plans"


def tiles() -> Plan:
    """The claim as an A0 poster on A4."""
    return plan_tiles(job(), TileOptions(A0, poster_name="A0", paper_name="A4"))


def pages() -> Plan:
    """The claim on two pages beside each other."""
    return plan_pages(job(), PageOptions(2, 1))


def stages() -> Plan:
    """Some stages of the claim's overview, with its comments."""
    own = replace(job(A3), shown=Shown("overview", comments=True))
    return plan_pages(own, PageOptions(None, None, (2, 3, 4, 6)))


def mirrored() -> Plan:
    """The two pages turned over."""
    plan, mirror = pages(), Mirror()
    return replace(plan, sheets=tuple(map(mirror.sheet, plan.sheets)), drawing=mirror.drawing(plan.drawing))


def book() -> Plan:
    """The whole sample as a book."""
    return plan_book(job((A4[1], A4[0]), 12 * MM))


PLANS: Mapping[str, Callable[[], Plan]] = {
    "tiles": tiles,
    "pages": pages,
    "stages": stages,
    "mirrored": mirrored,
    "book": book,
}


def described(plan: Plan) -> str:
    """A plan in lines: each sheet, its windows onto the map and its bookmarks; mm on paper, pt of the drawing."""
    lines = [f"scale {plan.scale:.3f}, drawing {plan.drawing.size[0]:.1f} × {plan.drawing.size[1]:.1f} pt"]
    lines += [f"cut {cut.key.part} {cut.key.id} between {' and '.join(cut.sheets)}" for cut in plan.cut]
    for sheet in plan.sheets:
        lines += _sheet(plan, sheet)
    return "\n".join(lines) + "\n"


def _sheet(plan: Plan, sheet: Sheet) -> list[str]:
    width, height = (side / MM for side in sheet.size)
    lines = [f"sheet {sheet.name}: {sheet.title} ({width:.0f} × {height:.0f} mm)".replace("  ", " ")]
    for view in sheet.views:
        if view.clipped and view.turn == 0 and view.drawing.size[0] > 200:
            x, y, wide, high = view.source
            lines.append(
                f"  {x:.1f} {y:.1f} {wide:.1f} × {high:.1f} pt "
                f"at {view.x / MM:.1f} {view.y / MM:.1f} mm, {view.scale:.3f}"
            )
    return lines + [f"  bookmark {one.title} at {one.x / MM:.1f} {one.y / MM:.1f} mm" for one in sheet.outline]


if __name__ == "__main__":
    for name, make in PLANS.items():
        (FOLDER / f"{name}.txt").write_text(described(make()), encoding="utf-8")
