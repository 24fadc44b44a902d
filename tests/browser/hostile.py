"""A project whose every text is a payload, and what a browser finds of it on the pages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Dialog, Request

from generator import pipeline, site
from generator.model.fields import UNFIT
from generator.model.layout import TAXONOMY, file_of
from generator.model.values import Problem
from generator.model.when import parse
from generator.store import dump
from tests.conftest import REPOSITORY
from tests.render.samples import line

PNG = b"\x89PNG\r\n\x1a\n"
DAY = "2024-03-11"
HARMLESS = (
    "Ships came to the harbour that day",
    "Nobody **saw** the [harbour](https://example.com/) that day",
    "It was dark, and the *pilots* were told so",
)
_HAND = re.compile(r"(?<![^/])hand\d+(?=[./])")
_MARKDOWN = frozenset(
    {"a", "a[href]", "a[rel]", "blockquote", "br", "code", "em", "h2", "h3", "h4", "li", "ol"}
    | {"ol[start]", "p", "pre", "strong", "ul"}
)
_NEVER = frozenset(
    {"script", "style", "iframe", "frame", "object", "embed", "form", "input", "button", "select"}
    | {"textarea", "base", "link", "meta", "svg", "math", "audio", "video", "source", "template"}
)
# What a payload may call, and what is left of it when the page has been looked at.
_HOOKS = """for (const name of ['alert', 'confirm', 'prompt', 'print'])
  window[name] = () => { (window.ran ??= []).push(name); };"""
_LOOK = """() => {
  const wrong = [], kinds = new Set(), ids = new Set();
  const ours = ['http:', 'https:', 'mailto:', location.protocol];
  const hand = /hand\\d+/.test(location.pathname);
  // Also what waits for the mouse, for the focus or for an error.
  for (const e of document.querySelectorAll('body *'))
    for (const type of ['mouseover', 'focus', 'pointerenter', 'animationstart', 'toggle', 'error'])
      e.dispatchEvent(new Event(type));
  for (const e of document.querySelectorAll(hand ? 'article, article *' : '*')) {
    const tag = e.localName;
    kinds.add(tag);
    for (const {name, value} of e.attributes) {
      kinds.add(`${tag}[${name}]`);
      if (/^on|^style$|^srcdoc$/.test(name)) wrong.push(`${tag}[${name}]`);
    }
    if (!hand) for (const name of e.classList) kinds.add(`${tag}.${name}`);
    if (!hand && e.id && ids.has(e.id)) wrong.push(`twice: #${e.id}`);
    ids.add(e.id);
    if (tag !== 'a' || !e.hasAttribute('href')) continue;
    const to = e.getAttribute('href');
    const scheme = URL.canParse(to, location) ? new URL(to, location).protocol : 'nowhere';
    if (!ours.includes(scheme)) wrong.push(`leads to ${scheme}`);
  }
  for (const part of ['header.top', 'footer', ...(hand ? [] : ['h1'])]) {
    const found = document.querySelectorAll(part);
    if (found.length !== 1) wrong.push(`${found.length} × ${part}`);
    else if (!found[0].checkVisibility() || !found[0].getBoundingClientRect().height)
      wrong.push(`hidden: ${part}`);
  }
  return [[...kinds], [...wrong, ...(window.ran ?? []).map(name => `ran ${name}()`)]];
}"""
Records = dict[tuple[str, str], dict[str, object]]


def records(n: int, payload: str) -> Records:
    """Return a record of each kind, each text of them the payload; ``n`` tells the sets apart.

    A name that may mean a record has a number before it, so that none happens to mean one.
    """
    one = line(payload)
    prose = UNFIT.sub("", payload)[:20_000].strip() or "x"
    named = f"{n} {one}"[:300]
    entity: dict[str, object] = {
        "name": one, "native": {"ru": one, "en": one}, "aliases": [one], "description": prose[:300],
        "links": [{"title": one, "url": "https://example.com/?a=b&c=d"}], "notes": prose,
    }  # fmt: skip
    role = {"title": one, "organisation": named, "from": "2001", "note": one}
    entity_roles = [role, {"title": one, "organisation": f"o{n}"}]
    figure = {"label": one, "value": "3", "unit": one, "quantity": f"q{n}", "source": "k"}
    return {
        ("events", f"e{n}"): {
            "date": DAY, "added": DAY, "review": "draft", "verification": "claimed",
            "importance": "key", "title": f"{one[:90]} happened",
            "summary": f"{prose[:650]} and it was told to all.", "why": one, "body": prose,
            "date_note": one, "type": f"t{n}", "topics": [f"t{n}"], "notes": prose,
            "stories": [{"ref": f"s{n}", "chapter": "c"}],
            "people": [{"ref": f"p{n}", "role": one}, {"ref": named, "role": one}],
            "organisations": [{"ref": f"o{n}", "role": one}, {"ref": named, "role": one}],
            "places": [{"ref": f"l{n}", "role": one}, {"ref": named, "role": one}],
            "figures": [figure],
            "claims": [{"text": one, "by": one, "supported_by": ["k"], "disputed_by": ["r"]}],
            "quotes": [{"text": prose, "by": one, "source": "k"}],
            "media": [{"src": "a.png", "alt": one, "caption": one, "credit": one, "licence": one}],
            "sources": [
                {"article": f"a{n}", "quote": [prose]},
                {"key": "k", "url": "https://example.com/a?b=c", "title": one, "kind": one,
                 "publisher": f"u{n}", "agency": named, "quote": [prose, one]},
                {"key": "r", "reference": one, "title": one, "publisher": named, "quote": [one]},
            ],
            "updates": [{"date": DAY, "kind": "correction", "text": one}],
        },
        ("events", f"f{n}"): {
            "date": "2024-02", "added": DAY, "title": f"{one[:90]} before",
            "summary": f"{prose[:650]} and it was told to all.", "stories": [f"s{n}"],
            "related": {"leads_to": [f"e{n}"]}, "figures": [{**figure, "source": "k"}],
            "sources": [{"key": "k", "url": "https://example.com/z", "publisher": named}],
        },
        ("people", f"p{n}"): {**entity, "sort": one, "roles": entity_roles, "born": "1970"},
        ("organisations", f"o{n}"): {
            **entity, "part_of": named, "place": f"l{n}", "roles": entity_roles,
        },
        ("organisations", f"b{n}"): {"name": f"The {one}"[:300], "place": named},
        ("places", f"l{n}"): {
            **entity, "country": named, "within": named, "lat": "1.5", "lon": "-2",
        },
        ("publishers", f"u{n}"): {
            "name": one, "aliases": [one], "country": one, "language": one, "note": one,
            "notes": prose, "homepage": "https://example.com/",
        },
        ("stories", f"s{n}"): {
            "title": one, "question": one, "lead": prose, "criteria": one, "notes": prose,
            "chapters": [{"id": "c", "title": one, "lead": one}],
            "glossary": [{"term": one, "meaning": one}],
        },
        ("articles", f"a{n}"): {
            "title": one, "author": one, "publisher": f"u{n}", "agency": named, "language": "es",
            "published": DAY, "notes": prose,
        },
        ("articles", f"b{n}"): {"title": one, "publisher": named, "language": one},
        ("taxonomy", f"t{n}"): {"id": f"t{n}", "label": one, "meaning": one},
    }  # fmt: skip


def page_of(payload: str) -> str:
    """Return a page written by hand, the payload in each place where text may stand."""
    one = line(payload)
    return f"# {one}\n\n{payload}\n\n- {one}\n\n> {one}\n\n## Code\n\n    {one}\n\n`{one}`\n"


def project(root: Path, payloads: Sequence[str]) -> site.Site:
    """Write a project with a set of records and a page for each payload."""
    for name in ("mkdocs.yml", "hooks.py"):
        shutil.copy(REPOSITORY / name, root)
    words: list[object] = []
    for n, payload in enumerate(payloads):
        for (kind, id), fields in records(n, payload).items():
            if kind == "taxonomy":
                words.append(fields)
                continue
            day = parse(str(fields["date"])) if kind == "events" else None
            _write(root / file_of(kind, id, day), dump(kind, fields))
        _write(root / f"content/pages/hand{n}.md", page_of(payload))
    _write(root / TAXONOMY, dump("taxonomy", {"types": words, "topics": words}))
    picture = root / "content/media/a.png"
    picture.parent.mkdir()
    picture.write_bytes(PNG)
    found, problems = site.read(root)
    assert found, problems
    return found


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def built(found: site.Site) -> tuple[list[Problem], int]:
    """Build a project, and return what was wrong with it and how many pages were refused.

    A page that is written by hand may be refused for a link that leads nowhere; it is taken away,
    as who published the site would have to, and the rest is built.  No record may stop a site.
    """
    refused = 0
    while True:
        done = pipeline.build(found)
        errors = [p for p in done.problems if p.severity == "error"]
        pages = {m[0] for p in errors if (m := _HAND.search(p.where.path))}
        if not pages:
            return errors, refused
        for name in pages:
            (found.root / f"content/pages/{name}.md").unlink()
        refused += len(pages)


@dataclass
class Watch:
    """The pages of one browser, and what ran, left or was asked for while each was open."""

    context: BrowserContext
    address: str
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.add_init_script(_HOOKS)
        self.page = self.context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("pageerror", lambda error: self.found.append(f"error: {error}"))
        self.page.on("request", self._asked)
        self.page.on("popup", lambda _: self.found.append("opened a window"))
        self.page.on("download", lambda _: self.found.append("began a download"))

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.address):
            self.found.append(f"asked for {request.url[:80]}")

    def _dialog(self, dialog: Dialog) -> None:
        self.found.append(f"dialog: {dialog.message[:80]}")
        dialog.dismiss()

    def seen(self, at: str) -> tuple[frozenset[str], list[str]]:
        """Open a page, and return the kinds of element on it and what is wrong with it."""
        self.found.clear()
        self.page.goto(self.address + at)
        kinds, wrong = self.page.evaluate(_LOOK)
        if self.page.url != self.address + at:
            self.found.append(f"went to {self.page.url[:80]}")
        return frozenset(kinds), [*self.found, *wrong]


def addresses_of(folder: Path) -> list[str]:
    """Return the addresses of the pages of a site but for the guide, which tells of no record."""
    pages = sorted(p.parent.relative_to(folder).as_posix() for p in folder.rglob("index.html"))
    return ["" if at == "." else f"{at}/" for at in pages if at.split("/")[0] != "guide"]


def kinds_of(watch: Watch, addresses: Iterable[str]) -> frozenset[str]:
    """Return the kinds of element that stand on pages, and those that Markdown makes."""
    return _MARKDOWN.union(*(watch.seen(at)[0] for at in addresses))


def strays(watch: Watch, folder: Path, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what no page may have: its address, and what was found there.

    Pages that are written by hand may have more kinds of element than those that are known.
    """
    for at in addresses_of(folder):
        kinds, wrong = watch.seen(at)
        bad = kinds & _NEVER if _HAND.search(at) else kinds - known
        yield from ((at, told) for told in (*wrong, *sorted(bad)))
