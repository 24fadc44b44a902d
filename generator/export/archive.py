"""What stands in ``dateline-data.zip``: every record, and what is to be known to use them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from generator import links
from generator.export.addresses import whole
from generator.render import View

_CREATIVE = re.compile(r"(?:CC[ -])?(BY(?:-[A-Z]{2}){0,2}) ([34]\.0)|CC0(?: 1\.0)?")


def archive(view: View, files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the archive: what is to be read first, the data, and their sums."""
    told = []
    for name, text in (*_words(view), *files):
        told.append((name, text.encode()))
        yield told[-1]
    yield links.SUMS, sums(told).encode()


def sums(files: Iterable[tuple[str, bytes]]) -> str:
    """Return a line for each file as `sha256sum --check` reads them.

    >>> sums([("a.txt", b"")])[:20]
    'e3b0c44298fc1c149afb'
    """
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in files)


def address_of(licence: str) -> str:
    """Return where the text of a licence can be read, "" for one that we do not know.

    >>> address_of("CC BY-SA 4.0"), address_of("ask us")
    ('https://creativecommons.org/licenses/by-sa/4.0/', '')
    """
    m = _CREATIVE.fullmatch(licence.strip().upper())
    if not m:
        return ""
    if not m[1]:
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return f"https://creativecommons.org/licenses/{m[1].lower()}/{m[2]}/"


def _words(view: View) -> Iterator[tuple[str, str]]:
    settings, say = view.settings, view.words.text
    site, url = settings.site_name, whole(settings, "")
    day = view.timeline.last_change
    changed = view.dates.day(day) if day else say("date-unknown")
    read = say("data-readme", site=site, url=url, changed=changed, licence=settings.licence)
    yield "README.txt", f"{read}\n"
    there = address_of(settings.licence)
    at = say("data-licence-at", url=there) if there else ""
    licence = say("data-licence", site=site, url=url, licence=settings.licence)
    yield "LICENCE.txt", "\n\n".join(filter(None, (licence, at))) + "\n"
