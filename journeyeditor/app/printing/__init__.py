"""The window for printing and export: settings, the sheets as they leave the printer, the preflight."""
