"""What was typed into a text of several lines, as it was typed."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument


def typed_text(document: QTextDocument) -> str:
    """The text with its no-break spaces, which Qt's plain text makes plain ones."""
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
