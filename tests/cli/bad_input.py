"""Calls of the program with bad input: what is given, what the one sentence says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from journeyeditor.model import evolve
from tests.builders import journey_of, project_with, small_project
from tests.storage.helpers import asset_of, opened_database, written

MERMAID = "journey\n  title Day\n  section Morning\n    Tea: 5: Me\n"


class Case(NamedTuple):
    """What is prepared in a folder, the call (`{}` is the folder), and the sentence."""

    prepare: Callable[[Path], object]
    call: str
    sentence: str


def nothing(folder: Path) -> None:
    """An empty folder."""


def project(folder: Path) -> Path:
    """The small project."""
    return written(folder / "p.journey")


def text(folder: Path) -> None:
    """A letter."""
    (folder / "p.journey").write_text("Dear all,", encoding="utf-8")


def empty(folder: Path) -> None:
    """An empty file."""
    (folder / "p.journey").touch()


def a_folder(folder: Path) -> None:
    """A folder in the file's place."""
    (folder / "p.journey").mkdir()


def other_database(folder: Path) -> None:
    """Another program's database."""
    with opened_database(folder / "p.journey") as connection:
        connection.execute("CREATE TABLE t (x)")


def newer(folder: Path) -> None:
    """A newer format."""
    with opened_database(project(folder)) as connection:
        connection.execute("PRAGMA user_version = 7")


def newer_twin(folder: Path) -> None:
    """A newer format, readable."""
    (folder / "p.journey.json").write_text('{"format": 7, "id": "prj_1"}', encoding="utf-8")


def cut_short(folder: Path) -> None:
    """Half a file."""
    path = project(folder)
    path.write_bytes(path.read_bytes()[:12288])


def broken_json(folder: Path) -> None:
    """A twin with a comma too many."""
    (folder / "p.journey.json").write_text('{"format": 1,, "id": "prj_1"}', encoding="utf-8")


def wrong_value(folder: Path) -> None:
    """A twin with a score out of range."""
    text = '{"format": 1, "id": "prj_1", "journeys": [{"id": "j", "customer_value": 9}]}'
    (folder / "p.journey.json").write_text(text, encoding="utf-8")


def a_file_in_the_way(folder: Path) -> None:
    """A file where the target's folder should be."""
    project(folder)
    (folder / "file").touch()


def a_folder_in_the_way(folder: Path) -> None:
    """A folder where the target should be."""
    project(folder)
    (folder / "out.journey").mkdir()


def two_titles(folder: Path) -> None:
    """Two journeys of one title."""
    written(folder / "p.journey", project_with(journey_of(key="jrn_a"), journey_of(key="jrn_b")))


def no_journey(folder: Path) -> None:
    """A project without journeys."""
    written(folder / "p.journey", project_with())


def false_picture(folder: Path) -> None:
    """A portrait whose bytes are no picture."""
    asset = asset_of(b"text", "maria.png")
    maria = evolve(small_project().personas[0], portrait=asset.hash)
    whole = small_project(assets=(asset,), personas=(maria,))
    written(folder / "p.journey", whole, {asset.hash: b"text"})


def diagrams(folder: Path) -> None:
    """A project and things to import."""
    project(folder)
    (folder / "good.mmd").write_text(MERMAID, encoding="utf-8")
    (folder / "bad.mmd").write_bytes(b"\xff\xfe\x00")
    (folder / "map.docx").write_text("no", encoding="utf-8")
    (folder / "empty.mmd").write_text("", encoding="utf-8")
    (folder / "graph.mmd").write_text("graph TD\n  A --> B\n", encoding="utf-8")
    (folder / "words.md").write_text("# Nothing drawn\n", encoding="utf-8")
    (folder / "refused.mmd").write_text("journey\n  Ask for help\n  Wait: 2: Me\n", encoding="utf-8")


