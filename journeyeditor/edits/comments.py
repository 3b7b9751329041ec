"""Comments on anything of a project: add, reply, resolve."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit, changed, member, replaced
from journeyeditor.edits.members import add_member, set_member
from journeyeditor.model import Comment, Id, Project, Reply, Resolution


def add_comment(comment: Comment) -> Edit:
    """Adds a comment on something of the project."""
    return add_member("comments", comment)


def set_comment(comment: Id, **fields: Any) -> Edit:
    """Changes fields of a comment."""
    return set_member("comments", comment, fields)


def reply_to_comment(comment: Id, reply: Reply) -> Edit:
    """Adds an answer below a comment."""

    def edit(project: Project) -> Project:
        found = member(project.comments, comment)
        after = changed(found, replies=(*found.replies, reply))
        return changed(project, comments=replaced(project.comments, after))

    return edit


def resolve_comment(comment: Id, resolution: Resolution | None) -> Edit:
    """Says how a comment was addressed, by whom and when; None opens it again."""
    return set_member("comments", comment, {"resolution": resolution})
