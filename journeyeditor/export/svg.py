"""A sheet as SVG: the same drawing with its letters as outlines, so that no font is needed; the words are said beside.

Glyphs are defined once and used where they stand. Each node is a group with the name that a screen reader speaks,
each text a group with its words in `aria-label`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from PIL import Image as Pictures
from PIL import ImageOps

from journeyeditor.drawing.drawing import Drawing, Node
from journeyeditor.drawing.hatch import bounds, hatch_lines
from journeyeditor.drawing.marks import Commands, GlyphRun, Hatch, Image
from journeyeditor.drawing.marks import Path as Outline
from journeyeditor.drawing.palette import Palette, PaletteName, load_palette
from journeyeditor.drawing.shapes import rectangle, rounded
from journeyeditor.drawing.sheet import Sheet, View
from journeyeditor.errors import Message, message
from journeyeditor.export.exported import Exported
from journeyeditor.export.how import ReadAsset, Settled
from journeyeditor.export.paper import fit
from journeyeditor.export.placed import fitted, only, small_text
from journeyeditor.export.writing import numbered, writing
from journeyeditor.text.outlines import glyph_outline, units_per_em


def write_svg(drawings: Drawing | Sequence[Drawing], path: Path, how: Settled) -> Exported:
    """Writes a drawing as SVG; paper and margin as in a PDF. Raises ExportError, for several drawings too."""
    drawing = only(drawings, path)
    place = fit(drawing.size, how.paper, how.landscape, how.margin)
    unread = write_svgs((fitted(drawing, place),), path, how._replace(title=how.title or drawing.title))
    smallest = drawing.smallest_text * place.scale
    told = (*small_text([drawing], [place], how.paper, how.margin), *unread)
    return Exported(path, 1, place.scale, smallest, told)


def write_svgs(sheets: Sequence[Sheet], path: Path, how: Settled) -> tuple[Message, ...]:
    """Writes each sheet as an SVG, numbered where they are several: all or none. Raises ExportError."""
    unread: list[Message] = []
    with ExitStack() as stack:
        for sheet, out in zip(sheets, numbered(path, len(sheets)), strict=True):
            text = svg(sheet, how.palette, how.read_asset, unread, how.title if len(sheets) == 1 else sheet.title)
            stack.enter_context(writing(out)).write(text.encode())
    return tuple(unread)


def svg(
    sheet: Sheet,
    palette: PaletteName = "print",
    read_asset: ReadAsset | None = None,
    unread: list[Message] | None = None,
    title: str = "",
) -> str:
    """A sheet as the text of an SVG file, sizes in pt. `unread` gets a message for each picture left out."""
    writer = Writer(load_palette(palette), read_asset, [] if unread is None else unread)
    body = [line for view in sheet.views for line in writer.view(view)]
    width, height = (f"{side:.2f}" for side in sheet.size)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" '
        f'xml:lang={quoteattr(sheet.language)} role="document" fill="none">'
    )
    return "\n".join(
        [
            head,
            f"<title>{escape(title or sheet.title)}</title>",
            "<defs>",
            *writer.defined,
            "</defs>",
            *([f'<path fill="{writer.palette["surface"]}" d="M0 0H{width}V{height}H0Z"/>'] if sheet.views else []),
            *body,
            "</svg>\n",
        ]
    )


class Writer:
    """Marks as elements. What they use again is defined once."""

    def __init__(self, palette: Palette, read_asset: ReadAsset | None, unread: list[Message]) -> None:
        """Takes colours by role and the reader of pictures."""
        self.palette = palette
        self.defined: list[str] = []
        self._read_asset = read_asset
        self._unread = unread
        self._glyphs: dict[tuple[str, int], str] = {}
        self._pictures: dict[str, Inlined | None] = {}

    def view(self, view: View) -> Iterator[str]:
        """What a view shows."""
        matrix = " ".join(f"{part:.6g}" for part in view.matrix)
        clip = f' mask="url(#{self._window(rectangle(view.source))})"' if view.clipped else ""
        yield f'<g transform="matrix({matrix})"{clip}>'
        for group in view.drawing.groups:
            yield f'<g transform="translate({group.origin[0]:.2f} {group.origin[1]:.2f})">'
            for node in group.nodes:
                yield from self._node(node)
            yield "</g>"
        yield "</g>"

    def _node(self, node: Node) -> Iterator[str]:
        marks = [line for mark in node.marks for line in self._mark(mark)]
        if marks:
            name = ".".join(part for part in node.key if part)
            said = f' role="img" aria-label={quoteattr(node.alt)}' if node.alt else ""
            yield f"<g data-key={quoteattr(name)}{said}>"
            yield from marks
            yield "</g>"

    def _mark(self, mark: Outline | GlyphRun | Image) -> Iterator[str]:
        if isinstance(mark, GlyphRun):
            return self._run(mark)
        return self._path(mark) if isinstance(mark, Outline) else self._image(mark)

    def _run(self, run: GlyphRun) -> Iterator[str]:
        shape = run.shape
        em = units_per_em(shape.face)
        scale = run.size / em
        uses = []
        x = 0.0
        for glyph, advance, dx, dy in zip(shape.glyphs, shape.advances, shape.x_offsets, shape.y_offsets, strict=True):
            name = self._glyph(shape.face, glyph)
            if name:
                rise = f' y="{dy * em:.0f}"' if dy else ""
                uses.append(f'<use xlink:href="#{name}" x="{(x + dx) * em:.0f}"{rise}/>')
            x += advance
        if uses and run.opacity > 0:
            place = f"matrix({scale:.6g} 0 0 {-scale:.6g} {run.x:.2f} {run.y:.2f})"
            look = f'fill="{self.palette[run.role]}"{_opacity(run.opacity)}'
            yield f'<g role="text" aria-label={quoteattr(shape.text)} transform="{place}" {look}>{"".join(uses)}</g>'

    def _glyph(self, face: str, glyph: int) -> str:
        known = self._glyphs.get((face, glyph))
        if known is None:
            outline = glyph_outline(face, glyph)
            known = self._glyphs[face, glyph] = f"g{len(self._glyphs)}" if outline else ""
            if outline:
                self.defined.append(f'<path id="{known}" d="{_d(outline, 0)}"/>')
        return known

    def _path(self, path: Outline) -> Iterator[str]:
        stroke = path.stroke if path.width > 0 else None
        if path.opacity <= 0 or not (path.fill or stroke or path.hatch):
            return
        if path.clip:
            yield f'<g mask="url(#{self._window(rectangle(path.clip))})">'
        d = _d(path.commands)
        fill = f' fill="{self.palette[path.fill]}"' if path.fill else ""
        if path.hatch:
            if fill:
                yield f'<path d="{d}"{fill}{_opacity(path.opacity)}/>'
            yield self._hatch(path, path.hatch)
            fill = ""
        line = self._stroke(path, stroke) if stroke else ""
        if fill or line:
            yield f'<path d="{d}"{fill}{line}{_opacity(path.opacity)}/>'
        if path.clip:
            yield "</g>"

    def _stroke(self, path: Outline, role: str) -> str:
        dash = f' stroke-dasharray="{" ".join(f"{part:.4g}" for part in path.dash)}"' if path.dash else ""
        ends = ' stroke-linecap="round" stroke-linejoin="round"' if path.round else ""
        return f' stroke="{self.palette[role]}" stroke-width="{path.width:.3g}"{dash}{ends}'

    def _hatch(self, path: Outline, hatch: Hatch) -> str:
        lines = _d(hatch_lines(bounds(path.commands), hatch.pitch))
        faint = _opacity(path.opacity * hatch.opacity)
        look = f'stroke="{self.palette[hatch.role]}" stroke-width="{hatch.width:.3g}"{faint}'
        return f'<g mask="url(#{self._window(path.commands)})"><path d="{lines}" {look}/></g>'

    def _window(self, commands: Commands) -> str:
        """What lets only the inside of an outline be seen: a mask, as some programs know no clip paths."""
        name = f"m{len(self.defined)}"
        box = bounds(commands)
        place = f'x="{box.x - 1:.2f}" y="{box.y - 1:.2f}" width="{box.width + 2:.2f}" height="{box.height + 2:.2f}"'
        inside = f'<path fill="#FFFFFF" d="{_d(commands)}"/>'
        self.defined.append(f'<mask id="{name}" maskUnits="userSpaceOnUse" {place}>{inside}</mask>')
        return name

    def _image(self, image: Image) -> Iterator[str]:
        picture = self._picture(image.asset)
        if picture is None:
            frame = _d(rounded(image.rect, image.radius))
            yield f'<path d="{frame}" stroke="{self.palette["line_2"]}" stroke-width="0.6"/>'
            return
        data, width, height = picture
        box = image.rect.fitted(width, height)
        place = f'x="{box.x:.2f}" y="{box.y:.2f}" width="{box.width:.2f}" height="{box.height:.2f}"'
        shown = self._window(rounded(box, image.radius))
        yield f'<g mask="url(#{shown})"><image {place} xlink:href="{data}"/></g>'

    def _picture(self, asset: str) -> Inlined | None:
        if asset not in self._pictures:
            self._pictures[asset] = inlined(asset, self._read_asset)
            if self._pictures[asset] is None:
                self._unread.append(message("export.unreadable_picture", asset=asset[:8]))
        return self._pictures[asset]


class Inlined(NamedTuple):
    """A picture as a data URI, and its size in pixels."""

    uri: str
    width: int
    height: int


def inlined(asset: str, read_asset: ReadAsset | None) -> Inlined | None:
    """A picture of the project to stand within the file itself; None if it cannot be read."""
    try:
        data = read_asset(asset) if read_asset else b""
        with Pictures.open(BytesIO(data)) as opened:
            media = opened.get_format_mimetype() or "image/png"
            width, height = ImageOps.exif_transpose(opened).size
    except (KeyError, OSError, ValueError, Pictures.DecompressionBombError):
        return None
    return Inlined(f"data:{media};base64,{b64encode(data).decode()}", width, height)


def _d(commands: Commands, digits: int = 2) -> str:
    """An outline as the `d` of a path."""
    return "".join(command[0] + " ".join(f"{number:.{digits}f}" for number in command[1:]) for command in commands)


def _opacity(opacity: float) -> str:
    return f' opacity="{opacity:.3g}"' if opacity < 1 else ""
