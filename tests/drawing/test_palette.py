"""The palettes hold every role and the contrasts that the design promises."""

from __future__ import annotations

from itertools import combinations

import pytest

from journeyeditor.drawing.palette import PaletteName, contrast, grey_of, load_palette, luminance

ALL: tuple[PaletteName, ...] = ("light", "dark", "print", "greyscale", "ink_saving", "ink_saving_greyscale")
TEXT_PAIRS = [
    ("ink", "surface", 16.10, 13.51, 17.42),
    ("ink", "sunken", 15.02, 14.28, 16.11),
    ("ink", "canvas", 13.60, 15.57, 17.42),
    ("ink_2", "surface", 7.74, 8.43, 9.36),
    ("ink_2", "sunken", 7.22, 8.91, 8.66),
    ("ink_2", "hover", 6.79, 7.32, 8.20),
    ("ink_3", "surface", 5.37, 6.20, 6.32),
    ("ink_3", "sunken", 5.01, 6.55, 5.85),
    ("ink_3", "hover", 4.70, 5.38, 5.54),
    ("accent_ink", "surface", 7.85, 8.58, 7.85),
    ("accent_ink", "accent_soft", 6.76, 6.98, 6.76),
    ("on_accent", "accent", 6.37, 7.93, 7.85),
    ("pos", "surface", 5.76, 8.09, 5.76),
    ("pos", "pos_soft", 4.89, 6.41, 4.89),
    ("neg", "surface", 5.60, 7.37, 5.60),
    ("neg", "neg_soft", 4.68, 6.21, 4.68),
    ("control", "surface", 3.30, 3.49, 3.30),
    ("route", "sunken", 5.48, 5.37, 8.66),
]
CATEGORY_RATIOS = {
    "light": (5.22, 5.26, 4.89, 5.20, 4.96, 5.07, 5.51, 6.54),
    "dark": (6.18, 7.05, 6.41, 6.47, 6.21, 7.33, 8.32, 6.81),
}


def test_every_palette_has_the_same_roles() -> None:
    assert {frozenset(load_palette(name)) for name in ALL} == {frozenset(load_palette("light"))}
    assert len(load_palette("light")) == 53


@pytest.mark.parametrize(("one", "other", "light", "dark", "paper"), TEXT_PAIRS)
def test_contrast_is_as_promised(one: str, other: str, light: float, dark: float, paper: float) -> None:
    for name, promised in zip(ALL, (light, dark, paper), strict=False):
        palette = load_palette(name)
        assert contrast(palette[one], palette[other]) == pytest.approx(promised, abs=0.006)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast_of_the_categories(theme: PaletteName) -> None:
    palette = load_palette(theme)
    ratios = [contrast(palette[f"cat{i}"], palette[f"cat{i}_soft"]) for i in range(1, 9)]
    assert ratios == pytest.approx(CATEGORY_RATIOS[theme], abs=0.006)


@pytest.mark.parametrize("name", ALL)
def test_key_moments_stand_out_from_the_sheet(name: PaletteName) -> None:
    palette = load_palette(name)
    for role in ("m_delight", "m_irritant", "m_break", "m_truth", "pos", "neg"):
        assert contrast(palette[role], palette["surface"]) >= 4.5


def test_greyscale_is_grey_and_keeps_text_readable() -> None:
    palette = load_palette("greyscale")
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in palette.values())
    for one, other, *_ in TEXT_PAIRS:
        limit = 3.0 if one in {"control", "route"} else 4.5
        assert contrast(palette[one], palette[other]) >= limit


@pytest.mark.parametrize(
    "roles",
    [("pos", "neg"), ("pos_soft", "neg_soft", "surface"), ("m_delight", "m_irritant", "m_break", "m_truth")],
)
def test_greyscale_keeps_meanings_apart(roles: tuple[str, ...]) -> None:
    palette = load_palette("greyscale")
    for one, other in combinations(roles, 2):
        assert contrast(palette[one], palette[other]) >= 1.12


def test_grey_has_the_colour_s_luminance() -> None:
    assert luminance(grey_of("#00745A")) == pytest.approx(luminance("#00745A"), abs=0.002)
    assert grey_of("#FFFFFF") == "#FFFFFF"
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize(("name", "usual"), [("ink_saving", "print"), ("ink_saving_greyscale", "greyscale")])
def test_saving_ink_whitens_grounds_and_keeps_what_is_written(name: PaletteName, usual: PaletteName) -> None:
    saving, full = load_palette(name), load_palette(usual)
    grounds = [role for role in full if role.endswith("_soft") or role in {"sunken", "hover", "pressed", "phase"}]
    assert len(grounds) > 15
    assert all(luminance(saving[role]) >= luminance(full[role]) for role in grounds)
    assert luminance(saving["phase"]) > 0.8
    assert contrast(saving["phase"], saving["phase_ink"]) >= 7
    assert {role for role in full if saving[role] != full[role]} <= {*grounds, "phase_ink"}
