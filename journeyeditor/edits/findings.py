"""Insights, improvement actions and datasets."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Action, Dataset, Id, Insight


def add_insight(insight: Insight, index: int | None = None) -> Edit:
    """Adds an insight before `index`, or as the last."""
    return add_member("insights", insight, index)


def set_insight(insight: Id, **fields: Any) -> Edit:
    """Changes fields of an insight."""
    return set_member("insights", insight, fields)


def move_insight(insight: Id, index: int) -> Edit:
    """Puts an insight before the `index`-th of the others."""
    return move_member("insights", insight, index)


def add_action(action: Action, index: int | None = None) -> Edit:
    """Adds an improvement action before `index`, or as the last."""
    return add_member("actions", action, index)


def set_action(action: Id, **fields: Any) -> Edit:
    """Changes fields of an improvement action."""
    return set_member("actions", action, fields)


def move_action(action: Id, index: int) -> Edit:
    """Puts an improvement action before the `index`-th of the others."""
    return move_member("actions", action, index)


def add_dataset(dataset: Dataset, index: int | None = None) -> Edit:
    """Adds a dataset before `index`, or as the last."""
    return add_member("datasets", dataset, index)


def set_dataset(dataset: Id, **fields: Any) -> Edit:
    """Changes fields of a dataset."""
    return set_member("datasets", dataset, fields)
