"""The filters in a browser: what they leave, what they say of it, and how they are shared."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from generator import render
from generator.model.records import Event
from generator.model.settings import Settings
from generator.model.when import parse
from generator.render.facets import Facet, facets
from generator.timeline import Timeline
from tests.browser.audit import faults
from tests.browser.conftest import FULLEST
from tests.browser.test_pages import opened
from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser


# The words of each value that may be chosen, and of how many events it would leave.
_TOLD = (
    """items => items.map(item => ['span', 'small'].map(s => item.querySelector(s).innerText))"""
)


def facets_of(timeline: Timeline) -> dict[str, Facet]:
    return {f.name: f for f in facets(render.view_of(timeline, Settings()))}


def having(timeline: Timeline, kind: str, *ids: str) -> set[str]:
    """Return the events with any of some values, reckoned over the records."""
    return of_values(facets_of(timeline)[kind], *ids)


def of_values(facet: Facet, *ids: str) -> set[str]:
    """Return the events with any of some values of a kind."""
    return {e.id for v in facet.values if v.id in ids for e in v.events}


def within(events: tuple[Event, ...], begin: str, end: str) -> set[str]:
    """Return the events that may have been in a period."""
    span = parse(f"{begin}/{end}")
    return {e.id for e in events if e.date.overlaps(span)}


def shown(page: Page) -> list[str]:
    """Return the ids of the events of the rows."""
    hrefs = (a.get_attribute("href") or "" for a in page.locator(".rows h4 a").all())
    return [href.rstrip("/").rpartition("/")[2] for href in hrefs]


def left(page: Page) -> int:
    told = re.match(r"([\d,]+) of ", page.locator(".left").inner_text())
    assert told
    return int(told[1].replace(",", ""))


def field(page: Page, kind: str) -> Locator:
    return page.locator(f"[data-kind={kind}]")


def choose(page: Page, kind: str, label: str) -> None:
    box = field(page, kind)
    if box.get_by_role("searchbox").count():
        box.get_by_role("searchbox").fill(label)
    box.get_by_role("checkbox", name=label).first.check()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = opened(browser, f"{address}filter/", viewport={"width": 1280, "height": 900})
    found.locator(".left").wait_for()
    yield found
    found.context.close()


def test_all_events_stand_there_before_a_choice(page: Page, built: BuiltSite) -> None:
    assert shown(page) == [e.id for e in built.timeline.events]
    assert left(page) == len(built.timeline.events)


@FULLEST
def test_kinds_hold_together_and_values_of_one_kind_are_any_of_them(
    page: Page, built: BuiltSite
) -> None:
    people = facets_of(built.timeline)["person"].values[1:3]
    place = facets_of(built.timeline)["place"].values[0]
    expected = having(built.timeline, "person", *(v.id for v in people))
    expected &= having(built.timeline, "place", place.id)
    expected &= within(built.timeline.events, "2021", "2024-06")
    for v in people:
        choose(page, "person", v.label)
    choose(page, "place", place.label)
    page.get_by_label("From").fill("2021")
    page.get_by_label("To", exact=True).fill("2024-06")
    page.keyboard.press("Enter")

    assert len(expected) > 3
    assert set(shown(page)) == expected
    assert left(page) == len(expected)
    assert parse_qs(urlsplit(page.url).query) == {
        "person": [v.id for v in people],
        "place": [place.id],
        "from": ["2021"],
        "to": ["2024-06"],
    }


@FULLEST
def test_each_further_choice_says_how_many_events_it_would_leave(
    page: Page, built: BuiltSite
) -> None:
    t = built.timeline
    first = facets_of(t)["place"].values[1]
    choose(page, "place", first.label)
    base = having(t, "place", first.id)
    told = 0
    for name, facet in facets_of(t).items():
        box = field(page, name)
        if box.locator("button").is_visible():
            box.locator("button").click()
        labels = {v.label: v for v in facet.values}
        for label, count in box.locator("li").evaluate_all(_TOLD):
            ids = of_values(facet, labels[label].id)
            if name != "place":
                assert int(count) == len(base & ids) > 0, label
            elif label != first.label:
                assert int(count.removeprefix("+")) == len(ids - base), label
            told += 1
        offered = {label for label, v in labels.items() if base & of_values(facet, v.id)}
        if name != "place" and len(offered) <= 40:
            assert {i.inner_text() for i in box.locator("li span").all()} == offered

    assert told > 50


@FULLEST
def test_what_a_choice_says_comes_true(page: Page) -> None:
    choose(page, "importance", "Key events")
    item = field(page, "importance").locator("li", has_text="Details")
    gain = int(item.locator("small").inner_text().removeprefix("+"))
    before = left(page)
    item.get_by_role("checkbox").check()

    assert left(page) == before + gain


@pytest.mark.parametrize(
    ("date", "begin", "end", "is_left"),
    [
        ("2021-09", "2021-09-30", "2021-10", True),
        ("2021-09", "2021-10", "", False),
        ("2021-09~", "2021-09-02", "2021-09-02", True),
        ("2021", "2021-12", "", True),
        ("2021-09-10/2021-09-16", "2021-09-16", "", True),
        ("2021-09-10/2021-09-16", "2021-09-17", "", False),
        ("2021-09-10/..", "2099", "", True),
        ("../2021", "", "1800", True),
        ("199X", "1999", "1999", True),
        ("199X", "2000", "", False),
        ("2020-02-29", "2020-02-29", "2020-02", True),
        ("2020-02-29", "2020-02-30", "", True),  # no day, so no bound
    ],
)
def test_what_is_known_less_exactly_counts_with_all_its_days(
    page: Page, built: BuiltSite, date: str, begin: str, end: str, is_left: bool
) -> None:
    when = parse(date)
    index = f"""{{ids: ["-a"], titles: ["It"], first: [{when.first.toordinal()}],
      length: [{(when.last - when.first).days if when.end else -1}], years: ["then"], year: [0],
      days: ["day"], day: [0], forms: [["key day", [], [], false]], form: [0], kinds: []}}"""
    page.evaluate(f"history.replaceState(null, '', '?from={begin}&to={end}'); "
                  f"datelineFilter({index})")  # fmt: skip

    assert shown(page) == (["a"] if is_left else [])


@FULLEST
def test_a_list_is_shared_by_its_address(browser: Browser, page: Page, address: str) -> None:
    choose(page, "verification", "Claimed")
    page.get_by_label("From").fill("2022-03")
    page.get_by_label("From").press("Enter")
    other = opened(browser, page.url)
    other.locator(".left").wait_for(state="attached")

    assert page.url == f"{address}filter/?verification=claimed&from=2022-03"
    assert shown(other) == shown(page) != []
    assert other.locator("[name=from]").input_value() == "2022-03"
    assert other.locator(".chosen").inner_text() == page.locator(".chosen").inner_text()
    other.context.close()


@FULLEST
def test_the_back_button_takes_choices_back(page: Page) -> None:
    counts = [left(page)]
    for label in ("Key events", "Details"):
        choose(page, "importance", label)
        counts.append(left(page))
    for n in (1, 0):
        page.go_back()
        assert left(page) == counts[n]
    assert page.locator("input:checked").count() == 0
    page.go_forward()

    assert left(page) == counts[1]
    assert field(page, "importance").get_by_label("Key events").is_checked()


@FULLEST
def test_the_page_of_a_person_leads_to_the_filters(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    person = facets_of(built.timeline)["person"].values[0]
    found = opened(browser, address + person.page)
    found.get_by_role("link", name="Filter these events further").click()
    found.locator(".left").wait_for()

    assert set(shown(found)) == {e.id for e in person.events}
    found.context.close()


@FULLEST
def test_a_keyboard_is_enough_and_the_focus_stays(page: Page) -> None:
    page.locator("[data-kind=person] input[type=search]").focus()
    page.keyboard.type("ORESH")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    focused = "document.activeElement.closest('li').innerText"
    assert "Oreshkin" in page.evaluate(focused)
    assert page.evaluate("document.activeElement.checked")
    status = page.get_by_role("status").first
    assert str(len(shown(page))) in status.inner_text().split()[0]
    page.keyboard.press("Space")

    assert "Oreshkin" in page.evaluate(focused)
    assert page.locator("input:checked").count() == 0


@FULLEST
def test_a_choice_that_is_taken_out_leaves_the_focus_on_the_next(page: Page) -> None:
    for label in ("Key events", "Details"):
        choose(page, "importance", label)
    page.get_by_role("button", name="Remove Key events").press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Details"
    page.get_by_role("button", name="Remove Details").press("Enter")

    assert page.evaluate("document.activeElement.className") == "left num"
    assert urlsplit(page.url).query == ""


def test_a_value_that_is_not_known_is_told_and_no_other_is_lost(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    asked = "?person=nobody-at-all&importance=key&to=soon"
    found = opened(browser, f"{address}filter/{asked}")
    found.locator(".left").wait_for(state="attached")
    key = sum(e.importance == "key" for e in built.timeline.events)

    assert "left out: nobody-at-all" in found.locator(".left").inner_text()
    assert left(found) == key
    assert found.locator("[name=to]").get_attribute("aria-invalid") == "true"
    found.context.close()


def test_without_javascript_there_are_links_to_all_values(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    found = opened(browser, f"{address}filter/", java_script_enabled=False)
    counts = {
        (item.locator("a").inner_text(), int(item.locator("small").inner_text()))
        for item in found.locator(".values li").all()
    }

    assert not found.locator("form").is_visible()
    for facet in facets_of(built.timeline).values():
        assert {(v.label, len(v.events)) for v in facet.values[:40]} <= counts
    found.context.close()


def test_the_lists_stay_where_the_index_cannot_be_loaded(browser: Browser, address: str) -> None:
    found = browser.new_page()
    found.route("**/events.js", lambda route: route.abort())
    found.goto(f"{address}filter/")

    assert found.locator(".values li").first.is_visible()
    assert not found.locator("form").is_visible()
    found.context.close()


def test_the_filters_work_from_a_disk(browser: Browser, built: BuiltSite) -> None:
    found = browser.new_page()
    found.goto((built.folder / "filter/index.html").as_uri())
    found.set_viewport_size({"width": 1280, "height": 900})
    choose(found, "importance", "Key events")
    key = [e.id for e in built.timeline.events if e.importance == "key"]

    assert left(found) == len(key)
    assert found.url.endswith("filter/index.html?importance=key")
    found.locator(".rows h4 a").first.click()
    assert found.url.endswith(f"events/{key[0]}/index.html")
    found.context.close()


def test_no_text_of_a_record_becomes_anything_but_text(page: Page) -> None:
    text = "<img src=x onerror=alert(1)>"
    kinds = [{"name": "importance", "ids": ["a"], "labels": [text], "of": "0"}]
    index = {
        "ids": [f"../{text}"],
        "titles": [text],
        "first": [738000],
        "length": [0],
        "years": [text],
        "year": [0],
        "days": [text],
        "day": [0],
        "forms": [[f"key day {text}", [text], [text], True]],
        "form": [0],
        "kinds": kinds,
    }
    page.evaluate("history.replaceState(null, '', '?importance=a')")
    page.evaluate("index => datelineFilter(index)", index)

    assert page.locator("#filter img").count() == 0
    assert page.locator(".rows").inner_text().count(text) == 5
    href = page.locator(".rows h4 a").get_attribute("href") or ""
    assert re.fullmatch(r"\.\./events/[a-z0-9-]+/", href)


@FULLEST
def test_the_audit_finds_no_fault_in_the_filters(browser: Browser, address: str) -> None:
    wide = {"width": 1280, "height": 900}
    page = opened(browser, f"{address}filter/", viewport=wide, bypass_csp=True)
    page.locator(".left").wait_for()
    choose(page, "importance", "Key events")

    assert faults(page) == []
    page.context.close()


@FULLEST
def test_the_filters_fit_a_phone(browser: Browser, address: str) -> None:
    phone = {"width": 390, "height": 844}
    found = opened(browser, f"{address}filter/", viewport=phone, bypass_csp=True)
    found.locator(".left").wait_for()
    assert not found.locator("[name=from]").is_visible()
    found.locator("summary", has_text="Filters").click()

    assert found.locator("[name=from]").is_visible()
    assert found.evaluate("document.documentElement.scrollWidth") <= 390
    assert faults(found) == []
    found.context.close()
