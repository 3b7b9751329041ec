"""How alike two names are, whatever their accents, case, punctuation and the order of their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
"""Letters that have no accent to take off."""


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded and sorted: “Déclaration (en ligne)” gives declaration, en, ligne."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(LETTERS)
    kept = "".join(letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return tuple(sorted(kept.split()))


def folded(name: str) -> str:
    """The words as one text: what is compared."""
    return " ".join(words_of(name))


def figures_of(name: str) -> tuple[str, ...]:
    """The words that hold a figure: “Letter 1” and “Letter 2” are never the same."""
    return tuple(word for word in words_of(name) if any(letter.isdigit() for letter in word))


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0–100: the share of letters in the longest common order (normalised Indel)."""
    from rapidfuzz import fuzz

    return fuzz.ratio(folded(one), folded(other))


def all_alike(names: Sequence[str], least: float) -> list[tuple[int, int, float]]:
    """Each two names at least so alike, by row, first before second, with their likeness; in the order of the rows."""
    from rapidfuzz import fuzz, process

    texts, found = [folded(name) for name in names], list[tuple[int, int, float]]()
    for begin in range(0, len(texts), AT_ONCE):
        part = texts[begin : begin + AT_ONCE]
        scores: NDArray[np.float32] = process.cdist(part, texts[begin:], scorer=fuzz.ratio, score_cutoff=least)
        rows, columns = np.nonzero(np.triu(scores >= least, k=1))
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            if texts[begin + row]:
                found.append((begin + row, begin + column, float(scores[row, column])))
    return found


def nearest(wanted: str, texts: Sequence[str], least: float, most: int) -> list[int]:
    """The rows that hold something most like what was typed, best first: letters may be wrong, missing or swapped.

    Both are folded already; `least` is how alike a part of the text must be, 0–100.
    """
    from rapidfuzz import fuzz, process

    found = process.extract(wanted, texts, scorer=fuzz.partial_ratio, score_cutoff=least, limit=most)
    return [int(row) for _, _, row in found]


AT_ONCE = 512
"""Rows compared at once: 5 000 names at a time would take 100 MB."""
