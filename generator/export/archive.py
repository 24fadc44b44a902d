"""What stands in ``dateline-data.zip``: every record, and what is to be known to use them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain

from generator import links, web
from generator.export.addresses import whole
from generator.render import View


def archive(view: View, files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the archive: what is to be read first, the data, and their sums."""
    lines = []
    for name, text in chain(_words(view), files):
        content = text.encode()
        lines.append(sums([(name, content)]))
        yield name, content
    yield links.SUMS, "".join(lines).encode()


def sums(files: Iterable[tuple[str, bytes]]) -> str:
    """Return a line for each file as `sha256sum --check` reads them.

    >>> sums([("a.txt", b"")])[:20]
    'e3b0c44298fc1c149afb'
    """
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in files)


def _words(view: View) -> Iterator[tuple[str, str]]:
    settings, say = view.settings, view.words.text
    site, url = settings.site_name, whole(settings, "")
    day = view.timeline.last_change
    changed = view.dates.day(day) if day else say("date-unknown")
    read = say("data-readme", site=site, url=url, changed=changed, licence=settings.licence)
    yield "README.txt", f"{read}\n"
    there = web.licence(settings.licence)
    at = say("data-licence-at", url=there) if there else ""
    licence = say("data-licence", site=site, url=url, licence=settings.licence)
    yield "LICENCE.txt", "\n\n".join(filter(None, (licence, at))) + "\n"
