"""What the window offers: kinds of prints, papers, scales. Tables and pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from journeyeditor.api import PrintOptions, preset
from journeyeditor.api.prepared import Wanted
from journeyeditor.api.print_options import ROLL
from journeyeditor.export.paper import CUSTOM as ANY_SIZE
from journeyeditor.export.paper import MILLIMETRES
from journeyeditor.model import Id, Journey

if TYPE_CHECKING:
    from journeyeditor.app.printing.section import Situation

PAPERS = tuple(MILLIMETRES)
TILES = ("A4", "A3", "A2", "Letter", "Legal", "Tabloid")
CUSTOM, ROLLS = "custom size", "a roll"
"""Stand among the papers for any size, and for a roll of any width."""

FIRST_CUSTOM, FIRST_ROLL = (900.0, 600.0), 914.0
"""Offered where another kind of paper is left, mm."""


class Kind(StrEnum):
    """A map on pages, a poster in tiles, the atlas as a book."""

    PAGES = "pages"
    POSTER = "poster"
    BOOK = "book"


def kind_of(options: PrintOptions) -> Kind:
    """Which kind of print options ask for."""
    return Kind.BOOK if options.book else Kind.POSTER if options.tile else Kind.PAGES


def of_kind(options: PrintOptions, kind: Kind, paper: str) -> PrintOptions:
    """The options of another kind of print, on its usual paper; what both have stays."""
    plain = replace(options, tile=None, book=False, pages=None, stages=None, landscape=None, paper=paper)
    plain = replace(plain, scale=None, width=None, viewing_distance=None)
    if kind is Kind.POSTER:
        return replace(plain, tile="A4", paper="A0")
    return replace(plain, book=True, paper="A4", lanes=(), workshop=False) if kind is Kind.BOOK else plain


class Scale(StrEnum):
    """How a person says how large the map is."""

    FIT = "fit"
    GRID = "grid"
    FULL = "full"
    PERCENT = "percent"
    WIDTH = "width"
    DISTANCE = "distance"


ON_PAPER = (Scale.FIT, Scale.GRID, Scale.FULL)
"""The scales for which a paper is chosen; by the others the map says its own size."""

USUAL: Mapping[Scale, float] = {Scale.PERCENT: 1.5, Scale.WIDTH: 1200.0, Scale.DISTANCE: 2.0}
"""What a scale begins with."""


def of_preset(options: PrintOptions, name: str, own: Mapping[str, Mapping[str, Any]]) -> PrintOptions:
    """The options of a preset; day, revision and mark stay."""
    return preset(name, own, day=options.day, revision=options.revision, mark=options.mark)


def scale_of(options: PrintOptions, kind: Kind) -> Scale:
    """How large the map is made, as options say it."""
    if kind is Kind.BOOK:
        return Scale.FIT
    if options.scale:
        return Scale.PERCENT
    if options.width:
        return Scale.WIDTH
    if options.viewing_distance and options.paper is None:
        return Scale.DISTANCE
    return Scale.FIT if options.pages is None else Scale.FULL if options.pages == "auto" else Scale.GRID


def modes_of(now: Situation) -> tuple[Scale, ...]:
    """The scales that a kind of print takes."""
    if now.kind is Kind.BOOK or now.wanted.view:
        return ()
    own = (Scale.FIT, Scale.PERCENT, Scale.WIDTH, Scale.DISTANCE)
    if now.kind is Kind.POSTER or now.journey is None or now.several:
        return own
    return tuple(Scale)


def scale_options(mode: Scale, options: PrintOptions, kind: Kind) -> dict[str, Any]:
    """The options for another way to say how large the map is."""
    none: dict[str, Any] = {"scale": None, "width": None, "viewing_distance": None, "pages": None}
    if mode in USUAL:
        return {**none, "stages": None, **scaled(mode, USUAL[mode])}
    paper = options.paper or ("A0" if kind is Kind.POSTER else "A3")
    return {**none, "paper": paper, "pages": {Scale.GRID: "2x1", Scale.FULL: "auto"}.get(mode)}


def scaled(mode: Scale, amount: float) -> dict[str, Any]:
    """The options for an amount of a scale; the paper is then the map's own size."""
    name = {Scale.PERCENT: "scale", Scale.WIDTH: "width", Scale.DISTANCE: "viewing_distance"}[mode]
    return {"paper": None, name: amount}


def of_percent(share: float, options: PrintOptions, kind: Kind) -> dict[str, Any]:
    """The options for a share of full size."""
    return {**scale_options(Scale.PERCENT, options, kind), **scaled(Scale.PERCENT, share)}


