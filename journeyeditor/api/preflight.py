"""Preflight: what would spoil a print, before paper is wasted. Each finding says where, and offers one fix."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import floor
from types import MappingProxyType

from journeyeditor.api.margins import fit_within
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.api.printing import plan_print
from journeyeditor.drawing import GlyphRun, Image, Node, Sheet, View
from journeyeditor.errors import Message, message
from journeyeditor.export.paper import LARGER, MM, paper_named
from journeyeditor.layout.sheets import Plan
from journeyeditor.layout.sheets.anatomy import SOFT
from journeyeditor.model import Journey, Project
from journeyeditor.storage import ReadAsset
from journeyeditor.storage.pictures import recognise

UNREADABLE = 0.75
"""Text smaller than this share of the least size must be mended, not only looked at."""

LEAST_DPI = 150
MANY_SHEETS = 40
HALF = 0.5
SHOWN = 20
"""So many places of a finding are named."""


class Gravity(StrEnum):
    """How grave a finding is."""

    MUST = "must"
    CHECK = "check"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found: by which rule, in words, where (ids of the model, names of sheets), and one fix."""

    rule: str
    gravity: Gravity
    message: Message
    ids: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    fix: Message | None = None


@dataclass(frozen=True)
class Flight:
    """All that the rules look at."""

    project: Project
    journey: Journey
    options: PrintOptions
    plan: Plan
    read_asset: ReadAsset | None


Rule = Callable[[Flight], Iterator[Finding]]


def preflight(
    project: Project, journey: Journey, options: PrintOptions, read_asset: ReadAsset | None = None
) -> tuple[Finding, ...]:
    """The findings of a print, what must be mended first, then what to look at, then what passed. Raises UsageError."""
    return judged(Flight(project, journey, options, plan_print(project, journey, options), read_asset))


def judged(flight: Flight) -> tuple[Finding, ...]:
    """The findings of sheets that are planned already."""
    found = []
    for name, rule in RULES.items():
        own = list(rule(flight))
        found += own or [Finding(name, Gravity.PASSED, message(f"preflight.{name}.passed"))]
    order = list(Gravity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.gravity)))


def _seams(flight: Flight) -> Iterator[Finding]:
    """Cards and words that a seam or a page break cuts."""
    hard = [cut for cut in flight.plan.cut if cut.key.part not in SOFT]
    soft = [cut for cut in flight.plan.cut if cut.key.part in SOFT]
    for cuts, gravity, name in ((hard, Gravity.MUST, "cards"), (soft, Gravity.CHECK, "words")):
        if cuts:
            ids = tuple(dict.fromkeys(cut.key.id for cut in cuts))
            sheets = tuple(dict.fromkeys(sheet for cut in cuts for sheet in cut.sheets))
            fix = "preflight.fix.move_seams" if flight.options.even_seams else "preflight.fix.other_tiles"
            said = message(f"preflight.seams.{name}", n=len(cuts))
            yield Finding("seams", gravity, said, ids[:SHOWN], sheets[:SHOWN], message(fix))


def _text(flight: Flight) -> Iterator[Finding]:
    """Text below the least size."""
    least = flight.options.least_text
    small = [
        (run.size * view.scale, node, sheet)
        for sheet, view, node, run in _runs(flight)
        if run.size * view.scale < least - 0.02
    ]
    if small:
        size = min(size for size, _, _ in small)
        grave = Gravity.MUST if size < least * UNREADABLE else Gravity.CHECK
        ids = tuple(dict.fromkeys(node.key.id for _, node, _ in small))
        sheets = tuple(dict.fromkeys(sheet.name for _, _, sheet in small if sheet.name))
        said = message("preflight.text.small", size=floor(size * 10) / 10, least=round(least, 1), n=len(ids))
        yield Finding("text", grave, said, ids[:SHOWN], sheets[:SHOWN], _larger(flight, least / size))


def _runs(flight: Flight) -> Iterator[tuple[Sheet, View, Node, GlyphRun]]:
    """The texts of the maps as the sheets show them; the assembly sheet's small map is not there to be read."""
    for sheet in flight.plan.sheets:
        for view in _map_views(flight, sheet):
            for group, node in view.drawing.nodes():
                if not view.clipped or node.bounds.moved(*group.origin).intersects(view.source):
                    yield from ((sheet, view, node, mark) for mark in node.marks if isinstance(mark, GlyphRun))


def _map_views(flight: Flight, sheet: Sheet) -> Iterator[View]:
    """The windows of a sheet onto its map: every journey of a book has a drawing of its own."""
    own = sheet.views[0].drawing if sheet.views else None
    return (view for view in sheet.views if view.drawing is own and view.scale >= flight.plan.scale * 0.99)


def _larger(flight: Flight, factor: float) -> Message:
    """The smallest paper on which the text is large enough; where there is none, the overview or fewer lanes."""
    options = flight.options
    found = _paper_for(flight, factor) if options.paper and not options.on_roll else None
    if found:
        return message("preflight.fix.paper", paper=found)
    if not (options.tile or options.in_pages or options.book):
        return message("preflight.fix.tiles")
    plain = options.level == "detail" and not options.workshop
    return message("preflight.fix.overview" if plain else "preflight.fix.fewer_lanes")


