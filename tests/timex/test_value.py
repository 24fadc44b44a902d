"""TIMEX3 values and the days they name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.timex.value import UNKNOWN, Unit, days, moved, value_of, weekday_near

UNITS: tuple[Unit, ...] = tuple(UNKNOWN)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-09-09", "2021-09-09"),
        ("2021-09-09TEV", "2021-09-09"),
        ("2021-09-09T16:30Z", "2021-09-09"),
        ("2021-W36", "2021-09-06/2021-09-12"),
        ("2021-W36-WE", "2021-09-11/2021-09-12"),
        ("2020-W53-5", "2021-01-01"),
        ("2021-09", "2021-09"),
        ("2021-Q3", "2021-07/2021-09"),
        ("2021-H2", "2021-07/2021-12"),
        ("2021-SU", "2021-22"),
        ("2021", "2021"),
        ("199", "199X"),
        ("19", "19XX"),
        ("2021-09-10/2021-09-16", "2021-09-10/2021-09-16"),
        ("2014/2016", "2014/2016"),
    ],
)
def test_a_value_names_its_days(value: str, edtf: str) -> None:
    assert str(days(value)) == edtf


@pytest.mark.parametrize(
    "value",
    ["P2W", "PXY", "PRESENT_REF", "XXXX-09-10", "XXXX-WXX-4", "2021-09-31", "2021-W60", "0000",
     "2021-13", "2021-09-16/2021-09-10", "XXXX-09-10/XXXX-09-16", "2021-Q3/P2W", "", "/"],
)  # fmt: skip
def test_what_names_no_known_days_has_none(value: str) -> None:
    assert days(value) is None


@given(st.dates(min_value=date(200, 1, 1)), st.sampled_from(UNITS))
def test_a_day_lies_in_the_unit_that_is_its_value(day: date, unit: Unit) -> None:
    when = days(value_of(unit, day))

    assert when is not None
    assert when.contains(day) or (unit == "weekend" and day.isoweekday() < 6)


@given(st.dates(), st.sampled_from(UNITS), st.integers(-9999, 9999))
def test_moving_never_leaves_the_calendar(day: date, unit: Unit, n: int) -> None:
    there = moved(day, unit, n)

    assert there is None or n == 0 or (there > day) == (n > 0)


@given(st.dates(date(2, 1, 1), date(9998, 1, 1)), st.integers(1, 7), st.booleans())
def test_the_nearest_weekday_is_less_than_a_week_away(day: date, weekday: int, ahead: bool) -> None:
    near = weekday_near(day, weekday, ahead=ahead)

    assert near.isoweekday() == weekday
    assert 0 <= ((near - day) if ahead else (day - near)).days < 7
