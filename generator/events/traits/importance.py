"""How much an event weighs in its article: the headline's own, or background.

One article shows no more than that.  What is neither stays normal, and an editor who sees the whole
story decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.events.acts.clauses import Act
from generator.events.groups import Group
from generator.grammar.words import stems
from generator.model.values import Article, Proposal
from generator.model.when import Grain, When

Level = Literal["key", "normal", "detail"]
_LEAD = 2  # paragraphs in which the headline is told
_SOME = 2  # words of a headline; fewer may be chance
_PART = 0.5  # of a headline's words, from which on it tells the same
_FEWEST = 3  # events of an article; of fewer, none stands out


@dataclass(frozen=True, slots=True)
class Weight:
    """A level, and why."""

    level: Level
    why: str = ""


def weight_of(g: Group, act: Act, article: Article, published: When | None) -> Weight:
    """Return how much an event weighs: key where headline, lead and a second telling agree."""
    headline = stems(article.title.of(article.text))
    shared = headline & stems(f"{act.clause.extent.of(act.told.text)} {_speaker(act)}")
    if _is_background(act, published) and len(g.acts) == 1 and len(shared) < _SOME:
        return Weight("detail", f"Background: told once, and only as of {act.when}.")
    if act.basis == "assumed" or not any(
        p.covers(act.told.span) for p in article.paragraphs[:_LEAD]
    ):
        return Weight("normal")
    named = act.told.mentions_in(act.clause.subject) or act.told.mentions_in(act.speaker)
    told = len(g.acts) > 1 or bool(named)
    if told and len(shared) >= max(_SOME, _PART * len(headline)):
        many = f"told in {len(g.acts)} places" if len(g.acts) > 1 else f"told of {named[0].name}"
        return Weight("key", f"The headline’s event: in the lead, and {many}.")
    return Weight("normal")


def settled(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return an article's proposals, at most one of several key, and half of them detail."""
    key = [p.key for p in proposals if p.importance == "key"]
    many = sum(p.importance == "detail" for p in proposals) * 2 > len(proposals)
    unsure = {"key"} if len(key) > 1 or len(proposals) < _FEWEST else set()
    unsure |= {"detail"} if many else set()
    return tuple(_normal(p) if p.importance in unsure else p for p in proposals)


def _normal(p: Proposal) -> Proposal:
    reasons = tuple(r for r in p.reasons if r[0] != "importance")
    return replace(p, importance="normal", reasons=reasons)


def _speaker(act: Act) -> str:
    return act.speaker.of(act.told.text)


def _is_background(act: Act, published: When | None) -> bool:
    """Say whether an act is of a year, as a report of a later year tells what was before.

    In a chronology a year is no background.
    """
    if not (published and act.when) or act.told.day or act.occurrence != "happened":
        return False
    return act.when.grain is Grain.YEAR and act.when.last.year < published.first.year
