"""Sizes come from the themes, whole and as the tokens have them."""

from __future__ import annotations

import pytest

from journeyeditor.errors import ResourceError
from journeyeditor.layout.style import Label, Style, _filled, load_style

PX = 0.75


def test_the_screen_takes_the_tokens_in_points() -> None:
    style = load_style("detail")
    assert style.sheet.lane_header == 120 * PX
    assert (style.sheet.pitch, style.sheet.stage) == (116 * PX, 232 * PX)
    assert (style.touchpoints.card_width, style.touchpoints.card_height) == (94 * PX, 38 * PX)
    assert style.emotion.height == 146 * PX
    assert style.type.stage == (14 * PX, 20 * PX, 600, "text", False, 0.0, False)


def test_paper_takes_the_tokens_of_print() -> None:
    style = load_style("print")
    assert (style.sheet.lane_header, style.sheet.pitch) == (78.0, 65.9)
    assert (style.header.height, style.header.box, style.header.portrait) == (100.5, 279.0, 69.0)
    assert style.type.title[:4] == (25.0, 28.5, 600, "display")


def test_no_text_on_paper_is_smaller_than_six_points() -> None:
    assert min(row.size for row in load_style("print").type) == pytest.approx(6.2)


def test_a_style_that_nobody_wrote_is_told() -> None:
    with pytest.raises(ResourceError):
        load_style("hologram")


def test_a_theme_with_a_key_too_many_or_too_few_is_told() -> None:
    table = load_style("detail").label._asdict()
    assert _filled(Label, table, "label") == load_style("detail").label
    with pytest.raises(ResourceError, match="colour"):
        _filled(Label, {**table, "colour": 1}, "label")
    with pytest.raises(ResourceError, match="icon"):
        _filled(Label, {key: value for key, value in table.items() if key != "icon"}, "label")


def test_a_style_names_itself() -> None:
    assert [load_style(name).name for name in ("detail", "print")] == ["detail", "print"]
    assert Style._fields[0] == "name"
