"""Articles: what each supports, event by event with its words, and how its day was worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator import links
from generator.model.parts import Figure, Source
from generator.model.records import ArticleRecord, Event, Publisher
from generator.render import figures, parting, rows
from generator.render.escape import opening, ours, phrase, written
from generator.render.evidence import backed, in_place
from generator.render.finding import Found
from generator.render.languages import language
from generator.render.mending import mending
from generator.render.page import Page, changed, filled
from generator.render.sources import (
    article_told,
    basis_told,
    day_told,
    fit_language,
    foreign,
    outside,
    publisher_told,
    text_of,
    title_told,
)
from generator.render.view import Here, View
from generator.text import squeezed
from generator.timeline import Noted

_ADDRESS = links.listing_of("articles")
_Entry = tuple[Markup, Markup, Markup]  # link, who and when, how many
_MOST = 400  # articles on a page
_ELSEWHERE = 40  # other texts of its agency that are listed
_NAMED = 3  # other publishers of an event, called by their names
_FEW_WORDS = 12  # quoted at most of what was set aside: the article itself is not published


@dataclass(frozen=True, slots=True)
class _Supported:
    """An event that an article supports: its row, and what the article says of it.

    ``told`` are (what the article does, a claim or figure); ``quotes`` (words, who said them, link
    to where they stand).
    """

    row: rows.Row
    told: tuple[tuple[Markup, Markup], ...]
    quotes: tuple[tuple[str, str, Markup], ...]
    others: Markup


@dataclass(frozen=True, slots=True)
class _Part:
    """The articles of a year, or of a part of it where they are too many for a page."""

    label: str
    address: str
    articles: Sequence[ArticleRecord]


def pages(view: View) -> Iterator[Page]:
    """Yield the list of articles by year, in parts where it is long, and each article's page."""
    here = Here(view, _ADDRESS)
    articles = sorted(view.timeline.articles.values(), key=_newest_first)
    parts = list(_parts(here, articles))
    if len(articles) <= _MOST:
        groups = [(p.label, [_entry(here, a) for a in p.articles]) for p in parts]
        yield _listing(here, here.text("articles"), groups, len(articles))
    else:
        yield _listing(here, here.text("articles"), [("", _contents(here, parts))], len(articles))
        for p in parts:
            part = Here(view, p.address)
            title = part.text("parting-title", list=part.text("articles"), part=p.label)
            groups = [("", [_entry(part, a) for a in p.articles])]
            yield _listing(part, title, groups, len(p.articles))
    for a in articles:
        yield from _article(view, a)


def _listing(here: Here, title: str, groups: Sequence[tuple[str, list[_Entry]]], n: int) -> Page:
    values = {"here": here, "title": title, "groups": groups, "n": n}
    body = filled("articles.md", values | {"is_part": here.address != _ADDRESS})
    newest = changed(here.view.timeline.events)
    return Page(here.address, title, here.text("articles-described"), body, "sources", newest)


def _parts(here: Here, articles: Iterable[ArticleRecord]) -> Iterator[_Part]:
    """Yield the articles by year, newest first, each year in as many parts as it needs."""
    years: dict[tuple[str, str], list[ArticleRecord]] = {}
    for a in articles:
        years.setdefault((_year(here, a), _year_name(here, a)), []).append(a)
    for (label, name), found in years.items():
        chunks = [found[n : n + _MOST] for n in range(0, len(found), _MOST)]
        for n, chunk in enumerate(chunks, start=1):
            part = here.text("parting-numbered", when=label, n=n, of=len(chunks))
            own = f"{name}-{n}" if n > 1 else name
            address = links.listing_by("articles", own)
            yield _Part(part if len(chunks) > 1 else label, address, chunk)


def _contents(here: Here, parts: Iterable[_Part]) -> list[_Entry]:
    return [
        (
            here.link(p.label, p.address),
            Markup(),
            here.say("articles-counted", n=len(p.articles)),
        )
        for p in parts
    ]


def _newest_first(a: ArticleRecord) -> tuple[int, str]:
    return (-a.published.first.toordinal() if a.published else 1, a.id)


def _year(here: Here, a: ArticleRecord) -> str:
    if a.published is None:
        return here.text("article-day-not-known")
    return here.dates.year_of(a.published).label


def _year_name(here: Here, a: ArticleRecord) -> str:
    return here.dates.year_of(a.published).anchor.removeprefix("y") if a.published else "undated"


def _entry(here: Here, a: ArticleRecord) -> _Entry:
    told = Markup(" · ").join((publisher_told(here, a), day_told(here, a)))
    n = len(here.view.timeline.events_from_article(a.id))
    return article_told(here, a), told, here.say("article-supports-counted", n=n)


