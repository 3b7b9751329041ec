"""The panels at both sides of the canvas: one a file."""
