"""The rules of RFC 4287 and of JSON Feed 1.1, and what our feeds say beyond them."""

import json
import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import feedparser
import pytest

from generator.render.page import FEED_HOLDS
from generator.timeline import Timeline
from tests.export.made import SITE, data, files, text
from tests.render import samples
from tests.render.samples import event, timeline
from tests.render.test_hostile import OURS

ATOM = "{http://www.w3.org/2005/Atom}"
TEMPORAL = "{http://purl.org/dc/terms/}temporal"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def few(**fields: Any) -> Timeline:
    """Return three events of a person, a newer one last, with ``fields`` of the last."""
    days = ("2024-03-01", "2024-03-02", "2024-03-03")
    made = [event(f"e{n}", people=["Ana Ross"], added=day) for n, day in enumerate(days)]
    return timeline(*made[:2], event("e2", people=["Ana Ross"], added=days[2], **fields))


def feed(found: Timeline, path: str = "feed.xml", **settings: object) -> Element:
    return ElementTree.fromstring(text(files(found, **settings), path).encode())


def entries(read: Element) -> list[Element]:
    return read.findall(f"{ATOM}entry")


def value(read: Element, name: str) -> str:
    """Return the text of the one child of that name."""
    (found,) = read.findall(f"{ATOM}{name}")
    return found.text or ""


def link(read: Element, rel: str) -> str:
    (found,) = (x for x in read.findall(f"{ATOM}link") if x.get("rel") == rel)
    return found.get("href", "")


def json_feed(found: Timeline, path: str = "feed.json", **settings: object) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text(files(found, **settings), path))
    return read


def is_whole(address: str) -> bool:
    return bool(urlsplit(address).scheme)


def every_atom(found: dict[str, str | bytes]) -> list[Element]:
    return [ElementTree.fromstring(text(found, p)) for p in found if p.endswith("feed.xml")]


@pytest.mark.parametrize("settings", [{}, {"site_url": "", "authority": ""}])
def test_each_feed_keeps_the_rules_of_rfc_4287(settings: dict[str, object]) -> None:
    found = every_atom(files(samples.starter(), **settings))

    ids = [value(read, "id") for read in found]
    assert len(ids) == len(set(ids))
    for read in found:
        assert read.tag == f"{ATOM}feed"
        assert value(read, "title")
        assert TIME.fullmatch(value(read, "updated"))
        assert read.findtext(f"{ATOM}author/{ATOM}name")
        assert is_whole(link(read, "self"))
        assert is_whole(link(read, "alternate"))
        own = [value(e, "id") for e in entries(read)]
        assert own
        assert len(own) == len(set(own))
        for e in entries(read):
            assert is_whole(value(e, "id"))
            assert is_whole(link(e, "alternate"))
            assert value(e, "title")
            assert TIME.fullmatch(value(e, "updated"))
            assert TIME.fullmatch(value(e, "published"))
            assert value(e, "published") <= value(e, "updated") <= value(read, "updated")
            (content,) = e.findall(f"{ATOM}content")
            assert content.get("type") == "html"
            assert content.text
            for category in e.findall(f"{ATOM}category"):
                assert category.get("term")
                assert is_whole(category.get("scheme", ""))


def test_each_feed_keeps_the_rules_of_json_feed() -> None:
    found = files(samples.starter())
    for path in (p for p in found if p.endswith("feed.json")):
        read = json.loads(text(found, path))
        assert read["version"] == "https://jsonfeed.org/version/1.1"
        assert read["title"]
        assert read["language"] == "en"
        assert read["feed_url"] == SITE + path
        assert read["home_page_url"] == SITE + path.removesuffix("feed.json")
        assert all(a["name"] and is_whole(a["url"]) for a in read["authors"])
        ids = [item["id"] for item in read["items"]]
        assert ids
        assert len(ids) == len(set(ids))
        for item in read["items"]:
            assert item["content_html"]
            assert is_whole(item["url"])
            assert item["date_published"] <= item["date_modified"]
            assert datetime.fromisoformat(item["date_published"]).tzinfo
            assert all(isinstance(tag, str) and tag for tag in item.get("tags", ()))
            known = {"id", "url", "title", "content_html", "date_published", "date_modified"}
            assert item.keys() <= known | {"tags", "_dateline"}


