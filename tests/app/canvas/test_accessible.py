"""A screen reader walks the canvas: names, places, values, states; what it does changes the project."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from journeyeditor.app.accessible import Part, Whole, install
from journeyeditor.app.canvas.view import MapView
from journeyeditor.model import Project
from tests.app.stage import canvas, shown
from tests.builders import project_of, small_project, stage
from tests.driver import Driver

Text, Role = QAccessible.Text, QAccessible.Role


def whole(editor: Driver) -> QAccessibleInterface:
    """What Qt gives to a screen reader for the canvas."""
    install()
    found = QAccessible.queryAccessibleInterface(editor.view)
    assert found is not None
    return found


def below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What it holds, as far as it is ours."""
    found = (one.child(index) for index in range(one.childCount()))
    return (child for child in found if isinstance(child, Part))


def name(one: QAccessibleInterface) -> str:
    """Its name."""
    return one.text(Text.Name)


def find(editor: Driver, text: str) -> QAccessibleInterface:
    """The one part of a name."""
    return next(one for row in below(whole(editor)) for one in (row, *below(row)) if name(one) == text)


def act(one: QAccessibleInterface, action: str) -> None:
    """Does an action as Qt's bridges do: through the interface of actions."""
    found = one.actionInterface()
    assert isinstance(found, QAccessibleActionInterface)
    assert action in found.actionNames()
    found.doAction(action)


def test_the_canvas_holds_rows_and_rows_hold_what_stands_in_them() -> None:
    with canvas(small_project()) as editor:
        root = whole(editor)
        assert (name(root), root.role()) == ("Journey map", Role.Canvas)
        rows = list(below(root))
        assert [name(row) for row in rows] == ["Stages", "Actions", "Questions", "Touchpoints", "Emotion"]
        assert {row.role() for row in rows} == {Role.List}
        assert [name(one) for one in below(rows[0])] == ["Stage, Search", "Stage, Report", "Stage, Settle"]
        actions = list(below(rows[1]))
        assert name(actions[0]) == "Card, Looks for help"
        assert actions[0].text(Text.Description) == "Actions, step 1"
        assert [name(one) for one in actions] == [
            "Card, Looks for help",
            "Card, Calls",
            "Empty cell, Actions, step 3",
            "Card, Waits",
        ]
        for row in rows:
            assert row.parent() is root
            assert root.child(root.indexOfChild(row)) is row
            for one in below(row):
                assert one.parent() is row
                assert row.child(row.indexOfChild(one)) is one
                assert one.role() == Role.ListItem


def test_places_are_those_on_the_screen() -> None:
    with canvas(small_project(), zoom=2.0) as editor:
        card = find(editor, "Card, Looks for help")
        placed = editor.view.scene.main("card_actions_1")
        assert placed is not None
        box = editor.view.window_box(placed).center()
        middle = card.rect().center()
        at = editor.view.viewport().mapToGlobal(box.toPoint())
        assert abs(middle.x() - at.x()) <= 2
        assert abs(middle.y() - at.y()) <= 2
        assert whole(editor).childAt(at.x(), at.y()) is card
        assert not card.state().offscreen
        editor.view.resize(300, 200)
        last = find(editor, "Stage, Settle")
        assert last.state().offscreen
        act(last, "Press")
        assert not last.state().offscreen


def test_values_states_and_the_focus_follow() -> None:
    with canvas(small_project()) as editor:
        met = find(editor, "Touchpoint, Hotline, Irritant")
        assert met.text(Text.Value) == "−3"
        assert met.state().selectable
        assert not met.state().selected
        editor.click("enc_2")
        assert met.state().selected
        assert met.state().focused
        assert whole(editor).focusChild() is met
        act(met, "Increase")
        assert met.text(Text.Value) == "−2.5"
        act(met, "Decrease")
        act(met, "Decrease")
        assert next(one.feeling for one in shown(editor).encounters if one.id == "enc_2") == -3.5


def test_actions_edit_and_delete() -> None:
    with canvas(small_project()) as editor:
        act(find(editor, "Card, Looks for help"), "edit")
        editor.type("Asks around")
        assert editor.view.editor is not None
        editor.view.finish_editing()
        card = find(editor, "Card, Asks around")
        act(card, "delete")
        assert "card_actions_1" not in [one.id for one in shown(editor).cards]
        act(find(editor, "Empty cell, Actions, step 1"), "edit")
        editor.type("Starts anew")
        editor.view.finish_editing()
        assert "Starts anew" in [one.text for one in shown(editor).cards]


