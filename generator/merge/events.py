"""The events of an article: written, brought up to date, or let go."""

from __future__ import annotations

from collections.abc import Mapping

from generator.merge.before import was_let_go
from generator.merge.beside import note_of_the_day_beside
from generator.merge.claims import (
    Figures,
    claims,
    claims_in,
    figures_of,
    in_words,
    taken_out,
    text_of,
)
from generator.merge.fields import Fields, Value, are_equal, changes, remembered, suggestions
from generator.merge.placing import (
    Placed,
    is_untouched,
    placed,
    sources_in,
)
from generator.merge.relations import ask_of_plan, ask_without_plan, related
from generator.merge.taxonomy import topics_of, type_of
from generator.merge.work import New, Work, as_json
from generator.model.items import whom
from generator.model.layout import is_reserved
from generator.model.notebook import Contribution, Passage
from generator.model.values import FIELD_OF, Counted, Proposal
from generator.text import listed

_MOST_SOURCES = 40  # that articles give to one event; its file and its page have an end
_TRAITS = frozenset({"figures", "importance", "type"})  # told only where they are written


def merge_events(work: Work) -> list[Placed]:
    """Merge the proposals of an article, and return where each of them went."""
    places = placed(work)
    by_key = {place.proposal.key: place for place in places}
    for place in places:
        _merge(place, by_key, work)
    handled = {place.noted for place in places}
    claimed = {place.id for place in places if place.has_record}
    for noted, given in work.last.events.items():
        if noted not in handled:
            _let_go(noted, given, claimed, work)
    return places


def _merge(place: Placed, places: Mapping[str, Placed], work: Work) -> None:
    given = place.given
    if place.fate in {"gone", "double"}:
        if given:  # what was said last stays said
            work.events[place.noted] = given
        else:
            work.events[place.id] = _contribution(place, {}, {}, work)
        return
    if _has_enough(place, work):
        told = _contribution(place, {}, {}, work)
        why = {"sources": f"The event has {_MOST_SOURCES} sources or more already."}
        work.events[place.id] = told.model_copy(update={"tells": {}, "reasons": why})
        return
    proposed = _fields(place, places, work)
    if place.role == "source":
        proposed = {"sources": proposed["sources"]}
    ask_of_plan(place, work)
    figures = figures_of(place.proposal, work)
    proposed |= _claims(place, figures, work)
    if place.fate == "new":
        added = {"added": work.today.isoformat()}
        work.new.append(New("events", place.id, proposed | added))
    elif not (given and _is_said_again(given, proposed, work)):
        now = work.fields_of("events", place.id) or {}
        own_draft = proposed if place.role == "wrote" else {}
        last = _followed(given.fields, now, work) if given else own_draft
        work.edit("events", place.id, changes(last, now, proposed))
        said = suggestions(last, now, proposed) if given else ()
        work.suggestions += [(place.id, name) for name in said]
        proposed = remembered(last, now, proposed)
    work.events[place.id] = _contribution(place, proposed, figures, work)


def _has_enough(place: Placed, work: Work) -> bool:
    """Say whether an event has so many sources that one more serves nobody."""
    event, given = work.before.events.get(place.id), place.given
    is_new = place.role == "source" and not (given and "sources" in given.fields)
    return is_new and event is not None and len(event.articles) >= _MOST_SOURCES


def _claims(place: Placed, figures: Figures, work: Work) -> dict[str, Value]:
    """Return the claims that an article adds to an event; in what a person reads, none goes."""
    given = place.given
    last = claims_in(given.fields) if given else []
    out = taken_out(place.id, work)
    found = [c for c in claims(place.id, figures, work, given) if text_of(c) not in out]
    if place.id in work.before.read:
        found = [*(c for c in last if c not in found), *found]
    if not are_equal(found, [c for c in last if text_of(c) not in out]):
        work.ask_again(place.id)
    return {"claims": found} if found else {}


def _fields(place: Placed, places: Mapping[str, Placed], work: Work) -> dict[str, Value]:
    """Return a proposal as a record's fields, those of the default value left out."""
    p = place.proposal
    quotes = [q.of(work.article.text) for q in p.quotes]
    source = {"article": work.article.id, "quote": quotes[0] if len(quotes) == 1 else quotes}
    fields: dict[str, Value] = {
        "date": str(p.date),
        "date_note": p.date_note,
        "basis": "" if p.basis == "stated" else p.basis,
        "occurrence": "" if p.occurrence == "happened" else p.occurrence,
        "verification": "" if p.verification == "reported" else p.verification,
        "title": p.title,
        "summary": p.summary,
        "stories": _stories(place.given, work),
        "type": type_of(p.kind, work.before.taxonomy.types),
        "topics": [id for id, _ in _topics(p, work)],
        "importance": "" if p.importance == "normal" else p.importance,
        **{kind: _named(kind, p, work) for kind in FIELD_OF.values()},
        "figures": [_figure(f) for f in p.figures],
        "sources": [source],
        "related": related(place, places, work),
        "review": "draft",
        "notes": note_of_the_day_beside(place, places, work),
    }
    return {name: value for name, value in fields.items() if value not in ("", [], {})}


def _figure(f: Counted) -> dict[str, Value]:
    """Return a figure as a record has it, numbers as they are typed."""
    fields = {
        "label": f.label,
        "value": f.value,
        "low": f.low,
        "high": f.high,
        "unit": f.unit,
        "about": "true" if f.about else "",
    }
    return {name: value for name, value in fields.items() if value}


def _topics(p: Proposal, work: Work) -> tuple[tuple[str, str], ...]:
    return topics_of(p.kind, p.about, work.before.taxonomy.topics)


