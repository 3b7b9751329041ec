"""The pictures of docs/: each is there, small, and shown by a page that is true to the files."""

from __future__ import annotations

import re
from pathlib import Path

from tests.pictures.scenes import SCENES

DOCS = Path(__file__).resolve().parent.parent / "docs"
MOST = 3_000_000
"""Bytes of all pictures together."""


def test_each_scene_has_its_picture_and_they_are_small() -> None:
    files = {path.stem: path.stat().st_size for path in (DOCS / "pictures").glob("*.png")}
    assert set(SCENES) <= set(files)
    assert sum(files.values()) < MOST


def test_each_picture_that_a_page_shows_is_there() -> None:
    shown = [(page, name) for page in DOCS.glob("*.md") for name in re.findall(r"\]\(([^)]+\.png)\)", page.read_text())]
    assert len(shown) >= 9
    assert [(page.name, name) for page, name in shown if not (page.parent / name).exists()] == []
