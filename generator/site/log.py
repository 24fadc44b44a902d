"""What MkDocs says in its log, as problems in our own words."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from generator.model.settings import HOW_TO_WRITE_SITE_URL
from generator.model.values import Problem, Where

_OF_A_PAGE = re.compile(r"Doc file '(?P<page>[^']+)' (?P<what>.*)", re.DOTALL)
_OF_A_SETTING = re.compile(r"Config value '(?P<key>[^']+)': (?P<what>.*)", re.DOTALL)

_HINTS = {"site_url": HOW_TO_WRITE_SITE_URL}


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def collected() -> Iterator[list[logging.LogRecord]]:
    """Keep MkDocs' warnings and errors from the terminal, and gather them."""
    log, collector = logging.getLogger("mkdocs"), _Collector()
    before = log.handlers, log.propagate
    log.handlers, log.propagate = [collector], False
    try:
        yield collector.records
    finally:
        log.handlers, log.propagate = before


def problem(record: logging.LogRecord) -> Problem:
    """Return a line of MkDocs' log as a problem of the page or setting that it is about."""
    text = record.getMessage().strip()
    severity: Literal["error", "warning"] = (
        "error" if record.levelno >= logging.ERROR else "warning"
    )
    if m := _OF_A_PAGE.fullmatch(text):
        return Problem(Where(f"build/docs/{m['page']}"), _sentence(m["what"]), severity=severity)
    if m := _OF_A_SETTING.fullmatch(text):
        told = f"{m['key']}: {_sentence(m['what'])}"
        return Problem(Where("mkdocs.yml"), told, _HINTS.get(m["key"], ""), severity)
    return Problem(Where("mkdocs.yml"), _sentence(text), severity=severity)


def _sentence(text: str) -> str:
    plain = re.sub(r"\s+", " ", text).strip().rstrip(".")
    return plain[:1].lower() + plain[1:]
