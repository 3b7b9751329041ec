"""The measurements of whatever is selected: name, value, target; one adds, changes and deletes them in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.measurement import Opener, details_of
from journeyeditor.app.panels.inspector.parts import parse_number
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.buttons import LinkButton, icon_button
from journeyeditor.app.widgets.field import Field, TextField, head_row
from journeyeditor.app.widgets.label import label, rule
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Id, Journey, Measurement, Metric, MetricKind, evolve
from journeyeditor.words import Words

LEAST_COUNT, LEAST_VALUE = 30, 52
"""Room for a number of answers and for a value, px."""
PERCENTS = (MetricKind.CONVERSION,)
ANSWERS = (MetricKind.NPS, MetricKind.CSAT, MetricKind.CES)
"""Kinds whose n, the number of answers, stands in the row; that of the others is among the details."""
ROW_PARTS = 2
"""The rule above a row, and the row."""


def measures_field(desk: Desk, journey: Id, target: Id) -> Field:
    """Head with Add, a row a measurement."""
    words = desk.words
    add = LinkButton(words.tr("app.add"))
    add.setAccessibleName(words.tr("app.measures.add"))
    field = Field("")
    field.column.addLayout(head_row(words.tr("app.measures"), add))
    adding = QWidget()
    room = QVBoxLayout(adding)
    room.setContentsMargins(0, 0, 0, 0)

    def seen() -> tuple[object, ...]:
        return (*_measured(desk, journey, target), *desk.project.metrics)

    def rows() -> list[QWidget]:
        return [_row(desk, journey, one) for one in _measured(desk, journey, target)]

    listed = Changing(seen, rows)
    field.column.addWidget(listed)
    field.column.addWidget(adding)
    field.shows = listed.refresh
    add.clicked.connect(lambda: _offer(desk, journey, target, add, adding))
    return field


def _measured(desk: Desk, journey: Id, target: Id) -> tuple[Measurement, ...]:
    found = desk.project.by_id.get(journey)
    return tuple(one for one in found.measurements if one.target == target) if isinstance(found, Journey) else ()


def shown_value(metric: Metric, value: float, words: Words) -> str:
    """A value as the metric's kind writes it: signed for NPS, a percentage for shares, with its unit."""
    if metric.unit == "%" or metric.kind in PERCENTS:
        return words.percent(value if metric.unit != "%" and abs(value) <= 1 else value / 100)
    if metric.kind is MetricKind.NPS:
        return words.signed(value)
    if metric.kind is MetricKind.CSAT or metric.kind is MetricKind.CES:
        return words.number(value, 1)
    return f"{words.number(value)}\u00a0{metric.unit}".strip()


def _row(desk: Desk, journey: Id, one: Measurement) -> QWidget:
    words, metric = desk.words, desk.project.by_id[one.metric]
    assert isinstance(metric, Metric)
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(rule())
    across = QHBoxLayout()
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(6)
    named = Opener(metric.name, one.id in desk.measures_open)
    across.addWidget(named, 1)
    if metric.kind in ANSWERS:
        across.addWidget(_count(desk, journey, one, metric))
    across.addWidget(_value(desk, journey, one, metric))
    target = (
        ""
        if metric.target is None
        else words.tr("app.measures.target", value=shown_value(metric, metric.target, words))
    )
    aim = label(target, 12, tone="third", tabular=True)
    aim.setMinimumWidth(64 if target else 0)
    aim.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    across.addWidget(aim)
    column.addLayout(across)
    _add_details(desk, journey, one, named, column)
    return row


def _add_details(desk: Desk, journey: Id, one: Measurement, named: Opener, column: QVBoxLayout) -> None:
    """What opens below a row; it stays open when the row is made again."""

    def show() -> None:
        while column.count() > ROW_PARTS:
            clear_last(column)
        if one.id in desk.measures_open:
            column.addWidget(details_of(desk, journey, one))

    def toggle() -> None:
        desk.measures_open ^= {one.id}
        show()

    named.clicked.connect(toggle)
    show()


def clear_last(column: QVBoxLayout) -> None:
    """Takes the last widget of a column away."""
    item = column.takeAt(column.count() - 1)
    widget = item.widget() if item else None
    if widget is not None:
        widget.hide()
        widget.deleteLater()


def _now(desk: Desk, journey: Id, one: Measurement) -> Measurement | None:
    return next((each for each in _measured(desk, journey, one.target) if each.id == one.id), None)


def _count(desk: Desk, journey: Id, one: Measurement, metric: Metric) -> TextField:
    """How many were asked or counted: `n = 431`."""
    words = desk.words

    def get() -> str:
        found = _now(desk, journey, one)
        return words.tr("app.evidence.n", n_=words.number(found.n)) if found and found.n is not None else ""

    def put(text: str, key: object) -> str | None:
        value, found = parse_count(text), _now(desk, journey, one)
        if text.strip() and value is None:
            return words.tr("app.error.number")
        if found is not None:
            edit = edits.set_measurement(journey, evolve(found, n=value))
            desk.commit(message("app.edit.measure"), edit, merge_key=(one.id, "n", key))
        return None

    field = TextField("", get, put, hint=words.tr("app.field.n"))
    field.edit.setFont(font(12, 400, tabular=True))
    field.edit.setProperty("look", "bare")
    field.edit.setFixedWidth(max(LEAST_COUNT, field.edit.fontMetrics().horizontalAdvance(get()) + 8))
    field.edit.setAccessibleName(words.tr("app.measures.count", name=metric.name))
    return field


