"""Typing in place: what opens, what commits, what reverts, and where it goes on."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QInputMethodEvent

from journeyeditor.app.canvas.badges import Badges
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.drawing import GlyphRun, Part, Rect
from journeyeditor.edits import set_encounter
from tests.app.conftest import pump
from tests.app.stage import canvas, shown
from tests.builders import project_of, small_project, stage
from tests.driver import Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier


def text(editor: Driver, key: str) -> str:
    """The text of a card."""
    return next(card.text for card in shown(editor).cards if card.id == key)


def test_enter_commits() -> None:
    """F2 opens with all selected: what is typed takes its place, in one step of undo."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(Qt.Key.Key_F2).type("Asks a friend").press(Qt.Key.Key_Return)
        assert text(editor, "card_actions_1") == "Asks a friend"
        assert editor.view.editor is None
        assert editor.view.session.selection == ("card_actions_1",)
        editor.view.session.undo()
        assert text(editor, "card_actions_1") == "Looks for help"
        assert editor.view.session.undo_label is None


def test_what_is_composed_grows_the_card_and_is_kept() -> None:
    """An input method shows what it composes before it commits it; Esc drops both."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(Qt.Key.Key_F2)
        field = editor.view.editor
        assert field is not None
        before = field.height()
        event = QInputMethodEvent("", [])
        event.setCommitString("事故の")
        editor.send(field, event)
        editor.send(field, QInputMethodEvent("あとで電話" * 20, []))
        assert field.height() > before
        editor.send(field, QInputMethodEvent("あとで", []))
        editor.click(("lane_actions", "stp_2_2"))
        assert text(editor, "card_actions_1") == "事故のあとで"
        editor.click("card_actions_1").press(Qt.Key.Key_F2)
        assert editor.view.editor is not None
        editor.send(editor.view.editor, QInputMethodEvent("電話", []))
        editor.press(Qt.Key.Key_Escape)
        assert text(editor, "card_actions_1") == "事故のあとで"


def test_a_dead_key_begins_a_card_in_an_empty_cell() -> None:
    """The canvas takes what is composed only while an empty cell has the focus: letters stay commands elsewhere."""
    with canvas(small_project()) as editor:
        view, enabled = editor.view, Qt.WidgetAttribute.WA_InputMethodEnabled
        editor.click("card_actions_1")
        assert not view.testAttribute(enabled)
        editor.click(("lane_actions", "stp_2_2"))
        assert view.testAttribute(enabled)
        event = QInputMethodEvent("", [])
        event.setCommitString("ê")
        editor.send(view, event)
        editor.type("tre").press(Qt.Key.Key_Return)
        assert [card.text for card in shown(editor).cards if card.at == "stp_2_2"] == ["être"]
        assert not view.testAttribute(enabled)


def test_esc_reverts() -> None:
    """Nothing is committed."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(Qt.Key.Key_Return).type("Nonsense").press(Qt.Key.Key_Escape)
        assert text(editor, "card_actions_1") == "Looks for help"
        assert editor.view.editor is None
        assert editor.view.session.undo_label is None


def test_shift_enter_breaks_the_line_and_the_editor_grows() -> None:
    """Four lines need more room than the card has."""
    with canvas(small_project()) as editor:
        editor.double_click("card_actions_1")
        assert editor.view.editor is not None
        height = editor.view.editor.height()
        for line in ("One", "Two", "Three"):
            editor.type(line).press(Qt.Key.Key_Return, SHIFT)
        assert editor.view.editor.height() > height
        editor.type("Four").press(Qt.Key.Key_Return)
        assert text(editor, "card_actions_1") == "One\nTwo\nThree\nFour"


LONG = " ".join(["Looks for somebody who knows what to do next, and then for somebody who does it"] * 3)


def row(editor: Driver, lane: str = "lane_actions") -> Rect:
    """The row of a lane as it is shown."""
    return next(one.box for one in editor.view.places().rows if one.id == lane)


