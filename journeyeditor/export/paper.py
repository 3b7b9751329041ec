"""Paper: the sizes one can buy, any other by its millimetres, and how a drawing is fitted onto a sheet."""

from __future__ import annotations

import re
from typing import NamedTuple

from journeyeditor.errors import UsageError

MM = 72 / 25.4
"""One millimetre, pt."""

MARGIN = 10 * MM
"""The margin on every side unless another is asked for, pt."""

LEAST_TEXT = 6.0
"""Smaller type is exported, but with a warning (pt)."""

CUSTOM = re.compile(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(?:mm)?", re.IGNORECASE)
CUSTOM_LEAST, CUSTOM_MOST = 40.0, 5000.0
"""Sides of a custom sheet, mm; a PDF page ends at 5 080 mm."""


class Paper(NamedTuple):
    """A sheet standing upright: its name and its sides in pt."""

    name: str
    width: float
    height: float

    def turned(self) -> Paper:
        """The same sheet with its sides exchanged."""
        return Paper(self.name, self.height, self.width)


class Fit(NamedTuple):
    """A drawing on a page: page size, scale, and where the drawing's top left stands (pt, y down)."""

    width: float
    height: float
    scale: float
    x: float
    y: float


MILLIMETRES = {
    "A5": (148, 210),
    "A4": (210, 297),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "A0": (841, 1189),
    "B5": (176, 250),
    "B4": (250, 353),
    "B3": (353, 500),
    "B2": (500, 707),
    "B1": (707, 1000),
    "B0": (1000, 1414),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Tabloid": (279.4, 431.8),
    "ARCH-A": (228.6, 304.8),
    "ARCH-B": (304.8, 457.2),
    "ARCH-C": (457.2, 609.6),
    "ARCH-D": (609.6, 914.4),
    "ARCH-E": (914.4, 1219.2),
    "ANSI-A": (215.9, 279.4),
    "ANSI-B": (279.4, 431.8),
    "ANSI-C": (431.8, 558.8),
    "ANSI-D": (558.8, 863.6),
    "ANSI-E": (863.6, 1117.6),
}
PAPERS = {name.lower(): Paper(name, width * MM, height * MM) for name, (width, height) in MILLIMETRES.items()}
LARGER = {
    "us": ("Letter", "Legal", "Tabloid", "A2", "A1", "A0"),
    "b": ("B5", "B4", "B3", "B2", "B1", "B0"),
    "a": ("A5", "A4", "A3", "A2", "A1", "A0"),
}
"""The papers a warning may name, smallest first, by the family of the one asked for."""


def paper_named(text: str) -> Paper:
    """The paper of a name such as `A3` or `letter`, or of millimetres such as `900x600mm`.

    Raises UsageError for a name nobody sells and for sides below 40 or above 5 000 mm.
    """
    known = PAPERS.get(text.strip().lower().replace(" ", "-"))
    if known:
        return known
    found = CUSTOM.fullmatch(text.strip())
    if not found:
        raise UsageError("export.unknown_paper", paper=text, known=", ".join(MILLIMETRES))
    width, height = float(found[1]), float(found[2])
    if not all(CUSTOM_LEAST <= side <= CUSTOM_MOST for side in (width, height)):
        raise UsageError("export.paper_size", paper=text, least=CUSTOM_LEAST, most=CUSTOM_MOST)
    return Paper(f"{found[1]} × {found[2]} mm", width * MM, height * MM)


def fit(size: tuple[float, float], paper: Paper | None, landscape: bool | None, margin: float) -> Fit:
    """A drawing centred on a sheet within its margins, as large as it goes; `paper` None: a page of its own size.

    `landscape` None takes the way up that makes it larger.
    """
    width, height = size
    if paper is None:
        return Fit(width + 2 * margin, height + 2 * margin, 1.0, margin, margin)
    upright = Paper(paper.name, min(paper[1:]), max(paper[1:]))
    ways = {False: upright, True: upright.turned()}
    sheets = [ways[landscape]] if landscape is not None else [*ways.values()]
    return max((_on(size, sheet, margin) for sheet in sheets), key=lambda fitted: fitted.scale)


def _on(size: tuple[float, float], sheet: Paper, margin: float) -> Fit:
    width, height = max(size[0], 1.0), max(size[1], 1.0)
    free_width, free_height = sheet.width - 2 * margin, sheet.height - 2 * margin
    if free_width <= 0 or free_height <= 0:
        raise UsageError("export.paper_margin", paper=sheet.name)
    scale = min(free_width / width, free_height / height)
    x = (sheet.width - width * scale) / 2
    y = (sheet.height - height * scale) / 2
    return Fit(sheet.width, sheet.height, scale, x, y)


def paper_for(size: tuple[float, float], smallest: float, asked: Paper, margin: float) -> str | None:
    """The smallest paper of the asked one's family on which the smallest text is 6 pt; None: there is none."""
    family = "us" if asked.name in LARGER["us"][:3] else "b" if asked.name in LARGER["b"] else "a"
    for name in LARGER[family]:
        if fit(size, PAPERS[name.lower()], None, margin).scale * smallest >= LEAST_TEXT - 0.005:
            return name
    return None
