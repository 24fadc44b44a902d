"""A proposal and the record that tells the same."""

from __future__ import annotations

import pytest

from tests.extractor.project import BY_HAND, PACT, PACT_ID, SIGNED, Project, settled


def test_a_proposal_becomes_a_source_of_a_record_that_tells_the_same(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)

    project.run()

    quote = "President Boris Stane signed a rail pact with Norway in Tallinn on 9 September 2021"
    source = f"  - article: {PACT_ID}\n    quote: {quote}\n"
    assert project.read(path) == BY_HAND.replace("added:", f"{source}added:")
    assert not project.has(SIGNED)
    assert settled(project)


def test_an_untouched_draft_vanishes_when_a_person_writes_the_record(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)

    project.run()

    assert not project.has(SIGNED)
    assert f"  - article: {PACT_ID}\n" in project.read(path)
    assert settled(project)


def test_a_draft_that_a_person_touched_stays_beside_their_other_record(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    text = project.edit(SIGNED, "added:", "why: It counts.\nadded:")
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)

    project.run()

    assert project.read(SIGNED) == text
    assert project.read(path) == BY_HAND


FAIR = """Fair worries its neighbours

Plover-2024 exercises, which are set to be held from 10-16 May 2024, will bring ships to the bay.

The 2022 drills were met with alarm in the north.
"""
EDITIONS = {"2022-04-02/2022-04-09": "Plover-2022", "2024-05-10/2024-05-16": "Plover-2024"}


@pytest.mark.parametrize(("date", "name"), EDITIONS.items())
def test_the_edition_of_what_recurs_is_known_by_its_name(
    project: Project, date: str, name: str
) -> None:
    path = f"content/events/{date[:4]}/{date[:10]}-plover.yml"
    project.write(path, EDITION.format(date=date, name=name))
    project.seed("a", FAIR)

    project.run()

    assert "article: fair-worries-its-neighbours" in project.read(path)
    assert not [e for e in project.events() if date[:4] in e and not e.endswith("-plover.yml")]
    assert settled(project)


EDITION = """\
date: {date}
title: The {name} exercise filled the bay with ships
summary: Ships of four navies sailed in the bay for a week.
sources:
  - url: https://example.org/bay
added: 2024-06-01
"""

TALKS = """Stane and Brandt agree on a harbour plan

President Boris Stane and Mayor Carla Brandt agreed a 12-point plan at a summit in Tallinn on \
9 September 2021.

Norway will provide a further $80m in loans to the harbour, Stane said at the summit on 9 \
September 2021.
"""
WHOLE = """\
date: 2021-09-09
title: Stane and Brandt agreed on a plan for the harbour
summary: The two agreed on a plan with twelve points, and on money for it.
people: [Boris Stane, Carla Brandt]
figures:
  - label: Loans promised
    value: {value}
    unit: USD
sources:
  - url: https://example.org/plan
added: 2021-10-01
"""


@pytest.mark.parametrize(("value", "apart"), [("80000000", 0), ("90000000", 1)])
def test_a_part_that_the_record_of_the_whole_tells_is_a_quote_of_it(
    project: Project, value: str, apart: int
) -> None:
    path = "content/events/2021/2021-09-09-harbour-plan.yml"
    project.write(path, WHOLE.format(value=value))
    project.seed("a", TALKS)

    project.run()

    assert len(project.events()) == 1 + apart
    assert ("$80m" in project.read(path)) is not bool(apart)
    assert settled(project)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2021-09", "date: 2021-08"),
        ("Boris Stane ", "Dora Dahl "),
        ("Rail pact signed with Norway", "A quarrel over the harbour"),
    ],
)
def test_a_proposal_that_differs_in_one_respect_stays_apart(
    project: Project, old: str, new: str
) -> None:
    text = BY_HAND.replace(old, new)
    path = f"content/events/2021/{'2021-08' if '08' in new else '2021-09'}-rail-pact.yml"
    project.write(path, text)
    project.seed("a", PACT)

    project.run()

    assert project.read(path) == text
    assert project.has(SIGNED)


def test_a_source_that_a_person_took_out_stays_out(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    project.write(path, BY_HAND)

    project.run()

    assert project.read(path) == BY_HAND
    assert settled(project)


def test_two_acts_of_an_article_are_not_both_taken_for_one_record(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    again = "President Boris Stane broke a rail pact with Norway on 20 September 2021.\n"
    project.seed("a", f"{PACT}\n{again}")

    project.run()

    assert project.read(path).count("article:") == 1
    assert len(project.events()) == 4
    assert settled(project)


def test_events_keep_the_story_that_was_the_only_one(project: Project) -> None:
    project.write("content/stories/rails.yml", "title: The rails of the north\n")
    project.seed("a", PACT)
    project.run()
    first = project.read(SIGNED)
    project.write("content/stories/ships.yml", "title: The ships of the north\n")

    project.run()

    assert "stories: [rails]\n" in first
    assert project.read(SIGNED) == first
    assert settled(project)