def _stories(given: Contribution | None, work: Work) -> list[Value]:
    """Return the story that the event was put into, or the only one that there is."""
    stories = work.before.stories
    put = given.fields.get("stories") if given else None
    ids = [work.before.renamed("stories", str(i)) for i in put] if isinstance(put, list) else []
    still = [id for id in ids if id in stories]
    if still or len(stories) != 1:
        return list(still)
    return list(stories)


def _named(kind: str, p: Proposal, work: Work) -> list[Value]:
    """Return the ids that they have now, without those whose record a person took out.

    Whom the article calls something there is told with that.
    """
    roles = dict(p.roles) if kind == FIELD_OF["person"] else {}
    now: dict[str, Value] = {}
    for then in getattr(p, kind):
        id = work.before.renamed(kind, then)
        if may_be_named(kind, id, work):
            now.setdefault(id, {"ref": id, "role": roles[then]} if then in roles else id)
    return [*now.values()]


def may_be_named(kind: str, id: str, work: Work) -> bool:
    """Say whether an event may name an entity by its id: there is a record of it, or will be."""
    if (kind, id) in work.before.taken:
        return True
    mentioned = any(FIELD_OF[m.kind] == kind and m.id == id for m in work.mentions)
    return mentioned and not (work.before.was_deleted(kind, id) or is_reserved(kind, id))


def _is_said_again(given: Contribution, proposed: Fields, work: Work) -> bool:
    """Say whether an article gives an event what it gave before, under the ids of today.

    That changes nothing, whatever the record says: it need not be read.
    """
    return given.fields == proposed == _followed(given.fields, {}, work)


def _followed(last: Fields, now: Fields, work: Work) -> dict[str, Value]:
    """Return what was said last with the ids of today, where the record has them already.

    An item that a person took out under its former id stays out under its new one.
    """
    said = dict(last)
    for kind in (*FIELD_OF.values(), "stories"):
        old, there = last.get(kind), now.get(kind)
        if isinstance(old, list):
            here = there if isinstance(there, list) else []
            said[kind] = [i if i in here else _under_its_id(kind, i, work) for i in old]
    if work.last.article != work.article.id and isinstance(sources := last.get("sources"), list):
        said["sources"] = [s if s in sources_in(now) else _renamed_in(s, work) for s in sources]
    return said


def _under_its_id(kind: str, item: Value, work: Work) -> Value:
    id = work.before.renamed(kind, whom(item))
    return item | {"ref": id} if isinstance(item, dict) else id


def _renamed_in(source: object, work: Work) -> object:
    if isinstance(source, dict) and source.get("article") == work.last.article:
        return source | {"article": work.article.id}
    return source


def _contribution(place: Placed, fields: Fields, figures: Figures, work: Work) -> Contribution:
    p, text = place.proposal, work.article.text
    passages = tuple(Passage(start=q.start, end=q.end, words=q.of(text)) for q in p.quotes)
    reasons = _reasons(p, fields, work)
    tells: dict[str, Value] = {}
    if place.role == "source":
        tells = _told_by(p)
        known = place.given.reasons.get("sources", "") if place.given else ""
        reasons["sources"] = place.why or known
    tells["figures"] = in_words(figures)
    return Contribution(
        key=p.key,
        role=place.role,
        fields=as_json(fields),
        tells=as_json({name: value for name, value in tells.items() if value}),
        reasons={name: why for name, why in sorted(reasons.items()) if why},
        quotes=passages,
    )


def _told_by(p: Proposal) -> dict[str, Value]:
    """Return what a source says of an event that another wrote."""
    told: dict[str, Value] = {"date": str(p.date)}
    told |= {name: getattr(p, name) for name in ("title", "summary", "occurrence")}
    return told | {kind: list(getattr(p, kind)) for kind in FIELD_OF.values()}


def _reasons(p: Proposal, fields: Fields, work: Work) -> dict[str, str]:
    """Return why the fields say what they say; of a type that the project lacks, nothing."""
    said = {field: why for field, why in p.reasons if field not in _TRAITS or field in fields}
    if "topics" in fields and (topics := _topics(p, work)):
        named = listed(f"“{words}”" for _, words in topics)
        said["topics"] = f"Named in {named}."
    return said


def _let_go(noted: str, given: Contribution, claimed: set[str], work: Work) -> None:
    """Take back what the article no longer says: an untouched draft, a source of its own."""
    id = work.before.renamed("events", noted)
    now = work.fields_of("events", id)
    if now is None or id in claimed:  # deleted by a person, broken, or made one with another
        work.events[noted] = given
        return
    given = given.model_copy(update={"fields": as_json(_followed(given.fields, now, work))})
    mine = sources_in(given.fields)
    ours = {"sources": mine, "claims": claims_in(given.fields)}
    left = [s for s in sources_in(now) if s not in mine]
    untouched = given.role == "wrote" and is_untouched(id, given, work)
    if not left and (untouched or _is_others_draft(id, ours, work)):
        work.gone.append(("events", id))
        ask_without_plan(id, work)
    elif left and (given.role == "source" or untouched):
        work.edit("events", id, changes(ours, now, {}))
        work.ask_again(id)
        if given.role == "wrote":  # other articles tell it still
            rest = {name: value for name, value in given.fields.items() if name not in ours}
            work.events[id] = given.model_copy(update={"fields": rest})
    else:
        work.events[id] = given  # a person has worked on it, or it would stand without a source


def _is_others_draft(id: str, mine: Fields, work: Work) -> bool:
    """Say whether the record is a draft that its own article no longer tells either."""
    for other in work.before.givers(id, but=work.last.article).values():
        if was_let_go(other):
            said = other.model_copy(update={"fields": other.fields | as_json(mine)})
            return is_untouched(id, said, work)
    return False
