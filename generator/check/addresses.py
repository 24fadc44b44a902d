"""The addresses outside that records name, and which of them nobody can read any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.check.matter import Locate
from generator.model.values import Problem, Where
from generator.timeline import ENTITIES, Records


def addresses(records: Records, where: Locate) -> Mapping[str, list[Where]]:
    """Return the addresses outside that records name, and where each stands."""
    found: defaultdict[str, list[Where]] = defaultdict(list)
    for event in records.events:
        for n, source in enumerate(event.sources):
            for field in ("url", "archive"):
                if url := getattr(source, field):
                    found[url].append(where("events", event.id, "sources", n, field))
    for article in records.articles:
        for field in ("url", "archive"):
            if url := getattr(article, field):
                found[url].append(where("articles", article.id, field))
    for kind in ENTITIES:
        for entity in getattr(records, kind):
            for n, link in enumerate(entity.links):
                found[link.url].append(where(kind, entity.id, "links", n, "url"))
    for publisher in records.publishers:
        if publisher.homepage:
            found[publisher.homepage].append(where("publishers", publisher.id, "homepage"))
    return dict(found)


def addresses_answer(
    places: Mapping[str, Iterable[Where]], faults: Iterable[tuple[str, str]]
) -> Iterator[Problem]:
    """Tell of addresses that cannot be read; ``faults`` has why not, "" for one that can."""
    for url, fault in faults:
        for where in places[url] if fault else ():
            hint = "give another address, or an archived copy in 'archive'"
            message = f"address {fault}: '{url}'"
            yield Problem(where, message, hint, "warning", "addresses-answer")
