"""The bars of roles: each as long as it lasted, none cut at the years of the events."""

import re

import pytest

from generator.model.parts import Role
from generator.model.settings import Settings
from generator.model.when import parse
from generator.render.pictures.bars import Chart, chart, lanes
from generator.render.view import Here, View
from tests.render.samples import event, timeline


def told(*roles: dict[str, str]) -> list[Role]:
    return [Role.model_validate({"title": "T", **role}) for role in roles]


def drawn(*roles: dict[str, str], died: str = "") -> Chart:
    """Return the chart over one event of 2021."""
    e = event("a", date="2021-01-01")
    here = Here(View(timeline(e), Settings()), "people/x/")
    found = chart(here, told(*roles), [e], parse(died) if died else None)
    assert found
    return found


def bars(*roles: dict[str, str], died: str = "", cls: str = "r-bar") -> list[tuple[float, float]]:
    """Return where the bars begin and end."""
    pattern = rf'"{cls}" x="([\d.]+)%" y="[\d.]+" width="([\d.]+)%'
    found = re.findall(pattern, drawn(*roles, died=died).svg)
    return [(float(x), round(float(x) + float(width))) for x, width in found]


def test_a_role_that_began_after_the_events_is_drawn() -> None:
    ((x, end),) = bars({"from": "2030-01-01"})

    assert 85 < x < 95
    assert end == 100


def test_a_role_that_ended_before_the_events_is_drawn() -> None:
    ((x, end),) = bars({"to": "2012-12-31"})

    assert x == 0
    assert 5 < end < 15


@pytest.mark.parametrize(("died", "end"), [("", 100), ("2015-12-31", 45), ("2030-12-31", 100)])
def test_a_role_ends_with_its_holder(died: str, end: int) -> None:
    ((_, last),) = bars({"from": "2011-01-01"}, died=died)

    assert last == end


def test_a_role_that_ended_is_as_long_as_it_was() -> None:
    first, second = bars(
        {"from": "2011-01-01", "to": "2012-12-31"}, {"from": "2013-01-01"}, died="2030-12-31"
    )

    assert first[1] == 10
    assert second[1] == 100


def test_a_bar_is_hollow_where_the_dates_leave_it_open() -> None:
    role = {"from": "2011", "to": "2015"}

    ((x, end),) = bars(role)
    ((all_x, all_end),) = bars(role, cls="r-open")
    assert all_x < x < end < all_end
    assert bars({"from": "2011-01-01", "to": "2015-12-31"}, cls="r-open") == []


def test_a_year_that_may_be_any_of_its_days_is_hollow_as_a_whole() -> None:
    assert bars({"from": "2015", "to": "2015"}) == []
    assert len(bars({"from": "2015", "to": "2015"}, cls="r-open")) == 1


def test_what_was_held_twice_has_one_row() -> None:
    roles = told(
        {"title": "Chair", "from": "2015"},
        {"title": "Clerk", "from": "2012"},
        {"title": "Chair", "from": "2011", "to": "2012"},
    )

    assert [[str(r.from_) for r in lane] for lane in lanes(roles)] == [["2011", "2015"], ["2012"]]
    chart = drawn(*({"title": r.title, "from": str(r.from_)} for r in roles))
    assert chart.svg.count(">Chair</text>") == 1
    assert chart.label == "2 dated roles above 1 event, 2011–2021"


def test_what_did_not_come_is_a_hollow_dot_below_the_bars() -> None:
    events = [
        event("a", date="2021-01-01", importance="key"),
        event("b", date="2021-02-01", occurrence="cancelled", importance="key"),
        event("c", date="2021-03-01", occurrence="planned"),
        event("d", date="2021"),
        event("e", date="2021-05-01"),
    ]
    here = Here(View(timeline(*events), Settings()), "people/x/")
    found = chart(here, told({"from": "2020"}), events)

    assert found
    dots = re.findall(r'<circle class="([^"]*)"', found.svg)
    assert dots == ["s-key", "s-off", "s-plan", "s-about", "s-dot"]


def test_very_many_events_leave_a_dot_at_each_spot_alone_that_of_the_key_one() -> None:
    days = [f"{2000 + n % 20}-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(3000)]
    some = [event(f"e{n}", date=d, importance="normal") for n, d in enumerate(days)]
    key = event("key", date=days[0], importance="key")
    here = Here(View(timeline(key), Settings()), "people/x/")
    found = chart(here, told({"from": "2000"}), [*some, key])

    assert found
    assert 90 < found.svg.count("<circle") <= 201
    assert found.svg.count('class="s-key"') == 1
    assert "3,001 events" in found.label
