"""What MkDocs calls in a project, whose ``hooks.py`` imports it, so that plain ``mkdocs`` works.

It renders before MkDocs builds and publishes after; `dateline build` does both itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator import pipeline, site, store
from generator.model.values import Problem, Where

log = get_plugin_logger("dateline")
_command = ""  # MkDocs tells it once, when it starts, and none of the later calls


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether MkDocs builds or serves."""
    global _command
    _command = command


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the pages; a server with a bad record goes on with the last good ones."""
    root = Path(config.config_file_path).parent
    config.extra["serving"] = _serving()  # the templates say that there is no index to search in
    found, problems = site.of(root, config)
    if found:
        try:
            with store.locked(root):
                rendered = pipeline.render(found)
            _tell(rendered.notices)
            problems += rendered.problems
        except store.StoreError as e:
            problems += (Problem(Where(site.DOCS), e.message, e.hint),)
    _tell(problems)
    if _errors(problems) and not (_serving() and Path(config.docs_dir, "index.md").exists()):
        raise Abort("Nothing was built: mend the records first")


def on_post_build(config: MkDocsConfig) -> None:
    """Tidy and prove the finished site."""
    if _serving():
        return
    root = Path(config.config_file_path).parent
    found, _ = site.of(root, config)
    problems = pipeline.publish(found) if found else ()
    for notice in site.of_settings(found.settings) if found else ():
        log.info(str(notice))
    _tell(problems)
    if _errors(problems):
        raise Abort("The site was built, but must not be published: see above")


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Watch what people write instead of what is made from it, and go on where it does not read."""
    settings = Path(config.config_file_path)
    server.unwatch(config.docs_dir)
    server.watch(str(settings.parent / "content"))
    server.builder = site.careful(server.builder, settings, log.error)
    return server


def _serving() -> bool:
    return _command == "serve"


def _tell(problems: Iterable[Problem]) -> None:
    """Log problems; a warning of ours, such as a name without a record, is none for `--strict`."""
    for p in problems:
        (log.error if p.severity == "error" else log.info)(str(p))


def _errors(problems: Iterable[Problem]) -> bool:
    return any(p.severity == "error" for p in problems)