def _article(view: View, a: ArticleRecord) -> Iterator[Page]:
    here = Here(view, links.page_of("articles", a.id))
    events = view.timeline.events_from_article(a.id)
    whole = parting.parted(view, here.address, a.title, events)
    elsewhere = list(_elsewhere(here, a, events))
    noted = view.timeline.records.noted.get(a.id, Noted())
    code = foreign(here, a.language)
    values: dict[str, object] = {
        "here": here,
        "a": a,
        "publisher": publisher_told(here, a),
        "named": view.timeline.publisher_of(a) is not None,
        "day": day_told(here, a),
        "basis": basis_told(here, a.basis),
        "facts": list(_facts(here, a)),
        "reasons": noted.published_reasons,
        "contents": parting.contents(here, whole),
        "supports": _listed(a, here, events) if events and not whole.parts else "",
        "spoken": phrase(' lang="{}"', ours(code)) if code else Markup(),
        "agency": _voice(here, a),
        "elsewhere": elsewhere[:_ELSEWHERE],
        "elsewhere_left_out": max(0, len(elsewhere) - _ELSEWHERE),
        "furniture": list(_set_aside(noted)),
        "questions": noted.open_questions,
        "mend": mending(here, a),
    }
    body = filled("article.md", values)
    described = here.text("article-described", title=a.title, n=len(events))
    found, newest = Found(here.text("found-article")), changed(events)
    yield Page(here.address, a.title, described, body, "sources", newest, about=a, found=found)
    trail = ((here.text("articles"), _ADDRESS),)
    owner = parting.Owner(a.title, "sources", trail, listed=partial(_listed, a))
    yield from parting.part_pages(view, whole, owner)


def _listed(a: ArticleRecord, here: Here, events: Iterable[Event]) -> Markup:
    """Return the list of some events that an article supports, with its words for each."""
    supports = [_supported(here, a, e) for e in events]
    language = fit_language(a.language)
    return ours(filled("supports.md", {"here": here, "supports": supports, "language": language}))


def _facts(here: Here, a: ArticleRecord) -> Iterable[tuple[str, Markup]]:
    yield here.text("article-publisher"), publisher_told(here, a)
    yield here.text("article-published"), opening(day_told(here, a))
    if a.author:
        yield here.text("article-author"), written(a.author)
    yield here.text("article-language"), written(language(here, a.language))
    if a.url:
        yield here.text("article-read"), outside(a.url, here.say("article-where-published"))
    if a.archive:
        yield here.text("article-archived"), outside(a.archive, here.say("article-copy"))


def _supported(here: Here, a: ArticleRecord, e: Event) -> _Supported:
    sources = [s for s in e.sources if s.article == a.id]
    told = dict.fromkeys(x for s in sources for x in _told(here, e, s))
    said = {q.text: (q.by, s) for s in sources for q in e.quotes if s.name and q.source == s.name}
    quoted = [(q, said.get(q, ("", s))[0], s) for s in sources for q in s.quote]
    more = said.keys() - {q for q, _, _ in quoted}
    quoted += [(q, by, s) for q, (by, s) in said.items() if q in more]
    placed = tuple((q, by, in_place(here, s, q)) for q, by, s in quoted)
    return _Supported(rows.brief(here, e), tuple(told), placed, _others(here, a, e))


def _told(here: Here, e: Event, s: Source) -> Iterator[tuple[Markup, Markup]]:
    """Yield the claims that a source of an event supports and disputes, and its figures."""
    found = backed(e, s)
    for _, c in found.supported:
        yield here.to(e, here.say("article-backs"), "claims"), written(c.text)
    for _, c in found.disputed:
        yield here.to(e, here.say("article-disputes"), "claims"), written(c.text)
    for f in found.figures:
        yield here.to(e, here.say("article-gives"), "figures"), _figure(here, f)


def _figure(here: Here, f: Figure) -> Markup:
    value = figures.value(here, f)
    amount = phrase("{} {}", value, f.unit) if f.unit else value
    return here.say("article-figure", label=f.label, amount=amount)


def _others(here: Here, a: ArticleRecord, e: Event) -> Markup:
    """Return "2 other publishers tell of it: A, B", an agency's reprints counted once."""
    own = _voice(here, a)
    others = [p for p in here.view.timeline.voices_of(e) if p != own]
    if not others:
        return here.say("article-no-other")
    names = Markup(", ").join(here.to(p) for p in others[:_NAMED])
    count = here.to(e, here.say("article-others-counted", n=len(others)), "sources")
    more = max(0, len(others) - _NAMED)
    return here.say("article-others", n=len(others), others=count, names=names, more=more)


def _voice(here: Here, text: ArticleRecord | Source) -> Publisher | None:
    return here.view.timeline.agency_of(text) or here.view.timeline.publisher_of(text)


def _elsewhere(
    here: Here, a: ArticleRecord, events: Iterable[Event]
) -> Iterator[tuple[Markup, Markup]]:
    """Yield the other texts of the same agency for the same events, each once."""
    t, own = here.view.timeline, _voice(here, a)
    found: dict[object, Source] = {}
    for s in (s for e in events for s in e.sources if s.article != a.id):
        # Two texts that a newspaper wrote itself are no reprints of one another.
        if own and _voice(here, s) == own and (t.agency_of(a) or t.agency_of(s)):
            found.setdefault(text_of(s), s)
    for s in found.values():
        yield title_told(here, s), Markup(" · ").join((publisher_told(here, s), day_told(here, s)))


def _set_aside(noted: Noted) -> Iterable[tuple[str, str, str]]:
    """Yield (kind, reason, first words) of what in the text is no part of the report."""
    for kind, reason, words in noted.furniture:
        few = squeezed(words).split(" ")
        shown = " ".join(few[:_FEW_WORDS]) + (" …" if len(few) > _FEW_WORDS else "")
        yield kind, reason, shown
