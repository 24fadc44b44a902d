"""What ``published`` does to a reading, and what ``trace`` tells of the way to it."""

from __future__ import annotations

import inspect
import subprocess
import sys
from datetime import date, datetime

import pytest

from generator.model.when import EDTFError, When, parse
from generator.timex import tag, trace


def one(text: str, published: str = "") -> tuple[str, str, str]:
    """Return the value, the days and the basis of the one expression in ``text``."""
    (t,) = tag(text, parse(published) if published else None)
    return t.value, str(t.when), t.basis


def test_a_day_that_is_known_makes_a_weekday_a_day() -> None:
    assert one("It met on Thursday.", "2021-09-10") == ("2021-09-09", "2021-09-09", "reckoned")


def test_a_weekday_is_resolved_where_all_possible_days_agree() -> None:
    assert one("It met on Thursday.", "2021-09-09/2021-09-12")[0] == "2021-09-09"


def test_a_weekday_stays_open_where_the_possible_days_differ() -> None:
    assert one("It met on Thursday.", "2021-09-08/2021-09-12") == ("XXXX-WXX-4", "None", "reckoned")


def test_a_month_may_be_the_day_of_publication() -> None:
    assert one("It won this year.", "2021-09") == ("2021", "2021", "reckoned")


@pytest.mark.parametrize(
    ("published", "year", "decade", "century"),
    [
        ("2021", "2021", "202", "20"),
        ("202X", "XXXX", "202", "20"),
        ("20XX", "XXXX", "XXX", "20"),
        ("2021-09-09?", "2021", "202", "20"),  # perhaps a month earlier or later
        ("2021-12-09~", "XXXX", "202", "20"),
        ("2021-09~", "XXXX", "202", "20"),  # perhaps a year
        ("2021~", "XXXX", "XXX", "20"),  # perhaps ten
        ("202X~", "XXXX", "XXX", "XX"),
        ("2021-09-09/..", "XXXX", "XXX", "XX"),
        ("../2021-09-09", "XXXX", "XXX", "XX"),
    ],
)
def test_what_is_the_same_on_every_possible_day_is_read(
    published: str, year: str, decade: str, century: str
) -> None:
    text = "It won yesterday, on Thursday, this year, this decade and this century."
    values = [t.value for t in tag(text, published)]

    assert values == ["XXXX-XX-XX", "XXXX-WXX-4", year, decade, century]


@pytest.mark.parametrize(
    "published",
    [
        parse("2024-03-15"),
        date(2024, 3, 15),
        datetime(2024, 3, 15, 23, 59),
        "2024-03-15",
        "2024-03-15\n",
        "2024-03-15T10:00:00Z",
        "2024-03-15 23:59:59.5+02:00",
    ],
)
def test_the_day_may_be_given_in_many_ways(published: When | date | str) -> None:
    assert [t.value for t in tag("It met yesterday.", published)] == ["2024-03-14"]


def test_the_day_may_be_left_out() -> None:
    assert [t.value for t in tag("It met yesterday.")] == ["XXXX-XX-XX"]
    assert [a.verdict for a in trace("It met yesterday.")] == ["kept"]


@pytest.mark.parametrize("published", ["15 March", "", "2024-03-15T25:00Z", "2024-02-30T10:00Z"])
def test_a_text_that_is_no_date_is_told(published: str) -> None:
    with pytest.raises(ValueError, match=f"not a date: '{published}'") as told:
        tag("It met yesterday.", published)

    assert isinstance(told.value, EDTFError)
    assert told.value.hint.startswith("write 2024-03-15")


def test_what_is_no_date_at_all_is_told() -> None:
    with pytest.raises(TypeError, match="published is no date and no text: 7"):
        tag("It met yesterday.", 7)  # type: ignore[arg-type]


def test_help_of_the_tagger_is_short() -> None:
    assert len(f"{inspect.signature(tag)} {tag.__doc__}") < 2_000


