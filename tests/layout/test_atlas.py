"""The drawing of an atlas: sizes by rule, nothing overlapping, lines off nodes, legend of what occurs."""

from __future__ import annotations

from math import dist, hypot

import pytest

from journeyeditor.atlas import Atlas, Positions, build
from journeyeditor.atlas.convex import hull
from journeyeditor.atlas.placement import place
from journeyeditor.drawing import Drawing, GlyphRun, Part, Path
from journeyeditor.layout.atlas import layout_atlas
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_curves import Disc, arc, bow, distance_to, to_piece
from journeyeditor.layout.atlas_field import told
from journeyeditor.layout.atlas_legend import legend_entries
from journeyeditor.layout.atlas_marks import ring_marks, satisfaction_role
from journeyeditor.layout.atlas_picture import AtlasOptions, AtlasPicture, radius_of
from journeyeditor.layout.atlas_sheet import atlas_sheet
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX
from journeyeditor.layout.atlas_words import facts_line
from journeyeditor.model import LinkKind, Project, evolve
from journeyeditor.words import Words
from tests.atlas.small import SATISFIED, VOLUME, journey, link, measured, project, three_journeys
from tests.fake_measure import FakeMeasure

ENGLISH = Words("en")
ROW: Positions = {"claim": (0.0, 0.0), "complaint": (300.0, 0.0), "renewal": (600.0, 0.0)}


def picture_of(
    one: Project, positions: Positions | None = None, options: AtlasOptions | None = None
) -> tuple[Atlas, AtlasPicture]:
    """The picture of a project."""
    atlas = build(one)
    return atlas, compose(atlas, positions if positions is not None else place(atlas), FakeMeasure(), options)


def drawn(one: Project, options: AtlasOptions | None = None) -> Drawing:
    """The drawing of a project."""
    atlas = build(one)
    return layout_atlas(one, atlas, place(atlas), ENGLISH, FakeMeasure(), options)


def names(one: Project, options: AtlasOptions | None = None) -> list[str]:
    """The signs in the legend."""
    atlas, picture = picture_of(one, options=options)
    return [entry.name for entry in legend_entries(atlas, picture, ENGLISH, FakeMeasure(), ATLAS_STYLE)]


@pytest.mark.parametrize(("volume", "px"), [(None, 22.0), (0, 13.0), (11_500, 28.0), (46_000, 43.0)])
def test_radius_by_volume(volume: float | None, px: float) -> None:
    """13 + 30 √(volume / largest), 22 without volume."""
    one = build(project(journey("one"))).journeys[0]
    record = type(one)(one.id, one.title, volume=volume)
    assert radius_of(record, 46_000, ATLAS_STYLE) == pytest.approx(px * PX)


@pytest.mark.parametrize(
    ("share", "role"), [(0.6, "pos"), (0.59, "neu"), (0.45, "neu"), (0.44, "neg"), (0.0, "neg"), (1.0, "pos")]
)
def test_ring_colour(share: float, role: str) -> None:
    assert satisfaction_role(share) == role


def test_ring_starts_at_twelve_and_runs_clockwise() -> None:
    quarter = arc(Disc(100, 50, 10), 0.25)
    assert quarter[0][1:] == (100, 40)
    assert quarter[-1][-2:] == pytest.approx((110, 50))
    assert len(ring_marks(Disc(0, 0, 10), 0.0, 4)) == 1
    assert arc(Disc(0, 0, 10), 1.0)[-1][-2:] == pytest.approx((0, -10))


def test_a_node_without_satisfaction_has_no_ring_and_its_encounters_inside() -> None:
    one = project(journey("one", (("a", 1), ("b", 1))), measured(journey("two"), {SATISFIED.id: 47}))
    found = {node.key: node for _, node in drawn(one).nodes() if node.key.part is Part.NODE}
    texts = {
        key.id: "".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))
        for key, node in found.items()
    }
    assert texts == {"one": "2", "two": "47"}
    strokes = [mark.stroke for mark in found[next(k for k in found if k.id == "one")].marks if isinstance(mark, Path)]
    assert "pressed" not in strokes


def test_width_of_an_overlap_and_its_threshold() -> None:
    _, picture = picture_of(three_journeys(), ROW)
    assert [(line.overlap.b, line.width) for line in picture.overlaps] == [("complaint", (1.5 + 1.15 * 2) * PX)]
    _, every = picture_of(three_journeys(), ROW, AtlasOptions(least_shared=1))
    assert [line.overlap.count for line in every.overlaps] == [2, 1]
    _, none = picture_of(three_journeys(), ROW, AtlasOptions(least_shared=3))
    assert none.overlaps == ()


def test_an_arrow_bends_round_a_node_in_its_way() -> None:
    """`claim` influences `renewal`, and `complaint` stands half way between them."""
    _, picture = picture_of(three_journeys(), ROW)
    arrow = next(arrow for arrow in picture.arrows if arrow.link.id == "l2")
    for key, gap in (("complaint", 3.0), ("claim", 1.0)):
        disc = picture.spots[key].disc
        assert min(dist(at, (disc.x, disc.y)) for at in told(arrow.bow)) >= disc.r + gap


def test_two_links_of_a_pair_do_not_lie_on_each_other() -> None:
    both = (link("l1", "one", "two"), link("l2", "two", "one"), link("l3", "one", "two", LinkKind.INFLUENCES))
    one = project(journey("one"), journey("two"), links=both)
    _, picture = picture_of(one, {"one": (0, 0), "two": (200, 0)})
    middles = [arrow.bow.at(0.5)[1] for arrow in picture.arrows]
    assert min(abs(a - b) for i, a in enumerate(middles) for b in middles[:i]) > 4


