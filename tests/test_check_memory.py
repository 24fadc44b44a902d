"""What `check` found is kept while nothing changes, and not a byte longer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import pipeline, store

DAY = date(2024, 1, 1)
MEMORY = "build/cache/check.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/people").mkdir(parents=True)
    (tmp_path / "content/people/ana.yml").write_text("name: Ana\nborm: 1961\n")
    return tmp_path


def test_the_same_records_are_told_of_in_the_same_words(root: Path) -> None:
    first = pipeline.told(root, DAY)

    assert (root / MEMORY).is_file()
    assert pipeline.told(root, DAY) == first
    assert [p.message for p in first[1]] == ["person has no field 'borm'"]


def test_what_is_kept_is_told_without_looking_again(root: Path) -> None:
    pipeline.told(root, DAY)
    kept = (root / MEMORY).read_text()
    (root / MEMORY).write_text(kept.replace("borm", "dorm"))

    assert "dorm" in pipeline.told(root, DAY)[1][0].message


@pytest.mark.parametrize("path", ["content/people/ana.yml", "content/places/b.yml", "seeds/a.txt"])
def test_a_change_is_seen(root: Path, path: str) -> None:
    before = store.fingerprint(root, ("content", "seeds"))
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("name: Ann\n")

    assert store.fingerprint(root, ("content", "seeds")) != before


def test_another_day_is_looked_at_anew(root: Path) -> None:
    pipeline.told(root, DAY)
    (root / MEMORY).write_text((root / MEMORY).read_text().replace("borm", "dorm"))

    assert "borm" in pipeline.told(root, date(2024, 1, 2))[1][0].message


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"mark": 1}', "\x00"])
def test_a_memory_that_does_not_read_is_as_good_as_none(root: Path, text: str) -> None:
    first = pipeline.told(root, DAY)
    (root / MEMORY).write_text(text)

    assert pipeline.told(root, DAY) == first
