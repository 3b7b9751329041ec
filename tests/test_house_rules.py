"""Rules of the house that neither ruff nor mypy nor import-linter can hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "journeyeditor").rglob("*.py"))
LONGEST_FILE = 400
MOST_METHODS = 25
NINE_IN_TEN = 25


def parsed() -> Iterator[tuple[str, ast.Module]]:
    """Each source file's name and tree."""
    for path in SOURCES:
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    paths = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_class_has_too_many_methods() -> None:
    crowded = {
        f"{name}:{node.name}": methods
        for name, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and (methods := sum(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body))
        > MOST_METHODS
    }
    assert crowded == {}


def test_nine_functions_in_ten_are_short() -> None:
    sizes = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for _, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert sizes[len(sizes) * 9 // 10] <= NINE_IN_TEN


def test_models_change_only_through_evolve() -> None:
    users = [
        f"{name}:{node.lineno}"
        for name, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"model_copy", "model_construct"}
        if name != "journeyeditor/model/base.py"
    ]
    assert users == []


def test_every_public_thing_says_what_it_is() -> None:
    silent = [
        f"{name}:{node.lineno} {node.name}"
        for name, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not is_nested(node, tree)
    ]
    assert silent == []


def is_nested(node: ast.AST, tree: ast.Module) -> bool:
    """Whether a function stands inside another one."""
    return any(
        node in ast.walk(outer) and node is not outer for outer in ast.walk(tree) if isinstance(outer, ast.FunctionDef)
    )


FORBIDDEN = ("noqa", "type: ignore", "pytest.skip", "xfail", "TODO", "FIXME")


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_exemption_is_written_into_the_code(word: str) -> None:
    here = Path(__file__)
    paths = [*SOURCES, *(path for path in sorted((ROOT / "tests").rglob("*.py")) if path != here)]
    assert [str(path.relative_to(ROOT)) for path in paths if word in path.read_text(encoding="utf-8")] == []
