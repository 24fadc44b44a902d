"""What events that are told by one report or several are to one another."""

from __future__ import annotations

from pathlib import Path

import pytest

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


def plan_and_outcome(tmp_path: Path, plan: str, done: str) -> set[str]:
    plans = ("plan.txt", f"Ahead\n\nPublished: 2 May 2024\n\n{plan}\n")
    held = ("held.txt", f"Done\n\nPublished: 20 June 2024\n\n{done}\n")
    found = []
    for order in ([plans, held], [held, plans]):
        root = extracted(new(tmp_path), *([one] for one in order))
        assert len(set(events_of(root).values())) == 2
        assert is_settled(root)
        found.append(relations(root))
    assert found[0] == found[1]
    return {kind for _, kind, _ in found[0]}


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        (
            "Mayor Ana Ross will open the bridge in Callao in June 2024.",
            "Mayor Ana Ross opened the bridge in Callao on 12 June 2024.",
        ),
        (
            "Parliament is to ratify the fishing treaty with Peru by 1 June 2024.",
            "Parliament ratified the fishing treaty with Peru on 28 May 2024.",
        ),
        (
            "The fishing treaty with Peru is to be ratified by 1 June 2024.",
            "Parliament ratified the fishing treaty with Peru on 28 May 2024.",
        ),
    ],
)
def test_a_plan_for_a_month_or_by_a_day_is_fulfilled_in_time(
    tmp_path: Path, plan: str, done: str
) -> None:
    assert plan_and_outcome(tmp_path, plan, done) == {"fulfils"}


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        # Too late, too early, and something else.
        (
            "Parliament is to ratify the fishing treaty with Peru by 1 June 2024.",
            "Parliament ratified the fishing treaty with Peru on 4 June 2024.",
        ),
        (
            "Parliament will ratify the fishing treaty with Peru on 1 June 2024.",
            "Parliament ratified the fishing treaty with Peru on 28 May 2024.",
        ),
        (
            "Mayor Ana Ross will open the bridge in Callao in June 2024.",
            "Mayor Ana Ross opened the library in Callao on 12 June 2024.",
        ),
    ],
)
def test_what_came_on_another_day_or_was_another_thing_fulfils_nothing(
    tmp_path: Path, plan: str, done: str
) -> None:
    assert plan_and_outcome(tmp_path, plan, done) == set()
