"""Drawing → sheets: a map over several pages, a poster in tiles, the atlas as a book; surfaces only follow them."""

from journeyeditor.layout.sheets.book import plan_book
from journeyeditor.layout.sheets.job import MM, Cut, Job, Level, Plan, Provenance, Running, Shown, drawn
from journeyeditor.layout.sheets.pages import PageOptions, plan_pages
from journeyeditor.layout.sheets.tiles import TileOptions, plan_tiles, sides_words
from journeyeditor.layout.sheets.tiling import cost_of_plan

__all__ = [
    "MM",
    "Cut",
    "Job",
    "Level",
    "PageOptions",
    "Plan",
    "Provenance",
    "Running",
    "Shown",
    "TileOptions",
    "cost_of_plan",
    "drawn",
    "plan_book",
    "plan_pages",
    "plan_tiles",
    "sides_words",
]