def test_the_row_grows_as_one_types_and_esc_puts_it_back() -> None:
    """Lanes below make room before anything is committed; the editor stays on its card."""
    with canvas(small_project()) as editor:
        session, before = editor.view.session, row(editor)
        below = editor.view.places().rows[1].box.y
        project = session.project
        editor.double_click("card_actions_1").type(LONG)
        tall = row(editor)
        assert tall.height > before.height + 30
        assert editor.view.places().rows[1].box.y == pytest.approx(below + tall.height - before.height)
        assert session.project is project
        assert_over_the_card(editor)
        editor.press(Qt.Key.Key_Escape)
        assert row(editor) == before
        assert session.undo_label is None
        assert session.gesture is None


def assert_over_the_card(editor: Driver) -> None:
    """The editor covers its card, and reaches no lane below."""
    view = editor.view
    placed = view.scene.main("card_actions_1")
    assert placed is not None
    assert view.editor is not None
    card, field = view.window_box(placed), view.editor.geometry()
    assert field.toRectF().contains(card)
    assert field.bottom() <= view.camera.sheet_box(row(editor)).bottom()


def test_the_row_shrinks_again_as_text_is_taken_away() -> None:
    """To what it was, without a commit."""
    with canvas(small_project()) as editor:
        before = row(editor)
        editor.double_click("card_actions_1").type(LONG)
        for _ in LONG:
            editor.press(Qt.Key.Key_Backspace)
        assert row(editor) == before
        assert_over_the_card(editor)


def test_what_grew_the_row_is_one_step_of_undo() -> None:
    """Under the name it always had; the row is as high after Enter as it was before."""
    with canvas(small_project()) as editor:
        session, before = editor.view.session, editor.view.session.project
        editor.double_click("card_actions_1").type(LONG)
        tall = row(editor)
        editor.press(Qt.Key.Key_Return)
        assert row(editor) == tall
        assert text(editor, "card_actions_1") == LONG
        assert str(getattr(session.undo_label, "key", "")) == "canvas.edit.set_card_text"
        session.undo()
        assert session.project is before
        assert session.undo_label is None


def test_what_is_composed_grows_the_row() -> None:
    """Before the input method commits it; what it takes back, the row gives back."""
    with canvas(small_project()) as editor:
        before = row(editor)
        editor.click("card_actions_1").press(Qt.Key.Key_F2)
        field = editor.view.editor
        assert field is not None
        editor.send(field, QInputMethodEvent("あとで電話" * 20, []))
        assert row(editor).height > before.height
        editor.send(field, QInputMethodEvent("", []))
        editor.press(Qt.Key.Key_Escape)
        assert row(editor) == before


def test_the_heads_grow_as_one_types() -> None:
    """A stage's title moves all rows."""
    with canvas(small_project()) as editor:
        top = row(editor).y
        editor.double_click("stg_1").type(LONG)
        assert row(editor).y > top
        editor.press(Qt.Key.Key_Escape)
        assert row(editor).y == top


def test_a_new_card_grows_its_row_too_and_is_one_step_of_undo() -> None:
    """Begun by typing into an empty cell."""
    with canvas(small_project()) as editor:
        before, short = editor.view.session.project, row(editor)
        editor.click(("lane_actions", "stp_2_2")).type(LONG)
        assert row(editor).height > short.height
        editor.press(Qt.Key.Key_Return)
        assert row(editor).height > short.height
        editor.view.session.undo()
        assert editor.view.session.project is before


def test_tab_commits_and_goes_on() -> None:
    """To the next card of the lane; from there into the empty cell, where a card is made."""
    with canvas(small_project()) as editor:
        editor.double_click("card_actions_1").type("First").press(Qt.Key.Key_Tab)
        assert text(editor, "card_actions_1") == "First"
        assert editor.view.edited == "card_actions_2"
        editor.type("Second").press(Qt.Key.Key_Tab).type("New").press(Qt.Key.Key_Return)
        assert text(editor, "card_actions_2") == "Second"
        made = [card for card in shown(editor).cards if card.at == "stp_2_2"]
        assert [card.text for card in made] == ["New"]


