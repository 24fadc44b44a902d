"""A rule tells of the records that an editor calls wrong, but for those that are marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check import RULES
from tests.check.cases import told
from tests.check.judged import FOLDER, counted, read_judged
from tests.check.test_manual import SECTIONS

FILES = sorted(FOLDER.glob("*.yml"))
NAMES = {rule.name for rule in RULES}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_rule_tells_of_the_records_that_are_marked(path: Path, tmp_path: Path) -> None:
    records = list(enumerate(read_judged(path)))

    found = {
        (n, record.line, problem.rule)
        for n, record in records
        for problem in told(tmp_path / str(n), record.files)
        if problem.rule not in NAMES - {path.stem}
    }

    assert found == {(n, record.line, path.stem) for n, record in records if record.told}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_rule_is_judged_on_thirty_records(path: Path) -> None:
    assert len(read_judged(path)) >= 30


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_manual_has_the_counts_of_the_judged_records(path: Path) -> None:
    section = " ".join(SECTIONS[path.stem].split())

    assert counted(read_judged(path)) in section


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_under_one_in_ten_alarms_is_wrong(path: Path) -> None:
    records = [r for r in read_judged(path) if r.told]

    assert sum(not r.slip for r in records) * 10 < len(records)
