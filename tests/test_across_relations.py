"""What events that are told by one report or several are to one another."""

from __future__ import annotations

from pathlib import Path

from .tellings.project import events_of, extracted, is_settled, new, relations
from .tellings.reports import FIRST, HELD, PLAN

PLANNED, SIGNED = (
    "Leaders of five lake states to sign a charter on fishing in Nairobi",
    "Leaders of five lake states signed the charter on fishing in Nairobi",
)


def test_what_was_planned_and_came_is_two_events_that_are_related(tmp_path: Path) -> None:
    for order in ([PLAN, HELD], [HELD, PLAN]):
        root = extracted(new(tmp_path), *([one] for one in order))

        assert relations(root) == {(SIGNED, "fulfils", PLANNED)}
        assert is_settled(root)


def test_what_a_person_planned_is_fulfilled_by_the_draft(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [PLAN])
    (file,) = (root / "content/events/2024").glob("*.yml")
    by_person = file.read_text("utf-8").replace("review: draft\n", "")
    file.write_text(by_person, "utf-8")

    extracted(root, [HELD])

    assert file.read_text("utf-8") == by_person
    assert relations(root) == {(SIGNED, "fulfils", PLANNED)}


def test_a_plan_that_goes_is_fulfilled_by_nothing(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [PLAN, HELD])

    extracted(root, [(PLAN[0], PLAN[1].replace("will sign", "may sign"))])

    assert len(events_of(root)) == 1
    assert relations(root) == frozenset()
    assert is_settled(root)


def test_what_a_text_says_to_follow_follows(tmp_path: Path) -> None:
    text = (
        "Pact approved\n\nParliament approved the rail pact on 12 September 2021 after President "
        "Boris Stane signed a rail pact with Norway in Callao on 9 September 2021.\n"
    )
    root = extracted(new(tmp_path), [FIRST], [("approved.txt", text)])

    assert len(set(events_of(root).values())) == 2
    assert relations(root) == {
        (
            "Parliament approved the rail pact",
            "follows",
            "Boris Stane signed a rail pact with Norway in Callao",
        )
    }
    assert is_settled(root)
