"""The events of an article with what each of them follows, answers and is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.events.relations.meant import Page
from generator.events.relations.sequence import answers_and_follows
from generator.events.relations.wholes import wholes
from generator.model.span import Span
from generator.model.values import Article, Proposal
from generator.sentences import sentences


def related(article: Article, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals of an article, each with what the words say that it is to others."""
    parts = article.paragraphs
    found = (Span(*s) for part in parts for s in sentences(article.text, part.start, part.end))
    page = Page(article.text, tuple(found), proposals)
    told: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for kind, one, other, words in answers_and_follows(page):
        told[one.key, kind].setdefault(other.key, _reason(words, other))
    for part, whole, words in wholes(page):
        told[part.key, "part_of"][whole.key] = _reason(words, whole)
    return tuple(_with(p, {kind: told[p.key, kind] for kind in _KINDS}) for p in proposals)


_KINDS = ("part_of", "follows", "responds_to")


def _with(p: Proposal, told: Mapping[str, Mapping[str, str]]) -> Proposal:
    """Return a proposal with what each relation is to, and the reasons."""
    why = ((kind, " ".join(said.values())) for kind, said in told.items() if said)
    return replace(
        p,
        part_of=p.part_of or "".join([*told["part_of"]][-1:]),
        follows=tuple(told["follows"]),
        responds_to=tuple(told["responds_to"]),
        reasons=(*p.reasons, *why),
    )


def _reason(words: str, other: Proposal) -> str:
    return f"“{words.strip(' ,')}” means the event “{other.title}”."
