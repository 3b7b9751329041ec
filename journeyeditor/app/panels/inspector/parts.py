"""The fields that sections of the inspector are built of, bound to a subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from journeyeditor.app.dates import EXAMPLE, parse_date
from journeyeditor.app.durations import parse_duration
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field, TextField
from journeyeditor.app.widgets.moments import MomentPicker
from journeyeditor.app.widgets.score import ScoreSlider
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.widgets.tick import Tick

Options = Callable[[], Iterable[tuple[object, str, QIcon | None]]]


def text_field(subject: Subject[Any], field: str, lines: int = 1, hint: str = "", title: str = "") -> TextField:
    """A text of the subject; `title` is the key of another word for it than `app.field.<field>`."""
    words = subject.desk.words
    return TextField(
        words.tr(title or f"app.field.{field}"),
        get=lambda: str(getattr(subject.now, field)),
        put=lambda text, key: subject.put(key, **{field: text}),
        hint=words.tr(hint) if hint else "",
        lines=lines,
    )


def lines_field(subject: Subject[Any], field: str, hint: str = "") -> TextField:
    """A tuple of texts, one a line."""
    words = subject.desk.words

    def put(text: str, key: object) -> str | None:
        return subject.put(key, **{field: tuple(line for line in text.split("\n") if line.strip())})

    return TextField(
        words.tr(f"app.field.{field}"),
        get=lambda: "\n".join(getattr(subject.now, field)),
        put=put,
        hint=words.tr(hint) if hint else "",
        lines=2,
    )


def duration_field(subject: Subject[Any]) -> TextField:
    """A duration, typed in the window's language."""
    words = subject.desk.words

    def put(text: str, key: object) -> str | None:
        iso = parse_duration(text, words)
        if iso is None:
            return words.tr("app.error.duration")
        return subject.put(key, duration=iso or None)

    def get() -> str:
        return words.duration(subject.now.duration) if subject.now.duration else ""

    return TextField(words.tr("app.field.duration"), get, put, hint=words.tr("app.hint.duration"))


def number_field(subject: Subject[Any], field: str, whole: bool = False, hint: str = "") -> TextField:
    """A number, or nothing."""
    words = subject.desk.words

    def get() -> str:
        value = getattr(subject.now, field)
        return "" if value is None else words.number(value)

    def put(text: str, key: object) -> str | None:
        value = parse_number(text)
        if text.strip() and value is None:
            return words.tr("app.error.number")
        return subject.put(key, **{field: round(value) if whole and value is not None else value})

    return TextField(words.tr(f"app.field.{field}"), get, put, hint=words.tr(hint) if hint else "")


def date_field(subject: Subject[Any], field: str) -> TextField:
    """A date, shown and typed in the window's language, or nothing."""
    words = subject.desk.words

    def get() -> str:
        value = getattr(subject.now, field)
        return words.date(value) if value else ""

    def put(text: str, key: object) -> str | None:
        value = parse_date(text, words)
        if text.strip() and value is None:
            return words.tr("app.error.date", example=EXAMPLE)
        return subject.put(key, **{field: value})

    return TextField(words.tr(f"app.field.{field}"), get, put, hint=words.tr("app.hint.date", example=EXAMPLE))


def choice_field(
    subject: Subject[Any],
    field: str,
    options: Options,
    pick: Callable[[object], object],
    read: Callable[[], object] | None = None,
    title: str = "",
) -> Field:
    """One of several; `pick` commits the value chosen; `read` gives the value where it is no field of the subject.

    `title` is the key of another word for it than `app.field.<field>`.
    """
    box = Choice(subject.desk.look)
    box.picked.connect(pick)

    def refresh() -> None:
        box.setPlaceholderText(subject.desk.words.tr("app.mixed") if subject.mixed(field) else "")
        box.fill(options(), read() if read else shown(subject, field))

    refresh()
    return Field(subject.desk.words.tr(title or f"app.field.{field}"), box, refresh)


def value_choice(subject: Subject[Any], field: str, values: Iterable[tuple[object, str]], title: str = "") -> Field:
    """One of several values of a field, each with its key in the catalogue."""
    words, kept = subject.desk.words, tuple(values)

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        return [(value, words.tr(key), None) for value, key in kept]

    return choice_field(subject, field, options, lambda value: subject.put(**{field: value}), title=title)


def switch_field(subject: Subject[Any], field: str, values: Iterable[tuple[object, str]]) -> Field:
    """One of a few values, all seen."""
    words = subject.desk.words
    switch = Segmented(subject.desk.look, [(value, words.tr(key)) for value, key in values])
    switch.chosen.connect(lambda value: subject.put(**{field: value}))

    def refresh() -> None:
        switch.set_value(shown(subject, field))

    refresh()
    return Field(words.tr(f"app.field.{field}"), switch, refresh)


def rank_field(subject: Subject[Any], field: str) -> Field:
    """A rank from 1 to 5."""
    words = subject.desk.words
    switch = Segmented(subject.desk.look, [(rank, words.number(rank)) for rank in range(1, 6)])
    switch.chosen.connect(lambda value: subject.put(**{field: value}))

    def refresh() -> None:
        switch.set_value(shown(subject, field))

    refresh()
    return Field(words.tr(f"app.field.{field}"), switch, refresh)


def check_field(subject: Subject[Any], field: str) -> Field:
    """Yes or no."""
    box = Tick(subject.desk.look, subject.desk.words.tr(f"app.field.{field}"))
    box.clicked.connect(lambda checked: subject.put(**{field: checked}))

    def refresh() -> None:
        box.setChecked(bool(getattr(subject.now, field)))

    refresh()
    return Field("", box, refresh)


def moment_field(subject: Subject[Any]) -> Field:
    """The key moment of an encounter."""
    picker = MomentPicker(subject.desk.look, subject.desk.words)
    picker.chosen.connect(lambda moment: subject.put(moment=moment))

    def refresh() -> None:
        picker.set_value(shown(subject, "moment"))

    refresh()
    return Field(subject.desk.words.tr("app.field.moment"), picker, refresh)


def score_field(subject: Subject[Any], field: str) -> Field:
    """A feeling −5…+5; one drag is one step of undo."""
    slider = ScoreSlider(subject.desk.look, subject.desk.words)
    drags = [0]

    def settle() -> None:
        drags[0] += 1

    slider.moved.connect(lambda value: subject.put((id(slider), drags[0]), **{field: value}))
    slider.settled.connect(settle)

    def refresh() -> None:
        slider.set_value(shown(subject, field))

    refresh()
    return Field(subject.desk.words.tr(f"app.field.{field}"), slider, refresh)


MIXED = None
"""What a control shows where several things differ: nothing is chosen."""


def shown(subject: Subject[Any], field: str) -> Any:
    """What a control shows of a field."""
    return MIXED if subject.mixed(field) else getattr(subject.now, field)


def parse_number(text: str) -> float | None:
    """A number with a point or a comma, spaces between thousands, a true minus or a hyphen."""
    plain = "".join(text.split()).replace("\u2212", "-").replace(",", ".").removesuffix("%")
    try:
        return float(plain)
    except ValueError:
        return None


Part = QWidget
"""Whatever a section holds; those with `refresh` and `flush` get them called."""
