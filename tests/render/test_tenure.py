"""The role that is told beside an event is one that was surely held on its day."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.parts import Role
from generator.model.records import Organisation, Person
from generator.model.when import parse
from generator.render.tenure import may_have_held, surely_held
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def role(**fields: str) -> Role:
    return Role.model_validate({"title": "Minister", **fields})


@pytest.mark.parametrize(
    ("since", "until", "day", "sure", "possible"),
    [
        ("2019-05-10", "2024-01-31", "2020-01-01", True, True),
        ("2019-05-10", "2024-01-31", "2019-05-10", True, True),
        ("2019-05-10", "2024-01-31", "2024-01-31", True, True),
        ("2019-05-10", "2024-01-31", "2019-05-09", False, False),
        ("2019-05-10", "2024-01-31", "2024-02-01", False, False),
        # A month, a year may be any of its days.
        ("2019-05", "2024-01", "2019-05-31", True, True),
        ("2019-05", "2024-01", "2019-05-30", False, True),
        ("2019-05", "2024-01", "2024-01-01", True, True),
        ("2019-05", "2024-01", "2024-01-02", False, True),
        ("2019", "", "2019-12-30", False, True),
        ("2019", "", "2020", True, True),
        ("2019-05-10", "", "2019", False, True),
        ("2019-05-10", "", "2019-06", True, True),
        # A span is told of only where the role lasted through all of it.
        ("2019-05-10", "2024-01-31", "2024-01-30/2024-02-02", False, True),
        ("2019-05-10", "2024-01-31", "2023-12/2024-01", True, True),
        ("2019-05-10", "2024-01-31", "2023-12-01/..", False, True),
        # "About" and "uncertain" leave a doubt of one step coarser.
        ("2019-05-10", "", "2019-05-20~", False, True),
        ("2019-05-10", "", "2019-07-20~", True, True),
        ("2019-05-10?", "", "2019-05-20", False, True),
        ("2019-05?", "", "2019-12-20", False, True),
        ("2019-05?", "", "2020-07-20", True, True),
        # What is not known is not made up.
        ("", "2024-01-31", "2020-01-01", False, True),
        ("", "", "2020-01-01", False, True),
    ],
)
def test_days_are_compared_by_what_they_may_be(
    since: str, until: str, day: str, sure: bool, possible: bool
) -> None:
    held = role(**{k: v for k, v in (("from", since), ("to", until)) if v})

    assert surely_held(held, parse(day)) is sure
    assert may_have_held(held, parse(day)) is possible


def test_no_role_lasts_beyond_a_death() -> None:
    held, died = role(**{"from": "2019"}), parse("2022-11-26")

    assert surely_held(held, parse("2022-11-26"), died)
    assert not surely_held(held, parse("2022-11-27"), died)
    assert not may_have_held(held, parse("2022-11-27"), died)


def page(roles: list[dict[str, Any]], *events: tuple[str, dict[str, Any]]) -> str:
    who = Person.model_validate({"id": "x", "name": "Ana Ross", "roles": roles})
    found = tuple(
        event(f"a{n}", date=day, title=f"It was event {n}", people=["x"], **more)
        for n, (day, more) in enumerate(events)
    )
    body = Organisation(id="board", name="Harbour Board")
    return text(pages(timeline(*found, people=(who,), organisations=(body,)))["people/x.md"])


def test_a_line_tells_where_other_roles_are_held_than_before() -> None:
    roles = [
        {"title": "Deputy", "organisation": "board", "from": "2011", "to": "2013-05-01"},
        {"title": "Chair", "organisation": "board", "from": "2013-05-02", "to": "2015"},
    ]
    days = ("2012-01-01", "2012-06-01", "2013-05-02", "2017-01-01")
    told = page(roles, *((day, {}) for day in days)).split("Events by year")[1]

    assert told.index("Deputy, Harbour Board since 2011") < told.index("event 0")
    assert told.count("Deputy") == 1
    chair = told.index("Chair, Harbour Board since 2 May 2013")
    assert told.index("event 1") < chair < told.index("event 2")
    assert told.index("event 2") < told.index("No role on record for this day")
    assert told.count("No role on record") == 1


def test_nothing_is_said_before_the_first_role_that_is_known() -> None:
    told = page([{"title": "Chair", "from": "2013"}], ("2001-01-01", {}), ("2012-01-01", {}))

    assert "No role" not in told
    assert "Role on this day" not in told


def test_a_doubt_is_told_as_a_doubt() -> None:
    roles = [{"title": "Chair", "from": "2011", "to": "2013"}]
    told = page(roles, ("2012-01-01", {}), ("2013-06-01", {}))

    assert "Chair since 2011" in told
    assert "Role on this day not certain" in told


def test_what_is_planned_says_nothing_of_who_will_hold_an_office() -> None:
    roles = [{"title": "Chair", "from": "2011"}]
    told = page(roles, ("2012-01-01", {"occurrence": "planned"})).split("Events by year")[1]

    assert "Chair" not in told


def test_several_roles_at_once_stand_together() -> None:
    roles = [{"title": "Chair", "from": "2011"}, {"title": "Treasurer", "from": "2012-03"}]

    assert "Chair, Treasurer since March 2012" in page(roles, ("2014-01-01", {}))
