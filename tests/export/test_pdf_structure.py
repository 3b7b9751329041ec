"""Tags and layers: what a file is read by aloud, and which lanes can be hidden in a reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeyeditor.drawing import Drawing, Group, Key, Mark, Node, Part, Rect
from journeyeditor.drawing import Path as Outline
from journeyeditor.drawing.shapes import rectangle
from journeyeditor.drawing.sheet import Sheet, View, whole
from journeyeditor.export import export_pdf, export_sheets
from journeyeditor.export.pdf.objects import literal
from tests.export.sheets import contents, lines, objects

BOX = Rect(0, 0, 60, 20)
LINE: tuple[Mark, ...] = (Outline(rectangle(BOX), fill="line"),)


def node(id_: str, part: Part, marks: tuple[Mark, ...], x: float = 0, alt: str = "") -> Node:
    return Node(Key(id_, part), BOX.moved(x, 0), marks, alt=alt)


def group(id_: str, part: Part, origin: tuple[float, float], *nodes: Node) -> Group:
    return Group(Key(id_, part), origin, BOX, nodes)


def lanes() -> Drawing:
    """Painted from the ground up: the content first, the labels and the head over it."""
    second = group("two", Part.BAND, (60, 80), node("two", Part.CURVE, LINE, alt="Falls (to −5)"))
    cards = (
        node("b", Part.CARD, lines("Later"), 90),
        node("a", Part.CARD, lines("First"), 10),
        node("r", Part.RULE, LINE),
    )
    first = group("one", Part.BAND, (60, 40), *cards)
    labels = (
        group("one", Part.LABEL, (0, 40), node("one", Part.LABEL, lines("Actions"), alt="Actions")),
        group("two", Part.LABEL, (0, 80), node("two", Part.LABEL, lines("Émotion"), alt="Émotion")),
    )
    head = group("map", Part.HEADER, (0, 0), node("map", Part.TITLE, lines("Claim", "form")))
    return Drawing((200, 120), (second, first, *labels, head), title="Claim", language="fr")


def written(path: Path) -> dict[int, str]:
    export_pdf(lanes(), path, margin=0)
    return {number: body.decode("latin-1") for number, body in objects(path).items()}


def read(table: dict[int, str], number: int) -> list[str]:
    """The tags below an element in reading order, with what is said of them."""
    body = table[number]
    own = re.search(r"/S/(\w+)(/Alt\S.*?)?/P ", body)
    assert own
    kids = re.search(r"/K\[([^\]]*)\]", body)
    below = [tag for kid in re.findall(r"(\d+) 0 R", kids[1]) for tag in read(table, int(kid))] if kids else []
    return [own[1] + (own[2] or ""), *below]


def test_the_tree_is_in_reading_order(tmp_path: Path) -> None:
    table = written(tmp_path / "a.pdf")
    (document,) = (number for number, body in table.items() if "/S/Document" in body)
    said = literal("Falls (to −5)")
    assert read(table, document) == [
        "Document",
        "Sect",
        "H1",
        "Sect",
        "H2",
        "P",
        "P",
        "Sect",
        "H2",
        f"Figure/Alt{said}",
    ]
    (catalog,) = (body for body in table.values() if "/Type /Catalog" in body)
    assert "/StructTreeRoot" in catalog
    assert any("/Marked true" in body for body in table.values())
    assert "/Lang (fr)" in catalog


def test_each_number_of_a_page_has_its_element(tmp_path: Path) -> None:
    table = written(tmp_path / "a.pdf")
    (operators,) = contents(tmp_path / "a.pdf")
    numbers = [int(number) for number in re.findall(r"/MCID (\d+)", operators)]
    assert numbers == list(range(6))
    assert operators.count("/Artifact BMC") == 1
    assert operators.count("BDC") + operators.count("BMC") == operators.count("EMC")
    (parents,) = (re.search(r"/Nums\[0\[([^\]]*)\]\]", body) for body in table.values() if "<</Nums" in body)
    assert parents
    owned = [table[int(one)] for one in re.findall(r"(\d+) 0 R", parents[1])]
    assert [int(number) for body in owned for number in re.findall(r"/K (\d+)>>", body)] == numbers
    assert sum("/StructParents 0" in body for body in table.values()) == 1


def test_words_of_two_lines_stay_apart(tmp_path: Path) -> None:
    written(tmp_path / "a.pdf")
    (operators,) = contents(tmp_path / "a.pdf")
    title = operators[operators.index("/H1") :]
    assert re.search(r"Tm \S+Tj\n<\w{4}>Tj\n", title)


def test_each_lane_is_a_layer(tmp_path: Path) -> None:
    table = written(tmp_path / "a.pdf")
    layers = [body for body in table.values() if "/Type /OCG" in body]
    assert len(layers) == 2
    assert "(Actions)" in layers[0]
    (operators,) = contents(tmp_path / "a.pdf")
    assert [operators.count(f"/OC /L_{id_} BDC") for id_ in ("one", "two", "map")] == [2, 2, 0]
    (catalog,) = (body for body in table.values() if "/Type /Catalog" in body)
    assert "/OCProperties" in catalog


def test_a_window_tags_what_it_shows(tmp_path: Path) -> None:
    drawing = lanes()
    pages = [
        Sheet((200, 120), (View(drawing, Rect(0, 0, 59, 120)),), "A1"),
        Sheet((200, 120), (whole(drawing),), "A2"),
    ]
    export_sheets(pages, tmp_path / "a.pdf")
    first, second = contents(tmp_path / "a.pdf")
    assert (first.count("/MCID"), second.count("/MCID")) == (3, 6)
    table = objects(tmp_path / "a.pdf")
    (parents,) = (body for body in table.values() if b"<</Nums[0[" in body)
    assert parents.count(b"R") == 9
    assert sum(b"/Type /OCG" in body for body in table.values()) == 2


def test_the_same_drawing_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        export_pdf(lanes(), tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("text", "wanted"), [("a (b)\\", "(a \\(b\\)\\\\)"), ("é", "<FEFF00E9>"), ("a\nb", "<FEFF0061000A0062>")]
)
def test_texts_are_written_for_any_reader(text: str, wanted: str) -> None:
    assert literal(text) == wanted
