"""Articles that several processes read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator import extractor, pipeline
from generator.extractor import How, Watch
from generator.extractor.crew import worth
from generator.model.values import Problem
from tests.extractor.packages import installed

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2024, 6, 1)
THINGS = [
    "bridge",
    "canal",
    "ferry",
    "harbour",
    "library",
    "market",
    "mill",
    "museum",
    "pier",
    "school",
    "ship",
    "station",
]

DEEDS = (
    "Mayor Ben Ode closed the port of Callao",
    "The Harbour Council approved a loan of $20m",
    "Minister Carla Brandt opened a museum in Lima",
)


def article(n: int) -> str:
    """Return a report of its own two events."""
    thing, other = THINGS[n % 12], THINGS[n // 12 % 12]
    day = date(2023, 1, 1) + timedelta(days=n)
    return (
        f"Council meets for the {n}th time about a {thing}\n\nPublished: 15 March 2024\n\n"
        f"President Ana Ross sold the {other} {thing} of Callao on {day:%d %B %Y}.\n\n"
        f"The {other.title()} Council approved {n} loans for a {thing} on Thursday.\n"
    )


def seeded(root: Path, count: int) -> Path:
    (root / "seeds").mkdir(parents=True)
    for n in range(count):
        (root / f"seeds/s{n:04}.txt").write_text(article(n))
    return root


def contents(root: Path) -> dict[str, bytes]:
    files = (p for p in sorted((root / "content").rglob("*")) if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def test_however_many_read_the_records_are_the_same(tmp_path: Path) -> None:
    one, three = seeded(tmp_path / "one", 24), seeded(tmp_path / "three", 24)
    for root in (one, three):
        (root / "seeds/s0007.txt").write_bytes(b"PNG\0")
        (root / "seeds/s0008.jsonl").write_text('{"id": "a"}\n{"id": "b", "text": "x"}\n')

    alone = extractor.extract(one, (), None, TODAY)
    together = extractor.extract(three, (), None, TODAY, How(jobs=3))

    assert contents(three) == contents(one)
    assert together == alone
    assert [p.where.path for p in alone.problems] == [
        "seeds/s0007.txt", "seeds/s0008.jsonl", "seeds/s0008.jsonl#b",
    ]  # fmt: skip


def test_a_day_in_a_record_is_read_from_whoever_reads(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for n, deed in enumerate(DEEDS):
        text = f"Report {n} of the harbour\n\nPublished: 15 March 2024\n\n{deed} on Thursday.\n"
        (tmp_path / f"seeds/{n}.txt").write_text(text)
    extractor.extract(tmp_path, (), None, TODAY)
    record = tmp_path / "content/articles/report-1-of-the-harbour.yml"
    record.write_text(record.read_text().replace("2024-03-15", "2024-03-22"))

    extractor.extract(tmp_path, (), None, TODAY, How(jobs=2))

    days = sorted(p.name[:10] for p in tmp_path.glob("content/events/2024/*"))
    assert days == ["2024-03-14", "2024-03-14", "2024-03-21"]
    assert not extractor.extract(tmp_path, (), None, TODAY, How(jobs=2)).written


def test_who_watches_is_told_of_each_file_and_of_what_was_merged(tmp_path: Path) -> None:
    root = seeded(tmp_path, 5)
    steps: list[tuple[int, int, int]] = []
    merged: list[tuple[str, int]] = []
    watch = Watch(
        lambda *step: steps.append(step),
        lambda reading, notebook: merged.append((reading.article.file, len(notebook.events))),
    )

    extractor.extract(root, (), None, TODAY, How(jobs=2), watch)

    assert steps == [(n, 5, n + 1) for n in range(5)]  # files begun, of five; articles
    assert merged == [(f"seeds/s000{n}.txt", 2) for n in range(5)]


def test_a_few_files_are_not_worth_a_second_process(tmp_path: Path) -> None:
    few, many = tmp_path / "few.txt", tmp_path / "many.txt"
    few.write_bytes(b"a" * 1000)
    many.write_bytes(b"a" * 500_000)

    assert worth([few, tmp_path / "not there"], 4) == 1
    assert worth([few, many], 4) == 4


def test_a_process_that_dies_costs_one_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = seeded(tmp_path / "project", 12)
    whole = seeded(tmp_path / "whole", 12)
    (whole / "seeds/s0005.txt").unlink()
    extractor.extract(whole, (), None, TODAY)
    installed(
        tmp_path,
        monkeypatch,
        deadly="""
if "the 5th time" in article.text:
    os._exit(7)
return ()
""",
    )

    done = extractor.extract(root, (), None, TODAY, How(jobs=2, others=("deadly",)))

    assert done.articles == 11
    (problem,) = done.problems
    assert str(problem) == (
        "seeds/s0005.txt: the process that read it died\n"
        "  hint: leave out the extractor that does it: deadly"
    )
    assert contents(root) == contents(whole)


# Stopped midway


def begun(root: Path, *args: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "--root", str(root), "--today", "2024-06-01"]
    return subprocess.Popen(
        [*command, "extract", *args],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def wait_for(root: Path, count: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a run has noted so many articles."""
    for _ in range(6000):
        if len(list(root.glob("content/extracted/*.json"))) >= count:
            return
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    raise AssertionError("nothing is written")


def alive(group: int) -> list[str]:
    """Return the processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().rpartition(")")
        except OSError:
            continue
        state, _, _, session = rest.split()[:4]
        if int(session) == group and state != "Z":
            found.append(name)
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed in /proc")
def test_a_run_that_is_killed_leaves_nothing_running_and_is_completed_by_the_next(
    tmp_path: Path,
) -> None:
    root, whole = seeded(tmp_path / "killed", 60), seeded(tmp_path / "whole", 60)
    extractor.extract(whole, (), None, TODAY)
    process = begun(root, "--jobs", "2")
    wait_for(root, 10, process)

    process.kill()
    process.communicate()

    noted = len(list(root.glob("content/extracted/*.json")))
    assert 10 <= noted < 60
    for _ in range(1000):
        if not alive(process.pid):
            break
        time.sleep(0.01)
    assert alive(process.pid) == []
    assert [p for p in pipeline.check(root, TODAY).problems if p.severity == "error"] == []
    with begun(root, "--jobs", "2") as again:
        assert again.communicate()[0].endswith(b"changed\n")
    assert contents(root) == contents(whole)


def test_a_second_run_is_refused_while_the_first_goes_on(tmp_path: Path) -> None:
    root = seeded(tmp_path / "project", 150)
    first = begun(root, "--jobs", "2")
    wait_for(root, 1, first)

    second = begun(root)
    said = second.communicate()[1].decode()

    assert second.returncode == 2
    assert said == (
        f"another run of dateline is at work in '{root}'\n"
        "  hint: wait until it has ended, then try again\n"
    )
    assert first.communicate()[0].endswith(b"changed\n")
    assert first.returncode == 0


def test_a_run_that_is_interrupted_says_only_that_it_stopped(tmp_path: Path) -> None:
    root = seeded(tmp_path / "project", 150)
    process = begun(root, "--jobs", "2")
    wait_for(root, 5, process)

    os.killpg(process.pid, signal.SIGINT)  # as a terminal does

    assert process.communicate()[1] == b"stopped\n"
    assert process.returncode == 130


def test_a_problem_is_told_for_what_no_one_can_read(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.html").write_text("<html></html>")

    done = extractor.extract(tmp_path, (), None, TODAY, How(jobs=2))

    assert [type(p) for p in done.problems] == [Problem]
