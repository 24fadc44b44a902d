"""Several reports of one happening: one event, whatever came first, and what people wrote stays."""

from __future__ import annotations

import random
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import extractor, pipeline

from .tellings.gold import FOLDER, UNREAD, gold
from .tellings.project import (
    claims_in,
    contents,
    events_of,
    extracted,
    is_settled,
    new,
    parting,
    relations,
)
from .tellings.reports import BETWEEN, FIRST, LAST, REPORTS


def test_a_report_between_two_makes_them_one(tmp_path: Path) -> None:
    two = extracted(new(tmp_path), [FIRST, LAST])
    three = extracted(new(tmp_path), [FIRST, LAST, BETWEEN])

    assert len(set(events_of(two).values())) == 2
    assert len(set(events_of(three).values())) == 1
    assert is_settled(three)


def test_a_draft_that_is_joined_in_the_run_that_wrote_it_is_not_told_of(tmp_path: Path) -> None:
    root = new(tmp_path)
    (root / "seeds").mkdir()
    for name, text in (FIRST, LAST, BETWEEN):
        (root / "seeds" / name).write_text(text, "utf-8")

    done = extractor.extract(root, (), None, date(2024, 12, 31))

    assert len(list((root / "content/events").rglob("*.yml"))) == 1
    assert [p for p in done.written if not (root / p).exists()] == []
    assert done.removed == ()


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(REPORTS), st.sets(st.integers(1, len(REPORTS) - 1), max_size=3))
def test_neither_order_nor_runs_part_the_reports_otherwise(
    tmp_path: Path, order: list[tuple[str, str]], cuts: set[int]
) -> None:
    ends = [0, *sorted(cuts), len(order)]
    runs = [order[a:b] for a, b in pairwise(ends)]

    made = extracted(new(tmp_path), *runs)

    at_once = extracted(new(tmp_path), REPORTS)
    assert parting(made) == parting(at_once)
    assert claims_in(made) == claims_in(at_once)
    assert len(relations(made)) == 1
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
    assert claims_in(in_two) == claims_in(at_once)
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


def test_a_notebook_has_no_file_read_that_is_no_seed(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRST, LAST])
    outside = root.parent / f"{root.name}.txt"
    outside.write_text(LAST[1] + "\nMayor Dora Dahl hid the plan in Lima on 3 May 2020.\n", "utf-8")
    notebook = root / "content/extracted/norway-signs-treaty.json"
    text = notebook.read_text("utf-8").replace("seeds/last.txt", f"../{outside.name}")
    notebook.write_text(text, "utf-8")
    (root / "content/articles/norway-signs-treaty.yml").unlink()

    extracted(root, [BETWEEN])

    assert not any(b"hid the plan" in data for data in contents(root).values())


def test_a_notebook_with_a_date_that_is_none_stops_no_run(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRST])
    notebook = root / "content/extracted/rail-pact-signed.json"
    text = notebook.read_text("utf-8").replace('"2021-09-09"', '"the day before"')
    notebook.write_text(text, "utf-8")

    extracted(root, [BETWEEN])

    assert len(set(events_of(root).values())) == 1


def test_the_records_of_all_reports_pass_check(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), REPORTS)

    problems = pipeline.check(root).problems

    assert [str(p) for p in problems if p.severity == "error"] == []
