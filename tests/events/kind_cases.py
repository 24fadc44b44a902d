"""The tables of `tests/cases/kinds`: a sentence, what comes of it, what is missed yet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.values import Proposal
from generator.model.when import parse

from .reading import read_text

FOLDER = Path(__file__).parent.parent / "cases" / "kinds"
DAY = parse("2024-06-12")


@dataclass(frozen=True)
class Case:
    """A sentence of Wednesday 12 June 2024; ``name`` is its file and line."""

    name: str
    sentence: str
    wanted: str
    is_missed: bool

    def told(self) -> Proposal | None:
        """Return the event that the sentence tells, if one comes out."""
        return told_by(self.sentence)


def told_by(sentence: str) -> Proposal | None:
    """Return the event that a report of one sentence tells, if one comes out."""
    found = read_text(f"Local news of the week\n\n{sentence}\n", DAY).found.proposals
    return found[0] if found else None


def cases(beginning: str) -> tuple[Case, ...]:
    """Return the rows of the tables whose names begin so."""
    found = []
    for file in sorted(FOLDER.glob(f"{beginning}-*.md")):
        for n, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if n > 2:
                found.append(Case(f"{file.name}:{n}", cells[0], cells[1], cells[2] == "missed"))
    return tuple(found)
