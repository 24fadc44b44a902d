"""What a change touches, and what it may break."""

from typing import Any

import pytest

from generator.compare import Touched, touched
from generator.model.records import Organisation, Person, Place, Taxonomy
from generator.model.values import Problem, Where
from generator.timeline import Records, Timeline
from tests.render.samples import event

EVENTS = (
    event("a", people=["Ana Ross"], type="treaty", related={"follows": ["b"]}),
    event("b", places=["callao"]),
    event("c", sources=[{"article": "report"}]),
)
RECORDS: dict[str, Any] = {
    "people": (
        Person.model_validate(
            {"id": "ana", "name": "Ana Ross", "roles": [{"title": "Head", "organisation": "port"}]}
        ),
    ),
    "organisations": (Organisation(id="port", name="Port", place="callao"),),
    "places": (Place(id="callao", name="Callao"),),
}
FILES = {
    **{("events", id): f"events/{id}" for id in "abc"},
    ("people", "ana"): "people/ana",
    ("organisations", "port"): "organisations/port",
    ("places", "callao"): "places/callao",
    ("taxonomy", "taxonomy"): "taxonomy",
}
AFTER = Timeline(Records(events=EVENTS, taxonomy=Taxonomy(), **RECORDS))


@pytest.mark.parametrize(
    ("changed", "reached"),
    [
        ("events/a", {"events/a", "people/ana", "events/b", "taxonomy"}),
        ("events/b", {"events/b", "events/a", "places/callao"}),
        ("people/ana", {"people/ana", "events/a", "organisations/port"}),
        ("places/callao", {"places/callao", "events/b", "organisations/port"}),
        ("taxonomy", {"taxonomy", "events/a"}),
        ("seeds/other.txt", set()),
    ],
)
def test_a_change_reaches_what_refers_to_it_and_what_it_refers_to(
    changed: str, reached: set[str]
) -> None:
    assert touched({changed}, [(AFTER, FILES)]).reached == reached


def test_a_record_that_is_gone_reaches_those_that_named_it() -> None:
    without = {key: path for key, path in FILES.items() if key != ("people", "ana")}
    after = Timeline(Records(events=EVENTS))

    found = touched({"people/ana"}, [(AFTER, FILES), (after, without)])

    assert "events/a" in found.reached


def test_a_problem_that_names_a_changed_file_is_of_the_change() -> None:
    change = Touched(frozenset({"events/a"}), frozenset({"events/b"}))
    elsewhere = Where("events/z")

    assert change.concerns(Problem(Where("events/a"), "x"))
    assert change.concerns(Problem(Where("events/b"), "x"))
    assert change.concerns(Problem(elsewhere, "the same event twice", "the other is events/a"))
    assert not change.concerns(Problem(elsewhere, "x"))
