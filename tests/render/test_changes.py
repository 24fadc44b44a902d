"""What is new by day, and the corrections."""

from generator.model.records import Event
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def updated(id: str, day: str, kind: str, words: str) -> Event:
    return event(id, updates=[{"date": day, "kind": kind, "text": words}])


def test_what_is_new_stands_under_its_day_newest_first() -> None:
    events = [
        event("old", added="2024-01-02"),
        event("new", added="2024-03-04"),
        updated("mended", "2024-02-03", "update", "A sum was added."),
    ]
    page = text(pages(timeline(*events))["changes/index.md"])

    told = [
        "4 March 2024 1 event added 9 September 2021 Something happened to new",
        "3 February 2024 1 changed Update Something happened to mended A sum was added.",
        "2 January 2024 2 events added",
    ]
    assert sorted(told, key=page.index) == told


def test_a_day_that_adds_and_changes_tells_both_counts() -> None:
    events = [event("a", added="2024-02-03"), updated("b", "2024-02-03", "update", "News.")]

    page = text(pages(timeline(*events))["changes/index.md"])
    assert "3 February 2024 1 event added, 1 changed Update" in page


def test_of_a_day_with_very_many_events_the_weightiest_are_told_and_the_others_by_year() -> None:
    many = [event(f"a-{n}", date=f"{2000 + n % 2}-01-01") for n in range(60)]
    many += [event("weighty", date="1990-01-01", importance="key")]
    found = pages(timeline(*many))

    page = text(found["changes/index.md"])
    assert "61 events added" in page
    assert "happened to weighty" in page
    assert page.count("Something happened to") == 12
    assert "And 49 more, of the years 2000 (30), 2001 (19)" in page
    assert "(../dates/2000.md)" in found["changes/index.md"]


def test_what_is_new_is_parted_by_month_where_it_is_long() -> None:
    many = [event(f"a-{n}", added=f"2024-{1 + n % 4:02}-{1 + n // 4:02}") for n in range(100)]
    more = [event(f"b-{n}", added=f"2024-05-{1 + n // 10:02}") for n in range(200)]
    found = pages(timeline(*many, *more))

    listed = {path for path in found if path.startswith("changes/")}
    months = {f"changes/2024/0{n}.md" for n in range(1, 6)}
    assert listed == months | {"changes/index.md", "changes/2024/05/2.md"}
    every = "".join(text(found[path]) for path in listed - {"changes/index.md"})
    assert every.count("Something happened to") == 300
    for path in listed:
        assert sum(tag == "li" for tag, _ in seen(found[path]).elements) <= 120
    for path in listed - {"changes/index.md"}:
        assert f"({path.removeprefix('changes/')})" in found["changes/index.md"]
    assert "Newer May 2024, 2 of 2 Older March 2024" in text(found["changes/2024/04.md"])


def test_corrections_and_clarifications_are_told_newest_first() -> None:
    events = [
        updated("a", "2024-02-03", "correction", "The sum was in euros."),
        updated("b", "2024-04-05", "clarification", "The day is local time."),
        updated("c", "2024-06-07", "update", "It was signed."),
    ]
    page = text(pages(timeline(*events))["corrections/index.md"])

    assert "2 corrections and clarifications" in page
    told = [
        "5 April 2024 Something happened to b Clarification The day is local time.",
        "3 February 2024 Something happened to a Correction The sum was in euros.",
    ]
    assert sorted(told, key=page.index) == told
    assert "It was signed." not in page


def test_many_corrections_stand_with_their_years() -> None:
    many = [updated(f"a-{n}", f"{2020 + n % 3}-01-01", "correction", "x") for n in range(150)]
    found = pages(timeline(*many))

    assert text(found["corrections/index.md"]).count("Correction x") == 120
    assert "30 more stand with their years: 2022 · 2021 · 2020" in text(
        found["corrections/index.md"]
    )
    for year in (2020, 2021, 2022):
        assert text(found[f"corrections/{year}.md"]).count("Correction x") == 50


def test_no_change_and_no_correction_is_said() -> None:
    found = pages(timeline())

    assert "Nothing has come yet." in text(found["changes/index.md"])
    assert "None so far. Each will stand here with its day." in text(found["corrections/index.md"])


def test_of_a_day_that_changes_very_many_events_the_weightiest_changes_are_told() -> None:
    many = [updated(f"a-{n}", "2024-02-03", "update", "Recoded.") for n in range(60)]
    right = updated("b", "2024-02-03", "correction", "It was twelve.")
    page = text(pages(timeline(*many, right))["changes/index.md"])

    day = page[page.index("3 February 2024") : page.index("2 January 2024")]
    assert "61 changed" in day
    assert "Correction Something happened to b It was twelve." in day
    assert day.count("Recoded.") == 11
    assert "And 49 more were changed: their pages say how." in day


def test_the_corrections_of_a_year_stand_on_as_many_pages_as_they_need() -> None:
    wrong = [updated(f"a-{n}", "2024-02-03", "correction", "It was two.") for n in range(250)]
    other = updated("b", "2023-02-03", "correction", "It was one.")
    found = pages(timeline(*wrong, other))

    listed = {path: text(found[path]) for path in found if path.startswith("corrections/")}
    shown = {path: page.count("It was") for path, page in listed.items()}
    assert shown == {
        "corrections/index.md": 120,
        "corrections/2024.md": 120,
        "corrections/2024/2.md": 120,
        "corrections/2024/3.md": 10,
        "corrections/2023.md": 1,
    }
    assert "2024, 1 of 3 · 2024, 2 of 3 · 2024, 3 of 3 · 2023" in listed["corrections/index.md"]
    assert "Corrections of 2024, 2 of 3" in listed["corrections/2024/2.md"]
