"""What MkDocs and its theme leave behind that no reader needs, or that hangs on the clock."""

from __future__ import annotations

import re
from pathlib import Path

_BUNDLE = re.compile(rb"assets/javascripts/bundle\.")
_SEARCH = re.compile(rb'data-md-component="?search')
_SHEETS = re.compile(rb"assets/stylesheets/(?:main|palette)\.")
# Material's base template has these boxes outside of every block that a theme may fill.
_TOGGLE = re.compile(rb'(<input class="md-toggle"[^<>]*?) autocomplete="off"')


def tidy(folder: Path) -> None:
    """Leave in a finished site what its pages use, and nothing that another day would change.

    Of Material's own files only those go that no page names and no script of the pages asks for.
    """
    (folder / ".nojekyll").touch()  # GitHub Pages would leave out what begins with an underscore
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)  # holds the time at which it was packed
    pages = [_valid(path) for path in folder.rglob("*.html")]
    scripts, sheets = folder / "assets/javascripts", folder / "assets/stylesheets"
    for leftover in (*scripts.rglob("*.map"), *sheets.rglob("*.map")):
        leftover.unlink()
    if not any(map(_BUNDLE.search, pages)):
        _remove(scripts, "bundle.*.js")
    if not any(_BUNDLE.search(p) and _SEARCH.search(p) for p in pages):
        _remove(scripts, "workers/search.*.js")
        _remove(scripts, "lunr/**/*.js")
    if not any(map(_SHEETS.search, pages)):
        _remove(sheets, "main.*.css")
        _remove(sheets, "palette.*.css")
    for below in sorted((*scripts.rglob("*"), scripts, sheets), reverse=True):
        if below.is_dir() and not any(below.iterdir()):
            below.rmdir()


def _valid(path: Path) -> bytes:
    """Return a page, written again without what HTML does not allow a box to be ticked."""
    found = path.read_bytes()
    valid = _TOGGLE.sub(rb"\1", found)
    if valid != found:
        path.write_bytes(valid)
    return valid


def _remove(folder: Path, pattern: str) -> None:
    for path in folder.glob(pattern):
        path.unlink()
