"""A proposed event field by field: its value, and the reason for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.layout import NOUNS
from generator.model.values import Article, Mention, Proposal
from generator.model.words import in_words
from generator.text import listed
from generator.timeline import ENTITIES

_OCCURRENCE = {
    "happened": "It is told as done, and lies no later than the article’s day.",
    "ongoing": "It is told as going on.",
    "planned": "It is told as still to come.",
}
_VERIFICATION = {"claimed": "Somebody alleges it in the article."}


@dataclass(frozen=True, slots=True)
class Told:
    """A proposed event: its number, its headline, and each field with its value and the reason."""

    number: int
    title: str
    summary: str
    fields: tuple[tuple[str, str, str], ...]
    quotes: tuple[str, ...]


def told(n: int, p: Proposal, article: Article, mentions: Sequence[Mention]) -> Told:
    """Return what is proposed, as the event number ``n`` of an article.

    A reason that the extractor gives goes before the usual one.
    """
    said = dict(p.reasons)
    fields = [
        ("date", f"{in_words(p.date)} ({p.basis})", _joined(said.pop("date", ""), p.date_note)),
        ("occurrence", p.occurrence, said.pop("occurrence", _OCCURRENCE.get(p.occurrence, ""))),
    ]
    if p.verification != "reported" or "verification" in said:
        why = said.pop("verification", _VERIFICATION.get(p.verification, ""))
        fields.append(("verification", p.verification, why))
    for kind in ENTITIES:
        if ids := getattr(p, kind):
            beside = said.pop(kind, "")
            why = _joined(beside, _why_named(ids, NOUNS[kind], p, mentions, beside))
            fields.append((kind, listed(_full(ids, NOUNS[kind], mentions)), why))
    for field, value in _sorted_out(p):
        why = said.pop(field, "")
        if why or value not in ("", "normal"):
            fields.append((field, value, why))
    fields.insert(0, ("title", "", said.pop("title", "")))
    fields += [(field, "", why) for field, why in said.items()]
    quotes = tuple(q.of(article.text) for q in p.quotes)
    return Told(n, p.title, p.summary, tuple(f for f in fields if f[1] or f[2]), quotes)


def _sorted_out(p: Proposal) -> Iterator[tuple[str, str]]:
    """Yield what an event is sorted by, as the record's fields are called."""
    yield "type", p.kind
    yield "importance", p.importance
    yield "figures", "; ".join(f.told for f in p.figures)


def _joined(*sentences: str) -> str:
    """Return what was said, each once."""
    return " ".join(dict.fromkeys(s for s in sentences if s))


def _full(ids: Iterable[str], kind: str, mentions: Sequence[Mention]) -> list[str]:
    names = {m.id: m.name for m in mentions if m.kind == kind}
    return [names.get(id, id) for id in ids]


def _why_named(
    ids: Iterable[str], kind: str, p: Proposal, mentions: Sequence[Mention], beside: str
) -> str:
    """Return by which words and rule each name came to the event, but for those told ``beside``."""
    told = []
    for id in ids:
        own = [m for m in mentions if m.id == id and m.kind == kind]
        near = [m for m in own if any(q.covers(m) for q in p.quotes)]
        m = next(iter(near or own), None)
        if m and not any(f"“{o.text}”: " in beside for o in own):
            told.append(f"“{m.text}”: {m.rule}{'' if near else ', named elsewhere'}.")
    return " ".join(told)
