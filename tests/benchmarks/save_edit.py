"""`save-edit`: one commit of one card's text until it is in the file, against a bare SQLite transaction.

The journey has 300 cards, the project 200 journeys. The reference writes as many bytes into the same row of a copy
of the file, with the same pragmas: it has nothing to edit, compare, serialise or compress, and no thread to hand to.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from journeyeditor import api, storage
from journeyeditor.edits import set_card
from journeyeditor.model import Journey, Project, evolve
from journeyeditor.storage.connections import connect_writer, transaction
from tests.builders import journey_of, project_with

JOURNEYS, STEPS, CARDS_A_STEP = 200, 30, 10
ROUNDS = 60
GOAL = 3.0
TEXT = "Waits for the assessor, who calls at ten and comes at noon to look at the car"


def run() -> list[dict[str, object]]:
    """The one benchmark, ms."""
    with TemporaryDirectory() as folder:
        path, copy = Path(folder) / "ours.journey", Path(folder) / "reference.journey"
        storage.write_project(big_project(), path, {})
        shutil.copyfile(path, copy)
        with api.open_project(path) as session, closing(connect_writer(copy)) as connection:
            ours, reference = interleaved(saving(session), bare(connection))
    result = {"name": "save-edit", "ours": ours, "reference": reference, "ratio": ours / reference}
    return [{**result, "goal": GOAL, "unit": "ms"}]


def big_project() -> Project:
    """200 journeys of 300 cards each."""
    cell = "|".join([TEXT] * CARDS_A_STEP)
    model = journey_of([1] * STEPS, ["actions"], {"actions": [cell] * STEPS})
    return project_with(*(numbered(model, number) for number in range(JOURNEYS)))


def numbered(model: Journey, number: int) -> Journey:
    """The journey again, with ids of its own."""
    text = model.model_dump_json()
    for prefix in ("jrn_", "stg_", "stp_", "lane_", "card_"):
        text = text.replace(f'"{prefix}', f'"{prefix}{number}_')
    journey = Journey.model_validate_json(text)
    cards = (evolve(card, text=f"{card.text}, {index}") for index, card in enumerate(journey.cards))
    return evolve(journey, cards=tuple(cards))


def saving(session: api.ProjectSession) -> Callable[[], None]:
    """One edit, in the file when it returns."""
    numbers = count()
    journey = session.project.journeys[JOURNEYS // 2]
    card = journey.cards[len(journey.cards) // 2].id

    def save() -> None:
        session.commit("Edit", set_card(journey.id, card, text=f"Changed for the time number {next(numbers)}"))

    return save


def bare(connection: sqlite3.Connection) -> Callable[[], None]:
    """The same number of bytes in the same row, and nothing else."""
    row = f"jrn_{JOURNEYS // 2}_1"
    (blob,) = connection.execute("SELECT blob FROM item WHERE id = ?", (row,)).fetchone()
    blobs = (blob[:-4] + number.to_bytes(4, "big") for number in count())

    def write() -> None:
        with transaction(connection):
            connection.execute("UPDATE item SET blob = ? WHERE id = ?", (next(blobs), row))

    return write


def interleaved(ours: Callable[[], None], reference: Callable[[], None]) -> tuple[float, float]:
    """The medians of both in ms, one run of the one after one run of the other."""
    pairs = [(timed(ours), timed(reference)) for _ in range(ROUNDS)]
    return median(one for one, _ in pairs), median(other for _, other in pairs)


def timed(action: Callable[[], None]) -> float:
    """How long it takes, ms."""
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000
