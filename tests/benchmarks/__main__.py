"""Runs the benchmarks: `python -m tests.benchmarks [MODULE…]` prints a table and writes build/bench.json.

Each module gives `run() -> list[dict]` of rows with name, ours, reference, ratio, goal and unit; one that takes names
of its own is given them as `gestures:gesture-drag`. Exit status 1 where a goal is missed, or a benchmark failed; the
others run all the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

MODULES = (
    "repaint",
    "preview_page",
    "launch",
    "edit_latency",
    "gestures",
    "opening",
    "save_edit",
    "pdf_poster",
    "pdf_sheets",
    "atlas_pairs",
    "atlas_edit",
    "atlas_placement",
    "atlas_repaint",
    "atlas_open",
    "atlas_gap",
)
RESULT = Path("build") / "bench.json"
FIELDS = ("name", "ours", "reference", "ratio", "goal", "unit")


def main(names: list[str]) -> int:
    """Runs the modules named, or all of them."""
    unknown = [name for name in names if name.split(":")[0] not in MODULES]
    if unknown:
        sys.stderr.write(f"no benchmark {', '.join(unknown)}: choose from {', '.join(MODULES)}\n")
        return 2
    rows: list[dict[str, object]] = []
    failed: list[str] = []
    for name in names or MODULES:
        try:
            module, *own = name.split(":")
            found = import_module(f"tests.benchmarks.{module}").run(*([tuple(own)] if own else []))
        except (AssertionError, OSError, subprocess.SubprocessError) as error:
            sys.stderr.write(f"{name} failed: {error}\n")
            failed.append(name)
            continue
        rows += [{field: row[field] for field in FIELDS} for row in found]
        for row in found:
            sys.stdout.write(f"{line(row)}\n")
            sys.stdout.flush()
        # After each, so that one that fails loses none of those before.
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if not failed and all(within(row) for row in rows) else 1


def within(row: dict[str, object]) -> bool:
    """Whether a row reaches its goal."""
    return float(str(row["ratio"])) <= float(str(row["goal"]))


def line(row: dict[str, object]) -> str:
    """A row as one line of the table."""
    ours, reference, ratio, goal = (float(str(row[field])) for field in ("ours", "reference", "ratio", "goal"))
    verdict = "reached" if within(row) else "MISSED"
    figures = f"{ours:9.2f} {row['unit']}  reference {reference:9.2f}  ratio {ratio:5.2f}  goal {goal:4.2f}"
    return f"{row['name']!s:24} {figures}  {verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
