"""The collector rests while many objects are made, and works on as it did."""

from __future__ import annotations

import gc

import pytest

from journeyeditor.model.collector import without_collector


@without_collector()
def at_rest() -> None:
    """Says whether the collector rests, and leaves by an error."""
    raise RuntimeError(f"rests: {not gc.isenabled()}")


@pytest.mark.parametrize("running", [True, False])
def test_it_rests_and_then_is_as_it_was(running: bool) -> None:
    was = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        with pytest.raises(RuntimeError, match="rests: True"):
            at_rest()
        assert gc.isenabled() is running
    finally:
        (gc.enable if was else gc.disable)()