CASES = {
    "missing file": Case(nothing, "info {}/p.journey", "There is no file {}/p.journey: check its name and folder."),
    "missing file for the editor": Case(
        nothing, "{}/p.journey", "There is no file {}/p.journey: check its name and folder."
    ),
    "name too long": Case(
        nothing, "info {}/" + "x" * 300, "There is no file {}/" + "x" * 300 + ": check its name and folder."
    ),
    "no project": Case(
        text,
        "export {}/p.journey -o {}/out.pdf",
        "{}/p.journey is no Journey Editor project: open a file that ends in .journey or .journey.json, "
        "or import this one.",
    ),
    "empty file": Case(
        empty,
        "check {}/p.journey",
        "{}/p.journey is empty and so no Journey Editor project: make one with “journeyeditor new”.",
    ),
    "a folder": Case(
        a_folder,
        "info {}/p.journey",
        "{}/p.journey is a folder, not a project: name a file in it that ends in .journey or .journey.json.",
    ),
    "another database": Case(
        other_database,
        "atlas {}/p.journey",
        "{}/p.journey is a database of another program, not a Journey Editor project: "
        "open a file that Journey Editor has made.",
    ),
    "newer": Case(
        newer,
        "info {}/p.journey",
        "{}/p.journey was written by a newer Journey Editor (format 7, this one knows up to 1): "
        "install the newer version to open it.",
    ),
    "newer for the editor": Case(
        newer,
        "{}/p.journey",
        "{}/p.journey was written by a newer Journey Editor (format 7, this one knows up to 1): "
        "install the newer version to open it.",
    ),
    "newer twin": Case(
        newer_twin,
        "info {}/p.journey.json",
        "{}/p.journey.json was written by a newer Journey Editor (format 7, this one knows up to 1): "
        "install the newer version to open it.",
    ),
    "damaged": Case(
        cut_short,
        "info {}/p.journey",
        "{}/p.journey is damaged and cannot be read (database disk image is malformed): open a copy or a backup of it.",
    ),
    "damaged json": Case(
        broken_json,
        "info {}/p.journey.json",
        "{}/p.journey.json is not valid JSON at line 1, column 14 "
        "(Expecting property name enclosed in double quotes): mend that place in a text editor.",
    ),
    "wrong value": Case(
        wrong_value,
        "check {}/p.journey.json",
        "{}/p.journey.json does not hold a project at “journeys[0].customer_value” "
        "(Input should be less than or equal to 5): mend that place in a text editor.",
    ),
    "target in a missing folder": Case(
        project,
        "export {}/p.journey -o {}/none/out.journey",
        "{}/none/out.journey cannot be written, since there is no folder {}/none: make the folder or choose another.",
    ),
    "target below a file": Case(
        a_file_in_the_way,
        "export {}/p.journey -o {}/file/out.journey.json",
        "{}/file/out.journey.json cannot be written, since {}/file is not a folder: choose a folder.",
    ),
    "new in a missing folder": Case(
        nothing,
        "new {}/none/p.journey",
        "{}/none/p.journey cannot be written, since there is no folder {}/none: make the folder or choose another.",
    ),
    "target is a folder": Case(
        a_folder_in_the_way,
        "export {}/p.journey -o {}/out.journey",
        "{}/out.journey is a folder and cannot be replaced by a file: choose another name.",
    ),
    "target is the project": Case(
        project,
        "export {}/p.journey -o {}/p.journey",
        "{}/p.journey is the project itself: choose another name for the copy.",
    ),
    "new where a file is": Case(
        project,
        "new {}/p.journey",
        "There is already a file {}/p.journey: choose another name, or remove it first.",
    ),
    "unknown suffix": Case(
        project,
        "export {}/p.journey -o {}/out.docx",
        "{}/out.docx does not end in a known way: use one of .pdf, .svg, .png, .journey.json, .journey.",
    ),
    "unknown journey": Case(
        project,
        "export {}/p.journey -o {}/out.pdf --journey Nobody",
        "There is no journey “Nobody” in the project: choose one of “I claim” (jrn_1).",
    ),
    "several journeys": Case(
        two_titles,
        "export {}/p.journey -o {}/out.pdf --journey=i_claim",
        "Several journeys are called “I claim”: name one by its id, jrn_a, jrn_b.",
    ),
    "no journey": Case(
        no_journey,
        "export {}/p.journey -o {}/out.pdf",
        "The project “Insurance” has no journey yet: add one, then export.",
    ),
    "a journey of a whole project": Case(
        project,
        "export {}/p.journey -o {}/out.journey --journey jrn_1",
        "{}/out.journey always holds the whole project: leave out the journey and the paper, or write a .pdf.",
    ),
    "unknown sample": Case(
        nothing,
        "new {}/p.journey --sample nobody",
        "There is no sample “nobody”: choose one of car-insurance.",
    ),
    "an image that is no image": Case(
        false_picture,
        "export {}/p.journey -o {}/out.pdf",
        "{}/out.pdf was not written, since “maria.png” in the project is no picture that can be read: "
        "put it into the project again as PNG, JPEG, GIF or WebP.",
    ),
    "import without a target": Case(
        diagrams,
        "import {}/good.mmd",
        "Say where to import to: a new project with -o FILE, or one that is there with --into FILE, not both.",
    ),
    "import of a missing file": Case(
        diagrams,
        "import {}/good.mmd {}/none.mmd -o {}/out.journey",
        "There is no file {}/none.mmd: check its name and folder.",
    ),
    "import of no text": Case(
        diagrams,
        "import {}/good.mmd {}/bad.mmd --into {}/p.journey",
        "{}/bad.mmd is no text in UTF-8: save it as UTF-8 and import it again.",
    ),
    "import of an unknown kind": Case(
        diagrams,
        "import {}/map.docx -o {}/out.journey",
        "{}/map.docx cannot be imported, its kind is not known: use one of .markdown, .md, .mermaid, .mmd.",
    ),
    "import of an empty file": Case(
        diagrams,
        "import {}/good.mmd {}/empty.mmd --into {}/p.journey",
        "{}/empty.mmd is empty: choose a file that holds a journey diagram.",
    ),
    "import of another diagram": Case(
        diagrams,
        "import {}/graph.mmd -o {}/out.journey",
        "{}/graph.mmd holds no journey diagram: its first word must be “journey” (line 1).",
    ),
    "import of words": Case(
        diagrams,
        "import {}/words.md -o {}/out.journey --lenient",
        "{}/words.md holds no journey diagram: put it in a fence that begins with ```mermaid and whose first word is "
        "“journey”.",
    ),
    "import that the reference refuses": Case(
        diagrams,
        "import {}/good.mmd {}/refused.mmd --into {}/p.journey",
        "{}/refused.mmd was not imported. Line 2: “Ask for help” has no score; write a colon and a score from 1 to 5 "
        "after it. Mend that line, or import with --lenient.",
    ),
    "unknown option": Case(
        project, "info {}/p.journey --colour", "There is no option --colour: see “journeyeditor info --help”."
    ),
    "unknown option of the program": Case(
        nothing, "--colour", "There is no option --colour: see “journeyeditor --help”."
    ),
    "no file named": Case(nothing, "info", "FILE is missing: see “journeyeditor info --help”."),
    "no target named": Case(project, "export {}/p.journey", "OUT is missing: see “journeyeditor export --help”."),
    "an option without its value": Case(
        project,
        "export {}/p.journey -o",
        "The option -o needs a value: see “journeyeditor export --help”.",
    ),
    "unknown command": Case(
        project,
        "print {}/p.journey",
        "There is no command “print”, and only one file can be opened: "
        "choose one of new, info, check, export, import, atlas, preflight.",
    ),
}
