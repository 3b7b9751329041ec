"""Sizes of the atlas: the design's px × 0.75. One style serves screen and paper; only what stands round it differs."""

from __future__ import annotations

from typing import Any, NamedTuple

from journeyeditor.drawing.style import TextStyle

PX = 0.75


def text(size: float, leading: float, weight: int, tabular: bool = False) -> TextStyle:
    """A row of the type table given in px."""
    return TextStyle(size * PX, leading * PX, weight, tabular=tabular)


class AtlasStyle(NamedTuple):
    """Lengths in pt.

    A node's radius is `least_radius + radius_span · √(volume / largest volume)`, `plain_radius` without volume; its
    ring is `wide_ring` from `wide_from` on. An overlap's width is `line_width + line_step · shared touchpoints`.
    """

    least_radius: float = 13 * PX
    radius_span: float = 30 * PX
    plain_radius: float = 22 * PX
    ring: float = 4.5 * PX
    wide_ring: float = 5.5 * PX
    wide_from: float = 30 * PX
    disc: float = 2 * PX
    plain_edge: float = 1.5 * PX

    line_width: float = 1.5 * PX
    line_step: float = 1.15 * PX
    arrow_width: float = 1.5 * PX
    arrow_dash: tuple[float, ...] = (5 * PX, 4 * PX)
    dots: tuple[float, ...] = (0.01, 4 * PX)
    head: float = 8.5 * PX
    part_width: float = 3 * PX
    diamond: tuple[float, float] = (14 * PX, 8 * PX)
    off_source: float = 2 * PX
    off_target: float = 4 * PX

    hull_pad: float = 44 * PX
    hull_below: float = 22 * PX
    hull_label: float = 10 * PX
    hull_edge: float = 1 * PX
    family_pad: float = 22 * PX
    family_below: float = 24 * PX
    family_edge: float = 1.25 * PX
    family_dash: tuple[float, ...] = (2 * PX, 4 * PX)

    label_width: float = 132 * PX
    label_gap: float = 5.5 * PX
    label_inset: float = 3 * PX
    label_radius: float = 4 * PX
    name_width: float = 160 * PX
    name_gap: float = 5 * PX
    margin: float = 32 * PX

    label: TextStyle = text(12.5, 16, 500)
    name: TextStyle = text(13, 17, 600)
    numbers: tuple[tuple[float, TextStyle], ...] = (
        (30 * PX, text(15, 18, 600, tabular=True)),
        (17 * PX, text(12.5, 16, 600, tabular=True)),
        (0.0, text(11, 14, 600, tabular=True)),
    )
    legend: TextStyle = text(12, 16, 400)
    plain: TextStyle = text(12.5, 16, 400)
    strong: TextStyle = text(12.5, 16, 600)
    figure: TextStyle = text(12.5, 16, 400, tabular=True)
    cell: TextStyle = text(12.5, 16, 600, tabular=True)
    heading: TextStyle = text(17, 22, 600)
    small: TextStyle = text(11, 14, 400, tabular=True)
    note: TextStyle = text(12, 16, 400)
    note_strong: TextStyle = text(12, 16, 600)
    tiny: TextStyle = text(11.5, 15, 400)
    tiny_strong: TextStyle = text(11.5, 15, 600, tabular=True)
    micro: TextStyle = text(10.5, 13, 400, tabular=True)
    micro_strong: TextStyle = text(10.5, 13, 600, tabular=True)
    title: TextStyle = TextStyle(18.0, 22.0, 600, "display", tracking=-0.015)
    subtitle: TextStyle = text(13, 18, 400)
    footer: TextStyle = text(11, 14, 400)


def enlarged(style: AtlasStyle, factor: float) -> AtlasStyle:
    """The same lines and nodes with larger text: for a sheet on which it would be too small to be read."""
    kinds = style._asdict().items()
    grown: dict[str, Any] = {name: larger(kind, factor) for name, kind in kinds if isinstance(kind, TextStyle)}
    grown["numbers"] = tuple((least, larger(kind, factor)) for least, kind in style.numbers)
    return style._replace(**grown)


def larger(kind: TextStyle, factor: float) -> TextStyle:
    """A larger type."""
    return kind._replace(size=kind.size * factor, leading=kind.leading * factor)


ATLAS_STYLE = AtlasStyle()
