"""Links by which a reader mends a record or adds an event: to the forge that holds the files."""

from __future__ import annotations

from functools import cache
from importlib import resources

from markupsafe import Markup

from generator.forge import Forge, edit_page, forge_of, issue_page, new_file_page
from generator.model.records import Story
from generator.render.sources import outside
from generator.render.view import Here, Linked
from generator.timeline import UNFILED

_NOTHING = Markup()


def mending(here: Here, record: Linked, more: Markup = _NOTHING) -> Markup:
    """Return "Correct this · Report an error", as far as the forge has such pages; and ``more``.

    Nothing is told of what has no file, such as a person who is only named in an event.
    """
    forge, path = _forge(here), here.file_of(record)
    told = []
    if forge and path:
        told.append(outside(edit_page(forge, path), here.say("mend-correct")))
        page = here.page_of(record).rstrip("/")
        if report := issue_page(forge, page, here.name(record)):
            told.append(outside(report, here.say("mend-report")))
    return Markup(" · ").join(filter(None, (*told, more)))


def suggestion(here: Here, story: Story | None) -> Markup:
    """Return "Suggest an event": a new file at the forge, for the story if there is one."""
    forge = _forge(here)
    if forge is None:
        return _NOTHING
    newest = here.view.timeline.last_change
    year = str(newest.year) if newest else "YYYY"
    path = f"content/events/{year}/{year}-MM-DD-what-happened.yml"
    there = new_file_page(forge, path, _template(story))
    return outside(there, here.say("mend-suggest")) if there else _NOTHING


def _forge(here: Here) -> Forge | None:
    settings = here.view.settings
    return forge_of(settings.repo_url, settings.edit_uri)


def _template(story: Story | None) -> str:
    """Return what stands in the new file: it is refused until it is filled in."""
    text = _form()
    if story is None or story.id == UNFILED.id:
        return text
    return text.replace("# stories: []", f"stories: [{story.id}]")


@cache
def _form() -> str:
    folder = resources.files("generator.render") / "templates"
    return (folder / "event.yml").read_text(encoding="utf-8")
