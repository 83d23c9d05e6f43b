from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kiosk.central.documents.templates import Markup, clean, escaped, fill
from kiosk.central.documents.wording import long_date, long_instant


def test_dates_have_the_month_by_name_in_both_languages() -> None:
    assert long_date(date(2026, 1, 2)) == "2 de enero de 2026"
    assert long_date(date(1999, 12, 31), "en") == "31 December 1999"


def test_instants_carry_their_offset() -> None:
    summer = datetime(2026, 7, 1, 9, 5, 0, tzinfo=timezone(timedelta(hours=2)))
    assert long_instant(summer) == "1 de julio de 2026, 09:05:00 (UTC+02:00)"
    assert long_instant(summer.astimezone(UTC), "en") == "1 July 2026, 07:05:00 (UTC+00:00)"


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        long_instant(datetime(2026, 1, 1))  # noqa: DTZ001 - the fault under test


def test_text_is_escaped_for_tags_and_attributes_and_markup_is_not() -> None:
    assert escaped("<b a=\"1\" c='2'>&") == "&lt;b a=&quot;1&quot; c=&#x27;2&#x27;&gt;&amp;"
    assert escaped(Markup("<b>")) == "<b>"


def test_signs_that_turn_or_break_a_line_do_not_reach_paper() -> None:
    assert clean("A\u202eB\u2066C\x00D\nE") == "ABC D E"


def test_decomposed_accents_are_composed() -> None:
    assert clean("n\u0303") == "ñ"


def test_a_dollar_in_data_is_only_a_dollar() -> None:
    assert fill("volante-line.html", line="$line ${council} $$") == "<p>$line ${council} $$</p>"


def test_a_forgotten_value_is_an_error_not_an_empty_line() -> None:
    with pytest.raises(KeyError):
        fill("volante-line.html")
