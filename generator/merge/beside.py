"""Whether a draft tells what a person wrote of the day before or behind: asked, and not guessed.

Quakes and matches come on days that follow each other, and so does one happening in two reports of
which one is wrong by a day.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.merge.placing import Placed
from generator.merge.work import Work
from generator.model.notebook import Question
from generator.tellings import likeness_beside


def note_of_the_day_beside(place: Placed, places: Mapping[str, Placed], work: Work) -> str:
    """Return what a draft's notes ask, "" for nothing; the run asks it, too, until it is decided.

    It is decided where a person has accepted the draft, has taken the note out, or has related the
    two; and where the article is a source of the other, which is then another event of it.
    """
    if place.role != "wrote" or place.id in work.before.read:
        return ""
    id = _beside(place, {p.id for p in places.values()}, work)
    if not id:
        return ""
    card = work.before.events[id]
    is_later = card.date.first > place.proposal.date.first
    day = "after" if is_later else "before"
    of = f"the event '{id}' (“{card.title}”), which is of the day {day}"
    now, given = work.fields_of("events", place.id), place.given
    if not (now and given and "notes" in given.fields and "notes" not in now):
        mend = f"make one of the two with 'dateline merge {place.id} {id}', or relate them"
        work.questions.append(Question(about=f"whether “{place.proposal.title}” is {of}", ask=mend))
    return f"Is this {of}?"


def _beside(place: Placed, others: set[str], work: Work) -> str:
    """Return the likest event of a person's that may be a draft's, "" for none."""
    before, t = work.before, work.telling(place.proposal)
    alike = {}
    for id in work.near(t):
        if id not in before.read or id in others or work.article.id in before.events[id].articles:
            continue
        own = before.told.of(id)[0]
        if (score := likeness_beside(t, own)) and not _are_related(place.id, id, work):
            alike[id] = score
    return max(alike, key=lambda id: (alike[id], id), default="")


def _are_related(one: str, other: str, work: Work) -> bool:
    """Say whether a person has related two events."""
    pairs = ((one, other), (other, one))
    events = ((work.before.event(a), b) for a, b in pairs)
    return any(e and any(id == b for _, id in e.related.pairs()) for e, b in events)
