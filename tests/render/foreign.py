"""Records of every kind that pages tell apart, without an ASCII letter in what they say."""

from __future__ import annotations

from collections.abc import Iterator

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
from generator.timeline import Noted, Records


def events() -> Iterator[Event]:
    """Yield events of every kind that pages tell apart, without an ASCII letter in any text."""
    fields: list[dict[str, object]] = [
        {"date": "2024-03-11", "importance": "key", "why": "Потому"},
        {"date": "2024-03-12", "time": "10:30", "basis": "reckoned", "date_note": "Вчера"},
        {"date": "2024-03", "basis": "assumed"},
        {"date": "2024-21", "verification": "claimed"},
        {"date": "2024", "verification": "disputed"},
        {"date": "199X", "verification": "retracted", "importance": "detail"},
        {"date": "18XX", "verification": "confirmed"},
        {"date": "1987~"},
        {"date": "1988?"},
        {"date": "2024-03-13/2024-03-16", "occurrence": "ongoing"},
        {"date": "2024-04/2024-05", "occurrence": "postponed"},
        {"date": "2024-05-01/..", "occurrence": "cancelled"},
        {"date": "../2020"},
        {"date": "1990~/1995"},
        {"date": "2025-03", "occurrence": "planned", "related": {"fulfils": ["e0"]}},
        {"date": "2024-06-01", "occurrence": "did-not-happen", "related": {"fulfils": ["e0"]}},
        {"date": "2024-07-01", "related": {"fulfils": ["e0"], "part_of": ["e1"]}},
        {"date": "2024-08-01", "related": {"responds_to": ["e0"], "follows": ["e1"]}},
        {"date": "2024-09-01", "related": {"supersedes": ["e0"], "contradicts": ["e1"]}},
        {"date": "2024-09-02", "related": {"leads_to": ["e0"], "see_also": ["e1"]}},
    ]
    for n, own in enumerate(fields):
        yield event(f"e{n}", own)
    yield event("f0", {"sources": sources("agency"), "review": "reviewed"})
    yield event("f1", {"sources": sources("agency", "party"), "stories": ["one"]})
    yield event("f2", {"sources": sources("agency", "broadcaster"), "stories": ["two"]})
    yield event("f3", {"sources": sources("party", "newspaper", "company"), "stories": []})
    yield event("f4", {"sources": sources("party")})
    yield event("f5", {"sources": [{"article": "none"}]})
    yield event("f6", {"sources": [{"reference": "Закон", "kind": "указ"}, *sources("person")]})
    yield event(
        "f7",
        {
            "sources": [
                {"key": "k", "article": "all", "quote": "Слова"},
                {"url": "https://203.0.113.7/3", "publisher": "agency", "agency": "newspaper"},
                {"url": "https://203.0.113.7/4", "archive": "https://203.0.113.7/5"},
            ],
            "claims": [
                {"text": "Так", "by": "Мэр", "supported_by": ["k"], "disputed_by": ["k"]},
                {"text": "Нет"},
            ],
            "figures": [
                {"label": "Суда", "value": "1200000", "unit": "т", "source": "k"},
                {"label": "Люди", "low": "3", "high": "5", "about": True},
                {"label": "Мили", "low": "3"},
            ],
            "quotes": [{"text": "Да", "by": "Мэр", "source": "k"}, {"text": "Да"}],
            "updates": [
                {"date": "2024-04-02", "kind": "correction", "text": "Иначе"},
                {"date": "2024-04-03", "kind": "update", "text": "Ещё"},
                {"date": "2024-04-04", "kind": "clarification", "text": "Яснее"},
            ],
            "former_ids": ["f7-before"],
            "verification": "claimed",
        },
    )


def event(id: str, own: dict[str, object]) -> Event:
    least: dict[str, object] = {
        "id": id,
        "date": "2024-03-20",
        "title": f"Событие {id[1:]} было там",
        "summary": "Это было там. И записано всё.",
        "body": "Было **там**.",
        "type": "treaty",
        "people": [{"ref": "p1", "role": "Мэр"}, "p2"],
        "organisations": ["o1"],
        "places": ["l1"],
        "stories": ["one", "two"],
        "sources": [{"url": "https://203.0.113.7/1", "title": "Весть", "published": "2024-03-21"}],
        "added": "2024-04-01",
        "review": "draft",
    }
    return Event.model_validate(least | own)


