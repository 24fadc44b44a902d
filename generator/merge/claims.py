"""What the articles of an event count and date differently, kept side by side as claims.

Each article speaks for itself alone: what it says, and what others say that cannot be true then.
So what one gave goes with it, whatever the others say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.merge.fields import Value
from generator.merge.told import day_in
from generator.merge.told_behind import counted_behind, sentences_of
from generator.merge.work import Work
from generator.model import words
from generator.model.notebook import Contribution
from generator.model.values import Proposal
from generator.model.when import When
from generator.tellings import Count, counts, kinds_in

Figures = Mapping[str, Count]
_DATE = "date"


def figures_of(p: Proposal, work: Work) -> Figures:
    """Return the day of an event, and what the sentences count that tell of it.

    What they do not count, those right behind them may.
    """
    told = [s for s in sentences_of(work.article) if any(s.touches(q) for q in p.quotes)]
    own = [s.of(work.article.text) for s in told]
    behind = counted_behind(p, told, work)
    more = {kind: count for kind, count in behind.items() if kind not in kinds_in(own)}
    return {_DATE: _day(p.date), **counts(own), **more}


def in_words(figures: Figures) -> dict[str, str]:
    """Return figures as the notebook keeps them: in the words of the article."""
    return {kind: c.words for kind, c in figures.items() if kind != _DATE}


def claims(id: str, figures: Figures, work: Work, given: Contribution | None) -> list[Value]:
    """Return what an article claims where others of the same event differ, and what it disputes.

    In a record that a person has read only what cannot be true beside it counts.  What an article
    that is a source already (``given``) has not claimed against the record, it does not claim now:
    the person decided otherwise.
    """
    others = [_figures_in(c) for c in work.before.givers(id, but=work.last.article).values()]
    said = _figures_of_record(id, work)
    me = _name(id, work)
    found: dict[str, dict[str, object]] = {}
    for kind, mine in figures.items():
        word = said.get(kind) if said else None
        against = word is not None and _is_contradicted(word, mine)
        if said and not _is_new(mine, given) and (against or not word):
            continue
        theirs = {o[kind].text: o[kind] for o in others if kind in o}
        differing = [c for _, c in sorted(theirs.items()) if _differ(c, mine)]
        if against or any(not said or c.contradicts(mine) for c in differing):
            found[mine.text] = {"text": mine.text, "supported_by": [me]}
        for c in differing:
            if c.contradicts(mine):
                found[c.text] = {"text": c.text, "disputed_by": [me]}
    return [found[text] for text in sorted(found)]


def _is_new(mine: Count, given: Contribution | None) -> bool:
    """Say whether a person has not yet seen what an article counts, or has let its claim stand."""
    if given is None or "sources" not in given.fields:
        return True
    return mine.text in {text_of(c) for c in claims_in(given.fields)}


def _is_contradicted(word: Count, mine: Count) -> bool:
    return _differ(word, mine) and word.contradicts(mine)


def _differ(one: Count, other: Count) -> bool:
    """Say whether two count the same in one unit, and not alike."""
    return one.text != other.text and one.unit == other.unit


def _figures_of_record(id: str, work: Work) -> Figures:
    """Return what a record that a person has read says itself, nothing of a draft."""
    event = work.before.event(id) if id in work.before.read else None
    if event is None:
        return {}
    own = (event.title, event.summary)
    listed = counts(f"{f.value:f} {f.unit} {f.label}".lower() for f in event.figures if f.value)
    more = {kind: c for kind, c in listed.items() if kind not in kinds_in(own)}
    return {_DATE: _day(event.date), **counts(own), **more}


def taken_out(id: str, work: Work) -> set[object]:
    """Return the texts of claims that articles gave to an event and a person took out."""
    givers = work.before.givers(id, but="").values()
    given = {text_of(c) for g in givers for c in claims_in(g.fields)}
    now = work.fields_of("events", id) if given else None
    return set() if now is None else given - {text_of(c) for c in claims_in(now)}


def text_of(claim: Value) -> object:
    """Return what a claim is known by."""
    return claim.get("text") if isinstance(claim, dict) else None


def joined(several: Iterable[Sequence[Value]]) -> list[Value]:
    """Return the claims of several articles as a record has them: one of each text."""
    found: dict[object, dict[str, object]] = {}
    for claim in (c for some in several for c in some if isinstance(c, dict)):
        there = found.setdefault(text_of(claim), {"text": text_of(claim)})
        for side in ("supported_by", "disputed_by"):
            if isinstance(names := claim.get(side), list):
                now = there.get(side)
                there[side] = [*(now if isinstance(now, list) else ()), *names]
    return list(found.values())


def claims_in(fields: Mapping[str, object]) -> list[Value]:
    """Return the claims that fields have."""
    found = fields.get("claims")
    return list(found) if isinstance(found, list) else []


def _figures_in(given: Contribution) -> dict[str, Count]:
    said = given.fields if given.role == "wrote" else given.tells
    found: dict[str, Count] = {}
    if when := day_in(said.get("date")):
        found[_DATE] = _day(when)
    if isinstance(figures := given.tells.get("figures"), dict):
        for kind, text in figures.items():
            found |= {k: c for k, c in counts([str(text)]).items() if k == kind}
    return found


def _day(when: When) -> Count:
    told = f"The date was {words.in_words(when)}.".replace("\N{NO-BREAK SPACE}", " ")
    return Count(when.first.toordinal(), when.last.toordinal(), told, "")


def _name(id: str, work: Work) -> str:
    """Return what claims call the article's source in an event's record."""
    sources = (work.fields_of("events", id) or {}).get("sources")
    for s in sources if isinstance(sources, list) else ():
        if isinstance(s, dict) and s.get("article") == work.article.id and s.get("key"):
            return str(s["key"])
    return work.article.id
