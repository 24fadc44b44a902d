"""How to cite an event: plain, and as BibTeX, CSL-JSON and Wikipedia read it.

Each form is text of its own kind, escaped as that kind asks; `escape` then writes it into the page.
What is cited is the page as of the record's last change.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from markupsafe import Markup

from generator import web
from generator.model.records import Event
from generator.render.escape import ours, phrase, printable, written
from generator.render.view import Here

# Braces count in BibTeX even behind a backslash, so they have words of their own.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {c: f"\\{c}" for c in "$&#_%"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# What opens a tag, link, template, entity, bold type, signature or magic word, or a parameter.
_WIKI = re.compile(r"[&<>\[\]{}|]|''+|~~~+|__+|^[*#:;]")


@dataclass(frozen=True, slots=True)
class Citable:
    """What a citation tells: ``address`` is "" where the site has no address yet."""

    id: str
    title: str
    event_date: str
    site: str
    address: str
    year: int
    month: int
    day: int

    @property
    def iso(self) -> str:
        """Return the day of the page's last change as ISO 8601 has it."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def citable(here: Here, e: Event) -> Citable:
    """Return what there is to cite of an event."""
    settings, changed = here.view.settings, e.last_change.first
    base = settings.site_url.rstrip("/")
    return Citable(
        id=e.id,
        title=printable(e.title),
        event_date=here.dates.in_words(e.date),
        site=printable(settings.site_name),
        address="" if web.is_placeholder(base) else f"{base}/{here.address}",
        year=changed.year,
        month=changed.month,
        day=changed.day,
    )


def citations(here: Here, e: Event) -> list[tuple[Markup, Markup]]:
    """Return each way to cite an event as (what it is called, its text for a ``<pre>``)."""
    c = citable(here, e)
    there = c.address or f"/{here.address}"
    told = here.view.words.text(
        "cite-plain-text",
        title=c.title,
        date=c.event_date,
        site=c.site,
        address=there,
        changed=here.dates.in_words(e.last_change),
    )
    formats = (
        (here.say("cite-bibtex"), bibtex(c)),
        (here.say("cite-csl"), csl_json(c, here.view.settings.language)),
        (here.say("cite-wikipedia"), wikipedia(c)),
    )
    code = ((name, phrase("<code>{}</code>", _lines(text))) for name, text in formats)
    return [(here.say("cite-plain"), _lines(told)), *code]


def bibtex(c: Citable) -> str:
    """Return an entry that BibTeX and biber read; its title keeps its capitals."""
    fields = {
        "author": f"{{{{{_tex(c.site)}}}}}",
        "title": f"{{{{{_tex(c.title)}}}}}",
        "howpublished": rf"{{\url{{{c.address}}}}}" if c.address else "",
        "year": f"{{{c.year}}}",
        "month": _MONTHS[c.month - 1],
        "note": f"{{{_tex(c.event_date)}}}",
    }
    lines = (f"  {name} = {value}," for name, value in fields.items() if value)
    return "\n".join((f"@misc{{{c.id},", *lines, "}"))


def csl_json(c: Citable, language: str) -> str:
    """Return a list of one item, as Zotero, pandoc and citation processors import it."""
    item = {
        "id": c.id,
        "type": "webpage",
        "title": c.title,
        "container-title": c.site,
        "issued": {"date-parts": [[c.year, c.month, c.day]]},
        "URL": c.address,
        "language": language,
        "note": c.event_date,
    }
    told = (
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in item.items()
        if value
    )
    return "[{\n" + ",\n".join(told) + "\n}]"


def wikipedia(c: Citable) -> str:
    """Return the template that Wikipedia cites a web page with."""
    fields = {
        "url": _WIKI.sub(_in_wiki, c.address),
        "title": _WIKI.sub(_in_wiki, c.title),
        "website": _WIKI.sub(_in_wiki, c.site),
        "date": c.iso,
    }
    told = " ".join(f"|{name}={value}" for name, value in fields.items() if value)
    return f"{{{{cite web {told}}}}}"


def _lines(text: str) -> Markup:
    """Return text for a ``<pre>``, its lines set in as they are."""
    lines = text.replace("\N{NO-BREAK SPACE}", " ").split("\n")
    bare = [line.lstrip(" ") for line in lines]
    told = (ours(" " * (len(a) - len(b))) + written(b) for a, b in zip(lines, bare, strict=True))
    return Markup("&#10;").join(told)


def _tex(text: str) -> str:
    return "".join(_TEX.get(c, c) for c in text)


def _in_wiki(m: re.Match[str]) -> str:
    if m[0] == "|":
        return "{{!}}"
    return "".join(f"&#{ord(c)};" for c in m[0])
