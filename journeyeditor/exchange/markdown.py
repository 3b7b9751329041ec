"""Markdown: the fenced blocks of a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt


class Fence(NamedTuple):
    """A fenced block: its language in lower case, its text, the line (from 1) its text starts on."""

    language: str
    text: str
    line: int


def fences(text: str) -> Iterator[Fence]:
    """The fenced blocks of a CommonMark document, those in lists and quotations too."""
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "fence" and token.map:
            words = token.info.split()
            yield Fence(words[0].lower() if words else "", token.content, token.map[0] + 2)
