"""The comments on whatever is selected, and a field to write one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.at_work import author, today
from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import icon
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.field import Field, head_row
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.widgets.tile import Initials
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
from journeyeditor.ids import NewId
from journeyeditor.model import Comment, Id, Reply, Resolution


def comments_of(desk: Desk, target: Id) -> tuple[Comment, ...]:
    """The comments on something, in order."""
    return tuple(comment for comment in desk.project.comments if comment.target == target)


def comments_field(desk: Desk, target: Id) -> Field:
    """Head with a count, the comments, the field."""
    words = desk.words
    count = label("", 11.5, tone="third", tabular=True)
    field = Field("")
    field.column.addLayout(head_row(words.tr("app.comments"), count=count))
    entry = Entry(desk, target)
    listed = Changing(
        lambda: comments_of(desk, target),
        lambda: [_comment(desk, one, of, entry) for of in comments_of(desk, target) for one in said((of,))],
    )
    field.column.addWidget(listed)
    field.column.addWidget(entry)

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


def _comment(desk: Desk, one: Comment | Reply, of: Comment, entry: Entry) -> QWidget:
    """A remark or an answer; a remark has a menu, and says how it was settled."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 2, 0, 5)
    across.setSpacing(9)
    across.addWidget(Initials(desk.look, one.author), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(1)
    head = QHBoxLayout()
    head.setSpacing(6)
    head.addWidget(label(one.author, 12, 600))
    head.addWidget(label(desk.words.date(one.written_on, "short"), 11.5, tone="third"))
    head.addStretch(1)
    if isinstance(one, Comment):
        more = icon_button(desk.look, "more", desk.words.tr("app.comment.more", author=one.author), 14, 16, "ink_3")
        more.clicked.connect(lambda: comment_menu(desk, one, entry).popup(more.mapToGlobal(more.rect().bottomLeft())))
        head.addWidget(more)
    column.addLayout(head)
    column.addWidget(paragraph(one.text, 12.5, tone="third" if of.resolution else ""))
    if one is of and of.resolution:
        column.addWidget(_settled(desk, of.resolution))
    across.addLayout(column, 1)
    return row


def _settled(desk: Desk, resolution: Resolution) -> QWidget:
    """How a remark was settled, by whom and when."""
    day = desk.words.date(resolution.resolved_on, "short")
    said_by = desk.words.tr("app.comment.resolved", author=resolution.author, day=day)
    return paragraph(f"{said_by}: {resolution.text}" if resolution.text else said_by, 11.5, tone="pos")


def comment_menu(desk: Desk, one: Comment, entry: Entry) -> Menu:
    """Answer, change, settle or open again, delete."""
    menu = Menu(entry, once=True)

    def add(key: str, name: str, act: Callable[[], object]) -> None:
        action = menu.addAction(icon(name, desk.look, "ink_2", 16), desk.words.tr(f"app.comment.{key}"))
        action.triggered.connect(act)

    add("reply", "reply", lambda: entry.ask(Mode.REPLY, one))
    add("edit", "pencil", lambda: entry.ask(Mode.EDIT, one))
    if one.resolution is None:
        add("resolve", "check", lambda: entry.ask(Mode.RESOLVE, one))
    else:
        again = message("app.edit.reopen_comment")
        add("reopen", "undo", lambda: desk.commit(again, edits.resolve_comment(one.id, None)))
    menu.addSeparator()
    add("delete", "trash", lambda: desk.commit(message("app.edit.delete_comment"), edits.delete([one.id])))
    return menu


class Mode(Enum):
    """What Enter does with the text of the field."""

    WRITE = "write"
    REPLY = "reply"
    EDIT = "edit"
    RESOLVE = "resolve"


class Entry(QLineEdit):
    """Writes a remark; asked to, it answers, changes or settles one. Esc goes back to writing."""

    def __init__(self, desk: Desk, target: Id) -> None:
        """For the remarks on one thing."""
        super().__init__()
        self.desk, self.target = desk, target
        self.mode, self.of = Mode.WRITE, ""
        self.setFont(font(13))
        self.returnPressed.connect(self.on_enter)
        self._show()

    def ask(self, mode: Mode, of: Comment) -> None:
        """Opens the field for one remark."""
        self.mode, self.of = mode, of.id
        self._show(of.text if mode is Mode.EDIT else "")
        self.setFocus()

    def _show(self, text: str = "") -> None:
        hint = self.desk.words.tr(f"app.comments.{self.mode.value}")
        self.setText(text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def on_enter(self) -> None:
        """Commits what is typed; a remark may be settled without a word."""
        text, mode, of = self.text().strip(), self.mode, self.of
        if not text and mode is not Mode.RESOLVE:
            return
        self.mode, self.of = Mode.WRITE, ""
        self._show()
        self.desk.commit(message(LABELS[mode]), self._edit(text, mode, of))

    def _edit(self, text: str, mode: Mode, of: Id) -> edits.Edit:
        if mode is Mode.WRITE:
            return edits.add_comment(comment(self.desk.mint, self.target, text))
        if mode is Mode.EDIT:
            return edits.set_comment(of, text=text)
        if mode is Mode.REPLY:
            return edits.reply_to_comment(of, Reply(author=author(), written_on=today(), text=text))
        return edits.resolve_comment(of, Resolution(text=text, author=author(), resolved_on=today()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to writing."""
        if event.key() == Qt.Key.Key_Escape and (self.mode is not Mode.WRITE or self.text()):
            self.mode, self.of = Mode.WRITE, ""
            self._show()
        else:
            super().keyPressEvent(event)


LABELS = {
    Mode.WRITE: "app.edit.comment",
    Mode.REPLY: "app.edit.reply",
    Mode.EDIT: "app.edit.edit_comment",
    Mode.RESOLVE: "app.edit.resolve_comment",
}


def comment(mint: NewId, target: Id, text: str) -> Comment:
    """A comment by whoever works on this computer, of today."""
    return Comment(id=mint(PREFIXES["comment"]), target=target, author=author(), written_on=today(), text=text)
