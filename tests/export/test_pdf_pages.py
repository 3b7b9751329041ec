"""Pages of a PDF: paper, colours, hatches, pictures, bookmarks, links, warnings, and the same bytes twice."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path as FilePath

import pytest
from PIL import Image as Pictures

import pypdfium2
from journeyeditor.drawing import Hatch, Image, Outline, Path, Rect, load_palette
from journeyeditor.drawing.shapes import circle, line, rectangle, rounded
from journeyeditor.errors import ExportError
from journeyeditor.export import export_pdf
from journeyeditor.export.paper import MARGIN, MM
from journeyeditor.export.png import Raster, rasterise
from tests.export.sheets import contents, lines, objects, sheet

FULL = Rect(0, 0, 200, 100)


def pixels(path: FilePath, page: int = 0) -> Raster:
    return rasterise(path, page, 72)


def hexed(colour: tuple[int, int, int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


def picture(colour: tuple[int, ...], size: tuple[int, int], kind: str) -> bytes:
    out = BytesIO()
    Pictures.new("RGBA" if len(colour) == 4 else "RGB", size, colour).save(out, kind)
    return out.getvalue()


def test_a_page_of_the_map_s_own_size_has_the_margin_round_it(tmp_path: FilePath) -> None:
    done = export_pdf(sheet(Path(rectangle(FULL), fill="cat1")), tmp_path / "own.pdf")
    document = pypdfium2.PdfDocument(done.path)
    assert document[0].get_size() == pytest.approx((200 + 2 * MARGIN, 100 + 2 * MARGIN), abs=0.01)
    document.close()
    assert (done.pages, done.scale) == (1, 1.0)


def test_a_map_is_scaled_and_centred_on_its_paper(tmp_path: FilePath) -> None:
    done = export_pdf(sheet(Path(rectangle(FULL), fill="cat1")), tmp_path / "a4.pdf", paper="A4")
    raster = pixels(done.path)
    assert done.scale == pytest.approx((297 - 20) * MM / 200)
    assert (raster.width, raster.height) == (842, 596)
    blue = load_palette("print")["cat1"]
    top = round((210 * MM - 100 * done.scale) / 2)
    assert hexed(raster.at(421, top + 2)) == blue
    assert hexed(raster.at(421, top - 3)) == "#FFFFFF"
    assert hexed(raster.at(30, 297)) == blue
    assert hexed(raster.at(26, 297)) == "#FFFFFF"


def test_landscape_may_be_forced(tmp_path: FilePath) -> None:
    upright = export_pdf(sheet(), tmp_path / "up.pdf", paper="A4", landscape=False)
    raster = pixels(upright.path)
    assert (raster.width, raster.height) == (596, 842)


@pytest.mark.parametrize("palette", ["print", "light", "dark", "greyscale"])
def test_roles_take_the_palette_s_colours(palette: str, tmp_path: FilePath) -> None:
    roles = ("neg", "pos_soft", "cat4", "m_break")
    marks = [Path(rectangle(Rect(i * 50, 0, 50, 100)), fill=role) for i, role in enumerate(roles)]
    path = tmp_path / "colours.pdf"
    name = next(known for known in ("print", "light", "dark", "greyscale") if known == palette)
    export_pdf(sheet(*marks), path, margin=0, palette=name)
    raster = pixels(path)
    assert [hexed(raster.at(25 + i * 50, 50)) for i in range(4)] == [load_palette(name)[role] for role in roles]


def test_a_hatch_is_lines_inside_its_outline(tmp_path: FilePath) -> None:
    box = Rect(50, 20, 100, 60)
    path = tmp_path / "hatch.pdf"
    export_pdf(sheet(Path(rounded(box, 10), fill="surface", hatch=Hatch("ink", 2, 10))), path, margin=0)
    raster = pixels(path)
    dark = [(x, y) for x in range(200) for y in range(100) if sum(raster.at(x, y)) < 300]
    assert 100 * 60 * 0.1 < len(dark) < 100 * 60 * 0.25
    assert all(50 <= x <= 150 and 20 <= y <= 80 for x, y in dark)
    along = sorted({round((x + y) / (10 * 2**0.5)) for x, y in dark})
    off = [abs((x + y + 1) - round((x + y + 1) / (10 * 2**0.5)) * 10 * 2**0.5) for x, y in dark]
    assert along == list(range(min(along), max(along) + 1))
    assert max(off) < 2.5


def test_half_an_opacity_lets_half_through(tmp_path: FilePath) -> None:
    path = tmp_path / "half.pdf"
    export_pdf(sheet(Path(rectangle(FULL), fill="ink", opacity=0.5)), path, margin=0, palette="greyscale")
    grey = int(load_palette("greyscale")["ink"][1:3], 16)
    assert pixels(path).at(100, 50)[0] == pytest.approx((255 + grey) / 2, abs=1.5)


def test_a_clip_and_a_dash_are_kept(tmp_path: FilePath) -> None:
    path = tmp_path / "clip.pdf"
    bar = Path(line(0, 50, 200, 50), stroke="ink", width=10, dash=(20, 20), clip=Rect(0, 0, 100, 100))
    export_pdf(sheet(bar), path, margin=0)
    raster = pixels(path)
    ink = load_palette("print")["ink"]
    found = [hexed(raster.at(x, 50)) == ink for x in (10, 30, 50, 70, 90, 130, 170)]
    assert found == [True, False, True, False, True, False, False]


def test_state_is_set_only_when_it_changes(tmp_path: FilePath) -> None:
    path = tmp_path / "state.pdf"
    marks = [Path(rectangle(Rect(i, i, 5, 5)), fill="cat1", stroke="ink", width=0.6) for i in range(9)]
    export_pdf(sheet(*marks, *lines("one", "two", "three")), path)
    (operators,) = contents(path)
    assert operators.count(" rg") == 2
    assert operators.count(" RG") == 1
    assert operators.count(" w\n") == 1
    assert operators.count("Tf") == 1
    assert operators.count("BT") == operators.count("ET") == 1


def test_figures_of_one_form_are_written_alike(tmp_path: FilePath) -> None:
    path = tmp_path / "figures.pdf"
    places = [(3.337 + i * 20.111, 5.555 + i * 7.777) for i in range(8)]
    boxes = [Path(rounded(Rect(x, y, 15, 8), 3), fill="cat1", stroke="ink", width=0.6) for x, y in places]
    clocks = [Path(circle(x + 6, y + 30, 5), stroke="ink", width=0.6, dash=(1, 1)) for x, y in places]
    export_pdf(sheet(*boxes, *clocks), path, margin=0)
    (operators,) = contents(path)
    found = re.findall(r"q 1 0 0 1 (\S+) (\S+) cm (.*) ([BS]) Q", operators)
    assert len({(body, painted) for _, _, body, painted in found}) == 2
    told = [(float(x), float(y)) for x, y, *_ in found]
    wanted = [*places, *((x + 6, y + 30) for x, y in places)]
    for one, other in zip(told, wanted, strict=True):
        assert one == pytest.approx(other, abs=0.0051)


def test_pictures_are_fitted_whole(tmp_path: FilePath) -> None:
    assets = {"aa": picture((200, 30, 30), (40, 20), "JPEG"), "bb": picture((0, 0, 255, 128), (10, 10), "PNG")}
    path = tmp_path / "pictures.pdf"
    marks = (Image("aa", Rect(0, 0, 100, 100)), Image("bb", Rect(100, 0, 100, 100)))
    done = export_pdf(sheet(*marks), path, margin=0, read_asset=assets.__getitem__)
    raster = pixels(path)
    assert done.warnings == ()
    assert raster.at(50, 10) == (255, 255, 255)
    red = raster.at(50, 50)
    assert red[0] > 180
    assert red[1] < 60
    assert raster.at(150, 50) == pytest.approx((127, 127, 255), abs=2)
    assert sum(b"/DCTDecode" in body for body in objects(path).values()) == 1


def test_an_unreadable_picture_is_told_and_its_place_left(tmp_path: FilePath) -> None:
    box = Image("abcdef0123456789", Rect(10, 10, 50, 50))
    done = export_pdf(sheet(box, box), tmp_path / "bad.pdf", read_asset=lambda _: b"no picture")
    assert [warning.key for warning in done.warnings] == ["export.unreadable_picture"]
    assert done.warnings[0].values["asset"] == "abcdef01"


def test_bookmarks_lead_to_the_stages(tmp_path: FilePath) -> None:
    outline = (Outline("Étape → 1", 0, 0, (Outline("Step", 10, 20),)), Outline("Stage 2", 100, 0))
    path = tmp_path / "marks.pdf"
    export_pdf(sheet(outline=outline), path, margin=0)
    document = pypdfium2.PdfDocument(path)
    found = []
    for mark in document.get_toc():
        goal = mark.get_dest()
        assert goal
        found.append((mark.level, mark.get_title(), goal.get_index(), goal.get_view()[1][:2]))
    document.close()
    assert found == [
        (0, "Étape → 1", 0, [0, 100]),
        (1, "Step", 0, [10, 80]),
        (0, "Stage 2", 0, [100, 100]),
    ]


def test_journeys_link_to_each_other(tmp_path: FilePath) -> None:
    path = tmp_path / "linked.pdf"
    one = sheet(id_="one", link="two", title="One")
    two = sheet(id_="two", link="https://example.org/x", title="Two")
    export_pdf([one, two], path, margin=0)
    found = [body.decode() for body in objects(path).values() if b"/Subtype /Link" in body]
    pages = re.search(rb"/Kids \[ (\d+) 0 R (\d+) 0 R \]", path.read_bytes())
    assert pages
    assert len(found) == 2
    assert f"/Dest [ {int(pages[2])} 0 R /XYZ 0 100 null ]" in found[0]
    assert "(https://example.org/x)" in found[1]
    assert all("/Rect [ 0 0 200 100 ]" in body for body in found)
    document = pypdfium2.PdfDocument(path)
    assert [mark.get_title() for mark in document.get_toc()] == ["One", "Two"]
    document.close()


def test_several_drawings_keep_their_own_root_bookmark(tmp_path: FilePath) -> None:
    path = tmp_path / "roots.pdf"
    own = sheet(id_="a", title="One", outline=(Outline("One", 0, 0, (Outline("Stage", 5, 5),)),))
    export_pdf([own, sheet(id_="b", title="Two", outline=(Outline("Stage", 0, 0),))], path)
    document = pypdfium2.PdfDocument(path)
    found = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    document.close()
    assert found == [(0, "One"), (1, "Stage"), (0, "Two"), (1, "Stage")]


def test_nothing_to_export_is_told(tmp_path: FilePath) -> None:
    with pytest.raises(ExportError, match="nothing"):
        export_pdf([], tmp_path / "none.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_link_out_of_the_file_is_left_out(tmp_path: FilePath) -> None:
    path = tmp_path / "alone.pdf"
    export_pdf(sheet(link="elsewhere"), path)
    assert b"/Annot" not in path.read_bytes()


def test_the_document_s_properties(tmp_path: FilePath) -> None:
    path = tmp_path / "info.pdf"
    date = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)
    export_pdf(sheet(title="Réclamation → test"), path, author="Claims", date=date)
    document = pypdfium2.PdfDocument(path)
    told = document.get_metadata_dict()
    document.close()
    assert told["Title"] == "Réclamation → test"
    assert told["Author"] == "Claims"
    assert told["CreationDate"].startswith("D:20261112093000")
    assert b"/Lang (en)" in path.read_bytes()


def test_the_same_drawing_makes_the_same_bytes(tmp_path: FilePath) -> None:
    def made(name: str) -> bytes:
        marks = (Path(rectangle(FULL), fill="cat1", opacity=0.3), *lines("Twice the same", "→ Ω Ж"))
        export_pdf([sheet(*marks, id_="a", link="b"), sheet(*marks, id_="b")], tmp_path / name, paper="A3")
        return (tmp_path / name).read_bytes()

    first = made("one.pdf")
    assert first == made("two.pdf")
    assert b"CreationDate" not in first


def test_a_tiny_page_is_written_as_ever(tmp_path: FilePath) -> None:
    path = tmp_path / "golden.pdf"
    marks = (Path(rounded(Rect(1, 2, 30, 20), 4), fill="raised", stroke="card_edge", width=0.6), *lines("Hi"))
    export_pdf(sheet(*marks, size=(60, 40)), path, paper="A5", margin=0)
    assert contents(path)[0].splitlines() == (FilePath(__file__).parent / "golden_page.txt").read_text().splitlines()


def test_small_text_names_the_paper_that_helps(tmp_path: FilePath) -> None:
    wide = sheet(size=(1133.86, 785), smallest=6.0, title="Claim")
    done = export_pdf(wide, tmp_path / "small.pdf", paper="A4")
    (warning,) = done.warnings
    assert warning.key == "export.small_text"
    assert dict(warning.values) == {"title": "Claim", "size": 4.1, "paper": "A4", "better": "A3"}
    assert done.smallest_text == pytest.approx(6 * done.scale)
    assert export_pdf(wide, tmp_path / "fine.pdf", paper="A3").warnings == ()
    assert export_pdf(wide, tmp_path / "own.pdf").warnings == ()


def test_text_too_small_on_any_paper_is_told_so(tmp_path: FilePath) -> None:
    done = export_pdf(sheet(size=(20000, 500)), tmp_path / "huge.pdf", paper="A3")
    assert [warning.key for warning in done.warnings] == ["export.small_text_everywhere"]
