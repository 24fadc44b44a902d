"""The data files of a timeline, as tests look at them."""

import json
from typing import Any

from generator import export, render
from generator.model.settings import Settings
from generator.render import View
from generator.timeline import Timeline

SITE: dict[str, Any] = {"site_url": "https://harbour.test/", "authority": "harbour.test,2024"}


def view(found: Timeline, **settings: Any) -> View:
    return render.as_typed(render.view_of(found, Settings.model_validate(SITE | settings)))


def files(found: Timeline, **settings: Any) -> dict[str, str]:
    """Return every data file that is text, by its path, none twice."""
    shown = view(found, **settings)
    made = list(export.files(shown, render.all_pages(shown)))
    assert len(dict(made)) == len(made)
    texts = [(p, c) for p, c in made if not p.endswith(".png")]
    return {p: c if isinstance(c, str) else c.decode() for p, c in texts}


def read(found: Timeline, path: str, **settings: Any) -> Any:
    """Return what a JSON file holds."""
    return json.loads(files(found, **settings)[path])
