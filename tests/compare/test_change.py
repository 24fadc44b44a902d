"""What is told of two states of the records."""

from dataclasses import replace
from typing import Any

from generator.compare import EventChange, FieldChange, PageChanges, difference, page_changes
from generator.model.records import Person, Story
from generator.timeline import Records, Timeline
from tests.render.samples import event

NO_PAGES = PageChanges()


def state(*events: Any, **records: Any) -> Timeline:
    return Timeline(Records(events=events, **records))


def events(before: Timeline, after: Timeline) -> tuple[EventChange, ...]:
    return difference("main", before, after, NO_PAGES).events


def test_of_a_changed_event_only_the_fields_that_differ_are_told_in_words() -> None:
    before = state(event("a", date="2021-09", title="Something was signed"))
    after = state(event("a", date="2021-09-10", title="Something was agreed"))

    (change,) = events(before, after)

    assert change == EventChange(
        "a",
        "changed",
        "Something was agreed",
        (
            FieldChange("Date", ("September 2021",), ("10\N{NO-BREAK SPACE}September 2021",)),
            FieldChange("Title", ("Something was signed",), ("Something was agreed",)),
        ),
    )


def test_of_a_list_only_what_went_and_came_is_told() -> None:
    before = state(event(people=["Ana Ross", "Ben Ode"]))
    after = state(event(people=[{"ref": "Ana Ross", "role": "host"}, "Ben Ode", "Cy Young"]))

    (change,) = events(before, after)

    assert change.fields == (FieldChange("People", ("Ana Ross",), ("Ana Ross, host", "Cy Young")),)


def test_a_list_in_another_order_is_told_as_a_whole() -> None:
    (change,) = events(state(event(people=["A A", "B B"])), state(event(people=["B B", "A A"])))

    assert change.fields == (FieldChange("People", ("A A", "B B"), ("B B", "A A")),)


def test_a_source_is_told_with_who_published_it_and_when() -> None:
    source = {
        "url": "https://example.com/b",
        "title": "Port opens",
        "publisher": "Gazette",
        "agency": "TASS",
        "published": "2021-09-11",
        "quote": "the port opened",
    }

    (change,) = events(state(event()), state(event(sources=[source])))

    assert change.fields[0].after == (
        "Port opens · Gazette · text of TASS · 11\N{NO-BREAK SPACE}September 2021 · "
        "https://example.com/b · “the port opened”",
    )


def test_new_and_removed_events_are_told_with_all_that_they_say() -> None:
    new, removed = events(state(event("a")), state(event("b")))

    assert (new.id, new.state, removed.id, removed.state) == ("b", "new", "a", "removed")
    assert {f.label for f in new.fields} >= {"Date", "Title", "Summary", "Sources"}
    assert not any(f.before for f in new.fields)
    assert not any(f.after for f in removed.fields)


def test_an_event_with_another_id_is_the_same_event() -> None:
    renamed = event("b", title="Something happened to a", former_ids=["a"])

    (change,) = events(state(event("a")), state(renamed))

    assert (change.state, change.id, change.was) == ("changed", "b", "a")


def test_an_event_that_does_not_read_now_is_not_told_as_removed() -> None:
    found = difference("main", state(event("a")), state(), NO_PAGES, {"events": {"a"}}, ["a.yml"])

    assert (found.events, found.unread) == ((), ("a.yml",))


def test_other_records_are_told_in_short() -> None:
    ana = Person.model_validate({"id": "ana-ross", "name": "Ana Ross"})
    before = state(people=(ana, ana.model_copy(update={"id": "ben"})))
    after = state(
        people=(ana.model_copy(update={"description": "Minister."}),),
        stories=(Story(id="harbour", title="The harbour"),),
    )

    told = difference("main", before, after, NO_PAGES).records

    assert [(r.state, r.noun, r.id, r.name, r.fields) for r in told] == [
        ("changed", "person", "ana-ross", "Ana Ross", ("description",)),
        ("removed", "person", "ben", "Ana Ross", ()),
        ("new", "story", "harbour", "The harbour", ()),
    ]


def test_nothing_is_told_of_what_is_the_same() -> None:
    same = state(event("a"), event("b"))

    found = difference("main", same, replace(same), NO_PAGES)

    assert (found.events, found.records) == ((), ())


def test_pages_are_told_by_their_addresses() -> None:
    found = page_changes({"index.md": "a", "a.md": "a"}, {"index.md": "b", "dates/2021.md": "c"})

    assert found == PageChanges(new=("dates/2021/",), changed=("",), removed=("a/",))
