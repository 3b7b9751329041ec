"""The widths a person gives to the panels are kept."""

from __future__ import annotations

import pytest

from journeyeditor.app.frame import WIDTHS, kept_widths
from journeyeditor.app.window import Window
from tests.app.conftest import pump


@pytest.mark.parametrize(
    ("text", "widths"), [("", WIDTHS), ("x", WIDTHS), ("1", WIDTHS), ("300 350", (300, 350)), ("1 9999", (200, 420))]
)
def test_only_sound_widths_are_taken(text: str, widths: tuple[int, int]) -> None:
    assert kept_widths(text) == widths


def test_panels_are_as_wide_as_they_were_left(window: Window) -> None:
    assert window.page is not None
    window.page.furnish()
    pump()
    total = sum(window.page.splitter.sizes())
    window.page.splitter.setSizes([320, total - 720, 400])
    assert window.page.splitter.sizes()[::2] == [320, 400]
    window.choose("theme", "dark")
    assert window.settings.text("window_state") == "320 400"
    pump()
    window.page.furnish()
    assert window.page.splitter.sizes()[::2] == [320, 400]
