"""Case files: files with one fault, the report that must come, and the mend that its hint asks for.

A line ``== <path>`` begins a file of the project, with ``(bytes)`` behind it where ``\\xNN`` stands
for a byte.  ``== report`` is what must be told, all of it; nothing for what is right.  ``== mend``
has lines to exchange: ``- `` the old one, ``+ `` what comes in its place; or ``rename`` and
two paths, or ``delete`` and one.  ``== mended <path>`` is a file written anew.  It is 15 January
2026.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.check import Matter, check
from generator.model.values import Problem
from generator.store import load
from generator.timeline import Timeline

FOLDER = Path(__file__).parent.parent / "cases" / "check"
Files = dict[str, bytes]


@dataclass
class Case:
    """One case, as its file has it."""

    files: Files = field(default_factory=dict)
    report: str = ""
    mend: list[str] = field(default_factory=list)
    mended: Files = field(default_factory=dict)


def read_case(path: Path) -> Case:
    """Return the case in a file."""
    case = Case()
    parts = re.split(r"(?m)^== (.*)\n", path.read_text("utf-8"))
    for head, body in zip(parts[1::2], parts[2::2], strict=True):
        if head == "report":
            case.report = body
        elif head == "mend":
            case.mend = body.splitlines()
        elif head.startswith("mended "):
            case.mended[head.removeprefix("mended ")] = body.encode()
        elif head.endswith(" (bytes)"):
            data = body.encode("unicode_escape").replace(b"\\n", b"\n").replace(b"\\\\", b"\\")
            case.files[head.removesuffix(" (bytes)")] = data.decode("unicode_escape").encode(
                "latin-1"
            )
        else:
            case.files[head] = body.encode()
    return case


def after_mend(case: Case) -> Files:
    """Return the files with the mend made."""
    files = dict(case.files) | case.mended
    for line in case.mend:
        if line.startswith("rename "):
            _, before, after = line.split()
            files[after] = files.pop(before)
        elif line.startswith("delete "):
            del files[line.split()[1]]
        elif line.startswith("- "):
            files = _with(_without_mark(files), line[2:], "\0")
        elif line.startswith("+ "):
            files = _with(files, "\0", f"{line[2:]}\n\0")
    return _without_mark(files)


def _without_mark(files: Files) -> Files:
    return {path: data.replace(b"\0\n", b"") for path, data in files.items()}


def _with(files: Files, old: str, new: str) -> Files:
    line = old.encode() + b"\n"
    assert any(line in data for data in files.values()), f"no line {old!r} to mend"
    return {p: data.replace(line, new.encode() + b"\n", 1) for p, data in files.items()}


def report(root: Path, files: Mapping[str, bytes]) -> str:
    """Return what is told of a project of these files, as it is printed."""
    return "".join(f"{p}\n" for p in told(root, files))


def told(root: Path, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return what is told of a project of these files."""
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    loaded = load(root)
    seeds = {p: d.decode() for p, d in files.items() if p.startswith("seeds/")}
    articles = loaded.records.articles
    texts = {a.id: unicodedata.normalize("NFC", seeds[a.file]) for a in articles if a.file in seeds}
    timeline = Timeline(loaded.records)
    media = "content/media/"
    matter = Matter(
        timeline,
        loaded.where,
        texts,
        frozenset(seeds),
        loaded.broken,
        date(2026, 1, 15),
        pictures=frozenset(p.removeprefix(media) for p in files if p.startswith(media)),
    )
    found = check(matter)
    return (*loaded.problems, *found)
