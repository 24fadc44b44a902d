"""The one script: colours by choice, links to copy, how late what was planned is."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'"
PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(253, 252, 249)", "rgb(23, 22, 20)"


class Strict(SimpleHTTPRequestHandler):
    """Serves a site below /some/where/, and lets nothing of it run that is not a file of it."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/some/where"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def strict(built: BuiltSite) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(built.folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/some/where/"
    server.shutdown()
    server.server_close()


def story_of(built: BuiltSite) -> str:
    return f"stories/{built.timeline.stories[0].id}/"


def shown(page: Page) -> tuple[str, str]:
    return page.locator("button.scheme").inner_text(), page.evaluate(PAPER)


def test_the_colours_that_a_reader_chose_stay_on_the_next_page(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    seen = [shown(page)]
    for _ in range(3):
        page.keyboard.press("Tab")
        page.locator("button.scheme").focus()
        page.keyboard.press("Enter")
        seen.append(shown(page))
    page.locator("button.scheme").click()
    for at in (story_of(built), "guide/"):
        page.goto(address + at)
        assert shown(page) == ("Colours: light", LIGHT)
    context.close()

    assert seen == [
        ("Colours: system", DARK),
        ("Colours: light", LIGHT),
        ("Colours: dark", DARK),
        ("Colours: system", DARK),
    ]


def test_a_page_that_comes_back_as_it_was_left_has_the_colours_chosen_since(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate("localStorage.setItem('dateline-scheme', 'dark')")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    assert shown(page)[0] == "Colours: dark"
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"
    context.close()


def test_there_is_no_button_without_javascript(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)

    assert page.locator("button").count() == 0
    page.context.close()


def test_to_follow_the_date_of_a_row_copies_its_address(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + story_of(built))
    link = page.locator('.when a[href^="#e-"]').first
    link.click()
    page.locator("[role=status]", has_text="Link copied").wait_for()

    expected = address + story_of(built) + str(link.get_attribute("href"))
    assert page.evaluate("navigator.clipboard.readText()") == expected == page.url
    context.close()


def test_the_link_of_an_events_page_copies_its_address_and_leaves_the_reader_there(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    at = f"{address}events/{built.timeline.events[0].id}/"
    page.goto(f"{at}#sources")
    page.evaluate("document.body.dataset.same = 1")
    page.locator("a.perma").click()
    page.locator("[role=status]", has_text="Link copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == at
    assert page.evaluate("document.body.dataset.same") == "1"
    context.close()


def test_without_javascript_the_links_to_an_event_are_plain_links_that_say_so(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + story_of(built))
    row = page.locator('.when a[href^="#e-"]').first
    row.click()

    assert page.url == address + story_of(built) + str(row.get_attribute("href"))
    assert row.get_attribute("title") == "Link to this event"
    at = f"{address}events/{built.timeline.events[0].id}/"
    page.goto(f"{at}#sources")
    page.get_by_role("link", name="link to this event").click()
    assert page.url == at
    context.close()


def test_a_button_copies_an_address_and_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}follow/")
    shown = page.locator("a.address").first.text_content()
    page.get_by_role("button", name=f"Copy {shown}", exact=True).press("Enter")
    page.locator("[role=status]", has_text="Address copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == f"{address}feed.xml"
    assert page.request.get(f"{address}feed.xml").ok
    context.close()


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2024-03-10", "planned"),
        ("2024-03-11", "planned, overdue by 1 day"),
        ("2025-03-10", "planned, overdue by 365 days"),
    ],
)
def test_what_is_planned_is_late_from_the_day_after_by_the_readers_calendar(
    browser: Browser, address: str, today: str, told: str
) -> None:
    context = browser.new_context(timezone_id="Pacific/Kiritimati", locale="en-GB")
    page = context.new_page()
    # Half past midnight there, when it is the day before in Greenwich.
    page.clock.set_fixed_time(f"{today}T00:30:00+14:00")

    def with_plan(route: Route) -> None:
        whole = route.fetch().text()
        plan = '<span data-due="2024-03-10">planned</span></main>'
        route.fulfill(body=whole.replace("</main>", plan), content_type="text/html")

    page.route(address, with_plan)
    page.goto(address)

    assert page.locator("[data-due='2024-03-10']").last.inner_text() == told
    context.close()


def test_the_script_runs_below_an_address_and_under_a_strict_policy(
    browser: Browser, built: BuiltSite, strict: str
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for at in ("", story_of(built)):
        page.goto(strict + at)
        page.locator("button.scheme").click()
    page.context.close()

    assert said == []


def test_the_script_runs_from_a_disk(browser: Browser, built: BuiltSite) -> None:
    page = browser.new_page()
    page.goto(f"{(built.folder / story_of(built) / 'index.html').as_uri()}")
    page.locator("button.scheme").click()

    assert shown(page)[0] == "Colours: light"
    page.context.close()


def test_the_script_has_no_words_of_its_own_and_is_small(built: BuiltSite) -> None:
    script = (built.folder / "dateline.js").read_text("utf-8")
    own = Path(__file__).parents[2] / "generator/render/theme/dateline.js"

    assert script == own.read_text("utf-8")
    assert not re.findall(r"[\"'`][^\"'`\n]*[a-z] [a-z]+ [a-z][^\"'`\n]*[\"'`]", script)
    assert len(script) < 6_000


def test_a_reader_is_led_to_what_happened_on_this_day(browser: Browser, address: str) -> None:
    context = browser.new_context(timezone_id="America/Lima", locale="en-GB")
    page = context.new_page()
    page.goto(address)
    days = page.locator("p[data-days]").first.get_attribute("data-days") or ""
    month, day = days.split()[0].partition(":")[0].split("-")
    page.clock.set_fixed_time(f"2023-{month}-{day}T12:00:00-05:00")

    page.goto(address)
    link = page.locator("p[data-days] a").first

    assert (link.get_attribute("href") or "").endswith(f"dates/on/{month}-{day}/")
    assert link.inner_text().split()[0] == str(int(day))
    link.click()
    assert page.url == f"{address}dates/on/{month}-{day}/"
    assert page.locator("h1").is_visible()
    context.close()
