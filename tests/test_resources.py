"""Resources: what is ours is found, what is not is said."""

from __future__ import annotations

import pytest

from journeyeditor.errors import ResourceError
from journeyeditor.model import LANE_KINDS
from journeyeditor.resources import icon_names, icon_text, resource, sample_names


def test_the_sample_of_the_readme_is_there() -> None:
    assert "car-insurance" in sample_names()


def test_each_lane_kind_has_its_icon() -> None:
    assert {row.icon for row in LANE_KINDS.values()} <= set(icon_names())


def test_icons_are_drawn_on_one_grid_with_one_stroke() -> None:
    for name in icon_names():
        text = icon_text(name)
        assert 'viewBox="0 0 24 24"' in text, name
        assert 'stroke-width="1.75"' in text, name


@pytest.mark.parametrize("find", [lambda: icon_text("no-such-icon"), lambda: resource("no", "such", "file")])
def test_a_missing_resource_is_said(find: object) -> None:
    assert callable(find)
    with pytest.raises(ResourceError):
        find()
