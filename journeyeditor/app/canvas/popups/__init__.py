"""Small popups over the canvas: a choice at a drop, a choice after a paste, the picker of a key moment."""
