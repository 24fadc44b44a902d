"""Stories made to measure: many events spread over years as real ones are, always the same."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from generator.model.records import Event, Publisher, Story
from generator.timeline import Records

FIRST, LAST = date(1994, 3, 1), date(2024, 12, 31)
CHAPTERS = ("opening", "quarrel", "road-maps", "talks", "storm", "after")
WORDS = [
    *("harbour", "treaty", "council", "port", "ferry", "grain", "minister", "strike", "court"),
    *("budget", "bridge", "river", "census", "water", "rail", "school", "hospital", "election"),
    *("tax", "fish", "island", "museum", "fire", "storm", "power", "plant", "mine", "coal"),
    *("solar", "wind", "loan", "bank", "bond", "trade", "valley", "orchard", "canal", "tower"),
]
_PEOPLE = [f"{a.title()} {b.title()}" for a in WORDS[:8] for b in WORDS[8:16]]
_BODIES = [f"{a.title()} Board" for a in WORDS[16:28]]
_PAPERS = [f"the-{w}-gazette" for w in WORDS[:24]]


def records(
    count: int, *, chapters: bool = True, seed: int = 1, words: Sequence[str] = WORDS
) -> Records:
    """Return a story "main" of so many events, with who tells of them, in the words given.

    Half of the events stand in the last fifth of the years, as in the news; one in six is known by
    month, season, year, decade or span alone; an eighth is key and a quarter detail; some are
    planned, some did not come, and some are tied to the one before.
    """
    chance = Random(seed)
    return Records(
        events=tuple(_event(chance, n, count, words) for n in range(count)),
        publishers=tuple(_publisher(n, id) for n, id in enumerate(_PAPERS)),
        stories=(_story(chapters),),
    )


def _publisher(n: int, id: str) -> Publisher:
    name = id.replace("-", " ").title()
    return Publisher(id=id, name=name, control="state" if n % 4 == 0 else "independent")


def _story(chapters: bool) -> Story:
    years = (1994, 1999, 2008, 2016, 2020, 2022, 2025)
    told = [
        {"id": id, "title": id.replace("-", " ").title(), "from": f"{a}", "to": f"{b - 1}"}
        | {"lead": f"What came of the {id.replace('-', ' ')}, and who said so."}
        for id, (a, b) in zip(CHAPTERS, pairwise(years), strict=True)
    ]
    return Story.model_validate(
        {
            "id": "main",
            "title": "The harbour and the river",
            "question": "Who may use the harbour, and who pays for it?",
            "lead": "Two towns share one river. This tells what they agreed, and what came of it.",
            "criteria": "What both towns did and said about the harbour.",
            "chapters": told if chapters else [],
        }
    )


def _event(chance: Random, n: int, count: int, words: Sequence[str]) -> Event:
    sides = chance.choices(_PAPERS, k=chance.choice([1, 1, 2, 2, 3, 4, 6]))
    fields: dict[str, Any] = {
        "id": f"e{n}-{chance.choice(WORDS)}",
        "date": _date(chance),
        "title": _words(chance, words, 5, 9).capitalize(),
        "summary": ". ".join(_sentences(chance, words)) + ".",
        "importance": chance.choices(["key", "normal", "detail"], [1, 5, 2])[0],
        "occurrence": chance.choices(["happened", "planned", "cancelled"], [30, 1, 1])[0],
        "verification": chance.choices(["reported", "disputed", "claimed"], [20, 1, 1])[0],
        "stories": ["main"],
        "people": chance.sample(_PEOPLE, chance.choice([0, 1, 2, 3])),
        "organisations": chance.sample(_BODIES, chance.choice([0, 1, 1, 2])),
        "sources": [
            {"key": f"k{i}", "url": f"https://example.com/{n}/{i}", "title": "A report"}
            | {"publisher": paper}
            for i, paper in enumerate(sides)
        ],
        "added": f"2024-01-{1 + n % 28:02}",
    }
    if n % 7 == 3:
        fields["figures"] = [{"label": "Sum", "value": str(n), "unit": "USD", "source": "k0"}]
    if n % 9 == 5:
        fields["why"] = f"It changed {_words(chance, words, 4, 7)}."
    return Event.model_validate(fields)


def _sentences(chance: Random, words: Sequence[str]) -> Iterator[str]:
    for _ in range(chance.choice([1, 2, 2, 3])):
        yield f"The {_words(chance, words, 10, 20)}"


def _words(chance: Random, words: Sequence[str], least: int, most: int) -> str:
    return " ".join(chance.choices(words, k=chance.randint(least, most)))


def _date(chance: Random) -> str:
    span = (LAST - FIRST).days
    late = chance.random() < 0.5
    offset = chance.randint(span * 4 // 5, span) if late else chance.randint(0, span)
    day = FIRST + timedelta(days=offset)
    kind = chance.randint(0, 35)
    if kind > 5:
        return day.isoformat()
    ends = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    coarse = (
        f"{day.year}-{day.month:02}",
        f"{day.year}",
        f"{day.year}-{chance.randint(21, 24)}",
        f"{day.year // 10}X",
        f"{day.isoformat()}/{ends.isoformat()}",
        f"{day.year}-{day.month:02}~",
    )
    return coarse[kind]
