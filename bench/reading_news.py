"""How quickly articles become records, and what Wikinews takes: for `bench/extract`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from statistics import mean, median

from bench.made_news import article
from generator.articles import pieces_in
from generator.entities import KnownNames
from generator.extractor import Reader
from generator.model.values import Reading
from generator.model.when import parse

ROOT = Path(__file__).resolve().parents[1]
WIKINEWS = ROOT.parent / "shared/corpora/timex/meantime"
COUNTS = (250, 1000, 2000)
MOST = 25.0  # ms of the processor for an article of Wikinews


def speed() -> None:
    """Print what a run over so many plain texts takes, from files to YAML."""
    print(f"{'articles':>8}  {'':20}{'CPU s':>8}{'a CPU s':>9}{'clock s':>9}{'MiB':>6}")
    for count in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "seeds").mkdir()
            for n in range(count):
                name, text = article(n)
                (root / "seeds" / name).write_text(text)
            for jobs, what in ((1, "one process"), (1, "again, nothing new"), (2, "two processes")):
                if jobs > 1:
                    shutil.rmtree(root / "content")
                cpu, clock, memory = _run(root, jobs)
                told = f"{cpu:8.1f}{count / cpu:9.0f}{clock:9.1f}{memory:6.0f}"
                print(f"{count:8,}  {what:20}{told}", flush=True)


def _run(root: Path, jobs: int) -> tuple[float, float, float]:
    """Return the CPU seconds of all processes of a run, its time, and the peak of the first's."""
    command = [sys.executable, "-m", "generator", "--root", str(root), "--today", "2026-01-01"]
    began, before = time.monotonic(), os.times()
    process = subprocess.Popen(
        [*command, "extract", "--jobs", str(jobs)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"extract failed: {said[-500:].decode()}")
    after = os.times()  # with the processes that read, which have ended with it
    cpu = after.children_user - before.children_user + after.children_system
    return cpu - before.children_system, time.monotonic() - began, used.ru_maxrss / 1024


def wikinews() -> None:
    """Print what each article of MEANTIME takes to be read, and how many give what."""
    if not WIKINEWS.is_dir():
        sys.exit(f"{WIKINEWS} is not there\n  hint: it holds Wikinews as TimeML")
    reader, times, events, silent = Reader(KnownNames()), [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(WIKINEWS.glob("*.tml")):
            document = ET.parse(file).getroot()
            path = Path(folder) / f"{file.stem}.txt"
            path.write_text("".join(document.find("TEXT").itertext()).strip() + "\n")
            day = document.find("DCT/TIMEX3").get("value")
            began = time.process_time()
            (piece,) = pieces_in(path, path.name)
            read = reader(piece, parse(day))
            times.append((time.process_time() - began) * 1000)
            if not isinstance(read, Reading):
                sys.exit(f"{file.name} is not read: {read}")
            events += len(read.found.proposals)
            silent += not read.found.proposals
    print(f"{len(times)} articles of Wikinews, {events} events, {silent} without one")
    told = f"{mean(times):.1f} ms, median {median(times):.1f}, at most {max(times):.1f}"
    print(f"the processor for one: {told} (aim: {MOST:.0f})")
