"""Words: plurals, numbers, durations, Messages, and catalogues that say the same in every language."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from journeyeditor.errors import message
from journeyeditor.words import Words, languages

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
FIELD = re.compile(r"\{(\w+)")


@pytest.mark.parametrize(
    ("language", "iso", "shown"),
    [
        ("en", "P2W", "2 weeks"),
        ("en", "P1W", "1 week"),
        ("en", "PT25M", "25 min"),
        ("en", "P1.5D", "1.5 days"),
        ("fr", "P1.5D", "1,5 jours"),
        ("fr", "P1D", "1 jour"),
        ("en", "soon", "soon"),
    ],
)
def test_a_duration_is_shown_as_it_was_written(language: str, iso: str, shown: str) -> None:
    assert Words(language).duration(iso) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "12,400 38\u00a0% +4 −4.5 0"), ("fr", "12\u202f400 38\u202f% +4 −4,5 0")],
)
def test_numbers_follow_the_language(language: str, shown: str) -> None:
    words = Words(language)
    parts = [words.number(12400), words.percent(0.38), words.signed(4), words.signed(-4.5), words.signed(0)]
    assert " ".join(parts) == shown


def test_dates_follow_the_language() -> None:
    day = date(2026, 11, 12)
    assert Words("en").date(day) == "12 Nov 2026"
    assert Words("fr").date(day) == "12 nov. 2026"
    assert Words("en").date(date(2027, 9, 30), "month") == "Sep 2027"


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert Words("de").duration("P2W") == "2 weeks"
    assert Words("not a language").tr("quote", text="x") == "“x”"


def test_numbers_and_dates_are_those_of_the_words_that_are_spoken() -> None:
    words, day = Words("de"), date(2026, 11, 22)
    assert [words.date(day), words.date(day, "short"), words.date(day, "month")] == [
        "22 Nov 2026",
        "22 Nov",
        "Nov 2026",
    ]
    assert [words.number(12400.5), words.percent(0.385, 1)] == ["12,400.5", "38.5\u00a0%"]
    assert words.tr("count.cards", n=12400) == "12,400 cards"
    assert Words("fr-CA").date(day) == "22 nov. 2026"


def test_a_key_that_nobody_wrote_comes_back_as_it_is() -> None:
    assert Words("fr").tr("no.such.key", name="x") == "no.such.key"


def test_the_pseudo_language_marks_each_text_of_a_catalogue() -> None:
    assert Words("qps").duration("P2W") == "⟦2 weeks⟧"


def test_a_message_is_put_into_words_late() -> None:
    said = message("duration.week", n=3)
    assert Words("en").message(said) == "3 weeks"
    assert Words("fr").message(said) == "3 semaines"
    assert Words("fr").message("a script's own text") == "a script's own text"


def catalogues(language: str) -> dict[str, tuple[str, ...]]:
    """Every key of a language with its texts, all files together."""
    found: dict[str, tuple[str, ...]] = {}
    for po in sorted((TRANSLATIONS / language).glob("*.po")):
        for entry in read(po):
            if not entry.id:
                continue
            key = entry.id[0] if isinstance(entry.id, list | tuple) else entry.id
            texts = entry.string if isinstance(entry.string, list | tuple) else (entry.string,)
            assert key not in found, f"{key} is written twice in {language}: {po.name}"
            found[str(key)] = tuple(str(text) for text in texts)
    return found


def read(po: Path) -> Catalog:
    """One catalogue's source."""
    with po.open("rb") as file:
        return read_po(file, abort_invalid=True)


def test_english_comes_first_among_the_languages() -> None:
    assert languages() == ["en", "fr"]


def test_english_and_french_have_the_same_keys() -> None:
    english, french = catalogues("en"), catalogues("fr")
    assert english.keys() == french.keys()
    assert len(english) > 100


def test_no_text_of_a_catalogue_is_empty() -> None:
    for language in languages():
        empty = [key for key, texts in catalogues(language).items() if not all(texts)]
        assert empty == [], language


def test_both_languages_set_in_the_same_values() -> None:
    english, french = catalogues("en"), catalogues("fr")
    differing = [key for key in english if values(english[key]) != values(french.get(key, ()))]
    assert differing == []


def values(texts: tuple[str, ...]) -> set[str]:
    """The names of the values that a text sets in."""
    return {name for text in texts for name in FIELD.findall(text)}


FRENCH_MARKS = re.compile(
    r"(?<![\u202f\u00a0])[;!?]|(?<![\u202f\u00a0\dhH]):(?!//)(?=\s|$)|«(?![\u202f\u00a0])|(?<![\u202f\u00a0])»"
)


def test_french_has_a_no_break_space_before_high_marks() -> None:
    wrong = {key: text for key, texts in catalogues("fr").items() for text in texts if FRENCH_MARKS.search(text)}
    assert wrong == {}


def test_french_has_one_apostrophe() -> None:
    straight = re.compile(r"[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ«{]")
    assert {key: text for key, texts in catalogues("fr").items() for text in texts if straight.search(text)} == {}


def test_every_key_the_code_names_is_in_the_catalogue() -> None:
    known = catalogues("en").keys()
    missing = {key: path for path, key in keys_in_code() if key not in known}
    assert missing == {}


def test_every_key_of_the_catalogue_is_asked_for() -> None:
    named, built = texts_in_code()
    unasked = [key for key in catalogues("en") if key not in named and not any(one.fullmatch(key) for one in built)]
    assert unasked == []


def texts_in_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """The plain texts of the code, and patterns of those it builds: `f"lane.{kind}"` may be any `lane.…`."""
    nodes = [node for path in (ROOT / "journeyeditor").rglob("*.py") for node in ast.walk(ast.parse(path.read_text()))]
    plain = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    built = []
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            fixed = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
            if re.fullmatch(r"(?=.*\.)[\w.-]{3,}", "".join(filter(None, fixed))):
                built.append(re.compile("".join(r"[\w.-]+" if one is None else re.escape(one) for one in fixed)))
    return plain, built


def keys_in_code() -> list[tuple[str, str]]:
    """Keys given as plain texts to `tr`, `message` and errors, with the file that names them."""
    found = []
    for path in sorted((ROOT / "journeyeditor").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and called(node) in {"tr", "message"}:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and "." in first.value:
                    found.append((str(path.relative_to(ROOT)), first.value))
    return found


def called(node: ast.Call) -> str:
    """The bare name of what a call calls."""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
