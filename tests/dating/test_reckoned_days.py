"""Days that a careful reader reckons from what a report says together; see its cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.dating import dated
from generator.model.when import When, parse
from generator.timex import tag
from tests.events.reading import article_of

FILE = Path(__file__).parents[1] / "cases" / "days.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_a_report_is_of_the_day_that_a_reader_reckons(case: dict[str, Any]) -> None:
    right = parse(case["published"]) if case["published"] else None
    found = dated(article_of(case["text"]), None, tag).when

    assert _how(found, right) == case.get("open", "right")


def _how(found: When | None, right: When | None) -> str:
    if found == right:
        return "right"
    if found is None:
        return "undecided"
    wider = right and found.first <= right.first and right.last <= found.last
    return "wider" if wider else "wrong"
