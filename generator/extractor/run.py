"""One run over the seeds: each read, dated, tagged, and merged into the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from generator import articles, merge, store
from generator.articles import SEEDS, Piece, RefusedError
from generator.extractor.crew import Task, read_all
from generator.extractor.desk import Desk, refused
from generator.extractor.reading import Reader
from generator.merge import Merged
from generator.model.layout import file_of, is_reserved, notebook_file, seed_of
from generator.model.notebook import Notebook
from generator.model.values import KIND_IN, Article, Problem, Reading, Where
from generator.model.when import When
from generator.text import slug

_MOST_TIMES = 20  # that articles are merged once more


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


@dataclass(frozen=True, slots=True)
class How:
    """How a run goes about it.

    ``only`` names articles of seeds that hold several: of those seeds no other is read.
    ``others`` are extractors that are asked besides, ``jobs`` how many processes read.
    ``records`` is the folder whose content/ is written, where it is a copy.
    """

    only: Collection[str] = ()
    others: Sequence[str] = ()
    jobs: int = 1
    records: Path | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told while a run goes on: how far it is, and of what was merged.

    ``progress`` is told the file that was begun, of how many, and how many articles were read.
    """

    progress: Callable[[int, int, int], None] = lambda done, whole, read: None
    merged: Callable[[Reading, Notebook], None] = lambda reading, notebook: None


def extract(
    root: Path,
    seeds: Sequence[Path],
    published: When | None,
    today: date,
    how: How | None = None,
    watch: Watch | None = None,
) -> Extracted:
    """Read the seeds and write what they tell into the records; none given means all in seeds/.

    ``published`` is an editor's word for the day of every one of them.  One article that cannot be
    read stops no other.  They are merged in the order of their files, one after the other, however
    many processes read: the same seeds give the same records.
    """
    with store.seldom_collected():
        return _extracted(root, seeds, published, today, how or How(), watch or Watch())


def _extracted(
    root: Path, seeds: Sequence[Path], published: When | None, today: date, how: How, watch: Watch
) -> Extracted:
    there = articles.Seeds(tuple(seeds), ()) if seeds else articles.seeds_in(root / SEEDS, SEEDS)
    run = _Run.of(how.records or root, published, how.others, today)
    run.problems += there.problems
    tasks = _tasks(root, there.files, how.only, run.desk.before)
    for read, (n, reading) in enumerate(read_all(run.reader, tasks, how.jobs), 1):
        watch.progress(n, len(there.files), read)
        if isinstance(reading, Problem):
            run.problems.append(reading)
        elif done := run.merge(reading):
            watch.merged(*done)
    run.merge_again(root)
    return run.outcome()


@dataclass(frozen=True, slots=True)
class Seen:
    """How an article is read, and the records of those that it may name: "person/ana-ross"."""

    reading: Reading
    known: frozenset[str]


def seen(root: Path, piece: Piece, published: When | None, others: Sequence[str]) -> Seen | Problem:
    """Return how a run would read an article, or why it would not; nothing is written."""
    run = _Run.of(root, published, others)
    task = Task(0, piece, merge.noted_day(piece.name, run.desk.before))
    ((_, reading),) = read_all(run.reader, [task], 1)
    if isinstance(reading, Problem):
        return reading
    known = {f"{KIND_IN[kind]}/{id}" for kind, id in run.desk.before.taken if kind in KIND_IN}
    try:
        return Seen(run.as_it_is(reading), frozenset(known))
    except RefusedError as e:
        return e.problem


