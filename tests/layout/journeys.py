"""Small journeys for layout tests: steps of (channel, words), and a context that measures by fixed widths."""

from __future__ import annotations

from collections.abc import Sequence

from journeyeditor.layout.columns import columns_of
from journeyeditor.layout.context import Context, LayoutOptions
from journeyeditor.layout.memory import Memory
from journeyeditor.layout.style import load_style
from journeyeditor.model import Channel, Encounter, Journey, Lane, Project, Stage, Step, Touchpoint
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure

Cell = tuple[int, str]


def project_of(
    steps: Sequence[Sequence[Cell]], per_stage: int = 2, lane: str = "touchpoints"
) -> tuple[Project, Journey]:
    """A project of one journey with one lane; encounters `enc_0`, … in reading order, channels `chn_0` … `chn_5`."""
    columns = [Step(id=f"stp_{i}") for i in range(len(steps))]
    stages = tuple(
        Stage(id=f"stg_{i}", title=f"Stage {i}", steps=tuple(columns[i : i + per_stage]))
        for i in range(0, len(columns), per_stage)
    )
    channels = tuple(Channel(id=f"chn_{i}", name=f"Channel {i}", colour=i + 1) for i in range(6))
    touchpoints = tuple(Touchpoint(id=f"tcp_{i}", name=f"Touchpoint {i}", channel=f"chn_{i}") for i in range(6))
    cells = [(column, cell) for column, cells in enumerate(steps) for cell in cells]
    encounters = tuple(
        Encounter(id=f"enc_{i}", touchpoint=f"tcp_{channel}", step=f"stp_{column}", title=words)
        for i, (column, (channel, words)) in enumerate(cells)
    )
    lanes = (Lane(id="lan_0", kind=lane),)
    journey = Journey(id="jrn_0", stages=stages, lanes=lanes, encounters=encounters)
    return Project(id="prj_0", channels=channels, touchpoints=touchpoints, journeys=(journey,)), journey


def context_of(project: Project, journey: Journey, style: str = "detail", width: float | None = None) -> Context:
    """A layout under way in English."""
    chosen = load_style(style)
    columns = columns_of(journey.stages, chosen.sheet, width)
    options = LayoutOptions()
    return Context(
        project, journey, chosen, Words("en"), FakeMeasure(), options, columns, {}, Memory(), Memory(), object()
    )
