"""Months as calendars, long years and months in parts, and the days of any year."""

import re

from generator.model.records import Event
from tests.render.reader import Seen, seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def cells(page: str) -> list[list[str]]:
    """Return the cells of a page's calendar by week, as HTML."""
    table = page[page.index('<table class="cal') : page.index("</table>")]
    weeks = re.findall(r"<tr>(.*?)</tr>", table)[1:]
    return [re.findall(r"<td.*?</td>", week) for week in weeks]


def day(page: str, number: int) -> str:
    """Return the cell of a day."""
    return next(c for w in cells(page) for c in w if re.search(rf"\b{number}<", c))


def hrefs(found: Seen, cls: str = "") -> list[str]:
    return [a["href"] for tag, a in found.elements if tag == "a" and a.get("class", "") == cls]


def spread(n: int, first: str = "2024-03") -> list[Event]:
    return [event(f"a-{i}", date=f"{first}-{1 + i % 28:02}") for i in range(n)]


def test_a_month_is_a_table_of_its_weeks() -> None:
    page = pages(timeline(event("a", date="2024-03-14")))["dates/2024/03.md"]

    weeks = cells(page)
    assert [len(w) for w in weeks] == [7] * 5
    assert weeks[0][:5] == ["<td></td>"] * 4 + ["<td>1</td>"]  # a Friday
    assert weeks[4][6] == "<td>31</td>"
    head = [a for tag, a in seen(page).elements if tag == "th"]
    assert head == [{"scope": "col"}] * 7
    assert "1 event with a known dayMoMondayTuTuesday" in text(page)


def test_a_day_of_the_calendar_leads_to_its_first_event_and_counts_them() -> None:
    two = [event("a", date="2024-03-14"), event("b", date="2024-03-14", importance="key")]
    page = pages(timeline(*two))["dates/2024/03.md"]

    cell = day(page, 14)
    assert 'href="#e-a"' in cell
    assert 'id="e-a"' in page or "{: #e-a }" in page
    assert "14&#160;March: 2 events" in cell or "14\N{NO-BREAK SPACE}March: 2 events" in cell
    assert cell.count("<i ") == 2


def test_a_month_known_without_its_day_is_on_no_day_of_the_calendar() -> None:
    page = pages(timeline(event("a", date="2024-03"), event("b", date="2024-03-02")))[
        "dates/2024/03.md"
    ]

    assert day(page, 1) == "<td>1</td>"
    assert "1 event with a known day" in text(page)
    alone = pages(timeline(event("a", date="2024-03")))["dates/2024/03.md"]
    assert "<table" not in alone


def test_a_span_is_shown_across_its_days_in_each_month() -> None:
    found = pages(timeline(event("a", date="2024-03-30/2024-04-02")))

    march, april = found["dates/2024/03.md"], found["dates/2024/04.md"]
    assert [day(march, n).count("run") for n in (29, 30, 31)] == [0, 1, 1]
    assert [day(april, n).count("run") for n in (1, 2, 3)] == [1, 1, 0]
    assert "run normal from" in day(march, 30)
    assert "run normal to" in day(april, 2)
    assert "1 going on" in day(april, 1)


def test_spans_at_one_time_lie_in_lanes_of_their_own() -> None:
    spans = [
        event("a", date="2024-03-04/2024-03-08", importance="key"),
        event("b", date="2024-03-06/2024-03-12"),
    ]
    page = pages(timeline(*spans))["dates/2024/03.md"]

    assert re.findall(r'<i class="([^"]*)"', day(page, 6)) == ["run key", "run normal from"]
    assert re.findall(r'<i class="([^"]*)"', day(page, 9)) == ["run", "run normal"]


def test_the_first_and_the_last_month_of_the_calendar_have_tables() -> None:
    found = pages(timeline(event("a", date="0001-01-01"), event("b", date="9999-12-31")))

    assert 'href="#e-a"' in day(found["dates/0001/01.md"], 1)
    assert 'href="#e-b"' in day(found["dates/9999/12.md"], 31)


