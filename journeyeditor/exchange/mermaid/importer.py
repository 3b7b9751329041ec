"""Mermaid files and Markdown with fenced diagrams, each diagram a journey."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from journeyeditor.errors import ImportFailed, Message, message
from journeyeditor.exchange.imported import Imported
from journeyeditor.exchange.markdown import fences
from journeyeditor.exchange.mermaid.front import BadFrontMatter, check_front_matter
from journeyeditor.exchange.mermaid.mend import is_journey, mended
from journeyeditor.exchange.mermaid.parse import Diagram, Fault, Refused, decoded, parse
from journeyeditor.exchange.mermaid.source import Source, front_matter, numbered, prepared
from journeyeditor.exchange.mermaid.to_project import People, journey_of
from journeyeditor.ids import NewId
from journeyeditor.model import Journey, Project
from journeyeditor.words import Words

LANGUAGES = frozenset({"mermaid", "{mermaid}", "{.mermaid}"})
"""What a fence of a diagram is marked with."""

CODES = {Fault.SECTION_COLON: "#58;", Fault.SIGN: "#59;"}
"""How a sign that may not stand as it is can be written."""

Lined = tuple[int, Message]


def import_diagram(path: Path, text: str, *, lenient: bool, new_id: NewId, words: Words) -> Imported:
    """The one diagram of a Mermaid file. Raises ImportFailed."""
    _require_text(path, text)
    source = numbered(text.removeprefix("\ufeff"))
    return _imported(path, [source], lenient=lenient, new_id=new_id, words=words)


def import_markdown(path: Path, text: str, *, lenient: bool, new_id: NewId, words: Words) -> Imported:
    """Every fenced journey of a Markdown file; other diagrams and fences are left. Raises ImportFailed."""
    _require_text(path, text)
    found = [numbered(fence.text, fence.line) for fence in fences(text) if fence.language in LANGUAGES]
    journeys = [source for source in found if is_journey(prepared(source), lenient=lenient)]
    if not journeys:
        raise ImportFailed("error.no_fenced_journey", path=str(path))
    return _imported(path, journeys, lenient=lenient, new_id=new_id, words=words)


def _require_text(path: Path, text: str) -> None:
    if not text.strip("\ufeff \t\r\n"):
        raise ImportFailed("error.import_empty", path=str(path))
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ImportFailed("error.not_text", path=str(path))


def _imported(path: Path, sources: Iterable[Source], *, lenient: bool, new_id: NewId, words: Words) -> Imported:
    people = People(new_id)
    journeys: list[Journey] = []
    notes: list[Message] = []
    for source in sources:
        diagram, mends = _diagram(path, source, lenient)
        made = journey_of(diagram, people, new_id)
        journeys.append(made.journey)
        notes.append(_mapped(path, prepared(source).lines[0], diagram))
        silent = {line for line, mend in mends if mend.key == "import.mend.score"}
        told = [(line, note) for line, note in made.notes if line not in silent]
        notes += (_placed(path, line, note) for line, note in sorted([*mends, *told], key=lambda lined: lined[0]))
    personas = tuple(people.by_name.values())
    project = Project(
        id=new_id("prj"), title=path.stem, language=words.language, personas=personas, journeys=tuple(journeys)
    )
    return Imported(project, tuple(notes))


def _diagram(path: Path, source: Source, lenient: bool) -> tuple[Diagram, tuple[Lined, ...]]:
    """The diagram and what was mended. Raises ImportFailed with line and reason."""
    try:
        body, mends = _without_bad_head(source) if lenient else (source, ())
        check_front_matter(body)
        ready = prepared(body)
        diagram, more = mended(ready) if lenient else (parse(ready), ())
    except BadFrontMatter as bad:
        reason = message("import.fault.front_matter", reason=bad.reason)
        raise ImportFailed("error.import_refused", path=str(path), line=bad.line, reason=reason) from None
    except Refused as refused:
        raise _failed(path, refused) from None
    return diagram, (*mends, *more)


def _without_bad_head(source: Source) -> tuple[Source, tuple[Lined, ...]]:
    """Front matter that is no YAML is dropped."""
    found = front_matter(source)
    try:
        check_front_matter(source)
    except BadFrontMatter as bad:
        mend = message("import.mend.front_matter", reason=bad.reason)
        return (source.cut(0, found.end()) if found else source), ((bad.line, mend),)
    return source, ()


def _failed(path: Path, refused: Refused) -> ImportFailed:
    if refused.fault is Fault.NO_JOURNEY:
        return ImportFailed("error.no_journey_diagram", path=str(path), line=refused.line)
    words = refused.before if refused.fault is Fault.NO_SCORE else refused.token
    text = decoded(words.text if words else "").strip()
    reason = message(f"import.fault.{refused.fault}", text=text, code=CODES.get(refused.fault, ""))
    return ImportFailed("error.import_refused", path=str(path), line=refused.line, reason=reason)


def _placed(path: Path, line: int, note: Message) -> Message:
    return message("import.note", path=str(path), line=line, note=note)


def _mapped(path: Path, line: int, diagram: Diagram) -> Message:
    """Says that scores of 1…5 were put on −5…+5."""
    tasks = sum(len(section.tasks) for section in diagram.sections)
    title = decoded(diagram.title).strip() or path.stem
    return message("import.journey", path=str(path), line=line, title=title, n=tasks)
