"""`atlas-edit`, `atlas-graph-edit`: one edit's update of an atlas of 1 000 journeys against building it anew.

The edit moves an encounter to another touchpoint, so that overlaps come and go. The atlas is what views are drawn
from; the graph is the networkx graph of everything. Both give what a rebuild gives (shown by tests).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import thread_time

from journeyeditor.atlas import build
from journeyeditor.atlas.graph import graph, update
from journeyeditor.atlas.incremental import keep, updated
from journeyeditor.edits import set_encounter
from journeyeditor.model import Project
from tests.benchmarks.atlases import big_atlas

ROUNDS = 11
GOAL = 0.02


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    project = big_atlas()
    return [
        row("atlas-edit", project, following(project), build),
        row("atlas-graph-edit", project, followed_graph(project), graph),
    ]


def following(project: Project) -> Callable[[Project], object]:
    """Updates the atlas."""
    state = [keep(project)]

    def follow(after: Project) -> object:
        state[0] = updated(state[0], after)
        return state[0].atlas

    return follow


def followed_graph(project: Project) -> Callable[[Project], object]:
    """Updates the networkx graph."""
    made, state = graph(project), [project]

    def follow(after: Project) -> object:
        update(made, state[0], after)
        state[0] = after
        return made

    return follow


def edited(project: Project) -> Iterator[Project]:
    """The project after one edit, two, …"""
    for n in range(ROUNDS):
        project = set_encounter("jny_500", "enc_500_3", touchpoint=f"tpt_{7 * n}")(project)
        yield project


def row(
    name: str, project: Project, ours: Callable[[Project], object], anew: Callable[[Project], object]
) -> dict[str, object]:
    """The medians of both in ms, one after the other on the same project."""
    pairs = [(timed(ours, after), timed(anew, after)) for after in edited(project)]
    mine, other = median(one for one, _ in pairs), median(two for _, two in pairs)
    return {"name": name, "ours": mine, "reference": other, "ratio": mine / other, "goal": GOAL, "unit": "ms"}


def timed(action: Callable[[Project], object], project: Project) -> float:
    """How long it takes, ms."""
    start = thread_time()
    action(project)
    return (thread_time() - start) * 1000
