"""The current project and every way to change it: commit, gestures, history, selection. No Qt, no file."""

from journeyeditor.session.change import Change, Label, Receipt, Save
from journeyeditor.session.gesture import Gesture
from journeyeditor.session.history import Entry, History
from journeyeditor.session.saving import SaveState, Saving
from journeyeditor.session.session import Edit, Session

__all__ = [
    "Change",
    "Edit",
    "Entry",
    "Gesture",
    "History",
    "Label",
    "Receipt",
    "Save",
    "SaveState",
    "Saving",
    "Session",
]