@dataclass(slots=True)
class _Run:
    """The records of a run, and what came of it so far."""

    reader: Reader
    desk: Desk
    today: date
    problems: list[Problem]
    questions: list[tuple[str, str, str]] = field(default_factory=list)
    suggestions: list[tuple[str, str]] = field(default_factory=list)
    again: dict[str, None] = field(default_factory=dict)
    articles: int = 0

    @classmethod
    def of(
        cls, root: Path, given: When | None, others: Sequence[str], today: date = date.min
    ) -> _Run:
        """Return a run that has not begun, over the records in a folder."""
        desk = Desk.of(root)
        return cls(Reader(desk.known, given, tuple(others)), desk, today, list(desk.problems))

    def merge(self, reading: Reading) -> tuple[Reading, Notebook] | None:
        """Merge an article into the records; return what was merged, ``None`` for nothing."""
        try:
            reading, done = self._apply(reading)
        except RefusedError as e:
            self.problems.append(e.problem)
            return None
        self.articles += 1
        self.problems += reading.faults
        file = reading.article.file
        self.questions += [(file, q.about, q.ask) for q in done.notebook.questions]
        self.suggestions += done.suggestions
        return reading, done.notebook

    def merge_again(self, root: Path) -> None:
        """Merge articles once more where another has changed what they give to an event.

        So it makes no difference which of them came first.  Whatever moves goes to a record that
        was there before its own, and claims settle at once, so there is an end to it.
        """
        self.reader = replace(self.reader, given=None)  # the day stands in the records by now
        for _ in range(_MOST_TIMES):  # a run has to end
            by_file: defaultdict[str, list[str]] = defaultdict(list)
            for id in self.again:
                notebook = self.desk.before.notebooks.get(id)
                if notebook and _is_seed(root, file := seed_of(notebook.file)[0]):
                    by_file[file].append(notebook.file)
            self.again = {}
            for file, names in by_file.items():
                for _, piece in articles.pieces_named(root / file, file, names):
                    self._apply_again(piece)

    def _apply_again(self, piece: Piece | Problem) -> None:
        if isinstance(piece, Problem):
            return
        reading = self.reader(piece)
        if isinstance(reading, Reading):
            with suppress(RefusedError):
                self._apply(reading)

    def _apply(self, reading: Reading) -> tuple[Reading, Merged]:
        reading = self.as_it_is(reading)
        done = _merged(reading, self.desk.before, self.today)
        self.desk.apply(done, reading.article)
        self.again.update(dict.fromkeys(done.again))
        return reading, done

    def as_it_is(self, reading: Reading) -> Reading:
        """Return the reading under the article's id, and from the day that a person gave it."""
        article = called(reading.article, self.desk)
        day = self.reader.given or merge.editors_day(article, reading.own, self.desk.before)
        if day == (None if reading.dating is reading.own else reading.dating.when):
            return replace(reading, article=article)
        return self.reader.read(article, reading.own, day)

    def outcome(self) -> Extracted:
        return Extracted(
            self.articles,
            tuple(self.desk.written),
            tuple(self.desk.removed),
            tuple(self.questions),
            tuple(self.suggestions),
            (*self.problems, *dict.fromkeys(self.desk.left)),
        )


# Reading


def pieces(
    root: Path, files: Sequence[Path], only: Collection[str]
) -> Iterator[tuple[int, Piece | Problem]]:
    """Yield what is to become the articles of each file, with the file's number."""
    chosen = {seed_of(name)[0] for name in only}
    for n, file in enumerate(files):
        name = name_of(root, file)
        if name in chosen:
            those = (o for o in only if seed_of(o)[0] == name)
            found: Iterable[Piece | Problem] = (
                p for _, p in articles.pieces_named(file, name, those)
            )
        else:
            found = articles.pieces_in(file, name)
        for piece in found:
            yield n, piece


def _tasks(
    root: Path, files: Sequence[Path], only: Collection[str], before: merge.Before
) -> Iterator[Task]:
    for n, piece in pieces(root, files, only):
        name = "" if isinstance(piece, Problem) else piece.name
        yield Task(n, piece, merge.noted_day(name, before))


def _is_seed(root: Path, file: str) -> bool:
    """Say whether a file lies in seeds/: a notebook from a pull request may name any other."""
    return (root / file).resolve().is_relative_to((root / SEEDS).resolve())


def called(article: Article, desk: Desk) -> Article:
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


def _merged(reading: Reading, before: merge.Before, today: date) -> Merged:
    try:
        return merge.merged(reading, before, today)
    except ValidationError as e:
        what = e.errors(include_url=False)[0]["msg"]
        raise refused(reading.article, what[:1].lower() + what[1:]) from e


def name_of(root: Path, file: Path) -> str:
    """Return what problems and records call a file: its path in the project, where it is there."""
    path, here = file.resolve(), root.resolve()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else file.as_posix()
