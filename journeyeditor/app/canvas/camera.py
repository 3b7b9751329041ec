"""Where the sheet stands in the window: scale, scrolling, and the strips that stay while it scrolls."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF

from journeyeditor.drawing import Drawing, Group, Rect, Sticky

PX_PER_PT = 4 / 3
LEAST_ZOOM, MOST_ZOOM = 0.05, 8.0
STICKY_SHARE = 0.5
"""Strips that would take more of the window than this scroll with the rest."""

NEAR = 1e-6
"""How far from a whole pixel a number is that was put on one, px."""

MARGIN = 24
"""Canvas seen right of and below the sheet, px."""


@dataclass(frozen=True, slots=True)
class Strips:
    """How much of the sheet's top and left edge stays in view, pt."""

    top: float = 0.0
    left: float = 0.0


def strips_of(drawing: Drawing) -> Strips:
    """The strips that a drawing's sticky groups ask for."""
    top = left = 0.0
    for group in drawing.groups:
        box = group.bounds.moved(*group.origin)
        if group.sticky in {Sticky.TOP, Sticky.BOTH}:
            top = max(top, box.bottom)
        if group.sticky is Sticky.LEFT:
            left = max(left, box.right)
    return Strips(top, left)


def sheet_of(drawing: Drawing) -> tuple[float, float]:
    """Width and height of what is scrolled, pt: the bar at the head, which stays, may be wider."""
    rights = [g.origin[0] + g.bounds.right for g in drawing.groups if g.sticky is not Sticky.BOTH]
    return max(rights, default=drawing.size[0]), drawing.size[1]


@dataclass(frozen=True, slots=True)
class Camera:
    """Maps the sheet (pt) to the window (px): `x`, `y` is where the sheet's corner stands in the window."""

    zoom: float
    x: int
    y: int
    width: int
    height: int
    strips: Strips
    scale: float = field(init=False, compare=False)
    """Pixels of the window for each pt."""
    top: int = field(init=False, compare=False)
    """Height of the strip at the top, px, with what stands above the sheet."""
    left: int = field(init=False, compare=False)
    """Width of the strip at the left, px, with what stands left of the sheet."""

    def __post_init__(self) -> None:
        """Reckons once what is asked for with each group that is painted."""
        scale = PX_PER_PT * self.zoom
        object.__setattr__(self, "scale", scale)
        object.__setattr__(self, "top", strip(self.strips.top * scale, self.height, self.y))
        object.__setattr__(self, "left", strip(self.strips.left * scale, self.width, self.x))

    def origin(self, group: Group) -> QPointF:
        """Where a group's origin stands in the window, px; that of one put on whole pixels exactly there."""
        stays = self.left and group.sticky in {Sticky.LEFT, Sticky.BOTH}
        return QPointF(group.origin[0] * self.scale + (max(self.x, 0) if stays else self.x), self.top_of(group))

    def top_of(self, group: Group) -> float:
        """At what height in the window a group's origin stands, px."""
        y = group.origin[1] * self.scale
        y = round(y) if abs(y - round(y)) < NEAR else y
        stays = self.top and group.sticky in {Sticky.TOP, Sticky.BOTH}
        return y + (max(self.y, 0) if stays else self.y)

    def zone(self, sticky: Sticky) -> QRect:
        """The part of the window in which groups of a kind are seen."""
        left, top = self.left, self.top
        if sticky is Sticky.NONE:
            return QRect(left, top, self.width - left, self.height - top)
        if sticky is Sticky.LEFT:
            return QRect(0, top, left, self.height - top) if left else self.zone(Sticky.NONE)
        if sticky is Sticky.TOP:
            return QRect(left, 0, self.width - left, top) if top else self.zone(Sticky.NONE)
        return QRect(0, 0, self.width, top) if top else QRect(0, 0, self.width, self.height)

    def below_left(self, group: Group) -> bool:
        """Whether a group of the body, such as the legend, begins where the strip at the left is."""
        return group.sticky is Sticky.NONE and group.origin[0] < self.strips.left - 1

    def zone_of(self, group: Group) -> QRect:
        """The part of the window in which a group is seen."""
        zone = self.zone(group.sticky)
        return QRect(0, zone.y(), self.width, zone.height()) if self.below_left(group) else zone

    def share_of(self, sheet: tuple[float, float]) -> tuple[float, float, float, float]:
        """What is seen of a sheet (its size in pt), as left, top, width, height from 0 to 1; all of an empty one."""
        wide, high = sheet[0] * self.scale, sheet[1] * self.scale
        if not wide or not high:
            return (0.0, 0.0, 1.0, 1.0)
        left, top = max(0.0, -self.x / wide), max(0.0, -self.y / high)
        return left, top, min(1.0 - left, self.width / wide), min(1.0 - top, self.height / high)

    def to_sheet(self, at: QPointF) -> tuple[float, float]:
        """A point of the window on the sheet, pt, as the body is scrolled."""
        return (at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale

    def to_window(self, x: float, y: float) -> QPointF:
        """A point of the sheet's body (pt) in the window, px."""
        return QPointF(x * self.scale + self.x, y * self.scale + self.y)

    def box(self, group: Group, rect: Rect) -> QRectF:
        """A rectangle of a group (pt) in the window, px."""
        at, scale = self.origin(group), self.scale
        return QRectF(at.x() + rect.x * scale, at.y() + rect.y * scale, rect.width * scale, rect.height * scale)

    def sheet_box(self, rect: Rect) -> QRectF:
        """A rectangle of the sheet's body (pt) in the window, px."""
        at = self.to_window(rect.x, rect.y)
        return QRectF(at.x(), at.y(), rect.width * self.scale, rect.height * self.scale)

    def area(self, group: Group, rect: QRectF) -> Rect:
        """A rectangle of the window (px) relative to a group, pt."""
        at, scale = self.origin(group), self.scale
        return Rect(
            (rect.x() - at.x()) / scale, (rect.y() - at.y()) / scale, rect.width() / scale, rect.height() / scale
        )


def strip(high: float, room: int, before: int) -> int:
    """How much of a side of the window stays, px: none where it would be too much of it."""
    return 0 if high > room * STICKY_SHARE else max(0, round(high) + max(0, before))


PAINT_ORDER = (Sticky.NONE, Sticky.LEFT, Sticky.TOP, Sticky.BOTH)


def clamped(zoom: float) -> float:
    """A zoom within 5 to 800 %."""
    return min(MOST_ZOOM, max(LEAST_ZOOM, zoom))
