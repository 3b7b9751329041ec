"""Maps with all a canvas has to keep up with: cards, pictures, encounters with departures, a curve; one density."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from journeyeditor.model import (
    Asset,
    Card,
    Encounter,
    Feeling,
    Journey,
    Lane,
    Moment,
    Persona,
    Project,
    Route,
    evolve,
)
from tests.benchmarks.maps import CARDS_OF_STAGE, big_project

PICTURES = 100
PICTURE = (640, 480)
TILE = 20
CARDS_OF_RICH_STAGE = CARDS_OF_STAGE + 2
"""Two pictures more, one for each step."""

LANES = ("actions", "storyboard", "touchpoints", "emotion", "frontstage", "backstage")
FEELINGS = (1.0, 2.5, -1.5, 3.0, -3.5, 0.5, -2.0)
MOMENTS = (
    Moment.NONE,
    Moment.DELIGHT,
    Moment.NONE,
    Moment.MOMENT_OF_TRUTH,
    Moment.NONE,
    Moment.BREAKING_POINT,
    Moment.NONE,
)
LABELS = ("", "Told at once", "", "Nobody calls back", "", "", "Waits for days")
FAR = 10
"""So many stages apart a departure begins, and it goes back to the stage before."""


def rich_project(cards: int) -> tuple[Project, dict[str, bytes]]:
    """A project of one journey with about that many cards and 100 pictures, and the pictures' bytes by hash."""
    stages = max(2, cards // CARDS_OF_RICH_STAGE)
    plain = big_project(stages * CARDS_OF_STAGE)
    images = dict(picture(number) for number in range(PICTURES))
    assets = tuple(Asset(hash=key, media_type="image/png", width=PICTURE[0], height=PICTURE[1]) for key in images)
    journey = rich_journey(plain.journeys[0], tuple(images))
    persona = Persona(id="psn_1", name="Nadia")
    return evolve(plain, personas=(persona,), assets=assets, journeys=(journey,)), images


def rich_journey(plain: Journey, images: tuple[str, ...]) -> Journey:
    """The journey with a curve, departures and a picture at every step."""
    own = {lane.kind: lane for lane in plain.lanes}
    first = tuple(own.get(kind) or Lane(id=f"lane_{kind}", kind=kind) for kind in LANES)
    rest = tuple(lane for lane in plain.lanes if lane not in first)
    pictures = tuple(
        Card(id=f"pic_{number}", lane="lane_storyboard", at=step.id, text="", image=images[number % len(images)])
        for number, step in enumerate(plain.steps)
    )
    feelings = tuple(
        Feeling(id=f"fel_{number}", step=step.id, value=FEELINGS[number % 7], label=LABELS[number % 7])
        for number, step in enumerate(plain.steps)
    )
    encounters = tuple(
        evolve(encounter, moment=MOMENTS[number % 7]) for number, encounter in enumerate(plain.encounters)
    )
    return evolve(
        plain,
        personas=("psn_1",),
        lanes=(*first, *rest),
        cards=(*plain.cards, *pictures),
        encounters=encounters,
        feelings=feelings,
        routes=tuple(routes(encounters)),
    )


def routes(encounters: tuple[Encounter, ...]) -> list[Route]:
    """A departure back every tenth stage."""
    found = []
    for number in range(FAR, len(encounters) // 2, FAR):
        source, target = encounters[2 * number], encounters[2 * number - 2]
        found.append(Route(id=f"rte_{number}", source=source.id, target=target.id, label="call again", share=0.2))
    return found


def picture(number: int) -> tuple[str, bytes]:
    """A PNG that is like no other, and its hash."""
    image = QImage(*PICTURE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for x in range(0, PICTURE[0], TILE):
        for y in range(0, PICTURE[1], TILE):
            colour = QColor.fromHsv((x * 7 + y * 3 + number * 37) % 360, 90, 120 + (x + y) % 130)
            painter.fillRect(x, y, TILE, TILE, colour)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    raw = bytes(data.data())
    return sha256(raw).hexdigest(), raw
