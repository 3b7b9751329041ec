"""Dialogs: one a file. Naming, moving and scoring have none."""