def _paper_for(flight: Flight, factor: float) -> str | None:
    """The first paper of the same family on which everything is larger by a factor."""
    options = flight.options
    asked = paper_named(options.paper or "A4")
    family = next((names for names in LARGER.values() if asked.name in names), ())
    alone = not (options.tile or options.in_pages or options.book)
    size = flight.plan.drawing.size
    now = fit_within(size, asked, options).scale
    for name in family[family.index(asked.name) + 1 :] if family else ():
        paper = paper_named(name)
        grown = fit_within(size, paper, options).scale / now if alone else min(paper[1:]) / min(asked[1:])
        if grown >= factor - 1e-6:
            return name
    return None


def _signs(flight: Flight) -> Iterator[Finding]:
    """Signs that no font has: they are printed as their code points."""
    from journeyeditor.text import missing

    names: dict[str, list[str]] = {}
    journeys = flight.project.journeys if flight.options.book else (flight.journey,)
    referred = sorted({key for journey in journeys for key in journey.refers_to})
    shown = [*journeys, *(flight.project.by_id.get(key) for key in referred)]
    if flight.options.comments:
        about = {key for journey in journeys for key in (journey.id, *journey.part_of, *journey.refers_to)}
        shown += [comment for comment in flight.project.comments if comment.target in about]
    for thing in (one for one in shown if one is not None):
        for name in missing(" ".join(_texts(thing.model_dump(mode="json"))), flight.project.language):
            names.setdefault(name, []).append(str(getattr(thing, "id", "")))
    if names:
        ids = tuple(dict.fromkeys(key for keys in names.values() for key in keys))
        said = message("preflight.signs.missing", n=len(names), signs=list(names)[:SHOWN])
        yield Finding("signs", Gravity.CHECK, said, ids[:SHOWN], (), message("preflight.fix.font"))


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for part in data.values():
            yield from _texts(part)
    elif isinstance(data, list):
        for part in data:
            yield from _texts(part)


def _pictures(flight: Flight) -> Iterator[Finding]:
    """Pictures with fewer than 150 pixels an inch, and those that cannot be read."""
    for node, mark, scale, sheet in _images(flight):
        size = _pixels(flight, mark.asset)
        if size is None:
            yield Finding(
                "pictures",
                Gravity.MUST,
                message("preflight.pictures.unreadable"),
                (node.key.id,),
                (sheet.name,),
                message("preflight.fix.picture"),
            )
            continue
        inches = max(mark.rect.width * scale / 72 / size[0], mark.rect.height * scale / 72 / size[1])
        dpi = 1 / min(inches, 1e9) if inches else LEAST_DPI
        if dpi < LEAST_DPI:
            said = message("preflight.pictures.coarse", dpi=floor(dpi), least=LEAST_DPI)
            yield Finding(
                "pictures", Gravity.CHECK, said, (node.key.id,), (sheet.name,), message("preflight.fix.picture")
            )


def _images(flight: Flight) -> Iterator[tuple[Node, Image, float, Sheet]]:
    """Each picture once, on the first sheet that shows it."""
    seen: set[str] = set()
    for sheet in flight.plan.sheets:
        for view in sheet.views:
            for group, node in view.drawing.nodes():
                for mark in node.marks:
                    shown = isinstance(mark, Image) and mark.rect.moved(*group.origin).intersects(view.source)
                    large = view.scale >= flight.plan.scale * 0.99
                    if isinstance(mark, Image) and shown and large and mark.asset not in seen:
                        seen.add(mark.asset)
                        yield node, mark, view.scale, sheet


def _pixels(flight: Flight, asset: str) -> tuple[int, int] | None:
    known = next((one for one in flight.project.assets if one.hash == asset), None)
    if flight.read_asset is not None:
        try:
            found = recognise(flight.read_asset(asset))
        except (KeyError, OSError):
            found = None
        return found[1] if found else None
    return (known.width, known.height) if known and known.width and known.height else None


def _empty(flight: Flight) -> Iterator[Finding]:
    """Sheets of several of which the map takes less than half."""
    plan, (top, right, bottom, left) = flight.plan, (side * MM for side in flight.options.sides)
    if len(plan.sheets) < 2:
        return
    poor = []
    for sheet in plan.sheets:
        room = (sheet.size[0] - left - right) * (sheet.size[1] - top - bottom)
        boxes = [view.box for view in _map_views(flight, sheet)]
        if boxes and sum(box.width * box.height for box in boxes) < room * HALF:
            poor.append(sheet.name)
    if poor:
        fix = message("preflight.fix.other_tiles" if flight.options.tile else "preflight.fix.pages")
        yield Finding(
            "empty", Gravity.CHECK, message("preflight.empty.half", n=len(poor)), (), tuple(poor[:SHOWN]), fix
        )


def _count(flight: Flight) -> Iterator[Finding]:
    """More sheets than one gladly handles."""
    sheets = len(flight.plan.sheets)
    if sheets > MANY_SHEETS:
        fix = message("preflight.fix.larger_tiles" if flight.options.tile else "preflight.fix.pages")
        beyond = tuple(sheet.name for sheet in flight.plan.sheets[MANY_SHEETS:])
        yield Finding("count", Gravity.CHECK, message("preflight.count.many", n=sheets), (), beyond[:SHOWN], fix)


RULES: MappingProxyType[str, Rule] = MappingProxyType(
    {"seams": _seams, "text": _text, "signs": _signs, "pictures": _pictures, "empty": _empty, "count": _count}
)
"""The rules in the order of the panel."""
