"""What the reader's browser finds without Pagefind: names, words, dates, ids."""

import json
import unicodedata
from typing import Any

import pytest

from generator import export, render
from generator.model.records import Person, Publisher, Story, Taxonomy
from generator.model.settings import Settings
from generator.timeline import Timeline
from tests.render import synthetic
from tests.render.samples import event, timeline

ANA = Person(id="ana-ross", name="Ana Ross", native={"el": "Άννα Ρος"}, aliases=("A. Ross",))


def value(found: Timeline, name: str) -> Any:
    """Return the value that a file sets."""
    view = render.view_of(found, Settings())
    text = dict(export.files(view, ()))[f"search/{name}.js"]
    assert isinstance(text, str)
    head, _, body = text.partition(" = ")
    assert head == f"self.dateline{name.capitalize()}"
    return json.loads(body.rstrip().removesuffix(";"))


def test_names_stand_with_all_their_spellings_and_without_ids_that_they_tell() -> None:
    other = Person(id="the-other", name="Ben Ode")
    told = value(timeline(event(people=["Ana Ross", "Ben Ode"]), people=(ANA, other)), "names")

    assert told["kinds"][0] == ["people", "Person"]
    assert [0, "", "Ana Ross", "A. Ross", "Άννα Ρος"] in told["names"]
    assert [0, "the-other", "Ben Ode"] in told["names"]


def test_every_kind_that_has_names_is_there() -> None:
    words = Taxonomy.model_validate({"topics": [{"id": "dues", "label": "harbour dues"}]})
    told = value(
        timeline(
            event(topics=["dues"], type="summit", organisations=["Port Board"], places=["Callao"]),
            stories=(Story(id="harbour", title="The harbour"),),
            publishers=(Publisher(id="gazette", name="The Gazette"),),
            taxonomy=words,
        ),
        "names",
    )

    kinds = [kind for kind, _ in told["kinds"]]
    assert {kinds[k]: names for k, _, *names in told["names"] if kinds[k] != "stories"} == {
        "organisations": ["Port Board"],
        "places": ["Callao"],
        "publishers": ["The Gazette"],
        "topics": ["harbour dues"],
        "types": ["summit"],
    }


def test_what_most_events_speak_of_comes_first() -> None:
    many = [event(f"e{n}", people=["Zoe Many"]) for n in range(3)]
    told = value(timeline(*many, event("b", people=["Ana Few"])), "names")
    people = [name for kind, _, name, *_ in told["names"] if kind == 0]

    assert people == ["Zoe Many", "Ana Few"]


def test_words_are_those_of_titles_and_names_made_alike() -> None:
    told = value(timeline(event(title="The Treaty of Łódź, signed"), people=(ANA,)), "words")

    assert {"treaty", "signed", "łodz", "ross", "αννα"} <= set(told.split(" "))
    assert "the" not in told.split(" ")
    assert not [c for c in told if unicodedata.combining(c) or c.isupper()]


def test_dates_are_those_that_have_pages() -> None:
    days = [event("a", date="2024-03-09"), event("b", date="2024-03"), event("c", date="2023")]
    told = value(timeline(*days), "names")

    assert told["years"] == {
        "2023": [1, *[0] * 12],
        "2024": [2, 0, 0, 2, *[0] * 9],
    }
    assert told["days"] == "03-09"


def test_ids_are_those_of_pages() -> None:
    found = timeline(event("signed", people=["Ana Ross"]), event("begun"))
    made = value(found, "ids")
    pages = {page.address for page in render.all_pages(render.view_of(found, Settings()))}

    assert made["events"] == "begun signed"
    assert made["people"] == "ana-ross"
    assert {f"{kind}/{id}/" for kind, ids in made.items() for id in ids.split(" ")} <= pages


@pytest.mark.parametrize("count", [60, 10_000])
def test_the_names_of_a_story_are_within_their_bound(count: int) -> None:
    view = render.view_of(Timeline(synthetic.records(count)), Settings())
    made = dict(export.files(view, ()))

    assert sum(len(str(made[f"search/{f}.js"]).encode()) for f in ("names", "words")) <= 60_000


def test_names_and_words_are_cut_where_they_are_too_many() -> None:
    people = tuple(Person(id=f"p{n}", name=f"Nameless Person Number {n}x") for n in range(3_000))
    words = ["".join(chr(97 + int(c)) for c in str(10**9 + n * 7919)) for n in range(14_000)]
    titled = [event(f"e{n}", title=" ".join(words[n * 10 : n * 10 + 10])) for n in range(1_400)]
    view = render.view_of(timeline(*titled, people=people), Settings())
    made = dict(export.files(view, ()))
    sizes = [len(str(made[f"search/{name}.js"]).encode()) for name in ("names", "words")]

    assert 35_000 < sizes[0] <= 36_000
    assert 23_000 < sizes[1] <= 24_000


def test_files_are_the_same_from_the_same_records() -> None:
    views = [render.view_of(Timeline(synthetic.records(200)), Settings()) for _ in range(2)]

    assert dict(export.files(views[0], ())) == dict(export.files(views[1], ()))
