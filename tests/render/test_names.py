"""Names as readers know them, and in the order in which they look for them."""

from babel import Locale

from generator.model.records import Person, Place, Publisher
from generator.model.settings import Settings
from generator.render.catalogue import Catalogue
from generator.render.languages import country, language
from generator.render.view import Here, View
from tests.render.samples import pages, timeline
from tests.render.test_pages import text


def test_a_country_is_told_by_its_name() -> None:
    places = (Place(id="a", name="A", country="BY"), Place(id="b", name="B", country="Wales"))
    news = Publisher(id="p", name="P", country="RU")
    found = pages(timeline(places=places, publishers=(news,)))

    assert "Country Belarus" in text(found["places/a.md"])
    assert "Country Wales" in text(found["places/b.md"])
    assert "Country Russia" in text(found["publishers/p.md"])
    assert "<td>Russia</td>" in found["publishers/index.md"]


def test_languages_and_countries_are_named_in_the_language_of_the_page() -> None:
    here = Here(View(timeline(), Settings(), words=Catalogue(Locale.parse("el"), "")), "")

    assert (language(here, "fr-CA"), language(here, "zz")) == ("Γαλλικά", "zz")
    assert (country(here, "PE"), country(here, "Wales")) == ("Περού", "Wales")


def test_other_ways_to_write_a_name_may_hold_commas() -> None:
    who = Person(id="a", name="A", aliases=("Ross, A.", "A. Ross"))

    assert "Also written Ross, A.; A. Ross." in text(pages(timeline(people=(who,)))["people/a.md"])


def test_names_stand_by_their_plain_letters() -> None:
    names = ["Zoe", "Łukasz", "Étienne", "Lena", "østby", "Mark"]
    people = tuple(Person(id=f"a{n}", name=name) for n, name in enumerate(names))
    publishers = tuple(Publisher(id=f"p{n}", name=name) for n, name in enumerate(names))
    found = pages(timeline(people=people, publishers=publishers))

    for path in ("people/index.md", "publishers/index.md"):
        order = sorted(names, key=text(found[path]).index)
        assert order == ["Étienne", "Lena", "Łukasz", "Mark", "østby", "Zoe"]
