"""Models from JSON, with a fault told as where and why."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from journeyeditor.model.base import Model, share_written
from journeyeditor.model.journey import JOURNEY_PARTS, Journey

M = TypeVar("M", bound=Model)


class Misfit(ValueError):
    """Data that is not such a model: `place` is a path like `cards[2].span` ("" = the whole), `reason` says why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}" if place else reason)
        self.place = place
        self.reason = reason


def from_json(kind: type[M], text: str | bytes) -> M:
    """The model a JSON text holds. Raises Misfit."""
    try:
        return _lean(kind.model_validate_json(text))
    except ValidationError as error:
        raise _misfit(error) from None


def from_data(kind: type[M], data: object) -> M:
    """The model that parsed JSON holds. Raises Misfit."""
    try:
        return _lean(kind.model_validate(data))
    except ValidationError as error:
        raise _misfit(error) from None


def _lean(model: M) -> M:
    """The same model; the parts of a map share what pydantic gives each of them."""
    if isinstance(model, Journey):
        for name in JOURNEY_PARTS:
            share_written(getattr(model, name))
        share_written(model.steps)
    return model


def _misfit(error: ValidationError) -> Misfit:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in first["loc"])
    return Misfit("".join(steps).removeprefix("."), first["msg"])
