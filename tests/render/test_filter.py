"""The page of the filters, and the ways to it."""

import re

from generator import render
from generator.model.settings import Settings
from generator.render.facets import facets
from generator.timeline import Timeline
from tests.render.reader import seen
from tests.render.samples import event, pages, starter, timeline
from tests.render.synthetic import records
from tests.render.test_pages import text


def test_without_a_script_each_value_is_a_link_with_its_count() -> None:
    found = pages(starter())
    page = found["filter.md"]
    hrefs = [a["href"] for tag, a in seen(page).elements if tag == "a"]

    view = render.view_of(starter(), Settings())
    values = [v for f in facets(view) for v in f.values]
    assert len(values) > 20
    for v in values:
        assert f"{v.page.rstrip('/')}.md" in hrefs
    assert {"dates/index.md", "people/index.md"} <= set(hrefs)


def test_a_page_of_very_many_values_leads_to_the_list_of_all() -> None:
    many = [event(f"e{n}", people=[f"Ana Ross {n}"]) for n in range(60)]
    page = pages(timeline(*many))["filter.md"]

    assert "[All 60](people/index.md)" in page
    assert len(seen(page).elements) < 1_000


def test_an_empty_site_says_so() -> None:
    page = pages(timeline())["filter.md"]

    assert "No events yet." in text(page)
    assert "<form" not in page


def test_a_long_list_leads_to_the_filters_with_its_value_chosen() -> None:
    many = [
        event(f"e{n}", people=["Ana Ross"], topics=["dues"], stories=["harbour"]) for n in range(12)
    ]
    few = [event(f"f{n}", people=["Ben Ode"]) for n in range(3)]
    found = pages(timeline(*many, *few))

    for path, asked in (
        ("people/ana-ross.md", "person=ana-ross"),
        ("topics/dues.md", "topic=dues"),
        ("importance/normal.md", "importance=normal"),
    ):
        assert f'<a href="../../filter/?{asked}">Filter these events further</a>' in found[path]
    assert "/filter/" not in found["people/ben-ode.md"]


def test_a_story_leads_to_the_filters_and_names_itself_where_there_are_others() -> None:
    alone = pages(Timeline(records(20)))
    assert '<a href="../../filter/">Filter events</a>' in alone["stories/main.md"]

    both = Timeline(records(20))
    found = pages(timeline(*both.events, event("x"), stories=both.records.stories))
    assert '<a href="../../filter/?story=main">' in found["stories/main.md"]


def test_the_home_page_leads_to_the_filters() -> None:
    assert re.search(r'<a href="filter/">', pages(starter())["index.md"])
