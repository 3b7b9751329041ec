"""A scene that took over from another finds what one made afresh finds, in the same order."""

from __future__ import annotations

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.canvas.shifts import changes_of
from journeyeditor.drawing import Drawing, Group, Key, Node, Part, Rect

GROUP = Key("lane", Part.BAND)
NUMBERS = count()
EVERYWHERE = Rect(-1e6, -1e6, 2e6, 2e6)
SIDE = st.integers(0, 40).map(lambda n: n * 50.0)


@st.composite
def nodes(draw: st.DrawFn) -> Node:
    """Nodes of all sizes, some standing for the same thing, some running along the map."""
    part = draw(st.sampled_from([Part.CARD, Part.NUMBER, Part.CURVE]))
    box = Rect(draw(SIDE), draw(SIDE), draw(st.sampled_from([10.0, 300.0, 4000.0])), 40.0)
    key = Key(f"{next(NUMBERS)}", part)
    return Node(key, box, (), subject=draw(st.sampled_from(["", "a", "b", "c"])))


def drawing(own: list[Node]) -> Drawing:
    """One group of nodes."""
    return Drawing((9000.0, 9000.0), (Group(GROUP, (0.0, 0.0), Rect(0, 0, 9000, 9000), tuple(own)),))


@st.composite
def after(draw: st.DrawFn, own: list[Node]) -> list[Node]:
    """The nodes with some gone, some new and some elsewhere in the order."""
    staying = [node for node in own if draw(st.integers(0, 4))]
    found = draw(st.permutations(staying)) if draw(st.integers(0, 3)) == 0 else staying
    for node in draw(st.lists(nodes(), max_size=4)):
        found.insert(draw(st.integers(0, len(found))), node)
    return found


@settings(deadline=None)
@given(st.lists(nodes(), max_size=25), st.data())
def test_what_took_over_finds_what_one_made_afresh_finds(own: list[Node], data: st.DataObject) -> None:
    scene = Scene(drawing(own))
    for _ in range(3):
        assert scene.of("a") is not None
        own = data.draw(after(own))
        before, scene = scene, Scene(drawing(own), scene)
        fresh = Scene(drawing(own))
        area = Rect(data.draw(SIDE), data.draw(SIDE), *data.draw(st.sampled_from([(1.0, 1.0), (500.0, 300.0)])))
        assert scene.groups[0].grid.find(area) == fresh.groups[0].grid.find(area)
        for subject in ("a", "b", "c", "d"):
            assert [id(one.node) for one in scene.of(subject)] == [id(one.node) for one in fresh.of(subject)]
        areas = changes_of(before.groups[0], scene.groups[0], EVERYWHERE)
        was, now = before.groups[0].group.nodes, scene.groups[0].group.nodes
        assert bool(areas) is ([*map(id, was)] != [*map(id, now)])
        swapped = [node for node in (*was, *now) if (node in was) != (node in now)]
        assert all(any(area.union(node.bounds) == area for area in areas) for node in swapped)
