"""The window's own controls, drawn in the design's measures."""
