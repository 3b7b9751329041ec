"""The atlas in the pseudo-language: whatever it says went through the catalogue or is the project's own."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from journeyeditor.app.atlas.tabs import VIEWS
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.window import Window
from tests.app.conftest import OpenWindow, pump
from tests.pseudo import bare


def texts(window: Window) -> list[str]:
    """What the page's labels, buttons and switches say, are called and hint at; the letters of lines are no words."""
    assert window.atlas is not None
    said: list[str] = []
    for widget in window.atlas.findChildren(QWidget):
        said += [widget.toolTip(), widget.accessibleName()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        elif isinstance(widget, Segmented):
            said += [word for _, word in widget.choices]
    return [re.sub(r"\u200b|·|\b[A-Z]\b", "", text) for text in said]


def test_no_view_says_anything_past_the_catalogue(open_editor: OpenWindow) -> None:
    window = open_editor("qps")
    window.run("go.atlas")
    atlas = window.atlas
    assert atlas is not None
    atlas.settle()
    links = window.project.links[0]
    for view, _ in VIEWS:
        atlas.show_view(view)
        for chosen in ((), (links.source.journey,), (links.source.journey, links.target.journey)):
            atlas.select(*chosen)
            pump()
            found = [text for text in bare(texts(window), window.project) if len(text) > 2]
            assert found == [], (view, chosen)


def test_a_bare_text_is_found(open_editor: OpenWindow) -> None:
    window = open_editor("qps")
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.status.facts.setText("Hand-written")
    assert "Hand-written" in bare(texts(window), window.project)
