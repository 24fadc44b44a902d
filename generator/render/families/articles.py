"""Articles: what each supports, with the quoted words, and how its day was worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from generator import links
from generator.model.records import ArticleRecord, Event
from generator.render import rows
from generator.render.escape import opening, written
from generator.render.languages import language
from generator.render.mending import mending
from generator.render.page import Page, changed, filled
from generator.render.sources import basis_told, day_told, outside, publisher_told
from generator.render.view import Here, View
from generator.text import squeezed
from generator.timeline import Reading

_ADDRESS = links.listing_of("articles")
_FEW_WORDS = 12  # quoted at most of what was set aside: the article itself is not published


def pages(view: View) -> Iterator[Page]:
    """Yield the list of articles by year, and each article's page."""
    here = Here(view, _ADDRESS)
    articles = sorted(view.timeline.articles.values(), key=_newest_first)
    groups = [
        (label, [_entry(here, a) for a in group])
        for label, group in groupby(articles, key=lambda a: _year(here, a))
    ]
    body = filled("articles.md", {"here": here, "groups": groups, "n": len(articles)})
    newest = changed(view.timeline.events)
    title, described = here.text("articles"), here.text("articles-described")
    yield Page(_ADDRESS, title, described, body, "sources", newest)
    for a in articles:
        yield _article(view, a)


def _newest_first(a: ArticleRecord) -> tuple[int, str]:
    return (-a.published.first.toordinal() if a.published else 1, a.id)


def _year(here: Here, a: ArticleRecord) -> str:
    if a.published is None:
        return here.text("article-day-not-known")
    return here.dates.year_of(a.published).label


def _entry(here: Here, a: ArticleRecord) -> tuple[Markup, Markup, Markup]:
    told = Markup(" · ").join((publisher_told(here, a), day_told(here, a)))
    n = len(here.view.timeline.events_from_article(a.id))
    return here.to(a), told, here.say("article-supports-counted", n=n)


def _article(view: View, a: ArticleRecord) -> Page:
    here = Here(view, links.page_of("articles", a.id))
    events = view.timeline.events_from_article(a.id)
    reading = view.timeline.records.readings.get(a.id, Reading())
    values: dict[str, object] = {
        "here": here,
        "a": a,
        "publisher": publisher_told(here, a),
        "named": view.timeline.publisher_of(a) is not None,
        "day": day_told(here, a),
        "basis": basis_told(here, a.basis),
        "facts": list(_facts(here, a)),
        "reasons": reading.published_reasons,
        "supports": [(rows.brief(here, e), _quoted(a, e)) for e in events],
        "furniture": list(_set_aside(reading)),
        "questions": reading.open_questions,
        "mend": mending(here, a),
    }
    body = filled("article.md", values)
    described = here.text("article-described", title=a.title, n=len(events))
    return Page(here.address, a.title, described, body, "sources", changed(events))


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


def _quoted(a: ArticleRecord, e: Event) -> Sequence[str]:
    return [q for s in e.sources if s.article == a.id for q in s.quote]


def _set_aside(reading: Reading) -> Iterable[tuple[str, str, str]]:
    """Yield (kind, reason, first words) of what in the text is no part of the report."""
    for kind, reason, words in reading.furniture:
        few = squeezed(words).split(" ")
        shown = " ".join(few[:_FEW_WORDS]) + (" …" if len(few) > _FEW_WORDS else "")
        yield kind, reason, shown
