"""Jobs for tests of page plans: the sample's claim, or any journey, measured by fixed widths."""

from __future__ import annotations

from functools import cache

from journeyeditor import api
from journeyeditor.layout.sheets import MM, Job, Plan
from journeyeditor.model import Journey, Project
from journeyeditor.resources import resource
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure

A4 = (297 * MM, 210 * MM)
A3 = (420 * MM, 297 * MM)
A0 = (1189 * MM, 841 * MM)


@cache
def sample() -> Project:
    """The car insurance sample."""
    return api.load(resource("samples", "car-insurance.journey.json")).project


def claim() -> Journey:
    """The accident claim: eight stages, every lane."""
    return api.find_journey(sample(), "Car accident claim")


def job(size: tuple[float, float] = A4, margin: float = 10 * MM) -> Job:
    """The accident claim on paper of a size."""
    return Job(sample(), claim(), Words("en"), FakeMeasure(), size, margin)


def texts(plan: Plan, index: int) -> str:
    """The words of a sheet, in painting order."""
    found = []
    for view in plan.sheets[index].views:
        for group, node in view.drawing.nodes():
            for mark in node.marks:
                shape = getattr(mark, "shape", None)
                x, y = getattr(mark, "x", 0.0) + group.origin[0], getattr(mark, "y", 0.0) + group.origin[1]
                source = view.source
                inside = source.x <= x <= source.right and source.y <= y <= source.bottom
                if shape is not None and (inside or not view.clipped):
                    found.append(shape.text)
    return " ".join(found)
