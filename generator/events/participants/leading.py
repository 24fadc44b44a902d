"""The event that a report is of: the one that tells its headline, or the first of its lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.events.groups import Group
from generator.grammar.words import stems
from generator.model.values import Article

_TWO_ACTS = re.compile(r"\b(?:after|amid|as|before|but|while)\b|;", re.IGNORECASE)
_LEAD = 2  # paragraphs in which the headline is told
_SOME = 2  # words of a headline; fewer may be chance
_PART = 0.5  # of a headline's words, from which on it tells the same


def of_the_headline(article: Article, groups: Iterable[Group]) -> Group | None:
    """Return the event of the lead that is what the headline tells, and all of it."""
    return next((g for g in groups if _tells_the_headline(article, g)), None)


def of_the_lead(article: Article, groups: Sequence[Group]) -> Group | None:
    """Return the event that tells the headline, else the first that the lead tells."""
    lead = article.paragraphs[:_LEAD]
    first = (g for g in groups if any(p.covers(a.told.span) for a in g.acts for p in lead))
    return of_the_headline(article, groups) or next(first, None)


def _tells_the_headline(article: Article, g: Group) -> bool:
    title = article.title.of(article.text)
    headline = stems(title)
    lead = article.paragraphs[:_LEAD]
    for a in g.acts:
        shared = headline & stems(a.clause.extent.of(a.told.text))
        if len(shared) >= max(_SOME, _PART * len(headline)) and not _TWO_ACTS.search(title):
            return any(p.covers(a.told.span) for p in lead)
    return False
