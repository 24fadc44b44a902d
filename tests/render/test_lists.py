"""Lists of events: by year and month, beside somebody, with the gaps between them."""

import re

import pytest

from generator.model.records import Organisation, Place, Story
from generator.model.settings import Settings
from generator.render.lists import told_count
from generator.render.view import Here, View
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def test_what_is_known_alike_stands_together_on_the_page_of_a_year() -> None:
    days = {
        "a": "2020-11/2021-02",
        "b": "2021-22",
        "c": "2021",
        "d": "2021-09",
        "e": "2021-09-09",
        "f": "../2021-03",
        "g": "202X",
    }
    found = pages(timeline(*(event(id, date=date) for id, date in days.items())))

    page = text(found["dates/2021.md"])
    parts = [
        ("6 events", "e"),
        ("e 1 source", "d"),
        ("In a season, month not known", "b"),
        ("In the year, month not known", "c"),
        ("Begun in an earlier year", "a"),
        ("Ended in the year, beginning not known", "f"),
    ]
    expected = [word for title, id in parts for word in (title, f"happened to {id}")]
    assert sorted(expected, key=page.rindex) == expected
    assert "In these years, year not known" in text(found["dates/2020.md"])


def test_the_page_of_a_year_leads_to_every_month_that_has_one() -> None:
    found = pages(timeline(event("a", date="2020-11/2021-02"), event("b", date="2021-22")))

    months = [path for path in found if path.startswith("dates/2021/")]
    assert len(months) == 5
    for path in months:
        assert f"({path.removeprefix('dates/')})" in found["dates/2021.md"]
    assert "2 events January 1 February 1 June 1 July 1 August 1" in text(found["dates/2021.md"])


def test_a_place_without_events_tells_of_those_within_it() -> None:
    places = (
        Place(id="land", name="Land"),
        Place(id="province", name="Province", within="land"),
        Place(id="town", name="Town", within="province"),
        Place(id="port", name="Port", within="Land"),
    )
    seat = Organisation(id="body", name="Body", place="land")
    events = (
        event("a", places=["town"], organisations=["body"]),
        event("b", places=["town", "port"]),
    )
    found = pages(timeline(*events, places=places, organisations=(seat,)))

    page = text(found["places/land.md"])
    assert "Events in its parts: Town (2), Port (1)" in page
    assert "No events yet" not in page
    assert "[Town](town.md)" in found["places/land.md"]
    assert "Land 2021 2 events" in text(found["places/index.md"])


def test_places_that_lie_in_one_another_have_no_events() -> None:
    places = (Place(id="a", name="A", within="b"), Place(id="b", name="B", within="a"))

    assert "No events yet." in text(pages(timeline(places=places))["places/a.md"])


def gaps(*days: str) -> str:
    page = text(
        pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))["stories/all.md"]
    )
    return ", ".join(re.findall(r"(?:about )?\d+ years?(?: \d+ months?)? later", page))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2001-05-05", "2005-05-05"), "4 years later"),
        (("2001-05-05/2004-05-05", "2002-01-01", "2005-05-05"), "1 year later"),
        (("2001-05-05/2006-05-05", "2002-01-01", "2005-05-05"), ""),
        (("2001-05-05/..", "2002-01-01", "2005-05-05"), ""),
    ],
)
def test_there_is_no_gap_while_something_goes_on(days: tuple[str, ...], told: str) -> None:
    assert gaps(*days) == told


def test_read_from_its_end_a_list_tells_the_same_gaps_backwards() -> None:
    days = ("2001-05-05/2003-05-05", "2002-01-01", *(f"2005-05-0{n}" for n in range(5, 9)))
    found = pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))
    page = text(found["stories/all/newest.md"])

    assert re.findall(r"\d years? (?:later|earlier)", page) == ["2 years earlier"]
    assert page.index("happened to a2") < page.index("2 years earlier") < page.index("to a1")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("1792/1798",), "1792–1798 · 1 event"),
        (("1792/1798", "1793"), "1792–1798 · 2 events"),
        (("2021-24",), "2021 · 1 event"),
        (("199X",), "1990–1999 · 1 event"),
        (("2021-09-09/..",), "2021 · 1 event"),
        ((), "No events yet"),
    ],
)
def test_a_count_runs_to_the_last_day_of_all(days: tuple[str, ...], told: str) -> None:
    found = [event(f"a{n}", date=d) for n, d in enumerate(days)]

    assert told_count(Here(View(timeline(), Settings()), ""), found) == told


def test_a_page_without_roles_leaves_no_column_empty() -> None:
    found = pages(timeline(event("a", people=["X Y", "Z W"], places=["Town"])))

    assert '<section class="roles with alone"' in found["places/town.md"]
    assert "split" not in found["places/town.md"].split("Appears with")[0]


def test_texts_of_one_journal_are_told_from_one_another_by_their_titles() -> None:
    sources = [{"reference": "The gazette", "title": f"Report {n}"} for n in (1, 2)]
    both = [event(id, sources=sources, stories=["s"]) for id in ("a", "b")]
    story = Story.model_validate({"id": "s", "title": "A story"})

    assert "Sources 2, publisher not named" in text(
        pages(timeline(*both, stories=(story,)))["stories/s.md"]
    )


def headings(*days: str) -> list[str]:
    some = (event(f"a{n}", date=d) for n, d in enumerate(days))
    page = pages(timeline(*some))["stories/all.md"]
    return re.findall(r'<li class="mon" markdown="span">\[?([^\]<]*)', page)


def test_months_are_headed_in_a_year_of_many_events() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in (3, 5, 6) for day in range(1, 9)]

    assert headings(*days) == ["March", "May", "June"]
    assert headings(*days[1:]) == []
    assert headings(*days, "2024", "2024-08/2024-09") == ["March", "May", "June", "August"]
    assert "Month not known" in headings(*days, "2024-22")


def test_the_list_of_stories_shows_the_strip_of_each() -> None:
    days = [f"{2001 + n}-05-05" for n in range(9)]
    page = pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))

    assert 'class="strip"' in page["stories/index.md"]
    assert "all.md" in page["stories/index.md"]
