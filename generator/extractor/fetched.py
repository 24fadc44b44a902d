"""A page fetched from the web and saved under seeds/, where it is evidence as any other seed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from generator import articles, online, store
from generator.model.values import Problem, Where
from generator.text import slug

# What is saved, and under which ending.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/json": ".json",
    "application/ld+json": ".json",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
_LONGEST = 80  # characters of a file's name


def fetched(folder: Path, url: str, web: online.Web | None = None) -> Path | Problem:
    """Return the file in ``folder`` that an address was saved to, or why it was not.

    What was fetched once is not asked for again: the evidence stays what it was.
    """
    name = name_of(url)
    for ending in dict.fromkeys(_ENDINGS.values()):
        if (there := folder / f"{name}{ending}").is_file():
            return there
    try:
        page = online.fetch(url, frozenset(_ENDINGS), web or online.Web())
        file = folder / f"{name}{_ENDINGS[page.kind]}"
        store.write_bytes(file, _saved(page))
    except online.UnfetchedError as e:
        return Problem(Where(url), e.message, e.hint)
    except articles.RefusedError as e:
        return e.problem
    return file


def name_of(url: str) -> str:
    """Return the name that the page of an address is saved under.

    >>> name_of("https://www.example.org/2024/port-treaty.html")
    'example-org-2024-port-treaty'
    >>> name_of("https://example.org/?story=7") == name_of("https://example.org/?story=8")
    False
    """
    parts = urlsplit(url)
    path = parts.path.rpartition(".")[0] if parts.path.endswith((".html", ".htm")) else parts.path
    plain = f"{(parts.hostname or '').removeprefix('www.')} {path}"
    name = slug(plain, _LONGEST)
    if parts.query or len(name) >= _LONGEST - 20:  # what was cut off tells two apart
        name = f"{name}-{sha256(url.encode()).hexdigest()[:8]}"
    return name


def _saved(page: online.Page) -> bytes:
    """Return what is written: the page as it came, with the address that it came from.

    It is written in UTF-8 where only what brought it told its encoding.
    """
    text = articles.decoded(page.data, page.url, page.charset)
    plain = page.kind not in {"text/html", "application/xhtml+xml"}
    mark = "" if plain else _saved_from(page.url)
    if text == articles.decoded(page.data, page.url):
        return mark.encode() + page.data
    return b"\xef\xbb\xbf" + (mark + text).encode()


def _saved_from(url: str) -> str:
    """Return the line by which browsers mark a page that they saved.

    >>> _saved_from("https://example.org/a")
    '<!-- saved from url=(0021)https://example.org/a -->\\n'
    """
    url = url.replace("--", "%2D%2D").replace(">", "%3E")
    return f"<!-- saved from url=({len(url):04})" + url + " -->\n"