def test_a_long_month_has_a_page_for_each_day_and_its_calendar_leads_there() -> None:
    found = pages(timeline(*spread(150), event("m", date="2024-03")))

    assert {f"dates/2024/03/{n:02}.md" for n in range(1, 29)} < found.keys()
    month = found["dates/2024/03.md"]
    assert 'href="14/"' in day(month, 14)
    assert "Parts of this list" in text(month)
    assert "Something happened" not in text(month)
    assert text(found["dates/2024/03/14.md"]).count("Something happened to") == 5
    assert "happened to m" in text(found["dates/2024/03/month.md"])


def test_a_long_year_shows_the_weightiest_and_leads_to_the_months() -> None:
    many = [*spread(100, "2024-03"), *spread(30, "2024-05")]
    more = [event(f"y-{n}", date="2024") for n in range(20)]
    ids = [e.model_copy(update={"id": f"x-{n}"}) for n, e in enumerate(many)]
    found = pages(timeline(*ids, *more, event("weighty", date="2024-03-31", importance="key")))

    page = text(found["dates/2024.md"])
    assert "happened to weighty" in page
    assert page.count("Something happened to") == 1 + 6 + 6
    assert "All 101 events" in page
    assert "[All 20 events](2024/year.md)" in found["dates/2024.md"]
    assert text(found["dates/2024/year.md"]).count("Something happened to") == 20


def test_on_this_day_are_exact_days_alone() -> None:
    events = [
        event("exact", date="2024-03-14"),
        event("other", date="1999-03-14"),
        event("about", date="2024-04-14~"),
        event("month", date="2024-05"),
        event("span", date="2024-06-14/2024-06-15"),
    ]
    found = pages(timeline(*events))

    assert [p for p in found if p.startswith("dates/on/")] == [
        "dates/on/index.md",
        "dates/on/03-14.md",
    ]
    page = text(found["dates/on/03-14.md"])
    assert page.index("14 March 1999") < page.index("14 March 2024")


def test_the_calendar_of_the_year_leads_to_each_day_that_has_events() -> None:
    days = ("2024-02-29", "1999-12-31", "2023-12-31")
    page = seen(
        pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))["dates/on/index.md"]
    )

    linked = [a for tag, a in page.elements if tag == "a" and "aria-label" in a]
    assert [(a["href"], a["aria-label"].replace("\N{NO-BREAK SPACE}", " ")) for a in linked] == [
        ("02-29/", "29 February: 1 event"),
        ("12-31/", "31 December: 2 events"),
    ]
    assert sum(tag == "li" for tag, _ in page.elements) == 366
    told = next(a["data-days"] for _, a in page.elements if "data-days" in a)
    assert told == "02-29:1 12-31:2"


def test_the_days_of_the_year_go_round() -> None:
    days = ("2024-02-29", "2023-03-01", "2023-12-31")
    found = pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))

    assert text(found["dates/on/02-29.md"]).endswith("Earlier 31 December Later 1 March")
    assert text(found["dates/on/12-31.md"]).endswith("Earlier 1 March Later 29 February")
    assert "in leap years alone" in text(found["dates/on/02-29.md"])
    assert "in leap years alone" not in text(found["dates/on/03-01.md"])
    alone = pages(timeline(event("a", date="2024-02-29")))["dates/on/02-29.md"]
    assert "Earlier" not in text(alone)


def test_no_day_is_known_is_said() -> None:
    found = pages(timeline(event("a", date="2024")))

    assert "No event is known by its day yet." in text(found["dates/on/index.md"])


def test_no_page_of_a_month_or_year_has_more_rows_than_a_page_holds() -> None:
    spans = [event(f"a-{n}", date="2024-03-01/2024-04-10") for n in range(130)]
    one_day = [event(f"b-{n}", date="2024-03-05") for n in range(125)]
    early = [event(f"c-{n}", date="2023-05-01/2024-02-01") for n in range(121)]
    found = pages(timeline(*spans, *one_day, *early))

    rows = {p: x.count('<article class="e ') for p, x in found.items() if "dates/" in p}
    assert [rows[f"dates/2024/03/05/{n}.md"] for n in (1, 2)] == [120, 5]
    assert [rows[f"dates/2024/04/longer/{n}.md"] for n in (1, 2)] == [120, 10]
    assert [rows[f"dates/2024/since/{n}.md"] for n in (1, 2)] == [120, 1]
    assert max(rows.values()) == 120
