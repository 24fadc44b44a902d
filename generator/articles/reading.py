"""From a seed to its articles: decoded, taken apart by its format, parted, each for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from generator.articles import front, json_lines, linked, sandbox
from generator.articles.blocks import Found
from generator.articles.decoding import LARGEST, normalised, read_text
from generator.articles.english import language_of
from generator.articles.files import format_of
from generator.articles.imprint import imprint_of
from generator.articles.parts import Parts, parted
from generator.articles.raw import Raw, joined
from generator.articles.refused import RefusedError, refused
from generator.articles.signature import signed
from generator.model.fields import UNFIT
from generator.model.layout import seed_of
from generator.model.values import Article, Problem, Where
from generator.text import slug, squeezed

LARGEST_OF_MANY = 256 * 1024 * 1024  # bytes of a file that is read article by article
_ONE_BY_ONE = frozenset(("lines", "warc"))
_PLACE = "/:@!$&'()*+,;=?-._~"  # what stands in a place as it is; the rest is percent-encoded
_LONGEST_PLACE = 200  # characters; with its file's name it has to fit a record's line


@dataclass(frozen=True, slots=True)
class Piece:
    """What is to become an article: as its format gives it, with the article's name.

    ``stem`` is the name of its file without its ending.
    """

    raw: Raw
    stem: str
    name: str


def read_article(path: Path, name: str) -> Article:
    """Return the article in the file ``path``, which problems and records call ``name``.

    Where the file holds several, the name ends in "#" and the article's place.  Raises
    ``RefusedError`` for what is empty, too long, binary, or no report.
    """
    (found,) = dict(pieces_named(path, seed_of(name)[0], [name])).values()
    if isinstance(found, Problem):
        raise RefusedError(found)
    return article_of(found)


def read_named(root: Path, names: Iterable[str]) -> Iterator[tuple[str, Article | Problem]]:
    """Yield each article by its name, or why it is none; each file is read once."""
    by_file: dict[str, list[str]] = {}
    for name in names:
        by_file.setdefault(seed_of(name)[0], []).append(name)
    for file, those in by_file.items():
        for name, found in pieces_named(root / file, file, those):
            yield name, found if isinstance(found, Problem) else _article_or_fault(found)


def pieces_named(
    path: Path, file: str, names: Iterable[str]
) -> Iterator[tuple[str, Piece | Problem]]:
    """Yield what is to become each article of the file ``path``, called ``file``, by its name."""
    left = dict.fromkeys(names)
    of_file: Problem | None = None
    for found in pieces_in(path, file):
        called = found.where.path if isinstance(found, Problem) else found.name
        if called in left:
            del left[called]
            yield called, found
        elif isinstance(found, Problem) and called == file:
            of_file = of_file or found
        if not left:
            return
    for name in left:
        hint = f"see what articles '{file}' has now"
        yield name, of_file or Problem(Where(name), "is not in the file", hint)


def articles_in(path: Path, name: str) -> Iterator[Article | Problem]:
    """Yield the articles of the file ``path``, which is called ``name``, and what is none of them.

    One article that cannot be read stops no other.
    """
    for piece in pieces_in(path, name):
        yield piece if isinstance(piece, Problem) else _article_or_fault(piece)


def pieces_in(path: Path, name: str) -> Iterator[Piece | Problem]:
    """Yield what is to become the articles of a file, as `articles_in` yields them."""
    seen: set[str] = set()
    try:
        for raw in _raws(path, name):
            if isinstance(raw, Problem):
                yield raw
                continue
            called = _called(raw, name)
            if called in seen:
                message = "is there twice; only the first is read"
                yield Problem(Where(called), message, "give each article an id", "warning")
                continue
            seen.add(called)
            yield Piece(raw, path.stem, called)
    except RefusedError as e:
        yield e.problem


def _raws(path: Path, name: str) -> Iterator[Raw | Problem]:
    """Yield what the format of a file gives; raises ``RefusedError`` where that is nothing."""
    kind = format_of(name) or "text"
    most = LARGEST_OF_MANY if kind in _ONE_BY_ONE else LARGEST
    try:
        if path.stat().st_size > most:
            of = "256 MiB" if kind in _ONE_BY_ONE else "2 MiB"
            raise refused(name, f"is longer than {of}", "give one article a file")
        if kind == "warc":
            yield from sandbox.unpacked("warc", str(path.resolve()).encode(), name)
        elif kind == "lines":
            with path.open("rb") as file:
                yield from json_lines.raws(file, name)
        else:
            yield from _READERS[kind](path.read_bytes(), name)
    except OSError as e:
        raise refused(name, f"cannot be read: {e.strerror}", "check its name and rights") from e


def _text(data: bytes, name: str) -> Iterator[Raw]:
    yield Raw(text=read_text(data, name))


def _markdown(data: bytes, name: str) -> Iterator[Raw]:
    yield front.raw(read_text(data, name), name)


def _page(data: bytes, name: str) -> Iterator[Raw]:
    yield Raw(text=read_text(data, name), markup="page")


def _feed(data: bytes, name: str) -> Iterator[Raw | Problem]:
    yield from sandbox.unpacked("feed", read_text(data, name).encode(), name)


def _json(data: bytes, name: str) -> Iterator[Raw]:
    yield from linked.raws(read_text(data, name), name)


_READERS: Mapping[str, Callable[[bytes, str], Iterator[Raw | Problem]]] = {
    "text": _text,
    "markdown": _markdown,
    "page": _page,
    "feed": _feed,
    "json": _json,
}


def _called(raw: Raw, file: str) -> str:
    return f"{file}#{quote(raw.place, safe=_PLACE)}" if raw.place else file


def article_of(piece: Piece) -> Article:
    """Return the article that a format gave; raises ``RefusedError`` where it is none."""
    raw, name = piece.raw, piece.name
    if raw.fault:
        raise refused(name, raw.fault, "see whether it is an article")
    if len(raw.place) > _LONGEST_PLACE:
        raise refused(name, "has too long an id", f"give it at most {_LONGEST_PLACE} characters")
    is_as_it_stands = not raw.place and not raw.markup
    if raw.markup:
        raw = joined(raw, sandbox.read(raw.markup, raw.text, name))
    text = _composed(raw)
    _refuse_unfit(text, name, is_as_it_stands)
    parts = _parts(raw, text)
    if not parts.paragraphs:
        raise refused(name, "holds a title but no report", "add the paragraphs of the article")
    language = language_of(" ".join(p.of(text) for p in parts.paragraphs), raw.language)
    if not language:
        said = f" (it says '{raw.language[:20]}')" if raw.language else ""
        raise refused(name, f"is not in English{said}", "give an article in English")
    imprint = imprint_of(replace(raw, language=language))
    imprint = signed(imprint, parts.title.of(text), text, parts.furniture)
    return Article(slug(piece.stem), name, text, *parts, imprint)


def _article_or_fault(piece: Piece) -> Article | Problem:
    try:
        return article_of(piece)
    except RefusedError as e:
        return e.problem


def _composed(raw: Raw) -> str:
    """Return the text of an article, whose characters all offsets count.

    A plain text is as it stands.  Else title, standfirst and paragraphs part at empty lines.
    """
    text = normalised(raw.text)
    title, standfirst = squeezed(normalised(raw.title)), squeezed(normalised(raw.standfirst))
    if raw.blocks:
        lines = [b.words for b in raw.blocks]
        text = "\n\n".join([*_unless_there(standfirst, lines), *lines]) + "\n"
        lines = lines[:1]
    else:
        lines = [squeezed(line) for line in text.split("\n") if line.strip()][:2]
        if standfirst and standfirst not in lines:
            text = f"{standfirst}\n\n{text.lstrip()}"
    return f"{title}\n\n{text.lstrip()}" if title and title not in lines[:1] else text


def _unless_there(standfirst: str, lines: list[str]) -> list[str]:
    return [standfirst] if standfirst and standfirst not in lines else []


def _parts(raw: Raw, text: str) -> Parts:
    aside = {squeezed(b.words): Found(b.kind, b.reason) for b in raw.blocks if b.kind}
    named = squeezed(normalised(raw.standfirst))
    return parted(text, aside, named, is_titled=bool(raw.title.strip()))


def _refuse_unfit(text: str, name: str, is_as_it_stands: bool) -> None:
    """Refuse a text with characters that hide or turn what is read."""
    if m := UNFIT.search(text):
        line_start = text.rfind("\n", 0, m.start()) + 1
        line = text.count("\n", 0, m.start()) + 1
        where = Where(name, line, m.start() - line_start + 1) if is_as_it_stands else Where(name)
        problem = Problem(where, f"has the character U+{ord(m[0]):04X}", "delete that character")
        raise RefusedError(problem)
