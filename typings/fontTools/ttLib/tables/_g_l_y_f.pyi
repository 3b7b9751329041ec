class GlyphComponent:
    glyphName: str
    x: int
    y: int
    flags: int

class Glyph:
    numberOfContours: int
    components: list[GlyphComponent]
    xMin: int
    def recalcBounds(self, glyphs: Table) -> None: ...

class Table:
    def __getitem__(self, name: str) -> Glyph: ...
    def __setitem__(self, name: str, glyph: Glyph) -> None: ...
