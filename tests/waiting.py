"""Waiting for the very thing: no test depends on how fast a thread or a timer is."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtTest import QTest

LONG = 120
"""Seconds that nothing takes, however busy the machine: whoever waits so long waits for what never comes."""


def until(holds: Callable[[], object]) -> None:
    """Lets events happen until something holds. Fails when it does not within two minutes."""
    end = monotonic() + LONG
    while not holds():
        assert monotonic() < end, "it never came"
        QTest.qWait(10)
