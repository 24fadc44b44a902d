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
from generator.render.sources import control, day_told, labels, outside, publisher_kind
from generator.render.view import Here, View

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
        "count": here.say("publishers-counted", n=len(found)),
    }
    body = filled("publishers.md", values)
    described = here.text("publishers-described")
    newest = changed(view.timeline.events)
    yield Page(_ADDRESS, here.text("publishers"), described, body, "sources", newest)
    for p in found:
        yield _publisher(view, p)


def _line(here: Here, p: Publisher) -> tuple[Markup, str, str, str, int]:
    n = len(here.view.timeline.events_from_publisher(p.id))
    return here.to(p), publisher_kind(here, p), country(here, p.country), _control(here, p), n


def _control(here: Here, p: Publisher) -> str:
    return control(here, p) or here.text("control-not-recorded")


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
        "parts_of_list": rows.whole(here, here.text("publisher-events"), events),
    }
    body = filled("publisher.md", values)
    told = ", ".join(filter(None, (labels(here, p), here.text("events-counted", n=len(events)))))
    described = here.text("publisher-described", name=p.name, told=told)
    return Page(here.address, p.name, described, body, "sources", changed(events))


def _facts(here: Here, p: Publisher) -> Iterable[tuple[str, Markup]]:
    yield here.text("publisher-control"), here.how(_control(here, p), "publishers")
    if p.kind:
        yield here.text("publisher-kind"), written(publisher_kind(here, p))
    if p.country:
        yield here.text("publisher-country"), written(country(here, p.country))
    if p.language:
        yield here.text("publisher-language"), written(language(here, p.language))
    if p.homepage:
        shown = p.homepage.split("//")[-1].rstrip("/")
        yield here.text("publisher-site"), outside(p.homepage, shown)
