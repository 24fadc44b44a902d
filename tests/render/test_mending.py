"""From each page to the forge, where its record can be mended."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator import render, store
from generator.model.settings import Settings
from generator.timeline import Timeline
from tests.render.samples import STARTER, pages, starter

FORGE = "https://github.com/ana/metre"


def with_files() -> dict[str, str]:
    loaded = store.load(STARTER)
    files = {key: stored.path for key, stored in loaded.files.items()}
    return dict(render.pages(Timeline(loaded.records), Settings(repo_url=FORGE), files))


PAGES = with_files()


def links(page: str) -> dict[str, str]:
    found = re.findall(r'<a href="([^"]*)" rel="external">([^<]*)</a>', page)
    return {words: unescape(address) for address, words in found}


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("events/speed-of-light", "content/events/1983/1983-10-21-speed-of-light.yml"),
        ("people/rene-benoit", "content/people/rene-benoit.yml"),
        ("organisations/bipm", "content/organisations/bipm.yml"),
        ("places/paris", "content/places/paris.yml"),
        ("publishers/bipm", "content/publishers/bipm.yml"),
        ("stories/metre", "content/stories/metre.yml"),
    ],
)
def test_a_record_is_mended_from_its_page(page: str, file: str) -> None:
    found = links(PAGES[f"{page}.md"])

    assert found["Correct this"] == f"{FORGE}/edit/main/{file}"
    assert parse_qs(urlsplit(found["Report an error"]).query)["record"] == [page]


@pytest.mark.parametrize("page", ["index.md", "stories/metre.md"])
def test_an_event_is_suggested_in_a_file_that_is_refused_until_it_is_filled_in(
    page: str, tmp_path: Path
) -> None:
    address = urlsplit(links(PAGES[page])["Suggest an event"])
    text = parse_qs(address.query)["value"][0]
    path = tmp_path / "content/events/2024/2024-03-15-port-treaty.yml"
    path.parent.mkdir(parents=True)

    path.write_text(text)
    refused = store.load(tmp_path).problems
    path.write_text(_filled_in(text))
    loaded = store.load(tmp_path)

    assert address.path.startswith("/ana/metre/new/main/content/events/")
    assert {p.message for p in refused} >= {
        f"field '{name}' has no value" for name in ("date", "title", "summary", "added")
    }
    assert loaded.problems == ()
    assert [s.ref for e in loaded.records.events for s in e.stories] == ["metre"]


def _filled_in(text: str) -> str:
    values = {
        "date": "2024-03-15",
        "title": "Two ports sign a treaty on dues",
        "- url": "https://example.com/treaty",
        "publisher": "The Gazette",
        "published": "2024-03-15",
        "quote": "The two ministers signed",
        "added": "2024-03-16",
    }
    for name, value in values.items():
        text = re.sub(rf"^( *{name}:) #.*$", rf"\1 {value}", text, count=1, flags=re.M)
    text = re.sub(r"^(    title:) #.*$", r"\1 Ports sign", text, flags=re.M)
    return text.replace("summary: >-\n\n", "summary: >-\n  The ministers signed it: at noon.\n")


def test_without_a_forge_no_page_leads_there() -> None:
    for page in pages(starter()).values():
        assert not {"Correct this", "Report an error", "Suggest an event"} & links(page).keys()
