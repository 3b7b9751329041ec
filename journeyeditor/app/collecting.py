"""Python's garbage collector kept out of the way of large work aside from the window's thread.

It would look through all that is made again and again, in whichever thread is at work: it holds the window up, and
must not free a widget in another thread than the window's.
"""

from __future__ import annotations

import gc
from typing import ClassVar


class Collecting:
    """Paused while anybody wants it paused. Used from the window's thread."""

    wanting: ClassVar[set[int]] = set()
    """Who wants it paused."""

    @classmethod
    def pause(cls, who: object) -> None:
        """No collection until `resume`; where it was off already it stays off."""
        if cls.wanting or gc.isenabled():
            cls.wanting.add(id(who))
            gc.disable()

    @classmethod
    def resume(cls, who: object) -> None:
        """Collects again once nobody wants it paused: not among what is there by now, most of which stays."""
        if id(who) in cls.wanting:
            cls.wanting.discard(id(who))
            if not cls.wanting:
                gc.freeze()
                gc.enable()