def test_typing_in_an_empty_cell_makes_a_card() -> None:
    """The first letter is kept; adding and typing are one step of undo."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        editor.click(("lane_actions", "stp_2_2")).type("Sends photos").press(Qt.Key.Key_Return)
        made = [card.text for card in shown(editor).cards if card.at == "stp_2_2"]
        assert made == ["Sends photos"]
        editor.view.session.undo()
        assert editor.view.session.project is before


def test_a_double_click_in_an_empty_cell_and_nothing_typed_leaves_nothing() -> None:
    """The new card goes away again."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        editor.double_click(("lane_actions", "stp_2_2"))
        assert editor.view.editor is not None
        assert len(shown(editor).cards) == len(before.journeys[0].cards) + 1
        editor.press(Qt.Key.Key_Escape)
        assert editor.view.session.project is before


def test_other_texts_are_typed_in_place_too() -> None:
    """Stages, lanes and encounters; an encounter given its touchpoint's name keeps no title of its own."""
    with canvas(small_project()) as editor:
        editor.double_click("stg_1").type("Look around").press(Qt.Key.Key_Return)
        editor.double_click("lane_actions").type("Doing").press(Qt.Key.Key_Return)
        editor.double_click("enc_1").type("Price page").press(Qt.Key.Key_Return)
        journey = shown(editor)
        assert journey.stages[0].title == "Look around"
        assert journey.lanes[0].title == "Doing"
        assert journey.encounters[0].title == "Price page"
        editor.double_click("enc_1").type("Website").press(Qt.Key.Key_Return)
        assert shown(editor).encounters[0].title == ""


def test_finish_editing_commits() -> None:
    """What the window calls before it saves, undoes, exports or closes."""
    with canvas(small_project()) as editor:
        editor.double_click("card_actions_1").type("Half a th")
        editor.view.finish_editing()
        assert text(editor, "card_actions_1") == "Half a th"
        assert editor.view.editor is None


def test_a_click_elsewhere_commits() -> None:
    """And selects what was clicked."""
    with canvas(small_project()) as editor:
        editor.double_click("card_actions_1").type("Asks").click("card_actions_2")
        assert text(editor, "card_actions_1") == "Asks"
        assert editor.view.session.selection == ("card_actions_2",)


def test_the_editor_stays_on_its_card() -> None:
    """While the map scrolls."""
    with canvas(small_project(), 1.0, (520, 300)) as editor:
        editor.double_click("card_actions_1")
        assert editor.view.editor is not None
        before = editor.view.editor.pos()
        editor.view.scroll_to(30, 0)
        assert editor.view.editor.pos().x() == before.x() - 30


def test_from_afar_typing_comes_closer() -> None:
    """Nobody types at 50 %."""
    with canvas(small_project(), 0.5) as editor:
        editor.double_click("card_actions_2")
        assert editor.view.zoom == 1.0
        assert editor.view.editor is not None
        editor.type("Calls twice").press(Qt.Key.Key_Return)
        assert text(editor, "card_actions_2") == "Calls twice"


