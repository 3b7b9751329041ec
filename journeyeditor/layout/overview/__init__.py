"""The map from afar: the same journey with the same keys, its cards told as circles, counts and bars."""

from journeyeditor.layout.overview.table import OVERVIEW_DRAWERS, shown_from_afar, title_from_afar

__all__ = ["OVERVIEW_DRAWERS", "shown_from_afar", "title_from_afar"]
