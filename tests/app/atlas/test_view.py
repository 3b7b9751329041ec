"""The atlas page under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from journeyeditor.app.atlas.rows import ZERO_WIDTH_SPACE, JourneyRow, JumpRow, LinkRow
from journeyeditor.app.atlas.walk import next_journey
from journeyeditor.app.theme import look_of
from journeyeditor.atlas.sieve import Sieve
from journeyeditor.edits import set_journey
from journeyeditor.errors import message
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.model import Channel, Persona, Position, System, Touchpoint, evolve
from tests.app.atlas.page import Page, page
from tests.atlas.small import journey, link, project, three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def atlas() -> Iterator[Page]:
    """A page of three journeys."""
    with page(three_journeys()) as found:
        yield found


def panel_of(one: Page) -> QWidget:
    """What the panel shows."""
    found = one.view.panel.widget()
    assert found is not None
    return found


def texts(one: Page) -> list[str]:
    """What the panel says."""
    found = panel_of(one)
    labels = [label.text() for label in found.findChildren(QLabel)]
    return labels + [button.text() for button in found.findChildren(QAbstractButton)]


def test_a_click_selects_and_lists_neighbours_and_links(atlas: Page) -> None:
    atlas.click(atlas.spot("claim"))
    assert atlas.session.selection == ("claim",)
    panel = panel_of(atlas)
    assert [(row.text(), row.figure) for row in panel.findChildren(JourneyRow)][1:] == [
        ("Complaint", "2 · 67\u00a0%"),
        ("Renewal", "1 · 33\u00a0%"),
    ]
    assert [row.text() for row in panel.findChildren(LinkRow)] == [
        "Claim leads to Complaint",
        "Claim influences Renewal",
    ]


def test_a_click_on_nothing_lets_go(atlas: Page) -> None:
    atlas.click(atlas.spot("claim"))
    atlas.click(QPointF(5, 5))
    assert atlas.session.selection == ()
    assert "Select a journey" in texts(atlas)


@pytest.mark.parametrize("how", ["line", "shift", "control", "row"])
def test_four_ways_to_a_pair(atlas: Page, how: str) -> None:
    if how == "line":
        atlas.click(atlas.middle_of_line("claim", "complaint"))
    else:
        atlas.click(atlas.spot("claim"))
    if how == "row":
        row = next(r for r in panel_of(atlas).findChildren(JourneyRow) if r.text() == "Complaint")
        row.click()
    elif how != "line":
        atlas.click(atlas.spot("complaint"), SHIFT if how == "shift" else Qt.KeyboardModifier.ControlModifier)
    assert atlas.session.selection == ("claim", "complaint")
    assert atlas.canvas.shown.selected == ("claim", "complaint")
    said = texts(atlas)
    assert "Claim leads to Complaint" in said
    assert ("A" in said, "B" in said, "C" in said) == (True, True, False)


def test_jumps_to_either_place(atlas: Page) -> None:
    atlas.view.select("claim", "complaint")
    jumps = panel_of(atlas).findChildren(JumpRow)
    assert [jump.text() for jump in jumps] == [
        "Claim: Stage 1",
        "Claim: Stage 2",
        "Complaint: Stage 2",
        "Claim: Stage 2",
        "Complaint: Stage 1",
    ]
    jumps[2].click()
    assert atlas.jumped == [("complaint", "enc_complaint_2")]


def test_a_double_click_and_enter_open(atlas: Page) -> None:
    at = atlas.spot("complaint")
    atlas.click(at)
    atlas.mouse(QEvent.Type.MouseButtonDblClick, at, Qt.MouseButton.LeftButton)
    atlas.key(Qt.Key.Key_Return)
    assert atlas.opened == ["complaint", "complaint"]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_a_drag_moves_the_node_and_can_be_undone(atlas: Page, zoom: float) -> None:
    atlas.canvas.set_zoom(zoom, atlas.spot("renewal"))
    before, start = atlas.canvas.picture.spots["renewal"].disc, atlas.spot("renewal")
    others = {key: spot.disc for key, spot in atlas.canvas.picture.spots.items() if key != "renewal"}
    atlas.drag(start, start + QPointF(60, -40))
    moved = atlas.session.project.journey("renewal").place
    assert moved is not None
    scale = zoom * 4 / 3
    assert (moved.x, moved.y) == pytest.approx((before.x + 60 / scale, before.y - 40 / scale), abs=0.02)
    after = atlas.canvas.picture.spots
    assert (after["renewal"].disc.x, after["renewal"].disc.y) == (moved.x, moved.y)
    assert {key: after[key].disc for key in others} == others
    atlas.session.undo()
    assert atlas.session.project.journey("renewal").place is None
    assert atlas.canvas.picture.spots["renewal"].disc == before


def test_escape_drops_a_drag(atlas: Page) -> None:
    start = atlas.spot("renewal")
    atlas.drag(start, start + QPointF(60, 0), release=False)
    assert atlas.canvas.shown.dragged == "renewal"
    atlas.key(Qt.Key.Key_Escape)
    assert atlas.canvas.shown.dragged == ""
    assert atlas.session.undo_label is None


def test_dragging_the_ground_pans_and_the_wheel_zooms_at_the_pointer(atlas: Page) -> None:
    start = atlas.spot("claim")
    atlas.drag(QPointF(8, 300), QPointF(48, 320))
    assert atlas.spot("claim") == start + QPointF(40, 20)
    at = atlas.spot("claim")
    zoom = atlas.canvas.eye.zoom
    atlas.wheel(at, 2)
    assert atlas.canvas.eye.zoom == pytest.approx(zoom * 1.15**2)
    assert (atlas.spot("claim") - at).manhattanLength() < 0.01
    assert atlas.view.status.per_cent.text() == f"{round(zoom * 132.25)}\u00a0%"
    atlas.wheel(at, -2)
    assert atlas.canvas.eye.zoom == pytest.approx(zoom, rel=1e-6)


def test_a_pinch_zooms_at_the_pointer(atlas: Page) -> None:
    at, zoom = atlas.spot("claim"), atlas.canvas.eye.zoom
    kind, device = Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice()
    around = QPointF(atlas.canvas.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(atlas.canvas, QNativeGestureEvent(kind, device, 2, at, at, around, 0.2, QPointF()))
    assert atlas.canvas.eye.zoom == pytest.approx(zoom * 1.2)
    assert (atlas.spot("claim") - at).manhattanLength() < 0.01


def test_arrows_walk_to_the_nearest_node(atlas: Page) -> None:
    spots = atlas.canvas.picture.spots
    atlas.key(Qt.Key.Key_Right)
    first = atlas.canvas.shown.selected[0]
    for key, direction in ((Qt.Key.Key_Left, (-1, 0)), (Qt.Key.Key_Right, (1, 0))):
        there = next_journey(spots, first, direction)
        atlas.view.select(first)
        atlas.key(key)
        assert atlas.session.selection == (there,)
    other = next(key for key in spots if key != first)
    away = spots[other].disc.x - spots[first].disc.x
    assert next_journey(spots, other, (-1 if away > 0 else 1, 0)) != other


def test_find_goes_to_a_journey_without_its_accents() -> None:
    with page(project(journey("one", title="Réclamation"), journey("two", title="Renouveler"))) as one:
        one.view.bar.find_field.setText("reclam")
        one.view.bar.find_field.on_return()
        assert one.session.selection == ("one",)


def test_filters(atlas: Page) -> None:
    atlas.view.filters.on_threshold(1)
    assert len(atlas.canvas.picture.overlaps) == 2
    assert atlas.view.status.facts.text().startswith("3 journeys, 1 group, 2 pairs")
    atlas.view.filters.on_group("claims")
    assert set(atlas.canvas.picture.spots) == {"claim", "complaint"}
    atlas.view.reveal("renewal")
    assert (atlas.view.options, atlas.view.sieve) == (AtlasOptions(1), Sieve())
    assert "renewal" in atlas.canvas.picture.spots


def test_a_rename_moves_nothing_and_is_shown(atlas: Page) -> None:
    before = {key: spot.disc for key, spot in atlas.canvas.picture.spots.items()}
    atlas.session.commit(message("edit.rename"), set_journey("claim", title="Accident claim"))
    spots = atlas.canvas.picture.spots
    assert {key: spot.disc for key, spot in spots.items()} == before
    assert spots["claim"].label.lines[0].text.startswith("Accident")


def test_hover_fades_and_the_picture_is_painted(atlas: Page) -> None:
    plain = atlas.canvas.grab().toImage()
    atlas.view.select("claim", "complaint")
    accent = atlas.view.look.colour("accent").rgb()
    at = atlas.spot("claim").toPoint()
    radius = round(atlas.canvas.picture.spots["claim"].disc.r * atlas.canvas.eye.scale + 5.5)
    image = atlas.canvas.grab().toImage()
    assert image.pixel(at.x() + radius, at.y()) == accent
    assert plain.pixel(at.x() + radius, at.y()) != accent
    assert differing(plain, image) > 500


def differing(one: QImage, other: QImage) -> int:
    """How many pixels of every third row differ."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y) for y in range(0, one.height(), 3) for x in range(0, one.width(), 3)
    )


