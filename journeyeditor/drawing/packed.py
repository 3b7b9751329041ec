"""A drawing as text and back: JSON that says marks by position, each shaped text once.

What is read may come from anywhere: whatever is not just so is refused, so that no surface meets it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from math import isfinite
from typing import Any, NoReturn

from journeyeditor.drawing.drawing import Drawing, Group, Node, Sticky
from journeyeditor.drawing.key import Key, Part
from journeyeditor.drawing.marks import Command, Commands, GlyphRun, Hatch, Image, Mark, Path, Rect, Shape

LENGTHS = {"M": 2, "L": 2, "C": 6, "Z": 0}
"""How many numbers each step of an outline has."""

GLYPHS = 65_536
"""More glyphs than any font has."""


class NotADrawing(ValueError):
    """A text that `packed` has not made."""


def corner(drawing: Drawing, width: float, height: float) -> Drawing:
    """What a window of this size (pt) shows of a drawing before it scrolls; the sheet stays as large as it is."""
    seen = Rect(0.0, 0.0, width, height)
    groups = (
        replace(group, nodes=tuple(n for n in group.nodes if n.bounds.moved(*group.origin).intersects(seen)))
        for group in drawing.groups
    )
    return replace(drawing, groups=tuple(groups), outline=())


def packed(drawing: Drawing) -> str:
    """A drawing without its outline as one line of JSON."""
    shapes: dict[Shape, int] = {}
    groups = [
        [*group.key, group.origin, group.bounds, group.sticky, [_packed_node(node, shapes) for node in group.nodes]]
        for group in drawing.groups
    ]
    whole = [drawing.size, drawing.title, drawing.language, list(shapes), groups]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def unpacked(text: str) -> Drawing:
    """The drawing that `packed` made a text of. Raises NotADrawing for any other text."""
    try:
        size, title, language, shapes, groups = json.loads(text, parse_constant=_refused)
        known = [_shape(*shape) for shape in shapes]
        return Drawing(
            (_number(size[0]), _number(size[1])),
            tuple(_group(known, *group) for group in groups),
            title=str(title),
            language=str(language),
        )
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NotADrawing(str(error)) from error


def _packed_node(node: Node, shapes: dict[Shape, int]) -> list[Any]:
    marks = [_packed_mark(mark, shapes) for mark in node.marks]
    return [*node.key, node.bounds, node.subject, node.link, node.alt, marks]


def _packed_mark(mark: Mark, shapes: dict[Shape, int]) -> list[Any]:
    if isinstance(mark, GlyphRun):
        number = shapes.setdefault(mark.shape, len(shapes))
        return ["run", number, mark.x, mark.y, mark.size, mark.role, mark.opacity]
    if isinstance(mark, Image):
        return ["image", mark.asset, mark.rect, mark.radius]
    ink = [mark.fill, mark.stroke, mark.width, mark.dash, mark.opacity, mark.round, mark.hatch, mark.shadow, mark.clip]
    letters = "".join(command[0] for command in mark.commands)
    return ["path", letters, [x for command in mark.commands for x in _numbers_of(command)], *ink]


def _numbers_of(command: Command) -> tuple[float, ...]:
    _, *numbers = command
    return tuple(numbers)


def _group(
    shapes: list[Shape], key: str, part: str, other: str, origin: Any, bounds: Any, sticky: str, nodes: Any
) -> Group:
    x, y = origin
    made = tuple(_node(shapes, *node) for node in nodes)
    return Group(_key(key, part, other), (_number(x), _number(y)), _rect(bounds), made, Sticky(sticky))


def _node(
    shapes: list[Shape], key: str, part: str, other: str, bounds: Any, subject: str, link: str, alt: str, marks: Any
) -> Node:
    made = tuple(MARKS[kind](shapes, *rest) for kind, *rest in marks)
    return Node(_key(key, part, other), _rect(bounds), made, str(subject), str(link), str(alt))


def _run(shapes: list[Shape], number: int, x: Any, y: Any, size: Any, role: str, opacity: Any) -> GlyphRun:
    return GlyphRun(shapes[number], _number(x), _number(y), _number(size), str(role), _number(opacity))


def _image(shapes: list[Shape], asset: str, rect: Any, radius: Any) -> Image:
    del shapes
    return Image(str(asset), _rect(rect), _number(radius))


def _path(
    shapes: list[Shape],
    letters: str,
    numbers: Any,
    fill: str | None,
    stroke: str | None,
    width: Any,
    dash: Any,
    opacity: Any,
    round_: Any,
    hatch: Any,
    shadow: Any,
    clip: Any,
) -> Path:
    del shapes
    return Path(
        _commands(letters, _numbers(numbers)),
        _role(fill),
        _role(stroke),
        _number(width),
        _numbers(dash),
        _number(opacity),
        bool(round_),
        Hatch(str(hatch[0]), *_numbers(hatch[1:])) if hatch else None,
        int(shadow),
        _rect(clip) if clip else None,
    )


MARKS: dict[str, Callable[..., Mark]] = {"run": _run, "image": _image, "path": _path}


def _commands(letters: str, numbers: tuple[float, ...]) -> Commands:
    made: list[Any] = []
    at = 0
    for letter in letters:
        end = at + LENGTHS[letter]
        made.append((letter, *numbers[at:end]))
        at = end
    if at != len(numbers):
        raise ValueError(f"{len(numbers)} numbers for {letters}")
    return tuple(made)


def _shape(face: str, text: str, glyphs: Any, clusters: Any, *places: Any) -> Shape:
    advances, x_offsets, y_offsets, width, rtl = places
    along = _numbers(advances), _numbers(x_offsets), _numbers(y_offsets)
    return Shape(str(face), str(text), _glyphs(glyphs), _glyphs(clusters), *along, _number(width), bool(rtl))


def _glyphs(values: Any) -> tuple[int, ...]:
    made = tuple(values)
    if any(type(value) is not int or not 0 <= value < GLYPHS for value in made):
        raise ValueError(f"{made!r} are no glyphs")
    return made


def _key(key: str, part: str, other: str) -> Key:
    return Key(str(key), Part(part), str(other))


def _rect(values: Any) -> Rect:
    return Rect(*_numbers(values))


def _role(name: str | None) -> str | None:
    return None if name is None else str(name)


def _number(value: Any) -> float:
    return _numbers((value,))[0]


def _numbers(values: Any) -> tuple[float, ...]:
    made = tuple(values)
    if not all(map(isfinite, made)):
        raise ValueError(f"{made!r} are no numbers")
    return made


def _refused(name: str) -> NoReturn:
    raise ValueError(name)
