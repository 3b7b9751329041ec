"""Other programs' formats, in and out."""

from journeyeditor.exchange.imported import Imported, Importer
from journeyeditor.exchange.registry import import_file

__all__ = ["Imported", "Importer", "import_file"]
