"""What a person makes of journeys in the atlas: links, nesting and groups, by drag, menu or key; each one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QWidget

from journeyeditor import edits
from journeyeditor.app.atlas.link_popup import LinkPopup, Refuse
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.popups.offer import MOST, Offer, Option, matching
from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.naming import journey_title, place_title
from journeyeditor.app.theme import Look
from journeyeditor.edits import PREFIXES, Edit
from journeyeditor.errors import EditError, Message, message
from journeyeditor.ids import NewId, new_id
from journeyeditor.model import Id, Journey, JourneyLink, LinkKind, Place, Position, Project, ancestors
from journeyeditor.session import Session
from journeyeditor.words import Words


class Making(QObject):
    """Works over a host widget, beside boxes of it (px). What is refused is said by `refuse`."""

    def __init__(
        self, session: Session, words: Words, look: Look, host: QWidget, refuse: Refuse, mint: NewId = new_id
    ) -> None:
        """`mint` makes ids."""
        super().__init__(host)
        self.session, self.words, self.look, self.host = session, words, look, host
        self.refuse, self.mint = refuse, mint
        self.popup: Popup | None = None
        self.home = host

    @property
    def project(self) -> Project:
        """The project as it is."""
        return self.session.project

    def title(self, journey: Id) -> str:
        """A journey's title."""
        return journey_title(self.project, journey, self.words)

    def commit(self, label: Message, edit: Edit, select: tuple[Id, ...] | None = None) -> bool:
        """Commits; what is refused is said, and nothing has happened."""
        try:
            self.session.commit(label, edit, select=select)
        except EditError as error:
            self.refuse(self.words.message(error.message))
            return False
        return True

    def link(self, source: Place, target: Place, anchor: QRectF, select: bool = True) -> None:
        """Links two places and opens the link for share, n and note; one that leads there already is opened."""
        there = (one for one in self.project.links if one.source == source and one.target == target)
        found = next((one for one in there if one.kind is LinkKind.LEADS_TO), None)
        if found is None:
            made = JourneyLink(id=self.mint(PREFIXES["link"]), source=source, target=target)
            label = message("atlas.edit.link", source=self.title(source.journey), target=self.title(target.journey))
            pair = (source.journey, target.journey) if select else None
            if not self.commit(label, edits.add_link(made), pair):
                return
            found = made
        self.edit_link(found.id, anchor)

    def edit_link(self, link: Id, anchor: QRectF) -> None:
        """Opens a link beside a box of the host."""
        found = self.project.by_id.get(link)
        if isinstance(found, JourneyLink):
            popup = LinkPopup(self.host, Inks(self.look.colours), self.words, self.session, found)
            self._show(popup, anchor)

    def ask_link(self, source: Place, anchor: QRectF, select: bool = True) -> None:
        """Lets a person pick the journey that a place leads to."""
        journey = self.project.by_id.get(source.journey)
        if not isinstance(journey, Journey):
            return
        place = place_title(self.project, journey, source.at, self.words) if source.at else ""
        name = " – ".join(filter(None, (self.title(journey.id), place)))

        def take(target: Id) -> None:
            self.link(source, Place(journey=target), anchor, select)

        others = [one.id for one in self.project.journeys if one.id != journey.id]
        self._offer(self.words.tr("atlas.ask.link", title=name), list(self._journeys(others, take)), anchor)

    def nest(self, journey: Id, parent: Place | None) -> bool:
        """Makes a journey part of a place in another, whose group it takes with its parts, or of none.

        Its own ancestor it cannot become: that is said.
        """
        if parent is None:
            label = message("atlas.edit.unnest", title=self.title(journey))
            return self.commit(label, edits.nest_journey(journey, None), (journey,))
        label = message("atlas.edit.nest", title=self.title(journey), whole=self.title(parent.journey))
        found = self.project.by_id.get(parent.journey)
        group = found.group if isinstance(found, Journey) else None
        steps = [edits.nest_journey(journey, parent), *self._into(journey, group)]
        return self.commit(label, edits.chain(*steps), (journey,))

    def ask_whole(self, journey: Id, anchor: QRectF) -> None:
        """Lets a person pick the journey that one is part of; those nested in it are not offered."""
        others = [
            one.id for one in self.project.journeys if one.id != journey and journey not in ancestors(self.project, one)
        ]

        def take(whole: Id) -> None:
            self.nest(journey, Place(journey=whole))

        options = list(self._journeys(others, take))
        found = self.project.by_id.get(journey)
        if isinstance(found, Journey) and found.parent is not None:
            none = self.words.tr("atlas.ask.no_whole")
            options.insert(0, Option("close", none, "", "", lambda: self.nest(journey, None)))
        self._offer(self.words.tr("atlas.ask.whole", title=self.title(journey)), options, anchor)

    def regroup(self, journey: Id, group: Id, position: Position | None = None, lift: bool = False) -> bool:
        """Puts a journey with its parts into a group, "" into none.

        `position` is where its node was dropped; with `lift` it is no part of another journey any more.
        """
        title = next((one.title for one in self.project.groups if one.id == group), "")
        steps = [edits.nest_journey(journey, None)] if lift else []
        steps += self._into(journey, group or None)
        if position is not None:
            steps.append(edits.place_journey(journey, position))
        name = "atlas.edit.group" if group else "atlas.edit.ungroup"
        return self.commit(message(name, title=self.title(journey), group=title), edits.chain(*steps), (journey,))

    def _into(self, journey: Id, group: Id | None) -> list[Edit]:
        return [edits.set_journey(one, group=group) for one in (journey, *self.parts(journey))]

    def parts(self, journey: Id) -> list[Id]:
        """The journeys nested in one, and theirs."""
        return [
            one.id for one in self.project.journeys if one.id != journey and journey in ancestors(self.project, one)
        ]

    def ask_group(self, journey: Id, anchor: QRectF) -> None:
        """Lets a person pick a journey's group."""
        found = self.project.by_id.get(journey)
        here = found.group if isinstance(found, Journey) else None
        groups = [(one.id, one.title) for one in self.project.groups if one.id != here]
        options = [
            Option("folder", title or self.words.tr("app.untitled"), "", "", partial(self.regroup, journey, key))
            for key, title in groups
        ]
        if here is not None:
            none = self.words.tr("atlas.ask.no_group")
            options.append(Option("close", none, "", "", partial(self.regroup, journey, "")))
        self._offer(self.words.tr("atlas.ask.group", title=self.title(journey)), options, anchor)

    def ask_way(self, journey: Id, anchor: QRectF, take: Callable[[Id], object]) -> None:
        """Lets a person pick where a customer wants to get from a journey."""
        others = [one.id for one in self.project.journeys if one.id != journey]
        options = list(self._journeys(others, take))
        self._offer(self.words.tr("atlas.ask.way", title=self.title(journey)), options, anchor)

    def ask_journey(self, title: str, keys: Sequence[Id], anchor: QRectF | None, take: Callable[[Id], object]) -> None:
        """Lets a person pick one of some journeys, beside a box of the host or in its middle."""
        middle = self.host.rect().center()
        self._offer(title, list(self._journeys(keys, take)), anchor or QRectF(middle.x(), middle.y(), 1, 1))

    def ask_part(self, parts: Sequence[Id], anchor: QRectF, take: Callable[[Id], object]) -> None:
        """Lets a person pick one of several detailed journeys."""
        self._offer(self.words.tr("atlas.ask.part"), list(self._journeys(parts, take)), anchor)

    def _journeys(self, keys: Sequence[Id], take: Callable[[Id], object]) -> Iterator[Option]:
        groups = {one.id: one.title for one in self.project.groups}
        for key in keys:
            group = groups.get(self.project.journey(key).group or "", "")
            yield Option("map", self.title(key), group, "", partial(take, key))

    def _offer(self, title: str, options: Sequence[Option], anchor: QRectF) -> None:
        if not options:
            self.refuse(self.words.tr("atlas.ask.nothing"))
            return
        enter, inks = self.words.tr("canvas.key.enter"), Inks(self.look.colours)
        popup = Offer(self.host, inks, title, options[:MOST], enter, partial(matching, options))
        self._show(popup, anchor)

    def _show(self, popup: Popup, anchor: QRectF) -> None:
        """One at a time; it gives the keyboard back where it came from."""
        before, self.popup = self.popup, popup
        if before is not None:
            before.shut()
        now = self.host.focusWidget()
        if now is not None and not isinstance(now, Popup):
            self.home = now

        def gone() -> None:
            if self.popup is popup:
                self.popup = None
                self.home.setFocus()

        popup.closed.connect(gone)
        popup.open_at(anchor)
