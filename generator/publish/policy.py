"""The Content-Security-Policy of the pages: from where a browser may load, and what it may run.

It comes from our templates, which no content reaches, and never from the finished pages: what is
smuggled into a page does not run there, also where `proof` should miss it.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model.values import Problem, Where
from generator.publish.page import inline_scripts

_META = re.compile(r'\n? *<meta http-equiv="Content-Security-Policy"[^>]*>')
_PLACE = re.compile(r'<meta charset="?utf-8"?>', re.IGNORECASE)


def scripts_of(templates: Iterable[Path]) -> frozenset[str]:
    """Return the inline scripts of the templates in these folders, those without holes.

    What a template fills in differs from page to page, so that no hash could let it through.
    """
    found = (s for t in _htmls(templates) for s in inline_scripts(t.read_text(encoding="utf-8")))
    return frozenset(s for s in found if "{{" not in s and "{%" not in s)


def policy(scripts: Iterable[str], *, sent: bool = False) -> str:
    """Return the policy that lets the site's own files load, and these inline scripts run.

    Pagefind's search is WebAssembly; pictures may be data for the sake of Material's sheet.  One
    that is ``sent`` as a header also keeps other sites from showing a page in a frame, and does
    without what a page read from a disk needs: there, not every browser takes a page's own folder
    for ``'self'``.
    """
    hashes = [f"'sha256-{_hash(s)}'" for s in sorted(scripts)]
    own = ["'self'"] if sent else ["'self'", "file:"]
    directives = {
        "default-src": ["'none'"],
        "script-src": [*own, "'wasm-unsafe-eval'", *hashes],
        "style-src": own,
        "img-src": [*own, "data:"],
        "font-src": own,
        "connect-src": own,
        "base-uri": ["'none'"],
        "form-action": own,
    }
    if sent:
        directives["frame-ancestors"] = ["'none'"]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def guard(folder: Path, rule: str) -> Iterator[Problem]:
    """Write a policy into every page of a finished site, before all that the page loads.

    Yield the pages that have no place for it.
    """
    meta = f'\n  <meta http-equiv="Content-Security-Policy" content="{rule}">'
    for path in _htmls([folder]):
        html = path.read_text(encoding="utf-8")
        guarded, places = _PLACE.subn(lambda m: m[0] + meta, _META.sub("", html), count=1)
        if not places:
            where = Where(f"{folder.name}/{path.relative_to(folder).as_posix()}")
            hint = 'the template needs <meta charset="utf-8"> first in its head'
            yield Problem(where, "no place for the Content-Security-Policy", hint)
        elif guarded != html:
            path.write_text(guarded, encoding="utf-8", newline="\n")


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _htmls(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for top, below, names in os.walk(folder):
            below.sort()
            yield from (Path(top, n) for n in sorted(names) if n.endswith(".html"))
