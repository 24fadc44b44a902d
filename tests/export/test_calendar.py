import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.calendar_ics import CalendarIcs
from generator.export.listing import Listing
from generator.model.settings import Settings
from generator.model.when import EDTFError, parse
from generator.model.zones import zone
from generator.render.escape import printable
from generator.render.view import View
from tests.export.made import AUTHORITY, SITE, files, text
from tests.render import samples
from tests.render.samples import event, timeline
from tests.render.test_hostile import OURS

INJECTIONS = [
    "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y",
    "x\nBEGIN:VEVENT",
    "x\rBEGIN:VEVENT",
    "x\u2028BEGIN:VEVENT\u0085END:VEVENT\x0bEND:VCALENDAR\x0cBEGIN:VALARM",
    "a;b,c:d\\n\\;e\\",
    '"quoted" ^n ^^ \x00',
    "é" * 90 + "\U0001f600" * 30,
]


def raw(*events: Any, title: str = "All", described: str = "", **settings: object) -> bytes:
    """Return the calendar of some events."""
    found = timeline(*events)
    asked = {"site_url": SITE, "authority": AUTHORITY, "site_name": "Harbours"} | settings
    view = View(found, Settings.model_validate(asked))
    return CalendarIcs(view)(Listing("stories/s/", title, described, found.events))


def parsed(file: str | bytes) -> Any:
    """Return a calendar as the library reads it, without a fault."""
    calendar = icalendar.Calendar.from_ical(file)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    assert not calendar.get_missing_tzids()
    return calendar


def read(*events: Any, **settings: Any) -> list[Any]:
    """Return the events of a calendar, as they are read back."""
    return list(parsed(raw(*events, **settings)).events)


def days(when: str) -> tuple[date, date | None]:
    """Return the first day of an event, and the day after its last."""
    (found,) = read(event(date=when))
    return found["dtstart"].dt, found["dtend"].dt if "dtend" in found else None


@pytest.mark.parametrize(
    ("when", "first", "after"),
    [
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 16)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-22", date(2024, 6, 1), date(2024, 9, 1)),
        ("199X", date(1990, 1, 1), date(2000, 1, 1)),
        ("2024-03-15~", date(2024, 3, 15), date(2024, 3, 16)),
        ("2024-03-11/2024-03-16", date(2024, 3, 11), date(2024, 3, 17)),
        ("2024-03-11/2024-05", date(2024, 3, 11), date(2024, 6, 1)),
        # Of an open end nobody knows the day: the known end stands alone.
        ("2024-03-11/..", date(2024, 3, 11), date(2024, 3, 12)),
        ("../2024-03", date(2024, 3, 1), date(2024, 4, 1)),
        ("9999-12-31", date(9999, 12, 31), None),
        ("0987-01-02", date(987, 1, 2), date(987, 1, 3)),
    ],
)
def test_an_event_stands_on_all_days_that_it_may_have_been(
    when: str, first: date, after: date | None
) -> None:
    assert days(when) == (first, after)


@given(st.dates(), st.dates(), st.sampled_from(["day", "month", "year"]))
def test_each_day_of_a_date_and_no_other_stands_in_the_calendar(
    a: date, b: date, grain: str
) -> None:
    length = {"day": 10, "month": 7, "year": 4}[grain]
    ends = [d.isoformat()[:length] for d in sorted((a, b))]
    try:
        when = parse("/".join(ends))
    except EDTFError:
        return

    first, after = days(str(when))

    assert first == when.first
    assert after == (None if when.last == date.max else when.last + timedelta(days=1))


@pytest.mark.parametrize(
    ("when", "title"),
    [
        ("2024-03-15", "Something happened to a"),
        ("2024-03-11/2024-03-16", "Something happened to a"),
        ("2024-03", "Something happened to a (March 2024)"),
        ("2024-03-15~", "Something happened to a (about 15\N{NO-BREAK SPACE}March 2024)"),
        ("2024-03-11/..", "Something happened to a (from 11\N{NO-BREAK SPACE}March 2024)"),
    ],
)
def test_a_title_says_what_the_days_of_the_calendar_cannot(when: str, title: str) -> None:
    assert str(read(event(date=when))[0]["summary"]) == title


