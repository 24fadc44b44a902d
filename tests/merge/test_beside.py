"""A draft that may be what a person wrote of the day before or behind is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import editor, extractor, store
from tests.tellings.project import TODAY, events_of, extracted, is_settled, new

QUAKE = (
    "quake.txt",
    "Quake in Callao\n\nAn earthquake struck the port of Callao in Peru on 15 March 2024, killing "
    "12 people.\n",
)
BY_HAND = """\
date: 2024-03-14
title: Earthquake hits Callao
summary: An earthquake of magnitude 6.1 struck the port of Callao and killed 12 people.
places: [Callao]
sources:
  - url: https://example.org/quake
added: 2024-04-01
"""
ASKED = "Is this the event 'quake' (“Earthquake hits Callao”), which is of the day before?"


def with_hand(tmp_path: Path, record: str = BY_HAND) -> Path:
    root = new(tmp_path)
    file = root / f"content/events/2024/{record[6:16]}-quake.yml"
    file.parent.mkdir(parents=True)
    file.write_text(record, "utf-8")
    return root


def notes_of(root: Path) -> list[str]:
    return [e.notes for e in store.load(root).records.events if e.notes]


def asked_in(root: Path) -> list[str]:
    done = extractor.extract(root, (), None, TODAY)
    return [about for _, about, _ in done.questions if about.startswith("whether")]


def draft_of(root: Path) -> Path:
    (file,) = (root / "content/events/2024").glob("2024-03-15-*.yml")
    return file


def test_what_may_be_an_event_of_the_day_before_is_asked_in_draft_and_run(tmp_path: Path) -> None:
    root = extracted(with_hand(tmp_path), [QUAKE])

    assert len(store.load(root).records.events) == 2
    assert notes_of(root) == [ASKED]
    (about,) = asked_in(root)
    assert about.endswith(ASKED.removeprefix("Is this ").rstrip("?"))
    assert is_settled(root)


def test_what_may_be_an_event_of_the_day_behind_is_asked_too(tmp_path: Path) -> None:
    later = BY_HAND.replace("2024-03-14", "2024-03-16")

    root = extracted(with_hand(tmp_path, later), [QUAKE])

    assert notes_of(root) == [ASKED.replace("before", "after")]


@pytest.mark.parametrize(
    "record",
    [
        BY_HAND.replace("2024-03-14", "2024-03-12"),
        BY_HAND.replace("Callao", "Lima"),
        BY_HAND.replace("Earthquake hits", "Mayor opens the port of").replace(
            "An earthquake of magnitude 6.1 struck the port of Callao and killed 12 people",
            "The mayor of the town opened a new port with three quays in Callao",
        ),
        BY_HAND.replace("added:", "occurrence: planned\nadded:"),
    ],
)
def test_what_is_of_another_day_place_or_act_is_not_asked(tmp_path: Path, record: str) -> None:
    assert notes_of(extracted(with_hand(tmp_path, record), [QUAKE])) == []


def test_two_events_of_one_report_are_two(tmp_path: Path) -> None:
    both = QUAKE[1].replace("in Callao\n\n", "in Callao\n\nAn earthquake struck Callao on 14 March "
    "2024 and killed 12 people. ")  # fmt: skip

    root = extracted(with_hand(tmp_path), [("both.txt", both)])

    assert len(set(events_of(root).values())) == 2
    assert notes_of(root) == []


def test_two_matches_of_one_club_are_two(tmp_path: Path) -> None:
    won = BY_HAND.replace("Earthquake hits Callao", "Callao United beat Quito Stars")
    won = won.replace("An earthquake of magnitude 6.1 struck the port of Callao", "United won")
    match = ("match.txt", "United win\n\nCallao United beat Lima Stars on 15 March 2024.\n")

    assert notes_of(extracted(with_hand(tmp_path, won), [match])) == []


def test_nothing_is_asked_any_more_once_the_two_are_related(tmp_path: Path) -> None:
    root = extracted(with_hand(tmp_path), [QUAKE])
    related = "related:\n  see_also: [quake]\nreview:"
    draft_of(root).write_text(draft_of(root).read_text("utf-8").replace("review:", related))

    assert asked_in(root) == []
    assert notes_of(root) == []


def test_nothing_is_asked_any_more_where_a_person_took_the_note_out(tmp_path: Path) -> None:
    root = extracted(with_hand(tmp_path), [QUAKE])
    lines = draft_of(root).read_text("utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("notes:"))
    behind = next((n for n in range(at + 1, len(lines)) if lines[n][0] != " "), len(lines))
    by_person = "".join(lines[:at] + lines[behind:])
    draft_of(root).write_text(by_person, "utf-8")

    assert asked_in(root) == []
    assert draft_of(root).read_text("utf-8") == by_person


def test_a_draft_that_was_accepted_is_asked_about_no_more(tmp_path: Path) -> None:
    root = extracted(with_hand(tmp_path), [QUAKE])
    text = draft_of(root).read_text("utf-8").replace("review: draft\n", "")
    draft_of(root).write_text(text, "utf-8")

    assert asked_in(root) == []


def test_what_the_note_asked_does_not_go_into_the_one_record(tmp_path: Path) -> None:
    root = extracted(with_hand(tmp_path), [QUAKE])
    loaded = store.load(root)
    (id,) = set(events_of(root).values())

    joined = editor.merged(loaded, ("events", id), ("events", "quake"))
    editor.apply(root, joined.rewrites)

    (event,) = store.load(root).records.events
    assert not event.notes
    assert len(event.sources) == 2


def test_what_happens_once_is_one_event_with_a_claim_of_the_other_day(tmp_path: Path) -> None:
    record = BY_HAND.replace(
        "Earthquake hits Callao", "Parliament of Peru ratifies the port treaty"
    )
    record = record.replace(
        "An earthquake of magnitude 6.1 struck", "Parliament ratified the treaty on"
    )
    vote = (
        "vote.txt",
        "Treaty ratified\n\nPeru’s parliament ratified the port treaty on 15 March 2024.\n",
    )

    root = extracted(with_hand(tmp_path, record), [vote])

    (event,) = store.load(root).records.events
    assert [c.text for c in event.claims] == ["The date was 15 March 2024."]
    assert notes_of(root) == []
    assert is_settled(root)
