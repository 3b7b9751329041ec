"""Marks: the three things a surface can paint. Coordinates in pt, y down, relative to the group's origin."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Command = (
    tuple[Literal["M"], float, float]
    | tuple[Literal["L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""One step of an outline: move, line, cubic Bézier, close. Arcs and quadratics are turned into cubics."""

Commands = tuple[Command, ...]


class Figure(Commands):
    """Commands that know their figure: all of one `form` are the same but for where they stand, `x` and `y` (pt).

    A surface may describe a form once and place it; for all others it is an outline like any.
    """

    form: Hashable
    x: float
    y: float


class Rect(NamedTuple):
    """A rectangle: left, top, width, height in pt."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge, pt."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge, pt."""
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> Rect:
        """The same size elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> Rect:
        """Larger on each side, pt; smaller where `by` is below 0."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle round both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def fitted(self, width: float, height: float) -> Rect:
        """The largest rectangle of these proportions in the middle of this one."""
        scale = min(self.width / width, self.height / height)
        across, down = width * scale, height * scale
        return Rect(self.x + (self.width - across) / 2, self.y + (self.height - down) / 2, across, down)

    def intersects(self, other: Rect) -> bool:
        """Whether they share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


class Hatch(NamedTuple):
    """Parallel lines at 45° that fill an outline: role, line width and distance in pt, opacity 0–1."""

    role: str
    width: float
    pitch: float
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Path:
    """An outline, filled, hatched and stroked in that order. `shadow` 1–3 is for screens; paper leaves it out.

    `axis` is the middle (x) of a sign that keeps its hand where a map is mirrored, such as a clock; None: it turns.
    """

    commands: Commands
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    round: bool = False
    hatch: Hatch | None = None
    shadow: int = 0
    clip: Rect | None = None
    axis: float | None = None


class Shape(NamedTuple):
    """A text shaped once, in em (1.0 = the font size), y up: shared by every run of the same words and face."""

    face: str
    text: str
    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[float, ...]
    x_offsets: tuple[float, ...]
    y_offsets: tuple[float, ...]
    width: float
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """A shape set on a baseline at (x, y) in a size (pt) and a colour role."""

    shape: Shape
    x: float
    y: float
    size: float
    role: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the project's assets, fitted whole into a rectangle; `radius` rounds its corners (pt)."""

    asset: str
    rect: Rect
    radius: float = 0.0


Mark = Path | GlyphRun | Image

Clip = Rect
"""A clip is a rectangle; nothing else is needed."""
