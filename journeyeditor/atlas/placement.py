"""Where the nodes of an atlas stand: by computation, the same each time.

Journeys are taken by id, so renaming or reordering them moves nothing; what a person has moved stays where it is put.
Nested levels are placed alike: the areas (one a group, one for the journeys in none), in each the families (a journey
and its parts), in each the journeys. At every level ties pull together, outlines are moved apart, and of several
pictures the best is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas import judge
from journeyeditor.atlas.arrange import arrange, hops
from journeyeditor.atlas.block import Block, area, family, leaf, mirrored
from journeyeditor.atlas.pack import pack, tightened
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.atlas.records import Atlas, Positions
from journeyeditor.atlas.shapes import Crowd, Points
from journeyeditor.atlas.ties import Branch, Ties, rows_of, ties_of, trunks

STARTS = ((8, 24), (14, 12), (30, 4), (60, 2))
"""Up to so many items in a block, so many pictures of it are made and judged; beyond, one."""
WHOLES = ((24, 6), (60, 2))
"""The same for journeys and whole pictures."""
MANY, HASTY = 200, 6
"""In an atlas of more journeys than this, so many pictures of a block at most: each block counts for less in it."""
MIRRORED = 60
"""Up to so many journeys areas are mirrored to see whether that is better."""
SOME = 30
"""Rounds of packing that do from places that are packed already."""
EDGE = 128.0
"""The wanted distance of two tied journeys, pt."""
PULL = 5.0
"""How far a full tie to the outside moves an item a round, pt."""


Structure = tuple[object, ...]
"""All that placement looks at: atlases of one structure are placed alike."""


def structure(atlas: Atlas) -> Structure:
    """What the computed places of an atlas depend on: neither titles, nor order, nor what is measured."""
    journeys = tuple(sorted((j.id, j.group, j.parent) for j in atlas.journeys))
    ties = np.triu(ties_of(atlas)).ravel()
    tied = np.flatnonzero(ties)
    return (journeys, tied.tobytes(), ties[tied].tobytes())


def place(atlas: Atlas) -> Positions:
    """The place of every journey's node, pt from the atlas's middle, in the atlas's order of journeys.

    What was moved by a person stays there and moves nobody else.
    """
    by_hand = {j.id: j.place for j in atlas.journeys if j.place is not None}
    if len(by_hand) == len(atlas.journeys):
        return by_hand
    places = computed(atlas)
    return {j.id: j.place if j.place is not None else places[j.id] for j in atlas.journeys}


def computed(atlas: Atlas, told: Told | None = None) -> Positions:
    """The places as if nobody had moved a node. `told` is told how much is done, 0–1; what it raises ends the work."""
    if not atlas.journeys:
        return {}
    points, rows = compute(atlas, told or nobody), rows_of(atlas)
    return {j.id: spot(points[rows[j.id]]) for j in atlas.journeys}


def spot(point: Points) -> tuple[float, float]:
    """A row of points as plain numbers, to a hundredth of a pt."""
    x, y = point.tolist()
    return round(x, 2), round(y, 2)


def compute(atlas: Atlas, told: Told = nobody) -> Points:
    """Every place by computation, by row: the best of some pictures, about its middle."""
    ties, groups = ties_of(atlas), trunks(atlas)
    wholes = list(pictures(ties, list(groups.values()), [bool(group) for group in groups], told))
    points = judge.best(wholes, lines_of(ties))
    out: Points = points - (points.min(axis=0) + points.max(axis=0)) / 2
    return out


def tries(table: Sequence[tuple[int, int]], n: int) -> int:
    """How many pictures a table allows for n things."""
    return next((starts for most, starts in table if n <= most), 1)


def lines_of(ties: Ties) -> judge.Lines:
    """The pairs of tied rows."""
    return np.argwhere(np.triu(ties, k=1) > 0)


def pictures(ties: Ties, groups: Sequence[Branch], named: Sequence[bool], told: Told = nobody) -> Iterator[Points]:
    """Whole pictures: each with another rough place of the areas towards each other."""
    rows = [np.array(list(rows_below(group)), dtype=np.intp) for group in groups]
    between = between_all(ties, rows)
    sizes = np.array([np.sqrt(len(row)) for row in rows]) * 95.0
    rough = arrange(hops(between) * 80.0 + sizes[:, None] + sizes[None, :], np.zeros((len(rows), 2)), 24)
    best = ranked(rough, between, tries(WHOLES, len(ties)))
    for number, centres in enumerate(best):
        outside = np.empty((len(ties), 2))
        for row, centre in zip(rows, centres, strict=True):
            outside[row] = centre
        blocks: list[Block] = []
        for group, has_name in zip(groups, named, strict=True):
            told((number + len(blocks) / len(groups)) / len(best))
            blocks.append(settle_area(Scene(ties, outside), group, has_name))
        yield best_turned(blocks, centres, ties)


def best_turned(blocks: list[Block], centres: Points, ties: Ties) -> Points:
    """Packs areas; in a small atlas each is mirrored where that makes a better picture."""
    lines, n = lines_of(ties), len(ties)
    at = pack([b.outline for b in blocks], centres)
    points = scattered(blocks, at, n)
    for number in range(len(blocks)) if n <= MIRRORED else ():
        turned = [mirrored(b) if i == number else b for i, b in enumerate(blocks)]
        moved = pack([b.outline for b in turned], at, SOME)
        other = scattered(turned, moved, n)
        if judge.cost(other, lines) < judge.cost(points, lines):
            blocks, at, points = turned, moved, other
    return points


def ranked(rough: NDArray[np.float64], between: Ties, most: int) -> list[Points]:
    """The best rough pictures, best first."""
    lines = lines_of(between)
    return sorted(rough, key=lambda points: judge.cost(points, lines))[:most]


def rows_below(branch: Branch) -> Iterator[int]:
    """The rows of a branch and all its parts."""
    if branch.row >= 0:
        yield branch.row
    for part in branch.parts:
        yield from rows_below(part)


def scattered(blocks: Sequence[Block], at: Points, n: int) -> Points:
    """The places of all journeys by row, from blocks at their places."""
    points = np.zeros((n, 2))
    for block, place_of in zip(blocks, at, strict=True):
        points[list(block.members)] = block.places + place_of
    return points


@dataclass(frozen=True, slots=True)
class Scene:
    """What the inside of an area sees: all ties, and roughly where every journey stands."""

    ties: Ties
    rough: Points


def settle_area(scene: Scene, trunk: Branch, named: bool) -> Block:
    """The inside of an area."""
    items = [settle_family(scene, part) for part in trunk.parts]
    return area(items, settle(scene, items), named)


def settle_family(scene: Scene, branch: Branch) -> Block:
    """A journey with its parts, or alone."""
    head = leaf(branch.row)
    if not branch.parts:
        return head
    items = [head, *(settle_family(scene, part) for part in branch.parts)]
    return family(items, settle(scene, items))


def settle(scene: Scene, items: Sequence[Block]) -> Points:
    """Where items stand in their block: the best of several starts."""
    if len(items) == 1:
        return np.zeros((1, 2))
    rows = [list(item.members) for item in items]
    ties = between_all(scene.ties, rows)
    sizes = np.array([item.outline.max(axis=0) - item.outline.min(axis=0) for item in items]).mean(axis=1) / 2 - 54.0
    wanted = hops(ties) * EDGE + sizes[:, None] + sizes[None, :]
    members = [row for item in rows for row in item]
    tried = tries(STARTS, len(items))
    starts = arrange(wanted, outward(scene, rows), tried if len(scene.ties) <= MANY else min(tried, HASTY))
    crowd = Crowd([item.outline for item in items])
    apart = [crowd.move_apart(points) for points in starts]
    if len(starts) > 1:
        apart += [tightened(crowd, points) for points in apart]
    lines = lines_of(scene.ties[np.ix_(members, members)])
    return min(apart, key=lambda at: judge.cost(spread(items, at), lines))


def between_all(ties: Ties, rows: Sequence[Sequence[int] | NDArray[np.intp]]) -> Ties:
    """How strongly each two sets of rows are tied; a set is not tied to itself."""
    members = np.concatenate([np.asarray(row, dtype=np.intp) for row in rows])
    starts = np.cumsum([0, *map(len, rows[:-1])])
    found = np.add.reduceat(np.add.reduceat(ties[np.ix_(members, members)], starts, axis=0), starts, axis=1)
    np.fill_diagonal(found, 0.0)
    out: Ties = found
    return out


def spread(items: Sequence[Block], at: Points) -> Points:
    """The places of the items' journeys, in the items' order."""
    return np.concatenate([item.places + spot_of for item, spot_of in zip(items, at, strict=True)])


def outward(scene: Scene, rows: Sequence[Sequence[int]]) -> Points:
    """How strongly each item is pulled towards the areas outside that it is tied to, pt a round."""
    inside = [row for item in rows for row in item]
    pulls = np.zeros((len(rows), 2))
    for item, members in enumerate(rows):
        tied = scene.ties[members].sum(axis=0)
        tied[inside] = 0.0
        gaps = scene.rough - scene.rough[members[0]]
        length = np.maximum(np.hypot(gaps[:, 0], gaps[:, 1]), 1e-6)
        pulls[item] = (gaps / length[:, None] * tied[:, None]).sum(axis=0)
    strongest = max(float(np.hypot(pulls[:, 0], pulls[:, 1]).max()), 1e-6)
    out: Points = pulls / strongest * PULL
    return out
