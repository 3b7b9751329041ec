"""Whatever the model holds can be changed in the window: each field is changed through a control of the inspector."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from journeyeditor.app.panels.inspector import Inspector
from journeyeditor.app.panels.inspector.measurement import Opener
from journeyeditor.app.panels.inspector.signs import Signs
from journeyeditor.app.panels.inspector.swatches import Swatches
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import TextField
from journeyeditor.app.widgets.moments import MomentPicker
from journeyeditor.app.widgets.score import ScoreSlider
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.widgets.tick import Tick
from journeyeditor.app.window import Window
from journeyeditor.model import Entity, LaneKind, Moment, Project
from tests.app.conftest import pump
from tests.app.person import claim

TEXTS = ("Other words", "7", "3", "12 May 2027", "3 days", "40")

ON_THE_MAP = {
    "journey": {"stages", "lanes", "cards", "encounters", "routes", "feelings", "measurements", "place"},
    "stage": {"steps"},
    "step": {"width"},
    "card": {"lane", "at", "span", "subject"},
    "encounter": {"step"},
    "route": {"source", "target"},
    "feeling": {"step", "persona"},
}
"""What is changed by hand on the canvas or in the atlas: places, sizes, and what a map is made of."""

BY_FILE = {"persona": {"portrait"}, "card": {"image"}}
"""What is chosen from a file."""

IN_LISTS = {
    "project": {
        *("groups", "personas", "channels", "touchpoints", "metrics", "journeys", "links", "comments", "assets"),
        *("insights", "actions", "datasets", "refused", "teams", "systems", "quadrants"),
    },
}
"""The collections of a project, which are made and deleted elsewhere; the atlas names its quadrants in place."""


def controls(inspector: Inspector) -> list[QWidget]:
    """What one can change, in the order it is shown."""
    kinds = (TextField, Choice, Segmented, Swatches, Signs, Tick, MomentPicker, ScoreSlider)
    return [one for one in inspector.area.findChildren(QWidget) if isinstance(one, kinds)]


def attempts(control: QWidget) -> Iterator[Callable[[], object]]:
    """Ways to give a control another value."""
    if isinstance(control, TextField):
        yield from (lambda text=text: control.put(text, "test") for text in TEXTS)
    elif isinstance(control, Choice):
        yield from (lambda value=value: control.pick(value) for value in list(control.values))
    elif isinstance(control, Segmented):
        yield from (lambda index=index: control.choose(index) for index in range(len(control.choices)))
    elif isinstance(control, Signs | Swatches):
        yield from (lambda index=index: control.choose(index) for index in (2, 3))
    elif isinstance(control, MomentPicker):
        yield from (lambda one=one: control.choose(one) for one in (Moment.DELIGHT, Moment.IRRITANT))
    elif isinstance(control, Tick):
        yield lambda: QTest.keyClick(control, Qt.Key.Key_Space)
    elif isinstance(control, ScoreSlider):
        yield lambda: QTest.keyClick(control, Qt.Key.Key_Right)


def thing(project: Project, key: str) -> Entity:
    """A thing of a project, wherever it stands."""
    if key == project.id:
        return project
    found = project.by_id.get(key)
    parts = (one.part_of[key] for one in project.journeys if key in one.part_of)
    return found if isinstance(found, Entity) else next(parts)


def changed_fields(window: Window, key: str, watched: str = "") -> set[str]:
    """The fields of what is selected (or of `watched`) that its controls change, each undone again."""
    assert window.desk is not None
    assert window.page is not None
    window.desk.details_open = True
    window.desk.session.select(())
    window.desk.session.select((key,))
    pump()
    inspector, before = window.page.inspector, window.project
    found: set[str] = set()
    for index in range(len(controls(inspector))):
        for attempt in range(8):
            now = controls(inspector)
            ways = list(attempts(now[index])) if index < len(now) else []
            if attempt >= len(ways):
                break
            ways[attempt]()
            if window.project is not before:
                one, other = thing(before, watched or key), thing(window.project, watched or key)
                found |= {name for name in type(one).model_fields if getattr(one, name) != getattr(other, name)}
                while window.project is not before and window.session is not None and window.session.undo_label:
                    window.session.undo()
                break
    return found


def sample(window: Window, kind: str) -> str:
    """One thing of a kind that has all controls."""
    project, journey = window.project, claim(window)
    parts = {"stage": "stages", "encounter": "encounters", "route": "routes", "feeling": "feelings"}
    if kind == "project":
        return project.id
    if kind == "step":
        return journey.steps[0].id
    if kind == "journey":
        return journey.id
    if kind in parts:
        return str(getattr(journey, parts[kind])[0].id)
    if kind == "card":
        return journey.cards[0].id
    return str(getattr(project, f"{kind}s")[0].id)


@pytest.mark.parametrize(
    "kind",
    [
        *("journey", "stage", "step", "card", "encounter", "route", "feeling"),
        *("touchpoint", "persona", "channel", "metric", "link", "group", "project"),
    ],
)
def test_each_field_can_be_changed(window: Window, kind: str) -> None:
    key = sample(window, kind)
    fields = set(type(thing(window.project, key)).model_fields) - {"id"}
    elsewhere = {name for table in (ON_THE_MAP, BY_FILE, IN_LISTS) for name in table.get(kind, ())}
    assert fields - elsewhere - changed_fields(window, key) == set()


def test_each_field_of_a_lane_can_be_changed(window: Window) -> None:
    journey = claim(window)
    lanes = {lane.kind: lane for lane in journey.lanes}
    fields = set(type(journey.lanes[0]).model_fields) - {"id"}
    plain, rows = lanes[LaneKind.MOTIVATIONS], lanes[LaneKind.TOUCHPOINTS]
    assert fields - changed_fields(window, plain.id) == {"channels", "folded"}
    assert {"channels", "folded"} <= changed_fields(window, rows.id)


def test_each_field_of_a_measurement_can_be_changed(window: Window) -> None:
    one = next(each for each in claim(window).measurements if each.target == claim(window).path[11].id)
    assert window.desk is not None
    window.desk.measures_open.add(one.id)
    fields = set(type(one).model_fields) - {"id", "metric", "target"}
    assert fields - changed_fields(window, one.target, one.id) == set()


def test_each_field_of_an_improvement_action_can_be_changed(window: Window) -> None:
    card = next(each for each in claim(window).cards if each.subject)
    action = thing(window.project, card.subject or "")
    assert set(type(action).model_fields) - {"id"} - changed_fields(window, card.id, action.id) == set()


def test_a_name_opens_the_rest_of_its_measurement(window: Window) -> None:
    one = claim(window).path[11]
    assert window.desk is not None
    assert window.page is not None
    window.desk.session.select((one.id,))
    pump()
    assert window.page.inspector.section is not None
    opener = window.page.inspector.findChildren(Opener)[0]
    opener.setFocus()
    QTest.keyClick(opener, Qt.Key.Key_Space)
    pump()
    titles = [field.title.text() for field in window.page.inspector.fields() if field.isVisible()]
    assert {"Lower bound", "Upper bound", "From day", "To day"} <= set(titles)
    QTest.keyClick(opener, Qt.Key.Key_Space)
    pump()
    assert "Lower bound" not in [field.title.text() for field in window.page.inspector.fields() if field.isVisible()]
