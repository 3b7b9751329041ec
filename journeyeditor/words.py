"""The program's words in a language: fixed words, plurals, numbers, dates and durations.

`Words(language)` is passed to whoever needs it; there is no module-level translator. Catalogues are the .mo files
of resources/translations/<language>/, one a part of the program, merged. Keys are dotted names (`lane.actions`);
a language without a catalogue falls back to English, a missing key to English, then to the key itself.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from journeyeditor.errors import Message
from journeyeditor.resources import resource

if TYPE_CHECKING:
    from babel import Locale

PSEUDO = "qps"
"""The pseudo-language: each text of a catalogue in ⟦…⟧, so that a bare text shows."""

NO_BREAK = "\u00a0"
THIN_NO_BREAK = "\u202f"
DURATION = re.compile(r"^P(?:(?P<day>\d+(?:\.\d+)?)(?P<unit>[YMWD])|T(?P<time>\d+(?:\.\d+)?)(?P<small>[HMS]))$")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}

SEPARATORS = {"en": (",", "."), PSEUDO: (",", "."), "fr": (THIN_NO_BREAK, ",")}
"""Thousands and decimals of the languages that we speak ourselves: a window opens without loading Babel for them."""

ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
MONTHS = {
    "en": ENGLISH_MONTHS,
    PSEUDO: ENGLISH_MONTHS,
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
}
"""Months in short, of the same languages."""


class Words:
    """Puts keys and Messages into one language. Immutable once made; cheap to make again (catalogues are cached)."""

    def __init__(self, language: str) -> None:
        """Takes a BCP 47 tag, such as `en`, `fr-CA` or `qps`."""
        self.language = language
        self.pseudo = language == PSEUDO
        self.form = language if self.pseudo or spoken(base(language)) else "en"
        """Whose numbers and dates stand among the words: those of a language without a catalogue are English."""
        self.spoken = "en" if self.pseudo else base(language)
        """Whose catalogue is looked into first."""

    def tr(self, key: str, n: int | None = None, **values: object) -> str:
        """The text of a key with its values set in; `n` picks the plural form and is a value itself."""
        if n is None:
            text = fixed(self.spoken, key)
        else:
            text = counted(self.spoken, key, n)
            values = {"n": self.number(n), **values}
        text = text.format_map(_Shown(self, values)) if values else text
        return f"⟦{text}⟧" if self.pseudo else text

    def message(self, what: Message | str) -> str:
        """A Message in this language; a plain text of a script as it is."""
        if isinstance(what, str):
            return what
        values = dict(what.values)
        n = values.pop("n", None)
        return self.tr(what.key, n if isinstance(n, int) else None, **values)

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale of the language whose words are spoken."""
        from babel import Locale, UnknownLocaleError

        try:
            return Locale.parse("en" if self.pseudo else self.form, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale("en")

    def number(self, value: float, digits: int | None = None) -> str:
        """A number with the language's separators; `digits` after the point, else as many as it has up to 3."""
        if self.form in SEPARATORS:
            return grouped(value, digits, *SEPARATORS[self.form])
        from babel.numbers import format_decimal

        pattern = "#,##0.###" if digits is None else "#,##0." + "0" * digits if digits else "#,##0"
        return format_decimal(value, format=pattern, locale=self.locale).replace("-", "−")

    def signed(self, value: float, digits: int | None = None) -> str:
        """A number with its sign, a true minus: `+4`, `−4.5`, `0`."""
        return ("+" if value > 0 else "") + self.number(value, digits)

    def percent(self, share: float, digits: int = 0) -> str:
        """A share 0–1 as `38 %`, the space one that never breaks."""
        space = THIN_NO_BREAK if base(self.language) == "fr" else NO_BREAK
        return f"{self.number(share * 100, digits)}{space}%"

    def date(self, value: date, style: str = "medium") -> str:
        """A date: `12 Nov 2026` (medium), `10 Nov` (short), `Nov 2026` (month)."""
        if self.form in MONTHS:
            month = MONTHS[self.form].split()[value.month - 1]
            return {"medium": f"{value.day} {month} {value.year}", "short": f"{value.day} {month}"}.get(
                style, f"{month} {value.year}"
            )
        from babel.dates import format_date

        patterns = {"medium": "d MMM y", "short": "d MMM", "month": "MMM y"}
        return str(format_date(value, format=patterns[style], locale=self.locale))

    def duration(self, iso: str) -> str:
        """An ISO 8601 duration of one unit as written: `P2W` is `2 weeks`. Anything else comes back unchanged."""
        found = DURATION.match(iso)
        if not found:
            return iso
        amount = found["day"] or found["time"]
        unit = UNITS[found["unit"]] if found["unit"] else UNITS["T" + found["small"]]
        value = float(amount)
        return self.tr(f"duration.{unit}", n=int(value)) if value.is_integer() else self._part(unit, value)

    def _part(self, unit: str, value: float) -> str:
        text = counted(self.spoken, f"duration.{unit}", 2)
        return text.format(n=self.number(value))

    def quoted(self, text: str) -> str:
        """A text in the language's quotation marks."""
        return self.tr("quote", text=text) if not self.pseudo else f"“{text}”"


def grouped(value: float, digits: int | None, thousands: str, point: str) -> str:
    """A number as Babel writes it: rounded half to even, in groups of three, with a true minus."""
    whole = isinstance(value, int) and not digits
    text = f"{value:,}" if whole else _rounded(str(value), digits)
    return text.replace(",", "\0").replace(".", point).replace("\0", thousands).replace("-", "−")


@lru_cache(maxsize=4096)
def _rounded(number: str, digits: int | None) -> str:
    """The same of a number as Python writes it: 0, 0.0 and -0.0 are equal, but not written alike."""
    text = f"{round(Decimal(number), 3 if digits is None else digits):,f}"
    return text.rstrip("0").rstrip(".") if digits is None and "." in text else text


class _Shown(dict[str, object]):
    """Values as they are shown: numbers in the language, lists joined; a missing one shows its name."""

    def __init__(self, words: Words, values: Mapping[str, object]) -> None:
        super().__init__((name, shown(words, value)) for name, value in values.items())

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def shown(words: Words, value: object) -> str:
    """One value as a person reads it."""
    if isinstance(value, Message):
        return words.message(value)
    if isinstance(value, bool | str):
        return str(value)
    if isinstance(value, int | float):
        return words.number(value)
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, tuple | list):
        return ", ".join(shown(words, part) for part in value)
    return str(value)