def test_another_look_repaints_and_keeps_what_is_shown(atlas: Page) -> None:
    atlas.view.select("claim")
    atlas.view.set_look(look_of("dark"))
    QApplication.processEvents()
    assert atlas.canvas.grab().toImage().pixel(3, 200) == look_of("dark").colour("sunken").rgb()
    assert atlas.canvas.shown.selected == ("claim",)
    assert [row.text() for row in panel_of(atlas).findChildren(JourneyRow)][:1] == ["Claim"]


def test_an_empty_project_says_so_and_breaks_nothing() -> None:
    with page(project()) as one:
        assert "No journeys yet" in texts(one)
        one.click(QPointF(300, 300))
        one.key(Qt.Key.Key_Right)
        one.key(Qt.Key.Key_Return)
        one.view.fit()
        assert one.canvas.grab().toImage().pixel(3, 300) == one.view.look.colour("sunken").rgb()
        assert one.opened == []


def test_broken_references_are_told() -> None:
    with page(project(journey("one"), links=(link("l1", "one", "gone"),))) as one:
        assert "1 reference is broken and not shown" in texts(one)


def test_a_pair_that_shares_nothing() -> None:
    with page(project(journey("one", (("a", 3),)), journey("two", (("b", 3),)))) as one:
        one.view.select("one", "two")
        assert "These two journeys share no touchpoint." in texts(one)
        assert "Channels: App" in texts(one)
        assert not any(text.startswith("Weight") for text in texts(one))


