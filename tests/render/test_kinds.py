"""Lists of people, organisations and places: counts, days, orders, letters; and what pages say."""

from __future__ import annotations

import re

import pytest

from generator.model.parts import Role
from generator.model.records import Organisation, Person, Place
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def people(n: int) -> tuple[Person, ...]:
    """Return people whose names begin with all letters in turn."""
    return tuple(Person(id=f"p{i}", name=f"{chr(65 + i % 26)}na Ross {i}") for i in range(n))


CLERK = {"title": "Clerk", "from": "1999"}
EVENTS = (
    event("a", date="2001-02-03", people=["p0", "p1"]),
    event("b", date="2011", people=["p1"]),
    event("c", date="2020-01-01", people=["p2"]),
)


def names(page: str) -> list[str]:
    return re.findall(r'<p class="t" markdown="span">\[(.*?)\]', page)


def test_an_entry_has_its_days_and_its_count() -> None:
    page = text(pages(timeline(*EVENTS, people=people(3)))["people/index.md"])

    assert "Ana Ross 0 2001 1 event" in page
    assert "Bna Ross 1 2001–2011 2 events" in page


def test_the_strokes_of_an_entry_stand_on_the_scale_of_the_whole_site() -> None:
    page = pages(timeline(*EVENTS, people=people(3)))["people/index.md"]

    assert re.findall(r'<path d="([^"]*)"', page) == ["M5 0v12", "M5 0v12M524 0v12", "M995 0v12"]


def test_the_scale_begins_with_the_earliest_day_and_not_with_the_first_of_the_list() -> None:
    until = event("d", date="../2011", people=["p0"])
    page = pages(timeline(until, *EVENTS, people=people(3)))["people/index.md"]

    drawn = [int(x) for x in re.findall(r"M(-?\d+) 0v12", page)]
    assert min(drawn) == 5
    assert max(drawn) == 995


def test_a_list_of_some_length_has_pages_in_other_orders() -> None:
    found = pages(timeline(*EVENTS, people=people(12)))

    assert names(found["people/index.md"])[:3] == ["Ana Ross 0", "Bna Ross 1", "Cna Ross 2"]
    assert names(found["people/by/events.md"])[:3] == ["Bna Ross 1", "Ana Ross 0", "Cna Ross 2"]
    assert names(found["people/by/latest.md"])[:3] == ["Cna Ross 2", "Bna Ross 1", "Ana Ross 0"]
    assert "[Most events](by/events.md)" in found["people/index.md"]
    assert "[Latest event](by/latest.md)" in found["people/index.md"]
    assert found["people/index.md"].count('aria-current="page"') == 1
    assert "[By name](../index.md)" in found["people/by/events.md"]


def test_a_short_list_has_one_order() -> None:
    assert not [p for p in pages(timeline(*EVENTS, people=people(11))) if "/by/" in p]


def test_a_longer_list_is_grouped_by_letters_with_links_to_them() -> None:
    page = seen(pages(timeline(*EVENTS, people=people(60)))["people/index.md"])
    links = [a["href"] for tag, a in page.elements if tag == "a" and "href" in a]

    assert "#l-a" in links
    assert ("h2", {"id": "l-a"}) in page.elements


def test_a_very_long_list_has_a_page_for_each_letter() -> None:
    found = pages(timeline(*EVENTS, people=people(401)))

    assert names(found["people/index.md"]) == []
    assert "[B](under/b.md) <small>16</small>" in found["people/index.md"]
    assert names(found["people/under/b.md"])[0] == "Bna Ross 1"
    assert len(names(found["people/under/b.md"])) == 16
    assert len(names(found["people/by/events.md"])) == 400
    assert max(len(seen(page).elements) for page in found.values()) < 5000
    listed = {n for path in found if path.startswith("people/under/") for n in names(found[path])}
    assert len(listed) == 401


def test_a_letter_of_very_many_names_has_as_many_pages_as_it_needs() -> None:
    some = tuple(Person(id=f"p{n}", name=f"Ana Ross {n}") for n in range(900))
    found = pages(timeline(people=some))
    parts = [f"people/under/{p}.md" for p in ("a", "a/2", "a/3")]

    assert [len(names(found[p])) for p in parts] == [400, 400, 100]
    assert "[A](under/a.md) <small>900</small>" in found["people/index.md"]
    assert "[A, 3 of 3](a/3.md) <small>100</small>" in found["people/under/a.md"]
    assert len({n for p in parts for n in names(found[p])}) == 900


