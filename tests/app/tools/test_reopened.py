"""Every draggable kind dragged in a window at 50, 100 and 200 %, scrolled, and found moved in the reopened file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor import api
from journeyeditor.model import Journey, Project, evolve
from tests.app.stage import canvas
from tests.builders import small_project
from tests.driver import Driver

WINDOW = (640, 520)


def written(path: Path) -> Path:
    """A file with the small project in it."""
    made = api.new_project(path)
    source = small_project()
    with api.open_project(made) as session:
        session.commit("Fill", lambda project: filled(project, source))
    return made


def filled(project: Project, source: Project) -> Project:
    """A new project with what another holds."""
    return evolve(
        project,
        channels=source.channels,
        personas=source.personas,
        touchpoints=source.touchpoints,
        journeys=source.journeys,
    )


def in_row(editor: Driver, step: str, channel: str) -> QPointF:
    """A place in a channel's row at a step."""
    places = editor.view.places()
    extent = places.columns.steps[places.columns.at[step]]
    row = next(row.box for row in places.channels if row.id == channel)
    return editor.view.camera.to_window(places.left + extent.x + extent.width / 2, row.y + row.height / 2)


def seen(editor: Driver, subject: str) -> Driver:
    """Scrolled so that something is seen, and a little further than the start."""
    editor.view.reveal(subject)
    if editor.view.horizontalScrollBar().value() == 0:
        editor.view.horizontalScrollBar().setValue(6)
    return editor


def a_card(editor: Driver) -> None:
    """Into another cell."""
    seen(editor, "card_actions_2").pointer_down("card_actions_2").move_to(("lane_actions", "stp_2_2")).up()


def a_card_over_lanes(editor: Driver) -> None:
    """Into another lane."""
    seen(editor, "card_questions_1").pointer_down("card_questions_1").move_to("card_actions_1", dy=14).up()


def an_encounter(editor: Driver) -> None:
    """To another step."""
    seen(editor, "enc_2").pointer_down("enc_2").move_to(in_row(editor, "stp_2_2", "chn_phone")).up()


def an_encounter_over_channels(editor: Driver) -> None:
    """To another channel."""
    seen(editor, "enc_1").pointer_down("enc_1").move_to(in_row(editor, "stp_1_1", "chn_phone")).up()
    editor.press(Qt.Key.Key_N)


def a_stage(editor: Driver) -> None:
    """Behind the next."""
    seen(editor, "stg_1").pointer_down("stg_1").move_to("stg_2", dx=20).up()


def a_point(editor: Driver) -> None:
    """Up to the top."""
    seen(editor, "fel_1").pointer_down("fel_1").move_by(0, -120).up()


def card_at(journey: Journey, key: str) -> tuple[str, str]:
    """Where a card stands."""
    return next((card.lane, card.at) for card in journey.cards if card.id == key)


def channel_of(project: Project, key: str) -> str:
    """The channel of an encounter's touchpoint."""
    wanted = next(one.touchpoint for one in project.journeys[0].encounters if one.id == key)
    return next(one.channel for one in project.touchpoints if one.id == wanted)


KINDS: list[tuple[Callable[[Driver], None], Callable[[Project], object], object]] = [
    (a_card, lambda project: card_at(project.journeys[0], "card_actions_2"), ("lane_actions", "stp_2_2")),
    (a_card_over_lanes, lambda project: card_at(project.journeys[0], "card_questions_1"), ("lane_actions", "stp_1_1")),
    (an_encounter, lambda project: project.journeys[0].encounters_at["stp_2_2"][0].id, "enc_2"),
    (
        an_encounter_over_channels,
        lambda project: channel_of(project, "enc_1"),
        "chn_phone",
    ),
    (a_stage, lambda project: [stage.id for stage in project.journeys[0].stages], ["stg_2", "stg_1", "stg_3"]),
    (a_point, lambda project: project.journeys[0].feelings[0].value, 5.0),
]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
@pytest.mark.parametrize(("drag", "found", "wanted"), KINDS, ids=[kind[0].__name__ for kind in KINDS])
def test_a_drag_is_in_the_file(
    drag: Callable[[Driver], None], found: Callable[[Project], object], wanted: object, zoom: float, tmp_path: Path
) -> None:
    """What is dragged is moved in the file that is opened again, and was not there before."""
    path = written(tmp_path / "small.journey")
    with api.open_project(path) as session, canvas(session, zoom, WINDOW) as editor:
        before = session.project
        drag(editor)
        assert session.project is not before
    with api.open_project(path) as again:
        assert found(again.project) == wanted