def test_a_pair_tells_personas_channels_and_systems_apart_and_what_its_weight_is_made_of() -> None:
    both = [
        evolve(journey(key, met), personas=("p",))
        for key, met in (("one", (("a", 2), ("b", 5))), ("two", (("a", 4), ("b", 3))))
    ]
    phone = Channel(id="c", name="Phone", icon="phone", colour=1)
    called = [
        Touchpoint(id=key, name=name, channel="c", systems=("s",)) for key, name in (("a", "Call"), ("b", "Desk"))
    ]
    made = project(*both, touchpoints=("a", "b"))
    made = evolve(
        made,
        personas=(Persona(id="p", name="Nadia"),),
        channels=(phone,),
        systems=(System(id="s", name="Core"),),
        touchpoints=tuple(called),
    )
    with page(made) as one:
        one.view.select("one", "two")
        told = [text.replace(ZERO_WIDTH_SPACE, "") for text in texts(one)]
        assert "Personas: Nadia" in told
        assert "Channels: Phone" in told
        assert "Systems: Core" in told
        assert "Weight 5, the smaller importance of each: Call 2, Desk 3" in told


def test_a_moved_node_is_where_it_was_put_on_opening() -> None:
    start = three_journeys()
    moved = start.journeys[0].model_validate({**start.journeys[0].model_dump(), "place": Position(x=400, y=9)})
    with page(start.model_validate({**start.model_dump(), "journeys": [moved, *start.journeys[1:]]})) as one:
        disc = one.canvas.picture.spots["claim"].disc
        assert (disc.x, disc.y) == (400, 9)


def test_a_page_out_of_sight_catches_up_when_it_is_shown(atlas: Page) -> None:
    atlas.view.hide()
    picture = atlas.canvas.picture
    atlas.session.commit(message("edit.rename"), set_journey("claim", title="New"))
    atlas.session.select(("claim",))
    assert atlas.canvas.picture is picture
    atlas.view.show()
    assert atlas.canvas.picture.spots["claim"].label.lines[0].text == "New"
    assert atlas.canvas.shown.selected == ("claim",)


def test_the_bar_asks(atlas: Page) -> None:
    atlas.view.bar.back.click()
    atlas.view.bar.export.click()
    assert atlas.asked == ["back", "export"]


def test_a_page_that_is_closed_hears_nothing(atlas: Page) -> None:
    atlas.view.close_view()
    picture = atlas.canvas.picture
    atlas.session.commit(message("edit.rename"), set_journey("claim", title="New"))
    assert atlas.canvas.picture is picture


@pytest.mark.parametrize("view", ["graph", "matrix", "impact"])
def test_tab_goes_from_node_to_node_and_leaves_at_the_end(atlas: Page, view: str) -> None:
    atlas.view.show_view(view)
    atlas.use(atlas.view.port)
    order, _ = atlas.port.stops()
    assert sorted(order) == sorted(journey.id for journey in atlas.view.atlas.journeys)
    atlas.port.setFocus()
    for key in order:
        atlas.key(Qt.Key.Key_Tab)
        assert atlas.session.selection == (key,)
        assert atlas.port.hasFocus()
    atlas.key(Qt.Key.Key_Backtab)
    assert atlas.session.selection == (order[-2],)
    atlas.key(Qt.Key.Key_Tab)
    atlas.key(Qt.Key.Key_Tab)
    assert not atlas.port.hasFocus()
    assert atlas.session.selection == (order[-1],)
