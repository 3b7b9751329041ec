"""Type of what stands on a sheet beside the map (tokens §12 to §14). Sizes in pt."""

from __future__ import annotations

from journeyeditor.drawing.style import TextStyle

TITLE = TextStyle(15, 18, 600, "display", tracking=-0.012)
RANGE = TextStyle(9, 12)
FACTS = TextStyle(7, 9)
FOOT = TextStyle(6.5, 8.25)
STRONG_FOOT = TextStyle(6.5, 8.25, 600)
NUMBER = TextStyle(13, 16, 600, "display")
KEY = TextStyle(6, 7, 600, tabular=True)
TAB = TextStyle(8.5, 10.5, 600)
EDGE = TextStyle(6.5, 8.25, 500)
NAME = TextStyle(9, 11.25, 700)
SHEET = TextStyle(21.5, 26, 600, "display", tracking=-0.015)
SENTENCE = TextStyle(9.1, 12.5)
STEP = TextStyle(9.6, 12.5, 600)
STEP_TEXT = TextStyle(8.5, 11.35)
TILE = TextStyle(15.3, 18, 700)
TILE_NUMBER = TextStyle(7, 8.5, 500)
MEASURE = TextStyle(7.9, 10)
BAR = TextStyle(7.4, 9, tabular=True)
BAR_END = TextStyle(7.4, 9, 600, tabular=True)
NOTE = TextStyle(7.9, 10.8)
NOTE_STRONG = TextStyle(7.9, 10.8, 600)
VALUE = TextStyle(7.9, 10.8, 500)
FOLIO = TextStyle(10, 12, 600)
