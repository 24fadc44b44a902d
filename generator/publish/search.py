"""The index of the search: Pagefind's, over what readers look for on the finished pages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from pagefind_bin import get_executable

from generator.model.values import Problem, Where
from generator.text import counted

FOLDER = "pagefind"
_ASKS = b"data-pagefind-body"
# What stands on a page and is no word of it: ways to elsewhere, and what other pages tell.
_LEFT_OUT = (
    *("nav", "details", "svg", "thead", ".kicker", ".vh", ".note", ".sure", ".near", ".facts dt"),
    *(".list", ".events", ".bydate", ".contents", ".strip", ".with", ".texts", ".shares"),
    *(".dateblock .quiet", ".ev h2", ".ev .terms", ".updates", ".overtime", ".gloss > h2"),
)
# Of Pagefind's own interfaces none is used, nor its worker.
# How many places of words stand in one file of the index; Pagefind's own 20,000 would cost a reader
# 26 kB for each word.  A version that does not know the name takes those: no result changes.
_SETTINGS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "5000"}
_NOT_USED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js", "pagefind-worker.js")
_OF_NO_WORD = "a page without a word cannot be found by one; if yours all have some, report it"
_HINT = "run `dateline build` again; if it stays so, report it with this message"


def index(folder: Path, language: str) -> tuple[Problem, ...]:
    """Write the index of the site in ``folder``; return what is wrong with it.

    A site where no page asks to be found gets none: Pagefind takes that for a fault.  All pages are
    of one index, whatever their language: readers look for a name, not in one.
    """
    asked = _asking(folder)
    if not asked:
        return ()
    command = [
        *(str(get_executable()), "--site", ".", "--output-subdir", FOLDER, "--silent"),
        *("--force-language", language.partition("-")[0]),
        *("--exclude-selectors", ", ".join(_LEFT_OUT)),
    ]
    where = Where(f"{folder.name}/{FOLDER}")
    # Neither the shell's environment nor a file of settings where it was called has a say.
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, env=_SETTINGS, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told = " ".join((done.stderr or done.stdout).split())[-300:]
        return (Problem(where, f"was not written by Pagefind: '{told}'", _HINT),)
    for pattern in _NOT_USED:
        for path in (folder / FOLDER).glob(pattern):
            path.unlink()
    found = _indexed(folder)
    if asked == found:
        return ()
    told = f"holds {counted(found, 'page')} of {counted(asked, 'page')} that search should find"
    if found:  # a page of signs alone has no word to be found by
        return (Problem(where, told, _OF_NO_WORD, "warning"),)
    return (Problem(where, told, _HINT),)


def _asking(folder: Path) -> int:
    """Return how many pages ask to be found."""
    return sum(_ASKS in path.read_bytes() for path in folder.rglob("*.html"))


def _indexed(folder: Path) -> int:
    """Return how many pages the index holds, in whatever languages."""
    entry = json.loads((folder / FOLDER / "pagefind-entry.json").read_text("utf-8"))
    return sum(part["page_count"] for part in entry["languages"].values())
