"""The search page, and how pages tell search of themselves."""

import yaml

from generator import render
from generator.model.records import Person, Story
from generator.model.settings import Settings
from tests.render.samples import event, pages, starter, timeline

ANA = Person(id="ana-ross", name="Ana Ross", native={"el": "Άννα Ρος"}, aliases=("Anna Ross",))
LISTS = ("dates", "people", "organisations", "places", "topics", "types", "publishers", "articles")


def head(page: str) -> dict[str, str]:
    found = yaml.safe_load(page.split("---\n")[1])
    assert isinstance(found, dict)
    return found


def test_the_page_of_the_search_leads_to_every_list() -> None:
    page = pages(starter())["search/index.md"]

    assert [kind for kind in LISTS if f"(../{kind}/index.md)" not in page] == []
    assert "../guide/index.md" in page
    assert '<form class="ask" role="search" action="./" method="get">' in page


def test_an_event_tells_its_date_its_doubts_and_its_stories() -> None:
    two = (Story(id="one", title="One"), Story(id="two", title="Two"))
    found = event(date="2024-03", occurrence="planned", verification="claimed", stories=["one"])
    told = head(pages(timeline(found, stories=two))["events/a.md"])

    assert told["found_kind"] == "Event"
    assert told["found_when"] == "March 2024"
    assert told["found_mark"] == "normal plan"
    assert told["found_note"] == "planned, day not known, Claimed"
    assert told["found_story"] == "One"


def test_a_story_that_is_the_only_one_is_not_told() -> None:
    only = timeline(event(stories=["one"]), stories=(Story(id="one", title="One"),))

    assert "found_story" not in head(pages(only)["events/a.md"])


def test_names_in_other_scripts_find_the_events_each_word_once() -> None:
    told = head(pages(timeline(event(people=["ana-ross"]), people=(ANA,)))["events/a.md"])

    assert told["found_also"] == "‖ Anna Άννα Ρος"


def test_a_draft_says_so_in_search() -> None:
    assert head(pages(timeline(event(review="draft")))["events/a.md"])["found_note"] == "Draft"


def test_lists_are_not_found_by_search() -> None:
    many = timeline(*(event(f"e{n}", people=["Ana Ross"]) for n in range(500)))
    made = render.all_pages(render.view_of(many, Settings()))
    found = {page.address for page in made if page.found}
    beside = {a for a in found if a.count("/") > 2 or a.startswith(("dates", "changes", "planned"))}

    assert beside == set()
    assert {"people/ana-ross/", "events/e7/", "stories/all/", "how/", "about/"} <= found
    assert "people/" not in found
