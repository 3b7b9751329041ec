"""Comments on paper: a numbered mark at what each is about. What they say is listed elsewhere (`note_list`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from journeyeditor.drawing import Group, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import rounded
from journeyeditor.drawing.style import TextStyle
from journeyeditor.model import Comment, Id, Journey, Lane, Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

NUMBER = TextStyle(6.2, 6.2, 600, tabular=True)
SIZE = 8.4
"""The side of a mark, pt."""

AIR = 1.6
HALO = 0.9
APART = 1.0
INSET = 4.5
"""How far a mark keeps off the right edge of what it stands at, pt."""

TALL = 60.0
"""At what is taller than this, a mark stands at the top, pt."""

PLACES = (
    *(Part.CARD, Part.STAGE, Part.STEP, Part.POINT, Part.LINK, Part.CHART, Part.TITLE, Part.LABEL),
    *(Part.CHANNEL, Part.PERSONA, Part.PHASE, Part.ROUTE, Part.NAME, Part.CHIP),
)
"""The parts a mark may stand at, the best first."""

HEADED = frozenset({Part.STAGE, Part.STEP, Part.LABEL, Part.CHANNEL, Part.PERSONA, Part.TITLE, Part.CHART})
"""Parts with free room at their right edge: a mark stands within them, not on their lower edge."""


BESIDE = frozenset({Part.LABEL, Part.NAME, Part.ROUTE})
"""Words within a lane, such as what a departure says: a mark stands after them."""


class Note(NamedTuple):
    """A comment with its number, the name of what it is about, and the keys of the nodes it is marked at."""

    number: int
    comment: Comment
    about: str
    places: tuple[Key, ...]


def notes_of(project: Project, journey: Journey, groups: Sequence[Group], words: Words) -> tuple[Note, ...]:
    """The comments on a journey and all it shows, numbered as one reads; those on what is not shown come last."""
    known = _related(project, journey)
    nodes = _nodes_by_id(groups)
    found = []
    for comment in project.comments:
        if comment.target in known:
            at = _places(nodes, (comment.target, *known[comment.target]))
            found.append((min((order for order, _ in at), default=LAST), comment, tuple(key for _, key in at)))
    found.sort(key=lambda one: one[0])
    return tuple(
        Note(number, comment, about(project, journey, comment.target, words), places)
        for number, (_, comment, places) in enumerate(found, 1)
    )


Order = tuple[float, float, float]
LAST: Order = (1e9, 0.0, 0.0)


def _related(project: Project, journey: Journey) -> Mapping[Id, tuple[Id, ...]]:
    """What a comment on a journey may be about, each with the parts of the map that show it."""
    others = (key for key in journey.refers_to if not isinstance(project.by_id.get(key), Journey))
    shown: dict[Id, tuple[Id, ...]] = dict.fromkeys((journey.id, *journey.part_of, *others), ())
    for encounter in journey.encounters:
        shown[encounter.touchpoint] = (*shown.get(encounter.touchpoint, ()), encounter.id)
    for card in journey.cards:
        if card.subject:
            shown[card.subject] = (*shown.get(card.subject, ()), card.id)
    for insight in project.insights:
        own = tuple(key for key in insight.targets if key in journey.part_of)
        if own:
            shown[insight.id] = (*shown.get(insight.id, ()), *own)
    return shown


def _nodes_by_id(groups: Sequence[Group]) -> Mapping[str, list[tuple[Order, Node]]]:
    """The nodes a mark may stand at, by the ids they stand for, with their places in reading."""
    found: dict[str, list[tuple[Order, Node]]] = {}
    for group in groups:
        x, y = group.origin
        for node in group.nodes:
            if node.key.part in PLACES:
                order = (round(y + group.bounds.y, 3), x + node.bounds.x, node.bounds.y)
                for key in {node.key.id, node.subject} - {""}:
                    found.setdefault(key, []).append((order, node))
    return found


def _places(nodes: Mapping[str, list[tuple[Order, Node]]], ids: Sequence[Id]) -> list[tuple[Order, Key]]:
    """Where the things of ids are marked: each at its best part; a thing drawn many times at the first."""
    found: dict[Key, Order] = {}
    for key in ids:
        own = nodes.get(key, ())
        best = min(own, key=lambda one: (PLACES.index(one[1].key.part), one[0]), default=None)
        if best:
            found[best[1].key] = best[0]
    return [(order, key) for key, order in found.items()]


def about(project: Project, journey: Journey, target: Id, words: Words) -> str:
    """What something is called: its title or words, an encounter with its number; else what it belongs to."""
    thing = journey.part_of.get(target) or project.by_id.get(target)
    named = _name(thing)
    if not named and isinstance(thing, Lane):
        named = words.tr(f"lane.{thing.kind}")
    if not named:
        named = _name(project.by_id.get(getattr(thing, "touchpoint", "") or getattr(thing, "metric", "")))
    if not named:
        named = _name(journey.stage_of.get(getattr(thing, "step", target)))
    return " ".join(f"{journey.marks.get(target, '')} {named}".split())


def _name(thing: object) -> str:
    fields = (getattr(thing, name, "") for name in ("title", "name", "label", "text"))
    return next((text for text in fields if isinstance(text, str) and text), "")


def marked(groups: Sequence[Group], notes: Sequence[Note], measure: Measure) -> tuple[Group, ...]:
    """The groups with a numbered mark at each thing that is commented; marks lie over all else of their group."""
    at: dict[Key, list[Note]] = {}
    for note in notes:
        for key in note.places:
            at.setdefault(key, []).append(note)
    found = []
    for group in groups:
        marks = [mark for node in group.nodes for mark in _marks(group, node, at.get(node.key, ()), measure)]
        found.append(replace(group, nodes=(*group.nodes, *marks)) if marks else group)
    return tuple(found)


def _marks(group: Group, node: Node, notes: Sequence[Note], measure: Measure) -> Iterator[Node]:
    """The marks at a node, the first one outermost."""
    widths = [mark_width(note.number, measure) for note in notes]
    x, y = _corner(group, node, sum(widths) + APART * (len(widths) - 1))
    for note, width in zip(notes, widths, strict=True):
        x -= width
        marks = mark(note.number, Rect(x, y, width, SIZE), measure)
        key = Key(note.comment.id, Part.NOTE, f"{node.key.id} {node.key.other}".strip())
        yield Node(key, Rect(x, y, width, SIZE), marks, node.subject, entry_id(note.comment.id), note.comment.text)
        x -= APART


def _corner(group: Group, node: Node, width: float) -> tuple[float, float]:
    """Where marks of a width end at the right (x), and their top (y)."""
    box, part = node.bounds, node.key.part
    if part is Part.POINT:
        return box.right + 1.0 + width, box.bottom + 1.0
    if part in BESIDE and group.key.part is Part.BAND:
        return box.right + 2.0 + width, box.y + (box.height - SIZE) / 2
    if part in HEADED:
        return box.right - INSET, box.y + 3 if box.height > TALL else box.bottom - SIZE - 1.5
    return box.right - INSET, box.bottom - SIZE / 2


def entry_id(comment: Id) -> str:
    """The id of a comment's entry in the list, to which its marks lead."""
    return f"note:{comment}"


def mark_width(number: int, measure: Measure) -> float:
    """How wide the mark of a number is: a square, unless it has many digits."""
    return max(SIZE, measure.paragraph(str(number), NUMBER).width + 2 * AIR)


def mark(number: int, box: Rect, measure: Measure) -> tuple[Mark, ...]:
    """A number in white on a dark square: unlike the circles of steps, in greyscale too."""
    words = measure.paragraph(str(number), NUMBER)
    halo = Rect(box.x - HALO, box.y - HALO, box.width + 2 * HALO, box.height + 2 * HALO)
    ground = Path(rounded(halo, 2.2), fill="surface")
    square = Path(rounded(box, 1.6), fill="ink")
    middle = box.y + (box.height - words.height) / 2
    return (ground, square, *words.marks(box.x, middle, "surface", "center", box.width))
