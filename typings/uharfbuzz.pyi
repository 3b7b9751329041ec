from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum, IntFlag
from typing import NamedTuple

from fontTools.pens.recordingPen import RecordingPen

__version__: str

class HarfBuzzError(Exception): ...

class Blob:
    data: bytes
    def __init__(self, data: bytes) -> None: ...
    @classmethod
    def from_file_path(cls, filename: str) -> Blob: ...

class AxisInfo(NamedTuple):
    tag: str
    min_value: float
    default_value: float
    max_value: float

class Set:
    def __iter__(self) -> Iterator[int]: ...
    def __len__(self) -> int: ...
    def __contains__(self, value: int) -> bool: ...
    def add(self, value: int) -> None: ...
    def update(self, values: Iterable[int]) -> None: ...
    def clear(self) -> None: ...

class Face:
    blob: Blob
    upem: int
    glyph_count: int
    count: int
    unicodes: Set
    table_tags: list[str]
    axis_infos: list[AxisInfo]
    def __init__(self, data: Blob | bytes, index: int = 0) -> None: ...

class FontExtents(NamedTuple):
    ascender: int
    descender: int
    line_gap: int

class Font:
    face: Face
    def __init__(self, face: Face) -> None: ...
    def get_font_extents(self, direction: str) -> FontExtents: ...
    def get_glyph_h_advance(self, gid: int) -> int: ...
    def get_nominal_glyph(self, unicode: int) -> int | None: ...
    def draw_glyph_with_pen(self, gid: int, pen: RecordingPen) -> None: ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class BufferClusterLevel(IntEnum):
    MONOTONE_GRAPHEMES = 0
    MONOTONE_CHARACTERS = 1
    CHARACTERS = 2

class Buffer:
    direction: str
    language: str
    cluster_level: BufferClusterLevel
    glyph_infos: list[GlyphInfo]
    glyph_positions: list[GlyphPosition]
    def __init__(self) -> None: ...
    def add_str(self, text: str) -> None: ...
    def guess_segment_properties(self) -> None: ...

class SubsetFlags(IntFlag):
    NO_HINTING = 1
    NOTDEF_OUTLINE = 64
    NO_LAYOUT_CLOSURE = 512

class SubsetInputSets(IntEnum):
    GLYPH_INDEX = 0
    UNICODE = 1
    NO_SUBSET_TABLE_TAG = 2
    DROP_TABLE_TAG = 3

class SubsetInput:
    flags: SubsetFlags
    def __init__(self) -> None: ...
    def keep_everything(self) -> None: ...
    def pin_axis_location(self, face: Face, tag: str, value: float) -> bool: ...
    def sets(self, set_type: SubsetInputSets) -> Set: ...

class SubsetPlan:
    old_to_new_glyph_mapping: Mapping[int, int]
    def __init__(self, face: Face, wanted: SubsetInput, /) -> None: ...
    def execute(self) -> Face: ...

def subset(face: Face, wanted: SubsetInput, /) -> Face: ...
def shape(
    font: Font, buffer: Buffer, features: Mapping[str, int | bool | Sequence[tuple[int, int, int]]] | None = None
) -> None: ...
