"""Who works at this computer, and on which day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from getpass import getuser


def today() -> date:
    """The day it is here."""
    return datetime.now(UTC).astimezone().date()


def author() -> str:
    """The name of whoever is logged in; a question mark where the system does not tell."""
    try:
        return getuser()
    except (KeyError, OSError):
        return "?"
