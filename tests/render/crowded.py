"""A story in which every list is long: one of each thing has all events, and there are many things.

Made to measure what a page must bear, as `synthetic` makes what is usual; always the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.model.parts import Ref, Related, Source, Update, Word
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Taxonomy,
)
from generator.model.when import parse
from generator.timeline import Records
from tests.render import synthetic

PLACES, PUBLISHERS, TOPICS, ARTICLES, MEMBERS, TIED = 2_000, 500, 300, 2_000, 200, 200
IN_ONE_MONTH, MONTH = 500, "2023-05"
_ALL = "all-of-it"  # the person, body, place, article and publisher of every event
_ONE_SPOT = 60  # places that stand in one town
_TIES = ("follows", "leads_to", "responds_to", "fulfils", "see_also")
_DAYS = 28


def records(count: int) -> Records:
    """Return `synthetic`'s story with so many events, each list as long as they make it.

    Every fifth event is planned, every fifth corrected, and every fifth carries out what another
    announced; one event is tied to 200 others, and 500 fall into one month.
    """
    usual = synthetic.records(count)
    return replace(
        usual,
        events=tuple(_event(e, n, usual.events) for n, e in enumerate(usual.events)),
        people=(_person(_ALL, 40), *(_person(f"member-{n}", 1) for n in range(MEMBERS))),
        organisations=(Organisation(id=_ALL, name="All of it"),),
        places=(Place(id=_ALL, name="Everywhere"), *map(_place, range(PLACES))),
        publishers=(*usual.publishers, *map(_publisher, (_ALL, *range(PUBLISHERS)))),
        articles=tuple(_article(n, count) for n in range(ARTICLES)),
        taxonomy=Taxonomy(
            types=(Word(id=_ALL, label="All of it"),),
            topics=tuple(Word(id=f"t{n}", label=f"Topic {n}") for n in range(TOPICS)),
        ),
    )


def _event(e: Event, n: int, all: tuple[Event, ...]) -> Event:
    changed: dict[str, Any] = {
        "people": (Ref(ref=_ALL), *e.people),
        "organisations": (Ref(ref=_ALL), *e.organisations),
        "places": (Ref(ref=_ALL), Ref(ref=f"p{n % PLACES}")),
        "sources": (*_sources(n), *e.sources),
        "type": _ALL,
        "topics": ("t0", f"t{n % TOPICS}") if n % TOPICS else ("t0",),
    }
    if n < IN_ONE_MONTH:
        changed["date"] = parse(f"{MONTH}-{1 + n % _DAYS:02}")
    return e.model_copy(update=changed | dict(_sort(n, all)))


def _sort(n: int, all: tuple[Event, ...]) -> Iterator[tuple[str, object]]:
    """Yield what is particular to an event, by its number."""
    if n == 0:
        ties = {t: tuple(e.id for e in all[1 + k : TIED + 1 : len(_TIES)]) for k, t in
                enumerate(_TIES)}  # fmt: skip
        yield "related", Related(**ties)
    elif n % 5 == 1:
        day = parse(f"2024-02-{1 + n % _DAYS:02}")
        yield "updates", (Update(date=day, kind="correction", text="The sum was in euros."),)
    elif n % 5 == 2:
        yield "occurrence", "planned"
    elif n % 5 == 4:
        yield "occurrence", "happened"
        yield "related", Related(fulfils=(all[n - 1].id,))


def _sources(n: int) -> Iterator[Source]:
    yield Source(key="whole", article=_ALL, quote=("Both towns signed it on Friday",))
    yield Source(key="other", article=f"a{1 + n % (ARTICLES - 1)}")
    yield Source(url=f"https://example.com/paper/{n}", publisher=f"paper-{n % PUBLISHERS}")


def _person(id: str, roles: int) -> Person:
    held = [
        {"title": f"Member {n}", "organisation": _ALL, "from": f"{1990 + n % 20}", "to": "2012"}
        for n in range(roles)
    ]
    return Person.model_validate({"id": id, "name": id.replace("-", " ").title(), "roles": held})


def _place(n: int) -> Place:
    """Return a place of a grid over land and sea, the first of them in one town."""
    across, up = (0, 0) if n < _ONE_SPOT else (n % 50, n // 50)
    at = {"lat": f"{-30 + 1.7 * up:.2f}", "lon": f"{-75 + 2.9 * across:.2f}"}
    return Place.model_validate({"id": f"p{n}", "name": f"Place {n}", "within": _ALL} | at)


def _publisher(n: int | str) -> Publisher:
    id = n if isinstance(n, str) else f"paper-{n}"
    return Publisher(id=id, name=id.replace("-", " ").title(), country="Peru", kind="newspaper")


def _article(n: int, count: int) -> ArticleRecord:
    url = f"https://example.com/a/{n}"
    fields = {"title": f"What came of it, {n} of {count}", "url": url, "publisher": _ALL}
    day = parse(f"2024-{1 + n % 12:02}-{1 + n % _DAYS:02}")
    id = _ALL if n == 0 else f"a{n}"
    return ArticleRecord.model_validate({"id": id, **fields, "published": str(day)})
