"""Drawing → sheets: a map over several pages. Pure: surfaces follow the sheets as they are."""

from journeyeditor.layout.sheets.job import MM, Cut, Job, Plan, Provenance
from journeyeditor.layout.sheets.pages import PageOptions, plan_pages

__all__ = ["MM", "Cut", "Job", "PageOptions", "Plan", "Provenance", "plan_pages"]
