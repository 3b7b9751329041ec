"""What the atlas finds, told in the panel: ways between two journeys, seams and contradictions, touchpoints alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.atlas.rows import SIDE, LinkRow, breakable
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.app.widgets.tile import Tile
from journeyeditor.atlas import uses
from journeyeditor.atlas.candidates import Candidate
from journeyeditor.atlas.contradictions import contradictions
from journeyeditor.atlas.explain import contradiction_sentence, hop_sentence, seam_sentence
from journeyeditor.atlas.progress import Told, nobody, part
from journeyeditor.atlas.seams import seams
from journeyeditor.atlas.ways import Hop, Way
from journeyeditor.model import Channel, Id, Project, Touchpoint
from journeyeditor.words import Words

HOPS = {Hop.LEADS_TO: "walk", Hop.SHARES: "link"}
MOST_FINDINGS = 60
"""So many findings are listed, the gravest first; the others are counted."""
MOST_JOURNEYS = 4
"""So many journeys are named beside a touchpoint; the others are counted."""


LOOKED = (0.35, 0.8)
"""How much of the work is done once seams were looked for, and contradictions; the rest is told in sentences."""

Finding = tuple[str, str, tuple[Id, ...]]
"""A sentence, its icon, and the journeys it is about."""


class WaysBlock(QWidget):
    """How a customer gets from one journey to another, each hop explained; `chosen(ids)` takes a hop's two journeys."""

    chosen = Signal(tuple)

    def __init__(self, look: Look, words: Words, seen: Seen, found: Sequence[Way]) -> None:
        """Takes what `ways_in` found."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows: list[LinkRow] = []
        if not found:
            column.addWidget(inset(paragraph(words.tr("atlas.ways.none"), 13, 400, "second")))
        for number, way in enumerate(found, 1):
            head = words.tr("atlas.ways.way", number=number, hops=words.tr("atlas.ways.hops", len(way.hops)))
            column.addSpacing(6)
            column.addWidget(inset(label(head, 12, 500, "third")))
            for hop in way.hops:
                text = words.message(hop_sentence(seen.project, hop))
                row = LinkRow(look, text, HOPS[hop.kind], self._chooser(hop.source, hop.target))
                self.rows.append(row)
                column.addWidget(row)

    def _chooser(self, one: Id, other: Id) -> Callable[[], None]:
        return lambda: self.chosen.emit((one, other))


class FindingsBlock(QWidget):
    """Seams, then contradictions; a click selects the journeys it is about: `chosen(ids)`."""

    chosen = Signal(tuple)

    def __init__(self, look: Look, words: Words, seen: Seen, found: Sequence[Finding]) -> None:
        """Takes what `told` says."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows: list[LinkRow] = []
        there = {one.id for one in seen.atlas.journeys}
        for text, icon, journeys in found[:MOST_FINDINGS]:
            here = tuple(key for key in journeys if key in there)
            row = LinkRow(look, text, icon, self._chooser(here[:2]))
            self.rows.append(row)
            column.addWidget(row)
        rest = len(found) - len(self.rows)
        if not found or rest:
            said = words.tr("atlas.alike.more", rest) if rest else words.tr("atlas.findings.none")
            column.addWidget(inset(paragraph(said, 13, 400, "second")))

    def _chooser(self, journeys: tuple[Id, ...]) -> Callable[[], None]:
        return lambda: self.chosen.emit(journeys)


def told(project: Project, words: Words, tell: Told = nobody) -> Iterator[Finding]:
    """Each finding's sentence, icon and journeys. `tell` hears how much is done, 0–1, and may end it."""
    torn = seams(project, part(tell, 0.0, LOOKED[0]))
    said = contradictions(project, part(tell, *LOOKED))
    tell_rest, all_found = part(tell, LOOKED[1], 1.0), len(torn) + len(said)
    for number, seam in enumerate(torn):
        tell_rest(number / all_found)
        yield words.message(seam_sentence(project, seam)), "warn", seam.journeys
    for number, found in enumerate(said, len(torn)):
        tell_rest(number / all_found)
        journeys = tuple(dict.fromkeys((*found.one.journeys, *found.other.journeys)))
        yield words.message(contradiction_sentence(project, found)), "split", journeys


class CandidateCard(QFrame):
    """Two touchpoints named alike, side by side. `merged()` makes them one, `refused()` says they are not for good."""

    merged = Signal()
    refused = Signal()

    def __init__(self, look: Look, words: Words, project: Project, found: Candidate) -> None:
        """`keep` stands at the left: the one that stays."""
        super().__init__()
        self.found = found
        self.setObjectName("candidate")
        edge = look.colours["line_2"]
        self.setStyleSheet(f"QFrame#candidate {{ border: 1px solid {edge}; border-radius: 8px; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(words.tr("atlas.alike.likeness", likeness=round(found.likeness)), 12, 400, "third"))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for key, journeys in ((found.keep, found.keep_journeys), (found.merge, found.merge_journeys)):
            pair.addLayout(self._side(look, words, project, key, journeys), 1)
        column.addLayout(pair)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.merger = push_button(look, words.tr("atlas.alike.merge"), "link")
        self.refuser = push_button(look, words.tr("atlas.alike.refuse"))
        self.merger.clicked.connect(self.merged)
        self.refuser.clicked.connect(self.refused)
        buttons.addWidget(self.merger, 1)
        buttons.addWidget(self.refuser, 1)
        column.addLayout(buttons)

    def _side(self, look: Look, words: Words, project: Project, key: Id, journeys: tuple[Id, ...]) -> QVBoxLayout:
        touchpoint = project.by_id[key]
        assert isinstance(touchpoint, Touchpoint)
        channel = project.by_id.get(touchpoint.channel)
        known = channel if isinstance(channel, Channel) else None
        side = QVBoxLayout()
        side.setSpacing(3)
        side.addWidget(Tile(look, known.icon if known else "web", known.colour if known else 8, 26, 15))
        side.addWidget(paragraph(breakable(touchpoint.name), 13, 600))
        told = [known.name if known else "", words.tr("atlas.alike.uses", len(uses(project, key)))]
        side.addWidget(paragraph(", ".join(filter(None, told)), 12, 400, "second"))
        for one in journeys[:MOST_JOURNEYS]:
            side.addWidget(paragraph(breakable(project.journey(one).title), 12, 400, "third"))
        if len(journeys) > MOST_JOURNEYS:
            side.addWidget(label(words.tr("atlas.alike.more", len(journeys) - MOST_JOURNEYS), 12, 400, "third"))
        side.addStretch(1)
        return side


def inset(widget: QWidget) -> QWidget:
    """A widget in line with the words of the rows around it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    row.addWidget(widget, 1, Qt.AlignmentFlag.AlignVCenter)
    return made
