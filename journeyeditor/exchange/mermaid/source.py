"""A diagram's text with the line each character came from, so that errors name lines of the person's own file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

SPACE = "\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What JavaScript counts as white space, for use in a character class."""

FRONT_MATTER = re.compile(rf"-{{3}}[{SPACE}]*\n(.*?)\n-{{3}}[{SPACE}]*\n+", re.DOTALL)
DIRECTIVE = re.compile(
    rf"%%\{{[{SPACE}]*(?:\w+[{SPACE}]*:|\w+)[{SPACE}]*(?:\w+|(?:(?!\}}%%)[\s\S])*)?[{SPACE}]*(?:\}}%%)?", re.ASCII
)
BLANK = SPACE.replace("\n", "")
BEFORE_COMMENT = re.compile(rf"^(?:[{BLANK}]*\n)*+([{BLANK}]*%%(?!\{{)[^\n]+\n?)?", re.MULTILINE)
"""Blank lines taken in one go, and the comment line that may follow them and takes them along."""

LEADING = re.compile(rf"[{SPACE}]+")
TAG = re.compile(r"<(\w+)([^>]*)>", re.ASCII)
QUOTED = re.compile(r'="([^"]*)"')
LINE = re.compile(r"[^\n]+")
STYLED = re.compile(rf":[^{SPACE}#:]*#")
STYLE_WORDS = ("style", "classDef")
ENTITY = re.compile(r"#(\w+);", re.ASCII)

MARKS = ("ﬂ°°", "ﬂ°", "¶ß")
"""What the reference parser puts in place of `#58;` and `#quot;` while it parses."""


@dataclass(frozen=True, slots=True)
class Source:
    """Text, and the line (from 1) of each of its characters and of its end."""

    text: str
    lines: tuple[int, ...]

    def replaced(self, start: int, end: int, text: str) -> Source:
        """The same with one stretch replaced; what is put in counts to the line it starts on."""
        line = self.lines[start]
        return Source(
            self.text[:start] + text + self.text[end:],
            (*self.lines[:start], *(line for _ in text), *self.lines[end:]),
        )

    def cut(self, start: int, end: int) -> Source:
        """The same without a stretch."""
        return self.replaced(start, end, "")

    def substituted(
        self, pattern: re.Pattern[str], put: Callable[[re.Match[str]], str], end: int | None = None
    ) -> Source:
        """The same with each match replaced that ends before an end."""
        texts: list[str] = []
        lines: list[int] = []
        at = 0
        for match in pattern.finditer(self.text, 0, len(self.text) if end is None else end):
            new = put(match)
            texts += (self.text[at : match.start()], new)
            lines += (*self.lines[at : match.start()], *([self.lines[match.start()]] * len(new)))
            at = match.end()
        return Source("".join((*texts, self.text[at:])), (*lines, *self.lines[at:]))


def trimmed(text: str) -> str:
    """A text without white space at its ends, as JavaScript trims."""
    return text.strip(TRIMMED)


TRIMMED = "".join(chr(n) for n in range(0x10000) if re.match(rf"[{SPACE}]", chr(n)))


def numbered(text: str, first: int = 1) -> Source:
    """A text whose first line has a number in its file; every kind of line break becomes `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = []
    line = first
    for character in text:
        lines.append(line)
        line += character == "\n"
    return Source(text, (*lines, line))


def front_matter(source: Source) -> re.Match[str] | None:
    """The YAML between two `---` at the very start."""
    return FRONT_MATTER.match(source.text)


def prepared(source: Source) -> Source:
    """What the reference parser gets: no front matter, directives or comment lines, entities marked, a final break."""
    found = front_matter(source)
    body = source.cut(0, found.end()) if found else source
    # Behind the last `>` no tag ends: searching there for one would take time squared.
    tags = body.text.rfind(">") + 1
    body = body.substituted(TAG, lambda tag: f"<{tag[1]}" + QUOTED.sub(r"='\1'", tag[2]) + ">", tags)
    body = body.substituted(DIRECTIVE, lambda _: "").substituted(
        BEFORE_COMMENT, lambda found: "" if found[1] else found[0]
    )
    space = LEADING.match(body.text)
    body = body.cut(0, space.end()) if space else body
    if any(word in body.text for word in STYLE_WORDS):
        body = body.substituted(LINE, unstyled)
    body = body.substituted(ENTITY, marked)
    return body.replaced(len(body.text), len(body.text), "\n")


def unstyled(line: re.Match[str]) -> str:
    """A line with a colour such as `style A fill:#123;`: the reference parser drops the semicolon."""
    text = line[0]
    for word in STYLE_WORDS:
        start, end = text.find(word), text.rfind(";")
        if 0 <= start < end and STYLED.search(text, start + len(word), end):
            text = text[:end] + text[end + 1 :]
    return text


def marked(entity: re.Match[str]) -> str:
    """The mark for `#58;` or `#quot;`."""
    number, name, end = MARKS
    return (number if entity[1].isdigit() else name) + entity[1] + end