def test_parts_stay_the_same_and_go_with_what_they_stand_for() -> None:
    with canvas(small_project()) as editor:
        card = find(editor, "Card, Looks for help")
        editor.click("enc_1").press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert editor.undo_name() == "Move touchpoint"
        assert find(editor, "Card, Looks for help") is card
        root = cast("Whole", whole(editor))
        made = len(root.made)
        key = cast("Part", card).key
        editor.view.session.select(("card_actions_1",))
        editor.view.delete_selection()
        assert key not in root.made
        assert len(root.made) < made


def test_a_closed_canvas_frees_all_of_it() -> None:
    for _ in range(20):
        with canvas(small_project()) as editor:
            assert [name(row) for row in below(whole(editor))]
            assert find(editor, "Stage, Search").rect().width() > 10
            root = cast("Whole", whole(editor))
        assert root.made == {}
        del editor, root
        gc.collect()


def many(cards: int) -> Project:
    """A map of many cards."""
    steps = cards // 10
    lanes = ["actions", *(["backstage"] * 4), *(["support"] * 5)]
    return project_of([stage(n, f"Stage {n}", 5) for n in range(1, steps // 5 + 1)], lanes, {})


def test_a_large_map_makes_only_what_is_asked_for() -> None:
    with canvas(many(5000)) as editor:
        root = cast("Whole", whole(editor))
        assert root.made == {}
        assert root.childCount() >= 3
        row = root.child(1)
        assert row.childCount() == 500
        assert len(root.made) == 1
        assert name(row.child(499)).startswith("Empty cell")
        assert len(root.made) == 2


def test_without_a_screen_reader_nothing_is_made() -> None:
    with canvas(small_project()) as editor:
        editor.click("enc_1").click("enc_2")
        assert editor.view.accessible is None
        assert editor.view.accessibleDescription().startswith("Touchpoint, Hotline")


def test_a_point_of_the_screen_beside_the_map_is_nothing() -> None:
    with canvas(small_project()) as editor:
        corner = editor.view.viewport().mapToGlobal(QPoint(editor.view.width() - 5, editor.view.height() - 5))
        assert whole(editor).childAt(corner.x(), corner.y()) is None
        assert isinstance(editor.view, MapView)


def test_cells_cards_encounters_and_points_offer_name_role_place_value_and_actions() -> None:
    project = small_project()
    told = [("Card, Looks for help", "Actions, step 1", "", {"edit", "delete", "ShowMenu"})]
    told += [("Empty cell, Actions, step 3", "", "", {"edit"})]
    told += [("Touchpoint, Hotline, Irritant", "Phone, step 2, −3", "−3", {"edit", "delete", "Increase", "Decrease"})]
    with canvas(project) as editor:
        points = [
            one for row in below(whole(editor)) for one in below(row) if name(one).startswith("Point of the curve")
        ]
        assert len(points) == 3
        for point in points:
            assert point.text(Text.Value)
            assert point.text(Text.Description).endswith(point.text(Text.Value))
            assert point.text(Text.Description).startswith("Step ")
            actions = point.actionInterface()
            assert isinstance(actions, QAccessibleActionInterface)
            assert {"Press", "Increase", "Decrease"} <= set(actions.actionNames())
        for said, place, value, wanted in told:
            one = find(editor, said)
            actions = one.actionInterface()
            assert isinstance(actions, QAccessibleActionInterface)
            assert (one.role(), one.text(Text.Description), one.text(Text.Value)) == (Role.ListItem, place, value)
            assert wanted | {"Press"} <= set(actions.actionNames())
            assert all(actions.localizedActionName(name) for name in actions.actionNames())
            assert one.rect().width() > 20
        reckoned = next(point for point in points if "edit" not in _actions(point))
        before = float(reckoned.text(Text.Value).replace("−", "-"))
        act(reckoned, "Increase")
        assert any(one.value == round(before + 0.5, 1) for one in shown(editor).feelings)


def _actions(one: QAccessibleInterface) -> list[str]:
    found = one.actionInterface()
    assert isinstance(found, QAccessibleActionInterface)
    return list(found.actionNames())
