"""A field of several lines shows all of its text, whatever its width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.theme import font
from journeyeditor.app.widgets.field import Area
from tests.app.conftest import pump

TEXT = "Between the assessor visit and the repair, four days pass without news, and trust drops to its lowest point."


@pytest.mark.parametrize("width", [120, 240, 480])
@pytest.mark.usefixtures("qt_application")
def test_all_lines_are_seen_when_the_text_was_there_before_the_width(width: int) -> None:
    holder, area = QWidget(), Area(2)
    area.setFont(font(13))
    area.setPlainText(TEXT)
    QVBoxLayout(holder).addWidget(area)
    holder.resize(width, 400)
    holder.show()
    pump()
    block = area.document().firstBlock()
    needed = area.blockBoundingGeometry(block).bottom() + area.contentOffset().y()
    assert block.lineCount() > 480 // width
    assert area.viewport().height() >= needed
    assert area.height() <= needed + 24 or block.lineCount() == 2
    holder.close()
    holder.deleteLater()
    pump()
