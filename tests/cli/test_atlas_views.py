"""Each view of the atlas from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor.layout.atlas_sheet import VIEWS
from journeyeditor.resources import resource
from tests.cli.helpers import Line

SAMPLE = str(resource("samples", "car-insurance.journey.json"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_written(line: Line, tmp_path: Path, view: str) -> None:
    target = tmp_path / f"{view}.pdf"
    said = line("atlas", SAMPLE, "-o", str(target), "--view", view)
    assert (said.status, said.err) == (0, "")
    assert target.read_bytes().startswith(b"%PDF-")


def test_the_table_is_written_as_csv(line: Line, tmp_path: Path) -> None:
    target = tmp_path / "touchpoints.csv"
    assert line("atlas", SAMPLE, "-o", str(target), "--view", "table").status == 0
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 93


def test_an_unknown_view_is_refused_with_those_there_are(line: Line, tmp_path: Path) -> None:
    said = line("atlas", SAMPLE, "-o", str(tmp_path / "x.pdf"), "--view", "pie")
    assert said.status == 2
    assert "pie" in said.err
    assert "heatmap" in said.err


def test_the_impact_is_drawn_of_what_fails(line: Line, tmp_path: Path) -> None:
    drawn = []
    for name in ("Claim status page", "Comparison site"):
        target = tmp_path / f"{name}.svg"
        said = line("atlas", SAMPLE, "-o", str(target), "--view", "impact", "--fails", name)
        assert (said.status, said.err) == (0, "")
        assert f"If “{name}” fails" in said.out
        drawn.append(target.read_text(encoding="utf-8"))
    assert "Claim status page, down" in drawn[0]
    assert drawn[0] != drawn[1]
