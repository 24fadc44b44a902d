"""What stands beside the pages of a timeline made for a test."""

from __future__ import annotations

from generator import export, render
from generator.model.settings import Settings
from generator.timeline import Timeline

SITE = "https://harbour.test/news/"
AUTHORITY = "harbour.test,2024"


def files(found: Timeline, **settings: object) -> dict[str, str | bytes]:
    """Return every file beside a page by its path, none twice."""
    asked = {"site_url": SITE, "authority": AUTHORITY, "site_name": "Harbours"} | settings
    view = render.view_of(found, Settings.model_validate(asked))
    made = list(export.files(view, render.all_pages(view)))
    assert len(dict(made)) == len(made)
    return dict(made)


def data(found: dict[str, str | bytes], path: str) -> bytes:
    """Return a file as its bytes."""
    file = found[path]
    return file.encode() if isinstance(file, str) else file


def text(found: dict[str, str | bytes], path: str) -> str:
    """Return a file as text."""
    return data(found, path).decode()
