"""Links, nesting and groups made by a person's hands, in the atlas and on a map."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from journeyeditor import edits
from journeyeditor.app.atlas.link_popup import LinkPopup
from journeyeditor.app.atlas.tying import handle_of
from journeyeditor.app.canvas.popups.offer import Offer
from journeyeditor.app.widgets.buttons import LinkButton
from journeyeditor.errors import message
from journeyeditor.model import Comment, JourneyLink, LinkKind, Place
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, project, three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")


@pytest.fixture
def atlas() -> Iterator[Page]:
    """A page of three journeys, two of them in a group."""
    with page(three_journeys()) as found:
        yield found


def handle(one: Page, key: str) -> QPointF:
    """A node's handle, in the window."""
    place = handle_of(one.canvas.picture, one.canvas.eye, key)
    assert place is not None
    return place


def popup_of(one: Page) -> LinkPopup:
    """The link that is open."""
    found = one.view.making.popup
    assert isinstance(found, LinkPopup)
    return found


def drawn(one: Page) -> JourneyLink:
    """Draws a link from the complaint to the renewal."""
    one.click(one.spot("complaint"))
    one.drag(handle(one, "complaint"), one.spot("renewal"))
    return one.session.project.links[-1]


def test_a_link_is_drawn_from_a_nodes_handle_and_opens_for_its_figures(atlas: Page) -> None:
    made = drawn(atlas)
    assert (made.kind, made.source, made.target) == (
        LinkKind.LEADS_TO,
        Place(journey="complaint"),
        Place(journey="renewal"),
    )
    assert atlas.session.selection == ("complaint", "renewal")
    assert atlas.session.undo_label == message("atlas.edit.link", source="Complaint", target="Renewal")
    assert popup_of(atlas).key == made.id
    atlas.session.undo()
    assert len(atlas.session.project.links) == 2
    assert atlas.view.making.popup is None


def test_the_target_is_lit_while_the_link_is_drawn_and_escape_gives_it_up(atlas: Page) -> None:
    atlas.click(atlas.spot("complaint"))
    atlas.drag(handle(atlas, "complaint"), atlas.spot("renewal"), release=False)
    assert (atlas.canvas.shown.tied, atlas.canvas.shown.target) == ("complaint", "renewal")
    assert atlas.view.status.facts.text() == "Complaint leads to Renewal"
    lit = atlas.canvas.grab().toImage()
    atlas.key(Qt.Key.Key_Escape)
    assert atlas.canvas.shown.tied == ""
    assert atlas.canvas.grab().toImage() != lit
    assert atlas.session.undo_label is None
    assert atlas.view.status.facts.text().startswith("3 journeys")


@pytest.mark.parametrize("where", ["nowhere", "itself"])
def test_a_link_let_go_beside_a_node_or_on_its_own_is_none(atlas: Page, where: str) -> None:
    atlas.click(atlas.spot("complaint"))
    atlas.drag(handle(atlas, "complaint"), QPointF(5, 5) if where == "nowhere" else atlas.spot("complaint"))
    assert atlas.session.undo_label is None
    assert atlas.view.making.popup is None


def test_a_link_that_is_there_is_opened_not_made_twice(atlas: Page) -> None:
    atlas.click(atlas.spot("claim"))
    atlas.drag(handle(atlas, "claim"), atlas.spot("complaint"))
    assert len(atlas.session.project.links) == 2
    assert popup_of(atlas).key == "l1"


def test_share_n_note_kind_and_stages_are_edited_in_place_and_undone_by_name(atlas: Page) -> None:
    made = drawn(atlas)
    popup = popup_of(atlas)
    for field, text in ((popup.share, "9 %"), (popup.sample, "486"), (popup.note, "After the wait")):
        field.edit.setFocus()
        QTest.keyClicks(field.edit, text)
        field.flush()
    popup.kind.choose(1)
    popup.ends["source"].pick("stg_complaint_2")
    now = atlas.session.project.by_id[made.id]
    assert isinstance(now, JourneyLink)
    assert (now.share, now.n, now.note) == (0.09, 486, "After the wait")
    assert (now.kind, now.source.at, now.target.at) == (LinkKind.INFLUENCES, "stg_complaint_2", None)
    assert atlas.session.undo_label == message("atlas.edit.change_link")
    popup.turner.click()
    assert popup.link.source == Place(journey="renewal")
    popup.deleter.click()
    assert made.id not in atlas.session.project.by_id
    assert atlas.view.making.popup is None


def test_what_goes_along_with_a_link_is_told_before_it_is_deleted(atlas: Page) -> None:
    made = drawn(atlas)
    popup = popup_of(atlas)
    popup.deleter.setFocus(Qt.FocusReason.TabFocusReason)
    assert popup.deleter.toolTip() == "Delete link"
    note = Comment(id="cmt_link", target=made.id, author="Lea Petit", written_on=date(2026, 11, 10), text="Why?")
    atlas.session.commit("Comment", edits.add_comment(note))
    popup.share.edit.setFocus()
    QTest.keyClick(popup.share.edit, Qt.Key.Key_Backtab)
    popup.deleter.setFocus(Qt.FocusReason.TabFocusReason)
    assert popup.deleter.toolTip() == "Delete link\nTakes along 1 comment"
    assert popup.deleter.accessibleDescription() == "Takes along 1 comment"
    QTest.keyClick(popup.deleter, Qt.Key.Key_Space)
    assert made.id not in atlas.session.project.by_id
    assert atlas.session.project.comments == ()


