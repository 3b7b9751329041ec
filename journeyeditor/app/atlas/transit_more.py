"""What else is known of an interchange: its score, who changes lines here, and what is to be done about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.label import label, paragraph
from journeyeditor.atlas import Use
from journeyeditor.layout.opportunity import level, rising
from journeyeditor.model import Action, ActionStatus, Id, JourneyLink, LinkKind, MetricKind, Project
from journeyeditor.words import Words

SCORES = (MetricKind.CSAT, MetricKind.NPS, MetricKind.CES)
"""What tells best how satisfied people are here, the first that was measured."""
CLOSED = {ActionStatus.DONE, ActionStatus.DROPPED}
BARS, BAR = QSize(17, 11), 6


def score_here(project: Project, found: Sequence[Use], words: Words) -> tuple[str, str] | None:
    """The score measured here with the most answers: value and name with n; None where nobody measured one."""
    met = {use.encounter for use in found}
    metrics = {metric.id: metric for metric in project.metrics if metric.kind in SCORES}
    every = [
        one
        for key in dict.fromkeys(use.journey for use in found)
        for one in project.journey(key).measurements
        if one.target in met and one.metric in metrics
    ]
    if not every:
        return None
    best = min(every, key=lambda one: (SCORES.index(metrics[one.metric].kind), -(one.n or 0)))
    name = metrics[best.metric].name
    said = words.tr("atlas.transit.score", name=name, sample=words.number(best.n)) if best.n is not None else name
    return words.number(best.value), said


def changes_here(project: Project, found: Sequence[Use]) -> Iterator[JourneyLink]:
    """The links, with a share, from where a line stops here to another line that stops here; the greatest first."""
    places = {(use.journey, at) for use in found for at in (use.stage, use.step, use.encounter)}
    lines = {use.journey for use in found}
    here = [
        link
        for link in project.links
        if link.kind is LinkKind.LEADS_TO
        and link.share is not None
        and link.target.journey in lines - {link.source.journey}
        if (link.source.journey, link.source.at) in places
    ]
    yield from sorted(here, key=lambda link: -(link.share or 0))


def open_actions(project: Project, touchpoint: Id, found: Sequence[Use]) -> Iterator[Action]:
    """What is planned or done about an insight of this touchpoint or of an encounter with it, and not closed."""
    about = {touchpoint, *(use.encounter for use in found)}
    insights = {insight.id for insight in project.insights if about.intersection(insight.targets)}
    yield from (one for one in project.actions if one.insight in insights and one.status not in CLOSED)


class ShareBar(QWidget):
    """A share as a bar."""

    def __init__(self, look: Look, share: float) -> None:
        """`share` 0–1."""
        super().__init__()
        self.look, self.share = look, share
        self.setFixedHeight(BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, share in (("hover", 1.0), ("ink_2", min(1.0, max(0.0, self.share)))):
            painter.setBrush(self.look.colour(role))
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, BAR), 2, 2)


class Bars(QWidget):
    """Impact or effort, 1–5, as three rising bars."""

    def __init__(self, look: Look, value: int) -> None:
        """See `level`."""
        super().__init__()
        self.look, self.value = look, value
        self.setFixedSize(BARS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars."""
        painter = QPainter(self)
        paint_marks(painter, rising(BARS.width(), BARS.height(), level(self.value), "ink_2"), self.look)


class ActionCard(QFrame):
    """An improvement action: title, who and until when, impact and effort; what is not known is left out."""

    def __init__(self, look: Look, words: Words, action: Action) -> None:
        """Made anew with each interchange."""
        super().__init__()
        self.setObjectName("action")
        edge = look.colours["line_2"]
        self.setStyleSheet(f"QFrame#action {{ border: 1px solid {edge}; border-radius: 8px; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(4)
        column.addWidget(paragraph(action.title, 13, 600))
        due = words.date(action.due, "month") if action.due else ""
        who = ", ".join(filter(None, (action.owner, due)))
        if who:
            column.addWidget(paragraph(who, 12, 400, "second"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for name, value in (("impact", action.impact), ("effort", action.effort)):
            if value is not None:
                row.addWidget(Bars(look, value))
                row.addWidget(label(words.tr(f"rating.{name}.{level(value)}"), 12, 400, "second"))
                row.addSpacing(8)
        row.addStretch(1)
        column.addLayout(row)


def change_row(look: Look, words: Words, link: JourneyLink, badges: Mapping[Id, QWidget]) -> QWidget:
    """From one line's badge to the other's, the share as a bar and in words."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(badges[link.source.journey])
    row.addWidget(label("→", 13, 400, "second"))
    row.addWidget(badges[link.target.journey])
    share = link.share or 0.0
    row.addWidget(ShareBar(look, share), 1)
    row.addWidget(label(words.percent(share), 13, 600, tabular=True))
    return made
