"""`make run`: the editor on a copy of the car-insurance sample; without a display, pictures of the same window."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from journeyeditor import api
from journeyeditor.app.commands.file import SAMPLE
from journeyeditor.model import Journey, LinkKind, Project
from journeyeditor.settings import Settings, window_language
from journeyeditor.words import Words

OUT = Path("build/run")
FILES = {
    "editor": "editor.png",
    "atlas": "atlas.png",
    "claim": "accident-claim.pdf",
    "atlas_pdf": "atlas.pdf",
}
SIZE = (1600, 1000)
PAPER = "A3"
SETTLED = 0.4
"""So many seconds after the last step the picture is taken."""


def main() -> int:
    """Opens the sample, on the screen or off it. Returns the exit status."""
    path = api.new_project(sample=SAMPLE)
    if has_display():
        from journeyeditor.app.main import run

        return run(path)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    written = pictures(path, OUT)
    words = Words(window_language(Settings().text("language")))
    for key, file in written.items():
        sys.stdout.write(words.tr(f"demo.{key}", path=str(file)) + "\n")
    return 0


def pass_on(_kind: object, _context: object, text: str | None) -> None:
    """What Qt says goes to stderr, but for what no screen can do."""
    if text and not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def has_display() -> bool:
    """Whether there is a screen to open a window on; a platform asked for by name is one, but for offscreen."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if wanted:
        return wanted not in ("offscreen", "minimal")
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def pictures(path: Path, out: Path) -> dict[str, Path]:
    """Drives the window off screen and writes what it shows, then both PDFs; what each file is, by its key."""
    from PySide6.QtCore import qInstallMessageHandler

    from journeyeditor.app.main import open_window

    qInstallMessageHandler(pass_on)
    out.mkdir(parents=True, exist_ok=True)
    files = {key: out / name for key, name in FILES.items()}
    window = open_window(path, Settings(out / "settings.toml"))
    try:
        window.resize(*SIZE)
        project, claim = window.project, claim_of(window.project)
        window.show_place(claim.id, claim.path[11].id)
        settle()
        window.grab().save(str(files["editor"]))
        window.run("go.atlas")
        if window.atlas is not None:
            window.atlas.settle()
            window.atlas.select(claim.id, *led_to(project, claim)[:1])
        settle()
        window.grab().save(str(files["atlas"]))
    finally:
        window.close()
        qInstallMessageHandler(None)
    api.export(project, files["claim"], journey=claim.id, paper=PAPER, landscape=True)
    api.export_atlas(project, files["atlas_pdf"], paper=PAPER, landscape=True)
    return files


def claim_of(project: Project) -> Journey:
    """The journey with the longest path: the accident claim."""
    return max(project.journeys, key=lambda journey: len(journey.path))


def led_to(project: Project, journey: Journey) -> list[str]:
    """The journeys that one leads to."""
    leading = (one for one in project.links if one.kind is LinkKind.LEADS_TO)
    return [one.target.journey for one in leading if one.source.journey == journey.id]


def settle(seconds: float = SETTLED) -> None:
    """Lets the window work for some seconds."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
