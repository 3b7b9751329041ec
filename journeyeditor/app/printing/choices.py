"""What the window offers: kinds of prints, papers, lengths. Tables and pure functions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from journeyeditor.api import PrintOptions, preset
from journeyeditor.api.prepared import Wanted
from journeyeditor.export.paper import MILLIMETRES
from journeyeditor.model import Id, Journey

PAPERS = tuple(MILLIMETRES)
TILES = ("A4", "A3", "A2", "Letter", "Legal", "Tabloid")
MARGINS = (5.0, 8.0, 10.0, 12.0, 15.0, 20.0)
OVERLAPS = (0.0, 5.0, 8.0, 10.0, 15.0, 20.0)
PAGES = ("auto", "2x1", "3x1", "4x1", "2x2")
"""Pages across and down; `auto` takes as many as full size needs."""


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
    if kind is Kind.POSTER:
        return replace(plain, tile="A4", paper="A0")
    return replace(plain, book=True, paper="A4", lanes=()) if kind is Kind.BOOK else plain


def of_preset(options: PrintOptions, name: str) -> PrintOptions:
    """The options of a preset; the footer stays."""
    return preset(name, day=options.day, revision=options.revision, mark=options.mark)


def lanes_on(journey: Journey, wanted: Collection[str]) -> frozenset[Id]:
    """The lanes that are printed; `wanted` names ids or kinds, nothing those that the map shows."""
    if not wanted:
        return frozenset(lane.id for lane in journey.lanes if not lane.hidden)
    return frozenset(lane.id for lane in journey.lanes if lane.id in wanted or lane.kind in wanted)


def lanes_wanted(journey: Journey, on: Collection[Id]) -> tuple[Id, ...]:
    """The option for the lanes that are on: none where they are those that the map shows."""
    shown = tuple(lane.id for lane in journey.lanes if lane.id in on)
    return () if frozenset(shown) == lanes_on(journey, ()) else shown


def stages_wanted(journey: Journey, on: Collection[int]) -> str | None:
    """The option for the stages that are on: none where all are."""
    return None if len(on) == len(journey.stages) else ",".join(str(index + 1) for index in sorted(on))


def stages_on(journey: Journey, wanted: str | None) -> frozenset[int]:
    """The stages that are on, as `stages_wanted` writes them."""
    return frozenset(int(part) - 1 for part in wanted.split(",")) if wanted else frozenset(range(len(journey.stages)))


def named_lanes(wanted: Wanted, journey: Journey) -> Wanted:
    """The same with lanes by their ids, which any journey understands; kinds may be missing in it."""
    on = lanes_on(journey, wanted.options.lanes)
    return replace(wanted, options=replace(wanted.options, lanes=lanes_wanted(journey, on) if on else ()))
