"""Tokens → a diagram, or the problem that makes the reference parser refuse it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from enum import StrEnum

from journeyeditor.exchange.mermaid.scan import Kind, Token, tokens
from journeyeditor.exchange.mermaid.score import number
from journeyeditor.exchange.mermaid.source import Source, trimmed


@dataclass(frozen=True, slots=True)
class Task:
    """A task: its name as written, its score (NaN where it is no number, `said` as written), its actors, its line."""

    name: str
    score: float
    said: str
    actors: tuple[str, ...]
    line: int


@dataclass(slots=True)
class Section:
    """A section and its tasks; the first may have no title."""

    title: str
    tasks: list[Task] = field(default_factory=list)


@dataclass(slots=True)
class Diagram:
    """A parsed diagram. Texts are as the parser returns them, entities still marked."""

    title: str = ""
    acc_title: str = ""
    acc_descr: str = ""
    sections: list[Section] = field(default_factory=list)


class Fault(StrEnum):
    """Why a diagram is refused."""

    NO_JOURNEY = "no_journey"
    NO_SCORE = "no_score"
    NO_NAME = "no_name"
    SECTION_COLON = "section_colon"
    SECOND_JOURNEY = "second_journey"
    SIGN = "sign"


class Refused(Exception):
    """The reference parser refuses the text at this token; `before` stands before it."""

    def __init__(self, fault: Fault, token: Token, before: Token | None, line: int) -> None:
        """Takes what is wrong, and where."""
        super().__init__(fault)
        self.fault, self.token, self.before, self.line = fault, token, before, line


def parse(source: Source) -> Diagram:
    """The diagram of a prepared text. Raises Refused."""
    found = list(tokens(source.text))
    end = Token(Kind.NEWLINE, "", len(source.text))
    if not found or found[0].kind is not Kind.JOURNEY or found[0].text != "journey":
        raise Refused(Fault.NO_JOURNEY, found[0] if found else end, None, source.lines[0])
    diagram = Diagram()
    before: Token | None = None
    for token in (*found[1:], end):
        fault = _fault(token, before)
        if fault:
            wrong = before if fault is Fault.NO_SCORE and before else token
            raise Refused(fault, token, before, source.lines[wrong.start])
        if token.kind is Kind.DATA and before:
            _add_task(diagram, before.text, token.text, source.lines[before.start])
        else:
            _add(diagram, token)
        before = token
    return diagram


def _fault(token: Token, before: Token | None) -> Fault | None:
    """What is wrong with a token after another."""
    if before and before.kind is Kind.NAME:
        return None if token.kind is Kind.DATA else Fault.SIGN if token.kind is Kind.INVALID else Fault.NO_SCORE
    if token.kind is Kind.DATA:
        return Fault.SECTION_COLON if before and before.kind is Kind.SECTION else Fault.NO_NAME
    return FAULTS.get(token.kind)


FAULTS = {Kind.COLON: Fault.NO_NAME, Kind.INVALID: Fault.SIGN, Kind.JOURNEY: Fault.SECOND_JOURNEY}


def _add(diagram: Diagram, token: Token) -> None:
    if token.kind is Kind.TITLE:
        diagram.title = token.text[len("title ") :]
    elif token.kind is Kind.SECTION:
        diagram.sections.append(Section(token.text[len("section ") :]))
    elif token.kind is Kind.ACC_TITLE:
        diagram.acc_title = trimmed(token.text)
    elif token.kind is Kind.ACC_DESCR:
        diagram.acc_descr = trimmed(token.text)


def _add_task(diagram: Diagram, name: str, data: str, line: int) -> None:
    parts = data[1:].split(":")
    actors = tuple(trimmed(actor) for actor in parts[1].split(",")) if len(parts) > 1 else ()
    if not diagram.sections:
        diagram.sections.append(Section(""))
    diagram.sections[-1].tasks.append(Task(name, number(parts[0]), trimmed(parts[0]), actors, line))


MARKED = re.compile(r"ﬂ°(°?)(\w+)¶ß")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def decoded(text: str) -> str:
    """A text as a person reads it: `#58;` a colon, `<br>` a line break; an unknown `#name;` as it was."""
    return BREAK.sub("\n", MARKED.sub(_character, text))


def _character(mark: re.Match[str]) -> str:
    entity = f"&#{mark[2]};" if mark[1] else f"&{mark[2]};"
    plain = html.unescape(entity)
    return f"#{mark[2]};" if plain == entity else plain
