"""Texts of letters, figures and spaces of Western languages: nearly all, and what takes long can be left out."""

from __future__ import annotations

import re

PLAIN = re.compile("[A-Za-z0-9À-ÖØ-öø-ÿ ]*")
"""Here UAX #14 breaks at the spaces and nowhere else, each character is one glyph, and none is moved."""

is_plain = PLAIN.fullmatch
