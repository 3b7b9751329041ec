"""The panel beside the atlas: one journey, or what a pair shares."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.app.atlas.answers import Answers, Looking
from journeyeditor.app.atlas.common import CommonBlock, in_common
from journeyeditor.app.atlas.figures import strip
from journeyeditor.app.atlas.findings import FindingsBlock, WaysBlock, told
from journeyeditor.app.atlas.hubs_block import HubsBlock
from journeyeditor.app.atlas.rows import JourneyRow, JumpRow, LinkRow, Row, breakable
from journeyeditor.app.atlas.seen import Seen, empty_words
from journeyeditor.app.atlas.sentences import ICONS, link_sentence, part_sentence, place_name
from journeyeditor.app.atlas.value_block import ValueBlock
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import LinkButton, icon_button, push_button
from journeyeditor.app.widgets.label import label, paragraph, rule
from journeyeditor.app.widgets.tile import Tile
from journeyeditor.atlas import AtlasJourney, AtlasLink, uses
from journeyeditor.atlas.hubs import hubs
from journeyeditor.atlas.ways import ways_in
from journeyeditor.layout.atlas_words import volume_of
from journeyeditor.model import Id, Touchpoint
from journeyeditor.words import Words

WAYS, FINDINGS, HUBS = "ways", "findings", "hubs"
WIDTH, INSET, SIDE = 356, 18, 8
"""The panel's width, the inset of its texts, and how far a row's fill reaches beyond them, px."""


class AtlasPanel(QScrollArea):
    """Made anew with each selection. `chosen(ids)`, `opened(journey)`, `jumped(journey, encounter)`, `viewed(view)`.

    `asked(name)` wants a link, a whole or a group for what is selected, `edited(link)` a link opened.
    """

    chosen = Signal(tuple)
    opened = Signal(str)
    jumped = Signal(str, str)
    viewed = Signal(str)
    asked = Signal(str)
    edited = Signal(str)
    way: tuple[Id, ...] = ()
    """The two journeys between which the ways are told."""
    looked = False
    """Whether seams and contradictions are told."""
    hubbed = False
    """Whether hubs are."""

    def __init__(self, look: Look, words: Words, answers: Answers, parent: QWidget | None = None) -> None:
        """Empty until `show_seen`; `answers` looks for what takes a while."""
        super().__init__(parent)
        self.look, self.words, self.answers = look, words, answers
        answers.found.connect(self.show_again)
        self.seen: Seen | None = None
        self.fill: Callable[[QVBoxLayout], bool] | None = None
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_seen(self, seen: Seen, fill: Callable[[QVBoxLayout], bool] | None = None) -> None:
        """Tells of something else; `fill` may tell it instead, which it says with True."""
        self.seen, self.fill = seen, fill
        page = QWidget()
        page.setProperty("fill", "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(INSET - SIDE, 14, INSET - SIDE, 18)
        column.setSpacing(0)
        journeys = [seen.atlas.journey(key) for key in seen.selected]
        if fill is None or not fill(column):
            self._selected(column, seen, journeys)
        column.addStretch(1)
        self.setWidget(page)

    def _selected(self, column: QVBoxLayout, seen: Seen, journeys: list[AtlasJourney]) -> None:
        if len(journeys) == 2:
            self._pair(column, seen, journeys[0], journeys[1])
        elif journeys:
            self._one(column, seen, journeys[0])
        else:
            self._none(column, seen)
        if seen.atlas.journeys:
            block = ValueBlock(self.look, self.words, seen)
            block.asked.connect(lambda: self.viewed.emit("matrix"))
            block.chosen.connect(lambda journey: self.chosen.emit((journey,)))
            column.addSpacing(2)
            add(column, block)

    def _none(self, column: QVBoxLayout, seen: Seen) -> None:
        title, text = self.words.tr("atlas.none.title"), self.words.tr("atlas.none.text")
        if not seen.atlas.journeys:
            title, text = empty_words(seen, self.words)
        column.addSpacing(4)
        add(column, label(title, 14, 600))
        column.addSpacing(6)
        add(column, paragraph(text, 13, 400, "second"))
        if seen.atlas.troubles:
            column.addSpacing(14)
            add(column, paragraph(self.words.tr("atlas.troubles", len(seen.atlas.troubles)), 12, 400, "neg"))
        if seen.atlas.journeys:
            self._hubs(column, seen)
            look = "" if self.looked else self.words.tr("atlas.findings.look")
            self._heading(column, self.words.tr("atlas.findings.title"), look, FINDINGS)
        if self.looked:
            project, words = seen.project, self.words
            found = self.answers.ask(FINDINGS, (project,), lambda tell: tuple(told(project, words, tell)), seen.atlas)
            self._show_answer(
                column, FINDINGS, FindingsBlock(self.look, words, seen, found) if found is not None else None
            )

    def _hubs(self, column: QVBoxLayout, seen: Seen) -> None:
        look = "" if self.hubbed else self.words.tr("atlas.findings.look")
        self._heading(column, self.words.tr("atlas.hubs.title"), look, HUBS)
        if self.hubbed:
            project = seen.project
            found = self.answers.ask(HUBS, (project,), lambda tell: hubs(project, told=tell), seen.atlas)
            self._show_answer(column, HUBS, HubsBlock(self.look, self.words, project, found) if found else None)

    def _one(self, column: QVBoxLayout, seen: Seen, journey: AtlasJourney) -> None:
        column.addWidget(self._journey_row(seen, journey, volume_of(seen.atlas, journey, self.words)))
        column.addSpacing(12)
        add(column, strip(self.look, self._figures_of(journey)))
        column.addSpacing(12)
        opener = push_button(self.look, self.words.tr("atlas.one.open"), "map")
        opener.clicked.connect(lambda: self.opened.emit(journey.id))
        add(column, opener)
        self._neighbours(column, seen, journey)
        self._links(column, seen, [link for link in seen.atlas.links if journey.id in (link.source, link.target)])
        self._parts(column, seen, journey)

    def _figures_of(self, journey: AtlasJourney) -> list[tuple[str, str]]:
        number, words = self.words.number, self.words
        share = journey.satisfaction
        satisfied = "–" if share is None else words.percent(share)
        return [
            (number(len(journey.touchpoints)), words.tr("atlas.one.touchpoints")),
            (number(journey.encounters), words.tr("atlas.one.encounters")),
            (satisfied, words.tr("atlas.one.satisfied" if share is not None else "atlas.not_measured")),
        ]

    def _neighbours(self, column: QVBoxLayout, seen: Seen, journey: AtlasJourney) -> None:
        found = [o for o in seen.atlas.overlaps if journey.id in (o.a, o.b)]
        self._heading(column, self.words.tr("atlas.one.neighbours"))
        if not found:
            add(column, paragraph(self.words.tr("atlas.one.lonely"), 13, 400, "second"))
        for overlap in sorted(found, key=lambda o: -o.count):
            other = overlap.b if overlap.a == journey.id else overlap.a
            share = overlap.share_a if overlap.a == journey.id else overlap.share_b
            figure = f"{self.words.number(overlap.count)} · {self.words.percent(share)}"
            row = JourneyRow(self.look, self.words, seen.atlas.journey(other), figure, self._chooser(journey.id, other))
            column.addWidget(row)

    def _links(self, column: QVBoxLayout, seen: Seen, links: list[AtlasLink]) -> None:
        self._heading(column, self.words.tr("atlas.one.links"), self.words.tr("app.add"), "link")
        for link in links:
            text = link_sentence(seen.atlas, link, self.words)
            act = self._chooser(link.source, link.target)
            column.addWidget(LinkRow(self.look, text, ICONS[link.kind], act))

    def _parts(self, column: QVBoxLayout, seen: Seen, journey: AtlasJourney) -> None:
        change = self.words.tr("atlas.change")
        self._heading(column, self.words.tr("atlas.one.parts"), change, "whole")
        parts = [part.id for part in seen.atlas.parts(journey.id)]
        parts += [journey.id] if journey.parent else []
        for part in parts:
            whole = seen.atlas.journey(part).parent
            text = part_sentence(seen.atlas, part, self.words)
            column.addWidget(LinkRow(self.look, text, "tree", self._chooser(whole, part)))
        if not parts:
            add(column, paragraph(self.words.tr("atlas.one.no_parts"), 13, 400, "third"))
        if seen.atlas.groups:
            self._heading(column, self.words.tr("atlas.one.group"), change, "group")
            title = next((one.title for one in seen.atlas.groups if one.id == journey.group), "")
            add(column, paragraph(title or self.words.tr("atlas.ask.no_group"), 13, 400, "" if title else "third"))

    def _pair(self, column: QVBoxLayout, seen: Seen, one: AtlasJourney, other: AtlasJourney) -> None:
        for journey in (one, other):
            column.addWidget(self._journey_row(seen, journey, volume_of(seen.atlas, journey, self.words)))
        overlap = seen.atlas.overlap(one.id, other.id)
        column.addSpacing(10)
        if overlap is not None:
            flipped = overlap.a != one.id
            shares = (overlap.share_b, overlap.share_a) if flipped else (overlap.share_a, overlap.share_b)
            figures = [(self.words.number(overlap.count), self.words.tr("atlas.pair.shared"))]
            for journey, share in zip((one, other), shares, strict=True):
                figures.append((self.words.percent(share), self.words.tr("atlas.pair.of", title=journey.title)))
            add(column, strip(self.look, figures))
        self._between(column, seen, one, other)
        self._ways(column, seen, (one.id, other.id))
        if overlap is None:
            column.addSpacing(10)
            add(column, paragraph(self.words.tr("atlas.pair.none"), 13, 400, "second"))
        else:
            self._heading(column, self.words.tr("atlas.pair.touchpoints"))
        for touchpoint in overlap.touchpoints if overlap else ():
            self._touchpoint(column, seen, touchpoint, (one, other))
        common = list(in_common(self.words, seen.project, one.id, other.id))
        if common:
            self._heading(column, self.words.tr("atlas.common.title"))
            add(column, CommonBlock(common))

    def _between(self, column: QVBoxLayout, seen: Seen, one: AtlasJourney, other: AtlasJourney) -> None:
        pair = {one.id, other.id}
        self._heading(column, self.words.tr("atlas.one.links"), self.words.tr("app.add"), "link")
        for link in seen.atlas.links:
            if {link.source, link.target} == pair:
                text = link_sentence(seen.atlas, link, self.words)
                add(column, self._said(text, link.note, ICONS[link.kind], link.id))
        for part, whole in ((one, other), (other, one)):
            if part.parent == whole.id:
                add(column, self._said(part_sentence(seen.atlas, part.id, self.words), "", "tree"))

    def _ways(self, column: QVBoxLayout, seen: Seen, pair: tuple[Id, Id]) -> None:
        here = self.way == pair
        look = "" if here else self.words.tr("atlas.ways.look")
        self._heading(column, self.words.tr("atlas.ways.title"), look, WAYS)
        if here:
            atlas = seen.atlas
            found = self.answers.ask(WAYS, (atlas, *pair), lambda tell: ways_in(atlas, *pair, told=tell), atlas)
            self._show_answer(
                column, WAYS, WaysBlock(self.look, self.words, seen, found) if found is not None else None
            )

    def show_again(self) -> None:
        """Tells the same anew: something looked for was found."""
        if self.seen is not None:
            self.show_seen(self.seen, self.fill)

    def _show_answer(self, column: QVBoxLayout, name: str, block: FindingsBlock | HubsBlock | WaysBlock | None) -> None:
        """What was found, or that it is looked for."""
        if block is not None:
            block.chosen.connect(self.chosen)
            column.addWidget(block)
            return
        looking = Looking(self.words, self.answers, name)
        looking.ended.connect(lambda: self.look_for(name, wanted=False))
        add(column, looking)

    def _on_asked(self, name: str) -> None:
        """What the panel tells itself; the rest is the view's."""
        if self.seen is None or name not in {WAYS, FINDINGS, HUBS}:
            self.asked.emit(name)
            return
        self.look_for(name)

    def look_for(self, name: str, wanted: bool = True) -> None:
        """Looks for findings, hubs or ways, from now on after each edit; or not any more."""
        if self.seen is None:
            return
        self.looked = wanted if name == FINDINGS else self.looked
        self.hubbed = wanted if name == HUBS else self.hubbed
        if name == WAYS:
            self.way = self.seen.selected if wanted else ()
        if not wanted:
            self.answers.drop(name)
        self.show_seen(self.seen, self.fill)

    def _said(self, text: str, note: str, icon: str, link: Id = "") -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = Tile(self.look, icon, 0, 26, 16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(paragraph(breakable(text), 13, 400))
        if note:
            words.addWidget(paragraph(note, 12, 400, "third"))
        row.addLayout(words, 1)
        if link:
            pencil = icon_button(self.look, "pencil", self.words.tr("action.atlas.edit_link"), 15, 28)
            pencil.clicked.connect(lambda: self.edited.emit(link))
            row.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _touchpoint(
        self, column: QVBoxLayout, seen: Seen, key: Id, journeys: tuple[AtlasJourney, AtlasJourney]
    ) -> None:
        found = seen.project.by_id.get(key)
        if not isinstance(found, Touchpoint):
            return
        add(column, rule())
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(10)
        channel = next((c for c in seen.project.channels if c.id == found.channel), None)
        picture = Tile(self.look, channel.icon if channel else "web", channel.colour if channel else 8, 26, 15)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(paragraph(breakable(found.name), 13, 600))
        for jump in self._jumps(seen, key, journeys):
            texts.addWidget(jump)
        row.addLayout(texts, 1)
        add(column, made)

    def _jumps(self, seen: Seen, touchpoint: Id, journeys: tuple[AtlasJourney, AtlasJourney]) -> list[Row]:
        places = uses(seen.project, touchpoint)
        jumps: list[Row] = []
        for journey in journeys:
            for use in places:
                if use.journey == journey.id:
                    name = place_name(seen.project, use)
                    text = self.words.tr("atlas.pair.place", journey=journey.title, place=name)
                    jumps.append(JumpRow(self.look, text, self._jumper(use.journey, use.encounter)))
        return jumps

    def _journey_row(self, seen: Seen, journey: AtlasJourney, figure: str) -> JourneyRow:
        row = JourneyRow(self.look, self.words, journey, figure, self._chooser(journey.id))
        row.words_font = (14.0, 600)
        return row

    def _chooser(self, *journeys: Id) -> Callable[[], None]:
        return lambda: self.chosen.emit(journeys)

    def _jumper(self, journey: Id, encounter: Id) -> Callable[[], None]:
        return lambda: self.jumped.emit(journey, encounter)

    def _heading(self, column: QVBoxLayout, text: str, button: str = "", asks: str = "") -> None:
        """A group's head; at its right a word that asks for something."""
        column.addSpacing(16)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(text, 12, 600, "second"), 1)
        if button:
            asker = LinkButton(button)
            asker.setAccessibleName(f"{text}: {button}")
            asker.clicked.connect(lambda: self._on_asked(asks))
            row.addWidget(asker)
        add(column, head)
        column.addSpacing(6)

    def sizeHint(self) -> QSize:
        """As wide as the design says."""
        return QSize(WIDTH, 600)


def add(column: QVBoxLayout, widget: QWidget) -> None:
    """Adds what is no row: its edge stands in line with the rows' words."""
    line = QHBoxLayout()
    line.setContentsMargins(SIDE, 0, SIDE, 0)
    line.addWidget(widget)
    column.addLayout(line)
