"""The atlas on screen: a picture of all journeys to look at, search and go from."""

from journeyeditor.app.atlas.view import AtlasView

__all__ = ["AtlasView"]
