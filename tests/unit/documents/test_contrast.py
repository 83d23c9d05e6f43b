"""Every text colour of page and document against the ground it stands on: 7:1 (reference/accessibility.md §2)."""

from __future__ import annotations

import re

import pytest

from kiosk.central.documents.templates import FOLDER

# Ground of each rule that sets a text colour; a rule that is not here stands on white.
_TINTED = {
    "cotejo.css": ["#ffffff", "#eef4f4"],
    "volante.css": ["#ffffff", "#eef4f4"],
}
_OWN_GROUND = {".result.missing h1": "#fdf1ee", "button": "#0b4a57"}


def _luminance(colour: str) -> float:
    """WCAG 2.1 relative luminance."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _text_colours(sheet: str) -> list[tuple[str, str]]:
    css = re.sub(r"/\*.*?\*/", "", (FOLDER / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", css)
    return [
        (selector.strip(), colour)
        for selector, body in rules
        for colour in re.findall(r"(?:^|;)\s*color:\s*(#[0-9a-f]{6})", body)
    ]


CASES = [
    (sheet, selector, colour, ground)
    for sheet, grounds in _TINTED.items()
    for selector, colour in _text_colours(sheet)
    for ground in ([_OWN_GROUND[selector]] if selector in _OWN_GROUND else grounds)
]


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_colours_were_found() -> None:
    assert len(CASES) > 20


@pytest.mark.parametrize(("sheet", "selector", "colour", "ground"), CASES)
def test_text_is_at_least_7_to_1(sheet: str, selector: str, colour: str, ground: str) -> None:
    assert contrast(colour, ground) >= 7, (sheet, selector)


@pytest.mark.parametrize(
    ("what", "one", "other"),
    [
        ("focus ring on white", "#17262d", "#ffffff"),
        ("focus ring's inner gap on the button", "#ffffff", "#0b4a57"),
        ("edge of the field on the tint", "#44545b", "#eef4f4"),
        ("edge of a wrong field on the tint", "#8a1f11", "#eef4f4"),
        ("button on the tint", "#0b4a57", "#eef4f4"),
    ],
)
def test_shapes_are_at_least_3_to_1(what: str, one: str, other: str) -> None:
    sheet = (FOLDER / "cotejo.css").read_text(encoding="utf-8")
    assert one in sheet, what
    assert other in sheet, what
    assert contrast(one, other) >= 3, what