def test_nothing_makes_anybody_busy() -> None:
    for when in ("2024-03-15", "2024-03", "2024-03-15~"):
        assert read(event(date=when))[0]["transp"] == "TRANSPARENT"


def test_a_time_stands_in_its_zone() -> None:
    at = event(date="2024-03-15", time="16:30", timezone="America/Lima")

    file = raw(at)

    found = parsed(file)
    start = found.events[0]["dtstart"].dt
    assert start == datetime(2024, 3, 15, 16, 30, tzinfo=ZoneInfo("America/Lima"))
    assert start.astimezone(UTC).hour == 21
    assert b"DTSTART;TZID=America/Lima:20240315T163000" in file
    assert "dtend" not in found.events[0]  # no record says how long it took
    assert [z["tzid"] for z in found.walk("VTIMEZONE")] == ["America/Lima"]


@pytest.mark.parametrize("fields", [{"date": "2024-03"}, {"timezone": ""}])
def test_a_time_without_a_zone_or_day_is_only_told(fields: dict[str, str]) -> None:
    at = {"date": "2024-03-15", "time": "16:30", "timezone": "America/Lima"} | fields

    (found,) = read(event(**at))

    assert not isinstance(found["dtstart"].dt, datetime)
    assert "16:30" in str(found["description"])


def test_a_time_of_long_ago_and_one_to_come_have_the_rules_of_their_years() -> None:
    zone = {"time": "09:00", "timezone": "Europe/London"}
    old = event("o", date="1890-07-01", **zone)
    new = event("n", date="2090-07-01", **zone)

    found = read(old, new)

    for e in found:
        there = e["dtstart"].dt.replace(tzinfo=ZoneInfo("Europe/London"))
        assert e["dtstart"].dt.astimezone(UTC) == there.astimezone(UTC)


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_time_in_the_first_or_last_year_of_all_has_rules(year: str) -> None:
    at = event(date=f"{year}-06-01", time="09:00", timezone="Europe/London")

    (rules,) = parsed(raw(at)).walk("VTIMEZONE")

    assert rules.subcomponents


@pytest.fixture
def another_machine(tmp_path: Path) -> Iterator[None]:
    """Let the system say of Lima what is true of Tokyo."""
    (tmp_path / "America").mkdir()
    tokyo = resources.files("tzdata").joinpath("zoneinfo/Asia/Tokyo").read_bytes()
    (tmp_path / "America/Lima").write_bytes(tokyo)
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    ZoneInfo.clear_cache()
    zone.cache_clear()
    yield
    zoneinfo.reset_tzpath()
    ZoneInfo.clear_cache()
    zone.cache_clear()


@pytest.mark.usefixtures("another_machine")
def test_the_rules_are_not_those_of_the_machine() -> None:
    assert ZoneInfo("America/Lima").utcoffset(datetime(2024, 3, 15)) == timedelta(hours=9)

    file = raw(event(date="2024-03-15", time="16:30", timezone="America/Lima"))

    assert b"TZOFFSETTO:-0500" in file


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "CONFIRMED"),
        ({"occurrence": "ongoing"}, "CONFIRMED"),
        ({"occurrence": "planned"}, "TENTATIVE"),
        ({"occurrence": "postponed"}, "TENTATIVE"),
        ({"occurrence": "cancelled"}, "CANCELLED"),
        ({"occurrence": "did-not-happen"}, "CANCELLED"),
        ({"verification": "disputed"}, "TENTATIVE"),
        ({"verification": "claimed"}, "TENTATIVE"),
        ({"verification": "retracted"}, "CANCELLED"),
        ({"occurrence": "cancelled", "verification": "claimed"}, "CANCELLED"),
    ],
)
def test_the_status_says_whether_it_came_about(fields: dict[str, str], status: str) -> None:
    assert read(event(**fields))[0]["status"] == status


