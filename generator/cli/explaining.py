"""How one article is read, shown and not written: `extract --explain`."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from generator import articles, extractor, store
from generator.cli.output import WELL, busy, say, told
from generator.cli.seeds import WEB
from generator.cli.seeing import show
from generator.model.layout import seed_of
from generator.model.values import Problem
from generator.model.when import When
from generator.report import explained, explained_page


def explain_article(
    root: Path,
    typed: tuple[str, ...],
    published: When | None,
    others: tuple[str, ...],
    html: Path | None,
) -> int:
    """Show how the article that was named is read, on the terminal or as a page."""
    name = _one(typed)
    with busy("reading"):
        piece = _piece(root, name)
        seen = (
            piece if isinstance(piece, Problem) else extractor.seen(root, piece, published, others)
        )
    if isinstance(seen, Problem):
        return told([seen])
    e = explained(seen.reading, seen.known)
    if html is None:
        show(e)
    else:
        store.write(html, explained_page(e))
        say(str(html))
    return WELL


def _one(typed: tuple[str, ...]) -> str:
    if len(typed) != 1:
        raise click.UsageError(
            "--explain shows one article\n"
            f"  hint: name it: dateline extract --explain {articles.SEEDS}/….txt"
        )
    (name,) = typed
    if WEB.match(name):
        raise click.UsageError(
            f"--explain writes nothing, and '{name}' would be saved\n"
            "  hint: fetch it first: run 'dateline extract' with the address"
        )
    return name


def _piece(root: Path, typed: str) -> articles.Piece | Problem:
    """Return the article that was named, wherever it is; a sentence where a file has several."""
    path, place = (typed, "") if Path(typed).exists() else seed_of(typed)
    name = extractor.name_of(root, Path(path))
    if place:
        found = [p for _, p in articles.pieces_named(Path(path), name, [f"{name}#{place}"])]
    else:
        found = list(islice(articles.pieces_in(Path(path), name), 2))
    pieces = [p for p in found if isinstance(p, articles.Piece)]
    if len(pieces) > 1:
        raise click.UsageError(
            f"there are several articles in '{path}'\n"
            f"  hint: name one, such as '{path}#{seed_of(pieces[0].name)[1]}'"
        )
    return pieces[0] if pieces else found[0]
