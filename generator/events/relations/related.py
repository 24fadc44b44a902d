"""The events of an article with what each of them follows, answers and is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
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
    told: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, one, other in answers_and_follows(page):
        told[one.key, kind].append(other.key)
    whole = {part.key: p.key for part, p in wholes(page)}
    return tuple(
        replace(
            p,
            part_of=p.part_of or whole.get(p.key, ""),
            follows=tuple(dict.fromkeys(told[p.key, "follows"])),
            responds_to=tuple(dict.fromkeys(told[p.key, "responds_to"])),
        )
        for p in proposals
    )
