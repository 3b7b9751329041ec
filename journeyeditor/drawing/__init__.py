"""What layout makes and every surface paints: keyed groups of nodes whose marks name colour roles."""

from journeyeditor.drawing.drawing import Drawing, Group, Node, Outline, Sticky, glance, late_node
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.key import Key, Part
from journeyeditor.drawing.marks import Clip, Commands, GlyphRun, Hatch, Image, Mark, Path, Rect, Shape
from journeyeditor.drawing.moments import moment_marks, moment_role
from journeyeditor.drawing.palette import Palette, contrast, load_palette
from journeyeditor.drawing.portrait import portrait_marks
from journeyeditor.drawing.sheet import Sheet, View, whole
from journeyeditor.drawing.style import TextStyle

__all__ = [
    "Clip",
    "Commands",
    "Drawing",
    "GlyphRun",
    "Group",
    "Hatch",
    "Image",
    "Key",
    "Mark",
    "Node",
    "Outline",
    "Palette",
    "Part",
    "Path",
    "Rect",
    "Shape",
    "Sheet",
    "Sticky",
    "TextStyle",
    "View",
    "contrast",
    "glance",
    "icon_marks",
    "late_node",
    "load_palette",
    "moment_marks",
    "moment_role",
    "portrait_marks",
    "whole",
]
