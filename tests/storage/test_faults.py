"""What the system says, and what a person is told."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from journeyeditor.errors import DamagedFile, LockedFile, ProjectFileError, ReadOnlyFile, SaveFailed
from journeyeditor.storage.atomic import replacing, write_text
from journeyeditor.storage.faults import NO_RIGHT, READ_FAULTS, SQLITE_FAULTS, SYSTEM_FAULTS, fault_of
from journeyeditor.words import Words
from tests.storage.helpers import names


@pytest.mark.parametrize(
    ("code", "kind", "key"),
    [
        (errno.ENOSPC, SaveFailed, "error.disk_full"),
        (errno.EDQUOT, SaveFailed, "error.disk_full"),
        (errno.EACCES, ReadOnlyFile, "error.read_only"),
        (errno.EROFS, ReadOnlyFile, "error.read_only"),
        (errno.ENOENT, SaveFailed, "error.folder_missing"),
        (errno.ENOTDIR, SaveFailed, "error.not_a_folder"),
        (errno.EIO, SaveFailed, "error.not_writable"),
    ],
)
def test_the_systems_errors_are_told(code: int, kind: type[ProjectFileError], key: str) -> None:
    error = fault_of(OSError(code, "words of the system"), Path("/folder/p.journey"))
    assert (type(error), error.message.key) == (kind, key)
    assert error.message.values["reason"] == "words of the system"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, SaveFailed),
        (sqlite3.SQLITE_READONLY_DBMOVED, ReadOnlyFile),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LockedFile),
        (sqlite3.SQLITE_CORRUPT_VTAB, DamagedFile),
        (sqlite3.SQLITE_NOTADB, DamagedFile),
        (sqlite3.SQLITE_IOERR_WRITE, SaveFailed),
        (sqlite3.SQLITE_CANTOPEN, SaveFailed),
    ],
)
def test_sqlites_errors_are_told(code: int, kind: type[ProjectFileError]) -> None:
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code
    assert type(fault_of(error, Path("p"))) is kind


def test_every_sentence_of_the_tables_is_in_the_catalogue() -> None:
    keys = {NO_RIGHT[1]} | {key for table in (SQLITE_FAULTS, SYSTEM_FAULTS, READ_FAULTS) for _, key in table.values()}
    assert len(keys) > 8
    assert [key for key in sorted(keys) if Words("en").tr(key) == key or Words("fr").tr(key) == key] == []


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "p.journey"
    target.write_text("old", encoding="utf-8")

    def fail(part: Path) -> None:
        part.write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(SaveFailed), replacing(target) as part:
        fail(part)
    assert target.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["p.journey"]


def test_a_replaced_file_keeps_its_rights_and_a_link_its_target(tmp_path: Path) -> None:
    target, link = tmp_path / "p.json", tmp_path / "link.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    write_text(link, "new")
    assert link.is_symlink()
    assert (target.read_text(encoding="utf-8"), target.stat().st_mode & 0o777) == ("new", 0o640)


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ("missing/p.json", "error.folder_missing"),
        ("file/p.json", "error.not_a_folder"),
        ("folder", "error.target_is_folder"),
        ("x" * 300, "error.name_too_long"),
    ],
)
def test_a_place_that_takes_no_file_is_told(tmp_path: Path, place: str, key: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveFailed) as caught:
        write_text(tmp_path / place, "text")
    assert caught.value.message.key == key
    assert names(tmp_path) == ["file", "folder"]


def test_a_folder_one_may_not_write_in_is_told_as_such(tmp_path: Path) -> None:
    def deny() -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(ReadOnlyFile) as caught, replacing(tmp_path / "p.journey"):
        deny()
    assert caught.value.message.key == "error.no_right"
    assert caught.value.message.values["folder"] == str(tmp_path)
    assert names(tmp_path) == []