def test_a_changed_event_is_a_newer_version_of_the_same() -> None:
    updates = [
        {"date": "2024-05-01", "kind": "correction", "text": "The sum was in euros."},
        {"date": "2024-04-01", "kind": "update", "text": "The sum is known."},
    ]

    before, after = read(event())[0], read(event("b", former_ids=["a"], updates=updates))[0]

    assert before["uid"] == after["uid"] == "tag:harbour.test,2024:events/a/"
    assert (before["sequence"], after["sequence"]) == (0, 2)
    assert after["dtstamp"].dt == after["last-modified"].dt == datetime(2024, 5, 1, tzinfo=UTC)
    assert before["dtstamp"].dt == after["created"].dt == datetime(2024, 1, 2, tzinfo=UTC)


def test_an_event_leads_to_its_page_and_names_its_topics_and_places() -> None:
    (found,) = read(event(topics=["trade", "ports"], places=["Callao"], review="draft"))

    assert found["url"] == f"{SITE}events/a/"
    assert found["categories"].cats == ["Trade", "Ports"]
    assert found["location"] == "Callao"
    assert str(found["description"]).splitlines() == [
        "9\N{NO-BREAK SPACE}September 2021 · Machine-written, not yet checked by an editor",
        "It happened, and somebody wrote it down.",
        f"{SITE}events/a/",
    ]


def test_every_calendar_reads_back_with_all_events() -> None:
    found = files(samples.starter())
    paths = [p for p in found if p.endswith("calendar.ics")]
    assert paths
    for path in paths:
        calendar = parsed(found[path])
        uids = [e["uid"] for e in calendar.events]
        assert len(uids) == len(set(uids)) >= 3
        assert calendar["url"] == SITE + path.removesuffix("calendar.ics")
        assert calendar["refresh-interval"].dt == timedelta(days=1)


def test_lines_end_as_they_must_and_are_folded() -> None:
    file = raw(event(summary="é" * 400), event("b", title="\U0001f600" * 100))

    assert file.replace(b"\r\n", b"").count(b"\n") == 0
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    for line in file.split(b"\r\n"):
        line.decode()  # no letter is cut in two


def test_the_name_that_many_programs_know_is_written_as_the_standard_one() -> None:
    file = raw(event(), title="a;b,c\\n", described="d,e")

    assert b"\r\nNAME:a\\;b\\,c\\\\n \xc2\xb7 Harbours\r\n" in file
    assert b"\r\nX-WR-CALNAME:a\\;b\\,c\\\\n \xc2\xb7 Harbours\r\n" in file
    assert b"\r\nX-WR-CALDESC:d\\,e\r\n" in file


def lines(file: bytes) -> list[bytes]:
    """Return the name of each property, in order."""
    unfolded = file.replace(b"\r\n ", b"")
    return [line.replace(b";", b":").partition(b":")[0] for line in unfolded.split(b"\r\n")]


@pytest.mark.parametrize("payload", INJECTIONS)
def test_no_text_adds_a_line_or_is_lost(payload: str) -> None:
    fields = {"title": f"{payload[:100]} happened", "places": [payload], "why": payload}
    # Records refuse some of it: what is not checked by them must not depend on that.
    hostile = event(topics=["t"]).model_copy(
        update={"title": fields["title"], "why": payload, "summary": f"Told: `{payload}`"}
    )

    file = raw(hostile, title=payload, described=payload, site_name="x")

    assert lines(file) == lines(raw(event(topics=["t"]), title="x", described="x"))
    found = parsed(file)
    assert str(found.events[0]["summary"]) == printable(str(fields["title"]))
    assert printable(payload) in str(found.events[0]["description"]).splitlines()


@pytest.mark.parametrize("payload", OURS)
def test_hostile_records_have_the_lines_of_harmless_ones(payload: str) -> None:
    harmless = "é" * len(samples.line(payload))
    made, expected = files(samples.filled(lambda: payload)), files(samples.filled(lambda: harmless))
    for path in (p for p in made if p.endswith("calendar.ics")):
        assert lines(text(made, path).encode()) == lines(text(expected, path).encode())


@given(st.text(min_size=1, max_size=200))
def test_any_title_reads_back(title: str) -> None:
    found = read(event().model_copy(update={"title": title}))

    assert str(found[0]["summary"]) == printable(title)
