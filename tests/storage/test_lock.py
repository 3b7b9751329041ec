"""The lock: another process meets it, and it dies with the process that holds it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeyeditor.errors import LockedFile, ReadOnlyFile, SaveFailed
from journeyeditor.storage import Store
from journeyeditor.storage.lock import WriterLock, lock_file
from tests.storage.helpers import names, written

HOLD = """
import sys, time
from pathlib import Path
from journeyeditor.storage import Store
store = Store(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""


def test_another_process_is_met_and_its_death_frees_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LockedFile):
            Store(path)
        holder.send_signal(signal.SIGKILL)
        holder.wait(120)
    Store(path).close()
    assert names(tmp_path) == ["p.journey"]


def test_every_name_of_a_file_has_the_same_lock(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    link = tmp_path / "link.journey"
    link.symlink_to(path)
    lock = WriterLock(path)
    with pytest.raises(LockedFile):
        WriterLock(link)
    lock.release()
    lock.release()
    assert not lock_file(link).exists()


def test_a_folder_that_does_not_take_the_lock_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder, key in ((tmp_path / "missing", "error.folder_missing"), (tmp_path / "file", "error.not_a_folder")):
        with pytest.raises((SaveFailed, ReadOnlyFile)) as caught:
            WriterLock(folder / "p.journey")
        assert caught.value.message.key == key
