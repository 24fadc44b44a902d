"""Figures in words, and the same quantity over time."""

import re
from typing import Any

import pytest

from generator.model.parts import Figure
from generator.model.settings import Settings
from generator.render.figures import value
from generator.render.view import Here, View
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

HERE = Here(View(timeline(), Settings()), "")


def price(id: str, date: str, amount: str = "", **fields: Any) -> Any:
    figure = {"label": f"Price {id}", "value": amount, "unit": "USD", "quantity": "gas-price"}
    told = {k: v for k, v in (figure | fields).items() if v}
    return event(id, date=date, figures=[told])


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": "630000000", "about": "true"}, "about 630 million"),
        ({"value": "17800000000"}, "17.8 billion"),
        ({"value": "123456789"}, "123,456,789"),
        ({"value": "12800"}, "12,800"),
        ({"value": "0.25"}, "0.25"),
        ({"value": "-5"}, "−5"),
        ({"low": "5"}, "at least 5"),
        ({"high": "5"}, "at most 5"),
        ({"low": "5", "high": "7"}, "5 to 7"),
        ({"value": "6", "low": "5", "high": "7"}, "6 (5 to 7)"),
        ({}, "–"),
    ],
)
def test_a_number_is_told_in_words(fields: dict[str, str], words: str) -> None:
    assert value(HERE, Figure.model_validate({"label": "x"} | fields)).unescape() == words


def test_the_same_quantity_is_compared_over_time_from_both_events() -> None:
    found = pages(timeline(price("a", "2021-03-01", "100"), price("b", "2024-03-01", "128.5")))

    page = text(found["events/b.md"])
    assert "Gas price over time, USD" in page
    assert "1 March 2021 Price a 100 1 March 2024 Price b 128.5" in page
    assert '<a href="../a/">Price a</a>' in found["events/b.md"]
    assert '<a href="../b/">Price b</a>' in found["events/a.md"]


@pytest.mark.parametrize("other", [{"unit": "EUR"}, {"quantity": "oil-price"}, {"quantity": ""}])
def test_what_is_not_the_same_quantity_and_unit_is_not_compared(other: dict[str, str]) -> None:
    two = price("a", "2021", "100"), price("b", "2024", "128.5", **other)

    assert "over time" not in pages(timeline(*two))["events/a.md"]


def test_a_quantity_of_one_event_alone_is_not_drawn() -> None:
    assert "over time" not in pages(timeline(price("a", "2021", "100")))["events/a.md"]


def test_a_later_point_stands_further_right_and_a_greater_one_higher() -> None:
    three = price("a", "2021", "100"), price("b", "2023", "50"), price("c", "2024", "75")
    page = seen(pages(timeline(*three))["events/b.md"])

    dots = [a for tag, a in page.elements if tag == "circle"][:3]
    x = [float(a["cx"].rstrip("%")) for a in dots]
    y = [float(a["cy"]) for a in dots]
    assert [a["class"] for a in dots] == ["s-about", "s-now", "s-about"]
    assert x == sorted(x)
    assert (x[1] - x[0]) / (x[2] - x[1]) == pytest.approx(2, rel=0.01)
    assert y[0] < y[2] < y[1]  # pixels count from above


def test_a_range_is_a_stroke_and_what_is_planned_is_hollow() -> None:
    ranged = price("a", "2021", low="80", high="120")
    planned = price("b", "2030", "90").model_copy(update={"occurrence": "planned"})
    page = seen(pages(timeline(ranged, planned))["events/a.md"])

    strokes = [a for tag, a in page.elements if tag == "line" and a["class"] == "s-ln"]
    assert [a["x1"] == a["x2"] and float(a["y1"]) > float(a["y2"]) for a in strokes] == [True]
    dots = [a["class"] for tag, a in page.elements if tag == "circle"]
    assert dots[:2] == ["s-now", "s-plan"]


def test_of_many_points_those_nearest_in_time_are_shown() -> None:
    many = [price(f"e-{n}", f"{1900 + n}", str(n + 1)) for n in range(60)]
    page = text(pages(timeline(*many))["events/e-30.md"])

    assert re.findall(r"Price (e-\d+)", page.split("over time")[-1]) == [
        f"e-{n}" for n in range(24, 36)
    ]
    assert "48 more, further away in time, are left out." in page


def test_a_quantity_is_called_with_the_names_in_it_as_its_labels_have_them() -> None:
    two = [
        event(id, date=d, title="The dues of Callao fell", figures=[
            {"label": "Ships in Callao", "value": "5", "quantity": "ships-in-callao"}])
        for id, d in (("a", "2021"), ("b", "2022"))
    ]  # fmt: skip

    assert "Ships in Callao over time" in text(pages(timeline(*two))["events/a.md"])


def test_a_name_that_ends_in_its_unit_does_not_say_it_twice() -> None:
    a, b = (price(id, d, "5", unit="price") for id, d in (("a", "2021"), ("b", "2022")))

    assert "Gas price over time " in text(pages(timeline(a, b))["events/a.md"])


def test_every_point_stands_on_the_chart_and_its_line_never_turns_back() -> None:
    two = [price("a", "2020", "5"), price("b", "2020-02-01", "6"), price("c", "2020-05-01", "7")]
    page = seen(pages(timeline(*two))["events/b.md"])

    at = [float(a["cx"].rstrip("%")) for tag, a in page.elements if tag == "circle"][:3]
    assert at == sorted(at)
    assert 0 <= at[0] < at[-1] <= 100
