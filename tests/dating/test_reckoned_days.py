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


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("Ana Ross, who would have turned 85 tomorrow, was born on 7 March 1940.", "2025-03-06"),
        ("Bo Lind, who will be 21 on Sunday, signed. He was born on 7 February 1995.",
         "2016-02-01/2016-02-07"),
        ("Ana Ross, born on 4 March 1929, has died aged 87. The wake is tomorrow, Saturday 21 May.",
         "2016-05-20"),
        ("Talks came to light in December 2024. The scour closes tomorrow, Thursday 14 August.",
         "2025-08-13"),
        ("Talks failed in December 2024. The scour closes tomorrow, 14 August.", ""),
        ("The thieves came on Wednesday, 14 February 2024. Police named a man on Friday. The mill "
         "will reopen on Saturday, 17 February.", "2024-02-16"),
        ("The trial heard that the man was shot on Sunday, 3 March 2019. The jury will return on "
         "Monday.", ""),
        ("Ana Ross was born on Saturday, 5 May 1990. She will speak on Friday.", ""),
        ("The museum opened on Wednesday, 14 February 2024. Police named a man on Friday.", ""),
    ],
)  # fmt: skip
def test_what_is_taken_for_news_bounds_its_day(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day
    assert bool(dating.ask) == (dating.basis == "assumed" or not day or "/" in day)
