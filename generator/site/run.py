"""MkDocs, run as a library: one build, or its live server."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.model.values import Problem
from generator.site.config import CONFIG, Site, load
from generator.site.log import collected, problem

HOOK = "generator.hook"
_AS_IT_WAS = "  The site stays as it was until this is mended."


def build(site: Site) -> tuple[Problem, ...]:
    """Build the site from the generated pages; return what MkDocs finds wrong with them.

    What MkDocs warns of is an error: it speaks of links that lead nowhere and pages left out.  Our
    own hook is left out: who calls this has rendered already, and will publish.
    """
    events = site.config.plugins.events
    for name, methods in events.items():
        events[name] = [m for m in methods if getattr(m, "__module__", "") != HOOK]
    with collected() as records, suppress(Abort):  # it says why in the log
        mkdocs_build(site.config)
    return tuple(replace(problem(r), severity="error") for r in records)


def serve(site: Site, port: int, hook: Path, say: Callable[[str], None]) -> None:
    """Serve the site on this machine alone, until it is interrupted.

    The hook renders before each build and has the records watched; where ``mkdocs.yml`` does not
    name it, the file ``hook`` is added.  It goes as MkDocs' own ``serve`` does, but for a
    ``mkdocs.yml`` that can no longer be read: that is told like any problem.
    """
    hooks = list(map(str, site.config.hooks))
    rendering = site.config.plugins.events["pre_build"]
    if not any(getattr(m, "__module__", "") == HOOK for m in rendering):
        hooks.append(str(hook))
    with _heard(say), TemporaryDirectory(prefix="dateline_") as folder:
        at = f"127.0.0.1:{port}"
        _serve(site.root / CONFIG, say, site_dir=folder, hooks=hooks, dev_addr=at)


def _serve(path: Path, say: Callable[[str], None], **asked: Any) -> None:
    def build(config: MkDocsConfig | None = None) -> None:
        problems: tuple[Problem, ...] = ()
        if config is None:
            config, problems = load(path, **asked)
        if config is None:  # an error here would have the server answer nobody
            say("\n".join((*map(str, problems), _AS_IT_WAS)))
            return
        config.site_url = server.url
        mkdocs_build(config, serve_url=server.url)

    config, problems = load(path, **asked)
    if config is None:
        raise Abort("\n".join(map(str, problems)))
    config.plugins.on_startup(command="serve", dirty=False)
    not_found = Path(config.site_dir, "404.html")
    at = urlsplit(config.site_url or "/").path
    server = LiveReloadServer(build, *config.dev_addr, root=config.site_dir, mount_path=at)
    server.error_handler = lambda code: (
        not_found.read_bytes() if code == HTTPStatus.NOT_FOUND and not_found.is_file() else None
    )
    try:
        build(config)
        server.watch(config.docs_dir)
        server.watch(str(path))
        server = config.plugins.on_serve(server, config=config, builder=build)
        for watched in config.watch:
            server.watch(watched)
        with suppress(KeyboardInterrupt):
            server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()
        config.plugins.on_shutdown()


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
