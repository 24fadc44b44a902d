"""Links are relative to the page that holds them."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links import href, markdown_link, markdown_of, page_at, page_of, picture, source_path

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
