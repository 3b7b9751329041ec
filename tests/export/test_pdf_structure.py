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
from tests.export.read_aloud import read_aloud
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


def test_lanes_of_one_name_on_several_maps_are_one_layer(tmp_path: Path) -> None:
    def map_of(*names: str, ids: str) -> Drawing:
        rows = range(len(names))
        bands = [group(f"{ids}{i}", Part.BAND, (60, 40 * i), node(f"{ids}{i}", Part.CARD, lines("A"))) for i in rows]
        heads = [
            group(f"{ids}{i}", Part.LABEL, (0, 40 * i), node("l", Part.LABEL, lines(name), alt=name))
            for i, name in enumerate(names)
        ]
        return Drawing((200, 120), (*bands, *heads), title="Map")

    one, other = map_of("Actions", "Actions", "Emotion", ids="a"), map_of("Emotion", "Actions", "Metrics", ids="b")
    export_pdf([one, other], tmp_path / "a.pdf")
    table = {number: body.decode("latin-1") for number, body in objects(tmp_path / "a.pdf").items()}
    layers = {number: body for number, body in table.items() if "/Type /OCG" in body}
    names = {number: re.findall(r"/Name \((\w+)\)", body)[0] for number, body in layers.items()}
    assert sorted(names.values()) == ["Actions", "Actions", "Emotion", "Metrics"]
    (told,) = (body for body in table.values() if "/L_a0" in body)
    used = {lane: int(number) for lane, number in re.findall(r"/L_(\w+) (\d+) 0 R", told)}
    assert used["a0"] == used["b1"] != used["a1"]
    assert used["a2"] == used["b0"]
    assert names[used["b2"]] == "Metrics"


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


def kinds(path: Path, page: int = 0) -> list[str]:
    """The kinds of what a page has, as it is read aloud, with the alternative texts."""
    return [f"{one.kind} {one.alt}".strip() for top in read_aloud(path, page) for one in top.all()]


def test_windows_are_read_as_they_stand_on_the_page(tmp_path: Path) -> None:
    """Labels and content come from windows of their own, the page's own words are painted last."""
    drawing = lanes()
    foot = Node(Key("foot", Part.FACT), BOX.moved(0, 180), lines("1 of 4"))
    title = Node(Key("t", Part.TITLE), BOX, lines("Claim"))
    furniture = Drawing((200, 200), (group("sheet:1", Part.NODE, (0, 0), foot, title),))
    labels = View(drawing, Rect(0, 46, 60, 74), 0, 60)
    content = View(drawing, Rect(60, 46, 140, 74), 60, 60)
    export_sheets([Sheet((200, 200), (labels, content, whole(furniture)))], tmp_path / "a.pdf")
    assert kinds(tmp_path / "a.pdf") == [
        "Document",
        *("Sect", "H1"),
        *("Sect", "H2", "P", "P"),
        *("Sect", "H2", "Figure Falls (to −5)"),
        *("Sect", "P"),
    ]


def test_what_leads_elsewhere_is_a_link(tmp_path: Path) -> None:
    there = Node(Key("b", Part.CARD), BOX, lines("Hire car"), link="c", alt="Hire car")
    other = Node(Key("c", Part.CARD), BOX.moved(0, 30), lines("Other"), link="https://example.org/", alt="Web")
    export_pdf(Drawing((200, 100), (group("one", Part.BAND, (0, 0), there, other),), title="Map"), tmp_path / "a.pdf")
    assert kinds(tmp_path / "a.pdf") == ["Document", "Sect", "P", "Link", "P", "Link"]
    table = {number: body.decode("latin-1") for number, body in objects(tmp_path / "a.pdf").items()}
    (parents,) = (body for body in table.values() if "<</Nums" in body)
    annotations = {number: body for number, body in table.items() if "/Subtype /Link" in body}
    assert len(annotations) == 2
    for number, body in annotations.items():
        told = re.search(r"/StructParent (\d+)", body)
        assert told
        owner = re.search(rf"\b{told[1]} (\d+) 0 R", parents)
        assert owner
        element = table[int(owner[1])]
        assert "/S/Link" in element
        assert f"<</Type/OBJR/Obj {number} 0 R>>" in element


def test_the_ground_of_words_that_are_not_seen_is_an_ornament(tmp_path: Path) -> None:
    label = node("one", Part.LABEL, (*lines("Actions"), Outline(rectangle(Rect(0, 40, 60, 20)), fill="line")), alt="A")
    drawing = Drawing((60, 60), (group("one", Part.LABEL, (0, 0), label),))
    halves = [Sheet((60, 30), (View(drawing, Rect(0, y, 60, 30)),)) for y in (0, 30)]
    export_sheets(halves, tmp_path / "a.pdf")
    assert [kinds(tmp_path / "a.pdf", page) for page in (0, 1)] == [["Document", "Sect", "H2"], []]
    assert contents(tmp_path / "a.pdf")[1].count("/Artifact BMC") == 1


def test_words_behind_a_picture_stay_apart(tmp_path: Path) -> None:
    one, other = lines("Repair", "3 days")
    head = node("s", Part.STAGE, (one, *LINE, other))
    export_pdf(Drawing((200, 100), (group("s", Part.STAGE, (0, 0), head),)), tmp_path / "a.pdf")
    (operators,) = contents(tmp_path / "a.pdf")
    assert re.search(r"Tm \S+T[jJ]\n<\w{4}>Tj\nET\n(.*\n)+BT\n", operators)


def test_the_same_drawing_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        export_pdf(lanes(), tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("text", "wanted"), [("a (b)\\", "(a \\(b\\)\\\\)"), ("é", "<FEFF00E9>"), ("a\nb", "<FEFF0061000A0062>")]
)
def test_texts_are_written_for_any_reader(text: str, wanted: str) -> None:
    assert literal(text) == wanted
