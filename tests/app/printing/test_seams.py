"""What moving the seams of a poster changes, shown at one card; and when a project was exported last."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from journeyeditor import api
from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import Wanted, prepare
from journeyeditor.app.printing.exports import KEPT, last, remember
from journeyeditor.app.printing.seams import TOUCH, compared, uprights
from journeyeditor.app.window import Window
from journeyeditor.resources import resource
from journeyeditor.settings import Settings
from tests.app.printing.test_window import ASK, choose, click, shown
from tests.waiting import until

EVEN = PrintOptions("A0", tile="A4", even_seams=True)


def test_the_seam_through_a_touchpoint_runs_beside_it_once_it_moves() -> None:
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    journey = api.find_journey(project, "Car accident claim")
    wanted = Wanted(EVEN, (journey.id,))
    found = compared(project, wanted, prepare(project, wanted))
    assert found is not None
    now, moved = found
    assert now.key == moved.key
    assert now.key.id in {one.id for one in journey.encounters}
    assert now.card.x + TOUCH < now.x < now.card.right - TOUCH
    assert moved.x <= moved.card.x or moved.x >= moved.card.right
    assert (now.left, now.right, now.x) in uprights(now.poster)
    assert ord(now.right) == ord(now.left) + 1


@pytest.mark.parametrize("options", [PrintOptions("A0", tile="A4"), PrintOptions("A3")])
def test_nothing_is_compared_where_seams_move_or_are_not(options: PrintOptions) -> None:
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    wanted = Wanted(options, (project.journeys[0].id,))
    assert compared(project, wanted, prepare(project, wanted)) is None


def test_the_strip_is_there_while_seams_cut(window: Window) -> None:
    printing = shown(window)
    assert not printing.seams.isVisible()
    choose(printing, printing.kind, 1)
    assert not printing.seams.isVisible()
    choose(printing, printing.settings.paper.seams, 1)
    assert printing.seams.isVisible()
    assert "runs through “" in printing.seams.said(0)
    assert printing.seams.accessibleName().endswith("runs beside it")
    grabbed = printing.seams.grab().toImage()
    colours = {grabbed.pixelColor(x, 40).name() for x in range(grabbed.width())}
    assert len(colours) > 20
    choose(printing, printing.mode, 2)
    assert not printing.seams.isVisible()
    choose(printing, printing.mode, 1)
    fix = next(one for one in printing.preflight.findChildren(QPushButton) if one.text() == "Move the seams")
    click(printing, fix)
    assert not printing.seams.isVisible()


def test_the_window_tells_when_the_project_was_exported_last(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ASK, lambda *_: tmp_path / "claim.pdf")
    printing = shown(window)
    assert "Last export" not in printing.bar.status.text()
    printing.write.click()
    until(lambda: last(window.settings, window.project.id))
    found = last(window.settings, window.project.id)
    assert found is not None
    assert found.name == "claim.pdf"
    again = shown(window)
    assert (
        again.bar.status.text()
        == f"1 sheet, 420 × 297 mm  •  Last export {again.words.date(found.at.date())}, {found.at:%H:%M}"
    )


def test_only_the_newest_projects_are_remembered(tmp_path: Path) -> None:
    settings, at = Settings(tmp_path / "settings.toml"), datetime(2026, 11, 12, 9, 40, tzinfo=UTC)
    for number in range(KEPT + 2):
        remember(settings, f"prj_{number}", Path("a b.pdf"), at)
    remember(settings, "prj_5", Path("later.pdf"), at)
    assert last(settings, "prj_0") is None
    assert last(settings, f"prj_{KEPT + 1}") == (at.astimezone(), "a b.pdf")
    found = last(Settings(tmp_path / "settings.toml"), "prj_5")
    assert found is not None
    assert found.name == "later.pdf"
    settings.set("exports", ["prj_5 yesterday x.pdf"])
    assert last(settings, "prj_5") is None
