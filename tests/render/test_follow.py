"""The page of what can be followed, and the ways to it."""

import re
from html import unescape

from generator import export, render
from generator.export.beside import BESIDE, OF_A_STORY
from generator.model.settings import Settings
from tests.render import samples
from tests.render.samples import event, timeline

SITE = "https://harbour.test/news/"
UPDATES = [{"date": "2024-05-01", "kind": "correction", "text": "The sum was in euros."}]


def addresses(page: str) -> dict[str, str]:
    """Return how each address is shown, by where it leads."""
    found = re.findall(r'<a class="address" href="([^"]*)">([^<]*)</a>', page)
    return {href: unescape(shown) for href, shown in found}


def template(name: str) -> str:
    return dict(render.theme_files(Settings()))[name].decode()


def test_what_can_be_followed_is_there() -> None:
    events = [event(f"e{n}", updates=UPDATES, occurrence="planned") for n in range(3)]
    view = render.view_of(timeline(*events), Settings())
    pages = list(render.all_pages(view))
    files = dict(export.files(view, pages))
    (page,) = (p.text for p in pages if p.address == "follow/")

    found = addresses(page)

    assert list(found) == [
        f"../{folder}{name}"
        for folder in ("", "stories/all/", "corrections/", "planned/")
        for name in ("feed.xml", "calendar.ics")
    ]
    assert {href.removeprefix("../") for href in found} <= files.keys()
    assert "has an entry for each of them" in page


def test_what_cannot_be_followed_yet_is_not_named() -> None:
    page = samples.pages(timeline(event("a"), event("b", updates=UPDATES)))["follow.md"]

    assert addresses(page) == {}
    assert "Nothing can be followed yet" in page
    assert "events.json" not in page
    assert "has an entry for each of them" not in page


def test_an_address_is_shown_whole_where_the_site_has_one() -> None:
    events = timeline(*(event(f"e{n}") for n in range(3)))

    own = samples.pages(events, site_url=SITE)["follow.md"]
    none = samples.pages(events, site_url="https://example.org/x/")["follow.md"]

    assert addresses(own)["../feed.xml"] == f"{SITE}feed.xml"
    assert addresses(none)["../feed.xml"] == "feed.xml"


def test_the_home_page_and_every_foot_lead_there() -> None:
    assert "[How to follow what is new](follow.md)" in samples.pages(samples.starter())["index.md"]
    assert "{{ 'follow/' | url }}" in template("dateline/footer.html")


def test_every_file_beside_a_list_is_named_in_its_head() -> None:
    named = re.findall(r'\("([a-z]+\.[a-z]+)", "[a-z+/]+", say', template("dateline/beside.html"))

    assert sorted(named) == sorted([*BESIDE, *OF_A_STORY])
