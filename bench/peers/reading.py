"""What another reader of time finds in documents, as TIMEX3, and how long that took it."""

import json
import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.peers import install, values

RUN = Path(__file__).with_name("run")
PEERS = (*values.READERS, *values.IN_TIMEX3)
MINUTES = 5  # for the documents of a folder: Recognizers-Text comes to no end on long ones


@dataclass(frozen=True, slots=True)
class Document:
    """A text and the day that it speaks from, which may be unknown."""

    text: str
    published: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An expression of time; ``end`` is not included."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in each document, in order; its version; its CPU seconds."""

    found: tuple[tuple[Marked, ...], ...]
    version: str
    seconds: float


def reading(name: str, documents: Iterable[Document]) -> Reading:
    """Return what the reader ``name`` finds; raise ``PeerError`` where it cannot be had."""
    docs = tuple(documents)
    lines = [json.dumps({"text": d.text, "published": d.published}) for d in docs]
    result = json.loads(_ran(_command(name), "\n".join(lines)))
    marked = (
        tuple(_marked(name, d, f) for f in found)
        for d, found in zip(docs, result["found"], strict=True)
    )
    return Reading(tuple(marked), result["version"], result["seconds"])


def _ran(command: list[str], told: str) -> str:
    where = os.environ | {"PYTHONPATH": str(install.ROOT), "TZ": "UTC"}
    try:
        ran = subprocess.run(
            command, input=told, env=where, capture_output=True, text=True, timeout=60 * MINUTES
        )
    except subprocess.TimeoutExpired as error:
        raise install.PeerError(f"came to no end in {MINUTES} minutes") from error
    if ran.returncode:
        raise install.PeerError(f"failed:\n{ran.stderr.strip()}")
    return ran.stdout


def _command(name: str) -> list[str]:
    if name == "chrono-node":
        program, home = install.node()
        return [str(program), str(RUN / "parse.mjs"), str(home)]
    of, script = {
        "dateparser": ("dateparser", "search_dates.py"),
        "Recognizers-Text": ("recognizers", "recognize.py"),
        "HeidelTime": ("heideltime", "annotate.py"),
    }[name]
    return [str(install.python(of)), "-W", "ignore", str(RUN / script)]


def _marked(name: str, document: Document, found: values.Found) -> Marked:
    if name in values.IN_TIMEX3:
        return Marked(**found)
    start, end = values.extent(document.text, found["start"], found["end"])
    # "for three months" is a stretch by its preposition, so only the end is cut.
    words = document.text[found["start"] : end]
    return Marked(start, end, *values.READERS[name](words, found, document.published))
