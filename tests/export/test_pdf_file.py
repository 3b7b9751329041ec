"""The table of a PDF file leads to every object, those packed into streams included."""

from __future__ import annotations

import re
from pathlib import Path
from struct import iter_unpack

from journeyeditor.drawing import Drawing, Group, Key, Node, Part, Rect
from journeyeditor.export import export_pdf
from journeyeditor.export.pdf.whole_file import PACKED, PACKED_TOGETHER, STANDING
from tests.export.read_aloud import read_aloud
from tests.export.sheets import lines, objects, sheet, stream, unpacked

CARDS = 1203
BOX = Rect(0, 0, 60, 20)


def many(path: Path) -> bytes:
    """A file of more cards than one stream of objects holds."""
    marks = lines("Card")
    cards = tuple(Node(Key(f"c{i}", Part.CARD), BOX, marks) for i in range(CARDS))
    export_pdf(Drawing((200, 100), (Group(Key("g", Part.BAND), (0, 0), BOX, cards),), title="Map"), path)
    return path.read_bytes()


def test_each_object_is_where_the_table_says(tmp_path: Path) -> None:
    data = many(tmp_path / "a.pdf")
    found = re.search(rb"startxref\n(\d+)\n%%EOF\n$", data)
    assert found
    start = int(found[1])
    number = int(data[start:].split(b" ", 1)[0])
    table = objects(tmp_path / "a.pdf")
    entries = list(iter_unpack(">BIH", stream(table[number])))
    assert len(entries) == number + 1
    streams: dict[int, list[int]] = {STANDING: [], PACKED: []}
    for i, (kind, place, index) in enumerate(entries[1:], 1):
        streams[kind].append(i)
        if kind == STANDING:
            assert data[place:].startswith(b"%d 0 obj\n" % i)
        else:
            assert list(unpacked(table[place]))[index] == i
            assert index < PACKED_TOGETHER
    assert len(streams[PACKED]) == CARDS + 4
    assert len(streams[STANDING]) + len(streams[PACKED]) == number


def test_a_reader_finds_every_card_in_the_structure(tmp_path: Path) -> None:
    many(tmp_path / "a.pdf")
    (whole,) = read_aloud(tmp_path / "a.pdf")
    (section,) = whole.below
    assert [whole.kind, section.kind, {one.kind for one in section.below}] == ["Document", "Sect", {"P"}]
    assert [one.number for one in section.below] == list(range(CARDS))


def test_a_file_s_id_is_of_what_is_in_it(tmp_path: Path) -> None:
    ids = []
    for i, words in enumerate(("Card", "Card", "Cart")):
        path = tmp_path / f"{i}.pdf"
        export_pdf(sheet(*lines(words)), path)
        ids += re.findall(rb"/ID\[<(\w{32})><\1>\]", path.read_bytes())
    assert len(ids) == 3
    assert ids[0] == ids[1] != ids[2]