def has_slider(now: Situation) -> bool:
    """Whether a share of full size can be picked, or is what fits: where only some stages are shown it cannot."""
    mode = scale_of(now.options, now.kind)
    return bool(modes_of(now)) and mode in (Scale.FIT, Scale.PERCENT) and now.options.stages is None


def amount_of(options: PrintOptions, mode: Scale) -> float:
    """The amount of a scale."""
    told = {Scale.PERCENT: options.scale, Scale.WIDTH: options.width, Scale.DISTANCE: options.viewing_distance}
    return told[mode] or USUAL[mode]


SIDES = ("margin_top", "margin_right", "margin_bottom", "margin_left")
"""The options for the margins of one side, as `PrintOptions.sides` has them."""


def has_sides(options: PrintOptions) -> bool:
    """Whether sides have margins of their own."""
    return any(getattr(options, name) is not None for name in SIDES)


def paper_choice(paper: str | None) -> str | None:
    """What stands for a paper among the choices."""
    if paper is None or paper in MILLIMETRES:
        return paper
    return ROLLS if ROLL.fullmatch(paper.strip()) else CUSTOM


def paper_of(choice: object, old: str | None) -> str | None:
    """The paper of a choice; any size begins with that of the paper before."""
    if choice == CUSTOM:
        return custom_paper(*sides_of(old))
    return roll_paper(FIRST_ROLL) if choice == ROLLS else str(choice) if choice else None


def custom_paper(wide: float, high: float) -> str:
    """A paper of any size, mm."""
    return f"{wide:g}x{high:g}mm"


def roll_paper(wide: float) -> str:
    """A roll of a width, mm."""
    return f"roll {wide:g}mm"


def sides_of(paper: str | None) -> tuple[float, float]:
    """The sides of a paper as it is wide and high, mm."""
    if paper in MILLIMETRES:
        short, long = MILLIMETRES[paper]
        return long, short
    found = ANY_SIZE.fullmatch(paper.strip()) if paper else None
    return (float(found[1]), float(found[2])) if found else FIRST_CUSTOM


def roll_of(paper: str | None) -> float:
    """How wide a roll is, mm."""
    found = ROLL.fullmatch(paper.strip()) if paper else None
    return float(found[1]) if found else FIRST_ROLL


def pages_of(across: int, down: int) -> str:
    """The option for sheets beside and below each other."""
    return f"{across}x{down}"


def grid_of(pages: str | None) -> tuple[int, int]:
    """How many sheets beside and below each other an option says."""
    across, _, down = (pages or "").partition("x")
    return (int(across), int(down)) if across.isdecimal() and down.isdecimal() else (2, 1)


def takes_own_size(now: Situation) -> bool:
    """Whether a page may be as large as the map."""
    return now.kind is Kind.PAGES and not now.options.in_pages


def takes_rolls(now: Situation) -> bool:
    """Whether the paper may be a roll."""
    return now.kind is not Kind.BOOK and not now.options.in_pages and not now.wanted.view


def lanes_on(journey: Journey, wanted: Collection[str]) -> frozenset[Id]:
    """The lanes that are printed; `wanted` names ids or kinds, nothing those that the map shows."""
    if not wanted:
        return frozenset(lane.id for lane in journey.lanes if not lane.hidden)
    return frozenset(lane.id for lane in journey.lanes if lane.id in wanted or lane.kind in wanted)


def kinds_of(journeys: Collection[Journey]) -> tuple[str, ...]:
    """The kinds of lanes that maps show, in the order of the first that has them."""
    return tuple(dict.fromkeys(lane.kind for journey in journeys for lane in journey.lanes if not lane.hidden))


def lanes_wanted(journey: Journey, on: Collection[Id]) -> tuple[Id, ...]:
    """The option for the lanes that are on: none where they are those that the map shows."""
    shown = tuple(lane.id for lane in journey.lanes if lane.id in on)
    return () if frozenset(shown) == lanes_on(journey, ()) else shown


def stages_wanted(count: int, on: Collection[int]) -> str | None:
    """The option for the stages that are on, of so many: none where all are."""
    return None if len(on) == count else ",".join(str(index + 1) for index in sorted(on))


def stages_on(count: int, wanted: str | None) -> frozenset[int]:
    """The stages that are on, as `stages_wanted` writes them."""
    return frozenset(int(part) - 1 for part in wanted.split(",")) if wanted else frozenset(range(count))


def named_lanes(wanted: Wanted, journey: Journey) -> Wanted:
    """The same with lanes by their ids, which any journey understands; kinds may be missing in it."""
    on = lanes_on(journey, wanted.options.lanes)
    return replace(wanted, options=replace(wanted.options, lanes=lanes_wanted(journey, on) if on else ()))
