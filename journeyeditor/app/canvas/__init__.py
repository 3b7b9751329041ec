"""The canvas: a drawing painted directly, what lies over it, and what a person may ask of it."""
