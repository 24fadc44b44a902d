"""The day of an article, and why, as `tests/cases/dating` shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.dating.clues import clues
from generator.dating.lines import line_clues
from generator.dating.tenses import page_of
from generator.model.values import Dating
from generator.model.when import parse
from generator.timex import tag
from tests.events.gold import Gold, golds, reading_of
from tests.events.reading import read_text

FOLDER = Path(__file__).parent.parent / "cases" / "dating"
FILES = [p for p in sorted(FOLDER.glob("*.md")) if p.name != "README.md"]


@dataclass(frozen=True)
class Case:
    """A report, the day that must follow (``none`` for open), and words of the reasons."""

    id: str
    clue: str
    day: str
    text: str
    because: tuple[str, ...] = ()


def cases(file: Path) -> Iterator[Case]:
    clue, case = "", None
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("  - because: ") and case:
            case = replace(case, because=(*case.because, line.removeprefix("  - because: ")))
            continue
        if case:
            yield case
            case = None
        if line.startswith("## "):
            clue = line.removeprefix("## ")
        elif line.startswith("- "):
            day, _, text = line.removeprefix("- ").partition(": ")
            case = Case(f"{file.name}:{number}", clue, day, text)
    if case:
        yield case


CASES = tuple(c for file in FILES for c in cases(file))
CLUES = sorted({c.clue for c in CASES})
all_cases = pytest.mark.parametrize("case", CASES, ids=[c.id for c in CASES])


def dating(text: str, given: str = "") -> Dating:
    page = "A small title\n" + text.replace(" ¶ ", "\n")
    return read_text(page, parse(given) if given else None).dating


@all_cases
def test_the_day_follows(case: Case) -> None:
    assert str(dating(case.text).when or "none") == case.day


@all_cases
def test_the_reasons_are_told(case: Case) -> None:
    reasons = " ".join(dating(case.text).reasons).replace("\N{NO-BREAK SPACE}", " ")

    assert all(words in reasons for words in case.because)


@all_cases
def test_what_is_open_is_asked_for(case: Case) -> None:
    assert bool(dating(case.text).ask) == (case.day == "none" or "/" in case.day)


@all_cases
def test_an_editors_word_decides(case: Case) -> None:
    given = dating(case.text, "2022-02-02")

    assert (str(given.when), given.basis, given.ask) == ("2022-02-02", "stated", "")


@pytest.mark.parametrize("clue", CLUES)
def test_each_clue_has_a_text_that_stays_open(clue: str) -> None:
    assert any(c.day == "none" for c in CASES if c.clue == clue)


@pytest.mark.parametrize("gold", [*golds(), *golds(blind=True)], ids=lambda g: g.name)
def test_no_clue_excludes_the_day(gold: Gold) -> None:
    day = gold.given or gold.published
    article = reading_of(gold.file, gold.given).article
    page = page_of(article, tag)
    found = (*line_clues(article, page, tag), *clues(page, tag))

    assert [c.reason for c in found if day and day.is_day and not c.is_true_on(day.first)] == []
