"""The guide, and the pages that a project has of its own, in the site."""

from pathlib import Path

import pytest

from generator import forms, pipeline, site
from tests.conftest import BuiltSite


def project(root: Path, pages: dict[str, str]) -> site.Site:
    forms.create(root, 2024)
    (root / "content/pages").mkdir()
    for name, text in pages.items():
        (root / "content/pages" / name).write_text(text)
    found, problems = site.read(root)
    assert found, problems
    return found


def test_the_guide_is_in_every_site(built: BuiltSite) -> None:
    html = (built.folder / "guide/fields/index.html").read_text()

    assert "<title>The record, field by field · " in html
    assert '<meta name="description" content="Every record is one small text file' in html
    assert 'href="../first-event/"' in html
    assert '<a href="./" aria-current="page">' in html


def test_a_page_of_ones_own_stands_under_its_name_without_script(tmp_path: Path) -> None:
    text = (
        '# For the press\n\nWrite to us.\n\n<script>alert("page")</script>\n<p onclick="a">b</p>\n'
    )

    built = pipeline.build(project(tmp_path / "mine", {"press.md": text}))

    html = (tmp_path / "mine/site/press/index.html").read_text()
    assert built.pages
    assert "Write to us" in html
    assert 'alert("page")' not in html
    assert "onclick" not in html
    assert (
        '<a href="../press/">For the press</a>'
        in (tmp_path / "mine/site/about/index.html").read_text()
    )
    assert [str(p.where) for p in built.problems] == ["content/pages/press.md"]


@pytest.mark.parametrize("name", ["about.md", "people.md", "guide.md"])
def test_a_page_cannot_take_the_address_of_another(tmp_path: Path, name: str) -> None:
    rendered = pipeline.render(project(tmp_path / "mine", {name: "# A"}))

    assert rendered.pages is None
    assert [p.message for p in rendered.problems] == [
        f"the address /{name.removesuffix('.md')}/ is that of another page"
    ]


@pytest.mark.parametrize("name", ["index.md", "Press Kit.md", "notes.txt"])
def test_what_is_no_page_is_told(tmp_path: Path, name: str) -> None:
    rendered = pipeline.render(project(tmp_path / "mine", {name: "# A"}))

    assert [f"{p.where}: {p.message}" for p in rendered.problems] == [
        f"content/pages/{name}: is no page"
    ]
