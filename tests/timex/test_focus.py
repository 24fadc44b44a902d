"""Years before Christ, mirrored so that the calendar can count them, and the quarter of figures."""

from __future__ import annotations

import pytest

from generator.timex.focus import mirrored, unmirrored
from generator.timex.rule import Reading


@pytest.mark.parametrize(
    ("value", "there"),
    [
        ("BC0480-08", "8520-08"),
        ("BC048", "8511/8520"),
        ("BC04", "8501/8600"),
        ("BC0499/BC0449", "8501/8551"),
        ("2024", None),
        ("2024/BC0044", None),
    ],
)
def test_a_value_before_christ_is_mirrored_and_no_other(value: str, there: str | None) -> None:
    assert mirrored(value) == there


@pytest.mark.parametrize(
    ("there", "value"),
    [
        ("8521-SU", "BC0479-SU"),
        ("852", "BC048"),
        ("8999", "BC0001"),
        ("9000", "0001"),
        ("8520-08/8521-02", "BC0480-08/BC0479-02"),
        ("2024-05-07", "2024-05-07"),
        ("XXXX-WXX-5", "XXXX-WXX-5"),
        ("P8500Y", "P8500Y"),
        ("199", "199"),
    ],
)
def test_what_was_counted_from_a_mirrored_year_is_written_before_christ(
    there: str, value: str
) -> None:
    assert unmirrored(Reading("DATE", there)).value == value
