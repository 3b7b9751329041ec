"""The command line: one command a file."""

from journeyeditor.cli.main import main

__all__ = ["main"]
