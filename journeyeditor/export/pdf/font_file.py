"""A face as PDF objects: HarfBuzz cuts the font down to the glyphs that are shown, ReportLab's layer holds it."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from hashlib import sha256

import uharfbuzz as hb
from journeyeditor.export.pdf.built_glyphs import with_built
from journeyeditor.export.pdf.glyph_font import Built, GlyphFont
from journeyeditor.export.pdf.objects import PdfFile, Value, array, dictionary, text
from journeyeditor.text.faces import face, hb_font

KEPT_TABLES = {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}
SYMBOLIC, ITALIC = 4, 64
SLANT = -9.4
"""The angle of Inter's italics, degrees."""

CAP_HEIGHT_AT = 88
"""Where the table OS/2 says how high capitals are, from its version 2 on."""

CODES_A_BLOCK = 100
"""A CMap takes no more entries at once."""


def add_font(file: PdfFile, font: GlyphFont) -> Value:
    """Puts a face into a file with the glyphs that were shown: a Type 0 font over TrueType outlines."""
    pairs = list(font.codes)
    data, places = cut_down(font.key, [glyph for glyph, _ in pairs])
    name = f"/{tag(data)}+{postscript_name(font.key)}"
    places_of_codes = b"".join(struct.pack(">H", places.get(glyph, 0)) for glyph, _ in pairs)
    descendant = dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": dictionary({"Registry": text("Adobe"), "Ordering": text("Identity"), "Supplement": 0}),
            "FontDescriptor": file.add(dictionary(descriptor(font.key, name, data) | {"FontFile2": _file(file, data)})),
            "DW": 0,
            "W": array([0, array([round(width * 1000) for _, width in font.codes.values()])]),
            "CIDToGIDMap": file.stream(places_of_codes),
        }
    )
    return file.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": array([file.add(descendant)]),
                "ToUnicode": file.stream(to_unicode(text for _, text in pairs)),
            }
        )
    )


def _file(file: PdfFile, data: bytes) -> Value:
    return file.stream(data, {"Length1": len(data)})


def cut_down(key: str, wanted: Iterable[int | Built]) -> tuple[bytes, Mapping[int | Built, int]]:
    """A face's outlines of some glyphs, single or put together, as a font file, and where each stands in it."""
    glyphs = dict.fromkeys(wanted)
    built = [glyph for glyph in glyphs if not isinstance(glyph, int)]
    singles = {glyph for glyph in glyphs if isinstance(glyph, int)} | {part for one in built for part, _, _ in one}
    data, places = subset(key, singles)
    found: dict[int | Built, int] = {glyph: places.get(glyph, 0) for glyph in singles}
    if not built:
        return data, found
    parts = [[(found[part], x, y) for part, x, y in one] for one in built]
    found.update({one: len(places) + i for i, one in enumerate(built)})
    return with_built(data, parts), found


def subset(key: str, glyphs: Iterable[int]) -> tuple[bytes, Mapping[int, int]]:
    """A face's outlines of some glyphs as a font file, and where each glyph stands in it."""
    source = hb_font(key).face
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(sorted(glyphs))
    dropped = sorted(set(source.table_tags) - KEPT_TABLES)
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode(), "big") for tag in dropped)
    plan = hb.SubsetPlan(source, wanted)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def tag(data: bytes) -> str:
    """Six capitals that mark a subset, made of its bytes so that equal subsets are marked alike."""
    return "".join(chr(ord("A") + byte % 26) for byte in sha256(data).digest()[:6])


def postscript_name(key: str) -> str:
    """The name of a face in the file: `InterDisplay-600-Italic`."""
    family, _, weight = key.removesuffix("-italic").rpartition("-")
    words = "".join(word.capitalize() for word in family.split("-"))
    return f"{words}-{weight}" + ("-Italic" if key.endswith("-italic") else "")


def descriptor(key: str, name: str, data: bytes) -> dict[str, Value]:
    """What a reader wants to know of a face before it opens the font file; lengths in thousandths of an em."""
    font = hb_font(key)
    scale = 1000 / font.face.upem
    extents = font.get_font_extents("ltr")
    box = struct.unpack_from(">4h", table(data, "head"), 36)
    italic = key.endswith("-italic")
    weight = int(key.removesuffix("-italic").rpartition("-")[2])
    return {
        "Type": "/FontDescriptor",
        "FontName": name,
        "Flags": SYMBOLIC | (ITALIC if italic else 0),
        "FontBBox": array([round(side * scale) for side in box]),
        "ItalicAngle": SLANT if italic else 0,
        "Ascent": round(extents.ascender * scale),
        "Descent": round(extents.descender * scale),
        "CapHeight": round(struct.unpack_from(">h", _os2(key), CAP_HEIGHT_AT)[0] * scale),
        "StemV": round(10 + 220 * (weight - 50) / 900),
    }


def _os2(key: str) -> bytes:
    return table(face(key).data, "OS/2")


def table(data: bytes, name: str) -> bytes:
    """A table of a font file, found through its directory."""
    (count,) = struct.unpack_from(">H", data, 4)
    for i in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        if tag == name.encode():
            return data[offset : offset + length]
    raise ValueError(f"a font without its table {name}")


def to_unicode(texts: Iterable[str]) -> bytes:
    """The CMap that tells what each code means; codes without a text of their own are left out."""
    entries = [f"<{code:04X}> <{meant.encode('utf-16-be').hex().upper()}>" for code, meant in enumerate(texts) if meant]
    blocks = [entries[i : i + CODES_A_BLOCK] for i in range(0, len(entries), CODES_A_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode()
