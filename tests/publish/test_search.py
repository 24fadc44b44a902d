"""The index of the search: what it holds, and that it is the same from the same pages."""

import gzip
import json
from pathlib import Path

import pytest

from generator.publish import index
from tests.conftest import BuiltSite
from tests.render.reader import straight

PAGE = """<!doctype html><html lang="{lang}"><head><title>{title}</title></head><body>
<header>Everywhere</header><main{asks}><h1>{title}</h1><p>{text}</p>{more}</main></body></html>"""
ASKS = ' data-pagefind-body data-pagefind-meta="when[data-when]" data-when="9 March 2024"'


def site(root: Path, *pages: tuple[str, str], lang: str = "en", asks: str = ASKS) -> Path:
    """Write a page for each title and text."""
    folder = root / "site"
    for n, (title, text) in enumerate(pages):
        at = folder / f"events/e{n}/index.html"
        at.parent.mkdir(parents=True)
        at.write_text(PAGE.format(lang=lang, title=title, text=text, more="", asks=asks), "utf-8")
    return folder


def contents(folder: Path) -> dict[str, dict[str, object]]:
    """Return what the index keeps of each page, by its address."""
    found = {}
    for path in (folder / "pagefind/fragment").iterdir():
        read = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[read["url"]] = read
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*.*"))}


def test_only_pages_that_ask_for_it_are_found(tmp_path: Path) -> None:
    folder = site(tmp_path, ("Signed", "They signed it."))
    listed = folder / "dates/index.html"
    listed.parent.mkdir()
    listed.write_text(PAGE.format(lang="en", title="Dates", text="Signed", more="", asks=""))

    assert index(folder, "en") == ()
    assert list(contents(folder)) == ["/events/e0/"]


def test_the_index_is_the_same_from_the_same_pages(tmp_path: Path) -> None:
    pages = [(f"Event {n}", f"The harbour number {n} and {'tax ' * (n % 5)}") for n in range(150)]
    made = [site(tmp_path / str(n), *pages) for n in range(3)]
    for folder in made:
        assert index(folder, "en") == ()

    assert files(made[0]) == files(made[1]) == files(made[2])


def test_pages_of_several_languages_are_of_one_index(tmp_path: Path) -> None:
    folder = site(tmp_path, ("Signed", "They signed it."))
    other = folder / "events/b/index.html"
    other.parent.mkdir()
    other.write_text(PAGE.format(lang="el", title="Έλαβε", text="υπέγραψε", more="", asks=ASKS))

    assert index(folder, "en-NZ") == ()
    entry = json.loads((folder / "pagefind/pagefind-entry.json").read_text())
    assert {k: v["page_count"] for k, v in entry["languages"].items()} == {"en": 2}


@pytest.mark.parametrize("language", ["el", "uk", "tlh"])
def test_a_language_without_rules_for_its_words_has_an_index_too(
    tmp_path: Path, language: str
) -> None:
    assert index(site(tmp_path, ("Έλαβε", "υπέγραψε"), lang=language), language) == ()


def test_what_is_not_used_of_pagefind_is_not_published(tmp_path: Path) -> None:
    folder = site(tmp_path, ("Signed", "They signed it."))
    index(folder, "en")
    kept = {p.name.split(".")[0] for p in (folder / "pagefind").iterdir()}

    assert kept == {"fragment", "index", "pagefind", "pagefind-entry", "wasm"}


def test_a_page_that_the_index_lacks_is_told(tmp_path: Path) -> None:
    folder = site(tmp_path, ("Signed", "They signed it."))
    (folder / "broken.html").write_text("data-pagefind-body is written here, on no element")
    told = index(folder, "en")

    assert [(p.message, p.severity) for p in told] == [
        ("holds 1 page of 2 pages that search should find", "warning")
    ]


def test_an_index_without_a_page_is_an_error(tmp_path: Path) -> None:
    told = index(site(tmp_path, ("+[]", "(![]+[])[+[]]")), "en")

    assert [p.severity for p in told] == ["error"]


def test_no_settings_around_it_change_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [("Signed", "They signed it."), ("Begun", "It began.")]
    plain, other = site(tmp_path / "a", *pages), site(tmp_path / "b", *pages)
    index(plain, "en")
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "h1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.toml").write_text('root_selector = "h1"')
    index(other, "en")

    assert files(plain) == files(other)


def test_a_word_costs_a_reader_few_kilobytes(tmp_path: Path) -> None:
    words = [f"{a}{b}{c}" for a in "abcdefgh" for b in "ijklmnop" for c in "qrstuvwx"]
    texts = [" ".join(words[n % 9 :: 1 + n % 3]) for n in range(60)]
    folder = site(tmp_path, *((f"Event {n}", text) for n, text in enumerate(texts)))
    index(folder, "en")
    sizes = [p.stat().st_size for p in (folder / "pagefind/index").iterdir()]

    assert sum(sizes) > 25_000
    assert max(sizes) < 8_000


def test_what_pagefind_says_when_it_fails_is_told(tmp_path: Path) -> None:
    folder = site(tmp_path, ("Signed", "They signed it."))
    (folder / "pagefind").write_text("in the way")
    (told,) = index(folder, "en")

    assert told.severity == "error"
    assert told.message.startswith("was not written by Pagefind: '")


def test_the_index_of_a_site_holds_what_readers_look_for(built: BuiltSite) -> None:
    found = contents(built.folder)
    t = built.timeline
    some = {f"/events/{e.id}/" for e in t.events} | {f"/people/{id}/" for id in t.people}

    assert some <= set(found)
    assert not [url for url in found if url.startswith(("/dates/", "/changes/", "/planned/"))]
    for e in t.events:
        told = found[f"/events/{e.id}/"]
        assert straight(told["meta"]["title"]) == straight(e.title)  # type: ignore[index]
        assert {"kind", "when", "mark"} <= set(told["meta"])  # type: ignore[call-overload]
        names = {n for p in t.people_of(e) for n in p.native.values()}
        assert all(word in str(told["content"]) for name in names for word in name.split())


def test_a_page_is_not_found_by_what_stands_near_it(built: BuiltSite) -> None:
    found = contents(built.folder)
    for person in built.timeline.people.values():
        titles = [straight(e.title) for e in built.timeline.events_with("people", person.id)]
        content = straight(str(found[f"/people/{person.id}/"]["content"]))

        assert not [t for t in titles if t in content]
