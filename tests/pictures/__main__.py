"""Draws the pictures of docs/pictures/ off screen, each from a real window on a copy of the sample."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

OUT = Path("docs/pictures")
FLAT, SOFT = 96, 160
"""Colours of a picture: those that occur most stay as they are, the others are shared out among all that occur."""


def main(names: list[str]) -> int:
    """Draws the pictures named, or all; those at another device pixel ratio in a process of their own."""
    from tests.pictures.scenes import SCENES

    wanted = names or [*SCENES]
    unknown = [name for name in wanted if name not in SCENES]
    if unknown:
        sys.stderr.write(f"No such picture: {', '.join(unknown)}. There are {', '.join(SCENES)}.\n")
        return 2
    ratio = os.environ.get("QT_SCALE_FACTOR", "1")
    for name in wanted:
        if SCENES[name].ratio != ratio:
            environment = {**os.environ, "QT_SCALE_FACTOR": SCENES[name].ratio}
            subprocess.run([sys.executable, "-m", "tests.pictures", name], env=environment, check=True)
        else:
            draw(name)
    return 0


def draw(name: str) -> None:
    """Draws one picture and writes it small."""
    from PySide6.QtCore import qInstallMessageHandler

    from journeyeditor.app.demo import pass_on
    from journeyeditor.app.main import application
    from tests.pictures.scenes import SCENES

    application()
    qInstallMessageHandler(pass_on)
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        image = SCENES[name].draw(Path(folder))
        raw = Path(folder) / "raw.png"
        image.save(str(raw))
        shrink(raw, OUT / f"{name}.png")
    sys.stdout.write(f"{OUT / name}.png\n")


def shrink(raw: Path, to: Path) -> None:
    """The same picture with a palette of its own colours."""
    from PIL import Image

    with Image.open(raw) as opened:
        whole = opened.convert("RGB")
        counted = whole.getcolors(whole.width * whole.height) or []
        colours = [colour for _, colour in sorted(counted, reverse=True) if isinstance(colour, tuple)]
        rest = Image.new("RGB", (max(1, len(colours) - FLAT), 1))
        rest.putdata(colours[FLAT:] or colours[:1])
        soft = rest.quantize(SOFT, method=Image.Quantize.MEDIANCUT).getpalette() or []
        table = Image.new("P", (1, 1))
        table.putpalette([part for colour in colours[:FLAT] for part in colour] + soft[: 3 * SOFT])
        whole.quantize(palette=table, dither=Image.Dither.NONE).save(to, optimize=True)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for folder in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[folder] = str(Path("build/pictures").absolute())
    sys.exit(main(sys.argv[1:]))
