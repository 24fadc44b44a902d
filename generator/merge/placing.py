"""Which record each proposal is: the one it has, one that tells the same, or a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.merge.before import Before, was_let_go
from generator.merge.claims import claims_in, joined
from generator.merge.fields import are_equal
from generator.merge.match import (
    same_event,
    same_words,
    still_tells,
    told_the_same,
    told_within,
    why_same,
)
from generator.merge.work import Work, as_json
from generator.model.layout import is_reserved
from generator.model.notebook import Contribution
from generator.model.records import Event
from generator.model.values import Proposal
from generator.text import slug

# Left out of ids.
_DROPPED = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with")
)
_LONGEST_ID = 48

Fate = Literal["there", "new", "gone", "double"]
Role = Literal["wrote", "source"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal and its record.

    ``fate``: the record is there, is new, is gone (a person took it out, or it does not read), or
    is another proposal's too, since a person made one of two.  ``given`` is what the article gave
    to it before, noted under the id ``noted``; ``why`` tells why a record of others is its own.
    """

    proposal: Proposal
    id: str
    fate: Fate
    role: Role
    given: Contribution | None = None
    noted: str = ""
    why: str = ""

    @property
    def has_record(self) -> bool:
        """Say whether there will be a record of that id."""
        return self.fate in {"there", "new"}


def placed(work: Work) -> list[Placed]:
    """Return the place of each proposal, in the order of the article."""
    before, proposals = work.before, work.found.proposals
    found: dict[str, Placed] = {}
    noted = {c.key: id for id, c in _noted(work)}
    known = [p for p in proposals if p.key in noted]
    known.sort(key=lambda p: before.renamed("events", noted[p.key]) != noted[p.key])
    for p in known:
        taken_up = _taken_up(p, noted, work, found.values())
        found[p.key] = taken_up or _known(p, noted[p.key], work, found.values())
    left = {id for key, id in noted.items() if key not in found}
    for p in proposals:
        if p.key not in found and (old := _continued(p, left, work)):
            left.discard(old)
            found[p.key] = _known(p, old, work, found.values())
    for p in proposals:
        if p.key not in found:
            found[p.key] = _first_seen(p, work, found.values())
    return _with_parts([found[p.key] for p in proposals], work)


def _noted(work: Work) -> list[tuple[str, Contribution]]:
    """Return what the article gave, last what it still gives: one key may have been in two."""
    return sorted(work.last.events.items(), key=lambda item: not was_let_go(item[1]))


def _taken_up(
    p: Proposal, noted: Mapping[str, str], work: Work, others: Iterable[Placed]
) -> Placed | None:
    """Return the record that tells what until now only an untouched draft of ours told.

    It is a person's, or a draft that was there before.
    """
    id = work.before.renamed("events", noted[p.key])
    given = work.last.events[noted[p.key]]
    if id not in work.before.events:
        return None
    claimed = {id, *(o.id for o in others)}
    match = same_event(p, work, claimed, given_up=id)
    if match is None or not is_untouched(id, given, work):
        return None
    work.ask_again(id, *match.others)
    return Placed(p, match.id, "there", "source", why=match.why)


def _with_parts(places: Sequence[Placed], work: Work) -> list[Placed]:
    """Return the places without the parts that the record of their whole tells already.

    Their quotes support that record; an untouched draft of the part is let go.
    """
    kept = {place.proposal.key: place for place in places}
    for place in places:
        p, whole = place.proposal, kept.get(place.proposal.part_of)
        if not whole or whole.role != "source" or place.role != "wrote":
            continue
        told = work.before.event(whole.id)
        mine = place.given is None or is_untouched(place.id, place.given, work)
        if told and mine and told_within(p, told):
            both = (*whole.proposal.quotes, *p.quotes)
            quotes = tuple(sorted(dict.fromkeys(both), key=lambda q: (q.start, q.end)))
            joined = replace(whole.proposal, quotes=quotes)
            kept[whole.proposal.key] = replace(whole, proposal=joined)
            del kept[p.key]
    return [kept[place.proposal.key] for place in places if place.proposal.key in kept]


