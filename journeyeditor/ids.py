"""Identifiers: a short prefix and eight base-32 characters, minted by the caller of an edit."""

from __future__ import annotations

import os
from collections.abc import Callable

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 in lower case: no i, l, o or u to misread or to spell words with."""

LENGTH = 8

NewId = Callable[[str], str]
"""Mints an id for a prefix: `new_id("stg")`. Passed in where tests or replays want their own."""


def new_id(prefix: str) -> str:
    """A fresh id such as `stg_7k2m9qx4`: 40 random bits, checked for uniqueness by the edit that uses it."""
    return f"{prefix}_{''.join(ALPHABET[byte % len(ALPHABET)] for byte in os.urandom(LENGTH))}"


def counting_ids(start: int = 0) -> NewId:
    """Ids in a row (`stg_00000001`, …), the same on each run: for tests, imports replayed, samples."""
    count = start

    def mint(prefix: str) -> str:
        nonlocal count
        count += 1
        return f"{prefix}_{encode(count)}"

    return mint


def encode(number: int) -> str:
    """A number as eight base-32 characters."""
    digits = ""
    for _ in range(LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits
