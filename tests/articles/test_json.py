"""Articles in JSON: a line each, as JSON-LD, as ninjs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.articles import RefusedError, articles_in, read_article, read_named
from generator.articles.decoding import LARGEST
from generator.model.values import Article, Imprint, Problem
from generator.model.when import parse

TEXT = "Minister Ana Ross signed a treaty in Lima on Thursday.\n\nMayor Ben Ode opened a bridge."
LINE = {
    "id": "a1",
    "title": "Ports agree",
    "text": TEXT,
    "published": "2024-03-15T08:00:00Z",
    "url": "https://example.org/port",
    "publisher": "The Gazette",
    "language": "en",
}
NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ports agree",
    "alternativeHeadline": "A quarrel ends",
    "articleBody": TEXT,
    "datePublished": "2024-03-15",
    "author": [{"@type": "Person", "name": "Carla Brandt"}, {"name": "Dan Elms"}],
    "publisher": {"@type": "Organization", "name": "The Gazette"},
    "inLanguage": "en",
    "mainEntityOfPage": {"@id": "https://example.org/port"},
}
NINJS = {
    "uri": "urn:news:7",
    "type": "text",
    "firstcreated": "2024-03-15T08:00:00Z",
    "versioncreated": "2024-03-17T08:00:00Z",
    "headline": "Ports agree",
    "byline": "Carla Brandt",
    "copyrightholder": "The Gazette",
    "language": "en",
    "body_xhtml": "<p>Minister Ana Ross signed a treaty in Lima on Thursday.</p>"
    "<p>Mayor Ben Ode opened a bridge.</p>",
}
NINJS_2 = {
    **{k: v for k, v in NINJS.items() if not k.startswith(("body", "headline"))},
    "headlines": [{"role": "main", "value": "Ports agree"}],
    "bodies": [{"contenttype": "text/plain", "value": TEXT}],
}


def found(folder: Path, name: str, text: str) -> list[str]:
    """Return the names of the articles in a file, and what is told of the others."""
    (folder / name).write_text(text, "utf-8")
    read = articles_in(folder / name, f"seeds/{name}")
    return [str(a).partition("\n")[0] if isinstance(a, Problem) else a.file for a in read]


def one(folder: Path, name: str, text: str, place: str = "") -> Article:
    (folder / name).write_text(text, "utf-8")
    return read_article(folder / name, f"seeds/{name}{place}")


# Lines


def test_each_line_is_an_article_with_a_place(tmp_path: Path) -> None:
    article = one(tmp_path, "wire.jsonl", json.dumps(LINE), "#a1")

    assert article.text == f"Ports agree\n\n{TEXT}"
    assert article.imprint == Imprint(
        parse("2024-03-15"),
        "“2024-03-15T08:00:00Z” in “published”",
        "",
        "The Gazette",
        "en",
        "https://example.org/port",
    )


def test_without_an_id_the_address_or_the_title_is_the_place(tmp_path: Path) -> None:
    no_id = {k: v for k, v in LINE.items() if k != "id"}
    no_url = {k: v for k, v in no_id.items() if k != "url"}
    odd = {**LINE, "id": "a #1\n%"}

    assert found(tmp_path, "wire.jsonl", "\n".join(map(json.dumps, (no_id, no_url, odd)))) == [
        "seeds/wire.jsonl#https://example.org/port",
        "seeds/wire.jsonl#ports-agree",
        "seeds/wire.jsonl#a%20%231%0A%25",
    ]


def test_a_title_that_the_text_repeats_stands_once(tmp_path: Path) -> None:
    line = {**LINE, "text": f"Ports agree\n\n{TEXT}"}

    assert one(tmp_path, "wire.jsonl", json.dumps(line), "#a1").text == line["text"]


def test_a_bad_line_stops_no_other(tmp_path: Path) -> None:
    lines = [
        "{",
        '{"id": "b"}',
        '{"id": "c", "text": " "}',
        "[" * 100_000,
        json.dumps({**LINE, "text": "x" * LARGEST}),
        json.dumps(LINE),
        json.dumps(LINE),
        json.dumps({**LINE, "id": "d", "text": "Mayor \u202eOde left."}),
        json.dumps({**LINE, "id": "x" * 201}),
        json.dumps({**LINE, "id": "e"}),
    ]

    assert found(tmp_path, "wire.jsonl", "\n".join(lines)) == [
        "seeds/wire.jsonl:1:1: is no JSON",
        "seeds/wire.jsonl:2:1: has no 'text' that is a string",
        "seeds/wire.jsonl:3:1: has an empty 'text'",
        "seeds/wire.jsonl:4:1: is no JSON",
        "seeds/wire.jsonl:5:1: is longer than 2 MiB",
        "seeds/wire.jsonl#a1",
        "seeds/wire.jsonl#a1: warning: is there twice; only the first is read",
        "seeds/wire.jsonl#d: has the character U+202E",
        f"seeds/wire.jsonl#{'x' * 201}: has too long an id",
        "seeds/wire.jsonl#e",
    ]


def test_several_articles_of_a_file_are_read_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl").write_text(
        "\n".join(json.dumps({**LINE, "id": f"a{n}"}) for n in range(3))
    )
    names = ["wire.jsonl#a2", "wire.jsonl#a0", "wire.jsonl#gone"]

    read = dict(read_named(tmp_path, names))

    assert {n for n, a in read.items() if isinstance(a, Article)} == set(names[:2])
    assert str(read["wire.jsonl#gone"]).startswith("wire.jsonl#gone: is not in the file")


def test_a_day_that_is_none_is_noted_and_not_believed(tmp_path: Path) -> None:
    article = one(tmp_path, "wire.jsonl", json.dumps({**LINE, "published": "soon"}), "#a1")

    assert (article.imprint.published, article.imprint.told_by) == (None, "“soon” in “published”")


def test_a_name_that_no_record_can_hold_is_mended_or_left_out(tmp_path: Path) -> None:
    line = {**LINE, "author": "x" * 400, "publisher": "The\u202e \n Gazette"}

    imprint = one(tmp_path, "wire.jsonl", json.dumps(line), "#a1").imprint

    assert (imprint.author, imprint.publisher) == ("", "The Gazette")


# JSON-LD


def test_a_news_article_is_read_from_json_ld(tmp_path: Path) -> None:
    article = one(tmp_path, "a.jsonld", json.dumps(NEWS))

    assert article.text == f"Ports agree\n\nA quarrel ends\n\n{TEXT}"
    assert article.standfirst
    assert article.imprint == Imprint(
        parse("2024-03-15"),
        "“2024-03-15” in “datePublished” of its JSON-LD",
        "Carla Brandt, Dan Elms",
        "The Gazette",
        "en",
        "https://example.org/port",
    )


def test_articles_in_a_graph_or_a_list_have_places(tmp_path: Path) -> None:
    other = {**NEWS, "@id": "https://example.org/other"}
    graph = {"@graph": [{"@type": "Organization", "name": "G"}, NEWS, other]}

    assert found(tmp_path, "a.json", json.dumps(graph)) == [
        "seeds/a.json#https://example.org/port",
        "seeds/a.json#https://example.org/other",
    ]
    assert found(tmp_path, "b.json", json.dumps({"@graph": [NEWS]})) == ["seeds/b.json"]
    assert found(tmp_path, "c.json", json.dumps([NEWS])) == [
        "seeds/c.json#https://example.org/port"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("{}", "holds no article: neither schema.org's NewsArticle nor ninjs"),
        ('{"@type": "Person", "name": "A"}', "holds no article"),
        (json.dumps({**NEWS, "articleBody": ""}), "has no text of its own"),
        (json.dumps({**NEWS, "articleBody": 7}), "has no text of its own"),
    ],
)
def test_json_that_is_no_article_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        one(tmp_path, "a.json", text)


# ninjs


@pytest.mark.parametrize("item", [NINJS, NINJS_2], ids=["1", "2"])
def test_ninjs_is_read(tmp_path: Path, item: dict[str, object]) -> None:
    article = one(tmp_path, "a.json", json.dumps(item))

    assert article.text.split() == f"Ports agree\n\n{TEXT}".split()
    assert article.imprint == Imprint(
        parse("2024-03-15"),
        "“2024-03-15T08:00:00Z” in “firstcreated” of its ninjs",
        "Carla Brandt",
        "The Gazette",
        "en",
    )


@pytest.mark.parametrize(
    ("said", "author"), [("By Carla Brandt", "Carla Brandt"), ("Byron Lind", "Byron Lind")]
)
def test_a_byline_of_ninjs_is_a_name(tmp_path: Path, said: str, author: str) -> None:
    found = one(tmp_path, "a.json", json.dumps({**NINJS, "byline": said}))

    assert found.imprint.author == author


@pytest.mark.parametrize("provider", ["Andes Press", {"name": "Andes Press"}])
def test_the_provider_of_ninjs_is_the_publisher_where_no_holder_is_named(
    tmp_path: Path, provider: object
) -> None:
    named = {**NINJS, "provider": provider}
    unnamed = {k: v for k, v in named.items() if k != "copyrightholder"}

    assert one(tmp_path, "a.json", json.dumps(named)).imprint.publisher == "The Gazette"
    assert one(tmp_path, "a.json", json.dumps(unnamed)).imprint.publisher == "Andes Press"


@pytest.mark.parametrize("url", ["ftp://example.org/a", "javascript:alert(1)", "https://["])
def test_an_address_that_no_record_can_hold_is_left_out(tmp_path: Path, url: str) -> None:
    assert one(tmp_path, "wire.jsonl", json.dumps({**LINE, "url": url}), "#a1").imprint.url == ""
