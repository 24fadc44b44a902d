"""Publishers: who controls each, and which articles and events stand on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator import links
from generator.model.records import Publisher
from generator.render import rows
from generator.render.escape import written
from generator.render.languages import country, language
from generator.render.mending import mending
from generator.render.order import sort_key
from generator.render.page import Page, changed, filled
from generator.render.sources import CONTROL, day_told, outside
from generator.render.view import Here, View
from generator.text import counted

_ADDRESS = links.listing_of("publishers")


def pages(view: View) -> Iterator[Page]:
    """Yield the list of publishers and each publisher's page."""
    here = Here(view, _ADDRESS)
    found = sorted(
        view.timeline.publishers.values(), key=lambda p: (sort_key(p.name), p.name, p.id)
    )
    values: dict[str, object] = {
        "here": here,
        "publishers": [_line(here, p) for p in found],
        "articles": len(view.timeline.articles),
        "count": counted(len(found), "publisher"),
    }
    body = filled("publishers.md", values)
    described = "Who published the articles that the events of this site stand on."
    newest = changed(view.timeline.events)
    yield Page(_ADDRESS, "Sources", described, body, "sources", newest)
    for p in found:
        yield _publisher(view, p)


def _line(here: Here, p: Publisher) -> tuple[Markup, str, str, str, int]:
    n = len(here.view.timeline.events_from_publisher(p.id))
    return here.to(p), p.kind or "", country(p.country), CONTROL[p.control] or "not recorded", n


def _publisher(view: View, p: Publisher) -> Page:
    here = Here(view, links.page_of("publishers", p.id))
    events = view.timeline.events_from_publisher(p.id)
    articles = view.timeline.articles_of_publisher(p.id)
    values: dict[str, object] = {
        "here": here,
        "p": p,
        "facts": list(_facts(here, p)),
        "aliases": "; ".join(p.aliases),
        "articles": [(here.to(a), day_told(here, a)) for a in articles],
        "mend": mending(here, p),
        "parts_of_list": rows.whole(here, "Events it reports", events),
    }
    body = filled("publisher.md", values)
    told = [p.kind or "", country(p.country), CONTROL[p.control], counted(len(events), "event")]
    described = f"{p.name}: {', '.join(filter(None, told))}."
    return Page(here.address, p.name, described, body, "sources", changed(events))


def _facts(here: Here, p: Publisher) -> Iterable[tuple[str, Markup]]:
    control = CONTROL[p.control] or "not recorded"
    yield "Control", here.how(control, "publishers")
    if p.kind:
        yield "Kind", written(p.kind)
    if p.country:
        yield "Country", written(country(p.country))
    if p.language:
        yield "Language", written(language(p.language) or p.language)
    if p.homepage:
        yield "Site", outside(p.homepage, p.homepage.split("//")[-1].rstrip("/"))
