"""A drawing as the content of a page: each mark as operators, state set only when it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeyeditor.drawing.drawing import Node
from journeyeditor.drawing.hatch import bounds, hatch_lines
from journeyeditor.drawing.marks import GlyphRun, Hatch, Image, Mark, Path
from journeyeditor.drawing.palette import Palette
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.sheet import View
from journeyeditor.export.pdf.glyph_font import GlyphFont
from journeyeditor.export.pdf.images import Picture
from journeyeditor.export.pdf.layers import Layers
from journeyeditor.export.pdf.operators import Numbers, Outlines, colour, outline, rectangle
from journeyeditor.export.pdf.seen import Seen
from journeyeditor.export.pdf.structure import Tags

FULL = 100
"""Per cent: opacities are told apart to one in a hundred."""


TOUCHING = 0.1
"""Runs of a line less apart than this are pieces of one text (pt)."""


class State(NamedTuple):
    """What the page is set to; "" and 0: not set yet."""

    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False
    opacity: float = 1.0
    face: str = ""
    size: float = 0.0


class Colours(dict[str, str]):
    """Roles and the operator that sets their colour."""

    def __init__(self, palette: Palette, operator: str) -> None:
        """`operator` is `rg` for fills and `RG` for strokes."""
        super().__init__()
        self._palette = palette
        self._operator = operator

    def __missing__(self, role: str) -> str:
        known = self[role] = f"{colour(self._palette[role])} {self._operator}"
        return known


class Fonts(dict[str, GlyphFont]):
    """Faces and the fonts made of them."""

    def __missing__(self, key: str) -> GlyphFont:
        font = self[key] = GlyphFont(key, f"F{len(self) + 1}")
        return font


class Inks:
    """What the pages of a file share: colours by role, faces, opacities and pictures, made when first used."""

    def __init__(self, palette: Palette, picture: Callable[[str], Picture | None]) -> None:
        """`picture` puts an asset into the file."""
        self.seen = Seen()
        self.tags = Tags()
        self.layers = Layers()
        self.fills = Colours(palette, "rg")
        self.strokes = Colours(palette, "RG")
        self.fonts = Fonts()
        self.numbers = Numbers()
        self.outlines = Outlines(self.numbers)
        self.opacities: set[int] = set()
        self.pictures: dict[str, Picture | None] = {}
        self._picture = picture

    def picture(self, asset: str) -> Picture | None:
        """The picture of an asset; None if it cannot be read."""
        if asset not in self.pictures:
            self.pictures[asset] = self._picture(asset)
        return self.pictures[asset]


class Content:
    """The operators of one page in the making."""

    def __init__(self, inks: Inks) -> None:
        """Takes what the pages share."""
        self.inks = inks
        self._out: list[str] = []
        self._saved: list[State] = []
        self._numbers = inks.numbers
        self._painted = inks.outlines.painted
        self._views = 0
        self._in_text = False
        self._font: GlyphFont
        self._fill: str
        self._stroke: str
        self._width: float
        self._dash: tuple[float, ...]
        self._round: bool
        self._opacity: float
        self._face: str
        self._size: float
        self._restore(State())

    def data(self) -> bytes:
        """The finished content."""
        self._end_text()
        return "\n".join(self._out).encode("ascii")

    def view(self, view: View, height: float) -> None:
        """Paints what a view shows on a page of a height (pt); the page's y axis is turned to run down."""
        a, b, c, d, e, f = view.matrix
        turned = " ".join(f"{part:.6f}" if part else "0" for part in (a, -b, c, -d))
        clip = f" {rectangle(view.source)} W n" if view.clipped else ""
        self._push(f"{turned} {e:.3f} {height - f:.3f} cm{clip}")
        self.inks.layers.learn(view.drawing)
        for group, pieces in self.inks.seen.pieces(view):
            x, y = group.origin
            layer = self.inks.layers.name(group)
            self._push(f"1 0 0 1 {x:.2f} {y:.2f} cm")
            if layer:
                self._out.append(f"/OC /{layer} BDC")
            self.inks.tags.turn(self._views, view, group)
            for node, marks in pieces:
                self._node(node, marks)
            if layer:
                self._out.append("EMC")
            self._pop()
        self._pop()
        self._views += 1

    def _node(self, node: Node, marks: Sequence[Mark]) -> None:
        """A node between the operators that say what it is."""
        out = self._out
        out.append(self.inks.tags.open(node, marks))
        before: GlyphRun | None = None
        for mark in marks:
            if isinstance(mark, GlyphRun):
                if mark.shape.glyphs and mark.opacity > 0:
                    self._run(mark, before)
                    before = mark
                continue
            if self._in_text:
                # Words that go on behind a picture are no part of the last one.
                out.append(self._font.space)
            if isinstance(mark, Path):
                self._path(mark)
            else:
                self._image(mark)
        if self._in_text:
            self._in_text = False
            out.append("ET\nEMC")
        else:
            out.append("EMC")

    def _run(self, run: GlyphRun, before: GlyphRun | None) -> None:
        out, numbers = self._out, self._numbers
        shape, y, role, size = run.shape, run.y, run.role, run.size
        if not self._in_text:
            self._in_text = True
            out.append("BT")
        elif before and (before.y != y or apart(before, run)):
            out.append(self._font.space)
        if role != self._fill:
            self._fill = role
            out.append(self.inks.fills[role])
        if run.opacity != self._opacity:
            self._set_opacity(run.opacity)
        if size != self._size or shape.face != self._face:
            self._face, self._size = shape.face, size
            font = self._font = self.inks.fonts[shape.face]
            out.append(f"/{font.name} {size:.5g} Tf")
        out.append(f"1 0 0 -1 {numbers[run.x]} {numbers[y]} Tm {self._font.show(shape)}")

    def _path(self, path: Path) -> None:
        stroke = path.stroke if path.width > 0 else None
        if path.opacity <= 0 or not (path.commands and (path.fill or stroke or path.hatch)):
            return
        self._end_text()
        if path.clip:
            self._push(f"{rectangle(path.clip)} W n")
        if path.hatch:
            self._hatched(path, path.hatch, stroke)
        else:
            self._paint(path, path.fill, stroke)
        if path.clip:
            self._pop()

    def _hatched(self, path: Path, hatch: Hatch, stroke: str | None) -> None:
        if path.fill:
            self._paint(path, path.fill, None)
        self._hatch(outline(path.commands, self._numbers), path, hatch)
        if stroke:
            self._paint(path, None, stroke)

    def _paint(self, path: Path, fill: str | None, stroke: str | None) -> None:
        if fill and fill != self._fill:
            self._fill = fill
            self._out.append(self.inks.fills[fill])
        if path.opacity != self._opacity:
            self._set_opacity(path.opacity)
        if stroke:
            self._set_line(stroke, path.width, path.dash, path.round)
        self._out.append(self._painted(path.commands, "B" if fill and stroke else "f" if fill else "S"))

    def _hatch(self, body: str, path: Path, hatch: Hatch) -> None:
        lines = hatch_lines(bounds(path.commands), hatch.pitch)
        if not lines:
            return
        self._push(f"{body} W n")
        self._set_opacity(path.opacity * hatch.opacity)
        self._set_line(hatch.role, hatch.width, (), False)
        self._out.append(f"{outline(lines, self._numbers)} S")
        self._pop()

    def _image(self, image: Image) -> None:
        self._end_text()
        picture = self.inks.picture(image.asset)
        if picture is None:
            self._paint(Path(rounded(image.rect, image.radius), width=0.6), None, "line_2")
            return
        box = image.rect.fitted(picture.width, picture.height)
        self._push(f"{outline(rounded(box, image.radius), self._numbers)} W n")
        self._set_opacity(1.0)
        self._out.append(f"{box.width:.2f} 0 0 {-box.height:.2f} {box.x:.2f} {box.bottom:.2f} cm /P{image.asset} Do")
        self._pop()

    def _set_opacity(self, opacity: float) -> None:
        if opacity != self._opacity:
            per_cent = round(opacity * FULL)
            self.inks.opacities.add(per_cent)
            self._opacity = opacity
            self._out.append(f"/G{per_cent} gs")

    def _set_line(self, role: str, width: float, dash: tuple[float, ...], round_ends: bool) -> None:
        out = self._out
        if role != self._stroke:
            self._stroke = role
            out.append(self.inks.strokes[role])
        if width != self._width:
            self._width = width
            out.append(f"{width:.3g} w")
        if dash != self._dash:
            self._dash = dash
            out.append(f"[{' '.join(f'{part:.3g}' for part in dash)}] 0 d")
        if round_ends != self._round:
            self._round = round_ends
            out.append("1 J 1 j" if round_ends else "0 J 0 j")

    def _push(self, operators: str) -> None:
        self._end_text()
        self._saved.append(
            State(
                self._fill,
                self._stroke,
                self._width,
                self._dash,
                self._round,
                self._opacity,
                self._face,
                self._size,
            )
        )
        self._out.append(f"q {operators}")

    def _pop(self) -> None:
        self._end_text()
        self._restore(self._saved.pop())
        self._out.append("Q")

    def _restore(self, state: State) -> None:
        (
            self._fill,
            self._stroke,
            self._width,
            self._dash,
            self._round,
            self._opacity,
            self._face,
            self._size,
        ) = state
        if self._face:
            self._font = self.inks.fonts[self._face]

    def _end_text(self) -> None:
        if self._in_text:
            self._out.append("ET")
            self._in_text = False


def apart(one: GlyphRun, other: GlyphRun) -> bool:
    """Whether there is a gap between two runs of a line."""
    after, before = other.x - one.x - one.shape.width * one.size, one.x - other.x - other.shape.width * other.size
    return min(abs(after), abs(before)) > TOUCHING
