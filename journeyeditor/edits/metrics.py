"""Metrics, drawn in their order."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Id, Metric


def add_metric(metric: Metric, index: int | None = None) -> Edit:
    """Adds a metric before `index`, or as the last."""
    return add_member("metrics", metric, index)


def set_metric(metric: Id, **fields: Any) -> Edit:
    """Changes fields of a metric."""
    return set_member("metrics", metric, fields)


def move_metric(metric: Id, index: int) -> Edit:
    """Puts a metric before the `index`-th of the others."""
    return move_member("metrics", metric, index)
