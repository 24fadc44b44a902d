"""One article's proposals merged into the records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from pydantic import JsonValue

from generator.merge.fields import Change, Fields, Value, changes, suggestions
from generator.merge.match import same_event
from generator.model.notebook import (
    Contribution,
    EntityDraft,
    Notebook,
    Passage,
    Question,
    SetAside,
)
from generator.model.values import Article, Dating, Found, Mention, Proposal
from generator.text import slug
from generator.timeline import Timeline

_KINDS = {"person": "people", "organisation": "organisations", "place": "places"}
# Left out of ids.
_DROPPED = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with")
)
_LONGEST_ID = 48


@dataclass(frozen=True, slots=True)
class Before:
    """What is there before an article is merged.

    ``fields`` holds each valid record as its file says it, by (kind, id); ``taken`` the (kind, id)
    of every file, broken ones among them; ``notebook`` what the machine last said of the article.
    """

    timeline: Timeline
    fields: Mapping[tuple[str, str], Fields]
    taken: frozenset[tuple[str, str]]
    notebook: Notebook | None


@dataclass(frozen=True, slots=True)
class New:
    """A record to be written for the first time."""

    kind: str
    id: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class Merged:
    """What an article changes: new records, changes to others, drafts that nothing supports now.

    ``suggestions`` are (event id, field) where the machine has a new word for a person's field.
    """

    notebook: Notebook
    new: tuple[New, ...]
    edits: tuple[tuple[str, str, tuple[Change, ...]], ...]
    gone: tuple[tuple[str, str], ...]
    suggestions: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Work:
    new: list[New] = field(default_factory=list)
    edits: dict[tuple[str, str], tuple[Change, ...]] = field(default_factory=dict)
    gone: list[tuple[str, str]] = field(default_factory=list)
    suggestions: list[tuple[str, str]] = field(default_factory=list)
    events: dict[str, Contribution] = field(default_factory=dict)
    entities: dict[str, EntityDraft] = field(default_factory=dict)
    id_of: dict[str, str] = field(default_factory=dict)


def merged(
    article: Article,
    dating: Dating,
    own: Dating,
    found: Found,
    mentions: Sequence[Mention],
    before: Before,
    today: date,
) -> Merged:
    """Return what the proposals of an article change in the records.

    ``own`` is what the machine makes of the article's day by itself, ``dating`` the one that holds.
    """
    work = _Work()
    last = before.notebook or Notebook(article=article.id)
    _merge_article(article, dating, own, last, before, work)
    for p in found.proposals:
        _place(p, article, last, before, work)
    for p in found.proposals:
        _merge_event(p, article, last, before, work, today)
    _let_go(last, before, work)
    _merge_entities(found, mentions, last, before, work)
    notebook = Notebook(
        article=article.id,
        file=article.file,
        published_reasons=dating.reasons,
        furniture=tuple(
            SetAside(
                start=f.span.start,
                end=f.span.end,
                words=f.span.of(article.text),
                kind=f.kind,
                reason=f.reason,
            )
            for f in article.furniture
        ),
        questions=tuple(Question(about=q.about, ask=q.ask) for q in _questions(dating, found)),
        events=work.events,
        entities=work.entities,
        article_fields=_json(_article_fields(article, dating, own)),
    )
    return Merged(
        notebook,
        tuple(work.new),
        tuple((kind, id, done) for (kind, id), done in work.edits.items()),
        tuple(work.gone),
        tuple(work.suggestions),
    )


def _questions(dating: Dating, found: Found) -> Iterator[Question]:
    if dating.ask:
        yield Question(about="the day of the article", ask=dating.ask)
    for q in found.questions:
        yield Question(about=q.about, ask=q.ask)


# The article


def _article_fields(article: Article, dating: Dating, own: Dating) -> Fields:
    """Return the article's record as the machine would write it; its day only where it found it."""
    fields: dict[str, Value] = {"title": article.title.of(article.text)}
    if own.when:
        fields["published"] = str(own.when)
    if dating.when and dating.basis != "stated":
        fields["basis"] = dating.basis
    fields["file"] = article.file
    return fields


def _merge_article(
    article: Article, dating: Dating, own: Dating, last: Notebook, before: Before, work: _Work
) -> None:
    proposed = dict(_article_fields(article, dating, own))
    key = ("articles", article.id)
    if key in before.fields:
        done = changes(last.article_fields, before.fields[key], proposed)
        if done:
            work.edits[key] = done
    elif key not in before.taken and not last.article_fields:
        if dating.when:
            proposed["published"] = str(dating.when)  # an editor's word, where there is one
        work.new.append(New(*key, proposed))


# Events


def _place(p: Proposal, article: Article, last: Notebook, before: Before, work: _Work) -> None:
    """Settle which record a proposal is: the one it has, one that tells the same, or a new one."""
    known = next((id for id, c in last.events.items() if c.key == p.key), "")
    if known:
        work.id_of[p.key] = _renamed(known, before)
        return
    ours = {id for id, c in last.events.items() if c.role == "wrote"}
    others = (e for e in before.timeline.events if e.id not in ours)
    if same := same_event(p, before.timeline, others):
        work.id_of[p.key] = same.id
    else:
        work.id_of[p.key] = _new_id(p.title, last, before, work)


def _renamed(id: str, before: Before) -> str:
    """Return the id that a record has now; its own where nobody renamed it."""
    if id in before.timeline.event:
        return id
    return next((e.id for e in before.timeline.events if id in e.former_ids), id)


