"""What is near along a lane: the same answers as looking at everything."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import Rect
from journeyeditor.layout.near import Near
from journeyeditor.layout.paths import crosses

numbers = st.integers(-400, 900).map(float)
lengths = st.integers(0, 300).map(float)
rects = st.builds(Rect, numbers, numbers, lengths, lengths)


@st.composite
def lines(draw: st.DrawFn) -> tuple[tuple[float, float], ...]:
    """Level and upright pieces in turn."""
    points = [(draw(numbers), draw(numbers))]
    for n in range(draw(st.integers(1, 5))):
        x, y = points[-1]
        points.append((draw(numbers), y) if n % 2 else (x, draw(numbers)))
    return tuple(points)


@settings(deadline=None, max_examples=200)
@given(st.lists(rects), st.lists(lines()), rects, st.integers(0, 9))
def test_it_answers_as_if_everything_were_looked_at(
    boxes: list[Rect], runs: list[tuple[tuple[float, float], ...]], asked: Rect, gone: int
) -> None:
    near = Near(boxes, runs)
    near.remove(boxes[:gone], runs[:gone])
    assert near.met(asked) == any(asked.intersects(box) for box in boxes[gone:])
    assert near.crossed(asked) == any(crosses(run, asked) for run in runs[gone:])
