"""Drawing → sheets: a map over several pages, a poster in tiles. Pure: surfaces follow the sheets as they are."""

from journeyeditor.layout.sheets.job import MM, Cut, Job, Plan, Provenance
from journeyeditor.layout.sheets.pages import PageOptions, plan_pages
from journeyeditor.layout.sheets.tiles import TileOptions, plan_tiles

__all__ = ["MM", "Cut", "Job", "PageOptions", "Plan", "Provenance", "TileOptions", "plan_pages", "plan_tiles"]