def test_a_line_ends_at_the_rims() -> None:
    line = bow(Disc(0, 0, 10), Disc(100, 0, 20), 0.2, 2, 4)
    assert hypot(*line.start) == pytest.approx(12)
    assert hypot(line.end[0] - 100, line.end[1]) == pytest.approx(24)


def test_distances_to_lines() -> None:
    assert to_piece((0, 0), (10, 0), (5, 3)) == 3
    assert to_piece((0, 0), (10, 0), (14, 3)) == 5
    assert distance_to([(0, 0), (10, 0), (10, 10)], (13, 5)) == 3


def test_labels_stand_within_their_groups_hull() -> None:
    _, picture = picture_of(three_journeys())
    outline = list(picture.hulls[0].outline)
    for key in ("claim", "complaint"):
        box = picture.spots[key].box
        corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
        assert len(hull([*outline, *corners])) == len(hull(outline))


def test_a_name_stands_clear_above_its_hull() -> None:
    _, picture = picture_of(three_journeys())
    found = picture.hulls[0]
    under = [y for x, y in found.outline if found.box.x <= x <= found.box.right]
    assert found.box.bottom <= min(under)


def test_a_family_has_a_dotted_hull_and_a_diamond() -> None:
    one = project(journey("whole", group="g"), journey("part", group="g", parent="whole"), groups=("g",))
    _, picture = picture_of(one)
    assert [family.whole for family in picture.families] == ["whole"]
    assert [(part.whole, part.part, part.drawn) for part in picture.parts] == [("whole", "part", True)]
    start, disc = picture.parts[0].bow.start, picture.spots["whole"].disc
    assert hypot(start[0] - disc.x, start[1] - disc.y) == pytest.approx(disc.r)


def test_one_group_only() -> None:
    _, picture = picture_of(three_journeys(), options=AtlasOptions(least_shared=1, group="claims"))
    assert set(picture.spots) == {"claim", "complaint"}
    assert [arrow.link.id for arrow in picture.arrows] == ["l1"]


def test_keys_are_unique_and_subjects_are_journeys() -> None:
    drawing = drawn(three_journeys(), AtlasOptions(least_shared=1))
    keys = [node.key for _, node in drawing.nodes()]
    assert len(keys) == len(set(keys)) > 10
    assert {node.subject for _, node in drawing.nodes() if node.subject} == {"claim", "complaint", "renewal"}


def test_everything_lies_on_the_sheet() -> None:
    for options in (AtlasOptions(), AtlasOptions(sheet=True)):
        drawing = drawn(three_journeys(), options)
        width, height = drawing.size
        for key, box in drawing.bounds().items():
            if key.part in {Part.NODE, Part.LABEL, Part.NAME, Part.LEGEND}:
                assert box.x >= -0.01, key
                assert box.y >= -0.01, key
                assert box.right <= width + 0.01, key
                assert box.bottom <= height + 0.01, key


def test_hits() -> None:
    _, picture = picture_of(three_journeys(), ROW)
    assert picture.journey_at((300, 5)) == "complaint"
    assert picture.journey_at((150, 90)) == ""
    middle = picture.overlaps[0].bow.at(0.5)
    assert picture.pair_at((middle[0], middle[1] + 1), 3.0) == ("claim", "complaint")
    assert picture.pair_at((150, 190), 3.0) is None


def test_the_legend_has_the_signs_that_occur() -> None:
    assert names(project(journey("one"))) == ["encounters"]
    assert names(three_journeys()) == ["encounters", "shared_2", "leads_to", "influences"]
    figures = {VOLUME.id: 10, SATISFIED.id: 80}
    assert names(project(measured(journey("one"), figures))) == ["volume", "satisfied"]


def test_empty_atlas() -> None:
    for options in (AtlasOptions(), AtlasOptions(sheet=True)):
        drawing = drawn(project(), options)
        assert [node for _, node in drawing.nodes() if node.key.part is Part.NODE] == []
        assert drawing.size[0] > 0


def test_paper_has_title_bookmarks_and_words_of_six_points() -> None:
    one = evolve(three_journeys(), organisation="An insurer", language="fr")
    sheet = atlas_sheet(one, Words("fr"), FakeMeasure())
    assert sheet.title == "Small – Atlas des parcours"
    assert [entry.title for entry in sheet.outline] == ["Claims"]
    assert [child.title for child in sheet.outline[0].children] == ["Claim", "Complaint"]
    assert sheet.smallest_text >= 6
    assert {"header", "legend", "footer"} <= {group.key.part.value for group in sheet.groups}


def test_long_titles_wrap_and_stay_whole() -> None:
    title = "Straßenverkehrshaftpflichtversicherungsvertragskündigung and all that comes after it"
    _, picture = picture_of(project(journey("one", title=title)))
    label = picture.spots["one"].label
    assert not label.shortened
    assert label.width <= ATLAS_STYLE.label_width
    assert "".join(line.text for line in label.lines).replace(" ", "") == title.replace(" ", "")


def test_figures_in_a_sentence() -> None:
    atlas = build(three_journeys())
    assert facts_line(atlas, 2, ENGLISH) == "3 journeys, 1 group, 1 pair with 2 or more shared touchpoints"
    assert facts_line(atlas, 1, ENGLISH) == "3 journeys, 1 group, 2 pairs with shared touchpoints"


def test_every_link_kind_has_its_word_in_both_languages() -> None:
    for language in ("en", "fr"):
        for kind in LinkKind:
            assert Words(language).tr(f"atlas.link.{kind.value}") != f"atlas.link.{kind.value}"
