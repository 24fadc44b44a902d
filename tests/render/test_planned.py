"""What was announced, and what became of it."""

from tests.render.reader import Seen, seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

PROMISE = event("promise", date="2024-01-10")


def rows(page: Seen) -> list[dict[str, str]]:
    return [a for tag, a in page.elements if tag == "tr" and a.get("data-due")]


def test_what_came_is_told_with_its_days_after_the_announcement() -> None:
    done = event("done", date="2024-03-01", related={"fulfils": ["promise"]})
    found = pages(timeline(PROMISE, done))

    page = text(found["planned/index.md"])
    assert "1 March 2024 Something happened to done" in page
    assert "Something happened to promise, 10 January 2024 51 days" in page
    assert "0 still to come · 1 came · 0 did not" in page


def test_a_span_is_done_on_its_first_day() -> None:
    done = event("done", date="2024-01-12/2024-03-01", related={"fulfils": ["promise"]})

    assert "10 January 2024 2 days" in text(pages(timeline(PROMISE, done))["planned/index.md"])


def test_vague_dates_have_no_delay_in_days() -> None:
    done = event("done", date="2024-03", related={"fulfils": ["promise"]})

    assert "about 2 months later" in text(pages(timeline(PROMISE, done))["planned/index.md"])


def test_a_plan_that_came_late_is_told_as_late() -> None:
    plan = event("plan", date="2024-03-01", occurrence="planned", related={"fulfils": ["promise"]})
    cases = {
        "2024-03-06": "5 days late",
        "2024-02-28": "2 days early",
        "2024-03-01": "on the day",
        "2024-03": "when it was due",
    }
    for day, told in cases.items():
        done = event("done", date=day, related={"fulfils": ["plan"]})
        page = text(pages(timeline(PROMISE, plan, done))["planned/index.md"])
        assert f"planned for 1 March 2024: Something happened to plan {told}" in page
        assert "Something happened to promise, 10 January 2024" in page
        assert "Still to come" not in page


def test_each_plan_that_is_open_has_the_day_after_which_it_is_overdue() -> None:
    plans = [
        event("day", date="2024-05-01", occurrence="planned"),
        event("month", date="2024-06", occurrence="planned"),
        event("open", date="2024-07-01/..", occurrence="planned"),
    ]
    page = seen(pages(timeline(*plans))["planned/index.md"])

    assert [a["data-due"] for a in rows(page)] == ["2024-05-01", "2024-06-30"]
    hidden = [a for tag, a in page.elements if a.get("class") == "flag overdue"]
    assert len(hidden) == 3
    assert all("hidden" in a for a in hidden)


def test_plans_that_are_due_next_come_first() -> None:
    plans = [
        event("late", date="2024-05-09", occurrence="planned"),
        event("month", date="2024-05", occurrence="planned"),
        event("soon", date="2024-05-08", occurrence="planned"),
    ]
    page = text(pages(timeline(*plans))["planned/index.md"])

    order = ["happened to soon", "happened to late", "happened to month"]
    assert sorted(order, key=page.index) == order


def test_what_did_not_come_says_what_became_of_it() -> None:
    events = [
        event("off", date="2024-05-01", occurrence="did-not-happen"),
        event("put-off", date="2024-05-02", occurrence="postponed"),
        event("no", date="2024-05-03", occurrence="cancelled"),
        event("new", date="2024-06-01", occurrence="planned", related={"supersedes": ["put-off"]}),
    ]
    page = text(pages(timeline(*events))["planned/index.md"])

    assert "1 still to come · 0 came · 3 did not" in page
    assert "happened to off not on record did not happen" in page
    assert (
        "happened to put-off not on record postponed Replaced by Something happened to new" in page
    )
    assert "happened to no not on record cancelled" in page


def test_the_middle_delay_is_told_where_there_are_three() -> None:
    done = [
        event(f"d-{n}", date=f"2024-01-{10 + n}", related={"fulfils": ["promise"]})
        for n in (1, 3, 12)
    ]
    two = text(pages(timeline(PROMISE, *done[:2]))["planned/index.md"])
    three = text(pages(timeline(PROMISE, *done))["planned/index.md"])

    assert "half came" not in two
    assert "half came within 3 days" in three


def test_many_plans_stand_with_their_years() -> None:
    many = [event(f"p-{n}", date=f"{2024 + n % 2}-05-01", occurrence="planned") for n in range(100)]
    found = pages(timeline(*many))

    assert len(rows(seen(found["planned/index.md"]))) == 60
    assert "40 more stand with their years." in text(found["planned/index.md"])
    for year in (2024, 2025):
        assert f"[{year}]({year}.md)" in found["planned/index.md"]
        assert len(rows(seen(found[f"planned/{year}.md"]))) == 50


def test_nothing_announced_is_said() -> None:
    page = text(pages(timeline(event("a")))["planned/index.md"])

    assert page.endswith("Nothing is on record that was announced.")


def test_the_plans_of_a_year_stand_on_as_many_pages_as_they_need() -> None:
    many = [event(f"a-{n}", date="2024-05-01", occurrence="planned") for n in range(150)]
    off = [event(f"b-{n}", date="2024-05-01", occurrence="cancelled") for n in range(70)]
    found = pages(timeline(*many, *off))

    listed = {path: text(found[path]) for path in found if path.startswith("planned/")}
    shown = {path: page.count("Something happened") for path, page in listed.items()}
    assert shown == {
        "planned/index.md": 120,
        "planned/2024.md": 120,
        "planned/2024/2.md": 70,
        "planned/2024/3.md": 30,
    }
    assert "2024, 1 of 3 · 2024, 2 of 3 · 2024, 3 of 3" in listed["planned/index.md"]
    assert "Announced for 2024, 2 of 3" in listed["planned/2024/2.md"]
