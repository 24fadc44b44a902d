"""What merges ask of the records, and that it stays true while records come and go."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator import store
from generator.merge import Before
from generator.model.notebook import Contribution, EntityDraft, Notebook
from generator.model.parts import Record
from generator.model.records import Event, Person
from generator.model.when import When, on, parse, span
from generator.timeline import Records, Timeline

_PEOPLE = (
    Person(id="ana-ross", name="Ana Ross", aliases=("A. Ross",)),
    Person(id="boris-stane", name="Boris Stane", former_ids=("b-stane",)),
    Person(id="boris-second", name="Boris Stane II", aliases=("Stane",)),
    Person(id="stane-third", name="Third", aliases=("Stane",), native={"ru": "Стане"}),
)
_REFS = st.sampled_from(
    ["ana-ross", "Ana Ross", "a. ross", "boris-stane", "b-stane", "Stane", "Стане", "Dora Dahl"]
)
_IDS = ["ana-ross", "boris-stane", "boris-second", "stane-third", "dora-dahl", "stane"]


@st.composite
def _whens(draw: st.DrawFn) -> When:
    first = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
    return draw(
        st.sampled_from(
            [
                on(first),
                span(first, first + timedelta(days=draw(st.integers(0, 3000)))),
                parse(f"{first.year}"),
                parse(f"{first.year}-{first.month:02}"),
                parse("../2020-03-01"),
                parse(f"{first}/.."),
                parse("20XX"),
            ]
        )
    )


@st.composite
def _events(draw: st.DrawFn) -> Event:
    return Event.model_validate(
        {
            "id": f"e{draw(st.integers(0, 5))}",
            "date": draw(_whens()),
            "title": "A meeting was held",
            "summary": "A meeting was held by some people.",
            "people": draw(st.lists(_REFS, max_size=3)),
            "sources": [{"url": "https://example.org"}],
            "added": "2024-01-01",
        }
    )


def _taken_in(*records: Record) -> Before:
    before = Before()
    for r in records:
        before.put(_kind(r), r, store.fields_of(r))
    return before


def _kind(record: Record) -> str:
    return "events" if isinstance(record, Event) else "people"


@given(st.lists(_events(), max_size=8), _whens(), st.sampled_from(_IDS))
def test_the_events_near_a_day_are_those_that_a_search_finds(
    events: list[Event], when: When, id: str
) -> None:
    before = _taken_in(*_PEOPLE, *events)
    last = {e.id: e for e in events}
    timeline = Timeline(Records(events=tuple(last.values()), people=_PEOPLE))

    found = before.events_near(when, [("people", id)])

    assert [e.id for e in found] == sorted(
        e.id
        for e in last.values()
        if e.date.overlaps(when) and id in {timeline.entity_id("people", r) for r in e.people}
    )


@given(st.lists(_events(), max_size=8), st.lists(st.integers(0, 5), max_size=4), _whens())
def test_a_record_that_went_leaves_no_trace(
    events: list[Event], gone: list[int], when: When
) -> None:
    went, never = _taken_in(*_PEOPLE, *events), {e.id: e for e in events}
    for n in gone:
        went.drop("events", f"e{n}")
        never.pop(f"e{n}", None)
    all_ids = [("people", id) for id in _IDS]

    found = went.events_near(when, all_ids)

    assert found == _taken_in(*_PEOPLE, *never.values()).events_near(when, all_ids)


def test_a_person_who_gets_another_alias_is_found_by_it() -> None:
    event = Event.model_validate(
        {
            "id": "met",
            "date": "2020",
            "title": "A meeting was held",
            "summary": "A meeting was held by some people.",
            "people": ["The Mayor"],
            "sources": [{"url": "https://example.org"}],
            "added": "2024-01-01",
        }
    )
    before = _taken_in(*_PEOPLE, event)
    mayor = Person(id="ana-ross", name="Ana Ross", aliases=("the mayor",))
    before.put("people", mayor, store.fields_of(mayor))

    found = before.events_near(parse("2020-05"), [("people", "ana-ross")])

    assert [e.id for e in found] == ["met"]


def test_an_entity_was_deleted_if_a_notebook_names_it_and_no_file_is_there() -> None:
    before = _taken_in(_PEOPLE[0])
    drafts = {"people/ana-ross": EntityDraft(), "people/dora-dahl": EntityDraft()}
    before.note(Notebook(article="pact", file="seeds/a.txt", entities=drafts))

    deleted = {p for p in ("ana-ross", "dora-dahl", "eva") if before.was_deleted("people", p)}

    assert deleted == {"dora-dahl"}


def test_a_later_notebook_takes_the_place_of_the_one_before() -> None:
    before = Before()
    given = Contribution(key="k", fields={"title": "A meeting"})
    before.note(Notebook(article="old", file="seeds/a.txt", events={"met": given}))
    before.note(Notebook(article="new", file="seeds/a.txt"), former="old")

    assert before.article_from("seeds/a.txt") == "new"
    assert before.givers("met", but="") == {}
    assert not before.is_used("met")


@given(st.lists(_events(), max_size=6, unique_by=lambda e: e.id), _whens(), st.data())
def test_what_people_have_read_is_what_is_no_draft(
    events: list[Event], when: When, data: st.DataObject
) -> None:
    reviews = st.sampled_from(["draft", "reviewed"])
    events = [e.model_copy(update={"review": data.draw(reviews)}) for e in events]
    before = _taken_in(*events)

    assert before.read_on(when) == [e for e in before.events_on(when) if e.review != "draft"]


@given(st.lists(_events(), max_size=6, unique_by=lambda e: e.id))
def test_nothing_is_told_of_a_record_that_went(events: list[Event]) -> None:
    before = _taken_in(*events)
    tellings = [t for e in events for t in before.told.of(e.id)]
    for e in events:
        before.drop("events", e.id)

    assert not any(before.told.near(t) for t in tellings)
