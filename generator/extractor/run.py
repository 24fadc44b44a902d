"""One run over the seeds: each read, dated, tagged, and merged into the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from generator import articles, entities, events, merge, store, timex
from generator.articles import RefusedError
from generator.extractor.desk import Desk, refused
from generator.model.layout import file_of, is_reserved, notebook_file, seed_of
from generator.model.records import Organisation, Person, Place
from generator.model.values import (
    Article,
    Dating,
    EntityKind,
    Found,
    Mention,
    Problem,
    Timex,
    Where,
)
from generator.model.when import When
from generator.text import folded, slug
from generator.timeline import Records

SEEDS = "seeds"
_KINDS: Mapping[str, EntityKind] = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
}


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a run of `extract` did.

    ``articles`` counts those that were read; ``written`` and ``removed`` are paths in the project;
    ``questions`` are (article's file, about, what to do); ``suggestions`` (event id, field) where a
    person's word stands and the machine now has another.
    """

    articles: int
    written: tuple[str, ...]
    removed: tuple[str, ...]
    questions: tuple[tuple[str, str, str], ...]
    suggestions: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def extract(
    root: Path,
    seeds: Sequence[Path],
    published: When | None,
    today: date,
    progress: Callable[[int, int], None] = lambda done, whole: None,
    records: Path | None = None,
    only: Collection[str] = (),
) -> Extracted:
    """Read the seeds and write what they tell into the records; none given means all in seeds/.

    ``published`` is an editor's word for the day of every one of them.  One article that cannot be
    read stops no other.  ``only`` names articles of seeds that hold several: of those seeds no
    other is read.  ``records`` is the folder whose content/ is written, where it is a copy.
    """
    there = articles.Seeds(tuple(seeds), ()) if seeds else articles.seeds_in(root / SEEDS, SEEDS)
    loaded = store.load(records or root)
    desk = Desk.of(records or root, loaded)
    known = known_names(loaded.records)
    problems = [*loaded.problems, *there.problems]
    questions: list[tuple[str, str, str]] = []
    suggestions: list[tuple[str, str]] = []
    read = 0
    for n, found in _articles(root, there.files, only):
        progress(n, len(there.files))
        if isinstance(found, Problem):
            problems.append(found)
            continue
        try:
            article = _called(found, desk)
            done = _merged(article, desk.before, published, known, today)
            desk.apply(done, article)
        except RefusedError as e:
            problems.append(e.problem)
            continue
        read += 1
        questions += [(article.file, q.about, q.ask) for q in done.notebook.questions]
        suggestions += done.suggestions
    return Extracted(
        read,
        tuple(desk.written),
        tuple(desk.removed),
        tuple(questions),
        tuple(suggestions),
        tuple(problems),
    )


def read(
    article: Article, given: When | None, known: entities.KnownNames
) -> tuple[Dating, Dating, Found, tuple[Mention, ...]]:
    """Return an article's day, the machine's own reckoning of it, its events and its names."""
    return _read_with(article, given, events.dated(article, None, timex.tag), known)


def _read_with(
    article: Article, given: When | None, own: Dating, known: entities.KnownNames
) -> tuple[Dating, Dating, Found, tuple[Mention, ...]]:
    dating = events.dated(article, given, timex.tag) if given else own
    mentions = entities.find(article, known)
    found = events.extract(article, dating, times_in(article, dating.when), mentions)
    return dating, own, found, mentions


def times_in(article: Article, published: When | None) -> tuple[Timex, ...]:
    """Return the expressions of time in the report, with offsets of the article's text."""
    return tuple(
        replace(t, start=t.start + part.start, end=t.end + part.start)
        for part in article.paragraphs
        for t in timex.tag(part.of(article.text), published)
    )


def known_names(records: Records) -> entities.KnownNames:
    """Return the names and aliases that people wrote, for the finder.

    The machine's own drafts are none of them: what one article is read as would else depend on
    whether another was read before it, and a second run would find more than the first.
    """
    names: defaultdict[str, dict[tuple[EntityKind, str, str], None]] = defaultdict(dict)
    for kind, of_kind in _KINDS.items():
        for record in getattr(records, kind):
            if not _is_bare_draft(record):
                for name in record.names:
                    names[folded(name)][of_kind, record.id, record.name] = None
    return entities.KnownNames({name: tuple(found) for name, found in names.items()})


def _is_bare_draft(record: Person | Organisation | Place) -> bool:
    """Say whether a record is as the machine drafts it: a name, and the id that is made of it."""
    only = {"name": record.name, "review": "draft"}
    return store.fields_of(record) == only and slug(record.name) == record.id


# Reading


def _articles(
    root: Path, files: Sequence[Path], only: Collection[str]
) -> Iterator[tuple[int, Article | Problem]]:
    """Yield the articles of each file, and what cannot be read, with the file's number."""
    chosen = {seed_of(name)[0] for name in only}
    for n, file in enumerate(files):
        name = _name(root, file)
        if name in chosen:
            found: Iterable[Article | Problem] = (
                a for _, a in articles.read_named(root, (o for o in only if seed_of(o)[0] == name))
            )
        else:
            found = articles.articles_in(file, name)
        for a in found:
            yield n, a


def _called(article: Article, desk: Desk) -> Article:
    """Return the article under the id that it has already, or one made from its title.

    Raises ``RefusedError`` where its record or notebook is there and does not read: what people
    did would be overwritten.
    """
    before = desk.before
    id = before.article_from(article.file)
    if not id:
        base = slug(article.title.of(article.text))
        id, n = base, 2
        while _is_anothers(id, desk):
            id, n = f"{base}-{n}", n + 1
    for kind, path in (("record", file_of("articles", id)), ("notebook", notebook_file(id))):
        is_bad = ("articles", id) in before.broken if kind == "record" else id in desk.damaged
        if is_bad:
            message = f"is left alone, since its {kind} cannot be read: '{path}'"
            hint = f"mend the {kind}, then run 'dateline extract' again"
            raise RefusedError(Problem(Where(article.file), message, hint))
    return replace(article, id=id)


def _is_anothers(id: str, desk: Desk) -> bool:
    if ("articles", id) in desk.before.broken or id in desk.damaged:
        return False
    taken = ("articles", id) in desk.before.taken or id in desk.before.notebooks
    return taken or is_reserved("articles", id)


def _merged(
    article: Article,
    before: merge.Before,
    published: When | None,
    known: entities.KnownNames,
    today: date,
) -> merge.Merged:
    own = events.dated(article, None, timex.tag)
    given = published or merge.editors_day(article, own, before)
    dating, own, found, mentions = _read_with(article, given, own, known)
    try:
        return merge.merged(article, dating, own, found, mentions, before, today)
    except ValidationError as e:
        what = e.errors(include_url=False)[0]["msg"]
        raise refused(article, what[:1].lower() + what[1:]) from e


def _name(root: Path, file: Path) -> str:
    path = file.resolve()
    inside = path.is_relative_to(root.resolve())
    return path.relative_to(root.resolve()).as_posix() if inside else file.as_posix()
