"""The canvas's gestures."""
