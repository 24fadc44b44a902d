"""The gold of `tests/cases/reports`, what we make of the reports, and B-cubed of the two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.model.values import Proposal
from generator.tellings import Telling, telling
from generator.text import folded
from tests.events.reading import Read, read

FOLDER = Path(__file__).parent.parent / "cases" / "reports"
UNREAD = FOLDER / "unread"
Told = tuple[str, str]  # a report, and words of the sentence
Clusters = Mapping[str, Hashable]  # by a telling's id


@dataclass(frozen=True)
class Gold:
    """Which sentences of a folder's reports tell one happening, where they differ, what relates."""

    folder: Path
    happenings: dict[str, tuple[Told, ...]]
    differ: tuple[tuple[str, tuple[str, ...]], ...]
    relations: tuple[tuple[str, str, str], ...]

    @property
    def reports(self) -> list[Path]:
        """Return the reports, in the order of their names."""
        return sorted(p for p in self.folder.glob("*.md") if p.name != "README.md")


@cache
def gold(folder: Path = FOLDER) -> Gold:
    """Return the gold of a folder."""
    told = yaml.load((folder / "gold.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return Gold(
        folder,
        {k: tuple((t["report"], t["says"]) for t in v) for k, v in told["happenings"].items()},
        tuple((d["happening"], tuple(d["on"])) for d in told["differ"]),
        tuple((r["from"], r["kind"], r["to"]) for r in told["relations"]),
    )


@cache
def reading_of(report: Path) -> Read:
    """Return what our program makes of a report."""
    return read(report)


def telling_in(report: str, r: Read, p: Proposal) -> Telling:
    """Return a proposal as it is compared with those of other reports."""
    others = (*p.organisations, *p.places)
    texts = (p.summary, *r.quotes(p))
    id = f"{report}#{p.key}"
    return telling(id, report, p.date, p.occurrence, p.title, texts, p.people, others)


@cache
def tellings(of: Path = FOLDER) -> tuple[Telling, ...]:
    """Return all that the reports of a folder tell."""
    reports = [(r.stem, reading_of(r)) for r in gold(of).reports]
    return tuple(telling_in(name, r, p) for name, r in reports for p in r.found.proposals)


@cache
def found(of: Path = FOLDER) -> dict[str, str]:
    """Return the happening of each telling that the gold speaks of, by its id."""
    by_report: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, told in gold(of).happenings.items():
        for report, says in told:
            by_report[report].append((name, folded(says)))
    readings = [(report.stem, reading_of(report)) for report in gold(of).reports]
    return {
        f"{report}#{p.key}": name
        for report, r in readings
        for p in r.found.proposals
        for name, says in by_report[report]
        if any(says in folded(q) for q in r.quotes(p))
    }


def b_cubed(ours: Clusters, theirs: Mapping[str, str]) -> tuple[float, float, float]:
    """Return precision, recall and F of our clusters over what the gold speaks of."""
    precision = _share(ours.__getitem__, theirs.__getitem__, theirs)
    recall = _share(theirs.__getitem__, ours.__getitem__, theirs)
    return precision, recall, 2 * precision * recall / (precision + recall)


def strays_joined(ours: Clusters, theirs: Mapping[str, str]) -> int:
    """Return how many tellings of no happening of the gold were joined with one of another's."""
    held = {ours[id] for id in theirs}
    return sum(cluster in held for id, cluster in ours.items() if id not in theirs)


def _share(
    by: Callable[[str], Hashable], of: Callable[[str], Hashable], items: Iterable[str]
) -> float:
    items = list(items)
    shares = []
    for id in items:
        together = [other for other in items if by(other) == by(id)]
        shares.append(sum(of(other) == of(id) for other in together) / len(together))
    return sum(shares) / (len(shares) or 1)
