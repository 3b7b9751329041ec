"""The portrait of a persona and the picture of a card: chosen from a file, or taken away again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.canvas.pasted_pictures import read_file
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.label import Elided
from journeyeditor.errors import JourneyEditorError
from journeyeditor.model import Asset

KINDS = "*.png *.jpg *.jpeg *.webp *.svg"


def portrait_field(subject: Subject[Any]) -> Field:
    """The portrait of a persona."""
    return picture_field(subject, "portrait")


def picture_field(subject: Subject[Any], field: str) -> Field:
    """A picture by its file's name, with links that choose another or take it away."""
    words = subject.desk.words
    name, pick, drop = Elided("", 13), LinkButton(), LinkButton(words.tr("app.picture.remove"))
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(12)
    across.addWidget(name, 1)
    across.addWidget(pick)
    across.addWidget(drop)

    def refresh() -> None:
        asset = subject.desk.project.by_id.get(getattr(subject.now, field) or "")
        there = isinstance(asset, Asset)
        name.setText((asset.name or words.tr("app.picture.own")) if isinstance(asset, Asset) else words.tr("app.none"))
        pick.setText(words.tr("app.picture.change" if there else "app.picture.choose"))
        pick.updateGeometry()
        drop.setVisible(there)

    pick.clicked.connect(lambda: _choose(subject, field, row))
    drop.clicked.connect(lambda: subject.put(**{field: None}))
    refresh()
    return Field(words.tr(f"app.field.{field}"), row, refresh)


def _choose(subject: Subject[Any], field: str, parent: QWidget) -> None:
    words = subject.desk.words
    path, _ = QFileDialog.getOpenFileName(
        parent.window(), words.tr("app.picture.choose"), "", f"{words.tr('app.picture.files')} ({KINDS})"
    )
    if path:
        take_picture(subject, field, Path(path))


def take_picture(subject: Subject[Any], field: str, path: Path) -> None:
    """Puts a file's picture into the project and into the field; says why where it cannot."""
    desk = subject.desk
    try:
        asset, data = read_file(path)
        edit = edits.chain(edits.add_asset(asset), subject.change(**{field: asset.hash}))
        desk.session.commit(subject.label(field), edit, assets={asset.hash: data})
    except JourneyEditorError as error:
        desk.refuse(error)
