"""Bad input, case by case: one sentence with what, which file and what to do; exit 2; nothing touched, nothing left."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from journeyeditor import storage
from journeyeditor.storage import Store, backends, connections
from tests.builders import small_project
from tests.cli.bad_input import CASES, MERMAID, project
from tests.cli.helpers import Line
from tests.storage.helpers import written


def contents(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder; a folder in it is None."""
    return {str(path): None if path.is_dir() else path.read_bytes() for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_one_sentence(tmp_path: Path, line: Line, name: str) -> None:
    case, folder = CASES[name], str(tmp_path)
    case.prepare(tmp_path)
    before = contents(tmp_path)
    words = [word.replace("{}", folder).replace("i_claim", "I claim") for word in case.call.split()]
    said = line(*words)
    assert said == (2, "", case.sentence.replace("{}", folder) + "\n")
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", CASES)
def test_the_sentence_is_there_in_french_too(tmp_path: Path, line: Line, name: str) -> None:
    case, folder = CASES[name], str(tmp_path)
    case.prepare(tmp_path)
    said = line(
        *(word.replace("{}", folder).replace("i_claim", "I claim") for word in case.call.split()), language="fr"
    )
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err != case.sentence.replace("{}", folder) + "\n"
    assert "{" not in said.err


def test_unknown_paper(tmp_path: Path, line: Line) -> None:
    path = project(tmp_path)
    before = contents(tmp_path)
    said = line("export", path, "-o", tmp_path / "out.pdf", "--paper", "A99")
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith("“A99” is no paper")
    assert contents(tmp_path) == before


def test_locked_by_another(tmp_path: Path, line: Line) -> None:
    path = project(tmp_path)
    (tmp_path / "good.mmd").write_text(MERMAID, encoding="utf-8")
    before = contents(tmp_path)
    store = Store(path)
    said = line("import", tmp_path / "good.mmd", "--into", path)
    over = line("export", written(tmp_path / "q.journey"), "-o", path)
    store.close()
    (tmp_path / "q.journey").unlink()
    assert said == (2, "", f"{path} is open in another Journey Editor: close it there, or open a copy.\n")
    assert over == said
    assert contents(tmp_path) == before


def test_read_only(tmp_path: Path, line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project(tmp_path)
    (tmp_path / "good.mmd").write_text(MERMAID, encoding="utf-8")
    before = contents(tmp_path)
    monkeypatch.setattr(connections, "WRITER_PRAGMAS", (*connections.WRITER_PRAGMAS, "PRAGMA query_only=ON"))
    said = line("import", tmp_path / "good.mmd", "--into", path)
    sentence = f"{path} may only be read: save a copy in a folder of your own and work on that.\n"
    assert said == (2, "", sentence)
    assert contents(tmp_path) == before


def test_disk_full(tmp_path: Path, line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = project(tmp_path)
    (tmp_path / "good.mmd").write_text(MERMAID, encoding="utf-8")
    before = contents(tmp_path)
    monkeypatch.setattr(backends, "put_rows", full)
    monkeypatch.setattr("journeyeditor.storage.atomic.flush", full)
    for call, target in (
        (("import", tmp_path / "good.mmd", "--into", path), path),
        (("new", tmp_path / "new.journey"), tmp_path / "new.journey"),
        (("export", path, "-o", tmp_path / "c.journey"), tmp_path / "c.journey"),
        (("export", path, "-o", tmp_path / "c.journey.json"), tmp_path / "c.journey.json"),
    ):
        said = line(*call)
        sentence = f"Not saved: the disk of {target} is full: free some space and try again.\n"
        assert said == (2, "", sentence)
    assert contents(tmp_path) == before
    assert storage.load(path).project == small_project()
