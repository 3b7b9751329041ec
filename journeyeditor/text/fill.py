"""Filling lines: greedy, or of about equal width. Knows widths and stops only, no fonts."""

from __future__ import annotations

from collections.abc import Sequence

SLACK = 1e-6
"""What a line may be wider than the room, so that rounding breaks nothing (em)."""

BALANCED_LINES = 10
"""Texts of more lines are filled greedily: nobody sees the difference, and it would cost."""

HALVINGS = 14


Stop = tuple[int, int]
"""A place where a line may end: the ink before the spaces, and the end after them (characters)."""


def fill(stops: Sequence[Stop], edges: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Lines as (start, end of ink): each takes as many parts as fit. `edges[i]` is where character i begins."""
    lines: list[tuple[int, int]] = []
    start, ink, end = 0, 0, 0
    limit = edges[0] + room + SLACK
    for next_ink, next_end in stops:
        if edges[next_ink] > limit and end > start:
            lines.append((start, ink))
            start = end
            limit = edges[start] + room + SLACK
        ink, end = next_ink, next_end
    return [*lines, (start, ink)]


def balanced(stops: Sequence[Stop], edges: Sequence[float], room: float) -> list[tuple[int, int]]:
    """As few lines as greedy filling makes, in the least room that still gives as many."""
    lines = fill(stops, edges, room)
    if not 1 < len(lines) <= BALANCED_LINES:
        return lines
    starts = [0, *(end for _, end in stops)]
    widest = max(edges[ink] - edges[start] for start, (ink, _) in zip(starts, stops, strict=False))
    low, high = max(widest, edges[-1] / len(lines) * 0.5), room
    for _ in range(HALVINGS if low < high else 0):
        middle = (low + high) / 2
        tried = fill(stops, edges, middle)
        if len(tried) <= len(lines):
            high, lines = middle, tried
        else:
            low = middle
    return lines
