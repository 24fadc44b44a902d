"""What pages say to programs reads as JSON-LD in the words of schema.org, and is not false."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pyld import jsonld

from generator import render
from generator.model.records import ArticleRecord, Organisation, Person, Place, Publisher, Story
from generator.model.settings import Settings
from generator.timeline import Timeline
from tests.render.reader import seen
from tests.render.samples import event, filled, pages, starter, timeline

SCHEMA = "https://schema.org"
# schema.org's context, as far as these pages need it: every word is one of schema.org's.
CONTEXT = {
    "@vocab": "http://schema.org/",
    "id": "@id",
    "type": "@type",
    **{
        name: {"@id": f"http://schema.org/{name}", "@type": "@id"}
        for name in ("url", "item", "license", "sameAs", "eventStatus", "image", "archivedAt")
    },
}
_THING = {"name", "url", "identifier", "description", "alternateName", "sameAs", "image"}
_THING |= {"subjectOf", "disambiguatingDescription"}
_WORK = _THING | {"inLanguage", "datePublished", "dateModified", "license", "isAccessibleForFree"}
_WORK |= {"isPartOf", "hasPart", "publisher", "author", "about", "mainEntity", "archivedAt"}
_BODY = _THING | {"location", "parentOrganization", "event"}
_SPOT = _THING | {"geo", "address", "containedInPlace", "event"}
_EVENT = _THING | {"startDate", "endDate", "eventStatus", "location", "about", "keywords"}
# What schema.org lets each type say, of what is used here, and what each must say.
SAYS: dict[str, tuple[set[str], set[str]]] = {
    "WebSite": (_WORK | {"potentialAction"}, {"name"}),
    "SearchAction": (_THING | {"target", "query-input"}, {"target", "query-input"}),
    "EntryPoint": (_THING | {"urlTemplate"}, {"urlTemplate"}),
    "WebPage": (_WORK | {"breadcrumb"}, {"name"}),
    "CollectionPage": (_WORK | {"breadcrumb"}, {"name"}),
    "BreadcrumbList": (_THING | {"itemListElement"}, {"itemListElement"}),
    "ItemList": (
        _THING | {"itemListElement", "numberOfItems", "itemListOrder"},
        {"itemListElement", "numberOfItems"},
    ),
    "ListItem": (_THING | {"item", "position"}, {"item", "position"}),
    "Event": (_EVENT | {"superEvent"}, {"name"}),
    "NewsArticle": (_WORK | {"headline"}, {"headline"}),
    "CreativeWork": (_WORK, set()),
    "Person": (_THING | {"birthDate", "deathDate"}, {"name"}),
    "Organization": (_BODY, {"name"}),
    "NewsMediaOrganization": (_BODY, {"name"}),
    "Place": (_SPOT, {"name"}),
    "Country": (_SPOT, {"name"}),
    "GeoCoordinates": (_THING | {"latitude", "longitude"}, {"latitude", "longitude"}),
    "PostalAddress": (_THING | {"addressCountry"}, {"addressCountry"}),
}
OWN: dict[str, Any] = {
    "site_url": "https://harbour.test/news/",
    "authority": "harbour.test,2024",
    "site_name": "Harbour news",
}


def context_of_schema(url: str, options: object) -> dict[str, Any]:
    assert url.rstrip("/") == SCHEMA, url
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def data(found: Timeline, **settings: Any) -> dict[str, dict[str, Any]]:
    """Return what each page says, by address."""
    view = render.view_of(found, Settings.model_validate(OWN | settings))
    return {p.address: json.loads(p.structured) for p in render.all_pages(view) if p.structured}


def nodes(expanded: Any) -> Iterator[dict[str, Any]]:
    if isinstance(expanded, list):
        for x in expanded:
            yield from nodes(x)
    elif isinstance(expanded, dict):
        if "@type" in expanded and "@value" not in expanded:
            yield expanded
        for x in expanded.values():
            yield from nodes(x)


def harbour() -> Timeline:
    """Return a timeline that has a record of each kind."""
    return timeline(
        event(
            "signed",
            date="2024-03-15",
            time="16:30",
            title="Two ports sign",
            summary="They *signed* it after two days.",
            stories=["ports"],
            people=["ann"],
            organisations=["board"],
            places=["quay"],
            verification="disputed",
            importance="key",
            media=[{"src": "a.png", "alt": "A"}],
            sources=[
                {"article": "told"},
                {"url": "https://example.com/law", "title": "Law", "kind": "law"},
                {"reference": "Shelf 3"},
            ],
            related={"part_of": ["talks"]},
        ),
        event("talks", date="2024-03-11/..", stories=["ports"], occurrence="ongoing"),
        event("later", date="2024-05~", stories=["ports"], occurrence="postponed"),
        event("off", date="2024-06", occurrence="cancelled"),
        people=(
            Person.model_validate(
                {
                    "id": "ann",
                    "name": "Ann Ross",
                    "native": {"el": "Άννα"},
                    "born": "1961",
                    "died": "2020~",
                    "links": [
                        {"title": "Wikipedia", "url": "https://en.wikipedia.org/wiki/Ross"},
                        {"title": "A fan", "url": "https://notwikipedia.org/ross"},
                    ],
                }
            ),
        ),
        organisations=(Organisation(id="board", name="Board", part_of="Ministry", place="quay"),),
        places=(
            Place.model_validate(
                {"id": "quay", "name": "Quay", "lat": "-12.05", "lon": "-77.13", "country": "Peru"}
            ),
            Place(id="peru", name="Peru", country="PE"),
        ),
        publishers=(
            Publisher.model_validate({"id": "gazette", "name": "Gazette", "kind": "newspaper"}),
        ),
        stories=(Story(id="ports", title="The ports", question="Who pays?"),),
        articles=(
            ArticleRecord.model_validate(
                {
                    "id": "told",
                    "title": "Ports sign",
                    "publisher": "gazette",
                    "published": "2024-03-16",
                    "url": "https://example.com/told",
                    "author": "B. Ode",
                }
            ),
        ),
    )


@pytest.mark.parametrize("found", [starter(), harbour()])
@pytest.mark.parametrize("settings", [{}, {"site_url": "", "authority": ""}])
def test_every_page_expands_and_each_type_says_what_schema_org_lets_it(
    found: Timeline, settings: dict[str, Any]
) -> None:
    said = data(found, **settings)
    types = set()
    for address, page in said.items():
        expanded = jsonld.expand(page, {"documentLoader": context_of_schema})
        for node in nodes(expanded):
            (type,) = (t.removeprefix("http://schema.org/") for t in node["@type"])
            types.add(type)
            allowed, required = SAYS[type]
            keys = {k.removeprefix("http://schema.org/") for k in node if not k.startswith("@")}
            assert keys <= allowed, (address, type, keys - allowed)
            assert required <= keys, (address, type, required - keys)

    assert len(said) > 20
    assert {"Event", "Person", "Organization", "ItemList", "NewsArticle"} <= types


def test_an_event_tells_its_day_place_people_and_sources() -> None:
    page = data(harbour())["events/signed/"]

    assert page["@type"] == "WebPage"
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert page["datePublished"] == page["dateModified"] == "2024-01-02"
    assert page["mainEntity"] == {
        "@type": "Event",
        "name": "Two ports sign",
        "url": "https://harbour.test/news/events/signed/",
        "identifier": "tag:harbour.test,2024:events/signed/",
        "description": "They signed it after two days.",
        "disambiguatingDescription": "Disputed",
        "startDate": "2024-03-15T16:30",
        "location": [
            {
                "@type": "Place",
                "name": "Quay",
                "url": "https://harbour.test/news/places/quay/",
            }
        ],
        "about": [
            {
                "@type": "Person",
                "name": "Ann Ross",
                "url": "https://harbour.test/news/people/ann/",
            },
            {
                "@type": "Organization",
                "name": "Board",
                "url": "https://harbour.test/news/organisations/board/",
            },
        ],
        "superEvent": [
            {
                "@type": "Event",
                "name": "Something happened to talks",
                "url": "https://harbour.test/news/events/talks/",
                "startDate": "2024-03-11",
            }
        ],
        "image": ["https://harbour.test/news/media/a.png"],
        "subjectOf": [
            {
                "@type": "NewsArticle",
                "headline": "Ports sign",
                "url": "https://example.com/told",
                "datePublished": "2024-03-16",
                "inLanguage": "en",
                "publisher": {"@type": "NewsMediaOrganization", "name": "Gazette"},
            },
            {
                "@type": "CreativeWork",
                "name": "Law",
                "url": "https://example.com/law",
                "inLanguage": "en",
            },
            {"@type": "CreativeWork", "name": "Shelf 3", "inLanguage": "en"},
        ],
    }


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2024-03-15", "2024-03-15", None),
        ("2024-03", "2024-03", None),
        ("2024", "2024", None),
        ("2024-03-11/2024-03-16", "2024-03-11", "2024-03-16"),
        ("2024-01/2024-03", "2024-01", "2024-03"),
        ("../2024-03", None, "2024-03"),
        ("2024~", None, None),
        ("2024-03?", None, None),
        ("199X", None, None),
        ("2024-22", None, None),
        ("2024-03~/2024-05", None, "2024-05"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date: str, start: str | None, end: str | None) -> None:
    told = data(timeline(event("a", date=date, time="")))["events/a/"]["mainEntity"]

    assert (told.get("startDate"), told.get("endDate")) == (start, end)
    if not start and not end:
        assert told["description"] != "It happened, and somebody wrote it down."


@pytest.mark.parametrize(
    ("occurrence", "status"),
    [
        ("happened", None),
        ("planned", "https://schema.org/EventScheduled"),
        ("postponed", "https://schema.org/EventPostponed"),
        ("cancelled", "https://schema.org/EventCancelled"),
        ("did-not-happen", "https://schema.org/EventCancelled"),
    ],
)
def test_what_did_not_happen_is_not_told_as_if_it_had(occurrence: str, status: str | None) -> None:
    said = data(timeline(event("a", occurrence=occurrence), event("b"), event("c")))

    assert said["events/a/"]["mainEntity"].get("eventStatus") == status
    listed = said["dates/2021/"]["mainEntity"]["itemListElement"]
    assert [x["item"].get("eventStatus") for x in listed] == [status, None, None]


def test_an_entity_tells_what_its_record_knows_for_certain() -> None:
    said = data(harbour())

    ann = said["people/ann/"]["mainEntity"]
    assert (ann["birthDate"], ann.get("deathDate")) == ("1961", None)
    assert ann["alternateName"] == ["Άννα"]
    assert ann["sameAs"] == ["https://en.wikipedia.org/wiki/Ross"]
    board = said["organisations/board/"]["mainEntity"]
    assert board["parentOrganization"] == {"@type": "Organization", "name": "Ministry"}
    assert board["location"]["url"] == "https://harbour.test/news/places/quay/"
    quay = said["places/quay/"]["mainEntity"]
    assert (quay["geo"]["latitude"], quay["geo"]["longitude"]) == (-12.05, -77.13)
    assert quay["address"]["addressCountry"] == "PE"
    assert said["places/peru/"]["mainEntity"]["@type"] == "Country"
    assert said["articles/told/"]["mainEntity"]["author"] == {"@type": "Person", "name": "B. Ode"}


def test_a_story_lists_its_key_events_with_their_places_among_all() -> None:
    page = data(harbour())["stories/ports/"]

    assert page["@type"] == "CollectionPage"
    assert page["mainEntity"]["numberOfItems"] == 3
    assert [(x["position"], x["item"]["name"]) for x in page["mainEntity"]["itemListElement"]] == [
        (2, "Two ports sign")
    ]


def test_the_trail_leads_by_the_story_to_an_event() -> None:
    steps = data(harbour())["events/signed/"]["breadcrumb"]["itemListElement"]

    assert [(s["position"], s["name"], s["item"]) for s in steps] == [
        (1, "Harbour news", "https://harbour.test/news/"),
        (2, "Stories", "https://harbour.test/news/stories/"),
        (3, "The ports", "https://harbour.test/news/stories/ports/"),
        (4, "Two ports sign", "https://harbour.test/news/events/signed/"),
    ]


def test_the_home_page_tells_how_the_search_page_is_asked() -> None:
    action = data(harbour())[""]["mainEntity"]["potentialAction"]
    page = seen(pages(harbour())["search/index.md"])

    (field,) = [a["name"] for tag, a in page.elements if tag == "input"]
    assert action["query-input"] == "required name=words"
    assert action["target"]["urlTemplate"] == f"https://harbour.test/news/search/?{field}={{words}}"


@pytest.mark.parametrize("site_url", ["", "https://example.org/news/"])
def test_a_site_without_an_address_says_none(site_url: str) -> None:
    said = data(harbour(), site_url=site_url, authority="example.org,2024")

    assert "example.org" not in json.dumps(said)
    assert "url" not in said["people/ann/"]
    assert "breadcrumb" not in said["people/ann/"]
    assert "potentialAction" not in said[""]["mainEntity"]


def test_lists_are_bounded_however_many_events_there_are() -> None:
    many = [event(f"e{n}", importance="key", stories=["s"], people=["Ann"]) for n in range(300)]
    said = data(timeline(*many, stories=(Story(id="s", title="S"),)))

    for address in ("stories/s/", "people/ann/", "dates/2021/", "changes/"):
        assert len(json.dumps(said[address])) < 6000, address
    assert said["stories/s/"]["mainEntity"]["numberOfItems"] == 300


@pytest.mark.parametrize("attack", ["</script><script>alert(1)</script>", "<!--<script>", "&lt;"])
def test_no_text_of_a_record_ends_the_data_block(attack: str) -> None:
    view = render.view_of(filled(lambda: f"x {attack}"), Settings.model_validate(OWN))
    texts = [p.structured for p in render.all_pages(view)]

    assert any(attack.rstrip(">") in str(json.loads(t)) for t in texts if t)
    assert not any(c in t for t in texts for c in "<>&")
