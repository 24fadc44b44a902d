"""What a maintainer sets in ``mkdocs.yml``, as MkDocs users expect, shows on our pages."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from generator import forms, pipeline, site

ATTACK = "</script><script>alert(1)</script> & more"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a project with a name, logo, colours and address of its own."""
    root = tmp_path_factory.mktemp("own") / "mine"
    forms.create(root, 2024)
    config = root / "mkdocs.yml"
    text = config.read_text()
    for before, after in (
        ("site_name: Mine", "site_name: Floods & dams"),
        ("site_url: https://example.org/", "site_url: https://floods.example.com/times/"),
        ("  # logo: assets/logo.svg", "  logo: assets/logo.svg"),
        ("  # favicon: assets/favicon.png", "  favicon: assets/favicon.png"),
    ):
        assert before in text
        text = text.replace(before, after)
    config.write_text(text)
    assets = root / "content/assets"
    (assets / "logo.svg").write_text(LOGO)
    (assets / "favicon.png").write_bytes(b"\x89PNG")
    (assets / "colours.css").write_text(":root { --accent: #005a9c; }\n")
    year = next((root / "content/events").iterdir())
    record = next(year.glob("*.yml")).read_text()
    attack = json.dumps(ATTACK)
    hostile = re.sub("(?m)^title: .*", lambda m: f"title: {attack}", record)
    (year / f"{year.name}-01-02-hostile.yml").write_text(hostile)
    found, problems = site.read(root)
    assert found, problems
    built = pipeline.build(found)
    assert built.pages, built.problems
    assert built.notices == ()
    return root / "site"


@pytest.mark.parametrize(("page", "up"), [("index.html", ""), ("people/index.html", "../")])
def test_name_logo_and_colours_stand_on_every_page(folder: Path, page: str, up: str) -> None:
    html = (folder / page).read_text()

    assert "Floods &amp; dams</title>" in html
    assert f'src="{up}assets/logo.svg"' in html
    assert f'href="{up}assets/favicon.png"' in html
    assert html.index("look.css") < html.index(f'href="{up}assets/colours.css"')


def test_the_files_of_the_look_are_published_as_they_are(folder: Path) -> None:
    assert (folder / "assets/logo.svg").read_text() == LOGO
    assert (folder / "assets/colours.css").read_text() == ":root { --accent: #005a9c; }\n"


def test_the_address_stands_in_the_sitemap_and_the_pages(folder: Path) -> None:
    assert (
        "<loc>https://floods.example.com/times/people/</loc>"
        in (folder / "sitemap.xml").read_text()
    )
    assert (
        'rel="canonical" href="https://floods.example.com/times/people/"'
        in (folder / "people/index.html").read_text()
    )


def head(html: str) -> dict[str, str]:
    """Return what the head of a page tells, by name or property."""
    found = re.findall(r'<meta (?:name|property)="([^"]*)" content="([^"]*)">', html)
    assert len(dict(found)) == len(found)
    return {name: unescape(content) for name, content in found}


def test_previews_find_words_and_a_picture_by_its_whole_address(folder: Path) -> None:
    for page in ("index.html", "people/index.html", "guide/index.html"):
        told = head((folder / page).read_text())

        assert told["og:site_name"] == "Floods & dams"
        assert told["og:description"] == told["description"]
        assert told["og:image"] == "https://floods.example.com/times/card.png"
        assert told["og:image:alt"].startswith("Floods & dams: ")
        assert told["twitter:card"] == "summary_large_image"
        assert told["referrer"] == "same-origin"


def test_each_card_that_a_page_names_is_there(folder: Path) -> None:
    named = {head(p.read_text()).get("og:image", "") for p in folder.rglob("*.html")} - {""}

    assert len(named) > 1
    for address in named:
        card = folder / address.removeprefix("https://floods.example.com/times/")
        assert card.read_bytes().startswith(b"\x89PNG")


def test_search_engines_may_read_all_and_are_told_where(folder: Path) -> None:
    assert (
        (folder / "robots.txt")
        .read_text()
        .endswith("Sitemap: https://floods.example.com/times/sitemap.xml\n")
    )


def test_a_hostile_title_stays_text_in_the_head(folder: Path) -> None:
    html = (folder / "events/hostile/index.html").read_text()
    blocks = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
    (data,) = (json.loads(body) for kind, body in blocks if "ld+json" in kind)

    assert data["name"] == data["mainEntity"]["name"] == ATTACK
    assert head(html)["og:title"] == ATTACK
    assert [kind for kind, body in blocks if body] == [' type="application/ld+json"']


def test_the_page_for_lost_readers_finds_the_look_from_anywhere(folder: Path) -> None:
    assert 'href="/times/look.css"' in (folder / "404.html").read_text()


def test_a_file_that_no_page_can_show_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "content/assets").mkdir(parents=True)
    (tmp_path / "content/assets/notes.docx").touch()
    (tmp_path / "content/assets/.hidden").touch()
    (tmp_path / "content/assets/link.png").symlink_to("/etc/hosts")

    files, problems = site.own_files(tmp_path)

    assert files == ()
    assert [f"{p.where}: {p.message}" for p in problems] == [
        "content/assets/link.png: is a link to another file",
        "content/assets/notes.docx: is no file that a page can show",
    ]
