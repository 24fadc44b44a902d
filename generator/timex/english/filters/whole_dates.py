"""Months and years that are a part of a date: of one in the calendar, or of "31 June 2024"."""

from __future__ import annotations

from generator.timex.english import words as w
from generator.timex.english.filters.counts import COUNTED
from generator.timex.late import Late
from generator.timex.rule import Found, Page
from generator.timex.value import days

_NUMBER = Late(r"[0-9]{1,2}")
_YEAR_AFTER = Late(rf",? {w.YEAR}")
_DAY_BEFORE = Late(r"\b[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?$")
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?"
_DATE_BEFORE = Late(rf"\b(?:{_DAY}|(?:{_DAY})?{w.MONTH}(?: [0-9]{{1,2}})?,? )$")
_DAY_AFTER = Late(rf" (?:0?[1-9]|[12][0-9]|3[01])(?![0-9,.]*[0-9])(?!{COUNTED.pattern})")


def what_is_left(page: Page, found: Found) -> bool:
    """Refuse a part of a date that its rule declined, "31 June 2024", "29 February 2023"."""
    if found.rule == "<weekday>, <day> <month>":
        year = _YEAR_AFTER.match(page.after(found.end, 8))
        return year is not None and days(year["year"] + found.reading.value[4:]) is None
    whole = _date_around(page, found)
    return whole is not None and days(whole) is None


def part_of_a_date(page: Page, found: Found) -> bool:
    """Refuse the month or year of a date that is in the calendar, and not read as a whole."""
    if found.rule == "<weekday>, <month> <day>":  # "7 October 23 people"
        return bool(_DAY_BEFORE.search(page.before(found.start, 24)))
    whole = _date_around(page, found)
    return whole is not None and days(whole) is not None


def _date_around(page: Page, found: Found) -> str | None:
    """Return the date that a month or year is a part of, "2024-06-31", ``None`` where of none."""
    if found.rule not in ("<month>", "<month> <year>", "<year>"):
        return None
    before, year = page.before(found.start, 24), found.reading.value[:4]
    if found.rule == "<month>":  # one of "May, June and July" is whole
        m = _DAY_AFTER.match(page.after(found.end, 24)) or _DAY_BEFORE.search(before)
        year = year if year.isdecimal() else "2000"
    else:
        m = _DATE_BEFORE.search(before)
    if m is None:
        return None
    known = m.groupdict().get("month")
    month = f"{w.month_of(m):02}" if known else found.reading.value[5:7]
    day = _NUMBER.search(m[0])
    return f"{year}-{month or '01'}" + (f"-{int(day[0]):02}" if day else "")
