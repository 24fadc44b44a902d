"""Extractors of other packages, found by the entry point ``dateline.extractors``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from itertools import islice

from generator.articles import RefusedError
from generator.events.grounding import MOST
from generator.model.proposed import Extractor
from generator.model.values import Article, Problem, Where
from generator.model.when import When
from generator.text import listed, nearest, squeezed

GROUP = "dateline.extractors"


class ExtractorError(Exception):
    """Why an extractor that was named cannot be asked, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def require(names: Sequence[str]) -> None:
    """Raise ``ExtractorError`` where one of the extractors cannot be asked."""
    for name in names:
        _loaded(name)


def asked(
    names: Sequence[str], article: Article, published: When | None
) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Return what each extractor proposes for an article.

    Raises ``RefusedError`` where one fails: without what it proposed before, its drafts would go.
    """
    return tuple((name, _asked(name, article, published)) for name in names)


def _asked(name: str, article: Article, published: When | None) -> tuple[object, ...]:
    try:
        with redirect_stdout(sys.stderr):  # what it prints is no result
            found = tuple(islice(_loaded(name)(article, published), MOST + 1))
    except KeyboardInterrupt:
        raise
    except BaseException as e:  # another's code: it may raise anything, SystemExit among it
        what = squeezed(f"{type(e).__name__}: {e}")[:200]
        raise _refused(article, f"the extractor '{name}' failed: {what}", name) from e
    if len(found) > MOST:
        raise _refused(article, f"the extractor '{name}' gives more than {MOST} proposals", name)
    return found


def _refused(article: Article, message: str, name: str) -> RefusedError:
    hint = f"nothing of this article was changed; mend '{name}', or leave it out"
    return RefusedError(Problem(Where(article.file), message, hint))


@cache
def _loaded(name: str) -> Extractor:
    point = _point(name)
    try:
        found = point.load()
    except Exception as e:  # another's code
        what = squeezed(f"{type(e).__name__}: {e}")[:200]
        raise ExtractorError(
            f"the extractor '{name}' ({point.value}) cannot be loaded: {what}",
            "mend or reinstall the package that it comes from",
        ) from e
    if not callable(found):
        raise ExtractorError(
            f"the extractor '{name}' ({point.value}) is no function: '{type(found).__name__}'",
            "its package must name a function that takes an article and its day",
        )
    extractor: Extractor = found
    return extractor


def _point(name: str) -> EntryPoint:
    points = list(_points(name))
    if len(points) == 1:
        return points[0]
    if points:
        where = listed(sorted(p.value for p in points))
        raise ExtractorError(
            f"more than one extractor is called '{name}': {where}",
            "uninstall the package that you do not want",
        )
    there = sorted({p.name for p in entry_points(group=GROUP)})
    near = nearest(name, there)
    hint = f"write {listed(there, 'or')}" if there else "install the package that it comes from"
    raise ExtractorError(
        f"no extractor is called '{name}'", f"did you mean '{near[0]}'?" if near else hint
    )


def _points(name: str) -> Iterator[EntryPoint]:
    """Yield the entry points of a name, one for each thing that they name."""
    yield from {p.value: p for p in entry_points(group=GROUP, name=name)}.values()
