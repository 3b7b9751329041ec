"""The comments on whatever is selected, and a field to write one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from getpass import getuser

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.tile import Initials
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.model import Comment, Id, Reply


def comments_of(desk: Desk, target: Id) -> tuple[Comment, ...]:
    """The comments on something, in order."""
    return tuple(comment for comment in desk.project.comments if comment.target == target)


def comments_field(desk: Desk, target: Id) -> Field:
    """Head with a count, the comments, the field."""
    words = desk.words
    count = label("", 11.5, tone="third", tabular=True)
    field = Field("")
    field.column.addLayout(head_row(words.tr("app.comments"), count=count))
    listed = Changing(
        lambda: comments_of(desk, target), lambda: [_comment(desk, one) for one in said(comments_of(desk, target))]
    )
    field.column.addWidget(listed)
    field.column.addWidget(_entry(desk, target))

    def refresh() -> None:
        listed.refresh()
        found = sum(1 for _ in said(comments_of(desk, target)))
        count.setText(words.number(found) if found else "")
        listed.setVisible(bool(found))

    refresh()
    field.shows = refresh
    return field


def said(comments: Iterable[Comment]) -> Iterator[Comment | Reply]:
    """Comments and the answers to them, in order."""
    for one in comments:
        yield one
        yield from one.replies


def _comment(desk: Desk, comment: Comment | Reply) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 2, 0, 7)
    across.setSpacing(9)
    across.addWidget(Initials(desk.look, comment.author), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(1)
    head = QHBoxLayout()
    head.setSpacing(6)
    head.addWidget(label(comment.author, 12, 600))
    head.addWidget(label(desk.words.date(comment.written_on, "short"), 11.5, tone="third"))
    head.addStretch(1)
    column.addLayout(head)
    column.addWidget(paragraph(comment.text, 12.5))
    across.addLayout(column, 1)
    return row


def _entry(desk: Desk, target: Id) -> QLineEdit:
    entry = QLineEdit()
    entry.setFont(font(13))
    entry.setPlaceholderText(desk.words.tr("app.comments.write"))
    entry.setAccessibleName(desk.words.tr("app.comments.write"))

    def write() -> None:
        text = entry.text().strip()
        if text:
            entry.clear()
            desk.commit(message("app.edit.comment"), edits.add_comment(comment(desk, target, text)))

    entry.returnPressed.connect(write)
    return entry


def comment(desk: Desk, target: Id, text: str) -> Comment:
    """A comment by whoever works on this computer, of today."""
    today = datetime.now(UTC).astimezone().date()
    return Comment(id=desk.mint(PREFIXES["comment"]), target=target, author=author(), written_on=today, text=text)


def author() -> str:
    """The name of whoever works on this computer."""
    try:
        return getuser()
    except (KeyError, OSError):
        return "?"
