"""A page as Markdown: its front matter, and the templates that write its body."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

from generator import links
from generator.model.records import Event, Story
from generator.render.catalogue import Catalogue, catalogue
from generator.render.escape import printable, written
from generator.render.finding import Found
from generator.render.view import Here, Linked
from generator.text import squeezed

_DESCRIPTION = 200  # characters that search engines and previews show at most
WORTH_FOLLOWING = 3  # events that a list has, for data to stand beside it
FEED_HOLDS = 50  # entries


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, what it is called, and its Markdown.

    ``section`` is the entry of the header that is marked as current; ``changed`` the newest day in
    the records that it shows, for the sitemap; ``moved_to`` where a browser goes on to at once.
    ``listed`` are all events of its list, oldest first, on whatever pages their rows stand: beside
    the page stand their feeds and data.  ``about`` is the record that the page is of.  ``found`` is
    how search tells of it; without, search does not find it: a list of what has pages of its own.
    ``structured`` is what it says to programs, as JSON-LD that can stand in a script element;
    ``card`` the picture that previews show, and what it shows.
    ``script`` names the part of the site that the page loads a script for.
    """

    address: str
    title: str
    description: str
    body: str
    section: str = ""
    changed: str = ""
    moved_to: str = ""
    listed: Sequence[Event] = ()
    about: Linked | None = None
    found: Found | None = None
    structured: str = ""
    card: tuple[str, str] = ("", "")
    script: str = ""

    @property
    def has_data(self) -> bool:
        """Say whether feeds and data stand beside the page: its list is worth following."""
        return worth_following(self.listed)

    @property
    def _data(self) -> str:
        if not self.has_data:
            return ""
        return "story" if isinstance(self.about, Story) else "beside"

    @property
    def path(self) -> str:
        """Return the Markdown file, relative to ``docs_dir``."""
        return links.markdown_of(self.address)

    @property
    def text(self) -> str:
        """Return the whole file; every value of the front matter is a quoted text."""
        head = {
            "template": "dateline.html",
            "title": self.title,
            "description": described(self.description),
            "section": self.section,
            "changed": self.changed,
            "moved_to": self.moved_to,
            "data": self._data,
            "card": self.card[0],
            "card_alt": self.card[1],
            "structured": self.structured,
            "script": self.script,
        }
        return headed(head | dict(self.found.head() if self.found else ()), self.body)


def worth_following(events: Sequence[Event]) -> bool:
    """Say whether feeds and data stand beside a list of these events."""
    return len(events) >= WORTH_FOLLOWING


def described(text: str) -> str:
    """Return a description, cut between words where it is too long to be shown whole."""
    whole = squeezed(text)
    return (
        whole if len(whole) <= _DESCRIPTION else f"{whole[: _DESCRIPTION - 1].rsplit(' ', 1)[0]}…"
    )


def headed(head: Mapping[str, str], body: str, more: Iterable[str] = ()) -> str:
    """Return a page's file: its front matter with quoted texts, ``more`` lines of it, its body."""
    lines = [f"{k}: {_quoted(v)}" for k, v in head.items() if v]
    return "\n".join(["---", *lines, *more, "---", "", body.strip(), ""])


def changed(events: Iterable[Event]) -> str:
    """Return the newest day on which one of the records was added or updated, as ISO date."""
    newest = max((e.last_change for e in events), key=lambda d: d.first, default="")
    return str(newest)


def filled(template: str, values: Mapping[str, object], words: Catalogue | None = None) -> str:
    """Return a template's Markdown, with every value in it written by `escape`.

    What is `Markup` already was written by this package; whatever else is plain text.  A template
    has the interface's words as ``say("id", n=3)`` and numbers as ``number(1200)``: in the words
    given, or those of the page ``here``.
    """
    here = values.get("here")
    words = words or (here.view.words if isinstance(here, Here) else catalogue("en"))
    text = _environment(words).get_template(template).render(values)
    lines = (line.rstrip() for line in text.splitlines())
    return "\n".join(_without_runs_of_blanks(lines))


@cache
def _environment(words: Catalogue) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template),
        autoescape=True,
        finalize=_finalized,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"say": words.say, "number": words.number}
    return environment


def _finalized(value: object) -> Markup:
    return value if isinstance(value, Markup) else written(value)


def _template(name: str) -> str:
    folder = resources.files("generator.render") / "templates"
    return (folder / name).read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    # What JSON writes in quotes is YAML too, once nothing unprintable is in it.
    return json.dumps(printable(text), ensure_ascii=False)


def _without_runs_of_blanks(lines: Iterable[str]) -> Iterable[str]:
    blank = True
    for line in lines:
        if line or not blank:
            yield line
        blank = not line
