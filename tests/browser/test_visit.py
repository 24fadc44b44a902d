"""What is new since a reader's last visit is marked, by days that the reader's browser keeps."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import FULLEST
from tests.conftest import BuiltSite

pytestmark = [pytest.mark.browser, FULLEST]

KEPT = "localStorage.getItem('dateline-visit')"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(timezone_id="America/Lima", locale="en-GB")
    yield found
    found.close()


def newest(built: BuiltSite) -> date:
    assert built.timeline.last_change
    return built.timeline.last_change


def visit(context: BrowserContext, address: str, day: date) -> Page:
    """Open a page late on a day by the reader's calendar, when it is the next in Greenwich."""
    page = context.new_page()
    page.clock.set_fixed_time(f"{day}T23:30:00-05:00")
    page.goto(address, wait_until="networkidle")
    return page


def fresh(page: Page) -> dict[str, str]:
    """Return the words of each mark, by the event beside whose link it stands."""
    found = {}
    for mark in page.locator(".fresh").all():
        href = mark.evaluate("mark => mark.previousElementSibling.getAttribute('href')")
        found[href.rstrip("/").rpartition("/")[2]] = mark.inner_text()
    return found


def day_told(day: date) -> str:
    return f"{day.day} {day:%B}"


def test_what_came_since_the_last_visit_is_marked(
    context: BrowserContext, built: BuiltSite, address: str
) -> None:
    last = newest(built)
    for at in ("", "changes/", f"stories/{built.timeline.stories[0].id}/"):
        first = visit(context, address + at, last - timedelta(days=1))
        assert fresh(first) == {}
        told = fresh(visit(context, address + at, last + timedelta(days=9)))

        since = last - timedelta(days=1)
        new = {e.id for e in built.timeline.events if e.added.first >= since}
        set_right = {
            e.id: u.kind for e in built.timeline.events for u in e.updates if u.date.first >= since
        }
        assert told, at
        for id, words in told.items():
            assert id in new | set_right.keys()
            assert f"since {day_told(since)}" in words
            assert words.startswith("new") == (id in new)
        first.evaluate("localStorage.clear()")


def test_a_visit_lasts_a_day(context: BrowserContext, built: BuiltSite, address: str) -> None:
    last = newest(built)
    visit(context, address, last - timedelta(days=20))
    page = visit(context, address, last - timedelta(days=2))
    kept = f"{last - timedelta(days=2)} {last - timedelta(days=20)}"
    assert page.evaluate(KEPT) == kept
    page.goto(f"{address}how/")
    assert page.evaluate(KEPT) == kept

    assert visit(context, address, last).evaluate(KEPT) == f"{last} {last - timedelta(days=2)}"


def test_who_comes_for_the_first_time_or_to_nothing_new_asks_for_nothing(
    context: BrowserContext, built: BuiltSite, address: str
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    for days in (1, 9):
        assert fresh(visit(context, address, newest(built) + timedelta(days=days))) == {}

    assert f"{address}visit.js" in asked
    assert f"{address}changes/recent.js" not in asked


def test_the_marks_can_be_switched_off_and_then_no_day_is_kept(
    context: BrowserContext, built: BuiltSite, address: str
) -> None:
    last = newest(built)
    visit(context, address, last - timedelta(days=1))
    page = visit(context, f"{address}changes/", last + timedelta(days=9))
    assert fresh(page)
    control = page.locator("p.visit")
    assert day_told(last - timedelta(days=1)) in control.inner_text()
    control.get_by_role("button", name="Switch the marks off").click()

    assert fresh(page) == {}
    assert control.get_by_role("status").inner_text() == "The marks are off, and no day is kept."
    assert page.evaluate("({...localStorage})") == {"dateline-visit": "off"}
    later = visit(context, f"{address}changes/", last + timedelta(days=19))
    assert fresh(later) == {}
    assert later.evaluate(KEPT) == "off"
    later.get_by_role("button", name="Switch the marks on").click()
    assert later.evaluate(KEPT) == f"{last + timedelta(days=19)}"


def test_nothing_of_a_visit_leaves_the_browser(
    context: BrowserContext, built: BuiltSite, address: str
) -> None:
    asked: list[str] = []
    context.on("request", lambda r: asked.append(f"{r.url} {r.headers} {r.post_data}"))
    days = [newest(built) + timedelta(days=n) for n in (-1, 9)]
    pages = [visit(context, address, day) for day in days]

    assert fresh(pages[1])
    assert len(asked) > 4
    assert not [a for a in asked if any(str(day) in a for day in days)]
    assert context.cookies() == []


def test_a_browser_that_keeps_nothing_shows_no_mark_and_no_fault(
    context: BrowserContext, built: BuiltSite, address: str
) -> None:
    said: list[str] = []
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}changes/", wait_until="networkidle")

    assert said == []
    assert fresh(page) == {}


def test_without_javascript_the_page_says_what_would_be_kept(
    browser: Browser, address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}changes/")

    assert "They stay on your device" in page.locator("main").inner_text()
    assert not page.locator("p.visit").is_visible()
    page.context.close()


def test_the_filters_mark_what_is_new_in_each_list_that_they_draw(
    context: BrowserContext, built: BuiltSite, address: str
) -> None:
    last = newest(built)
    visit(context, address, last - timedelta(days=1))
    page = visit(context, f"{address}filter/", last + timedelta(days=9))
    all = fresh(page)
    page.get_by_role("checkbox", name="Normal events").check()
    normal = {e.id for e in built.timeline.events if e.importance == "normal"}

    assert fresh(page).keys() == all.keys() & normal != set()
