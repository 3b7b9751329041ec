"""The start screen: the projects opened last, new ones from templates, the sample, a place to drop a file."""

from journeyeditor.app.start.page import StartPage

__all__ = ["StartPage"]
