"""In a language of our own making, no English word is left on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator import render
from generator.model.settings import Settings
from generator.render import Hand
from generator.render.catalogue import Catalogue, catalogue
from generator.timeline import Records, Timeline
from tests.render.foreign import records
from tests.render.pseudo import LETTERS, WORD, Reader, pseudo, told

SITE = {
    "site_name": "Хроника",
    "site_description": "Обо всём",
    "site_url": "https://203.0.113.7/",
    "repo_url": "https://github.com/1/2",
    "licence": "Своя 1",
}
HANDS = (Hand("press.md", "content/pages/press.md", "# Пресса"),)


def site(found: Timeline, words: Catalogue, **settings: str) -> dict[str, str]:
    """Return the HTML of every page of a site, and of the page for what is not there."""
    asked = Settings.model_validate(SITE | settings)
    files = {(kind, id): f"{kind}/{id}.yml" for kind, id in paths(found)}
    reader = Reader(asked, words)
    made = render.pages(found, asked, files, HANDS, words)
    return {path: reader.html(path, text) for path, text in made} | {"404.html": reader.missing()}


def paths(found: Timeline) -> Iterator[tuple[str, str]]:
    kinds = ("events", "people", "organisations", "places", "publishers", "stories", "articles")
    for kind in kinds:
        yield from ((kind, record.id) for record in getattr(found.records, kind))


def strangers(html: str) -> list[str]:
    """Return the words of a page in ASCII letters; its own and the repository's address are none.

    Nor is what a citation is in for a machine: BibTeX has the names of its fields.
    """
    said = re.sub(r"<pre><code>.*?</code></pre>", "", html, flags=re.DOTALL)
    addresses = re.compile(r"github\.com/1/2|https://203\.0\.113\.7/[\w/.-]*")
    seen = [addresses.sub("", text) for text in told(said)]
    return [" ".join(text.split()) for text in seen if WORD.search(text)]


@pytest.mark.parametrize("drafts", ["show", "hide"])
@pytest.mark.parametrize("found", [Timeline(records()), Timeline(Records())], ids=["full", "empty"])
def test_pages_say_nothing_that_is_not_in_the_catalogue(found: Timeline, drafts: str) -> None:
    pages = site(found, pseudo(), drafts=drafts)
    assert {path: words for path, html in pages.items() if (words := strangers(html))} == {}


def test_the_pages_in_other_letters_say_what_the_english_ones_say() -> None:
    found = Timeline(records())
    here, there = site(found, pseudo()), site(found, catalogue("en"))
    page = {path: " ".join(" ".join(told(html)).split()) for path, html in here.items()}

    assert here.keys() == there.keys()
    assert "No event here takes its date from it.".translate(LETTERS) in page["articles/undated.md"]
    assert "21 Μαρτίου 2024" in page["articles/all.md"]
    assert "Ισπανικά" in page["articles/all.md"]
    assert "Περού" in page["publishers/agency.md"]
    assert "There is no page here".translate(LETTERS) in page["404.html"]
    assert '<html lang="el">' in here["404.html"]


def test_a_word_of_its_own_stands_out_of_a_page() -> None:
    found = site(Timeline(records()), catalogue("en"))

    assert [path for path, html in found.items() if not strangers(html)] == []
    assert strangers('<p title="Draft">Привет</p>') == ["Draft"]
