"""What a run proposes, and what failed, as tables that an editor judges by."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.cells import MARK, row
from generator.model.notebook import Contribution, Notebook
from generator.model.values import Problem, Proposal, Reading
from generator.model.words import in_words
from generator.report.reasons import told

Cell = str | Iterable[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A proposal, and what became of it: the event's id, and what the article gave to it."""

    of: Reading
    proposal: Proposal
    event: str
    given: Contribution | None

    def names(self, kind: str) -> list[str]:
        """Return the full names of whom or what it names."""
        full = {m.id: m.name for m in self.of.mentions}
        return [full.get(id, id) for id in getattr(self.proposal, kind)]

    def field(self, name: str) -> str:
        """Return what the machine noted for a field of the record, "" for nothing."""
        said = self.given.fields.get(name) if self.given else None
        return said if isinstance(said, str) else ""

    def reasons(self) -> str:
        """Return why each field says what it says, as an explained article tells it."""
        fields = told(0, self.proposal, self.of.article, self.of.mentions).fields
        return " ".join(f"{field}: {why}" for field, _, why in fields if why)

    def became(self) -> str:
        """Return what a run made of it."""
        if self.given is None:
            return "part of another event"
        if not self.given.fields:
            return "nothing: an editor has deleted the event"
        return "a draft" if self.given.role == "wrote" else "a source of an event that was there"


_COLUMNS: Mapping[str, Callable[[_Told], Cell]] = {
    "article": lambda t: t.of.article.file,
    "published": lambda t: str(t.of.dating.when or ""),
    "title": lambda t: t.proposal.title,
    "date": lambda t: str(t.proposal.date),
    "date in words": lambda t: in_words(t.proposal.date),
    "basis": lambda t: t.proposal.basis,
    "occurrence": lambda t: t.proposal.occurrence,
    "verification": lambda t: t.proposal.verification,
    "who": lambda t: t.names("people"),
    "organisations": lambda t: t.names("organisations"),
    "where": lambda t: t.names("places"),
    "type": lambda t: t.field("type") or t.proposal.kind,
    "importance": lambda t: t.proposal.importance,
    "figures": lambda t: [f.told for f in t.proposal.figures],
    "summary": lambda t: t.proposal.summary,
    "quote": lambda t: [q.of(t.of.article.text) for q in t.proposal.quotes],
    "reasons": lambda t: t.reasons(),
    "event": lambda t: t.event,
    "became": lambda t: t.became(),
}
HEAD = MARK + row(_COLUMNS)


def rows(reading: Reading, notebook: Notebook) -> Iterator[tuple[str, str]]:
    """Yield a line of the table for each proposal of an article, with what draws it for a sample.

    ``notebook`` is what the machine noted when the article was merged.  What draws a line hangs on
    the proposal alone: on its article's name, and its words.  So the same articles give the same
    sample, and one article more changes it as little as may be.
    """
    by_key = {given.key: (id, given) for id, given in notebook.events.items()}
    for p in reading.found.proposals:
        event, given = by_key.get(p.key, ("", None))
        drawn = sha256(f"{reading.article.file}\0{p.key}\0{p.title}\0{p.date}".encode()).hexdigest()
        line = _Told(reading, p, event, given)
        yield drawn, row(column(line) for column in _COLUMNS.values())


class Sample:
    """So many lines of a table, drawn at random, in the order in which they came."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._came = 0
        self._kept: list[tuple[int, int, str]] = []  # the last to be drawn first

    def take(self, drawn: str, line: str) -> None:
        """Take a line in, if it is among those that are drawn so far."""
        self._came += 1
        heapq.heappush(self._kept, (-int(drawn, 16), -self._came, line))
        if len(self._kept) > self._most:
            heapq.heappop(self._kept)

    def lines(self) -> list[str]:
        """Return the lines that were drawn."""
        return [line for _, _, line in sorted(self._kept, key=lambda kept: -kept[1])]


def failures(problems: Iterable[Problem], questions: Iterable[tuple[str, str, str]]) -> str:
    """Return a table of what could not be read and of what is undecided, "" for nothing."""
    told: list[tuple[str, str, str, str]] = []
    told += [(str(p.where), p.severity, p.message, p.hint) for p in problems]
    told += [(file, "undecided", about, ask) for file, about, ask in questions]
    if not told:
        return ""
    return MARK + "".join(map(row, [("place", "severity", "reason", "what to do"), *told]))
