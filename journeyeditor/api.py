"""The public face: open_project, save, export."""
