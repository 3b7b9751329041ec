"""Implicit levels of the bidirectional algorithm (UAX #9, W1–I2): numbers, brackets and neutrals of a sequence."""

from __future__ import annotations

from unicodedata import category

from bidi.mirror import MIRRORED
from journeyeditor.text.embedding import Embedded, RunSequence

NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
ISOLATING = frozenset({"LRI", "RLI", "FSI", "PDI"})
STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""How a class counts for neutrals and brackets: numbers like right-to-left letters."""

RISE = {("L", 0): 0, ("R", 0): 1, ("AN", 0): 2, ("EN", 0): 2, ("R", 1): 0, ("L", 1): 1, ("EN", 1): 1, ("AN", 1): 1}
SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are the same by canonical equivalence."""

DEEPEST = 63


def resolve(text: str, placed: Embedded, sequence: RunSequence) -> None:
    """Gives each character of a sequence its final level."""
    original = [placed.classes[i] for i in sequence.places]
    kinds = _weak(original, sequence)
    _brackets([text[i] for i in sequence.places], kinds, original, sequence)
    _neutral(kinds, sequence)
    parity = sequence.level & 1
    for place, kind in zip(sequence.places, kinds, strict=True):
        placed.levels[place] = sequence.level + RISE[kind, parity]


def _weak(original: list[str], sequence: RunSequence) -> list[str]:
    """W1–W7: marks take after what they stand on, numbers and their signs after the letters before them."""
    kinds: list[str] = []
    strong = last = sequence.before
    for own in original:
        kind = ("ON" if last in ISOLATING else last) if own == "NSM" else own
        last = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        kinds.append("AN" if kind == "EN" and strong == "AL" else kind)
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    _separators(kinds)
    _terminators(kinds)
    strong = sequence.before
    for i, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind in ("ES", "ET", "CS"):
            kinds[i] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"
    return kinds


def _separators(kinds: list[str]) -> None:
    """W4: one separator between two numbers is a part of them."""
    for i in range(1, len(kinds) - 1):
        around = kinds[i - 1]
        if around == kinds[i + 1] and (
            (kinds[i] in ("ES", "CS") and around == "EN") or (kinds[i], around) == ("CS", "AN")
        ):
            kinds[i] = around


def _terminators(kinds: list[str]) -> None:
    """W5: signs such as the per cent beside a number are a part of it."""
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > start and ((start and kinds[start - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")):
            kinds[start:end] = ["EN"] * (end - start)
        start = max(end, start + 1)


def _brackets(characters: list[str], kinds: list[str], original: list[str], sequence: RunSequence) -> None:
    """N0: a pair of brackets takes one direction, from what it holds and what is before it."""
    along = "R" if sequence.level & 1 else "L"
    for opening, closing in _pairs(characters, kinds):
        held = {STRONG[kind] for kind in kinds[opening + 1 : closing] if kind in STRONG}
        if not held:
            continue
        before = next((STRONG[kind] for kind in reversed(kinds[:opening]) if kind in STRONG), sequence.before)
        chosen = along if along in held else before
        for place in (opening, closing):
            kinds[place] = chosen
            for follower in range(place + 1, len(kinds)):
                if original[follower] != "NSM":
                    break
                kinds[follower] = chosen


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """The pairs of brackets by the place of the first (BD16)."""
    begun: list[tuple[str, int]] = []
    pairs = []
    for i, (character, kind) in enumerate(zip(characters, kinds, strict=True)):
        if kind != "ON" or character not in MIRRORED:
            continue
        if category(character) == "Ps":
            if len(begun) == DEEPEST:
                break
            begun.append((_same(MIRRORED[character]), i))
        elif category(character) == "Pe":
            depth = next((d for d in range(len(begun) - 1, -1, -1) if begun[d][0] == _same(character)), None)
            if depth is not None:
                pairs.append((begun[depth][1], i))
                del begun[depth:]
    return sorted(pairs)


def _same(bracket: str) -> str:
    return SAME.get(bracket, bracket)


def _neutral(kinds: list[str], sequence: RunSequence) -> None:
    """N1, N2: neutrals between two of one direction take it; others that of the sequence."""
    along = "R" if sequence.level & 1 else "L"
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] in NEUTRAL:
            end += 1
        if end > start:
            before = STRONG[kinds[start - 1]] if start else sequence.before
            after = STRONG[kinds[end]] if end < len(kinds) else sequence.after
            kinds[start:end] = [before if before == after else along] * (end - start)
        start = max(end, start + 1)
