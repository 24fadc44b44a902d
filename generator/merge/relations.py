"""What an event is to others: part of one, after one, or what was planned and came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.merge.placing import Placed
from generator.merge.work import Work
from generator.tellings import Telling, verdict


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
    t = work.telling(place.proposal)
    if t.is_ahead:
        for id in _outcomes(t, work):
            for article, c in work.before.givers(id, but=work.article.id).items():
                known = c.fields.get("related")
                plans = known.get("fulfils") if isinstance(known, dict) else None
                if c.role == "wrote" and place.id not in (plans if isinstance(plans, list) else ()):
                    work.again[article] = None


def ask_without_plan(id: str, work: Work) -> None:
    """Have the articles merged once more that tell what carries out a plan that goes."""
    for t in work.before.told.of(id):
        if t.is_ahead:
            work.ask_again(*_outcomes(t, work))


def _ids(keys: tuple[str, ...], place: Placed, places: Mapping[str, Placed]) -> list[str]:
    others = (places.get(key) for key in keys)
    ids = (o.id for o in others if o and o.id != place.id and o.has_record)
    return list(dict.fromkeys(ids))


def _plans(t: Telling, work: Work, own: str) -> list[str]:
    """Return the planned events that came to be what is told: of the same day, in like words."""
    if t.is_ahead:
        return []
    return [id for id in _of_one(t, work, ahead=True) if id != own]


def _outcomes(t: Telling, work: Work) -> list[str]:
    return _of_one(t, work, ahead=False)


def _of_one(t: Telling, work: Work, *, ahead: bool) -> list[str]:
    """Return the events, planned or not, that are one with a telling but for that."""
    told = work.before.told
    near = (id for id in work.near(t) if told.is_ahead(id) is ahead)
    return [id for id in near if _is_of(t, told.of(id))]


def _is_of(t: Telling, tellings: tuple[Telling, ...]) -> bool:
    """Say whether a telling is of one happening with others but for being planned."""
    if any(o.article == t.article != "" for o in tellings):
        return False
    alike = (verdict(t, replace(o, occurrence=t.occurrence)).answer for o in tellings)
    return "same" in alike
