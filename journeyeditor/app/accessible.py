"""Offers what a surface paints to screen readers: a tree of names, places, values and actions, made as it is asked for.

Qt's interface for what is no widget cannot be subclassed in Python where it has actions: the pointer that its
`interface_cast` returns is lost on the way back. `QAccessibleWidget` casts by itself; so each part of a surface is one
that names no widget of its own. Tables and numeric values, which only that cast could give, are told as text.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QWidget

from journeyeditor.words import Words

Role, Event, Text = QAccessible.Role, QAccessible.Event, QAccessible.Text
NOTHING = cast("QAccessibleInterface", None)


class Said(NamedTuple):
    """What is said of one part: its name, where it stands in words, its value, and what it is."""

    name: str
    place: str = ""
    value: str = ""
    role: QAccessible.Role = Role.ListItem
    selected: bool = False
    editable: bool = False


class Told(Protocol):
    """What a surface tells of itself. Keys stay the same as long as what they stand for is there; () is the surface."""

    @property
    def words(self) -> Words:
        """The window's."""
        ...

    def keys(self, above: Hashable) -> Sequence[Hashable]:
        """The parts below a part, in reading order; of `()` the uppermost."""
        ...

    def above(self, key: Hashable) -> Hashable:
        """The part that holds a part; `()` for the uppermost."""
        ...

    def said(self, key: Hashable) -> Said | None:
        """What is said of a part; None when it is gone."""
        ...

    def box(self, key: Hashable) -> QRect:
        """Where it stands, px of the surface's viewport."""
        ...

    def at(self, x: int, y: int) -> Hashable | None:
        """The part at a point of the viewport."""
        ...

    def focus(self) -> Hashable | None:
        """The part that has the keyboard, while the surface has it."""
        ...

    def actions(self, key: Hashable) -> Mapping[str, Callable[[], object]]:
        """What can be done with it, by Qt's names of actions or our own (`action.<name>` in the catalogue)."""
        ...


class Part(QAccessibleWidget):
    """One part of a surface."""

    def __init__(self, whole: Whole, key: Hashable) -> None:
        """It stands for no widget: were it to name the surface's, Qt would take it for the surface."""
        super().__init__(whole.surface, Role.ListItem, "")
        self.whole, self.key = whole, key

    def object(self) -> QObject:
        """No widget."""
        return cast("QObject", None)

    def isValid(self) -> bool:
        """Whether what it stands for is still there."""
        return self.whole.told.said(self.key) is not None

    def window(self) -> QWindow:
        """The surface's."""
        return self.whole.surface.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The part that holds it, or the surface."""
        return self.whole.part(self.whole.told.above(self.key))

    def childCount(self) -> int:
        """How many parts it holds."""
        return len(self.whole.told.keys(self.key))

    def child(self, index: int) -> QAccessibleInterface:
        """One of them."""
        keys = self.whole.told.keys(self.key)
        return self.whole.part(keys[index]) if 0 <= index < len(keys) else NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """One of them at a point of the screen."""
        found = self.whole.childAt(x, y)
        return found if isinstance(found, Part) and self.whole.told.above(found.key) == self.key else NOTHING

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """The place of one of them; −1 for anything else."""
        keys = self.whole.told.keys(self.key)
        return keys.index(child.key) if isinstance(child, Part) and child.key in keys else -1

    def focusChild(self) -> QAccessibleInterface:
        """The one that has the keyboard."""
        return self.whole.focusChild()

    def rect(self) -> QRect:
        """On the screen, px."""
        port = self.whole.port
        return QRect(self.whole.told.box(self.key)).translated(port.mapToGlobal(port.rect().topLeft()))

    def role(self) -> QAccessible.Role:
        """What it is."""
        said = self.whole.told.said(self.key)
        return said.role if said else Role.NoRole

    def text(self, which: QAccessible.Text, /) -> str:
        """Name, description or value."""
        said = self.whole.told.said(self.key)
        texts = {Text.Name: said.name, Text.Description: described(said), Text.Value: said.value} if said else {}
        return texts.get(which, "")

    def state(self) -> QAccessible.State:
        """Whether it can be and is selected, has the keyboard, can be typed over, and is in sight."""
        state, said, whole = QAccessible.State(), self.whole.told.said(self.key), self.whole
        if said is None:
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.selected, state.editable = said.selected, said.editable
        state.focused = whole.surface.hasFocus() and whole.told.focus() == self.key
        state.offscreen = not whole.port.rect().intersects(whole.told.box(self.key))
        return state

    def setText(self, which: QAccessible.Text, text: str, /) -> None:
        """Texts are changed by the action that opens them for typing."""

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """None."""
        return []

    def backgroundColor(self) -> QColor:
        """Not told."""
        return QColor()

    def foregroundColor(self) -> QColor:
        """Not told."""
        return QColor()

    def actionNames(self) -> list[str]:
        """What can be done with it; the first is what a click does."""
        return list(self.whole.told.actions(self.key))

    def doAction(self, name: str, /) -> None:
        """Does it."""
        act = self.whole.told.actions(self.key).get(name)
        if act is not None:
            act()

    def localizedActionName(self, name: str, /) -> str:
        """In the window's language."""
        return self.whole.told.words.tr(f"accessible.{name.lower()}")

    def localizedActionDescription(self, name: str, /) -> str:
        """The same."""
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str, /) -> list[str]:
        """Those of the window are in its list of keys."""
        return []


