"""Turns resources/translations/*/*.po into .mo files: for `make`, the tests and the wheel."""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def build(folder: Path = TRANSLATIONS) -> list[Path]:
    """Writes each stale .mo beside its .po and returns those written."""
    return [compile_catalogue(po) for po in sorted(folder.glob("*/*.po")) if is_stale(po)]


def is_stale(po: Path) -> bool:
    """Whether the compiled catalogue is missing or older than its source."""
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def compile_catalogue(po: Path) -> Path:
    """Writes one .mo, whole or not at all."""
    with po.open("rb") as source:
        catalogue = read_po(source, locale=po.parent.name, abort_invalid=True)
    mo = po.with_suffix(".mo")
    part = mo.with_suffix(".mo.part")
    with part.open("wb") as target:
        write_mo(target, catalogue)
    part.replace(mo)
    return mo


if __name__ == "__main__":
    build()
