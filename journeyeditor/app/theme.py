"""The look of the window: colours of a theme, Inter, and the style sheet made from both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from journeyeditor.drawing.palette import load_palette
from journeyeditor.resources import resource
from journeyeditor.text.faces import variable_face

THEMES = ("system", "light", "dark")
"""What the setting `theme` can be; `system` follows the desktop."""

FAMILY = "Inter"
POINTS_PER_INCH = 72
HALF = 128
"""A lightness; darker is dark."""
DISPLAY_FROM = 18.5
"""Sizes from here on (px) are set in the display cut: Inter at its largest optical size."""

PALETTE = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink_3",
    QPalette.ColorRole.Highlight: "accent_soft",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Link: "accent_ink",
}


@dataclass(frozen=True, slots=True)
class Look:
    """The colours a window is drawn in: `name` is light or dark, `colours` maps each role to `#RRGGBB`."""

    name: str
    colours: Mapping[str, str]

    def colour(self, role: str, opacity: float = 1.0) -> QColor:
        """A role's colour, at an opacity 0–1."""
        colour = QColor(self.colours[role])
        colour.setAlphaF(opacity)
        return colour


def look_of(theme: str) -> Look:
    """The colours of a theme; `system` asks the desktop."""
    name = theme if theme in ("light", "dark") else system_theme()
    return Look(name, load_palette("dark" if name == "dark" else "light"))


def system_theme() -> str:
    """What the desktop prefers: light or dark."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def worn() -> Look:
    """The look that the program wears, for what is made without a window's."""
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < HALF
    return look_of("dark" if dark else "light")


def dress(app: QApplication, look: Look) -> None:
    """Gives the whole program a look: palette, font and style sheet."""
    app.setFont(font())
    app.setPalette(palette(look))
    app.setStyleSheet(style_sheet(look))


def palette(look: Look) -> QPalette:
    """Qt's palette for what the style sheet does not reach."""
    made = QPalette()
    for role, name in PALETTE.items():
        made.setColor(role, look.colour(name))
    return made


def style_sheet(look: Look) -> str:
    """The style sheet of resources/themes/window.qss with the look's colours set in."""
    text = resource("themes", "window.qss").read_text(encoding="utf-8")
    field = look.colours["sunken" if look.name == "dark" else "surface"]
    return Template(text).substitute({**look.colours, "field": field})


def load_fonts() -> None:
    """Makes Inter known to Qt by name, each weight and optical size in one file."""
    QFontDatabase.addApplicationFontFromData(QByteArray(variable_face("inter")))


def font(size: float = 13, weight: int = 400, tabular: bool = False) -> QFont:
    """Inter at a size in px; from 18.5 px in the display cut. `tabular` sets figures of one width."""
    made = QFont(FAMILY)
    made.setPointSizeF(size * POINTS_PER_INCH / QGuiApplication.primaryScreen().logicalDotsPerInch())
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if size >= DISPLAY_FROM:
        made.setVariableAxis(QFont.Tag("opsz"), 32)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
