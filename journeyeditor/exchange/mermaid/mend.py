"""What `--lenient` mends: only what is plain, one problem at a time, each told with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from journeyeditor.errors import Message, message
from journeyeditor.exchange.mermaid.parse import Diagram, Fault, Refused, decoded, parse
from journeyeditor.exchange.mermaid.scan import Kind
from journeyeditor.exchange.mermaid.source import BLANK, SPACE, Source

MOST = 1000
"""A text that needs more mends than this is no diagram."""

HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
END_COMMENT = re.compile(rf"(?<![{BLANK}])[{BLANK}]+%%[^\n]*")
HEADER = re.compile(rf"[{SPACE}]*(journeys?)\b", re.IGNORECASE | re.ASCII)
WIDE_SCORE = re.compile(r"：(?=\s*\d+(?:\.\d+)?\s*(?:：|$))|(?<=\d)：")
NAMED = re.compile(r"&(#?\w+)\Z", re.ASCII)
STATEMENT = re.compile(rf"[{SPACE}]*(?:journey|(?:title|section)[{SPACE}].+|[^:]+:.+)\Z", re.IGNORECASE | re.ASCII)
FENCE = re.compile(r"[`~]{3,}\w*\s*\Z")


class Mended(NamedTuple):
    """A text after mends, and what was done, each with its line."""

    source: Source
    mends: tuple[tuple[int, Message], ...]


def mended(source: Source) -> tuple[Diagram, tuple[tuple[int, Message], ...]]:
    """The diagram of a prepared text and what was mended. Raises Refused for what is not plain."""
    source, first = header_mended(source)
    source, mends = _without_comments(source)
    done = [*first, *mends]
    while True:
        try:
            return parse(source), tuple(done)
        except Refused as refused:
            mend = MENDS.get(refused.fault)
            result = mend(source, refused) if mend and len(done) < MOST else None
            if result is None:
                raise
            source = result[0]
            done.append((refused.line, result[1]))


def is_journey(prepared: Source, *, lenient: bool) -> bool:
    """Whether a prepared text is a journey: its first word, in this case of letters, is `journey`."""
    return bool(HEADER.match(prepared.text)) if lenient else prepared.text.startswith("journey")


def header_mended(source: Source) -> Mended:
    """A first word `JOURNEY` or `journeys` put right."""
    found = HEADER.match(source.text)
    if found is None or found[1] == "journey":
        return Mended(source, ())
    line = source.lines[found.start(1)]
    mend = message("import.mend.header", word=found[1])
    return Mended(source.replaced(found.start(1), found.end(1), "journey"), ((line, mend),))


def _without_comments(source: Source) -> Mended:
    """HTML comments, and `%%` at the end of a line, which the reference parser takes for words."""
    mends: list[tuple[int, Message]] = []

    def dropped(match: re.Match[str]) -> str:
        mends.append((source.lines[match.start()], message("import.mend.comment", text=match[0].strip())))
        return ""

    source = source.substituted(HTML_COMMENT, dropped, source.text.rfind("-->") + 3)
    source = source.substituted(END_COMMENT, lambda m: dropped(m) if _in_data(source, m.start()) else m[0])
    return Mended(source, tuple(mends))


def _in_data(source: Source, at: int) -> bool:
    """Whether a colon stands before a place on its line."""
    return source.text.rfind(":", source.text.rfind("\n", 0, at) + 1, at) >= 0


Mend = tuple[Source, Message]


def _score(source: Source, refused: Refused) -> Mend | None:
    """A task without a score: what seems to be one is made one, else the task gets none."""
    name = refused.before
    if name is None:
        return None
    start, end, text = name.start, name.end, name.text.rstrip()
    rest = source.text[end : _line_end(source, end)]
    shown = decoded(text)
    if FENCE.match(text):
        return source.cut(start, end), message("import.mend.fence", text=text)
    if rest.startswith("#") and ":" in rest:
        return source.replaced(end, end + 1, "ﬂ°°35¶ß"), message("import.mend.hash", text=decoded(name.text + rest))
    if WIDE_SCORE.search(text):
        return source.replaced(start, end, text.replace("：", ":")), message("import.mend.colon", text=shown)
    before = source.text[:start].rstrip()
    if before.endswith(",") and ":" in before[before.rfind("\n") + 1 :]:
        return source.replaced(len(before), start, " "), message("import.mend.joined", text=shown)
    stop = end + 1 if refused.token.kind is Kind.COLON else end
    return source.replaced(start, stop, f"{text}: NaN"), message("import.mend.score", text=shown)


def _section(source: Source, refused: Refused) -> Mend | None:
    """A colon in a section's title."""
    section = refused.before
    if section is None or "\n" in section.text.rstrip("\n"):
        return None
    end = _line_end(source, refused.token.start)
    text = source.text[section.start : end]
    mark = source.text[refused.token.start : end].replace(":", "ﬂ°°58¶ß")
    return source.replaced(refused.token.start, end, mark), message("import.mend.section", text=decoded(text)[8:])


def _sign(source: Source, refused: Refused) -> Mend | None:
    """A stray semicolon: an end of a statement, a part of `&amp;`, or one of the words."""
    at = refused.token.start
    if source.text[at] != ";":
        return None
    begin = source.text.rfind("\n", 0, at) + 1
    before, after = source.text[begin:at], source.text[at + 1 : _line_end(source, at)]
    entity = NAMED.search(before)
    if entity:
        mark = ("ﬂ°°" if entity[1].startswith("#") else "ﬂ°") + entity[1].lstrip("#") + "¶ß"
        return source.replaced(begin + entity.start(), at + 1, mark), message(
            "import.mend.entity", text=f"{entity[0]};"
        )
    if not after.strip():
        return source.cut(at, at + 1), message("import.mend.semicolon")
    if STATEMENT.match(before):
        return source.replaced(at, at + 1, "\n"), message("import.mend.semicolon")
    return source.replaced(at, at + 1, "ﬂ°°59¶ß"), message("import.mend.sign", text=decoded(before.strip()))


def _journey(source: Source, refused: Refused) -> Mend | None:
    """A task whose name begins with the word journey."""
    token = refused.token
    rest = source.text[token.end : _line_end(source, token.end)]
    if ":" not in rest or not rest[:1].isspace():
        return None
    mark = f"ﬂ°°{ord(token.text[0])}¶ß"
    return source.replaced(token.start, token.start + 1, mark), message("import.mend.journey", text=token.text + rest)


MENDS: dict[Fault, Callable[[Source, Refused], Mend | None]] = {
    Fault.NO_SCORE: _score,
    Fault.SECTION_COLON: _section,
    Fault.SIGN: _sign,
    Fault.SECOND_JOURNEY: _journey,
}


def _line_end(source: Source, at: int) -> int:
    end = source.text.find("\n", at)
    return len(source.text) if end < 0 else end
