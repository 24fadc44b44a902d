"""Links are relative to the page that holds them."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links import (
    edit_page,
    forge_of,
    history_page,
    href,
    issue_page,
    licence,
    markdown_link,
    markdown_of,
    new_file_page,
    page_at,
    page_of,
    picture,
    quoted_at,
    source_path,
)

words = st.sampled_from(["a", "b", "events", "people"])
pages = st.lists(words, max_size=3).map(lambda parts: "".join(f"{p}/" for p in parts))


@given(pages, pages)
def test_an_address_leads_from_page_to_page(here: str, there: str) -> None:
    found = posixpath.normpath(posixpath.join(f"/{here}", href(here, there)))

    assert found == posixpath.normpath(f"/{there}")


@given(pages, pages)
def test_a_markdown_link_leads_from_file_to_file(here: str, there: str) -> None:
    a, b = source_path(here), source_path(there)

    assert posixpath.normpath(posixpath.join(posixpath.dirname(a), markdown_link(a, b))) == b


def test_a_place_on_the_same_page_is_a_fragment() -> None:
    assert href("people/b/", "people/b/", "roles") == "#roles"


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("", "index.md"),
        ("stories/", "stories/index.md"),
        ("dates/", "dates/index.md"),
        ("dates/2021/", "dates/2021.md"),
        ("dates/2021/09/", "dates/2021/09.md"),
        ("how/", "how.md"),
        (page_of("events", "a"), "events/a.md"),
        (page_of("events", "price-index"), "events/price-index.md"),
    ],
)
def test_an_address_alone_tells_the_file(page: str, file: str) -> None:
    assert markdown_of(page) == file
    assert page_at(file) == page


GITHUB = "https://github.com/ana/harbour"
GITLAB = "https://gitlab.example.com/ana/harbour"


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "page"),
    [
        (GITHUB, "", f"{GITHUB}/edit/main/content/a%20b.yml"),
        (f"{GITHUB}.git", "edit/master/docs/", f"{GITHUB}/edit/main/content/a%20b.yml"),
        (GITHUB, "edit/trunk/", f"{GITHUB}/edit/trunk/content/a%20b.yml"),
        (GITHUB, "blob/trunk/site/", f"{GITHUB}/edit/trunk/site/content/a%20b.yml"),
        (GITLAB, "-/edit/trunk/", f"{GITLAB}/-/edit/trunk/content/a%20b.yml"),
        (
            "https://codeberg.org/ana/harbour/",
            "src/branch/main/",
            "https://codeberg.org/ana/harbour/src/branch/main/content/a%20b.yml",
        ),
    ],
)
def test_a_file_is_changed_where_its_forge_does_so(repo_url: str, edit_uri: str, page: str) -> None:
    forge = forge_of(repo_url, edit_uri)

    assert forge
    assert edit_page(forge, "content/a b.yml") == page


@pytest.mark.parametrize(
    "repo_url",
    ["", "https://example.org/you/timeline", "https://x.example.org/", "javascript:alert(1)"],
)
def test_a_placeholder_is_no_forge(repo_url: str) -> None:
    assert forge_of(repo_url) is None


def test_a_new_file_has_its_name_and_at_github_its_text() -> None:
    github, gitlab, other = map(forge_of, (GITHUB, GITLAB, "https://codeberg.org/a/b"))

    assert github
    assert gitlab
    assert other
    assert new_file_page(github, "content/events/2024/a.yml", "date: # day\n") == (
        f"{GITHUB}/new/main/content/events/2024?filename=a.yml&value=date%3A%20%23%20day%0A"
    )
    assert new_file_page(gitlab, "content/events/2024/a.yml", "date:") == (
        f"{GITLAB}/-/new/main/content/events/2024?file_name=a.yml"
    )
    assert new_file_page(other, "content/events/2024/a.yml", "date:") == ""


def test_a_report_names_its_record() -> None:
    github, gitlab, other = map(forge_of, (GITHUB, GITLAB, "https://codeberg.org/a/b"))

    assert github
    assert gitlab
    assert other
    assert issue_page(github, "events/a", "A & B") == (
        f"{GITHUB}/issues/new?template=correction.yml&title=Error%20in%3A%20A%20%26%20B"
        "&record=events%2Fa"
    )
    assert issue_page(gitlab, "events/a", "A") == (
        f"{GITLAB}/-/issues/new?issue%5Btitle%5D=Error%20in%3A%20A"
        "&issue%5Bdescription%5D=Record%3A%20events%2Fa"
    )
    assert issue_page(other, "events/a", "A") == ""


def test_the_history_of_a_file_is_where_its_forge_shows_it() -> None:
    github, gitlab, other = map(forge_of, (GITHUB, GITLAB, "https://codeberg.org/a/b"))

    assert github
    assert gitlab
    assert other
    assert history_page(github, "content/a b.yml") == f"{GITHUB}/commits/main/content/a%20b.yml"
    assert history_page(gitlab, "content/a.yml") == f"{GITLAB}/-/commits/main/content/a.yml"
    assert history_page(other, "content/a.yml") == ""


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("signed on Friday", "signed%20on%20Friday"),
        ("one two three four five six seven eight nine ten eleven",
         "one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
        ("the dues … fell [...] at last", "the%20dues,at%20last"),
        ("100% “all-in”, & more", "100%25%20%E2%80%9Call%2Din%E2%80%9D%2C%20%26%20more"),
        ("… the end", "the%20end"),
    ],
)  # fmt: skip
def test_quoted_words_are_looked_for_as_they_stand(quote: str, fragment: str) -> None:
    assert quoted_at("https://example.org/a", quote) == f"https://example.org/a#:~:text={fragment}"


@pytest.mark.parametrize("quote", ["", "…", " … ... "])
def test_a_quote_without_words_is_not_looked_for(quote: str) -> None:
    assert quoted_at("https://example.org/a", quote) == "https://example.org/a"


@pytest.mark.parametrize("src", ["a.png", "2024/signing-2.WebP", "a_b/c.jpeg"])
def test_a_picture_is_a_file_of_the_projects_own(src: str) -> None:
    assert picture(src) == f"media/{src}"


@pytest.mark.parametrize(
    "src",
    ["", "../a.png", "/a.png", "a/../b.png", "https://x.example/a.png", "javascript:a.png", "a.svg",
     "data:image/png;base64,a", "//x.example/a.png", "a.png?x", "a.png\n", "é.png", ".a.png"],
)  # fmt: skip
def test_what_lies_elsewhere_is_no_picture(src: str) -> None:
    assert picture(src) == ""


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://example.org/terms", "https://example.org/terms"),
        ("CC BY-EVIL 4.0", ""),
        ("all rights reserved", ""),
    ],
)
def test_a_licence_that_is_known_has_an_address(name: str, address: str) -> None:
    assert licence(name) == address
