"""Runs over many articles."""

from __future__ import annotations

import sys
from pathlib import Path

from generator import extractor
from tests.extractor.project import (
    BY_HAND,
    GAMES,
    LOAN,
    PACT,
    SIGNED,
    STATED,
    TODAY,
    TWIN,
    Project,
    fresh,
    settled,
)

SEEDS = [
    f"Report {n} of the harbour\n\n"
    f"President Boris Stane signed pact number {n} with Norway in Tallinn on {1 + n % 28} May 2020."
    f"\n\nMayor Carla Brandt opened bridge {n // 2} in Oslo on {1 + n // 2 % 28} June 2020.\n"
    for n in range(12)
]


def test_a_run_over_many_articles_writes_what_runs_over_each_write(tmp_path: Path) -> None:
    seeds = {f"s{n:02}": text for n, text in enumerate([*SEEDS, PACT, TWIN, GAMES, STATED])}
    at_once, each = fresh(tmp_path, **seeds), fresh(tmp_path, **seeds)
    for made in (at_once, each):
        made.write("content/events/2021/2021-09-rail-pact.yml", BY_HAND)
        made.write("content/people/b-stane.yml", "name: B. Stane\naliases: [Boris Stane]\n")

    at_once.run()
    for name in seeds:
        extractor.extract(each.root, [each.root / f"seeds/{name}.txt"], None, TODAY)

    assert at_once.contents() == each.contents()
    assert settled(at_once)


def test_an_event_that_all_tell_of_has_forty_sources(project: Project) -> None:
    for n in range(43):
        project.seed(f"s{n:02}", f"Report {n} of the harbour\n\n{PACT.splitlines()[2]}\n")
    project.run()
    (event,) = (
        p.relative_to(project.root).as_posix() for p in project.root.glob("content/events/*/*")
    )

    assert project.read(event).count("- article:") == 40
    assert settled(project)
    assert "40 sources or more" in project.read("content/extracted/report-42-of-the-harbour.json")

    gone = project.read(event).split("  - article: ")[3]
    project.edit(event, f"  - article: {gone}", "")  # a person leaves one out: another comes in
    project.run()

    assert project.read(event).count("- article:") == 40
    assert gone not in project.read(event)
    assert settled(project)


def test_a_record_that_would_become_too_long_stays_and_that_is_told(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    first = f"# {'a' * (64 * 1024 - len(project.read(SIGNED)) - 10)}\n{project.read(SIGNED)}"
    project.write(SIGNED, first)
    project.seed("b", TWIN)

    done = project.run()

    (problem,) = done.problems
    assert project.read(SIGNED) == first
    assert (
        problem.message == f"what it adds to '{SIGNED}' is left out: the file is over 64 KiB then"
    )
    assert project.has(LOAN)
    assert project.run().problems == done.problems


def test_a_run_reads_each_record_once_and_then_only_what_it_wrote(project: Project) -> None:
    for n, text in enumerate(SEEDS):
        project.seed(f"s{n:02}", text)
    for n in range(200):
        text = BY_HAND.replace("Boris Stane ", f"Somebody {n} ")
        project.write(f"content/events/2021/2021-09-rail-pact-no-{n}.yml", text)
    opened: list[str] = []
    _watched.append(opened)

    project.run()

    _watched.clear()
    assert len([path for path in opened if "rail-pact" in path]) == 200


_watched: list[list[str]] = []


def _note_reading(event: str, args: tuple[object, ...]) -> None:
    if event == "open" and _watched:
        _watched[0].append(str(args[0]))


sys.addaudithook(_note_reading)  # a hook cannot be taken away again, so it is idle but in one test