def test_a_full_date_needs_no_day_of_publication() -> None:
    assert one("It met on 9 September 2021.") == ("2021-09-09", "2021-09-09", "stated")


def test_a_range_is_its_days() -> None:
    value = one("It ran from 10-16 September.", "2021-09-12")

    assert value == ("2021-09-10/2021-09-16", "2021-09-10/2021-09-16", "reckoned")


def test_about_makes_the_days_approximate() -> None:
    assert one("It was built circa 1850.") == ("1850", "1850~", "stated")


def test_a_weekday_beside_a_date_decides_its_year() -> None:
    text = "It met on Tuesday, 9 November."  # a Tuesday in 2021, a Wednesday in 2022

    assert one(text, "2022-10-20")[0] == "2021-11-09"


def test_durations_and_sets_have_no_days() -> None:
    timexes = tag("For three years it met every Tuesday.", parse("2021-09-09"))

    assert [(t.type, t.when) for t in timexes] == [("DURATION", None), ("SET", None)]


def test_the_first_day_of_the_calendar_has_no_yesterday() -> None:
    assert one("It met yesterday.", "0001-01-01")[0] == "XXXX-XX-XX"


def test_a_line_end_may_stand_in_a_date() -> None:
    assert one("It met on 9\nSeptember 2021.")[0] == "2021-09-09"


def test_offsets_count_code_points() -> None:
    (t,) = tag("🎉 Đà Nẵng, 9 September 2021", None)

    assert (t.start, t.text) == (11, "9 September 2021")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_offsets_are_of_the_text_as_it_is_given(end: str) -> None:
    text = f"Report{end}{end}It met on 9{end}September 2021{end}and today."
    found = tag(text, "2021-09-10")

    assert [t.value for t in found] == ["2021-09-09", "2021-09-10"]
    assert [t.text for t in found] == [f"9{end}September 2021", "today"]
    assert all(text[t.start : t.end] == t.text for t in found)
    kept = [a for a in trace(text, "2021-09-10") if a.verdict == "kept"]
    assert [(a.timex, text[a.start : a.end]) for a in kept] == [(t, t.text) for t in found]


def test_trace_tells_the_winner_and_why_another_lost() -> None:
    told = {a.rule: (a.verdict, a.why) for a in trace("It met on 9 September 2021.", None)}

    assert told["<weekday>, <day> <month> <year>"] == ("kept", "the longest reading here")
    assert told["<month> <year>"] == ("refused", "a part of a longer date")
    assert told["<weekday>, <day> <month>"] == (
        "lost",
        "“<weekday>, <day> <month> <year>” reads longer words here",
    )


def test_trace_tells_what_is_left_of_a_day_that_never_is() -> None:
    told = {a.text: a.why for a in trace("It met on 31 June 2021.", None) if a.timex}

    assert set(told.values()) == {"a part of a date that is not in the calendar"}


def test_trace_tells_that_nothing_else_was_read() -> None:
    (a,) = trace("It met on Thursday.", parse("2021-09-10"))

    assert (a.verdict, a.why) == ("kept", "the only reading here")


def test_trace_tells_which_filter_refused() -> None:
    (a,) = trace("The Vega-2021 games opened.", None)

    assert (a.rule, a.text, a.verdict, a.why) == (
        "<year>",
        "2021",
        "refused",
        "a name with a year in it",
    )


def test_trace_tells_what_a_rule_declined() -> None:
    (a,) = trace("It was 31/31/2021.", None)[:1]

    assert (a.rule, a.verdict, a.timex) == ("<day>/<month>/<year>", "declined", None)


def test_tag_keeps_what_trace_kept() -> None:
    text, day = "On Thursday, two days after 7 September 2021, it rained.", parse("2021-09-10")

    kept = tuple(a.timex for a in trace(text, day) if a.verdict == "kept")
    assert tag(text, day) == kept


def test_importing_the_tagger_brings_no_models_and_no_date_parser() -> None:
    code = "import sys, generator.timex; print({'pydantic', 'dateutil.parser'} & set(sys.modules))"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
