"""The keyboard's plan: nothing is lost, nothing gives way, for every size a screen can have."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.ui.i18n import NAMES
from kiosk.ui.kit.keylayouts import KeyLayout, Order, layout_codes, layout_for
from kiosk.ui.kit.keyplan import LEAST_COLUMNS, LEAST_ROWS, MOST_COLUMNS, Plan, plan

_SIZES = list(product(range(LEAST_COLUMNS, 13), range(LEAST_ROWS, 11)))
_ARABIC = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
_SPANISH = set("abcdefghijklmnñopqrstuvwxyzáéíóúüç")
_NEEDED = {
    "es": _SPANISH,
    "en": _SPANISH,
    "fr": _SPANISH | set("àâçéèêëîïôùûü"),
    "ro": _SPANISH | set("ăâîșț"),
    "ar": _SPANISH | _ARABIC,
}


def _characters(found: Plan) -> list[str]:
    return [one for page in found.pages for line in page.lines for one in line.characters]


@pytest.fixture(params=layout_codes())
def layout(request: pytest.FixtureRequest) -> KeyLayout:
    return layout_for(request.param)


@pytest.mark.parametrize("code", _NEEDED)
def test_a_layout_has_its_letters_digits_and_what_addresses_need(code: str) -> None:
    characters = layout_for(code).characters
    assert characters >= _NEEDED[code] | set("0123456789") | set(".,-_@/ºª'()&+#")


def test_every_language_has_a_layout_of_its_own_and_easy_spanish_that_of_spanish() -> None:
    assert {code.partition("-")[0] for code in NAMES} <= set(layout_codes())
    assert layout_for("es-easy") == layout_for("es")
    assert layout_for("xx") == layout_for("es")


def test_a_secret_is_ascii() -> None:
    assert all(" " < one <= "~" for one in layout_for("secret").characters)
    assert len(layout_for("secret").characters) == 0x7E - 0x20 - 26


@pytest.mark.parametrize("order", Order)
def test_every_character_is_on_one_page_once(layout: KeyLayout, order: Order) -> None:
    for columns, rows in _SIZES:
        characters = _characters(plan(layout, order, columns, rows))
        assert sorted(characters) == sorted(layout.characters), (columns, rows)


@pytest.mark.parametrize("order", Order)
def test_no_row_or_page_is_larger_than_its_place(layout: KeyLayout, order: Order) -> None:
    for columns, rows in _SIZES:
        found = plan(layout, order, columns, rows)
        assert found.rows <= rows
        for page in found.pages:
            assert len(page.lines) + len(found.controls) <= found.rows
            assert all(1 <= len(line.characters) <= line.columns <= min(columns, MOST_COLUMNS) for line in page.lines)
        for row in found.controls:
            assert all(control.span >= 1 for control in row)
            assert sum(control.span for control in row) <= columns


@pytest.mark.parametrize("order", Order)
def test_every_page_can_be_turned_to(layout: KeyLayout, order: Order) -> None:
    for columns, rows in _SIZES:
        _can_be_turned(plan(layout, order, columns, rows))
        assert plan(layout, order, columns, rows).pages[0].main.group.name == layout.start


def _can_be_turned(found: Plan) -> None:
    names = [control.name for row in found.controls for control in row]
    assert {"shift", "order", "space", "erase"} <= set(names)
    tabs = [control.page for row in found.controls for control in row if control.page >= 0]
    one = len(found.pages) == 1
    assert "more" in names or tabs == ([] if one else list(range(len(found.pages))))


@pytest.mark.parametrize(("columns", "rows"), [(4, 6), (10, 1), (0, 0)])
def test_a_place_too_small_for_any_keyboard_is_refused(columns: int, rows: int) -> None:
    with pytest.raises(ValueError, match="5 x 2 keys"):
        plan(layout_for("es"), Order.ALPHABET, columns, rows)


def test_letters_stand_in_the_order_of_the_alphabet_or_as_on_a_keyboard() -> None:
    spanish = layout_for("es")
    lines = [line.characters for line in plan(spanish, Order.STANDARD, 10, 6).pages[0].lines]
    assert lines == ["1234567890", "qwertyuiop", "asdfghjklñ", "zxcvbnm", "áéíóúüç"]
    alphabet = plan(spanish, Order.ALPHABET, 5, 6)
    letters = "".join(line.characters for page in alphabet.pages[:2] for line in page.lines)
    assert letters == "abcdefghijklmnñopqrstuvwxyz"
    assert [page.main.face for page in alphabet.pages] == ["A–N", "Ñ–Z", "123", ".@"]


def test_arabic_runs_from_right_to_left_and_latin_from_left_to_right() -> None:
    pages = plan(layout_for("ar"), Order.ALPHABET, 10, 6).pages
    ways = {line.rightward for page in pages for line in page.lines if set(line.characters) & _ARABIC}
    assert ways == {False}
    assert all(line.rightward for page in pages for line in page.lines if set(line.characters) & set("abc123"))
