"""Records in the words of schema.org, as the nodes of JSON-LD.

Dates are as exact as they are known: what schema.org cannot say (about, a decade, a season) is left
out, never made a day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, LiteralString

from generator import links, web
from generator.model.parts import Source
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
)
from generator.model.when import When
from generator.render.countries import code_of, is_country
from generator.render.dates import machine_readable
from generator.render.prose import plain
from generator.render.sources import fit_language
from generator.render.view import Here, Linked, View

Node = dict[str, Any]

_STATUS = {
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
    "did-not-happen": "EventCancelled",
}
_DOUBTS: Mapping[str, LiteralString] = {
    "claimed": "how-claimed",
    "disputed": "how-disputed",
    "retracted": "how-retracted",
}
_OUTLETS = ("agency", "newspaper", "broadcaster", "magazine", "website")
_MOST_SOURCES = 6
MOST_LISTED = 10  # events
_SAME = ("wikipedia.org", "wikidata.org")  # pages elsewhere that stand for the thing itself


class Nodes:
    """Writes records; a site without an address of its own says none."""

    def __init__(self, view: View) -> None:
        """Write what readers see of a timeline."""
        self._view = view
        self._here = Here(view, "")
        url = view.settings.site_url
        self._base = "" if web.is_placeholder(url) else url

    def event(self, e: Event) -> Node:
        """Return an event with its sources; a doubt about it stands beside its name."""
        t, view = self._view.timeline, self._view
        start, end = _days(e)
        summary = plain(e.summary)
        dated = (
            summary
            if start or end
            else self._here.text(
                "event-described", date=view.dates.in_words(e.date), summary=summary
            )
        )
        doubt = _DOUBTS.get(e.verification)
        wholes = (t.event[id] for id in e.related.part_of if id in t.event)
        words = [view.label_of("types", e.type)] if e.type else []
        words += [view.label_of("topics", id) for id in e.topics]
        return full(
            {
                **self.named(e, "Event"),
                "identifier": self.tag(e),
                "description": dated,
                "disambiguatingDescription": self._here.text(doubt) if doubt else "",
                "startDate": start,
                "endDate": end,
                "eventStatus": _status(e),
                "location": [self.named(p, "Place") for p in t.places_of(e)],
                "about": [
                    *(self.named(p, "Person") for p in t.people_of(e)),
                    *(self.named(o, "Organization") for o in t.organisations_of(e)),
                ],
                "keywords": words,
                "superEvent": [self.brief(whole) for whole in wholes],
                "image": self._pictures(e),
                "subjectOf": [self._source(s) for s in e.sources[:_MOST_SOURCES]],
            }
        )

    def brief(self, e: Event) -> Node:
        """Return an event in a list."""
        start, end = _days(e)
        days = {"startDate": start, "endDate": end, "eventStatus": _status(e)}
        return full({**self.named(e, "Event"), **days})

    def _pictures(self, e: Event) -> list[str]:
        shown = filter(None, (links.picture(m.src) for m in e.media))
        return [self.url(p) for p in shown] if self._base else []

    def _source(self, s: Source) -> Node:
        """Return an article that an event rests on, or the text that is no article."""
        text, by = self._view.timeline.cited(s), self._view.timeline.publisher_of(s)
        title, is_news = text.title or s.reference, bool(text.title and text.url) and not s.kind
        return _text(title, text.url, text.published, text.language, by, is_news=is_news)

    def article(self, a: ArticleRecord) -> Node:
        """Return a text that somebody published, with the first events that it supports."""
        t = self._view.timeline
        node = _text(a.title, a.url, a.published, a.language, t.publisher_of(a))
        events = t.events_from_article(a.id)[:MOST_LISTED]
        return full(
            {
                **node,
                "identifier": self.tag(a),
                "author": {"@type": "Person", "name": a.author} if a.author else None,
                "archivedAt": a.archive,
                "about": [self.brief(e) for e in events],
            }
        )

    def publisher(self, p: Publisher) -> Node:
        """Return a publisher; its address is its own."""
        return full(
            {
                **_named_publisher(p),
                "identifier": self.tag(p),
                "alternateName": list(p.aliases),
                "url": p.homepage,
                "description": p.note,
            }
        )

    def entity(self, x: Person | Organisation | Place, events: Sequence[Event]) -> Node:
        """Return a person, organisation or place with its latest events."""
        latest = [self.brief(e) for e in events[-MOST_LISTED:]]
        node: Node = {
            **self.named(x, _type(x)),
            "identifier": self.tag(x),
            "alternateName": [n for n in x.names if n != x.name],
            "description": x.description,
            "sameAs": [link.url for link in x.links if _stands_for_it(link.url)],
        }
        if isinstance(x, Person):
            node |= {"birthDate": _day(x.born), "deathDate": _day(x.died), "subjectOf": latest}
        elif isinstance(x, Organisation):
            node |= {
                "parentOrganization": self._meant("organisations", x.part_of),
                "location": self._meant("places", x.place),
                "event": latest,
            }
        else:
            node |= {**self._position(x), "event": latest}
        return full(node)

    def _position(self, x: Place) -> Node:
        geo: Node = {"@type": "GeoCoordinates", "latitude": x.lat, "longitude": x.lon}
        code = "" if is_country(x) else code_of(x.country)
        return {
            "geo": geo if x.lat is not None and x.lon is not None else None,
            "address": {"@type": "PostalAddress", "addressCountry": code} if code else None,
            "containedInPlace": self._meant("places", x.within),
        }

    def named(self, record: Linked, type: str) -> Node:
        """Return a record by its name and page."""
        return {
            "@type": type,
            "name": self._here.name(record),
            "url": self.url(self._here.page_of(record)),
        }

    def _meant(self, kind: str, name: str) -> Node:
        """Return the record that a name in another means, else the name alone."""
        found = self._view.timeline.entity(kind, name)
        type = "Place" if kind == "places" else "Organization"
        if found:
            return self.named(found, type)
        return {"@type": type, "name": name} if name else {}

    def url(self, address: str) -> str:
        """Return a whole address; "" where the site has none yet."""
        return links.whole(self._base, address) if self._base else ""

    def tag(self, record: Linked) -> str:
        """Return the id that outlives addresses; "" where nobody has set whose it is."""
        authority = self._view.settings.authority
        if not authority or web.is_placeholder(f"//{authority.partition(',')[0]}"):
            return ""
        return links.tag(authority, self._here.page_of(record))


def full(node: Node) -> Node:
    """Return a node without what it says nothing of."""
    return {k: v for k, v in node.items() if v not in (None, "", [], {})}


def _text(
    title: str,
    url: str | None,
    published: When | None,
    language: str,
    by: Publisher | None,
    *,
    is_news: bool = True,
) -> Node:
    """Return a text somebody published; news where a house that publishes news did."""
    is_news = is_news and (by is None or by.kind is None or by.kind in _OUTLETS)
    return full(
        {
            "@type": "NewsArticle" if is_news else "CreativeWork",
            "headline" if is_news else "name": title,
            "url": url,
            "datePublished": _day(published),
            "inLanguage": fit_language(language),
            "publisher": _named_publisher(by) if by else None,
        }
    )


def _named_publisher(p: Publisher) -> Node:
    if p.kind == "person":
        return {"@type": "Person", "name": p.name}
    return {
        "@type": "NewsMediaOrganization" if p.kind in _OUTLETS else "Organization",
        "name": p.name,
    }


def _type(x: Person | Organisation | Place) -> str:
    if isinstance(x, Person):
        return "Person"
    if isinstance(x, Organisation):
        return "Organization"
    return "Country" if is_country(x) else "Place"


def _status(e: Event) -> str:
    return f"https://schema.org/{_STATUS[e.occurrence]}" if e.occurrence in _STATUS else ""


def _days(e: Event) -> tuple[str, str]:
    """Return first and last day of an event, each as ISO date as exact as it is known or ""."""
    first, last = machine_readable(e.date.start), machine_readable(e.date.end)
    if e.date.is_span:
        return first, last
    return (f"{first}T{e.time}" if e.time and e.date.is_day else first), ""


def _day(when: When | None) -> str:
    """Return a date as exact as it is known, "" where it is a span or in doubt."""
    return machine_readable(when.start) if when and not when.is_span else ""


def _stands_for_it(url: str) -> bool:
    host = web.host_of(url)
    return any(host == known or host.endswith(f".{known}") for known in _SAME)
