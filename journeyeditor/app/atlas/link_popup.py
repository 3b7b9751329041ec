"""A link between journeys edited in place: kind, from and to which stage, share, n, note; turned or deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.popups.popup import AIR, Popup
from journeyeditor.app.naming import journey_title, place_title
from journeyeditor.app.panels.inspector.along import tell_along
from journeyeditor.app.panels.inspector.parts import parse_number
from journeyeditor.app.widgets.buttons import icon_button
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.edits import Edit
from journeyeditor.errors import EditError, message
from journeyeditor.model import Id, Journey, JourneyLink, LinkKind, Place, Project
from journeyeditor.session import Session
from journeyeditor.words import Words

WIDTH, INSET = 392, 14


class LinkPopup(Popup):
    """Each field commits as it is typed; Esc or a click elsewhere closes it. It follows undo."""

    def __init__(self, host: QWidget, inks: Inks, words: Words, session: Session, link: JourneyLink) -> None:
        """Shows a link of the session's project."""
        super().__init__(host, inks, WIDTH)
        self.words, self.session, self.key = words, session, link.id
        self.setAccessibleName(words.tr("atlas.link.popup"))
        self.rows.setContentsMargins(AIR + INSET, AIR + 8, AIR + INSET, AIR + INSET)
        self.rows.setSpacing(11)
        self.head = paragraph("", 13, 600)
        self.kind = Segmented(self.look, [(kind, words.tr(f"atlas.link.{kind.value}")) for kind in LinkKind])
        self.kind.setAccessibleName(words.tr("atlas.link.kind"))
        self.kind.chosen.connect(lambda kind: self.put(kind=kind))
        self.ends = {name: Choice(self.look) for name in ("source", "target")}
        self.ends["source"].picked.connect(lambda at: self._on_end("source", at))
        self.ends["target"].picked.connect(lambda at: self._on_end("target", at))
        self.share = TextField(
            words.tr("atlas.link.share"), self._share, self._put_share, words.tr("atlas.link.unknown")
        )
        self.sample = TextField(words.tr("app.field.n"), self._n, self._put_n, words.tr("atlas.link.unknown"))
        self.note = TextField(words.tr("atlas.link.note"), lambda: self.link.note, self._put_note, lines=2)
        self._lay_out()
        self.refresh()
        self._stops = [session.listen(lambda change: None if change.preview else self.refresh())]
        self.closed.connect(self._end)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.head, 1)
        self.turner = icon_button(self.look, "updown", self.words.tr("atlas.link.turn"), 15, 28)
        self.deleter = icon_button(self.look, "trash", self.words.tr("atlas.link.delete"), 15, 28)
        self.turner.clicked.connect(self.turn)
        self.deleter.clicked.connect(self.delete)
        tell_along(self.words, lambda: self.session.project, self.deleter, self.key)
        top.addWidget(self.turner)
        top.addWidget(self.deleter)
        self.rows.addLayout(top)
        self.rows.addWidget(self.kind)
        names = [self.words.tr(f"atlas.link.{name}") for name in self.ends]
        fields = [Field(name, box) for name, box in zip(names, self.ends.values(), strict=True)]
        self.rows.addWidget(Pair(fields))
        self.rows.addWidget(Pair([self.share, self.sample]))
        self.rows.addWidget(self.note)

    @property
    def link(self) -> JourneyLink:
        """The link as it is now."""
        found = self.session.project.by_id[self.key]
        assert isinstance(found, JourneyLink)
        return found

    def refresh(self) -> None:
        """Shows the project anew; a link that is gone takes the popup along."""
        project = self.session.project
        if self.key not in project.by_id:
            self.shut()
            return
        ends = [journey_title(project, place.journey, self.words) for place in (self.link.source, self.link.target)]
        self.head.setText(self.words.tr("atlas.link.between", source=ends[0], target=ends[1]))
        self.kind.set_value(self.link.kind)
        for name, box in self.ends.items():
            place: Place = getattr(self.link, name)
            box.fill([(at, text, None) for at, text in places_in(project, place, self.words)], place.at)
        for field in (self.share, self.sample, self.note):
            field.refresh()

    def put(self, key: object = None, **fields: object) -> str | None:
        """Commits fields of the link; what is refused is returned as a sentence."""
        return self._commit("atlas.edit.change_link", edits.set_link(self.key, **fields), key)

    def _commit(self, name: str, edit: Edit, key: object = None) -> str | None:
        try:
            self.session.commit(message(name), edit, merge_key=key)
        except EditError as error:
            return self.words.message(error.message)
        return None

    def turn(self) -> None:
        """Swaps the ends."""
        self._commit("atlas.edit.turn_link", edits.turn_link(self.key))

    def delete(self) -> None:
        """Takes the link away, and the popup with it."""
        self._commit("atlas.edit.delete_link", edits.delete((self.key,)))

    def _on_end(self, name: str, at: object) -> None:
        place: Place = getattr(self.link, name)
        self.put(**{name: Place(journey=place.journey, at=str(at) if at else None)})

    def _share(self) -> str:
        share = self.link.share
        return "" if share is None else self.words.percent(share)

    def _put_share(self, text: str, key: object) -> str | None:
        value = parse_number(text)
        if text.strip() and (value is None or not 0 <= value <= 100):
            return self.words.tr("atlas.link.error.share")
        return self.put(key, share=None if value is None else value / 100)

    def _n(self) -> str:
        return "" if self.link.n is None else self.words.number(self.link.n)

    def _put_n(self, text: str, key: object) -> str | None:
        value = parse_number(text)
        if text.strip() and (value is None or value < 0 or value != round(value)):
            return self.words.tr("atlas.link.error.n")
        return self.put(key, n=None if value is None else round(value))

    def _put_note(self, text: str, key: object) -> str | None:
        return self.put(key, note=text)

    def _on_focus(self, _old: QObject | None, now: QWidget | None) -> None:
        """A click elsewhere closes it; the lists of its own fields are no elsewhere."""
        if now is None or now is self or self.isAncestorOf(now) or now.window() is not self.window():
            return
        self.shut()

    def shut(self) -> None:
        """Commits what is typed and goes away."""
        if self.key in self.session.project.by_id:
            for field in (self.share, self.sample, self.note):
                field.flush()
        super().shut()

    def _end(self) -> None:
        for stop in self._stops:
            stop()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.disconnect(self._on_focus)


def places_in(project: Project, place: Place, words: Words) -> Iterator[tuple[Id | None, str]]:
    """The whole journey, each stage, and the step or encounter that a place names now."""
    yield None, words.tr("atlas.link.whole")
    journey = project.by_id.get(place.journey)
    if not isinstance(journey, Journey):
        return
    for stage in journey.stages:
        yield stage.id, place_title(project, journey, stage.id, words)
    if place.at and place.at not in {stage.id for stage in journey.stages}:
        yield place.at, place_title(project, journey, place.at, words)


Refuse = Callable[[str], None]
"""Says in a sentence why something cannot be."""
