"""Where the atlas of a project stood, between its file and the atlas."""

from __future__ import annotations

from pathlib import Path

from journeyeditor import storage
from journeyeditor.atlas.standing import Standing
from journeyeditor.storage import Placement, Stood

MANY = 60
"""An atlas of more journeys takes a while to be placed."""


def read_standing(path: Path | str) -> Standing | None:
    """Where the nodes stood when a window closed the project; None where its file does not tell."""
    found = storage.read_placement(Path(path))
    if found is None:
        return None
    places = {key: (one.x, one.y) for key, one in found.stood.items()}
    return Standing(found.mark, places, places, {key: one.group for key, one in found.stood.items()})


def placement_of(standing: Standing) -> Placement:
    """What of a standing a file keeps."""
    stood = {key: Stood(x, y, standing.groups.get(key, "")) for key, (x, y) in standing.places.items()}
    return Placement(standing.mark, stood)
