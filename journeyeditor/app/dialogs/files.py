"""Asking for a file, in the desktop's own dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

SUFFIX = ".journey"
PAPER = (".pdf", ".svg", ".png")
"""The kinds of files that sheets are written to; the first is proposed."""


def ask_path(window: Window) -> Path | None:
    """A project file to open."""
    words = window.words
    kinds = f"{words.tr('app.files.projects')} (*.journey *.journey.json)"
    name, _ = QFileDialog.getOpenFileName(window, words.tr("app.files.open"), _folder(window), kinds)
    return _kept(window, name)


def ask_new_path(window: Window, stem: str) -> Path | None:
    """Where to write a project."""
    words = window.words
    kinds = f"{words.tr('app.files.project')} (*.journey);;{words.tr('app.files.twin')} (*.journey.json)"
    proposed = str(Path(_folder(window)) / f"{stem}{SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(window, words.tr("app.files.save"), proposed, kinds)
    path = _kept(window, name)
    return path.with_name(path.name + SUFFIX) if path and not path.name.endswith((SUFFIX, ".json")) else path


def ask_paper_path(window: Window, stem: str) -> Path | None:
    """Where to write a PDF, or pictures: the kind that is chosen gives a name without a suffix its own."""
    words = window.words
    proposed = str(Path(_folder(window)) / f"{stem}.pdf")
    kinds = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in PAPER)
    name, kind = QFileDialog.getSaveFileName(window, words.tr("app.files.export"), proposed, kinds)
    path = _kept(window, name)
    if path is None or path.suffix.lower() in PAPER:
        return path
    chosen = next((suffix for suffix in PAPER if f"*{suffix}" in kind), PAPER[0])
    return path.with_name(path.name + chosen)


def _folder(window: Window) -> str:
    return window.settings.text("last_folder") or str(Path.home())


def _kept(window: Window, name: str) -> Path | None:
    if not name:
        return None
    path = Path(name)
    window.settings.set("last_folder", str(path.parent))
    return path
