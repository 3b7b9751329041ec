"""Other programs' formats, in and out."""

from journeyeditor.exchange.registry import Imported, Importer, import_file

__all__ = ["Imported", "Importer", "import_file"]
