"""SVG: the same drawing, letters as outlines, words beside them, nothing from outside the file."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from journeyeditor.drawing import Drawing, GlyphRun, Hatch, Image, Rect, load_palette
from journeyeditor.drawing import Path as Outline
from journeyeditor.drawing.shapes import rectangle
from journeyeditor.drawing.sheet import Sheet, View
from journeyeditor.errors import ExportError
from journeyeditor.export import export_svg
from journeyeditor.export.svg import svg
from journeyeditor.words import Words
from tests.export.sheets import BODY, lines, sheet

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
BOX = rectangle(Rect(10, 10, 40, 20))


def written(drawing: Drawing, path: Path) -> Element:
    export_svg(drawing, path, margin=0)
    return fromstring(path.read_text(encoding="utf-8"))


def texts(root: Element) -> list[Element]:
    return [one for one in root.iter(f"{SVG}g") if one.get("role") == "text"]


def test_the_file_is_as_large_as_the_page(tmp_path: Path) -> None:
    root = written(sheet(*lines("Claim")), tmp_path / "a.svg")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("200.00pt", "100.00pt", "0 0 200.00 100.00")
    assert root.findtext(f"{SVG}title") == "Map"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_letters_are_outlines_and_words_are_said(tmp_path: Path) -> None:
    root = written(sheet(*lines('Claim & "form" <ok>')), tmp_path / "a.svg")
    (text,) = texts(root)
    assert text.get("aria-label") == 'Claim & "form" <ok>'
    assert text.get("fill") == load_palette("print")["ink"]
    defined = {one.get("id"): one.get("d") for one in root.iter(f"{SVG}path") if one.get("id")}
    uses = [one.get(XLINK, "")[1:] for one in text.iter(f"{SVG}use")]
    assert len(uses) == len('Claim&"form"<ok>')
    assert all(defined[use] for use in uses)
    assert len(defined) == len(set(uses))
    assert not list(root.iter(f"{SVG}text"))


def test_glyphs_stand_where_they_were_measured(tmp_path: Path) -> None:
    (run,) = lines("AVATAR")
    assert isinstance(run, GlyphRun)
    root = written(sheet(run), tmp_path / "a.svg")
    (text,) = texts(root)
    scale, x = (float(text.get("transform", "")[7:-1].split()[i]) for i in (0, 4))
    last = [float(one.get("x", "")) for one in text.iter(f"{SVG}use")][-1]
    wanted = 10 + sum(run.shape.advances[:-1]) * BODY.size
    assert x + last * scale == pytest.approx(wanted, abs=0.01)


def test_colours_strokes_and_hatches(tmp_path: Path) -> None:
    palette = load_palette("print")
    marks = (
        Outline(
            BOX, fill="neg_soft", stroke="ink", width=0.6, dash=(2, 1), round=True, hatch=Hatch("neg", 0.7, 3, 0.5)
        ),
        Outline(BOX, fill="pos", opacity=0.5, clip=Rect(0, 0, 20, 20)),
        Outline(BOX, fill="pos", opacity=0),
    )
    root = written(sheet(*marks), tmp_path / "a.svg")
    paths = [one for one in root.iter(f"{SVG}path") if one.get("stroke") or one.get("fill") == palette["pos"]]
    hatched, edge, clipped = paths
    assert (hatched.get("stroke"), hatched.get("opacity"), hatched.get("stroke-width")) == (
        palette["neg"],
        "0.5",
        "0.7",
    )
    assert (edge.get("stroke"), edge.get("stroke-dasharray"), edge.get("stroke-linecap")) == (
        palette["ink"],
        "2 1",
        "round",
    )
    assert clipped.get("opacity") == "0.5"
    masks = {one.get("id") for one in root.iter(f"{SVG}mask")}
    used = {found[1] for one in root.iter(f"{SVG}g") if (found := re.fullmatch(r"url\(#(\w+)\)", one.get("mask", "")))}
    assert masks == used
    assert len(masks) == 2


def test_pictures_stand_in_the_file(tmp_path: Path) -> None:
    from PIL import Image as Pictures

    made = BytesIO()
    Pictures.new("RGB", (40, 20), "red").save(made, "PNG")
    drawing = sheet(Image("red", Rect(0, 0, 50, 50)), Image("gone", Rect(60, 0, 20, 20)))
    told = export_svg(drawing, tmp_path / "a.svg", margin=0, read_asset={"red": made.getvalue()}.__getitem__)
    root = fromstring((tmp_path / "a.svg").read_text(encoding="utf-8"))
    (picture,) = root.iter(f"{SVG}image")
    assert picture.get(XLINK, "").startswith("data:image/png;base64,")
    assert [picture.get(side) for side in ("x", "y", "width", "height")] == ["0.00", "12.50", "50.00", "25.00"]
    assert [warning.key for warning in told.warnings] == ["export.unreadable_picture"]


def test_nothing_leads_outside(tmp_path: Path) -> None:
    written(sheet(*lines("Claim")), tmp_path / "a.svg")
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\"]+", text)) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert "font" not in text


def test_a_window_shows_its_part_only() -> None:
    drawing = sheet(*lines("Claim"))
    view = View(drawing, Rect(50, 0, 100, 100), 5, 6, 2.0)
    root = fromstring(svg(Sheet((210, 212), (view,))))
    (window,) = (one for one in root if one.get("mask"))
    assert window.get("transform") == "matrix(2 0 0 2 -95 6)"


def test_one_picture_shows_one_map(tmp_path: Path) -> None:
    for drawings, key in ((2, "export.one_picture"), (0, "export.nothing")):
        with pytest.raises(ExportError) as told:
            export_svg([sheet()] * drawings, tmp_path / "a.svg")
        assert told.value.message.key == key
        for language in ("en", "fr"):
            assert str(tmp_path / "a.svg") in Words(language).message(told.value.message)
    assert list(tmp_path.iterdir()) == []


def test_the_same_drawing_makes_the_same_text(tmp_path: Path) -> None:
    export_svg(sheet(*lines("Claim", "事故")), tmp_path / "a.svg")
    export_svg(sheet(*lines("Claim", "事故")), tmp_path / "b.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
