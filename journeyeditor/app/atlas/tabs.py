"""The views of the atlas beside the graph, by name, in the order of their tabs."""

from __future__ import annotations

from journeyeditor.app.atlas.experience import ExperienceTab
from journeyeditor.app.atlas.heat import HeatTab
from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.matrix import MatrixTab
from journeyeditor.app.atlas.tab import Tab
from journeyeditor.app.atlas.table import TableTab
from journeyeditor.app.atlas.transit import TransitTab
from journeyeditor.app.atlas.tree import TreeTab

GRAPH = "graph"
MADE: tuple[type[Tab], ...] = (TransitTab, MatrixTab, HeatTab, TreeTab, ImpactTab, ExperienceTab, TableTab)
TABS: dict[str, type[Tab]] = {tab.name: tab for tab in MADE}
VIEWS: tuple[tuple[str, str], ...] = ((GRAPH, "atlas"), *((tab.name, tab.icon) for tab in MADE))
"""Name and icon of each view."""
