"""The footer of a printed map: scales and sources left, marking and date right."""

from __future__ import annotations

from journeyeditor.drawing import Group, Key, Mark, Node, Part, Rect
from journeyeditor.layout.context import Context
from journeyeditor.layout.metrics import numbers_told
from journeyeditor.layout.rooms import rooms_of


def draw_footer(context: Context, width: float, y: float) -> Group:
    """The footer with its top at y; the left words wrap before they meet the right ones, or a tiled poster's seam."""
    style, gap, journey = context.style.type.footer, context.style.legend.gap, context.journey
    rooms = rooms_of(context.options.seams, width)
    parted = len(rooms) > 1
    own_left, own_right = context.options.footer
    said_left, said_right = (
        usual(context) if own is None else own for own, usual in ((own_left, _left), (own_right, _right))
    )
    right = context.paragraph(said_right, style, rooms[-1].width if parted else width / 2)
    left = context.paragraph(said_left, style, rooms[0].width if parted else width - right.width - gap)
    marks: list[Mark] = [*left.marks(0, 0, "ink_3")]
    marks += right.marks(width - right.width, 0, "ink_3", "end", right.width)
    rect = Rect(0, 0, width, max(left.height, right.height))
    node = Node(Key(journey.id, Part.FOOTER), rect, tuple(marks))
    return Group(Key(journey.id, Part.FOOTER), (0.0, y), rect, (node,))


def _left(context: Context) -> str:
    """The project, common scales, and where the numbers come from."""
    project = context.project
    names = (project.organisation, project.title)
    head = ", ".join(n for n in names if n and not any(n in other for other in names if other != n))
    return " ".join(f"{part.rstrip('.')}." for part in (head, *numbers_told(context)) if part)


def _right(context: Context) -> str:
    """The marking, where the print comes from, and the day of printing."""
    day = context.options.printed_on
    printed = context.words.tr("footer.printed", date=day) if day else ""
    return ". ".join(filter(None, (context.project.marking, context.options.provenance, printed)))
