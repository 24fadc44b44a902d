"""Pages of HTML: the article, what stands around it, and what a page says of itself."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.articles import RefusedError, read_article
from generator.articles.sandbox import Child
from generator.model.values import Article, Imprint
from generator.model.when import parse

ROOT = Path(__file__).parents[2]
FIRST = (
    "Minister Ana Ross signed a treaty with Norway in Lima on Thursday, and said that the ports "
    "of the coast would open again before the end of the month."
)
SECOND = (
    "Mayor Ben Ode opened a bridge in Callao on 2 February 2024, which had been closed for two "
    "years after a storm broke three of its piers."
)
THIRD = "It was the third bridge that he has opened since he came into office in the town."
PAGE = f"""<!doctype html>
<!-- saved from url=(0030)https://example.org/port?from=x -->
<html lang="en-GB"><head><title>Ports agree on dues | The Gazette</title>
<meta property="article:published_time" content="2024-03-15T08:00:00Z">
<meta property="og:site_name" content="The Gazette">
<meta name="author" content="Carla Brandt">
<meta name="description" content="A quarrel of two ports ends.">
<link rel="canonical" href="https://example.org/port">
<script type="application/ld+json">{{"@type": "WebPage", "datePublished": "2023-01-01"}}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>Ports agree on dues</h1>
<p>A quarrel of two ports ends.</p>
<p>By Carla Brandt</p>
<figure><img src="a.jpg"><figcaption>Ships wait in the bay of Callao.</figcaption></figure>
<p>{FIRST}</p>
<aside><a href="/x">Ten towns that you should see</a></aside>
<p>{SECOND}</p>
<form><button>Subscribe now</button></form>
<p>{THIRD}</p>
</article></main>
<footer><p>All rights reserved. The Gazette is printed in Lima and has been since 1950.</p></footer>
<script>document.write("never")</script></body></html>
"""


def read(folder: Path, text: str, name: str = "a.html") -> Article:
    (folder / name).write_text(text, "utf-8")
    return read_article(folder / name, f"seeds/{name}")


def paragraphs(a: Article) -> list[str]:
    return [p.of(a.text) for p in a.paragraphs]


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    return read(tmp_path_factory.mktemp("page"), PAGE)


def test_title_standfirst_and_report_are_found(article: Article) -> None:
    assert article.title.of(article.text) == "Ports agree on dues"
    assert article.standfirst
    assert article.standfirst.of(article.text) == "A quarrel of two ports ends."
    assert paragraphs(article) == [FIRST, SECOND, THIRD]


def test_what_stands_within_the_article_is_set_aside_with_the_reason(article: Article) -> None:
    assert [(f.span.of(article.text), f.kind, f.reason) for f in article.furniture] == [
        ("By Carla Brandt", "byline", "who wrote the report"),
        (
            "Ships wait in the bay of Callao.",
            "caption",
            "the words under a picture (<figcaption>)",
        ),
        ("Ten towns that you should see", "related", "stands beside the report (<aside>)"),
        ("Subscribe now", "navigation", "a form to fill in (<form>)"),
    ]


def test_what_stands_around_the_article_is_no_text_of_it(article: Article) -> None:
    assert not any(w in article.text for w in ("Home", "rights reserved", "never"))


def test_a_page_says_who_published_it_and_when(article: Article) -> None:
    assert article.imprint == Imprint(
        parse("2024-03-15"),
        "“2024-03-15T08:00:00Z” in “article:published_time” of the page",
        "Carla Brandt",
        "The Gazette",
        "en-GB",
        "https://example.org/port",
    )


TIME = '<meta property="article:published_time" content="2024-03-15T08:00:00Z">'


@pytest.mark.parametrize(
    ("head", "told_by"),
    [
        ('<meta itemprop="datePublished" content="2024-03-15">', "“datePublished” of the page"),
        ('<meta name="DC.date" content="2024-03-15">', "Dublin Core's date of the page"),
        ('<meta name="pubdate" content="2024-03-15">', "a date in the head of the page"),
        (
            '<script type="application/ld+json">{"datePublished": "2024-03-15"}</script>',
            "“datePublished” of the page's JSON-LD",
        ),
    ],
)
def test_each_way_of_telling_the_day_is_named(tmp_path: Path, head: str, told_by: str) -> None:
    page = PAGE.replace(TIME, head).replace('"datePublished": "2023-01-01"', '"name": ""')

    imprint = read(tmp_path, page).imprint

    assert str(imprint.published) == "2024-03-15"
    assert imprint.told_by == f"“2024-03-15” in {told_by}"


def test_a_page_without_a_day_has_none_and_never_the_files(tmp_path: Path) -> None:
    page = PAGE.replace(TIME, "").replace('"datePublished": "2023-01-01"', '"name": ""')

    assert read(tmp_path, page).imprint.told_by == ""


def test_a_day_to_come_is_told_as_it_stands(tmp_path: Path) -> None:  # htmldate knows the clock
    page = PAGE.replace(TIME, "").replace('"datePublished": "2023-01-01"', '"name": ""')
    page = page.replace("<h1>", "<time class='published' datetime='2091-03-15'></time><h1>")

    assert read(tmp_path, page).imprint.told_by.endswith("(htmldate)")
    assert str(read(tmp_path, page).imprint.published) == "2091-03-15"


def test_where_a_page_was_saved_from_is_its_address(tmp_path: Path) -> None:
    page = PAGE.replace('<link rel="canonical" href="https://example.org/port">', "")

    assert read(tmp_path, page).imprint.url == "https://example.org/port?from=x"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "ftp://example.org/a", "https://a:b@example.org/", "https://ex ample/",
     "https://еxample.org/", "https://[/", "https://example.org/" + "a" * 2000],
)  # fmt: skip
def test_an_address_that_no_record_can_hold_is_left_out(tmp_path: Path, url: str) -> None:
    page = PAGE.replace('href="https://example.org/port"', f'href="{url}"')
    page = page.replace("<!-- saved from", "<!-- written for")

    assert read(tmp_path, page).imprint.url == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html></html>", "is a page in which no article can be found"),
        ("<!-- nothing -->", "is no HTML"),
        ("<p>Log in</p>", "is a page in which no article can be found"),
        (
            f"{'<div>' * 20_000}<p>Log in</p>",
            "is a page in which no article can be found: its elements stand too deep in one "
            "another",
        ),
    ],
)
def test_a_page_without_an_article_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(tmp_path, text)

    assert refused.value.problem.message == message


def test_letters_that_a_page_composes_are_one(tmp_path: Path) -> None:
    page = PAGE.replace("Mayor Ben Ode", "Mayor Ben Odé".replace("é", "e&#x301;"))

    assert "Mayor Ben Odé" in read(tmp_path, page).text


def test_the_headline_is_the_one_that_is_printed(tmp_path: Path) -> None:
    page = PAGE.replace("<h1>Ports agree on dues</h1>", "<h1>Breaking: ports agree on dues</h1>")

    article = read(tmp_path, page)

    assert article.title.of(article.text) == "Breaking: ports agree on dues"


def test_hidden_words_are_no_text(tmp_path: Path) -> None:
    page = PAGE.replace(f"<p>{SECOND}</p>", f"<p>{SECOND}</p><p hidden>Nobody {SECOND}</p>")

    assert "Nobody" not in read(tmp_path, page).text


# The process that parses


ATTRIBUTES = "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>"
BREAKS = "<p>" + "<br>x" * 300_000


def test_markup_that_takes_too_long_is_given_up() -> None:
    child = Child(seconds=1)

    begun = time.monotonic()
    with pytest.raises(EOFError):
        list(child.answers("page", ATTRIBUTES.encode()))
    assert time.monotonic() - begun < 30  # it takes 18 s of the processor, and the clock ends at 60

    (found,) = child.answers("page", PAGE.encode())  # by a new process
    assert found.title == "Ports agree on dues"
    child.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_markup_that_needs_too_much_memory_is_given_up() -> None:
    child = Child(seconds=60, room=150 * 1024 * 1024)

    (found,) = child.answers("page", BREAKS.encode())

    assert found.fault.startswith("cannot be read")
    child.stop()


def test_the_process_asks_no_network_and_starts_no_program() -> None:
    tries = (
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import os; os.system('true')",
        "import subprocess; subprocess.run(['true'])",
    )
    start = (
        "import sys; from generator.articles import child\n"
        "def tried(data): exec(data.decode()); yield child.Raw()\n"
        "child._readers = lambda: {'page': tried}\n"
        "child.main(8, 1 << 30)"
    )
    for code in tries:
        given = f"page {len(code)}\n{code}"
        done = subprocess.run(
            [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, input=given
        )
        assert "cannot be read: PermissionError" in done.stdout, code


def test_a_module_in_the_projects_folder_is_not_taken_for_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lxml.py").write_text("open('stolen', 'w')\nraise SystemExit")
    monkeypatch.chdir(tmp_path)
    child = Child()

    (found,) = child.answers("page", PAGE.encode())

    assert found.title
    assert not (tmp_path / "stolen").exists()
    child.stop()


def test_reading_a_text_loads_no_parser(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Ports agree\n\n{FIRST}\n")
    code = (
        "import sys; from pathlib import Path; from generator import cli, articles; "
        f"articles.read_article(Path({str(tmp_path / 'a.txt')!r}), 'a.txt'); "
        "print([m for m in ('trafilatura', 'lxml', 'htmldate', 'feedparser', "
        "'fastwarc') if m in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"


def test_a_library_that_is_not_there_is_our_fault_and_not_the_pages() -> None:
    child = Child(start="import a_library_that_is_not_there")

    with pytest.raises(RuntimeError, match="did not begin"):
        list(child.answers("page", PAGE.encode()))


def test_a_fork_reads_by_a_process_of_its_own(tmp_path: Path) -> None:
    here = read(tmp_path, PAGE)
    pid = os.fork() if hasattr(os, "fork") else 0
    if pid == 0 and hasattr(os, "fork"):
        os._exit(0 if read(tmp_path, PAGE) == here else 1)

    assert not pid or os.waitpid(pid, 0)[1] == 0
    assert read(tmp_path, PAGE) == here


def test_a_page_that_is_laid_out_in_a_table_has_its_byline(tmp_path: Path) -> None:
    page = f"""<html lang="en"><head><title>Ports agree on dues</title></head><body>
<table><tr><td><a href="/">Home</a></td></tr><tr><td><h2>Ports agree on dues</h2>
<font size="2">By CARLA M. BRANDT<br>March 15, 2024 7:05 a.m. ET</font>
<p>{FIRST}<p>{SECOND}<p>{THIRD}</td></tr></table></body></html>"""

    a = read(tmp_path, page)

    assert {f.kind for f in a.furniture} == {"byline", "published-line"}
    assert a.imprint.author == "Carla M. Brandt"
