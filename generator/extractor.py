"""The extract half: seeds read, dated, tagged, and their events merged into the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import articles, entities, events, merge, store, timex
from generator.articles.files import RefusedError
from generator.merge.fields import Change, Fields
from generator.model.layout import file_of, notebook_file
from generator.model.notebook import Notebook
from generator.model.values import Article, Dating, EntityKind, Found, Mention, Problem, Timex
from generator.model.when import When, parse
from generator.text import folded, slug
from generator.timeline import Timeline

SEEDS = "seeds"
_KINDS: Mapping[str, EntityKind] = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
}


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a run of `extract` did.

    ``written`` and ``removed`` are paths in the project; ``questions`` are (article's file, about,
    what to do); ``suggestions`` (event id, field) where a person's word stands and the machine now
    has another.
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
) -> Extracted:
    """Read the seeds and write what they tell into the records; none given means all in seeds/.

    ``published`` is an editor's word for the day of every one of them.  One seed that cannot be
    read stops no other.
    """
    files = list(seeds) or articles.seed_files(root / SEEDS)
    loaded = store.load(root)
    problems = list(loaded.problems)
    written: list[str] = []
    removed: list[str] = []
    questions: list[tuple[str, str, str]] = []
    suggestions: list[tuple[str, str]] = []
    for n, file in enumerate(files):
        progress(n, len(files))
        try:
            article = _called(articles.read_article(file, _name(root, file)), loaded)
        except RefusedError as e:
            problems.append(e.problem)
            continue
        done = _merged(article, loaded, published, today)
        changed = _apply(root, done, loaded, article, published, written, removed)
        questions += [(article.file, q.about, q.ask) for q in done.notebook.questions]
        suggestions += done.suggestions
        loaded = store.load(root) if changed else loaded
    return Extracted(
        len(files), tuple(written), tuple(removed), tuple(questions), tuple(suggestions),
        tuple(problems),
    )  # fmt: skip


def read(
    article: Article, given: When | None, known: entities.KnownNames
) -> tuple[Dating, Dating, Found, tuple[Mention, ...]]:
    """Return an article's day, the machine's own reckoning of it, its events and its names."""
    own = events.dated(article, None, timex.tag)
    dating = events.dated(article, given, timex.tag) if given else own
    mentions = entities.find(article, known)
    return (
        dating,
        own,
        events.extract(article, dating, times_in(article, dating.when), mentions),
        mentions,
    )


def times_in(article: Article, published: When | None) -> tuple[Timex, ...]:
    """Return the expressions of time in the report, with offsets of the article's text."""
    return tuple(
        replace(t, start=t.start + part.start, end=t.end + part.start)
        for part in article.paragraphs
        for t in timex.tag(part.of(article.text), published)
    )


def _merged(
    article: Article, loaded: store.Loaded, published: When | None, today: date
) -> merge.Merged:
    timeline = Timeline(loaded.records)
    notebook = loaded.notebooks.get(article.id)
    given = published or _editors_day(article, timeline, notebook)
    dating, own, found, mentions = read(article, given, known_names(timeline))
    taken = {*loaded.files, *((kind, id) for kind, ids in loaded.broken.items() for id in ids)}
    before = merge.Before(timeline, _fields(loaded), frozenset(taken), notebook)
    return merge.merged(article, dating, own, found, mentions, before, today)


def known_names(timeline: Timeline) -> entities.KnownNames:
    """Return the names and aliases of all records, for the finder."""
    names: defaultdict[str, dict[tuple[EntityKind, str, str], None]] = defaultdict(dict)
    for kind, of_kind in _KINDS.items():
        for record in getattr(timeline.records, kind):
            for name in record.names:
                names[folded(name)][of_kind, record.id, record.name] = None
    return entities.KnownNames({name: tuple(found) for name, found in names.items()})


def _editors_day(article: Article, timeline: Timeline, notebook: Notebook | None) -> When | None:
    """Return the day that a person wrote into the article's record, ``None`` for the machine's."""
    record = timeline.articles.get(article.id)
    if record is None or record.published is None:
        return None
    last = notebook.article_fields.get("published") if notebook else None
    return None if last == str(record.published) else record.published


def _called(article: Article, loaded: store.Loaded) -> Article:
    """Return the article under the id that it has already, or one made from its title."""
    for record in loaded.records.articles:
        if record.file == article.file:
            return replace(article, id=record.id)
    for id, notebook in loaded.notebooks.items():
        if notebook.file == article.file:
            return replace(article, id=id)
    base = slug(article.title.of(article.text))
    taken = {id for kind, id in loaded.files if kind == "articles"} | set(loaded.notebooks)
    taken |= set(loaded.broken.get("articles", ()))
    id, n = base, 2
    while id in taken:
        id, n = f"{base}-{n}", n + 1
    return replace(article, id=id)


def _fields(loaded: store.Loaded) -> Mapping[tuple[str, str], Fields]:
    records = loaded.records
    kinds = ("events", "people", "organisations", "places", "articles")
    return {
        (kind, record.id): store.fields_of(record)
        for kind in kinds
        for record in getattr(records, kind)
    }


def _apply(
    root: Path, done: merge.Merged, loaded: store.Loaded, article: Article,
    published: When | None, written: list[str], removed: list[str],
) -> bool:  # fmt: skip
    """Write what a merge changes, the notebook last: a run that is killed begins it again."""
    before = len(written) + len(removed)
    for new in done.new:
        path = file_of(new.kind, new.id, _when(new.fields))
        written += _written(root, path, store.dump(new.kind, new.fields))
    for kind, id, changes in done.edits:
        stored = loaded.files[kind, id]
        text = store.patch(stored.text, map(_in_file, changes), kind)
        written += _written(root, stored.path, text)
    if published and ("articles", article.id) in loaded.files:
        stored = loaded.files["articles", article.id]
        text = store.patch(
            stored.text, [store.Put("published", str(published)), store.Cut("basis")], "articles"
        )
        written += _written(root, stored.path, text)
    for kind, id in done.gone:
        path = loaded.path(kind, id)
        removed += [path] if store.remove(root / path) else []
    written += _written(root, notebook_file(article.id), store.notebook_text(done.notebook))
    return len(written) + len(removed) > before


def _written(root: Path, path: str, text: str) -> Iterable[str]:
    return [path] if store.write(root / path, text) else []


def _when(fields: Fields) -> When | None:
    date = fields.get("date")
    return parse(date) if isinstance(date, str) else None


def _in_file(change: Change) -> store.Change:
    if change.what == "put":
        return store.Put(change.field, change.value)
    if change.what == "cut":
        return store.Cut(change.field)
    make = store.Add if change.what == "add" else store.Drop
    return make(change.field, change.value)


def _name(root: Path, file: Path) -> str:
    path = file.resolve()
    inside = path.is_relative_to(root.resolve())
    return path.relative_to(root.resolve()).as_posix() if inside else file.as_posix()
