"""Sources as a page lists them: what, who published it, when, and the words that are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import LiteralString

from markupsafe import Markup

from generator.model.parts import Source
from generator.model.records import ArticleRecord, Event, Publisher
from generator.render.escape import ours, phrase, written
from generator.render.languages import country
from generator.render.view import Here, View

_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CONTROL: Mapping[str, LiteralString] = {
    "independent": "control-independent",
    "state": "control-state",
    "party": "control-party",
    "corporate": "control-corporate",
}
_KINDS: Mapping[str, LiteralString] = {
    "agency": "publisher-agency",
    "newspaper": "publisher-newspaper",
    "broadcaster": "publisher-broadcaster",
    "magazine": "publisher-magazine",
    "website": "publisher-website",
    "state body": "publisher-state-body",
    "party": "publisher-party",
    "company": "publisher-company",
    "organisation": "publisher-organisation",
    "person": "publisher-person",
}
_BASIS: Mapping[str, LiteralString] = {
    "stated": "basis-stated",
    "reckoned": "basis-reckoned",
    "assumed": "basis-assumed",
}
_OF_POWER = ("state", "party")


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of an event: every part already written for the page."""

    anchor: str
    title: Markup
    facts: Markup
    language: str
    links: tuple[Markup, ...]


def cited(here: Here, e: Event) -> list[Cited]:
    """Return the sources of an event in the order of its record."""
    return [_cited(here, n, s) for n, s in enumerate(e.sources, start=1)]


def key_links(here: Here, e: Event, keys: Iterable[str | None]) -> Markup:
    """Return links down to the sources with these keys, called by their publishers."""
    told = []
    for n, s in enumerate(e.sources, start=1):
        if s.name and s.name in set(keys):
            publisher = here.view.timeline.agency_of(s) or here.view.timeline.publisher_of(s)
            name = publisher.name if publisher else here.say("source-numbered", n=n)
            told.append(here.link(name, here.address, f"s{n}"))
    return Markup(", ").join(told)


def text_of(source: Source) -> str | tuple[str, str]:
    """Return what tells a source's text from others: two that have the same are one text."""
    return source.article or source.url or (source.reference, source.title)


def controlled(publishers: Iterable[Publisher]) -> list[Publisher]:
    """Return those under the control of a state or party."""
    return [p for p in publishers if p.control in _OF_POWER]


def powers_of(publishers: Iterable[Publisher]) -> tuple[str, ...]:
    """Return who controls publishers: "state", "party", both or neither."""
    held = {p.control for p in publishers}
    return tuple(power for power in _OF_POWER if power in held)


def publisher_told(here: Here, source: Source | ArticleRecord) -> Markup:
    """Return "TASS, carried by Trend, …" with who controls it, or that nobody is named.

    "" for what is told by its reference alone: a law or a deed has no publisher to miss.
    """
    t = here.view.timeline
    publisher, agency = t.publisher_of(source), t.agency_of(source)
    if agency and publisher and agency.id != publisher.id:
        named, carrier = _named(here, agency), here.to(publisher)
        both = here.say("source-carried-by", agency=named, publisher=carrier)
        return phrase("{}{}", both, _labels(here, agency))
    one = agency or publisher
    if one:
        return phrase("{}{}", _named(here, one), _labels(here, one))
    if isinstance(source, ArticleRecord) or source.article:
        return here.say("source-names-no-publisher")
    return here.say("source-publisher-not-named") if source.url else Markup()


def day_told(here: Here, source: Source | ArticleRecord) -> Markup:
    """Return the day of an article, and whether it was given or worked out."""
    article = here.view.timeline.article_of(source) if isinstance(source, Source) else source
    published = here.view.timeline.cited(source).published
    if published is None:
        return here.say("source-day-not-known")
    words = here.dates.full(published)
    if article and article.published == published and article.basis != "stated":
        return here.say("source-day-and-basis", day=words, basis=basis_told(here, article.basis))
    return words


def basis_told(here: Here, basis: str) -> Markup:
    """Return "stated", "reckoned" or "assumed", linked to what it means."""
    return here.how(basis_words(here.view, basis), basis)


def basis_words(view: View, basis: str) -> str:
    """Return "stated", "reckoned" or "assumed"."""
    return view.words.text(_BASIS[basis])


def control(here: Here, p: Publisher) -> str:
    """Return who controls a publisher, "" where it is not known."""
    id = _CONTROL.get(p.control)
    return here.text(id) if id else ""


def publisher_kind(here: Here, p: Publisher) -> str:
    """Return what sort of publisher it is, "" where no record says."""
    return here.text(_KINDS[p.kind]) if p.kind else ""


def labels(here: Here, p: Publisher) -> str:
    """Return "newspaper, Peru, independent", as far as it is known."""
    told = (publisher_kind(here, p), country(here, p.country), control(here, p))
    return ", ".join(filter(None, told))


def title_told(here: Here, s: Source) -> Markup:
    """Return the title of a source, linked to the article's page or else to where it stands."""
    if article := here.view.timeline.article_of(s):
        return article_told(here, article)
    words = s.title or s.reference or s.url or here.say("source-without-name")
    code = foreign(here, s.language) if s.title else ""
    if s.url:
        return outside(s.url, words, code)
    return phrase('<span lang="{}">{}</span>', ours(code), words) if code else written(words)


def article_told(here: Here, article: ArticleRecord) -> Markup:
    """Return the title of an article, linked to its page, in its own language."""
    code = foreign(here, article.language)
    return here.to(article) + (phrase('{: lang="{}" }', ours(code)) if code else Markup())


def foreign(here: Here, code: str) -> str:
    """Return the code of a language as an attribute has it, "" for that of the page, or none."""
    own = here.view.words.language.partition("-")[0].casefold()
    return "" if code.partition("-")[0].casefold() == own else fit_language(code)


def fit_language(code: str) -> str:
    """Return a code of a language as it may stand in an attribute ``lang``, "" for none.

    >>> fit_language("pt-BR"), fit_language("the old one")
    ('pt-BR', '')
    """
    return code if _LANGUAGE.fullmatch(code) else ""


def outside(url: str, words: object, code: str = "") -> Markup:
    """Return a link that leads out of the site, in another language where its code is given.

    Addresses are checked by the record's model.
    """
    spoken = phrase(' lang="{}"', ours(code)) if code else Markup()
    return phrase('<a href="{}" rel="external"{}>{}</a>', url, spoken, words)


def _cited(here: Here, n: int, s: Source) -> Cited:
    article, text = here.view.timeline.article_of(s), here.view.timeline.cited(s)
    more = [outside(text.archive, here.say("source-archived-copy"))] if text.archive else []
    if article and text.url:
        more.append(outside(text.url, here.say("source-article")))
    deed = not (article or s.url or s.published)
    told = (s.kind, publisher_told(here, s), "" if deed else day_told(here, s))
    facts = Markup(" · ").join(map(written, filter(None, told)))
    language = fit_language(text.language)
    return Cited(f"s{n}", title_told(here, s), facts, language, tuple(more))


def _named(here: Here, p: Publisher) -> Markup:
    return phrase('<b class="ctl">{}</b>', here.to(p))


def _labels(here: Here, p: Publisher) -> Markup:
    words = labels(here, p)
    return phrase(" · {}", words) if words else Markup()
