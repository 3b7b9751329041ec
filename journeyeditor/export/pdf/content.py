"""A drawing as the content of a page: each mark as operators, state set only when it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from journeyeditor.drawing.hatch import bounds, hatch_lines
from journeyeditor.drawing.marks import GlyphRun, Hatch, Image, Path
from journeyeditor.drawing.palette import Palette
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.sheet import View
from journeyeditor.export.pdf.glyph_font import GlyphFont
from journeyeditor.export.pdf.images import Picture
from journeyeditor.export.pdf.operators import colour, outline, rectangle
from journeyeditor.export.pdf.seen import Seen

FULL = 100
"""Per cent: opacities are told apart to one in a hundred."""


class State(NamedTuple):
    """What the page is set to; "" and None: not set yet."""

    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False
    opacity: int = FULL
    font: tuple[str, float] | None = None


class Inks:
    """What the pages of a file share: colours by role, faces, opacities and pictures, made when first used."""

    def __init__(self, palette: Palette, picture: Callable[[str], Picture | None]) -> None:
        """`picture` puts an asset into the file."""
        self.palette = palette
        self.seen = Seen()
        self.fonts: dict[str, GlyphFont] = {}
        self.opacities: set[int] = set()
        self.pictures: dict[str, Picture | None] = {}
        self._picture = picture
        self._colours: dict[str, str] = {}

    def colour(self, role: str) -> str:
        """A role's three numbers."""
        known = self._colours.get(role)
        if known is None:
            known = self._colours[role] = colour(self.palette[role])
        return known

    def font(self, key: str) -> GlyphFont:
        """The font of a face."""
        known = self.fonts.get(key)
        if known is None:
            known = self.fonts[key] = GlyphFont(key, f"F{len(self.fonts) + 1}")
        return known

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
        self._state = State()
        self._saved: list[State] = []
        self._in_text = False
        self._run_state: tuple[str, float, str, float] | None = None
        self._font: GlyphFont

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
        for (x, y), marks in self.inks.seen.marks(view):
            self._push(f"1 0 0 1 {x:.2f} {y:.2f} cm")
            for mark in marks:
                if isinstance(mark, GlyphRun):
                    self._run(mark)
                elif isinstance(mark, Path):
                    self._path(mark)
                else:
                    self._image(mark)
            self._pop()
        self._pop()

    def _run(self, run: GlyphRun) -> None:
        if run.opacity <= 0 or not run.shape.glyphs:
            return
        asked = (run.role, run.opacity, run.shape.face, run.size)
        if asked != self._run_state:
            font = self._font = self.inks.font(run.shape.face)
            self._set(fill=run.role, opacity=run.opacity, font=(font.name, run.size))
            self._run_state = asked
        if not self._in_text:
            self._out.append("BT")
            self._in_text = True
        self._out.append(f"1 0 0 -1 {run.x:.2f} {run.y:.2f} Tm {self._font.show(run.shape)}")

    def _path(self, path: Path) -> None:
        stroke = path.stroke if path.width > 0 else None
        if path.opacity <= 0 or not (path.fill or stroke or path.hatch):
            return
        self._end_text()
        if path.clip:
            self._push(f"{rectangle(path.clip)} W n")
        body = outline(path.commands)
        if path.hatch:
            if path.fill:
                self._paint(body, path, path.fill, None)
            self._hatch(body, path, path.hatch)
            if stroke:
                self._paint(body, path, None, stroke)
        else:
            self._paint(body, path, path.fill, stroke)
        if path.clip:
            self._pop()

    def _paint(self, body: str, path: Path, fill: str | None, stroke: str | None) -> None:
        if stroke:
            self._set(fill, stroke, path.opacity, path.width, path.dash, path.round)
        else:
            self._set(fill, None, path.opacity)
        self._out.append(f"{body} {'B' if fill and stroke else 'f' if fill else 'S'}")

    def _hatch(self, body: str, path: Path, hatch: Hatch) -> None:
        lines = hatch_lines(bounds(path.commands), hatch.pitch)
        if not lines:
            return
        self._push(f"{body} W n")
        self._set(None, hatch.role, path.opacity * hatch.opacity, hatch.width, (), False)
        self._out.append(f"{outline(lines)} S")
        self._pop()

    def _image(self, image: Image) -> None:
        self._end_text()
        picture = self.inks.picture(image.asset)
        if picture is None:
            frame = outline(rounded(image.rect, image.radius))
            self._paint(frame, Path((), stroke="line_2", width=0.6), None, "line_2")
            return
        box = image.rect.fitted(picture.width, picture.height)
        self._push(f"{outline(rounded(box, image.radius))} W n")
        self._set(opacity=1.0)
        self._out.append(f"{box.width:.2f} 0 0 {-box.height:.2f} {box.x:.2f} {box.bottom:.2f} cm /P{image.asset} Do")
        self._pop()

    def _set(
        self,
        fill: str | None = None,
        stroke: str | None = None,
        opacity: float = 1.0,
        width: float | None = None,
        dash: tuple[float, ...] | None = None,
        round_ends: bool | None = None,
        font: tuple[str, float] | None = None,
    ) -> None:
        """Brings the page into a state; None leaves a part as it is."""
        self._run_state = None
        old = self._state
        per_cent = round(opacity * FULL)
        new = State(
            fill or old.fill,
            stroke or old.stroke,
            old.width if width is None else width,
            old.dash if dash is None else dash,
            old.round if round_ends is None else round_ends,
            per_cent,
            font or old.font,
        )
        if new == old:
            return
        self._state = new
        self._change(old, new)

    def _change(self, old: State, new: State) -> None:
        out = self._out
        if new.fill != old.fill:
            out.append(f"{self.inks.colour(new.fill)} rg")
        if new.stroke != old.stroke:
            out.append(f"{self.inks.colour(new.stroke)} RG")
        if new.width != old.width:
            out.append(f"{new.width:.3g} w")
        if new.dash != old.dash:
            out.append(f"[{' '.join(f'{part:.3g}' for part in new.dash)}] 0 d")
        if new.round != old.round:
            out.append("1 J 1 j" if new.round else "0 J 0 j")
        if new.opacity != old.opacity:
            self.inks.opacities.add(new.opacity)
            out.append(f"/G{new.opacity} gs")
        if new.font != old.font and new.font:
            out.append(f"/{new.font[0]} {new.font[1]:.5g} Tf")

    def _push(self, operators: str) -> None:
        self._end_text()
        self._saved.append(self._state)
        self._out.append(f"q {operators}")

    def _pop(self) -> None:
        self._end_text()
        self._state = self._saved.pop()
        self._run_state = None
        self._out.append("Q")

    def _end_text(self) -> None:
        if self._in_text:
            self._out.append("ET")
            self._in_text = False
