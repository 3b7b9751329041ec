"""What mends a finding of the preflight: other options, named in a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType

from journeyeditor.api import PrintOptions
from journeyeditor.api.preflight import Finding
from journeyeditor.errors import Message, message
from journeyeditor.export.paper import LARGER

Mended = tuple[Message, PrintOptions]
KEY_LANES = ("touchpoints", "emotion", "metrics", "opportunities")
"""The kinds of lanes that a map with few lanes keeps."""


def larger(paper: str | None) -> str | None:
    """The next larger paper of the same family, if there is one."""
    for family in LARGER.values():
        if paper in family[:-1]:
            return family[family.index(paper) + 1]
    return None


def _size(paper: str | None) -> int:
    """How large a paper is among those of its family."""
    return next((family.index(paper) for family in LARGER.values() if paper in family), -1)


def mended(options: PrintOptions, finding: Finding) -> Mended | None:
    """The options that mend a finding and what the button says; None where options do not help."""
    mend = MENDERS.get(finding.fix.key) if finding.fix else None
    return mend(options, finding) if mend else None


def all_mended(options: PrintOptions, findings: Iterable[Finding]) -> tuple[PrintOptions, int]:
    """The options with every fix that another one has not made needless, and how many findings they mend."""
    done, count = options, 0
    for finding in findings:
        mend = mended(options, finding)
        if mend is not None:
            told = {f.name: getattr(mend[1], f.name) for f in fields(options)}
            changed = {name: value for name, value in told.items() if value != getattr(options, name)}
            if _size(done.paper) > _size(changed.get("paper")):
                changed.pop("paper", None)
            done = replace(done, **changed)
            count += 1
    return done, count


def _seams(options: PrintOptions, _: Finding) -> Mended | None:
    return message("print_window.fix.move_seams"), replace(options, even_seams=False)


def _tiles(options: PrintOptions, finding: Finding) -> Mended | None:
    """Larger tiles; larger pages where there are no tiles."""
    if options.tile is None:
        return _larger_paper(options, finding)
    tile = larger(options.tile)
    return (message("print_window.fix.tiles", paper=tile), replace(options, tile=tile)) if tile else None


def _paper(options: PrintOptions, finding: Finding) -> Mended | None:
    paper = str(finding.fix.values["paper"]) if finding.fix else ""
    return message("print_window.fix.paper", paper=paper), replace(options, paper=paper)


def _larger_paper(options: PrintOptions, _: Finding) -> Mended | None:
    paper = larger(options.paper)
    return (message("print_window.fix.paper", paper=paper), replace(options, paper=paper)) if paper else None


def _overview(options: PrintOptions, _: Finding) -> Mended | None:
    return message("print_window.fix.overview"), replace(options, level="overview")


def _fewer_lanes(options: PrintOptions, _: Finding) -> Mended | None:
    return message("print_window.fix.lanes"), replace(options, lanes=KEY_LANES)


def _one_page(options: PrintOptions, finding: Finding) -> Mended | None:
    if options.book or options.pages is None:
        return _larger_paper(options, finding)
    return message("print_window.fix.one_page"), replace(options, pages=None)


MENDERS: Mapping[str, Callable[[PrintOptions, Finding], Mended | None]] = MappingProxyType(
    {
        "preflight.fix.move_seams": _seams,
        "preflight.fix.other_tiles": _tiles,
        "preflight.fix.larger_tiles": _tiles,
        "preflight.fix.paper": _paper,
        "preflight.fix.tiles": _larger_paper,
        "preflight.fix.overview": _overview,
        "preflight.fix.fewer_lanes": _fewer_lanes,
        "preflight.fix.pages": _one_page,
    }
)
"""By the fix that the preflight offers. Fonts and pictures are mended elsewhere: the map shows where."""
