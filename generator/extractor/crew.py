"""Articles read by several processes at once, and given back in the order of their files.

What an article is read as depends on no other article, so that the result is the same however many
read.  A process that dies over an article costs that article, as does a fault of the program.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import REPORT, store
from generator.articles import Piece
from generator.extractor.others import ExtractorError
from generator.extractor.reading import Reader
from generator.model.values import Problem, Reading, Where
from generator.model.when import When
from generator.text import squeezed

_WORTH = 256 * 1024  # bytes; less is read before a second process has begun
_AHEAD = 4  # articles in flight for each process: memory stays flat
OUR_FAULT = "the program failed on it"
_REPORT_IT = f"move the article out of seeds/, and report it with its text at {REPORT}"
_PATIENCE = 300.0  # seconds for one article; what takes longer has no end


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be read: an article, or why it is none, with the number of its file.

    ``day`` is what a person seems to have given in its record.
    """

    number: int
    piece: Piece | Problem
    day: When | None = None


def worth(files: Sequence[Path], jobs: int) -> int:
    """Return how many processes are worth beginning for some files, ``jobs`` at most."""
    return jobs if sum(_size(f) for f in files) >= _WORTH else 1


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def read_all(
    reader: Reader, tasks: Iterable[Task], jobs: int
) -> Iterator[tuple[int, Reading | Problem]]:
    """Yield what each article is read as, in order, with the number of its file.

    Other extractors are asked in a process of their own also where ``jobs`` is 1: what they do to
    it is not done to us.
    """
    if jobs == 1 and not reader.others:
        for task in tasks:
            yield task.number, _done(reader, task)
        return
    crew = _Crew(reader, jobs)
    try:
        yield from crew.read(tasks)
    finally:
        crew.stop()


class _Crew:
    """Processes that read, and what they were given."""

    def __init__(self, reader: Reader, jobs: int) -> None:
        self._reader = reader
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def read(self, tasks: Iterable[Task]) -> Iterator[tuple[int, Reading | Problem]]:
        given: deque[tuple[Task, Future[Reading | Problem]]] = deque()
        for task in tasks:
            given.append((task, self._give(task)))
            if len(given) >= self._jobs * _AHEAD:
                yield from self._first(given)
        while given:
            yield from self._first(given)

    def _first(
        self, given: deque[tuple[Task, Future[Reading | Problem]]]
    ) -> Iterator[tuple[int, Reading | Problem]]:
        """Yield what was given first; where a process ended over one, each of them by itself."""
        task, future = given.popleft()
        try:
            yield task.number, future.result(_PATIENCE)
        except (BrokenProcessPool, TimeoutError):
            left = [task, *(t for t, _ in given)]
            given.clear()
            self.stop()
            for t in left:
                yield t.number, self._alone(t)

    def _give(self, task: Task) -> Future[Reading | Problem]:
        self._pool = self._pool or _pool(self._reader, self._jobs)
        try:
            with _uninterrupted():
                return self._pool.submit(_read, task)
        except BrokenProcessPool as e:  # it is told when its turn comes
            future: Future[Reading | Problem] = Future()
            future.set_exception(e)
            return future

    def _alone(self, task: Task) -> Reading | Problem:
        if self._pool is None:
            self._begin()
        try:
            return self._give(task).result(_PATIENCE)
        except (BrokenProcessPool, TimeoutError) as e:
            self.stop()
            how = "did not end" if isinstance(e, TimeoutError) else "died"
            where = task.piece.where.path if isinstance(task.piece, Problem) else task.piece.name
            return Problem(Where(where), f"the process that read it {how}", self._hint())

    def _begin(self) -> None:
        """Begin the processes; where none can, that is no article's fault."""
        self._pool = _pool(self._reader, self._jobs)
        try:
            with _uninterrupted():
                ready = self._pool.submit(_is_ready)
            ready.result(_PATIENCE)
        except (BrokenProcessPool, TimeoutError) as e:
            raise RuntimeError("the processes that read did not begin; is all installed?") from e

    def _hint(self) -> str:
        if self._reader.others:
            return f"leave out the extractor that does it: {', '.join(self._reader.others)}"
        return _REPORT_IT

    def stop(self) -> None:
        """End the processes, whatever they are at."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        workers = list((getattr(pool, "_processes", None) or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.join()


def _pool(reader: Reader, jobs: int) -> ProcessPoolExecutor:
    """Return a pool of processes that begin anew, so that they hold no lock and no file of ours."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (reader,))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Begin processes that no interrupt from the terminal reaches: who asks is told, and ends them.

    One that comes meanwhile is kept for us.
    """
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


# In the processes that read

_readers: list[Reader] = []


def _begin(reader: Reader) -> None:
    """Take the reader along; end when who asks has ended, however it was."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it could not be held off
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if not reader.others:  # of whose garbage we know nothing
        gc.set_threshold(store.SELDOM)
    _readers[:] = [reader]


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _is_ready() -> bool:
    return bool(_readers)


def _read(task: Task) -> Reading | Problem:
    (reader,) = _readers
    return _done(reader, task)


def _done(reader: Reader, task: Task) -> Reading | Problem:
    """Return what an article is read as; a fault of the program over it costs no other article."""
    if isinstance(task.piece, Problem):
        return task.piece
    try:
        return reader(task.piece, task.day)
    except ExtractorError:  # no article's fault
        raise
    except Exception as e:  # a rule met a text that nobody foresaw
        at = traceback.extract_tb(e.__traceback__)[-1]
        what = squeezed(f"{type(e).__name__} in {Path(at.filename).name}, line {at.lineno}: {e}")
        return Problem(Where(task.piece.name), f"{OUR_FAULT}: {what[:200]}", _REPORT_IT)