def base(language: str) -> str:
    """The primary subtag: `fr` of `fr-CA`."""
    return language.replace("_", "-").split("-")[0].lower()


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """All catalogues of a language merged, with English behind them."""
    merged: gettext.NullTranslations = gettext.NullTranslations()
    folder = resource("translations")
    for code in dict.fromkeys((language, "en")):
        for mo in sorted((folder / code).glob("*.mo")):
            with mo.open("rb") as file:
                part = gettext.GNUTranslations(file)
            if isinstance(merged, gettext.GNUTranslations):
                merged.add_fallback(part)
            else:
                merged = part
    return merged


@lru_cache(maxsize=4096)
def fixed(language: str, key: str) -> str:
    """The text of a key; gettext asks one file after the other for it, a map for each of its words."""
    return catalogue(language).gettext(key)


@lru_cache(maxsize=4096)
def counted(language: str, key: str, n: int) -> str:
    """The text of a key in the plural form of a number."""
    return catalogue(language).ngettext(key, key, n)


@cache
def spoken(language: str) -> bool:
    """Whether a language has a catalogue."""
    return language in SEPARATORS or any((resource("translations") / language).glob("*.mo"))


def languages() -> list[str]:
    """The languages that have a catalogue, English first."""
    codes = {mo.parent.name for mo in resource("translations").glob("*/*.mo")}
    return sorted(codes, key=lambda code: (code != "en", code))