def _known(p: Proposal, noted: str, work: Work, others: Iterable[Placed]) -> Placed:
    given = work.last.events[noted]
    id = work.before.renamed("events", noted)
    if any(o.id == id for o in others):
        return Placed(p, id, "double", given.role, given, noted)
    if was_let_go(given) and ("events", id) not in work.before.taken:
        return Placed(p, id, "new", "wrote", None, noted)
    fate: Fate = "there" if id in work.before.events else "gone"
    return Placed(p, id, fate, given.role, given, noted)


def _continued(p: Proposal, left: Iterable[str], work: Work) -> str:
    """Return the event that the article gave before in somewhat other words, "" for none."""
    for noted in sorted(left):
        event = work.before.events.get(work.before.renamed("events", noted))
        if still_tells(p, work.last.events[noted], event):
            return noted
    return ""


def _first_seen(p: Proposal, work: Work, others: Iterable[Placed]) -> Placed:
    before, article = work.before, work.article
    claimed = {o.id for o in others}
    claimed |= {before.renamed("events", id) for id in work.last.events}
    citing = (card.id for card in before.citing(article.id) if card.id not in claimed)
    cited = [event for id in citing if (event := before.event(id))]
    if event := same_words(p, article.text, article.id, cited):
        role: Role = "wrote" if _is_own_draft(event, article.id, before) else "source"
        why = why_same(p, work, event.id) if role == "source" else ""
        return Placed(p, event.id, "there", role, why=why)
    if match := same_event(p, work, claimed):
        work.ask_again(*match.others)
        return Placed(p, match.id, "there", "source", why=match.why)
    for id, given in before.deleted_events():
        if id not in claimed and told_the_same(p, article.text, given, before):
            return Placed(p, id, "gone", "source")
    return Placed(p, _new_id(p.title, before, claimed), "new", "wrote")


def _is_own_draft(event: Event, article: str, before: Before) -> bool:
    """Say whether the record was written from the article by a run that was stopped midway."""
    alone = all(s.article == article for s in event.sources)
    return alone and event.review == "draft" and not before.giving(event.id, but=article)


def _new_id(title: str, before: Before, claimed: set[str]) -> str:
    kept = [w for w in slug(title, 200).split("-") if w not in _DROPPED]
    while len("-".join(kept)) > _LONGEST_ID and len(kept) > 1:
        kept.pop()
    base = slug(" ".join(kept))
    id, n = base, 2
    while id in claimed or before.is_used(id) or is_reserved("events", id):
        id, n = f"{base}-{n}", n + 1
    return id


def is_untouched(id: str, given: Contribution, work: Work) -> bool:
    """Say whether an event's record says what the machine last said, and no more.

    What other articles gave to it since is the machine's too.
    """
    now = work.fields_of("events", id)
    if now is None or not work.before.archive.is_plain("events", id):
        return False
    if given.role == "source":
        return _is_anothers_draft(id, given, work)
    rest = {name: value for name, value in now.items() if name != "added"}
    own = given.fields.get("sources")
    rest["sources"] = [s for s in sources_in(rest) if s not in _others_sources(id, work)]
    rest["claims"] = claims_in(now)
    said: dict[str, object] = {**given.fields, "sources": own if isinstance(own, list) else []}
    givers = work.before.givers(id, but=work.last.article).values()
    said["claims"] = joined((claims_in(given.fields), *(claims_in(c.fields) for c in givers)))
    return are_equal(rest, said)


def _is_anothers_draft(id: str, given: Contribution, work: Work) -> bool:
    """Say whether another article wrote the record, and no person has touched it."""
    mine = sources_in(given.fields)
    ours = claims_in(given.fields)
    for other in work.before.givers(id, but=work.last.article).values():
        if other.role == "wrote":
            said = {"sources": [*sources_in(other.fields), *mine], "claims": ours}
            fields = other.fields | as_json(said)
            return is_untouched(id, other.model_copy(update={"fields": fields}), work)
    return False


def sources_in(fields: object) -> list[object]:
    """Return the sources that fields have."""
    found = fields.get("sources") if isinstance(fields, dict) else None
    return found if isinstance(found, list) else []


def _others_sources(id: str, work: Work) -> list[object]:
    """Return the sources that other articles gave to an event, as they gave them."""
    givers = work.before.givers(id, but=work.last.article).values()
    return [s for c in givers if c.role == "source" for s in sources_in(c.fields)]
