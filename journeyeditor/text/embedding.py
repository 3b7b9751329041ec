"""Explicit levels of the bidirectional algorithm (UAX #9, X1–X10): embeddings, overrides, isolates, sequences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MOST = 125
"""Levels end here; deeper embeddings do nothing."""

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
REMOVED = frozenset({"BN", "PDF", *EMBEDDINGS})

FirstStrong = Callable[[Sequence[str], int], int]


@dataclass(frozen=True, slots=True)
class Embedded:
    """Classes and levels of each character, to be resolved in place; not `kept` are those that X9 takes out."""

    classes: list[str]
    levels: list[int]
    kept: list[bool]


class RunSequence(NamedTuple):
    """An isolating run sequence: its characters, its level, and the directions before and after it."""

    places: list[int]
    level: int
    before: str
    after: str


class _Open(NamedTuple):
    level: int
    override: str
    isolate: bool


def matching_pops(classes: Sequence[str]) -> dict[int, int]:
    """Where each isolate ends: the place of its PDI (BD9)."""
    pops: dict[int, int] = {}
    begun: list[int] = []
    for i, kind in enumerate(classes):
        if kind in ISOLATES:
            begun.append(i)
        elif kind == "PDI" and begun:
            pops[begun.pop()] = i
    return pops


def embedded(classes: list[str], base: int, pops: dict[int, int], first_strong: FirstStrong) -> Embedded:
    """Explicit levels (X1–X8). Beyond the deepest level embeddings and isolates are passed over."""
    stack = [_Open(base, "", False)]
    skipped: list[bool] = []
    found, own, kept = [], list(classes), [kind not in REMOVED for kind in classes]
    for i, kind in enumerate(classes):
        if kind == "PDI":
            _close_isolate(stack, skipped)
        top = stack[-1]
        found.append(top.level)
        if kind in EMBEDDINGS:
            parity, override = EMBEDDINGS[kind]
            _open(stack, skipped, parity, override, False)
        elif kind == "PDF":
            _close_embedding(stack, skipped)
        elif kind != "BN" and top.override:
            own[i] = top.override
        if kind in ISOLATES:
            inside = classes[i + 1 : pops.get(i, len(classes))]
            parity = first_strong(inside, 0) if kind == "FSI" else int(kind == "RLI")
            _open(stack, skipped, parity, "", True)
    return Embedded(own, found, kept)


def _open(stack: list[_Open], skipped: list[bool], parity: int, override: str, isolate: bool) -> None:
    """One level deeper; `skipped` holds what was too deep: whether each was an isolate."""
    level = stack[-1].level + 1
    level += (level ^ parity) & 1
    if level <= MOST and not skipped:
        stack.append(_Open(level, override, isolate))
    else:
        skipped.append(isolate)


def _close_isolate(stack: list[_Open], skipped: list[bool]) -> None:
    if True in skipped:
        while not skipped.pop():
            pass
    elif any(entry.isolate for entry in stack):
        skipped.clear()
        while not stack.pop().isolate:
            pass


def _close_embedding(stack: list[_Open], skipped: list[bool]) -> None:
    if skipped:
        if not skipped[-1]:
            skipped.pop()
    elif len(stack) > 1 and not stack[-1].isolate:
        stack.pop()


def sequences(placed: Embedded, base: int, pops: dict[int, int]) -> list[RunSequence]:
    """The isolating run sequences, each resolved by itself (X10)."""
    places = [i for i, kept in enumerate(placed.kept) if kept]
    runs: list[list[int]] = []
    for before, i in zip([None, *places], places, strict=False):
        if before is None or placed.levels[before] != placed.levels[i]:
            runs.append([])
        runs[-1].append(i)
    starting = {run[0]: run for run in runs}
    ends = {end for begin, end in pops.items() if placed.kept[begin]}
    joined = []
    for run in runs:
        if run[0] in ends and run[0] in starting:
            continue
        whole = list(run)
        while whole[-1] in pops and pops[whole[-1]] in starting:
            whole += starting[pops[whole[-1]]]
        joined.append(_sequence(whole, placed, places, base, pops))
    return joined


def _sequence(whole: list[int], placed: Embedded, places: list[int], base: int, pops: dict[int, int]) -> RunSequence:
    at = {place: i for i, place in enumerate(places)}
    level = placed.levels[whole[0]]
    first, last = at[whole[0]], at[whole[-1]]
    before = placed.levels[places[first - 1]] if first else base
    open_ended = placed.classes[whole[-1]] in ISOLATES and whole[-1] not in pops
    after = base if open_ended or last + 1 == len(places) else placed.levels[places[last + 1]]
    return RunSequence(whole, level, _direction(max(level, before)), _direction(max(level, after)))


def _direction(level: int) -> str:
    return "R" if level & 1 else "L"
