"""Every refusal, problem and standard channel has its words in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from journeyeditor import edits
from journeyeditor.edits.start import STANDARD_CHANNELS
from journeyeditor.model.validate import RULES
from journeyeditor.words import Words

SOURCES = Path(edits.__file__).parent


def known(words: Words, key: str, n: int | None = None) -> bool:
    return words.tr(key, n) != key


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_refusal_problem_and_channel_has_a_text(language: str) -> None:
    words = Words(language)
    keys = [f"problem.{rule.key}" for rule in RULES] + [f"channel.{row.key}" for row in STANDARD_CHANNELS]
    refusals = refusal_keys()
    assert len(refusals) > 12
    assert [key for key in [*keys, *refusals] if not known(words, key) and not known(words, key, 2)] == []


def refusal_keys() -> set[str]:
    """The keys of all sentences that edits and gestures refuse with."""
    texts = [path.read_text(encoding="utf-8") for path in [*SOURCES.glob("*.py"), *SOURCES.glob("../session/*.py")]]
    constants = [
        node.value
        for text in texts
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return {text for text in constants if re.fullmatch(r"edit\.error\.\w+", text)}
