"""Identifiers: their form, and that tests may count instead of drawing lots."""

from __future__ import annotations

import re

from journeyeditor.ids import ALPHABET, counting_ids, encode, new_id


def test_an_id_is_a_prefix_and_eight_base_32_characters() -> None:
    assert re.fullmatch(rf"stg_[{ALPHABET}]{{8}}", new_id("stg"))


def test_ids_differ() -> None:
    assert len({new_id("crd") for _ in range(1000)}) == 1000


def test_counting_ids_count_in_base_32() -> None:
    mint = counting_ids(30)
    assert [mint("crd"), mint("stp")] == ["crd_0000000z", "stp_00000010"]


def test_a_number_is_encoded_in_eight_characters() -> None:
    assert encode(0) == "00000000"
    assert encode(32**8 - 1) == "zzzzzzzz"
