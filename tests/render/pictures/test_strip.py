"""The overview strip: what it draws, what it tells, and where it leads."""

import re
from itertools import pairwise

import pytest

from generator.timeline import Timeline
from tests.render import synthetic
from tests.render.reader import Seen, seen
from tests.render.samples import event, pages, starter, timeline

STORY = "stories/all.md"
FOUND = pages(starter())


def shapes(page: Seen) -> dict[str, int]:
    """Return how many bars or cells of each shape the strip draws."""
    paths = [a for tag, a in page.elements if tag == "path" and a.get("class", "").startswith("s-")]
    return {a["class"]: a["d"].count("M") for a in paths}


def hits(page: Seen, cls: str) -> list[dict[str, str]]:
    return [a for tag, a in page.elements if tag == "a" and a.get("class") == f"hit {cls}"]


def many(count: int, **fields: str) -> Timeline:
    return timeline(*(event(f"a-{n}", date=f"202{n % 2}-01-01", **fields) for n in range(count)))


def test_the_strip_has_a_cell_for_each_event_and_tells_the_same_as_its_table() -> None:
    page = seen(FOUND["stories/metre.md"])

    drawn = shapes(page)
    assert sum(n for shape, n in drawn.items() if shape != "s-x") == len(starter().events)
    bars = hits(page, "one")
    assert "1790–1799: 4 events, 2 key" in [a["aria-label"] for a in bars]
    assert "1790–179942–" in page.words  # cells of a table have no space between


def test_months_that_a_phone_groups_are_told_by_their_months() -> None:
    monthly = [event(f"a{n}", date=f"{2020 + n // 12}-{n % 12 + 1:02}-05") for n in range(28)]
    page = seen(pages(timeline(*monthly))[STORY])

    told = [re.sub(r"\s+", " ", a["aria-label"]) for a in hits(page, "five")]
    assert told[:3] == [
        "January–April 2020: 4 events",
        "May–August 2020: 4 events",
        "September–December 2020: 4 events",
    ]
    assert len(set(told)) == len(told) == 7


@pytest.mark.parametrize("last", [2019, 2020, 2024])
def test_a_label_stands_beside_its_tick_or_nowhere(last: int) -> None:
    yearly = [event(f"a{y}", date=f"{y}-03-05") for y in range(1990, last + 1)]
    page = pages(timeline(*yearly))[STORY]

    labels = [float(x) for x in re.findall(r'<text x="([\d.]+)%" y="133"[^>]*>', page)]
    ticks = [float(x) for x in re.findall(r'<line class="s-tick" x1="([\d.]+)%"', page)]
    assert labels
    assert set(labels) <= set(ticks)


def test_the_last_label_ends_at_its_tick_where_it_would_run_out() -> None:
    yearly = [event(f"a{y}", date=f"{y}-03-05") for y in range(1994, 2026)]
    page = pages(timeline(*yearly))[STORY]

    assert re.search(r'<text x="[\d.]+%" y="133" text-anchor="end" dx="-4"[^>]*>2025</text>', page)


def test_many_events_make_plain_bars() -> None:
    page = seen(pages(many(40))[STORY])

    assert shapes(page) == {"s-normal": len(hits(page, "one"))}


def test_what_is_planned_is_hollow_in_plain_bars_too() -> None:
    mixed = [
        event(f"a-{n}", date="2024-05-05", occurrence="planned" if n < 3 else "happened")
        for n in range(20)
    ]
    page = seen(pages(timeline(*mixed, event("b", date="1999")))[STORY])

    assert shapes(page) == {"s-normal": 2, "s-plan": 1}


@pytest.mark.parametrize("count", [60, 400])
def test_every_mark_leads_to_the_row_of_an_event_on_this_page_or_another(count: int) -> None:
    found = pages(Timeline(synthetic.records(count)))
    rows = {
        path: {a["id"] for _, a in seen(text).elements if "id" in a}
        for path, text in found.items()
        if path.startswith("stories/")
    }

    for path in ("index.md", *rows):
        folder = path.removesuffix("index.md").removesuffix(".md")
        for a in hits(seen(found[path]), "one") + hits(seen(found[path]), "five"):
            there, _, anchor = a["href"].partition("#")
            parts = [part for part in folder.split("/") if part]
            for step in filter(None, there.split("/")):
                parts = parts[:-1] if step == ".." else [*parts, step]
            assert anchor in rows["/".join(parts) + ".md"], (path, a["href"])


def test_what_is_known_by_its_year_stands_in_no_month_of_the_strip() -> None:
    exact = [event(f"a{n}", date=f"2021-0{1 + n % 6}-05") for n in range(12)]
    vague = [event("b", date="2021"), event("c", date="2021-22"), event("d", date="202X")]
    page = seen(pages(timeline(*exact, *vague))[STORY])

    told = [a["aria-label"] for a in hits(page, "one")]
    assert told[0] == "January 2021: 2 events"
    assert told[-1] == "Less exactly known: 3 events"
    assert len(told) == 7


def test_a_decade_is_no_year_of_the_strip() -> None:
    exact = [event(f"a{n}", date=f"{1990 + n}") for n in range(10)]
    page = seen(pages(timeline(*exact, event("b", date="199X")))[STORY])

    told = [a["aria-label"] for a in hits(page, "one")]
    assert told[0] == "1990: 1 event"
    assert told[-1] == "Less exactly known: 1 event"


def test_a_short_story_has_a_line_of_marks_that_do_not_touch() -> None:
    days = ("1999-03-01", "2004", "2004-02-02", "2010-05-05")
    page = seen(pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))[STORY])

    marks = hits(page, "mark")
    # A year stands in its middle, after its second of February.
    assert [a["href"] for a in marks] == ["#e-a0", "#e-a2", "#e-a1", "#e-a3"]
    assert marks[0]["aria-label"].startswith("1")
    assert "Something happened to a0" in marks[0]["aria-label"]
    at = [
        (float(a["x"].rstrip("%")), a["y"])
        for tag, a in page.elements
        if tag == "svg" and a.get("x", "").endswith("%")
    ]
    assert len(at) == 4
    level = [x for x, y in at if y == at[0][1]]
    assert min(b - a for a, b in pairwise(level)) >= 7
    kinds = [a["class"] for tag, a in page.elements if tag == "circle"]
    assert kinds == ["m-normal m-day", "m-normal m-day", "m-normal m-about", "m-normal m-day"]


@pytest.mark.parametrize("days", [(), ("2021",), ("2021-05-05", "2021-05-05")])
def test_where_there_is_nothing_to_see_there_is_no_strip(days: tuple[str, ...]) -> None:
    found = pages(timeline(*(event(f"a{n}", date=d) for n, d in enumerate(days))))

    assert not re.search(r'class="strip"', found[STORY])


def test_the_words_of_a_mark_cannot_leave_their_attribute() -> None:
    bad = event("a", title='"><script>x</script>', date="2001")
    page = seen(pages(timeline(bad, event("b", date="2002")))[STORY])

    assert not [tag for tag, _ in page.elements if tag == "script"]
    assert any('"><script>' in a.get("aria-label", "") for _, a in page.elements)
