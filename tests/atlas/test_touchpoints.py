"""The table of touchpoints, by hand."""

from __future__ import annotations

import csv
import io

from journeyeditor.atlas.exports import touchpoint_table
from journeyeditor.atlas.touchpoints import TouchpointRow, touchpoint_rows
from journeyeditor.model import Moment
from tests.atlas.land import land, walk

ONE = walk(
    "one",
    ("form", {"feeling": 4, "importance": 1, "moment": "delight"}),
    ("form", {"feeling": -2, "importance": 5, "moment": "irritant"}),
    personas=("ada",),
)
TWO = walk("two", ("form", {"moment": "irritant", "personas": ("bob",)}), personas=("ada", "bob"))


def test_a_row_by_hand() -> None:
    """(4 × 1 − 2 × 5) / 6 = −1, told by two of three uses."""
    rows = {row.touchpoint: row for row in touchpoint_rows(land(ONE, TWO))}
    assert list(rows) == ["page", "form", "call", "desk"]
    assert rows["form"] == TouchpointRow(
        touchpoint="form",
        channel="web",
        owner="web_team",
        systems=("portal", "files"),
        journeys=("one", "two"),
        encounters=("enc_one_1", "enc_one_2", "enc_two_1"),
        personas=("ada", "bob"),
        feeling=-1.0,
        lowest=-2,
        highest=4,
        felt=2,
        moments=((Moment.IRRITANT, 2), (Moment.DELIGHT, 1)),
        importance=5,
    )


def test_what_is_not_used_is_in_it_and_what_is_not_known_is_said() -> None:
    desk = touchpoint_rows(land(ONE))[-1]
    assert (desk.touchpoint, desk.owner, desk.journeys, desk.feeling, desk.importance) == ("desk", "", (), None, None)
    assert touchpoint_rows(land(touchpoints=())) == ()


def test_as_a_table_for_spreadsheets() -> None:
    text = touchpoint_table(land(ONE, TWO)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows[1] == {
        "id": "form",
        "name": "Form",
        "channel": "Web",
        "owner": "Web",
        "systems": "Portal; Files",
        "uses": "3",
        "journeys": "One; Two",
        "personas": "Ada; Bob",
        "feeling": "-1.0",
        "lowest": "-2.0",
        "highest": "4.0",
        "felt": "2",
        "moments": "irritant 2; delight 1",
        "importance": "5",
    }
    assert (rows[3]["owner"], rows[3]["feeling"], rows[3]["uses"]) == ("", "", "0")
