"""Several reports of one happening: one event, whatever came first, and what people wrote stays."""

from __future__ import annotations

import random
import tempfile
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import extractor, pipeline

from .tellings.gold import FOLDER, UNREAD, gold
from .tellings.project import events_of, extracted, parting

FIRST = (
    "first.txt",
    "Rail pact signed\n\nPresident Boris Stane signed a rail pact with Norway in Callao on "
    "9 September 2021.\n",
)
LAST = (
    "last.txt",
    "Norway signs treaty\n\nMinister Carla Brandt signed a treaty on the line to Norway in Callao "
    "on 9 September 2021.\n",
)
BETWEEN = (
    "mid.txt",
    "Line agreed\n\nPresident Boris Stane and Minister Carla Brandt signed a treaty, a rail pact "
    "on the line to Norway, in Callao on 9 September 2021.\n",
)
OTHERS = [
    (
        "bridge.txt",
        "Bridge opened\n\nMayor Dora Dahl opened a bridge in Lima on 14 October 2021.\n",
    ),
    (
        "bridge-two.txt",
        "Lima crosses its river\n\nThe bridge in Lima was opened by mayor Dora Dahl on 14 October "
        "2021.\n\nMayor Dora Dahl opened a school in Lima on 14 October 2021.\n",
    ),
    (
        "bridge-three.txt",
        "A bridge at last\n\nMayor Dora Dahl opened the long bridge in Lima on 14 October 2021.\n\n"
        "Mayor Dora Dahl opened a bridge in Lima on 14 October 2020.\n",
    ),
]
REPORTS = [FIRST, BETWEEN, LAST, *OTHERS]


def new(tmp_path: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=tmp_path))


def contents(root: Path) -> dict[str, bytes]:
    files = (p for p in (root / "content").rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def is_settled(root: Path) -> bool:
    before = contents(root)
    extractor.extract(root, (), None, date(2031, 5, 5))
    return contents(root) == before


def test_a_report_between_two_makes_them_one(tmp_path: Path) -> None:
    two = extracted(new(tmp_path), [FIRST, LAST])
    three = extracted(new(tmp_path), [FIRST, LAST, BETWEEN])

    assert len(set(events_of(two).values())) == 2
    assert len(set(events_of(three).values())) == 1
    assert is_settled(three)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(REPORTS), st.sets(st.integers(1, len(REPORTS) - 1), max_size=3))
def test_neither_order_nor_runs_part_the_reports_otherwise(
    tmp_path: Path, order: list[tuple[str, str]], cuts: set[int]
) -> None:
    ends = [0, *sorted(cuts), len(order)]
    runs = [order[a:b] for a, b in pairwise(ends)]

    made = extracted(new(tmp_path), *runs)

    assert parting(made) == parting(extracted(new(tmp_path), REPORTS))
    assert is_settled(made)


def test_neither_order_nor_runs_part_the_gold_reports_otherwise(tmp_path: Path) -> None:
    reports = [
        (p.name, p.read_text("utf-8")) for folder in (FOLDER, UNREAD) for p in gold(folder).reports
    ]
    mixed = list(reports)
    random.Random(8).shuffle(mixed)

    at_once = extracted(new(tmp_path), reports)
    in_two = extracted(new(tmp_path), mixed[:15], mixed[15:])

    assert parting(in_two) == parting(at_once)
    assert is_settled(in_two)


def test_the_names_of_the_files_make_no_difference(tmp_path: Path) -> None:
    renamed = [(f"{n}.txt", text) for n, (_, text) in enumerate(reversed(REPORTS))]

    made = extracted(new(tmp_path), sorted(renamed))

    assert parting(made) == parting(extracted(new(tmp_path), REPORTS))


WRITTEN = """\
# Ana wrote this.
date: 2021-09-09
title: A pact on the railway   # in her words
summary: The president signed a rail pact with Norway in Callao.
people: [Boris Stane]
sources:
  - url: https://example.org/pact
added: 2021-10-01
"""
PATH = "content/events/2021/2021-09-09-railway.yml"


def written(tmp_path: Path) -> Path:
    root = new(tmp_path)
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).write_text(WRITTEN, "utf-8")
    return root


def test_reports_of_what_an_editor_wrote_become_its_sources(tmp_path: Path) -> None:
    root = extracted(written(tmp_path), [FIRST], [BETWEEN])

    quotes = (
        "  - article: rail-pact-signed\n"
        "    quote: President Boris Stane signed a rail pact with Norway in Callao on 9 September"
        " 2021\n"
        "  - article: line-agreed\n"
    )
    text = (root / PATH).read_text("utf-8")
    head, tail = WRITTEN.split("added:")
    assert text.startswith(head + quotes)
    assert text.endswith(f"added:{tail}")
    assert [p.name for p in (root / "content/events").rglob("*.yml")] == [Path(PATH).name]
    assert is_settled(root)


def test_why_a_report_became_a_source_is_noted(tmp_path: Path) -> None:
    root = extracted(written(tmp_path), [FIRST])

    notebook = (root / "content/extracted/rail-pact-signed.json").read_text("utf-8")
    assert "9\N{NO-BREAK SPACE}September 2021; both have “Boris”, “Callao”, “Norway”" in notebook


def test_a_draft_that_a_person_touched_is_joined_with_none(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRST, LAST])
    (draft,) = [p for p in (root / "content/events").rglob("*.yml") if "brandt" in p.name]
    draft.write_text(draft.read_text("utf-8").replace("review:", "why: It counts.\nreview:"))
    by_person = draft.read_bytes()

    extracted(root, [BETWEEN])

    assert draft.read_bytes() == by_person
    assert len(set(events_of(root).values())) == 2
    assert is_settled(root)


def test_the_records_of_all_reports_pass_check(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), REPORTS)

    problems = pipeline.check(root).problems

    assert [str(p) for p in problems if p.severity == "error"] == []
