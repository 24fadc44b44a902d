"""Runs dateparser's search over documents, in the environment where it is installed.

It tells the words that it read, not where they stand: each is looked for behind the one before it.
"""

from datetime import datetime
from importlib.metadata import version
from typing import Any

from dateparser.search import search_dates

from bench.peers.run.loop import Found, answer


def read(text: str, published: datetime) -> list[Any]:
    """Return (words, moment, period) of each date, reckoned from the day of publication."""
    settings = {"RELATIVE_BASE": published, "RETURN_TIME_AS_PERIOD": True}
    return search_dates(text, languages=["en"], settings=settings, add_period=True) or []


def told(text: str, raw: list[Any]) -> list[Found]:
    """Return what was read with its place."""
    found: list[Found] = []
    at = 0
    for words, moment, period in raw:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        found.append({"start": start, "end": at, "moment": moment.isoformat(), "period": period})
    return found


answer(version("dateparser"), read, told)
