"""Which articles `extract` reads: files, articles in files, and pages of the web."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator import articles, extractor
from generator.cli.output import busy
from generator.model.layout import seed_of
from generator.model.values import Problem
from generator.model.when import When

WEB = re.compile(r"https?://", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was typed: files, of which ``only`` some articles are read, and what is not there."""

    files: tuple[Path, ...]
    only: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def chosen(root: Path, typed: Sequence[str], published: When | None, *, dry: bool) -> Chosen:
    """Return the articles that were named, pages of the web saved; none for all in seeds/.

    Raises ``UsageError`` where ``published`` would be the day of more than one.
    """
    if published and len(typed) > 1:
        raise _one_day_for_many(f"{articles.SEEDS}/….txt", published)
    files: list[Path] = []
    only: list[str] = []
    problems: list[Problem] = []
    for name in typed:
        if WEB.match(name):
            found = _from_the_web(root, name, dry=dry)
            if isinstance(found, Problem):
                problems.append(found)
            else:
                files.append(found)
            continue
        _refuse_other_address(name)
        path, place = (name, "") if Path(name).exists() else seed_of(name)
        file = _there(_inside(root, path), name)
        files.append(file)
        if place:
            only.append(f"{file.relative_to(root.resolve()).as_posix()}#{place}")
    if published and not only:
        _refuse_many(
            root, files if typed else articles.seed_files(root / articles.SEEDS), published
        )
    return Chosen(tuple(dict.fromkeys(files)), tuple(only), tuple(problems))


def _refuse_other_address(name: str) -> None:
    if _ADDRESS.match(name) and not Path(name).exists():
        raise click.UsageError(
            f"'{name}' is not fetched: only http and https are\n"
            f"  hint: save it in {articles.SEEDS}/, and name the file"
        )


def _there(file: Path, name: str) -> Path:
    if not file.exists():
        raise click.UsageError(
            f"there is no '{name}'\n  hint: see how it is called in {articles.SEEDS}/"
        )
    return file


def _inside(root: Path, name: str) -> Path:
    file, folder = Path(name).resolve(), root / articles.SEEDS
    if not file.is_relative_to(folder.resolve()):
        raise click.UsageError(
            f"'{file}' is not in the project's {articles.SEEDS}/\n"
            f"  hint: save it in {folder} first: it is the evidence"
        )
    return file


def _from_the_web(root: Path, url: str, *, dry: bool) -> Path | Problem:
    if dry:
        raise click.UsageError(
            f"--dry-run writes nothing, and '{url}' would be saved\n"
            "  hint: run it without --dry-run; 'git diff' shows what it wrote"
        )
    with busy(f"fetching {url}"):
        found = extractor.fetched(root / articles.SEEDS, url)
    return found if isinstance(found, Problem) else found.resolve()


def _refuse_many(root: Path, files: Sequence[Path], published: When) -> None:
    if len(files) > 1:
        raise _one_day_for_many(f"{articles.SEEDS}/….txt", published)
    for file in files:
        if articles.format_of(file.name) in articles.MANY:
            name = file.resolve().relative_to(root.resolve()).as_posix()
            raise _one_day_for_many(f"{name}#ID", published)


def _one_day_for_many(name: str, published: When) -> click.UsageError:
    return click.UsageError(
        "--published is the day of one article, and there are more\n"
        f"  hint: name it: dateline extract {name} --published {published}"
    )
