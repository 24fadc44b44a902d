"""Pairs that are hard to tell apart, judged by hand: two records of one event, or of two."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from generator.model.when import parse
from generator.tellings import Telling, telling, verdict
from generator.text import slug

CASES = Path(__file__).parents[1] / "cases" / "judged" / "events-are-told-once.yml"
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def answers() -> Counter[tuple[bool, str]]:
    """Count the answers by whether the two are one event; related ones are as hard as others."""
    found: Counter[tuple[bool, str]] = Counter()
    for case in yaml.load(CASES.read_text("utf-8"), Loader=yaml.BaseLoader):
        told = [_told(name, v) for name, v in case.items() if name.startswith("events/")]
        if len(told) == 2:
            found["slip" in case, verdict(*told).answer] += 1
    return found


def _told(name: str, fields: dict[str, Any]) -> Telling:
    stem = name.removeprefix("events/")
    day = _DATE.match(stem)
    assert day
    ids = {kind: [slug(n) for n in fields.get(kind, ())] for kind in ("people", "organisations")}
    return telling(
        stem,
        "",
        parse(fields.get("date", day[0])),
        fields.get("occurrence", "happened"),
        fields["title"],
        (fields["summary"],),
        ids["people"],
        (*ids["organisations"], *(slug(n) for n in fields.get("places", ()))),
    )


def test_of_hard_pairs_few_that_are_two_are_made_one() -> None:
    found = answers()
    two = sum(n for (is_one, _), n in found.items() if not is_one)

    assert two >= 50
    assert found[False, "same"] <= 8


def test_of_hard_pairs_most_that_are_one_are_known() -> None:
    found = answers()
    one = sum(n for (is_one, _), n in found.items() if is_one)

    assert found[True, "same"] >= 22
    assert found[True, "same"] + found[True, "perhaps"] >= one - 1
