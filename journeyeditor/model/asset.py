"""Assets: pictures by their hash. The bytes are in the file, never in the model."""

from __future__ import annotations

from pydantic import PositiveInt

from journeyeditor.model.base import Id, Model, Text


class Asset(Model):
    """A picture; its SHA-256 is its id. Width and height in px."""

    hash: str
    media_type: str
    width: PositiveInt
    height: PositiveInt
    name: Text = ""

    @property
    def id(self) -> Id:
        """The hash."""
        return self.hash
