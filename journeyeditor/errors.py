"""What can go wrong, as one tree.

JourneyEditorError
├── ProjectFileError      a project file cannot be read or written
│   ├── MissingFile       no file there
│   ├── NotAProject       a file, but not one of ours
│   ├── NewerFile         written by a newer Journey Editor
│   ├── DamagedFile       ours, but its contents do not hold together
│   ├── LockedFile        open in another process
│   ├── ReadOnlyFile      may be read, not written
│   └── SaveFailed        the disk is full, or the folder is gone
├── EditError             an edit that cannot be made to this project
├── ImportFailed          another program's file cannot be read
├── ExportError           a drawing cannot be made or written
├── ResourceError         one of our own resources is missing
└── UsageError            a wrong call: unknown journey, paper, sample

Each carries a `Message`: a key of the catalogue and its values. Only app and cli put it into words, in the
person's language; `str(error)` is the key and values, for logs and tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be put into words later: a catalogue key and the values it names."""

    key: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """The key and its values, for logs and tests."""
        return f"{self.key} {dict(self.values)}" if self.values else self.key


def message(key: str, **values: object) -> Message:
    """A `Message` written as a call: `message("error.missing_file", path=path)`."""
    return Message(key, MappingProxyType(dict(values)))


class JourneyEditorError(Exception):
    """The root: everything this program says on purpose. `what` is a Message, or a plain text of a script."""

    def __init__(self, what: Message | str, **values: object) -> None:
        """Takes a Message, or a catalogue key and its values."""
        self.message = what if isinstance(what, Message) else message(what, **values)
        super().__init__(str(self.message))


class ProjectFileError(JourneyEditorError):
    """A project file cannot be read or written."""


class MissingFile(ProjectFileError):
    """There is no file there."""


class NotAProject(ProjectFileError):
    """A file, but not one of ours."""


class NewerFile(ProjectFileError):
    """Written by a newer Journey Editor."""


class DamagedFile(ProjectFileError):
    """One of ours whose contents do not hold together."""


class LockedFile(ProjectFileError):
    """Open in another process."""


class ReadOnlyFile(ProjectFileError):
    """May be read, not written."""


class SaveFailed(ProjectFileError):
    """The disk is full, or the folder is gone; the edit is kept in memory."""


class EditError(JourneyEditorError):
    """An edit that cannot be made to this project."""


class ImportFailed(JourneyEditorError):
    """Another program's file cannot be read."""


class ExportError(JourneyEditorError):
    """A drawing cannot be made or written."""


class ResourceError(JourneyEditorError):
    """One of our own resources is missing."""


class UsageError(JourneyEditorError):
    """A wrong call: unknown journey, paper or sample."""
