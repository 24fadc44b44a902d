"""Every case file tells exactly its report, and is right once it is mended as the hint says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.cases import FOLDER, after_mend, read_case, report

CASES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_case_tells_its_report(path: Path, tmp_path: Path) -> None:
    case = read_case(path)

    assert report(tmp_path, case.files) == case.report


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_mended_case_is_right(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    assert bool(case.report) == bool(case.mend or case.mended)

    assert report(tmp_path, after_mend(case)) == ""