def test_a_feed_reader_reads_every_feed() -> None:
    found = files(samples.starter())
    for path in (p for p in found if p.endswith("feed.xml")):
        read = feedparser.parse(text(found, path).encode())
        assert not read.bozo
        assert read.version == "atom10"
        assert read.feed.link == SITE + path.removesuffix("feed.xml")
        for e in read.entries:
            assert e.title
            assert e.id
            assert e.updated_parsed
            assert e.content[0].value


def test_both_feeds_have_the_same_entries() -> None:
    found = files(samples.starter())
    for path in (p for p in found if p.endswith("feed.xml")):
        atom = entries(ElementTree.fromstring(text(found, path)))
        items = json.loads(text(found, path.replace(".xml", ".json")))["items"]
        assert [value(e, "id") for e in atom] == [item["id"] for item in items]
        assert [value(e, "content") for e in atom] == [item["content_html"] for item in items]


def test_entries_stand_by_the_day_of_the_last_change() -> None:
    updates = [{"date": "2024-05-01", "kind": "update", "text": "The sum is known."}]
    found = timeline(
        event("old", date="2020", added="2024-04-01"),
        event("older", date="2021", added="2024-02-01", updates=updates),
        event("new", date="2019", added="2024-04-02"),
    )

    read = feed(found)

    assert [value(e, "id") for e in entries(read)] == [
        "tag:harbour.test,2024:events/older/",
        "tag:harbour.test,2024:events/new/",
        "tag:harbour.test,2024:events/old/",
    ]
    assert value(read, "updated") == "2024-05-01T00:00:00Z"
    assert value(entries(read)[0], "published") == "2024-02-01T00:00:00Z"
    assert value(entries(read)[0], "updated") == "2024-05-01T00:00:00Z"


def test_a_feed_holds_the_last_entries_alone() -> None:
    many = [
        event(f"e{n}", added=f"2024-{1 + n // 28:02}-{1 + n % 28:02}")
        for n in range(FEED_HOLDS + 9)
    ]

    read = json_feed(timeline(*many))

    assert len(read["items"]) == FEED_HOLDS
    assert read["items"][0]["_dateline"]["event"] == f"e{FEED_HOLDS + 8}"
    assert read["items"][-1]["_dateline"]["event"] == "e9"


def test_the_date_stands_in_the_text_and_in_a_field() -> None:
    found = few(date="2024-02~")

    newest = entries(feed(found))[0]

    assert newest.findtext(TEMPORAL) == "2024-02~"
    assert "<b>About February 2024</b>" in value(newest, "content")
    assert json_feed(found)["items"][0]["_dateline"]["date"] == "2024-02~"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"occurrence": "planned"}, "Planned"),
        ({"occurrence": "did-not-happen"}, "Did not happen"),
        ({"verification": "disputed"}, "Sources disagree"),
        ({"verification": "retracted"}, "Retracted"),
        ({"review": "draft"}, "Machine-written, not yet checked by an editor"),
    ],
)
def test_doubts_stand_behind_the_date(fields: dict[str, str], told: str) -> None:
    content = value(entries(feed(few(**fields)))[0], "content")

    assert content.startswith("<p><b><time")
    assert f"</b> · {told}</p>" in content


def test_a_draft_is_marked_in_its_title() -> None:
    assert value(entries(feed(few(review="draft")))[0], "title").endswith("e2 (draft)")


def test_hidden_drafts_are_in_no_feed() -> None:
    found = timeline(*(event(f"e{n}") for n in range(3)), event("d", review="draft"))

    made = files(found, drafts="hide")

    assert not [p for p in made if b"events/d/" in data(made, p)]
    assert "events/d/" in text(files(found), "feed.xml")


