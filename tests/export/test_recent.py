"""The script that tells what came and was set right of late."""

import json
from typing import Any

from generator import render
from generator.export.recent import CALL, MOST, recent
from generator.model.records import Event
from generator.model.settings import Settings
from tests.render.samples import event, timeline


def read(*events: Event) -> Any:
    text = recent(render.view_of(timeline(*events), Settings()))
    assert text.startswith(f"{CALL}(")
    assert text.endswith(");\n")
    return json.loads(text[len(CALL) + 1 : -3])


def update(day: str, kind: str) -> dict[str, str]:
    return {"date": day, "kind": kind, "text": "A word was wrong."}


def test_it_tells_by_day_what_came_was_corrected_and_was_changed() -> None:
    found = read(
        event("a", added="2024-01-02", updates=[update("2024-03-05", "correction")]),
        event("b", added="2024-03-05", importance="detail"),
        event("c", added="2024-03-05", importance="key"),
        event("d", added="2024-01-02", updates=[update("2024-03-05", "clarification")]),
        event("e", added="2024-01-02", updates=[update("2024-03-06", "update")]),
    )

    assert found == [
        ["2024-03-06", [], [], ["e"]],
        ["2024-03-05", ["c", "b"], ["a", "d"], []],
        ["2024-01-02", ["a", "d", "e"], [], []],
    ]


def test_an_event_that_was_corrected_and_changed_on_a_day_is_corrected() -> None:
    both = [update("2024-03-05", "update"), update("2024-03-05", "correction")]

    assert read(event("a", updates=both))[0] == ["2024-03-05", [], ["a"], []]


def test_it_holds_so_many_and_of_a_day_the_weightiest() -> None:
    old = [event(f"a{n}", added="2024-01-01") for n in range(MOST)]
    new = [event(f"b{n}", added="2024-02-01", importance="detail") for n in range(10)]
    key = event("z", added="2024-01-01", importance="key")
    found = read(*old, *new, key)

    assert sum(len(ids) for _, *kinds in found for ids in kinds) == MOST
    assert [day for day, *_ in found] == ["2024-02-01", "2024-01-01"]
    assert found[1][1][0] == "z"


def test_a_hidden_draft_is_not_told() -> None:
    view = render.view_of(timeline(event("a", review="draft")), Settings(drafts="hide"))

    assert recent(view) == f"{CALL}([]);\n"
