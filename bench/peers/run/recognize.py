"""Runs Microsoft's Recognizers-Text over documents, in the environment where it is installed."""

from datetime import datetime
from importlib.metadata import version
from typing import Any

from recognizers_date_time import Culture, DateTimeOptions, DateTimeRecognizer

from bench.peers.run.loop import Found, answer

MODEL = DateTimeRecognizer(Culture.English, DateTimeOptions.NONE).get_datetime_model()


def read(text: str, published: datetime) -> list[Any]:
    """Return its results."""
    results: list[Any] = MODEL.parse(text, published)
    return results


def told(text: str, raw: list[Any]) -> list[Found]:
    """Return each with its place (its ends are included) and its resolutions."""
    return [
        {"start": r.start, "end": r.end + 1, "values": (r.resolution or {}).get("values", [])}
        for r in raw
    ]


answer(version("recognizers-text-date-time"), read, told)