def parse_count(text: str) -> int | None:
    """A whole number that is none less than 0, with or without the `n =` before it."""
    value = parse_number(text.strip().removeprefix("n").strip().removeprefix("="))
    return round(value) if value is not None and value >= 0 else None


def _value(desk: Desk, journey: Id, one: Measurement, metric: Metric) -> TextField:
    """The value, which one can type over; emptied, the measurement is deleted."""

    def get() -> str:
        found = _now(desk, journey, one)
        return shown_value(metric, found.value, desk.words) if found else ""

    def put(text: str, key: object) -> str | None:
        if not text.strip():
            desk.commit(message("app.edit.delete_measurement"), edits.clear_measurements([one.id]))
            return None
        value = parse_number(text.removesuffix(metric.unit))
        if value is None:
            return desk.words.tr("app.error.number")
        found = _now(desk, journey, one)
        if found is not None:
            edit = edits.set_measurement(journey, evolve(found, value=value))
            desk.commit(message("app.edit.measure"), edit, merge_key=(one.id, key))
        return None

    field = TextField("", get, put)
    field.edit.setFont(font(12.5, 600, tabular=True))
    field.edit.setProperty("look", "bare")
    field.edit.setFixedWidth(max(LEAST_VALUE, field.edit.fontMetrics().horizontalAdvance(get()) + 8))
    field.edit.setAccessibleName(metric.name)
    if isinstance(field.edit, QLineEdit):
        field.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return field


def _offer(desk: Desk, journey: Id, target: Id, anchor: QWidget, room: QWidget) -> None:
    """A menu of the metrics that are not measured here yet, and a new one."""
    menu = Menu(anchor, once=True)
    taken = {one.metric for one in _measured(desk, journey, target)}
    for metric in desk.project.metrics:
        if metric.id not in taken:
            chosen = menu.addAction(metric.name.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, metric=metric: _ask(desk, journey, target, metric, room, anchor))
    if not menu.isEmpty():
        menu.addSeparator()
    fresh = menu.addAction(desk.words.tr("app.measures.new"))
    fresh.triggered.connect(lambda: _ask(desk, journey, target, None, room, anchor))
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))


class AnswerRow(NamedTuple):
    """The fields of a new measurement side by side."""

    row: QWidget
    name: QLineEdit
    value: QLineEdit
    answers: QLineEdit
    cancel: QToolButton


def _answer_row(desk: Desk, metric: Metric | None) -> AnswerRow:
    """Empty fields; the name is that of the metric where there is one."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(6)
    name, value, count = QLineEdit(), QLineEdit(), QLineEdit()
    name.setText(metric.name if metric else "")
    name.setReadOnly(metric is not None)
    name.setPlaceholderText(desk.words.tr("app.measures.name"))
    value.setPlaceholderText(desk.words.tr("app.measures.value"))
    value.setFixedWidth(64)
    count.setPlaceholderText(desk.words.tr("app.field.n"))
    count.setFixedWidth(56)
    for field, key in ((name, "name"), (value, "value"), (count, "n_of")):
        field.setAccessibleName(desk.words.tr(f"app.measures.{key}"))
    cancel = icon_button(desk.look, "close", desk.words.tr("app.cancel"), 14, 24)
    for widget, share in ((name, 1), (value, 0), (count, 0), (cancel, 0)):
        widget.setFont(font(13))
        across.addWidget(widget, share)
    return AnswerRow(row, name, value, count, cancel)


def _ask(desk: Desk, journey: Id, target: Id, metric: Metric | None, room: QWidget, anchor: QWidget) -> None:
    """A row to type the value and the number of answers in, and for a new metric its name; Enter adds it.

    What has been added or is not wanted gives the keyboard back to the anchor.
    """
    row, name, value, count, cancel = _answer_row(desk, metric)

    def leave() -> None:
        anchor.setFocus()
        row.deleteLater()

    def add() -> None:
        number = parse_number(value.text())
        if number is None or not name.text().strip():
            return
        leave()
        key = desk.mint(PREFIXES["measurement"])
        new = partial(Measurement, id=key, target=target, value=number, n=parse_count(count.text()))
        _add(desk, journey, new, metric, name.text().strip())

    value.returnPressed.connect(add)
    count.returnPressed.connect(add)
    name.returnPressed.connect(value.setFocus)
    cancel.clicked.connect(leave)
    QShortcut(Qt.Key.Key_Escape, row, leave, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    layout = room.layout()
    assert layout is not None
    layout.addWidget(row)
    (value if metric else name).setFocus()


def _add(desk: Desk, journey: Id, new: Callable[..., Measurement], metric: Metric | None, name: str) -> None:
    made = metric or standard_metric(desk.mint(PREFIXES["metric"]), name)
    steps = [edits.set_measurement(journey, new(metric=made.id))]
    if metric is None:
        steps.insert(0, edits.add_metric(made))
    desk.commit(message("app.edit.measure"), edits.chain(*steps))


def standard_metric(key: Id, name: str) -> Metric:
    """A metric of a name; one of the well-known names is of its kind, and drawn on its scale."""
    kind = next((kind for kind in ANSWERS if kind.value.casefold() == name.casefold()), MetricKind.CUSTOM)
    return Metric(id=key, name=name, kind=kind)
