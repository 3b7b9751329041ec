"""How something is written to a file: one record, whose fields every exporter takes by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple, TypedDict

from journeyeditor.drawing.palette import PaletteName
from journeyeditor.export.paper import MARGIN, Paper, paper_named

ReadAsset = Callable[[str], bytes]


class OfSheets(TypedDict, total=False):
    """Colours, the reader of pictures, and what the document's properties say.

    Without a `date` a file does not depend on the day.
    """

    palette: PaletteName
    read_asset: ReadAsset | None
    title: str
    author: str
    date: datetime | None


class OnPaper(OfSheets, total=False):
    """The same, and where a drawing stands.

    `paper` (or its name) None gives each page its drawing's own size and the margin (pt); `landscape` None turns the
    paper as it fits best.
    """

    paper: Paper | str | None
    landscape: bool | None
    margin: float


def no_assets(asset: str) -> bytes:
    """Reads no asset: for drawings without pictures."""
    raise KeyError(asset)


class Settled(NamedTuple):
    """What was not said, said."""

    palette: PaletteName = "print"
    read_asset: ReadAsset = no_assets
    title: str = ""
    author: str = ""
    date: datetime | None = None
    paper: Paper | None = None
    landscape: bool | None = None
    margin: float = MARGIN


def settled(how: OfSheets | OnPaper) -> Settled:
    """The whole record. Raises UsageError for an unknown paper."""
    said: dict[str, Any] = {key: value for key, value in how.items() if value is not None}
    if isinstance(said.get("paper"), str):
        said["paper"] = paper_named(said["paper"])
    return Settled(**said)