def test_links_in_the_text_are_whole() -> None:
    found = few(summary="It followed [another](event:e0), as [told](https://example.com/).")

    content = value(entries(feed(found))[0], "content")

    assert f'<a href="{SITE}events/e0/">another</a>' in content
    assert re.findall('href="(?!https://)', content) == []


def test_changes_are_told_with_their_day_and_kind() -> None:
    updates = [{"date": "2024-05-01", "kind": "correction", "text": "It was in euros."}]

    content = value(entries(feed(few(updates=updates)))[0], "content")

    assert "<li><b>Correction</b>, <time" in content
    assert "1\N{NO-BREAK SPACE}May 2024</time>: It was in euros.</li>" in content


def test_an_id_outlives_a_new_name_and_a_new_address() -> None:
    before = {value(e, "id") for e in entries(feed(few()))}
    renamed = few(former_ids=["first-name"])

    after = [value(e, "id") for e in entries(feed(renamed, site_url="https://other.test/"))]

    assert after[0] == "tag:harbour.test,2024:events/first-name/"
    assert set(after[1:]) < before


def test_without_an_authority_the_address_is_the_id() -> None:
    newest = entries(feed(few(), authority=""))[0]
    assert value(newest, "id") == f"{SITE}events/e2/"


def corrected(*texts: str) -> Timeline:
    updates = [{"date": "2024-05-01", "kind": "correction", "text": t} for t in texts]
    others = [event(f"o{n}", updates=updates[:1]) for n in range(2)]
    return timeline(event("a", added="2024-01-01", updates=updates), *others)


def test_who_follows_corrections_gets_each_of_them() -> None:
    read = entries(feed(corrected("One.", "Two.", "One."), "corrections/feed.xml"))

    a = [e for e in read if "events/a/" in value(e, "id")]
    assert [value(e, "id").partition("#")[2] for e in a] == [
        "corrected-2024-05-01-3",
        "corrected-2024-05-01-2",
        "corrected-2024-05-01",
    ]
    assert value(a[1], "title") == "Correction: Something happened to a"
    assert value(a[1], "content").startswith("<p><b>Correction</b>, <time")
    assert "Two.</p>" in value(a[1], "content").partition("\n")[0]
    assert value(a[1], "published") == "2024-05-01T00:00:00Z"


def test_news_of_an_event_are_no_correction() -> None:
    updates = [
        {"date": "2024-05-01", "kind": kind, "text": "It is known now."}
        for kind in ("correction", "clarification", "update")
    ]
    found = timeline(*(event(f"e{n}", updates=updates) for n in range(3)))

    read = json_feed(found, "corrections/feed.json")

    kinds = [item["_dateline"]["correction"]["kind"] for item in read["items"]]
    assert sorted(kinds) == ["clarification"] * 3 + ["correction"] * 3


@pytest.mark.parametrize("payload", OURS)
def test_hostile_text_stays_text(payload: str) -> None:
    harmless = files(hostile("é" * len(samples.line(payload))))
    made = files(hostile(payload))

    for path in (p for p in made if p.endswith("feed.xml")):
        read, expected = (ElementTree.fromstring(text(f, path)) for f in (made, harmless))
        assert [x.tag for x in read.iter()] == [x.tag for x in expected.iter()]
        for e, other in zip(entries(read), entries(expected), strict=True):
            assert tags(value(e, "content")) == tags(value(other, "content"))


def test_hostile_settings_stay_text() -> None:
    name = "Harbours ]]> <b>&amp;</b> </title>"

    read = feed(few(), site_name=name, licence=name)

    assert value(read, "title") == value(read, "rights") == name


def tags(html: str) -> list[str]:
    return re.findall(r"<[^>]*>", html)


def hostile(payload: str) -> Timeline:
    return samples.filled(lambda: payload)


def test_a_title_is_read_as_it_was_typed() -> None:
    title = "Fish & <b>chips</b> ]]> &amp; \u201cso\u201d"

    found = few(title=title)

    assert value(entries(feed(found))[0], "title") == title
    assert json_feed(found)["items"][0]["title"] == title
