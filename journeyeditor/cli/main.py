"""Where the command `journeyeditor` begins: the editor for a file, or one of the commands.

Exit status: 0 done, 1 problems found, 2 a wrong call or unreadable input, told in one sentence on stderr.
"""

from __future__ import annotations

import gc
import io
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from journeyeditor import __version__
from journeyeditor.errors import JourneyEditorError, UsageError
from journeyeditor.settings import Settings, log_file, window_language
from journeyeditor.words import Words

logger = logging.getLogger("journeyeditor")

DONE, PROBLEMS, WRONG, INTERRUPTED = 0, 1, 2, 130
HELP = ("--help", "-h")
LANGUAGE = "--language"
COMMANDS = ("new", "info", "check", "export", "import", "atlas", "preflight")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program on the words after its name; returns the exit status."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is meant for us; looking for some takes long
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    rest, language = taken(given, LANGUAGE)
    words = Words(window_language(language or Settings().text("language")))
    try:
        return route(rest, words, forced=language is not None)
    except JourneyEditorError as error:
        return fail(words.message(error.message))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as error:
        with details_in(log_file()):
            logger.exception("unexpected")
        reason = f"{type(error).__name__}: {error}"
        return fail(words.tr("cli.error.unexpected", reason=reason, path=str(log_file())))


def route(arguments: list[str], words: Words, *, forced: bool = False) -> int:
    """Opens the editor, or runs the command that the first word names; `forced`: the language is not the settings'."""
    first = arguments[0] if arguments else ""
    if first in COMMANDS or first in HELP:
        from journeyeditor.cli.program import run

        return run(arguments, words)
    if first == "--version":
        sys.stdout.write(f"Journey Editor {__version__}\n")
        return DONE
    if first.startswith("-"):
        raise UsageError("cli.error.option", option=first, command="journeyeditor")
    if len(arguments) > 1:
        raise UsageError("cli.error.command", name=first, known=list(COMMANDS))
    return open_editor(Path(first) if first else None, words if forced else None)


def open_editor(path: Path | None, words: Words | None) -> int:
    """The window; the only place of the command line from which Qt is loaded. Raises ProjectFileError before that."""
    from journeyeditor.cli.late import put_off

    put_off()
    gc.disable()  # until the window stands: nothing of what is loaded is garbage, and looking for some takes long
    if path is not None:
        from journeyeditor.api import require_project

        require_project(path)
    from journeyeditor.app.main import run as run_editor

    return run_editor(path, words)


def taken(arguments: Sequence[str], option: str) -> tuple[list[str], str | None]:
    """The arguments without an option, wherever it stands before `--`, and the option's value."""
    rest, value = list(arguments), None
    end = rest.index("--") if "--" in rest else len(rest)
    for index, word in enumerate(rest[:end]):
        if word.startswith(f"{option}="):
            value = word.removeprefix(f"{option}=")
            return [*rest[:index], *rest[index + 1 :]], value
        if word == option and index + 1 < end:
            value = rest[index + 1]
            return [*rest[:index], *rest[index + 2 :]], value
    return rest, value


def fail(sentence: str) -> int:
    """Tells on stderr why nothing was done."""
    sys.stderr.write(f"{sentence}\n")
    return WRONG


@contextmanager
def details_in(path: Path) -> Iterator[None]:
    """Log entries go to a file meanwhile, or nowhere where it cannot be written."""
    logger.propagate = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
