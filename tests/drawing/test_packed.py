"""A drawing becomes a text and that text the same drawing again; any other text is refused."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.drawing import Drawing, GlyphRun, Group, Hatch, Image, Key, Node, Part, Path, Rect, Shape, Sticky
from journeyeditor.drawing.packed import NotADrawing, corner, packed, unpacked

SHAPE = Shape("inter-400", "Hé", (12, 70), (0, 1), (0.5, 0.25), (0.0, 0.0), (0.0, 0.125), 0.75)
INKED = Path(
    (("M", 0.0, 0.0), ("L", 4.5, 0.0), ("C", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0), ("Z",)),
    fill="surface",
    stroke="line",
    width=0.75,
    dash=(2.0, 1.0),
    opacity=0.5,
    round=True,
    hatch=Hatch("neg", 0.5, 3.0, 0.25),
    shadow=2,
    clip=Rect(0.0, 0.0, 9.0, 9.0),
)
CARD = Node(
    Key("crd_1", Part.CARD), Rect(10.0, 10.0, 60.0, 20.0), (INKED, GlyphRun(SHAPE, 12.0, 18.0, 9.0, "ink")), "crd_1"
)
PICTURE = Node(Key("crd_2", Part.CARD), Rect(500.0, 10.0, 60.0, 20.0), (Image("ab", Rect(0.0, 0.0, 5.0, 5.0), 1.5),))
BODY = Group(Key("lan_1", Part.BAND), (100.0, 50.0), Rect(0.0, 0.0, 600.0, 80.0), (CARD, PICTURE))
HEAD = Group(Key("jny_1", Part.HEADER), (0.0, 0.0), Rect(0.0, 0.0, 700.0, 50.0), (), Sticky.TOP)
DRAWING = Drawing((700.0, 400.0), (HEAD, BODY), title="Réclamer", language="fr")


def test_every_kind_of_mark_comes_back() -> None:
    assert unpacked(packed(DRAWING)) == DRAWING


def test_one_shaped_text_is_said_once() -> None:
    twice = replace(DRAWING, groups=(BODY, replace(BODY, key=Key("lan_2", Part.BAND))))
    assert packed(twice).count('"Hé"') == 1
    first, second = (group.nodes[0].marks[1] for group in unpacked(packed(twice)).groups)
    assert isinstance(first, GlyphRun)
    assert isinstance(second, GlyphRun)
    assert first.shape is second.shape


def test_the_corner_holds_what_a_window_shows_and_the_sheet_stays_as_large() -> None:
    seen = corner(DRAWING, 400.0, 300.0)
    assert [node.key.id for _, node in seen.nodes()] == ["crd_1"]
    assert seen.size == DRAWING.size
    assert seen.groups[0] is not BODY


def resized(size: list[object]) -> str:
    return json.dumps([size, *json.loads(packed(DRAWING))[1:]])


BAD = {
    "not JSON": "{",
    "another value": "3",
    "an object": '{"size": 1}',
    "a number too few": resized([1.0]),
    "no number": resized(["a", 2.0]),
    "infinite": packed(DRAWING).replace("700.0", "Infinity", 1),
    "beyond numbers": packed(DRAWING).replace("700.0", "1e999", 1),
    "an unknown part": packed(DRAWING).replace('"card"', '"ghost"', 1),
    "an unknown mark": packed(DRAWING).replace('"run"', '"video"', 1),
    "an unknown step": packed(DRAWING).replace('"MLCZ"', '"MLQZ"', 1),
    "steps without numbers": packed(DRAWING).replace('"MLCZ"', '"MLCC"', 1),
    "a shape that is not there": packed(DRAWING).replace('["run",0', '["run",7', 1),
    "a glyph below zero": packed(DRAWING).replace("[12,70]", "[-1,70]", 1),
    "half a glyph": packed(DRAWING).replace("[12,70]", "[12.5,70]", 1),
    "deep": "[" * 100_000,
}


@pytest.mark.parametrize("case", BAD)
def test_whatever_is_not_just_so_is_refused(case: str) -> None:
    with pytest.raises(NotADrawing):
        unpacked(BAD[case])


SCALARS = st.none() | st.integers() | st.floats() | st.text(max_size=5)


@given(st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=9)))
def test_no_json_breaks_it(value: object) -> None:
    try:
        made = unpacked(json.dumps(value))
    except NotADrawing:
        return
    assert isinstance(made, Drawing)