def _new_id(title: str, last: Notebook, before: Before, work: _Work) -> str:
    kept = [w for w in slug(title, 200).split("-") if w not in _DROPPED]
    while len("-".join(kept)) > _LONGEST_ID and len(kept) > 1:
        kept.pop()
    base = slug(" ".join(kept))
    former = {f for e in before.timeline.events for f in e.former_ids}
    used = {id for kind, id in before.taken if kind == "events"} | former
    used |= set(last.events) | set(work.id_of.values())
    id, n = base, 2
    while id in used:
        id, n = f"{base}-{n}", n + 1
    return id


def _merge_event(
    p: Proposal, article: Article, last: Notebook, before: Before, work: _Work, today: date
) -> None:
    id = work.id_of[p.key]
    given = last.events.get(next((i for i, c in last.events.items() if c.key == p.key), ""))
    there = before.timeline.event.get(id)
    is_source = given.role == "source" if given else there is not None
    proposed = _event_fields(p, article, last, before, work)
    if is_source:
        proposed = {"sources": proposed["sources"]}
    role = "source" if is_source else "wrote"
    work.events[id] = _contribution(p, article, role, proposed)
    key = ("events", id)
    if there:
        done = changes(given.fields if given else {}, before.fields[key], proposed)
        if done:
            work.edits[key] = done
        if given:
            said = suggestions(given.fields, before.fields[key], proposed)
            work.suggestions += [(id, name) for name in said]
    elif given is None and key not in before.taken:
        work.new.append(New(*key, proposed | {"added": today.isoformat()}))
    elif given is not None:
        work.events[id] = given  # a person deleted it: what was said last stays said


def _event_fields(
    p: Proposal, article: Article, last: Notebook, before: Before, work: _Work
) -> dict[str, Value]:
    """Return a proposal as a record's fields, those of the default value left out."""
    quotes = [q.of(article.text) for q in p.quotes]
    source = {"article": article.id, "quote": quotes[0] if len(quotes) == 1 else quotes}
    stories = before.timeline.records.stories
    whole = work.id_of.get(p.part_of, "")
    if whole in last.events and whole not in before.timeline.event:
        whole = ""  # a person deleted it
    fields: dict[str, Value] = {
        "date": str(p.date),
        "date_note": p.date_note,
        "basis": "" if p.basis == "stated" else p.basis,
        "occurrence": "" if p.occurrence == "happened" else p.occurrence,
        "verification": "" if p.verification == "reported" else p.verification,
        "title": p.title,
        "summary": p.summary,
        "stories": [stories[0].id] if len(stories) == 1 else [],
        **{kind: _kept(kind, getattr(p, kind), last, before) for kind in _KINDS.values()},
        "sources": [source],
        "related": {"part_of": [whole]} if whole else {},
        "review": "draft",
    }
    return {name: value for name, value in fields.items() if value not in ("", [], {})}


def _kept(kind: str, ids: Sequence[str], last: Notebook, before: Before) -> list[str]:
    """Return the ids without those whose record a person deleted."""
    gone = {name for name in last.entities if tuple(name.split("/")) not in before.taken}
    return [id for id in ids if f"{kind}/{id}" not in gone]


def _contribution(p: Proposal, article: Article, role: str, fields: Fields) -> Contribution:
    passages = tuple(Passage(start=q.start, end=q.end, words=q.of(article.text)) for q in p.quotes)
    return Contribution(
        key=p.key,
        role="source" if role == "source" else "wrote",
        fields=_json(fields),
        reasons=dict(p.reasons),
        quotes=passages,
    )


def _let_go(last: Notebook, before: Before, work: _Work) -> None:
    """Take back what the article no longer says: untouched drafts and sources of its own."""
    kept = {c.key for c in work.events.values()}
    for old, given in last.events.items():
        if given.key in kept:
            continue
        id = _renamed(old, before)
        now = before.fields.get(("events", id))
        if now is None:
            work.events[old] = given  # deleted by a person, or broken: never written again
        elif given.role == "source":
            if done := changes(given.fields, now, {}):
                work.edits["events", id] = done
        elif {k: v for k, v in now.items() if k != "added"} == dict(given.fields):
            work.gone.append(("events", id))
        else:
            work.events[old] = given  # a person has worked on it


# People, organisations, places


def _merge_entities(
    found: Found, mentions: Sequence[Mention], last: Notebook, before: Before, work: _Work
) -> None:
    used = {
        (kind, id) for p in found.proposals for kind in _KINDS.values() for id in getattr(p, kind)
    }
    for m in mentions:
        kind = _KINDS[m.kind]
        name = f"{kind}/{m.id}"
        if (kind, m.id) not in used or name in work.entities:
            continue
        proposed: dict[str, Value] = {"name": m.name, "review": "draft"}
        given, now = last.entities.get(name), before.fields.get((kind, m.id))
        if now is not None and given is None:
            continue  # a record that others wrote
        work.entities[name] = EntityDraft(fields=_json(proposed))
        if now is not None and given is not None:
            if done := changes(given.fields, now, proposed):
                work.edits[kind, m.id] = done
        elif given is None and (kind, m.id) not in before.taken:
            work.new.append(New(kind, m.id, proposed))
    for name, given in last.entities.items():
        work.entities.setdefault(name, given)


def _json(fields: Fields) -> dict[str, JsonValue]:
    return cast("dict[str, JsonValue]", dict(fields))