def test_letters_of_other_scripts_have_pages_of_their_own() -> None:
    more = (Person(id="zh", name="Жук"), Person(id="mark", name="…"))
    found = pages(timeline(*EVENTS, people=(*people(400), *more)))

    assert {"people/under/z.md", "people/under/other.md"} & found.keys()
    assert "Жук" in "".join(found[p] for p in found if p.startswith("people/under/"))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "Peru", "country": "PE"}, ""),
        ({"name": "Peru", "country": "Peru"}, ""),
        ({"name": "Republic", "aliases": ["Peru"], "country": "PE"}, ""),
        ({"name": "Tarma", "country": "PE"}, "Country Peru"),
        ({"name": "Tarma", "country": "PE", "within": "Peru"}, "Lies in Peru"),
        ({"name": "Tarma", "country": "PE", "within": "junin"}, "Lies in Junín, Peru"),
        (
            {"name": "Tarma", "country": "CL", "within": "junin"},
            "Lies in Junín, Peru Country Chile",
        ),
        ({"name": "Tarma", "within": "Nowhere"}, "Lies in Nowhere"),
    ],
)
def test_a_place_says_its_country_once(fields: dict[str, object], told: str) -> None:
    around = (
        Place(id="land", name="Peru", country="PE"),
        Place(id="junin", name="Junín", within="land"),
    )
    x = Place.model_validate({"id": "x", **fields})
    others = around[1:] if "Peru" in x.names else around
    found = seen(pages(timeline(places=(x, *others)))["places/x.md"])
    facts = re.search(r"(Lies in|Country) .*?(?= Events| Places and bodies)", found.words)

    assert (facts[0] if facts else "") == told


def test_a_place_lists_what_happened_in_its_parts_and_says_where() -> None:
    places = (Place(id="land", name="Land"), Place(id="town", name="Town", within="land"))
    events = (
        event("a", date="2001", places=["town"]),
        event("b", date="2002", places=["land"]),
        event("c", date="2003", places=["land", "town"]),
    )
    page = text(pages(timeline(*events, places=places))["places/land.md"])

    assert "2001–2003 · 3 events" in page
    assert "2 events in the place as a whole. Events in its parts: Town (2)" in page
    assert "Something happened to a Town · 1 source" in page
    assert "Something happened to b 1 source" in page


def test_places_that_lie_in_one_another_end() -> None:
    places = (
        Place(id="a", name="A", within="b", country="PE"),
        Place(id="b", name="B", within="a", country="PE"),
    )

    assert "Lies in B" in text(pages(timeline(places=places))["places/a.md"])


def test_a_page_tells_with_which_people_and_which_bodies_somebody_appears() -> None:
    events = (
        event("a", people=["p0", "p1"], organisations=["board"]),
        event("b", people=["p0", "p1", "p2"]),
    )
    body = Organisation(id="board", name="Board")
    found = pages(timeline(*events, people=people(3), organisations=(body,)))

    assert (
        "Appears with People Name Share Events Bna Ross 1 2 Cna Ross 2 1 "
        "Organisations Name Share Events Board 1" in text(found["people/p0.md"])
    )
    assert "People Name Share Events Ana Ross 0 1 Bna Ross 1 1" in text(
        found["organisations/board.md"]
    )


def test_somebody_in_very_many_events_has_a_page_for_each_year() -> None:
    who = people(1)[0].model_copy(update={"roles": (Role.model_validate(CLERK),)})
    many = [
        event(f"e{n}", date=f"{2000 + n % 4}-03-{1 + n % 28:02}", people=["p0"]) for n in range(400)
    ]
    found = pages(timeline(*many, people=(who,)))
    page = seen(found["people/p0.md"])

    assert "Parts of this list 2000 100 events" in page.words
    assert found["people/p0/2000.md"].count('<article class="e') == 100
    told = [
        text(found[f"people/p0/{year}.md"]).count("Clerk since 1999") for year in range(2000, 2004)
    ]
    assert told == [1, 1, 1, 1]
    mine = [path for path in found if path.startswith("people/")]
    assert max(len(seen(found[path]).elements) for path in mine) < 5000


def test_of_very_many_parts_and_members_some_are_listed_and_the_rest_counted() -> None:
    quays = tuple(Place(id=f"q{n}", name=f"Quay {n}", within="port") for n in range(60))
    role = Role(title="Clerk", organisation="board")
    clerks = tuple(Person(id=f"c{n}", name=f"Ana Ross {n}", roles=(role,)) for n in range(130))
    told = tuple(event(f"e{n}", places=[f"q{n}"]) for n in range(60))
    port, board = Place(id="port", name="Port"), Organisation(id="board", name="Board")
    found = pages(timeline(*told, places=(port, *quays), people=clerks, organisations=(board,)))

    within, members = found["places/port.md"], found["organisations/board.md"]
    assert text(within).count("(1)") == 20
    assert "and in 40 other parts" in text(within)
    assert "And 20 more, each on a page of its own." in text(within)
    assert text(members).count("Ana Ross") == 120
    assert "And 10 more, each on a page of its own." in text(members)