def sources(*publishers: str) -> list[dict[str, object]]:
    return [
        {"url": f"https://203.0.113.7/{n}", "title": "Весть", "publisher": p}
        for n, p in enumerate(publishers)
    ]


def publishers() -> Iterator[Publisher]:
    controls = ("state", "party", "independent", "corporate", "unknown")
    kinds = (
        "agency", "party", "newspaper", "company", "person", "broadcaster", "magazine",
        "website", "state body", "organisation",
    )  # fmt: skip
    for n, kind in enumerate(kinds):
        yield Publisher.model_validate(
            {
                "id": kind.replace(" ", "-"),
                "name": f"Газета {n}",
                "kind": kind,
                "control": "state" if kind == "broadcaster" else controls[n % 5],
                "country": "PE",
                "language": "fr",
                "homepage": "https://203.0.113.7/",
                "note": "Старая",
                "aliases": ["Листок"],
                "former_ids": [f"x{n}"],
            }
        )


def articles() -> Iterator[ArticleRecord]:
    yield ArticleRecord.model_validate(
        {
            "id": "all",
            "title": "Весть",
            "publisher": "agency",
            "author": "Перо",
            "language": "es",
            "published": "2024-03-21",
            "basis": "reckoned",
            "url": "https://203.0.113.7/8",
            "archive": "https://203.0.113.7/9",
            "former_ids": ["before"],
        }
    )
    days = {"published": "2024-03-20", "basis": "reckoned", "language": "es"}
    yield ArticleRecord.model_validate({"id": "none", "title": "Весть"} | days)
    yield ArticleRecord.model_validate({"id": "undated", "title": "Весть", "language": "es"})
    given = {"published": "199X", "language": "es"}
    yield ArticleRecord.model_validate({"id": "given", "title": "Весть"} | given)


def records() -> Records:
    roles = [
        {"title": "Мэр", "organisation": "o1", "from": "2001", "to": "2002-03", "note": "Был"},
        {"title": "Член", "from": "2003"},
        {"title": "Глава", "organisation": "Совет", "to": "2001"},
        {"title": "Друг"},
    ]
    person: dict[str, object] = {
        "id": "p1",
        "name": "Анна",
        "native": {"fr": "Анна"},
        "aliases": ["Аня"],
    }
    person |= {"roles": roles, "born": "1970", "died": "2024-05-01", "description": "Мэр."}
    person |= {"links": [{"title": "Там", "url": "https://203.0.113.7/6"}], "review": "draft"}
    chapters = [
        {"id": "c1", "title": "Начало", "to": "2024-03-31", "lead": "Так."},
        {"id": "c2", "title": "Конец", "from": "2024-04", "to": "2024-12"},
        {"id": "c3", "title": "После", "from": "2025~"},
    ]
    one: dict[str, object] = {
        "id": "one",
        "title": "Повесть",
        "question": "Что?",
        "lead": "Вот.",
        "criteria": "Всё.",
    }
    one |= {"chapters": chapters, "glossary": [{"term": "Порт", "meaning": "Гавань"}]}
    types = [{"id": "treaty", "label": "договор", "meaning": "Подпись."}]
    noted = Noted(("Так.",), (("подпись", "внизу", "а б в г д е ж з и к л м н"),), ("Кто?",))
    place = {"id": "l1", "name": "Город", "within": "l2", "lat": "1.5", "lon": "-2"}
    return Records(
        events=tuple(events()),
        people=(
            Person.model_validate(person | {"former_ids": ["p0"]}),
            Person.model_validate({"id": "p2", "name": "Борис"}),
        ),
        organisations=(
            Organisation.model_validate(
                {"id": "o1", "name": "Порт", "part_of": "o2", "place": "l1", "former_ids": ["o0"]}
            ),
            Organisation.model_validate({"id": "o2", "name": "Совет"}),
        ),
        places=(
            Place.model_validate(place | {"country": "PE", "former_ids": ["l0"]}),
            Place.model_validate({"id": "l2", "name": "Край"}),
        ),
        publishers=tuple(publishers()),
        stories=(
            Story.model_validate(one | {"former_ids": ["s0"]}),
            Story.model_validate({"id": "two", "title": "Другая"}),
        ),
        articles=tuple(articles()),
        taxonomy=Taxonomy.model_validate({"types": types}),
        noted={"all": noted},
    )
