"""The articles that records were made of, as far as their seeds are still there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path

from generator.articles.files import SEEDS, seed_files
from generator.articles.reading import read_named
from generator.model.layout import seed_of
from generator.model.records import ArticleRecord
from generator.model.values import Problem


def seed_names(root: Path) -> frozenset[str]:
    """Return the files that may hold articles by their paths in the project."""
    return frozenset(p.relative_to(root).as_posix() for p in seed_files(root / SEEDS))


def texts_of(
    root: Path, records: Iterable[ArticleRecord], seeds: Collection[str]
) -> tuple[dict[str, str], list[Problem]]:
    """Return the texts of articles by the ids of their records, and which cannot be read.

    A file that is none of the ``seeds`` is not looked at: a record may name any.
    """
    texts: dict[str, str] = {}
    problems = []
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for record in records:
        if seed_of(record.file)[0] in seeds:
            ids[record.file].append(record.id)
    for file, found in read_named(root, ids):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            texts |= dict.fromkeys(ids[file], found.text)
    return texts, problems
