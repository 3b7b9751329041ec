"""Printing on the command line: tiles, pages, presets, choices, preflight."""

from __future__ import annotations

from pathlib import Path

import pytest

import pypdfium2
from journeyeditor import api
from journeyeditor.api import PrintOptions
from tests.cli.helpers import Line

CLAIM = ("--journey", "Car accident claim")


def pages(path: Path) -> list[tuple[int, int]]:
    """The pages' sizes, mm."""
    document = pypdfium2.PdfDocument(path)
    found = [
        (round(w * 25.4 / 72), round(h * 25.4 / 72)) for w, h in (document[i].get_size() for i in range(len(document)))
    ]
    document.close()
    return found


def text(path: Path, page: int) -> str:
    document = pypdfium2.PdfDocument(path)
    said = str(document[page].get_textpage().get_text_range())
    document.close()
    return said


def test_a_poster_in_tiles(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "tiles.pdf"
    said = line("export", sample, "-o", out, *CLAIM, "--paper", "A0", "--tile", "A4", "--overlap", "1cm", "--marks")
    assert said.status == 0
    assert pages(out) == [(297, 210)] * 26
    assert "Glue here" in text(out, 1)
    assert "Renew or leave" not in text(out, 1)


def test_journeys_that_are_named_get_a_sheet_each(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "two.pdf"
    two = (*CLAIM, "--journey", "Hire car", "--journey", "car accident claim")
    said = line("export", sample, "-o", out, *two, "--paper", "A3", "--lanes", "Emotion,backstage")
    assert said.status == 0
    assert pages(out) == [(420, 297)] * 2
    assert "Car accident claim" in text(out, 0)
    assert "Hire car" in text(out, 1)
    assert all("Emotion" in text(out, page) and "Opportunities" not in text(out, page) for page in (0, 1))
    assert line("export", sample, "-o", tmp_path / "two.svg", *two).status == 0
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == ["two-01.svg", "two-02.svg"]
    found = line("preflight", sample, *two, "--paper", "A5", "--json").data["findings"]
    assert {tuple(one["sheets"]) for one in found if one["rule"] == "text"} == {("1",), ("2",)}


def test_several_journeys_are_neither_cut_up_nor_laid_over_pages(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "two.pdf"
    for more in (("--paper", "A0", "--tile", "A4"), ("--pages", "auto"), ("--book",)):
        refused = line("export", sample, "-o", out, *CLAIM, "--journey", "Hire car", *more)
        assert refused.status == 2
        assert "one sheet each" in refused.err
    assert not out.exists()


def test_of_several_journeys_those_stages_are_printed_that_each_has(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "two.pdf"
    two = (*CLAIM, "--journey", "Hire car", "--paper", "A3", "--stages", "2,7-9,Repair")
    assert line("export", sample, "-o", out, *two).status == 0
    claim, hire = text(out, 0), text(out, 1)
    assert len(pages(out)) == 2
    assert all(title in claim for title in ("Buy policy", "Repair", "Settle", "Renew or leave"))
    assert "Assess damage" not in claim
    project = api.load(sample).project
    own = [stage.title for stage in api.find_journey(project, "Hire car").stages]
    assert own[1] in hire
    assert own[0] not in hire
    refused = line("export", sample, "-o", out, *CLAIM, "--journey", "Hire car", "--stages", "2,12")
    assert refused.status == 2
    assert "“12” is no stage" in refused.err


@pytest.mark.parametrize("more", [("--book",), ("--paper", "A2", "--tile", "A4"), ("--paper", "A4", "--pages", "2x1")])
def test_the_header_stands_on_every_sheet_but_a_cover(
    tmp_path: Path, line: Line, sample: Path, more: tuple[str, ...]
) -> None:
    out = tmp_path / "out.pdf"
    told = ("--header", "Draft of {title}", "--comments")
    assert line("export", sample, "-o", out, *CLAIM, *told, *more).status == 0
    count = len(pages(out))
    without = [page for page in range(count) if "Draft of " not in text(out, page)]
    assert count > 2
    assert without == ([0] if more == ("--book",) else [])


def test_a_poster_of_tiles_has_the_very_scale_that_is_asked_for(sample: Path) -> None:
    from journeyeditor.api.printing import plan_print

    project = api.load(sample).project
    journey = api.find_journey(project, "Car accident claim")
    for share in (1.0, 1.37, 2.0):
        plan = plan_print(project, journey, PrintOptions(scale=share, tile="A4"))
        assert plan.scale == pytest.approx(share, abs=1e-9)
        assert plan.cut == ()
    far = plan_print(project, journey, PrintOptions(viewing_distance=2.0, tile="A4"))
    assert far.drawing.smallest_text * far.scale == pytest.approx(14.0, abs=1e-6)


def test_a_preset_and_options_that_win(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "wall.pdf"
    assert (
        line("export", sample, "-o", out, *CLAIM, "--preset", "workshop-wall", "--tile", "A3", "--no-marks").status == 0
    )
    assert {tuple(sorted(size)) for size in pages(out)} == {(297, 420)}
    assert "Glue" not in text(out, 1)
    assert line("export", sample, "-o", out, *CLAIM, "--preset", "management-summary").status == 0
    said = text(out, 0)
    assert pages(out) == [(420, 297)]
    assert "Emotion" in said
    assert "Backstage" not in said


def test_pages_stages_lanes_and_a_persona(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "pages.pdf"
    asked = (
        "--paper",
        "A4",
        "--pages",
        "2x1",
        "--lanes",
        "touchpoints,Emotion",
        "--stages",
        "3-8",
        "--persona",
        "Nadia Roussel",
    )
    assert line("export", sample, "-o", out, *CLAIM, *asked).status == 0
    assert len(pages(out)) == 2
    said = text(out, 0) + text(out, 1)
    assert "Accident" in said
    assert "Buy policy" not in said
    assert "Motivations" not in said


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        (("--width", "60cm"), (600, None)),
        (("--paper", "roll 610mm"), (None, 610)),
        (("--paper", "ARCH-D"), (914, 610)),
        (("--paper", "500x400mm", "--margin", "5mm"), (500, 400)),
    ],
)
def test_any_paper(
    tmp_path: Path, line: Line, sample: Path, asked: tuple[str, ...], size: tuple[int | None, int | None]
) -> None:
    out = tmp_path / "any.pdf"
    assert line("export", sample, "-o", out, *CLAIM, *asked).status == 0
    ((width, height),) = pages(out)
    assert (size[0] or width, size[1] or height) == (width, height)


def test_the_whole_atlas_as_a_book(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "book.pdf"
    assert line("export", sample, "-o", out, "--book", "--margin", "12mm").status == 0
    assert len(pages(out)) > 40
    assert set(pages(out)) == {(210, 297)}
    assert "Atlas of 18 customer journeys" in text(out, 0)
    document = pypdfium2.PdfDocument(out)
    titles = [entry.get_title() for entry in document.get_toc()]
    document.close()
    assert titles[:2] == ["Cover", "Atlas map and contents"]
    assert "Touchpoint index" in titles


def test_identical_input_makes_identical_bytes(tmp_path: Path, line: Line, sample: Path) -> None:
    asked = ("--preset", "workshop-wall", "--date", "2026-11-12", "--revision", "12")
    written = []
    for name in ("a.pdf", "b.pdf"):
        assert line("export", sample, "-o", tmp_path / name, *CLAIM, *asked).status == 0
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert "Revision 12, mark " in text(tmp_path / "a.pdf", 1)
    assert "12 Nov 2026" in text(tmp_path / "a.pdf", 1)


def test_preflight_names_what_must_be_fixed_and_how(line: Line, sample: Path) -> None:
    said = line("preflight", sample, *CLAIM, "--paper", "A4")
    assert said.status == 1
    assert (
        said.out.splitlines()[0]
        == "Must fix: Text prints at 4.2\u00a0pt, less than 6\u00a0pt, in 123 places. Choose A3."
    )
    assert line("preflight", sample, *CLAIM, "--paper", "A3").status == 0
    even = line("preflight", sample, *CLAIM, "--paper", "A0", "--tile", "A4", "--even-seams", "--json")
    assert even.status == 1
    first = even.data["findings"][0]
    assert (first["rule"], first["gravity"]) == ("seams", "must")
    assert first["fix"] == "Let the seams move between the cards."
    assert first["ids"]
    assert "A2" in first["sheets"]
    moved = line("preflight", sample, *CLAIM, "--paper", "A0", "--tile", "A4", "--json")
    assert (moved.status, moved.data["must_fix"]) == (0, False)


def test_preflight_knows_the_distance(line: Line, sample: Path) -> None:
    asked = ("preflight", sample, *CLAIM, "--paper", "A0", "--tile", "A4", "--viewing-distance")
    assert line(*asked, "2m").status == 0
    assert line(*asked, "4m").status == 1


def test_comments_and_evidence_are_printed_where_they_are_asked_for(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "notes.pdf"
    assert line("export", sample, "-o", out, *CLAIM, "--paper", "A2").status == 0
    assert "10 MB limit" not in text(out, 0)
    assert line("export", sample, "-o", out, *CLAIM, "--paper", "A2", "--comments", "--evidence").status == 0
    said = text(out, 0)
    assert "Is the 10 MB limit ours" in said
    assert "Addressed by Lea Petit, 28 Oct 2026" in said
    assert "Assumption, 0 of 83" in said
    assert line("export", sample, "-o", out, *CLAIM, "--pages", "2x1", "--comments").status == 0
    assert len(pages(out)) == 3
    assert "Is the 10 MB limit ours" in text(out, 2)


def test_the_overview_fits_a4(tmp_path: Path, line: Line, sample: Path) -> None:
    out = tmp_path / "overview.pdf"
    said = line("export", sample, "-o", out, *CLAIM, "--paper", "A4", "--level", "overview")
    assert (said.status, said.err) == (0, "")
    assert "Motivations" in text(out, 0)
    assert "Tries the app" not in text(out, 0)
    refused = line("export", sample, "-o", out, *CLAIM, "--level", "bird")
    assert refused.status == 2
    assert "detail" in refused.err


def test_workshop_sheets_print_each_id_once(tmp_path: Path, line: Line, sample: Path) -> None:
    from journeyeditor import api
    from journeyeditor.edits.workshop import slots_of

    out = tmp_path / "workshop.pdf"
    assert line("export", sample, "-o", out, *CLAIM, "--workshop", "--paper", "A0").status == 0
    said = text(out, 0)
    project = api.load(sample).project
    codes = [slot.code for slot in slots_of(project, api.find_journey(project, "Car accident claim"))]
    assert len(codes) > 100
    assert [code for code in codes if said.split().count(code) != 1] == []
    assert "Feeling, −5 to +5" in " ".join(said.split())
    assert line("export", sample, "-o", out, *CLAIM, "--workshop", "--paper", "A4", "--pages", "auto").status == 0
    assert len(pages(out)) > 3


@pytest.mark.parametrize("template", ["customer-journey", "experience-map", "service-blueprint"])
def test_a_template_is_printed_blank(tmp_path: Path, line: Line, template: str) -> None:
    from journeyeditor import api
    from journeyeditor.edits.workshop import slots_of

    file, out = tmp_path / "Hire car.journey.json", tmp_path / "blank.pdf"
    assert line("new", file, "--template", template).status == 0
    assert line("export", file, "-o", out, "--workshop", "--paper", "A1").status == 0
    project = api.load(file).project
    journey = project.journeys[0]
    assert (journey.title, len(journey.stages), len(journey.steps)) == ("Hire car", 6, 12)
    said = text(out, 0).split()
    assert all(said.count(slot.code) == 1 for slot in slots_of(project, journey))
    refused = line("new", tmp_path / "b.journey.json", "--template", "mind-map")
    assert refused.status == 2
    assert "service-blueprint" in refused.err
