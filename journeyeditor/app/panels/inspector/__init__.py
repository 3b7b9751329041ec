"""The inspector: what is selected, and every field of it to change."""

from journeyeditor.app.panels.inspector.panel import Inspector

__all__ = ["Inspector"]
