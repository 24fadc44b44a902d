"""MkDocs, run as a library: one build, or its live server."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort

from generator.model.values import Problem
from generator.site.config import CONFIG, Site, load
from generator.site.log import collected, problem

_HOOK = "generator.hook"
_AS_IT_WAS = "  The site stays as it was until this is mended."


def build(site: Site) -> tuple[Problem, ...]:
    """Build the site from the generated pages; return what MkDocs finds wrong with them.

    What MkDocs warns of is an error: it speaks of links that lead nowhere and pages left out.  Our
    own hook is left out: who calls this has rendered already, and will publish.
    """
    events = site.config.plugins.events
    for name, methods in events.items():
        events[name] = [m for m in methods if getattr(m, "__module__", "") != _HOOK]
    with collected() as records, suppress(Abort):  # it says why in the log
        mkdocs_build(site.config)
    return tuple(replace(problem(r), severity="error") for r in records)


def serve(site: Site, port: int, hook: Path, say: Callable[[str], None]) -> None:
    """Serve the site on this machine alone, until it is interrupted.

    The hook renders before each build and has the records watched; where ``mkdocs.yml`` does not
    name it, the file ``hook`` is added.
    """
    hooks = list(map(str, site.config.hooks))
    rendering = site.config.plugins.events["pre_build"]
    if not any(getattr(m, "__module__", "") == _HOOK for m in rendering):
        hooks.append(str(hook))
    with _heard(say):
        mkdocs_serve(str(site.root / CONFIG), hooks=hooks, dev_addr=f"127.0.0.1:{port}")


def careful(
    build: Callable[[], None], path: Path, say: Callable[[str], None]
) -> Callable[[], None]:
    """Return a server's build that tells what is wrong with its ``mkdocs.yml``, and builds nothing.

    MkDocs' own would fail, and its server answer nobody until it no longer does.
    """

    def built() -> None:
        config, problems = load(path)
        if config is None:
            say("\n".join((*map(str, problems), _AS_IT_WAS)))
        else:
            build()

    return built


@contextmanager
def _heard(say: Callable[[str], None]) -> Iterator[None]:
    """Have what MkDocs reports said, not logged."""
    log, voice = logging.getLogger("mkdocs"), _Voice(say)
    level, propagate = log.level, log.propagate
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(voice)
    try:
        yield
    finally:
        log.removeHandler(voice)
        log.setLevel(level)
        log.propagate = propagate


class _Voice(logging.Handler):
    """Says what MkDocs' server reports, less what it says on the way."""

    _AT = re.compile(r"^\[[\d:]+\] |^dateline: ")
    _SILENT = ("Cleaning", "Building", "Documentation built", "Detected", "Watching", "Shutting")

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self.say = say

    def emit(self, record: logging.LogRecord) -> None:
        text = self._AT.sub("", record.getMessage())
        if record.levelno >= logging.WARNING and not record.name.endswith("dateline"):
            self.say(str(problem(record)))
        elif not text.startswith(self._SILENT):
            self.say(text)
