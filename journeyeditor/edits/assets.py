"""Assets: what the project knows of a picture. Its bytes go along with the commit, as `assets={hash: bytes}`."""

from __future__ import annotations

from journeyeditor.edits.base import Edit, changed
from journeyeditor.model import Asset, Project


def add_asset(asset: Asset) -> Edit:
    """Adds a picture; one that is there already, by its hash, is left as it is."""

    def edit(project: Project) -> Project:
        return project if asset.id in project.by_id else changed(project, assets=(*project.assets, asset))

    return edit
