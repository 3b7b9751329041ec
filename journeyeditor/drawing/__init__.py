"""What layout makes and every surface paints: keyed groups of nodes whose marks name colour roles."""

from journeyeditor.drawing.drawing import Drawing, Group, Node, Outline, Sticky
from journeyeditor.drawing.key import Key, Part
from journeyeditor.drawing.marks import Clip, GlyphRun, Hatch, Image, Mark, Path, Rect, Shape

__all__ = [
    "Clip",
    "Drawing",
    "GlyphRun",
    "Group",
    "Hatch",
    "Image",
    "Key",
    "Mark",
    "Node",
    "Outline",
    "Part",
    "Path",
    "Rect",
    "Shape",
    "Sticky",
]
