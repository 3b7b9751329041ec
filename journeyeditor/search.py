"""Folded text of a project → places."""
