"""What steps back for a focus; nothing is laid out for it."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import Key, Node, Part, Rect
from journeyeditor.drawing.faded import Faded
from journeyeditor.layout.focus import Focus, faded_by
from journeyeditor.model import Card, Evidence, EvidenceStatus, Feeling, Journey, Moment, Project, Route, evolve
from tests.layout.journeys import project_of

KNOWN = Evidence(status=EvidenceStatus.VALIDATED)


def told() -> tuple[Project, Journey]:
    """Two personas, three cards, three encounters on three channels, a departure."""
    project, journey = project_of([[(0, "a")], [(1, "b")], [(2, "c")]])
    first, second, third = journey.encounters
    encounters = (
        evolve(first, personas=("psn_1",), moment=Moment.IRRITANT),
        evolve(second, personas=("psn_2",), evidence=KNOWN),
        third,
    )
    cards = (
        Card(id="crd_1", lane="lan_0", at="stp_0", personas=("psn_1",), tags=("cost",)),
        Card(id="crd_2", lane="lan_0", at="stp_0", personas=("psn_2",), evidence=KNOWN),
        Card(id="crd_3", lane="lan_0", at="stp_0"),
    )
    feelings = (Feeling(id="fel_1", step="stp_0", persona="psn_2", value=1), Feeling(id="fel_2", step="stp_1", value=1))
    personas, routes = ("psn_1", "psn_2"), (Route(id="rte_1", source="enc_1", target="enc_2"),)
    parts = {"encounters": encounters, "cards": cards, "feelings": feelings, "routes": routes, "personas": personas}
    return project, evolve(journey, **parts)


@pytest.mark.parametrize(
    ("focus", "ids"),
    [
        (Focus(), set()),
        (Focus(personas=frozenset({"psn_1"})), {"crd_2", "enc_1", "fel_1", "rte_1"}),
        (Focus(tags=frozenset({"cost"})), {"crd_2", "crd_3"}),
        (Focus(evidence=frozenset({EvidenceStatus.VALIDATED})), {"crd_1", "crd_3", "enc_0", "enc_2", "rte_1"}),
        (Focus(moments=frozenset({Moment.IRRITANT})), {"enc_1", "enc_2", "rte_1"}),
        (Focus(channels=frozenset({"chn_2"})), {"enc_0", "enc_1", "rte_1"}),
        (Focus(touchpoints=frozenset({"tcp_1"})), {"enc_0", "enc_2", "rte_1"}),
        (Focus(personas=frozenset({"psn_2"}), channels=frozenset({"chn_0"})),
         {"crd_1", "enc_0", "enc_1", "enc_2", "rte_1"}),
    ],
)  # fmt: skip
def test_what_does_not_belong_steps_back(focus: Focus, ids: set[str]) -> None:
    assert faded_by(*told(), focus).ids == ids


def test_curves_of_others_and_lines_to_what_fades_go_with_it() -> None:
    faded = faded_by(*told(), Focus(personas=frozenset({"psn_1"})))

    def fades(key: Key, subject: str = "") -> bool:
        return faded.fades(Node(key, Rect(0, 0, 1, 1), (), subject))

    assert faded.personas == {"psn_2"}
    assert fades(Key("lan_0", Part.CURVE, "psn_2"))
    assert not fades(Key("lan_0", Part.CURVE, "psn_1"))
    assert fades(Key("stp_0", Part.POINT, "intensity psn_2"))
    assert not fades(Key("stp_0", Part.POINT, ""))
    assert fades(Key("enc_0", Part.PATH, "enc_1"))
    assert not fades(Key("enc_0", Part.PATH, "enc_2"))
    assert fades(Key("enc_1", Part.NUMBER), "enc_1")
    assert not Faded().fades(Node(Key("enc_1", Part.CARD), Rect(0, 0, 1, 1), (), "enc_1"))
