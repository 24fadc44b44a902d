"""Seed files: found, bounded, decoded."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

from generator.articles.parts import parted
from generator.model.values import Article, Problem, Where
from generator.text import slug

LARGEST = 2 * 1024 * 1024  # bytes; a long read of 30,000 words has some 200 kB


class RefusedError(Exception):
    """A file that is no article; ``problem`` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def seed_files(folder: Path) -> list[Path]:
    """Return the articles under ``folder`` in the order of their names; hidden files are none."""
    return sorted(
        p
        for p in folder.rglob("*.txt")
        if p.is_file() and not any(part.startswith(".") for part in p.relative_to(folder).parts)
    )


def read_article(path: Path, name: str) -> Article:
    """Return the article in the file ``path``, which problems and records call ``name``.

    Raises ``RefusedError`` for a file that is empty, too long, binary, not UTF-8, or no report.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as e:
        raise _refused(name, f"cannot be read: {e.strerror}", "check its name and rights") from e
    if data is None:
        raise _refused(name, "is longer than 2 MiB", "give one article a file")
    text = normalised(decoded(data, name))
    if not text.strip():
        raise _refused(name, "is empty", "put the article's text into it, or delete it")
    parts = parted(text)
    if not parts.paragraphs:
        raise _refused(name, "holds a title but no report", "add the paragraphs of the article")
    return Article(slug(path.stem), name, text, *parts)


def normalised(text: str) -> str:
    r"""Return ``text`` with ``\n`` for line ends and Unicode in NFC: what offsets count."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def decoded(data: bytes, name: str) -> str:
    """Return the text that bytes are; raises ``RefusedError`` for binary files and not UTF-8."""
    if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        raise _refused(name, "is in UTF-16", "save it as UTF-8")
    if b"\0" in data[:8192]:
        raise _refused(name, "is binary, not text", "save the article as plain text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = data[: e.start].count(b"\n") + 1
        column = e.start - (data.rfind(b"\n", 0, e.start) + 1) + 1
        problem = Problem(
            Where(name, line, column),
            f"not UTF-8: byte 0x{data[e.start]:02x}",
            "save the file as UTF-8",
        )
        raise RefusedError(problem) from e


def _refused(name: str, message: str, hint: str) -> RefusedError:
    return RefusedError(Problem(Where(name), message, hint))
