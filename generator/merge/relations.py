"""What an event is to others: part of one, after one, or what was planned and came."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.merge.placing import Placed
from generator.merge.work import Work
from generator.model.when import MONTHS, WEEKDAYS, day_after, span
from generator.tellings import Telling, have_own_words, verdict

_MONTH = 31  # days: what is planned for longer may come twice in them
_AHEAD = 60  # days before the last one on which a thing is due
_SURE = 0.55
# "By 1 June", "by the end of May", and no "by the court".
_DUE = re.compile(
    r"\bby (?:(?:the )?(?:beginning|end|middle|start) of |early |late |mid-|next )?(?:the )?"
    rf"(?:\d|month|week|year|{'|'.join((*MONTHS, *WEEKDAYS))})",
    re.IGNORECASE,
)


def related(place: Placed, places: Mapping[str, Placed], work: Work) -> dict[str, list[str]]:
    """Return the relations of a proposal's event, each with the ids of others."""
    p = place.proposal
    found = {
        "part_of": _ids((p.part_of,), place, places),
        "follows": _ids(p.follows, place, places),
        "responds_to": _ids(p.responds_to, place, places),
        "fulfils": _plans(work.telling(p), work, place.id),
    }
    return {kind: ids for kind, ids in found.items() if ids}


def ask_of_plan(place: Placed, work: Work) -> None:
    """Have the articles merged once more that tell what carries out a plan, and do not say so."""
    t, text = work.telling(place.proposal), work.article.text
    if t.is_ahead:
        due = any(_DUE.search(q.of(text)) for q in place.proposal.quotes)
        for id in _outcomes(t, work, due=due):
            for article, c in work.before.givers(id, but=work.article.id).items():
                known = c.fields.get("related")
                plans = known.get("fulfils") if isinstance(known, dict) else None
                if c.role == "wrote" and place.id not in (plans if isinstance(plans, list) else ()):
                    work.again[article] = None


def ask_without_plan(id: str, work: Work) -> None:
    """Have the articles merged once more that tell what carries out a plan that goes."""
    for t in work.before.told.of(id):
        if t.is_ahead:
            work.ask_again(*_outcomes(t, work, due=_is_due(id, work)))


def _ids(keys: tuple[str, ...], place: Placed, places: Mapping[str, Placed]) -> list[str]:
    others = (places.get(key) for key in keys)
    ids = (o.id for o in others if o and o.id != place.id and o.has_record)
    return list(dict.fromkeys(ids))


def _plans(t: Telling, work: Work, own: str) -> list[str]:
    """Return the planned events that came to be what is told: in their days, in like words."""
    if t.is_ahead:
        return []
    told, first = work.before.told, t.when.first
    ahead = told.near(replace(t, when=span(first, day_after(first, _AHEAD))))
    ids = {id for id in (*work.near(t), *ahead) if id != own and told.is_ahead(id)}
    return [id for id in sorted(ids) if _is_of(t, told.of(id), due=_is_due(id, work))]


def _outcomes(t: Telling, work: Work, *, due: bool) -> list[str]:
    """Return the events that came of a plan."""
    told, last = work.before.told, t.when.last
    ids = {*work.near(t)}
    if due:
        ids |= {*told.near(replace(t, when=span(day_after(last, -_AHEAD), last)))}
    done = (id for id in sorted(ids) if told.is_ahead(id) is False)
    return [id for id in done if _is_of(t, told.of(id), due=due)]


def _is_of(t: Telling, tellings: tuple[Telling, ...], *, due: bool) -> bool:
    """Say whether a telling is of one happening with others but for being planned."""
    if any(o.article == t.article != "" for o in tellings):
        return False
    return any(_is_carried_out(*((t, o) if t.is_ahead else (o, t)), due=due) for o in tellings)


def _is_carried_out(planned: Telling, done: Telling, *, due: bool) -> bool:
    """Say whether a telling is of what was planned.

    What is planned for a month or less may come on any day of it, what is due by a day before it.
    """
    as_done = replace(planned, occurrence=done.occurrence)
    if verdict(as_done, done).answer == "same":
        return True
    plan, when = planned.when, done.when
    short = day_after(plan.first, _MONTH) >= plan.last
    within = short and plan.first <= when.first and when.last <= plan.last
    before = due and when.last < plan.last <= day_after(when.last, _AHEAD)
    if not (within or before) or have_own_words(planned, done):
        return False
    found = verdict(replace(as_done, when=when), done)
    return found.answer == "same" and found.score >= _SURE


def _is_due(plan: str, work: Work) -> bool:
    """Say whether the words of a plan give the last day for it."""
    event = work.before.event(plan)
    said = [event.title, event.summary] if event else []
    said += [q.words for c in work.before.givers(plan, but="").values() for q in c.quotes]
    return any(map(_DUE.search, said))
