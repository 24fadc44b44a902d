"""Timelines for the tests of pages: the starter's, and one record of each kind made to order."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from generator import render, store
from generator.model.fields import UNFIT
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
from generator.model.settings import Settings
from generator.timeline import Noted, Records, Timeline

STARTER = Path(__file__).parents[2] / "generator" / "forms" / "starter"


@cache
def starter() -> Timeline:
    """Return the timeline that comes with every new project."""
    loaded = store.load(STARTER)
    assert not loaded.problems, loaded.problems
    return Timeline(loaded.records)


def pages(timeline: Timeline, **settings: Any) -> dict[str, str]:
    """Return all pages of a timeline by path, none twice."""
    found = list(render.pages(timeline, Settings(**settings)))
    assert len(dict(found)) == len(found)
    return dict(found)


def event(id: str = "a", **fields: Any) -> Event:
    """Return an event with what is required, and ``fields``."""
    least: dict[str, Any] = {
        "id": id,
        "date": "2021-09-09",
        "title": f"Something happened to {id}",
        "summary": "It happened, and somebody wrote it down.",
        "sources": [{"url": "https://example.com/a", "title": "News"}],
        "added": "2024-01-02",
    }
    return Event.model_validate(least | fields)


def timeline(*events: Event, **records: Any) -> Timeline:
    """Return a timeline of these events and records."""
    return Timeline(Records(events=events, **records))


def filled(text: Callable[[], str]) -> Timeline:
    """Return a timeline with a record of each kind, every plain field of them from ``text``.

    Names that may mean a record begin with a number, so that none of them happens to mean one.
    """
    return Timeline(
        Records(
            events=(
                _event(text),
                event("b", related={"follows": ["a"]}, figures=[_figure(text) | {"unit": "u"}]),
                event("d", date="2021-08", figures=[_figure(text) | {"unit": "u"}]),
            ),
            people=(_person(text),),
            organisations=(_organisation(text),),
            places=(_place(text),),
            publishers=(_publisher(text),),
            stories=(_story(text),),
            articles=(_article(text),),
            taxonomy=_taxonomy(text),
            noted={"c": _noted(text)},
        )
    )


def line(text: str) -> str:
    """Return what fits a field of one line, without what no field may hold (`model.fields`)."""
    return UNFIT.sub("", " ".join(text.split())).strip()[:300].strip() or "x"


def _event(text: Callable[[], str]) -> Event:
    return event(
        "a",
        title=f"{line(text())[:100]} happened",
        why=line(text()),
        date_note=line(text()),
        type="k",
        topics=["t"],
        stories=[{"ref": "s", "chapter": "c"}],
        people=[{"ref": "p", "role": line(text())}],
        organisations=[{"ref": "o", "role": line(text())}, line(f"1 {text()}")],
        places=[{"ref": "l", "role": line(text())}],
        figures=[_figure(text) | {"source": "k"}],
        claims=[{"text": line(text()), "by": line(text()), "supported_by": ["k"]}],
        quotes=[{"text": line(text()), "by": line(text()), "source": "k"}],
        sources=[
            {"article": "c", "quote": [line(text()), line(text())]},
            {"key": "w", "url": "https://example.com/w?a=b", "quote": line(text())},
            {
                "key": "k",
                "reference": line(text()),
                "title": line(text()),
                "publisher": "u",
                "agency": line(f"2 {text()}"),
                "kind": line(text()),
                "quote": line(text()),
            },
            {"key": "r", "reference": line(text())},
        ],
        media=[
            {"src": "a.png", "alt": line(text()), "caption": line(text()), "credit": line(text())},
            {"src": line(f"7 {text()}"), "alt": line(text()), "licence": line(text())},
        ],
        updates=[{"date": "2024-02-03", "kind": "correction", "text": line(text())}],
        review="draft",
        verification="claimed",
        importance="key",
    )


def _figure(text: Callable[[], str]) -> dict[str, str]:
    return {"label": line(text()), "value": "3", "unit": line(text()), "quantity": "dues"}


def _person(text: Callable[[], str]) -> Person:
    return Person.model_validate(
        {
            "id": "p",
            "name": line(text()),
            "native": {"ru": line(text()), "zz": line(text())},
            "aliases": [line(text())],
            "description": line(text()),
            "links": [{"title": line(text()), "url": "https://example.com/?a=b&c=d"}],
            "roles": [
                {"title": line(text()), "organisation": "o", "from": "2001", "note": line(text())},
                {"title": line(text()), "organisation": line(f"3 {text()}")},
            ],
            "review": "draft",
        }
    )


def _organisation(text: Callable[[], str]) -> Organisation:
    fields = {"name": line(text()), "part_of": line(f"4 {text()}"), "place": "l"}
    return Organisation.model_validate(
        {"id": "o", "aliases": [line(text())], "description": line(text())} | fields
    )


def _place(text: Callable[[], str]) -> Place:
    fields = {
        "country": line(f"6 {text()}"),
        "within": line(f"5 {text()}"),
        "lat": "1.5",
        "lon": "-2",
    }
    return Place.model_validate({"id": "l", "name": line(text())} | fields)


def _publisher(text: Callable[[], str]) -> Publisher:
    return Publisher.model_validate(
        {
            "id": "u",
            "name": line(text()),
            "aliases": [line(text())],
            "country": line(text()),
            "language": line(text()),
            "note": line(text()),
            "homepage": "https://example.com/",
        }
    )


def _story(text: Callable[[], str]) -> Story:
    return Story.model_validate(
        {
            "id": "s",
            "title": line(text()),
            "question": line(text()),
            "criteria": line(text()),
            "chapters": [{"id": "c", "title": line(text()), "lead": line(text())}],
            "glossary": [{"term": line(text()), "meaning": line(text())}],
        }
    )


def _article(text: Callable[[], str]) -> ArticleRecord:
    return ArticleRecord.model_validate(
        {
            "id": "c",
            "title": line(text()),
            "author": line(text()),
            "language": line(text()),
            "published": "2021-09-09",
            "basis": "reckoned",
        }
    )


def _taxonomy(text: Callable[[], str]) -> Taxonomy:
    kinds = [{"id": "k", "label": line(text()), "meaning": line(text())}]
    topics = [{"id": "t", "label": line(text()), "meaning": line(text())}]
    return Taxonomy.model_validate({"types": kinds, "topics": topics})


def _noted(text: Callable[[], str]) -> Noted:
    return Noted(
        published_reasons=(text(), text()),
        furniture=((text(), text(), text()),),
        open_questions=(text(),),
    )
