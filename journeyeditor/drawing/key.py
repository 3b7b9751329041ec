"""The name of a node of a drawing: the same in every style, so that surfaces and tests can compare."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """What a node shows of the thing it stands for."""

    HEADER = "header"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PORTRAIT = "portrait"
    PERSONA = "persona"
    FACT = "fact"
    CHIP = "chip"
    FINDING = "finding"
    PHASE = "phase"
    STAGE = "stage"
    STEP = "step"
    LABEL = "label"
    BAND = "band"
    RULE = "rule"
    CARD = "card"
    NUMBER = "number"
    MOMENT = "moment"
    CHANNEL = "channel"
    ROW = "row"
    PATH = "path"
    ROUTE = "route"
    SCALE = "scale"
    FILL = "fill"
    CURVE = "curve"
    POINT = "point"
    NAME = "name"
    QUOTE = "quote"
    CHART = "chart"
    LINK = "link"
    HINT = "hint"
    LEGEND = "legend"
    NOTE = "note"
    FOOTER = "footer"
    NODE = "node"
    HULL = "hull"
    EDGE = "edge"


class Key(NamedTuple):
    """`(id, part, other)`: the model id it stands for, the part, and a second id or word where one is not enough."""

    id: str
    part: Part
    other: str = ""
