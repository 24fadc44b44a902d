"""What the case files cannot say of `check`."""

from __future__ import annotations

import pytest

from generator.check import RULES, Matter, check
from generator.check.quotes import stands_in
from generator.model.records import ArticleRecord, Event
from generator.model.values import Where
from generator.text import folded
from generator.timeline import Records, Timeline
from tests.limits import an_end

EVENT = {
    "id": "roadmap",
    "date": "2021-09-09",
    "title": "Presidents agree on a roadmap",
    "summary": "The two presidents agreed in Moscow on a roadmap.",
    "sources": [{"article": "one", "quote": ["We have agreed", "Nothing"]}],
    "stories": ["union-state"],
    "added": "2021-09-10",
}


def where(kind: str, id: str, *loc: str | int) -> Where:
    return Where(f"content/{kind}/2021/2021-09-09-{id}.yml", 1, 1)


def test_a_problem_carries_the_name_of_its_rule() -> None:
    timeline = Timeline(Records(events=(Event.model_validate(EVENT),)))

    rules = {p.rule for p in check(Matter(timeline, where))}

    assert rules == {"stories-are-there", "articles-are-there"}


def test_the_names_of_the_rules_differ() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_record_that_is_broken_is_not_missing_too() -> None:
    timeline = Timeline(Records(events=(Event.model_validate(EVENT),)))
    broken = {"stories": {"union-state"}, "articles": {"one"}}

    assert check(Matter(timeline, where, broken=broken)) == ()


def test_a_quote_is_left_alone_where_the_text_is_not_here() -> None:
    article = ArticleRecord(id="one", title="One")
    event = Event.model_validate(EVENT | {"stories": []})
    timeline = Timeline(Records(events=(event,), articles=(article,)))

    assert check(Matter(timeline, where)) == ()
    assert len(check(Matter(timeline, where, {"one": "“We have agreed.”"}))) == 1


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("the two agreed", "The two agreed."),
        ("“The two agreed”", 'and "the two agreed"'),
        ("10-16 September", "10–16\u00a0September"),
        ("first … last", "The first and the last"),
        ("first [...] last", "first ... last"),
        ("first […] last.", "first, then last."),
        ("$630m", "another $630m in loans"),
        ("…agreed", "they agreed"),
        ("[T]hey had agreed", "Then they had agreed"),
        ("[the minister] had agreed", "she had agreed"),
        ("they agree[d] once", "they agree once"),
        ("They agreed.", '"They agreed," she said'),
    ],
)
def test_typography_and_gaps_may_differ(quote: str, text: str) -> None:
    assert stands_in(quote, folded(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("the two agreed", "the two men agreed"),
        ("art", "party"),
        ("They agreed.", "They agreed to nothing"),
        ("The court [then] agreed", "The court that sat for ten long days agreed"),
        ("last … first", "first and last"),
        ("agreed … agreed", "they agreed once"),
        ("a b", "ab"),
    ],
)
def test_words_and_their_order_may_not(quote: str, text: str) -> None:
    assert not stands_in(quote, folded(text))


def test_a_quote_of_many_brackets_ends() -> None:
    with an_end():
        assert not stands_in("[a] x " * 12 + "z", "x " * 300)


PLAN = EVENT | {
    "occurrence": "planned",
    "sources": [{"url": "https://example.org/"}],
    "stories": [],
    "allow": {"plans-have-outcomes": "Nobody knows."},
}


def test_a_plan_and_what_it_allows_are_left_alone_where_no_clock_is_read() -> None:
    timeline = Timeline(Records(events=(Event.model_validate(PLAN),)))

    assert check(Matter(timeline, where)) == ()


def test_what_a_record_allows_may_be_needed_where_another_is_broken() -> None:
    event = Event.model_validate(PLAN | {"allow": {"events-are-told-once": "They are two."}})
    timeline = Timeline(Records(events=(event,)))

    assert [p.rule for p in check(Matter(timeline, where))] == ["allowed-rules-are-broken"]
    assert check(Matter(timeline, where, broken={"events": {"other"}})) == ()


def test_years_are_compared_with_years_alone() -> None:
    fields = PLAN | {"allow": {}, "occurrence": "happened"}
    ids = {"one": "2021", "other": "2021", "third": "2021-09-09"}
    events = [Event.model_validate(fields | {"id": id, "date": date}) for id, date in ids.items()]

    problems = check(Matter(Timeline(Records(events=tuple(events))), where))

    twins = [p.message for p in problems if p.rule == "events-are-told-once"]
    assert [m.partition(",")[0] for m in twins] == ["looks like the event 'one'"]
