"""Short ids for what is filled in by hand: easy to read on paper, and refused when one sign of them is misread.

Seventeen signs that do not look like each other in handwriting: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U
and V, 6 and G. Four of them name a place, the fifth is a check: as seventeen is a prime, every wrong sign and every two
signs that changed places make it wrong.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from journeyeditor.errors import EditError

SIGNS = "347ACDEHJKMNPTWXY"
LENGTH = 4
PRIME = len(SIGNS)
WEIGHTS = range(1, LENGTH + 1)
SPACES = frozenset(" -–.\u00a0\u202f")
"""Written between signs they mean nothing."""


def codes_of(places: Iterable[str]) -> dict[str, str]:
    """The id of each place. A place keeps its id while others come and go, but for the rare ones that share a hash."""
    whole = PRIME**LENGTH
    wanted = sorted((int.from_bytes(hashlib.sha256(place.encode()).digest()[:8], "big"), place) for place in places)
    taken: set[int] = set()
    found = {}
    for number, place in wanted:
        here = number % whole
        while here in taken:
            here = (here + 1) % whole
        taken.add(here)
        found[place] = _code(here)
    return found


def _code(number: int) -> str:
    digits = []
    for _ in range(LENGTH):
        number, digit = divmod(number, PRIME)
        digits.append(digit)
    return "".join(SIGNS[digit] for digit in (*digits, _check(digits)))


def _check(digits: Iterable[int]) -> int:
    """The digit that makes the weighted sum of all five a multiple of the prime."""
    total = sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True))
    return -total * pow(LENGTH + 1, -1, PRIME) % PRIME


def read_code(text: str) -> str:
    """An id as it is typed, small or large, with spaces: as it is printed. Raises EditError for one that is misread."""
    code = "".join(sign for sign in text.upper() if sign not in SPACES)
    strange = [sign for sign in code if sign not in SIGNS]
    if strange:
        raise EditError("edit.workshop.sign", sign=strange[0], id=code)
    if len(code) != LENGTH + 1:
        raise EditError("edit.workshop.length", id=code, length=LENGTH + 1)
    digits = [SIGNS.index(sign) for sign in code]
    if _check(digits[:LENGTH]) != digits[LENGTH]:
        raise EditError("edit.workshop.misread", id=code)
    return code
