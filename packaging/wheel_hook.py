"""The wheel's build hook: compiles the catalogues before the wheel collects its files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

from build_translations import build


class TranslationsHook(BuildHookInterface[Any]):
    """Compiles resources/translations into .mo files, which git ignores and the wheel carries."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by the build with the wheel's version and data."""
        build()
        build_data["artifacts"].append("resources/**/*.mo")
