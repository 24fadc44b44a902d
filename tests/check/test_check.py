"""What the case files cannot say of `check`."""

from __future__ import annotations

import pytest

from generator.check import RULES, Matter, check
from generator.check.quotes import stands_in
from generator.model.records import ArticleRecord, Event
from generator.model.values import Where
from generator.text import folded
from generator.timeline import Records, Timeline

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
    ],
)
def test_typography_and_gaps_may_differ(quote: str, text: str) -> None:
    assert stands_in(quote, folded(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("the two agreed", "the two men agreed"),
        ("art", "party"),
        ("last … first", "first and last"),
        ("agreed … agreed", "they agreed once"),
        ("a b", "ab"),
    ],
)
def test_words_and_their_order_may_not(quote: str, text: str) -> None:
    assert not stands_in(quote, folded(text))