def described(said: Said) -> str:
    """Where it stands, and its value where that does not say it: many readers ask only what has a range for a value."""
    return said.place if said.value in said.place else ", ".join(part for part in (said.place, said.value) if part)


class Whole(QAccessibleWidget):
    """The surface: above its uppermost parts, and above whatever widgets it has of its own."""

    def __init__(self, surface: QWidget, told: Told, name: str) -> None:
        """Makes no part before it is asked for one."""
        super().__init__(surface, Role.Canvas, name)
        self.surface, self.told, self.name = surface, told, name
        self.port: QWidget = surface.viewport() if isinstance(surface, QAbstractScrollArea) else surface
        self.made: dict[Hashable, Part] = {}

    def part(self, key: Hashable) -> QAccessibleInterface:
        """The part of a key, always the same one; the surface itself for ()."""
        if key == ():
            return self
        if key not in self.made:
            self.made[key] = Part(self, key)
        return self.made[key]

    def widgets(self) -> list[QWidget]:
        """The viewport, which has those in it; where there is none, the surface's own."""
        if self.port is not self.surface:
            return [self.port]
        own = (one for one in self.surface.children() if isinstance(one, QWidget))
        return [one for one in own if not one.isHidden() and not one.isWindow()]

    def childCount(self) -> int:
        """The uppermost parts, and the widgets."""
        return len(self.told.keys(())) + len(self.widgets())

    def child(self, index: int, /) -> QAccessibleInterface:
        """One of them."""
        keys, widgets = self.told.keys(()), self.widgets()
        if len(keys) <= index < len(keys) + len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index - len(keys)])
        return self.part(keys[index]) if 0 <= index < len(keys) else NOTHING

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """The place of one of them."""
        keys, widgets = self.told.keys(()), self.widgets()
        if isinstance(child, Part):
            return keys.index(child.key) if child.key in keys else -1
        thing = child.object() if child is not None else None
        return len(keys) + widgets.index(thing) if thing in widgets and isinstance(thing, QWidget) else -1

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        """The innermost part at a point of the screen, px."""
        point = self.port.mapFromGlobal(QPoint(x, y))
        key = self.told.at(point.x(), point.y())
        return self.part(key) if key is not None else NOTHING

    def focusChild(self) -> QAccessibleInterface:
        """The part that has the keyboard."""
        key = self.told.focus() if self.surface.hasFocus() else None
        return self.part(key) if key is not None else NOTHING

    def role(self) -> QAccessible.Role:
        """A canvas."""
        return Role.Canvas

    def text(self, which: QAccessible.Text, /) -> str:
        """Its name, and what is selected on it."""
        described = self.surface.accessibleDescription() if which == Text.Description else ""
        return self.name if which == Text.Name else described

    def forget(self, keys: Iterable[Hashable] | None = None) -> None:
        """Frees parts, of None all: the surface goes."""
        for key in list(self.made) if keys is None else list(keys):
            part = self.made.pop(key)  # held until Qt has let it go: it would keep a part that Python has freed
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    def tell_focus(self) -> None:
        """Tells a screen reader where the keyboard is."""
        part = self.focusChild()
        if part is not NOTHING:
            QAccessible.updateAccessibility(QAccessibleEvent(part, Event.Focus))

    def tell_change(self, changed: Iterable[str] = ()) -> None:
        """Forgets the parts that are gone, and tells that there may be others, and which values may be others."""
        self.forget([key for key, part in self.made.items() if not part.isValid()])
        ids = set(changed)
        for key, part in self.made.items():
            if getattr(key, "id", key) in ids:
                value = QAccessibleValueChangeEvent(part, part.text(Text.Value))
                QAccessible.updateAccessibility(value)
        QAccessible.updateAccessibility(QAccessibleEvent(self, Event.ObjectReorder))


def made_for(surface: QObject) -> Whole | None:
    """What was made for a surface, as long as it is there."""
    found = getattr(surface, "accessible", None)
    return found if isinstance(found, Whole) else None


def _make(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    make = getattr(thing, "make_accessible", None)
    return make() if callable(make) else None


@cache
def install() -> None:
    """From now on Qt asks surfaces that have a `make_accessible()` for it."""
    QAccessible.installFactory(_make)


def offer(surface: QWidget) -> None:
    """Offers a surface to a screen reader, in place of what Qt made of it before it knew."""
    install()
    if QAccessible.isActive() and made_for(surface) is None:
        before = QAccessible.queryAccessibleInterface(surface)
        if before is not None and not isinstance(before, Whole):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(before))
