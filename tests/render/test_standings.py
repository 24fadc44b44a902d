"""Importance, occurrence and verification: a page for each value, with its events."""

from typing import get_args

import pytest

from generator.model.records import Importance, Occurrence, Verification
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

VALUES = {
    "importance": get_args(Importance),
    "occurrence": get_args(Occurrence),
    "verification": get_args(Verification),
}
ALL = [(kind, value) for kind, values in VALUES.items() for value in values]


@pytest.mark.parametrize(("kind", "value"), ALL)
def test_a_value_has_a_page_with_its_events_and_what_it_means(kind: str, value: str) -> None:
    other = next(v for v in VALUES[kind] if v != value)
    found = pages(timeline(event("a", **{kind: value}), event("b", **{kind: other})))

    page = text(found[f"{kind}/{value}.md"])
    assert "happened to a" in page
    assert "happened to b" not in page
    assert "What the words mean" in page
    assert f"({value}.md)" in found[f"{kind}/index.md"]


@pytest.mark.parametrize("kind", VALUES)
def test_the_explanation_of_a_value_is_there(kind: str) -> None:
    found = pages(timeline(event("a")))
    places = {a.get("id") for _, a in seen(found["how.md"]).elements}

    for value in VALUES[kind]:
        hrefs = [a.get("href", "") for _, a in seen(found[f"{kind}/{value}.md"]).elements]
        explained = [h.partition("#")[2] for h in hrefs if "how.md#" in h]
        assert explained
        assert set(explained) <= places


def test_a_value_leads_to_the_others_with_their_counts() -> None:
    found = pages(timeline(event("a", verification="disputed"), event("b")))

    assert "The other values Confirmed 0 events Reported 1 event" in text(
        found["verification/disputed.md"]
    )
    assert "No events yet" in text(found["verification/retracted.md"])


def test_a_long_list_of_a_value_is_parted() -> None:
    many = [event(f"a-{n}", date=f"{2000 + n % 3}-03-0{1 + n % 9}") for n in range(150)]
    found = pages(timeline(*many))

    assert {f"occurrence/happened/{year}.md" for year in (2000, 2001, 2002)} < found.keys()
    assert "Whether it happened · Happened" in text(found["occurrence/happened/2000.md"])