@pytest.mark.parametrize(("field", "text"), [("share", "a few"), ("share", "140"), ("sample", "2.5"), ("sample", "-1")])
def test_figures_that_are_none_are_said_and_change_nothing(atlas: Page, field: str, text: str) -> None:
    made = drawn(atlas)
    box = getattr(popup_of(atlas), field)
    QTest.keyClicks(box.edit, text)
    box.flush()
    assert box.error()
    assert atlas.session.project.by_id[made.id] == made


def test_what_is_typed_is_kept_when_the_popup_is_left(atlas: Page) -> None:
    made = drawn(atlas)
    popup = popup_of(atlas)
    QTest.keyClicks(popup.share.edit, "12")
    popup.shut()
    now = atlas.session.project.by_id[made.id]
    assert isinstance(now, JourneyLink)
    assert now.share == 0.12


def test_a_link_is_made_and_a_whole_and_a_group_chosen_from_the_keyboard(atlas: Page) -> None:
    atlas.view.select("renewal")
    atlas.view.ask("link")
    offer = atlas.view.making.popup
    assert isinstance(offer, Offer)
    QTest.keyClicks(offer, "comp")
    QTest.keyClick(offer, Qt.Key.Key_Return)
    made = atlas.session.project.links[-1]
    assert (made.source.journey, made.target.journey) == ("renewal", "complaint")
    atlas.view.select("renewal")
    for name in ("whole", "group"):
        atlas.view.ask(name)
        asked = atlas.view.making.popup
        assert isinstance(asked, Offer)
        QTest.keyClick(asked, Qt.Key.Key_Return)
    renewal = atlas.session.project.journey("renewal")
    assert renewal.parent == Place(journey="claim")
    assert renewal.group is None


def test_nothing_selected_is_said(atlas: Page) -> None:
    atlas.view.ask("link")
    assert atlas.view.toast.text() == "Select a journey first."


def test_a_ring_of_parts_is_refused_in_a_sentence(atlas: Page) -> None:
    making = atlas.view.making
    assert making.nest("complaint", Place(journey="claim"))
    assert not making.nest("claim", Place(journey="complaint"))
    assert atlas.view.toast.text().endswith(".")
    assert atlas.session.project.journey("claim").parent is None


def test_the_panel_adds_and_opens_links(atlas: Page) -> None:
    atlas.view.select("claim", "complaint")
    panel = atlas.view.panel.widget()
    assert panel is not None
    pencils = [one for one in panel.findChildren(QToolButton) if one.accessibleName() == "Edit link"]
    pencils[0].click()
    assert popup_of(atlas).key == "l1"
    atlas.view.select("renewal")
    panel = atlas.view.panel.widget()
    assert panel is not None
    adder = next(one for one in panel.findChildren(LinkButton) if one.accessibleName() == "Links: Add")
    adder.click()
    assert isinstance(atlas.view.making.popup, Offer)


def test_a_node_dropped_into_another_groups_hull_joins_it_with_its_place_in_one_step(atlas: Page) -> None:
    hull = atlas.canvas.picture.hulls[0]
    xs, ys = zip(*hull.outline, strict=True)
    middle = atlas.canvas.eye.to_window((sum(xs) / len(xs), sum(ys) / len(ys)))
    start = atlas.spot("renewal")
    atlas.drag(start, middle, release=False)
    assert atlas.canvas.shown.into == "claims"
    assert "Claims" in atlas.view.status.facts.text()
    atlas.key(Qt.Key.Key_Escape)
    assert atlas.session.project.journey("renewal").group != "claims"
    atlas.drag(start, middle)
    renewal = atlas.session.project.journey("renewal")
    assert renewal.group == "claims"
    assert renewal.place is not None
    assert atlas.session.undo_label == message("atlas.edit.group", title="Renewal", group="Claims")
    atlas.session.undo()
    before = atlas.session.project.journey("renewal")
    assert (before.group, before.place) == (None, None)


def test_with_ctrl_a_node_only_moves(atlas: Page) -> None:
    canvas = atlas.canvas
    hull = canvas.picture.hulls[0]
    disc = canvas.picture.spots["renewal"].disc
    xs, ys = zip(*hull.outline, strict=True)
    canvas.drag_node("renewal", (sum(xs) / len(xs) - disc.x, sum(ys) / len(ys) - disc.y), stays=True)
    assert canvas.shown.into == ""
    canvas.drag_node("renewal", (sum(xs) / len(xs) - disc.x, sum(ys) / len(ys) - disc.y), stays=False)
    assert canvas.shown.into == "claims"


def test_parts_go_along_into_the_group_of_their_whole() -> None:
    start = project(
        journey("one", group="a"),
        journey("two", group="b"),
        journey("three", parent="two", group="b"),
        groups=("a", "b"),
    )
    with page(start) as found:
        found.view.making.nest("two", Place(journey="one"))
        assert [one.group for one in found.session.project.journeys] == ["a", "a", "a"]
        found.view.making.regroup("one", "b")
        assert [one.group for one in found.session.project.journeys] == ["b", "b", "b"]
