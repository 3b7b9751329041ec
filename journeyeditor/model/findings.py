"""Insights, improvement actions, datasets and comments: what is known, what is to be done, what was said."""

from __future__ import annotations

from journeyeditor.model.base import Count, Date, Entity, Id, Model, Number, Rank, Text
from journeyeditor.model.choices import ActionStatus, DatasetKind, InsightKind
from journeyeditor.model.evidence import Evidence


class Insight(Entity):
    """Something understood, and the things on maps it is about."""

    text: Text
    kind: InsightKind = InsightKind.PAIN
    evidence: Evidence | None = None
    targets: tuple[Id, ...] = ()


class Roles(Model):
    """Who does, who answers for, who is asked, who is told."""

    responsible: Text = ""
    accountable: Text = ""
    consulted: Text = ""
    informed: Text = ""


class Budget(Model):
    """An amount of money; the currency as ISO 4217, such as EUR."""

    amount: Number
    currency: str = "EUR"


class Action(Entity):
    """An improvement action. Impact and effort 1–5 are drawn as low (1–2), mid (3), high (4–5)."""

    title: Text
    insight: Id | None = None
    impact: Rank | None = None
    effort: Rank | None = None
    owner: Text = ""
    roles: Roles | None = None
    start: Date | None = None
    due: Date | None = None
    budget: Budget | None = None
    status: ActionStatus = ActionStatus.IDEA
    metric: Id | None = None


class Mapping(Model):
    """One column of imported data and what it was read as."""

    column: Text
    meaning: Text


class Dataset(Entity):
    """Data that measurements came from."""

    name: Text
    kind: DatasetKind = DatasetKind.SURVEY
    source: Text = ""
    imported_on: Date | None = None
    rows: Count = 0
    mapping: tuple[Mapping, ...] = ()
    hash: str = ""


class Reply(Model):
    """An answer to a comment."""

    author: Text
    written_on: Date
    text: Text


class Resolution(Model):
    """How a comment was addressed, by whom, when."""

    text: Text
    author: Text
    resolved_on: Date


class Comment(Entity):
    """A remark on anything of the project."""

    target: Id
    author: Text
    written_on: Date
    text: Text
    replies: tuple[Reply, ...] = ()
    resolution: Resolution | None = None
