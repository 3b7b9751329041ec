"""The canvas's gestures: one a file, each with begin, move, commit, cancel."""