def test_no_break_spaces_stay() -> None:
    """In what is typed and in what was there; a text that is only looked at changes nothing."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(Qt.Key.Key_F2).type("180\u00a0€ à\u202f: oui").press(Qt.Key.Key_Return)
        assert text(editor, "card_actions_1") == "180\u00a0€ à\u202f: oui"
        before = editor.view.session.project
        editor.press(Qt.Key.Key_F2).press(Qt.Key.Key_Return)
        assert editor.view.session.project is before


@pytest.mark.parametrize("lane", ["actions", "questions", "backstage", "quotes"])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_the_text_stays_where_it_was_drawn(lane: str, zoom: float) -> None:
    """Behind the icon of a plain text, in the middle of a box."""
    project = project_of([stage(1, "Search"), stage(2, "Report")], [lane], {lane: ["Whom do I ask?"]})
    with canvas(project, zoom) as editor:
        card = shown(editor).cards[0].id
        placed = editor.view.scene.main(card)
        assert placed is not None
        run = next(mark for mark in placed.node.marks if isinstance(mark, GlyphRun))
        drawn = editor.view.camera.box(placed.group, Rect(run.x, run.y, 0.0, 0.0)).topLeft()
        editor.click(card).press(Qt.Key.Key_F2)
        field = editor.view.editor
        assert field is not None
        cursor = field.textCursor()
        cursor.setPosition(0)
        caret = field.cursorRect(cursor)
        typed = field.viewport().mapTo(editor.view.viewport(), caret.topLeft())
        baseline = typed.y() + field.fontMetrics().ascent()
        assert abs(typed.x() - drawn.x()) <= 2
        assert abs(baseline - drawn.y()) <= 2


def test_number_and_key_moment_stay_seen_over_the_field() -> None:
    """As on the map, also after the row has grown; they go with the field."""
    with canvas(small_project()) as editor:
        editor.click("enc_2")
        before = {one.node.key.part: ink_of(editor, one) for one in badges(editor)}
        assert set(before) == {Part.NUMBER, Part.MOMENT}
        assert len(set(before.values())) == 2
        editor.press(Qt.Key.Key_F2)
        assert {one.node.key.part: ink_of(editor, one) for one in badges(editor)} == before
        height = editor.view.editor.height() if editor.view.editor else 0
        editor.type("Call the hotline and wait until somebody answers it, then begin anew from the start ")
        assert editor.view.editor is not None
        assert editor.view.editor.height() > height
        assert {one.node.key.part: ink_of(editor, one) for one in badges(editor)} == before
        editor.press(Qt.Key.Key_Return)
        pump()
        assert editor.view.viewport().findChildren(Badges) == []


def badges(editor: Driver) -> list[Placed]:
    """The number and the glyph of the second touchpoint."""
    found = editor.view.scene.of("enc_2")
    return [one for one in found if one.node.key.part in {Part.NUMBER, Part.MOMENT}]


def ink_of(editor: Driver, placed: Placed) -> int:
    """The colour that most pixels in the middle of a node have in the window."""
    at = editor.view.camera.box(placed.group, placed.node.bounds).center().toPoint()
    seen = editor.view.viewport().grab(QRect(at.x() - 5, at.y() - 5, 10, 10)).toImage()
    return Counter(seen.pixel(x, y) for y in range(10) for x in range(10)).most_common(1)[0][0]


def test_a_touchpoint_breaks_its_lines_as_it_is_drawn() -> None:
    """Its text goes nearer to the right edge than to the left, where the number stands."""
    project = set_encounter("jrn_1", "enc_2", title="Assessor visit")(small_project())
    with canvas(project) as editor:
        placed = editor.view.scene.main("enc_2")
        assert placed is not None
        drawn = {mark.y for mark in placed.node.marks if isinstance(mark, GlyphRun)}
        editor.click("enc_2").press(Qt.Key.Key_F2)
        assert editor.view.editor is not None
        assert editor.view.editor.document().firstBlock().layout().lineCount() == len(drawn) == 1


def test_the_text_is_zoomed_with_its_card() -> None:
    """Letters, field and place follow the wheel while one types; the text stays what it is."""
    with canvas(small_project(), size=(900, 700)) as editor:
        editor.click("enc_2").press(Qt.Key.Key_F2).type("Hotline")
        field = editor.view.editor
        assert field is not None
        before, wide = field.font().pixelSize(), field.width()
        editor.holding(Qt.KeyboardModifier.ControlModifier).wheel("enc_2", 5)
        zoom = editor.view.zoom
        assert zoom > 1.9
        assert editor.view.editor is field
        assert field.font().pixelSize() == pytest.approx(before * zoom, abs=1.5)
        assert field.width() == pytest.approx(wide * zoom, rel=0.05)
        assert field.toPlainText() == "Hotline"
        editor.holding(Qt.KeyboardModifier.NoModifier).press(Qt.Key.Key_Return)
        assert editor.view.editor is None
