"""A run in the pseudo-language: whatever the window says went through the catalogue or is the project's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from pydantic import BaseModel
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from journeyeditor.app.actions import MENUS
from journeyeditor.app.at_work import author
from journeyeditor.app.dialogs.about import AboutDialog
from journeyeditor.app.panels.inspector.members import COLLECTIONS
from journeyeditor.app.printing.choices import PAPERS
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.app.start import StartPage
from journeyeditor.app.widgets.menu import NOTE
from journeyeditor.app.widgets.moments import MomentPicker
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.window import Window
from journeyeditor.model import Journey
from tests.app.conftest import OpenWindow, pump
from tests.pseudo import bare
from tests.waiting import LONG

NAMES = ("Journey Editor", "PDF", "F10", "English", "Français")
NATIVE = QKeySequence.SequenceFormat.NativeText


def texts(window: Window) -> Iterator[str]:
    """Each text of a widget or action that a person can see, hear or hover."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.windowTitle()
        yield from _own(widget)
    for menu in window.findChildren(QMenu):
        yield " ".join(row.text() for row in menu.actions() if row.property(NOTE))  # one text in several rows
    for action in (one for one in window.findChildren(QAction) if not one.property(NOTE)):
        words, _, key = action.text().replace("&", "").partition("\t")
        yield words
        if len(key) > 1:  # one letter is a key
            yield key
    for rows in window.page.findChildren(QWidget) if window.page else []:
        if hasattr(rows, "items") and callable(rows.items):
            yield from (item.text(0) for item in rows.items() if hasattr(item, "text"))


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.placeholderText()
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, Segmented):
        yield from (word for _, word in widget.choices)
    elif isinstance(widget, MomentPicker):
        yield widget.text()


def remaining(window: Window) -> list[str]:
    """The bare texts of a window: without those of the project, the program's name, papers and keys."""
    keys = [key.toString(NATIVE) for action in window.actions_of.values() for key in action.shortcuts()]
    dates = [window.words.date(day) for day in dates_of(window.project)]
    return bare(texts(window), window.project, (*NAMES, *PAPERS, author(), *keys, *dates))


def dates_of(value: object) -> set[date]:
    """Every date that a project holds, as it is kept."""
    text = value.model_dump_json() if isinstance(value, BaseModel) else ""
    return {date.fromisoformat(found) for found in re.findall(r"\b\d{4}-\d\d-\d\d\b", text)}


@pytest.fixture
def pseudo(open_editor: OpenWindow) -> Window:
    """A window in the pseudo-language that shows the accident claim."""
    window = open_editor("qps")
    assert window.desk is not None
    window.desk.go(claim(window).id)
    assert window.page is not None
    menu = window.page.toolbar.buttons["menu"].menu()
    menu.aboutToShow.emit()
    pump()
    assert len(menu.actions()) == len(MENUS)
    return window


def claim(window: Window) -> Journey:
    """The journey with the longest path."""
    return max(window.project.journeys, key=lambda journey: len(journey.path))


def test_the_window_says_nothing_past_the_catalogue(pseudo: Window) -> None:
    assert len(list(texts(pseudo))) > 300
    assert remaining(pseudo) == []


@pytest.mark.parametrize(
    "kind",
    [
        *(
            "stages",
            "steps",
            "lanes",
            "cards",
            "encounters",
            "routes",
            "feelings",
            "personas",
            "touchpoints",
            "several",
        ),
        *("channels", "metrics", "groups", "links", "journeys", "project"),
    ],
)
def test_each_section_of_the_inspector_says_nothing_past_the_catalogue(pseudo: Window, kind: str) -> None:
    journey = claim(pseudo)
    assert pseudo.desk is not None
    if kind == "several":
        chosen = [one.id for one in (*journey.cards[:2], *journey.encounters[:2])]
    elif kind == "project":
        chosen = [pseudo.project.id]
    else:
        members = getattr(journey if hasattr(journey, kind) and kind != "personas" else pseudo.project, kind)
        chosen = [members[0].id]
    pseudo.desk.details_open = True
    pseudo.desk.lists_open = frozenset(COLLECTIONS)
    pseudo.desk.session.select(chosen)
    pump()
    assert pseudo.page is not None
    assert len(pseudo.page.inspector.findChildren(QWidget)) > 6
    assert remaining(pseudo) == []


def test_the_start_screen_says_nothing_past_the_catalogue(pseudo: Window) -> None:
    pseudo.run("file.start")
    pump()
    (page,) = pseudo.findChildren(StartPage)
    assert page.reading is None or page.reading.wait(LONG * 1000)  # until then a row shows its file's name
    pump()
    assert len([one for one in page.findChildren(QAbstractButton) if one.text().startswith("⟦")]) >= 11
    assert remaining(pseudo) == []
    page.leave()


def test_dialogs_and_the_undo_menu_say_nothing_past_the_catalogue(pseudo: Window) -> None:
    for dialog in (AboutDialog(pseudo), PrintWindow(pseudo)):
        dialog.open()
    pseudo.run("add.stage")
    pseudo.finish()
    pump()
    assert pseudo.actions_of["edit.undo"].text().startswith("⟦")
    assert remaining(pseudo) == []
    for widget in QApplication.topLevelWidgets():
        if widget is not pseudo and widget.isVisible():
            widget.close()


def test_a_bare_text_is_found(pseudo: Window) -> None:
    assert pseudo.page is not None
    pseudo.page.toolbar.version.setText("Hand-written")
    assert remaining(pseudo) == ["Hand-written"]
