"""Which importer reads which file: one row a suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from journeyeditor.errors import ImportFailed
from journeyeditor.exchange.imported import Imported, Importer
from journeyeditor.ids import NewId
from journeyeditor.words import Words


def _diagram() -> Importer:
    from journeyeditor.exchange.mermaid.importer import import_diagram

    return import_diagram


def _markdown() -> Importer:
    from journeyeditor.exchange.mermaid.importer import import_markdown

    return import_markdown


IMPORTERS: Mapping[str, Callable[[], Importer]] = MappingProxyType(
    {
        ".mmd": _diagram,
        ".mermaid": _diagram,
        ".md": _markdown,
        ".markdown": _markdown,
    }
)
"""By suffix in lower case, the dot included; each loaded when first needed."""


def import_file(path: Path, text: str, *, lenient: bool, new_id: NewId, words: Words) -> Imported:
    """Reads a file by the importer of its suffix. Raises ImportFailed; nothing is half imported."""
    importer = IMPORTERS.get(path.suffix.lower())
    if importer is None:
        raise ImportFailed("error.unknown_source", path=str(path), known=sorted(IMPORTERS))
    return importer()(path, text, lenient=lenient, new_id=new_id, words=words)
