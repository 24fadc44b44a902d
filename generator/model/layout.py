"""Where each record stands under ``content/``, and what its file is called."""

from __future__ import annotations

import re

from generator.links import Kind
from generator.model.fields import RESERVED
from generator.model.parts import Record
from generator.model.records import (
    ArticleRecord,
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
    Taxonomy,
)
from generator.model.when import EDTFError, Grain, Point, When, parse

Key = tuple[str, str]  # the kind of a record, such as "events", and its id
MODELS: dict[Kind, type[Record]] = {
    "events": Event,
    "people": Person,
    "organisations": Organisation,
    "places": Place,
    "publishers": Publisher,
    "stories": Story,
    "articles": ArticleRecord,
}
NOUNS: dict[str, str] = {
    "events": "event",
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "publishers": "publisher",
    "stories": "story",
    "articles": "article",
    "taxonomy": "taxonomy",
}
TAXONOMY = "content/taxonomy.yml"
EXTRACTED = "content/extracted"
# A file that holds several articles, and the place of one in it: "seeds/wire.jsonl#a1".
_IN_A_FILE = re.compile(
    r"(.+?\.(?:rss|atom|xml|warc|warc\.gz|jsonl|ndjson|json|jsonld))#(.+)", re.IGNORECASE
)
_NAME = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})-([^0-9].*|[0-9].*)")


def model_of(kind: str) -> type[Record]:
    """Return the model of a kind of record; the taxonomy's is ``taxonomy``."""
    return Taxonomy if kind == "taxonomy" else MODELS[kind]  # type: ignore[index]


def is_reserved(kind: str, id: str) -> bool:
    """Say whether an id is a name that pages need for themselves."""
    return id in RESERVED or (kind == "stories" and id == "all")


def file_of(kind: str, id: str, when: When | None = None) -> str:
    """Return a record's path in the project; an event's needs its date.

    >>> file_of("events", "harbour-treaty", parse("2024-03-15"))
    'content/events/2024/2024-03-15-harbour-treaty.yml'
    >>> file_of("people", "ana-ross")
    'content/people/ana-ross.yml'
    """
    if kind == "taxonomy":
        return TAXONOMY
    if kind != "events":
        return f"content/{kind}/{id}.yml"
    if when is None:
        raise ValueError("the file of an event is called by its date")
    date = name_date(when)
    return f"content/events/{date[:4]}/{date}-{id}.yml"


def notebook_file(article: str) -> str:
    """Return the path of the notebook that the machine keeps on an article."""
    return f"{EXTRACTED}/{article}.json"


def seed_of(file: str) -> tuple[str, str]:
    """Return the seed that an article's ``file`` names, and the place in it where it holds several.

    >>> seed_of("seeds/wire.jsonl#a1"), seed_of("seeds/port-treaty.txt")
    (('seeds/wire.jsonl', 'a1'), ('seeds/port-treaty.txt', ''))
    """
    m = _IN_A_FILE.fullmatch(file)
    return (m[1], m[2]) if m else (file, "")


def name_date(when: When) -> str:
    """Return a date as file names have it: digits and hyphens; of a span or decade its first.

    >>> [name_date(parse(d)) for d in ("2024-03~", "199X", "2024-03-11/2024-03-16", "2024-22")]
    ['2024-03', '1990', '2024-03-11', '2024-06']
    """
    p = _first(when)
    if p.grain >= Grain.DAY:
        return p.first.isoformat()
    return p.first.isoformat()[: 7 if p.grain >= Grain.SEASON else 4]


def split_name(stem: str) -> tuple[str, str]:
    """Return the date and the id in the name of an event's file; "" for what is not there.

    >>> split_name("2024-03-15-harbour-treaty"), split_name("harbour-treaty")
    (('2024-03-15', 'harbour-treaty'), ('', 'harbour-treaty'))
    """
    m = _NAME.fullmatch(stem)
    return (m[1], m[2]) if m else ("", stem)


def name_fits(date: str, when: When) -> bool:
    """Say whether a file name's date is still true of the record's: the same, or coarser."""
    try:
        named = parse(date)
    except EDTFError:
        return False
    p = _first(when)
    return date == name_date(when) or (named.first <= p.first and p.last <= named.last)


def _first(when: When) -> Point:
    p = when.start or when.end
    if p is None:
        raise ValueError("a date has at least one end")
    return p
