"""What rows of the project panel carry while they are dragged: types of data that only this program knows."""

from __future__ import annotations

ROW_MIME = "application/x-journeyeditor-row"
"""The id of what the row stands for, UTF-8: it may be put elsewhere in its list."""

TOUCHPOINT_MIME = "application/x-journeyeditor-touchpoint"
"""The ids of touchpoints, UTF-8, one a line: they may be dropped on a map."""
