"""Mermaid `journey` diagrams: read as mermaid 11 reads them, refused where it refuses."""
