from pathlib import Path

import pytest

from generator.publish import proof

URL = "https://example.org/t/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    (made / "people/ann").mkdir(parents=True)
    (made / "index.html").write_text("<p>home</p>")
    (made / "people/ann/index.html").write_text('<h2 id="roles">Roles</h2>')
    return made


def told(site: Path, html: str, *scripts: str) -> list[str]:
    (site / "index.html").write_text(html)
    return [p.message for p in proof(site, URL, scripts)]


@pytest.mark.parametrize(
    "link",
    [
        "people/ann/",
        "./people/ann/#roles",
        "people/ann/index.html?q=1",
        "#",
        "#top",
        "/t/people/ann/",
        "https://example.org/t/elsewhere/",
        "https://example.com/anything",
        "mailto:ann@example.org",
        "",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(site: Path, link: str) -> None:
    assert told(site, f'<a class="x" href="{link}">a</a>') == []


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("people/bob/", "leads to no page or file"),
        ("people/ann", "leads to no page or file"),
        ("people/ann/#born", "names a place that is not on the page"),
        ("#roles", "names a place that is not on the page"),
        ("../elsewhere/", "leads out of the site"),
        ("/people/ann/", "leads out of the site"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(site: Path, link: str, fault: str) -> None:
    assert told(site, f"<a href='{link}'>a</a>") == [f"broken link: '{link}' {fault}"]


def test_a_link_that_many_pages_have_is_told_once(site: Path) -> None:
    (site / "people/ann/index.html").write_text('<a href="../bob/">b</a>')

    assert told(site, '<a href="people/bob/">b</a>') == [
        "broken link: 'people/bob/' leads to no page or file (and on 1 other page)"
    ]


def test_a_picture_that_is_missing_is_a_broken_link(site: Path) -> None:
    assert told(site, '<img src="a.png" srcset="b.png 2x" alt="">') == [
        "broken link: 'a.png' leads to no page or file",
        "broken link: 'b.png' leads to no page or file",
    ]


def test_words_that_look_like_a_tag_are_no_link(site: Path) -> None:
    assert told(site, '<p>He wrote href="nowhere" &lt;a href="x"></p><!-- <a href="y"> -->') == []


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example.com/a.js"></script>',
        '<link rel="stylesheet" href="//fonts.example.com/a.css">',
        '<link rel="preconnect" href="https://fonts.example.com">',
        '<img alt="" src="https://example.com/a.png">',
        '<iframe src="https://example.com/"></iframe>',
        '<img alt="" src="HTTPS://example.com/a.png">',
        '<img alt="" src="https:/example.com/a.png">',
        '<img alt="" src="ht&#9;tps://example.com/a.png">',
        '<img alt="" src="https://example.org/t.example.com/a.png">',
    ],
)
def test_a_request_to_a_third_party_is_told(site: Path, html: str) -> None:
    (message,) = told(site, html)

    assert message.startswith("a request to a third party: '")


def test_a_sheet_that_loads_from_a_third_party_is_told(site: Path) -> None:
    (site / "a.css").write_text('@import "https://example.com/b.css"; p{background:url(c.png)}')

    assert told(site, "") == [
        "a request to a third party: 'https://example.com/b.css'",
        "broken address: 'c.png' leads to no page or file",
    ]


def test_a_link_out_or_a_canonical_address_is_no_request(site: Path) -> None:
    assert told(site, '<link rel="canonical" href="https://example.org/t/">') == []


def test_an_inline_script_must_be_one_of_ours(site: Path) -> None:
    ours = '<script>base("a")</script><script type="application/ld+json">{"a": 1}</script>'

    assert told(site, ours, 'base("a")') == []
    assert told(site, '<script>base("a");alert(1)</script>', 'base("a")') == [
        """an inline script that is not ours: 'base("a");alert(1)'"""
    ]


@pytest.mark.parametrize(
    "html", ["<style>p{color:red}</style>", '<p class="a" style="p{color:red}">a</p>']
)
def test_a_style_that_no_browser_would_apply_is_told(site: Path, html: str) -> None:
    assert told(site, html) == ["a style that the page's policy forbids: 'p{color:red}'"]


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="x()">a</p>',
        '<a href="javascript:x()">a</a>',
        '<a href=" &#1;Java&#9;Script:x()">a</a>',
        '<a href="data:text/html,x">a</a>',
        "<svg onload=x()></svg>",
    ],
)
def test_script_in_an_attribute_is_told(site: Path, html: str) -> None:
    assert told(site, html)
