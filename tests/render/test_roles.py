"""The bars of roles: each as long as it lasted, none cut at the years of the events."""

import re

import pytest

from generator.model.parts import Role
from generator.model.settings import Settings
from generator.model.when import parse
from generator.render.roles import chart
from generator.render.view import Here, View
from tests.render.samples import event, timeline

HERE = Here(View(timeline(), Settings()), "")


def bars(*roles: dict[str, str], died: str = "") -> list[tuple[float, float]]:
    """Return where the bars begin and end, over one event of 2021."""
    told = [Role.model_validate({"title": "T", **role}) for role in roles]
    drawn = chart(HERE, told, [event("a", date="2021-01-01")], parse(died) if died else None)
    assert drawn
    found = re.findall(r'"r-bar" x="([\d.]+)%" y="[\d.]+" width="([\d.]+)%', drawn.svg)
    return [(float(x), round(float(x) + float(width))) for x, width in found]


def test_a_role_that_began_after_the_events_is_drawn() -> None:
    ((x, end),) = bars({"from": "2030"})

    assert 85 < x < 95
    assert end == 100


def test_a_role_that_ended_before_the_events_is_drawn() -> None:
    ((x, end),) = bars({"to": "2012"})

    assert x == 0
    assert 5 < end < 15


@pytest.mark.parametrize(("died", "end"), [("", 100), ("2015", 45), ("2030", 100)])
def test_a_role_ends_with_its_holder(died: str, end: int) -> None:
    ((_, last),) = bars({"from": "2011"}, died=died)

    assert last == end


def test_a_role_that_ended_is_as_long_as_it_was() -> None:
    (first, second) = bars({"from": "2011", "to": "2012"}, {"from": "2013"}, died="2030")

    assert first[1] == 10
    assert second[1] == 100
