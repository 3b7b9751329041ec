"""Routes: departures from the path, between two encounters. The path itself is implied. Deleting is `delete`."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.parts import add_part, set_part
from journeyeditor.model import Id, Route


def add_route(journey: Id, route: Route) -> Edit:
    """Adds a departure from one encounter to another of the same journey."""
    return add_part(journey, "routes", route)


def set_route(journey: Id, route: Id, **fields: Any) -> Edit:
    """Changes fields of a route, its two ends included."""
    return set_part(journey, "routes", route, fields)
