"""A reader finds a page in seconds: by a word, a name, a date, with a slip, by keyboard alone."""

import gzip
import json
import re
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.audit import faults
from tests.browser.conftest import FULLEST
from tests.conftest import BuiltSite

pytestmark = [pytest.mark.browser, FULLEST]

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self';"
    " font-src 'self'; connect-src 'self'"
)
PERSON = "people/alexander-lukashenko/"


class Host(SimpleHTTPRequestHandler):
    """Serves a site below /dateline/ as a free host does, with a strict policy."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/dateline"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Path(self.directory, "404.html").read_bytes())
        return None

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def host(built: BuiltSite) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(built.folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/dateline/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a reader, on which nothing may fail."""
    found = browser.new_context(reduced_motion="reduce").new_page()
    told: list[str] = []
    found.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else None)
    found.on("pageerror", lambda e: told.append(str(e)))
    yield found
    found.context.close()
    assert [t for t in told if "404 (Not Found)" not in t] == []


def searched(page: Page, host: str, query: str) -> list[str]:
    """Return where the results for a query lead, in order."""
    page.goto(f"{host}search/?q={quote(query)}")
    expect(page.locator("#told")).to_contain_text(f"“{query}”")
    links = page.locator("#found a").all()
    return [str(a.get_attribute("href")).removeprefix("/dateline/") for a in links]


@pytest.mark.parametrize("name", ["Lukashenka", "Лукашэнка", "лукашенко", "Aliaksandr Lukašenka"])
def test_a_name_in_any_script_finds_the_page_first_and_the_events(
    page: Page, host: str, name: str
) -> None:
    found = searched(page, host, name)

    assert found[0] == PERSON
    assert [f for f in found[1:] if f.startswith("events/")]


@pytest.mark.parametrize(("typed", "meant"), [("Lukashemko", "lukashenko"), ("treety", "treaty")])
def test_a_slip_is_told_what_was_meant(page: Page, host: str, typed: str, meant: str) -> None:
    assert searched(page, host, typed) == []
    page.get_by_role("link", name=meant, exact=True).click()
    expect(page.locator("#told")).to_contain_text(f"“{meant}”")

    assert page.locator("#found a").count() >= 3
    assert page.locator("#meant").inner_text() == ""


def test_what_is_not_there_is_told_and_the_lists_stay(page: Page, host: str) -> None:
    assert searched(page, host, "zzyzx") == []
    assert page.locator("#told").inner_text().startswith("Nothing found for “zzyzx”.")
    assert page.locator("#lists").is_visible()


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("september 2021", ["dates/2021/09/"]),
        ("Sept. 2021", ["dates/2021/09/"]),
        ("2021-09", ["dates/2021/09/"]),
        ("9/2021", ["dates/2021/09/"]),
        ("9/9/2021", ["dates/2021/09/", "dates/on/09-09/"]),
        ("9/9/21", ["dates/2021/09/", "dates/on/09-09/"]),
        ("9 Sept 2021", ["dates/2021/09/", "dates/on/09-09/"]),
        ("September 9th, 2021", ["dates/2021/09/", "dates/on/09-09/"]),
        ("9th of september 2021", ["dates/2021/09/", "dates/on/09-09/"]),
        ("2021-09-09", ["dates/2021/09/", "dates/on/09-09/"]),
        ("9 september", ["dates/on/09-09/"]),
        ("8/12/1999", ["dates/1999/12/", "dates/on/12-08/"]),
        ("12/8/1999", ["dates/1999/12/", "dates/on/12-08/", "dates/1999/"]),
        ("31/12/2006", ["dates/2006/12/", "dates/on/12-31/"]),
        ("12/31/2006", ["dates/2006/12/", "dates/on/12-31/"]),
        ("2021", ["dates/2021/"]),
        ("31 february 2021", []),
        ("may be", []),
        ("may", []),
        ("28", []),
        ("1873", []),
    ],
)
def test_a_date_as_people_type_it_leads_to_its_pages(
    page: Page, host: str, typed: str, pages: list[str]
) -> None:
    assert [f for f in searched(page, host, typed) if f.startswith("dates/")][: len(pages)] == pages
    assert bool(pages) == page.locator("#found li:first-child a[href*='/dates/']").count()


def test_a_day_finds_the_event_of_that_day(page: Page, host: str) -> None:
    found = searched(page, host, "8 December 1999")

    assert "events/union-state-treaty-signed/" in found[:4]


def test_a_result_tells_date_certainty_and_words(page: Page, host: str) -> None:
    searched(page, host, "sochi talks")
    first = page.locator("#found li", has_text="Sochi talks ended")

    assert first.locator(".mk.day").count() == 1
    assert first.locator(".quiet").inner_text().strip(" ").split(" · ") == [
        "7\N{NO-BREAK SPACE}December 2019",
        "Sources disagree",
    ]
    assert "Sochi," in first.locator("mark").all_inner_texts()


def test_the_search_needs_no_mouse(page: Page, host: str) -> None:
    page.goto(host)
    page.keyboard.press("/")
    page.wait_for_url("**/search/")
    expect(page.locator("form.ask input")).to_be_focused()
    page.keyboard.type("putin sochi")
    expect(page.locator("#told")).to_have_text("Found for “putin sochi”: 4")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#found a").first).to_be_focused()
    there = str(page.locator("#found a").first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{there}")
    page.go_back()

    expect(page.locator("form.ask input")).to_have_value("putin sochi")
    expect(page.locator("#found a")).to_have_count(4)


def test_what_was_searched_before_comes_back(page: Page, host: str) -> None:
    page.goto(f"{host}search/")
    for query in ("gas", "treaty"):
        page.locator("form.ask input").fill(query)
        page.keyboard.press("Enter")
        expect(page.locator("#told")).to_contain_text(f"“{query}”")
    page.keyboard.press("Shift+Tab")
    page.go_back()

    expect(page.locator("#told")).to_contain_text("“gas”")
    expect(page.locator("form.ask input")).to_have_value("gas")


def test_more_results_come_with_the_focus_on_the_first_of_them(page: Page, host: str) -> None:
    before = len(searched(page, host, "lukashenko"))
    page.get_by_role("button", name="More results").press("Enter")
    page.wait_for_function("n => document.querySelectorAll('#found a').length > n", arg=before)

    expect(page.locator("#found a").nth(before)).to_be_focused()
    links = [a.get_attribute("href") for a in page.locator("#found a").all()]
    assert len(set(links)) == len(links)


def test_more_results_come_once_though_the_button_is_pressed_twice(page: Page, host: str) -> None:
    before = len(searched(page, host, "lukashenko"))
    page.get_by_role("button", name="More results").dblclick()
    page.wait_for_function("n => document.querySelectorAll('#found a').length > n", arg=before)
    page.wait_for_timeout(200)

    links = [a.get_attribute("href") for a in page.locator("#found a").all()]
    assert len(set(links)) == len(links)


def test_an_arrow_that_selects_or_chooses_a_letter_stays_in_the_field(
    page: Page, host: str
) -> None:
    assert searched(page, host, "gas")
    page.locator("form.ask input").focus()
    page.keyboard.press("Shift+ArrowDown")
    page.locator("form.ask input").evaluate(
        """field => field.dispatchEvent(new KeyboardEvent(
            "keydown", {key: "ArrowDown", bubbles: true, isComposing: true}))"""
    )

    expect(page.locator("form.ask input")).to_be_focused()


def test_the_key_can_be_switched_off_and_is_a_letter_in_a_field(page: Page, host: str) -> None:
    page.goto(f"{host}search/")
    page.keyboard.type("a/b")
    expect(page.locator("form.ask input")).to_have_value("a/b")
    page.locator(".slash input").uncheck()
    page.goto(host)
    page.keyboard.press("/")
    page.wait_for_timeout(200)

    assert page.url == host


def test_nothing_is_loaded_before_something_is_typed(page: Page, host: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(host)))
    page.goto(host, wait_until="networkidle")
    assert not [url for url in asked if "search" in url or "pagefind" in url]
    page.goto(f"{host}search/", wait_until="networkidle")
    assert not [url for url in asked if "names.js" in url or "pagefind" in url]
    page.keyboard.type("gas")
    expect(page.locator("#told")).to_contain_text("“gas”")

    assert "search/names.js" in asked
    assert "pagefind/pagefind.js" in asked
    assert not {"search/ids.js", "search/words.js"} & set(asked)


@pytest.mark.parametrize("query", ["", "gas", "Lukashemko"])
def test_the_audit_finds_no_fault_in_what_is_found(browser: Browser, host: str, query: str) -> None:
    # The audit writes script and styles into the page, which the policy would refuse.
    page = browser.new_context(reduced_motion="reduce", bypass_csp=True).new_page()
    page.goto(f"{host}search/?q={query}")
    if query:
        expect(page.locator("#told")).not_to_be_empty()
    found = faults(page)
    page.context.close()

    assert found == []


def test_without_javascript_the_field_leads_to_lists(browser: Browser, host: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(host)
    page.get_by_role("link", name="Search", exact=True).click()
    page.locator("form.ask input").fill("gas")
    page.get_by_role("button", name="Search").click()

    assert page.url == f"{host}search/?q=gas"
    assert page.locator(".unscripted").is_visible()
    page.locator(".lists").get_by_role("link", name="People").click()
    assert page.url == f"{host}people/"
    page.context.close()


def test_a_page_that_is_not_there_offers_the_nearest(page: Page, host: str) -> None:
    page.goto(f"{host}people/alexander-lukashenka/")
    expect(page.locator("form.ask input")).to_have_value("alexander lukashenka")
    page.locator("#near").get_by_role("link", name=PERSON, exact=True).click()

    assert page.url == host + PERSON


def test_a_page_that_is_not_there_hands_its_words_to_the_search(page: Page, host: str) -> None:
    page.goto(f"{host}events/treaty-signed-in-minsk-by-two.html")
    expect(page.locator("form.ask input")).to_have_value("treaty signed in minsk by two")
    page.get_by_role("button", name="Search for it").click()

    assert page.url == f"{host}search/?q=treaty+signed+in+minsk+by+two"
    expect(page.locator("#told")).not_to_be_empty()


def test_from_a_disk_names_and_dates_are_found(browser: Browser, built: BuiltSite) -> None:
    page = browser.new_page()
    page.goto(f"{(built.folder / 'search/index.html').as_uri()}?q=Lukashenka")
    told = page.locator("#told")
    expect(told).to_contain_text("from a disk only names and dates are found")

    link = page.locator("#found a").first
    assert link.inner_text() == "Alexander Lukashenko"
    assert link.evaluate("a => a.href").endswith(f"/{PERSON}index.html")
    page.close()


def test_where_the_site_is_served_without_its_index_it_says_so(page: Page, host: str) -> None:
    def as_served(route: Route) -> None:
        html = route.fetch().text()
        assert 'data-index="pagefind/pagefind.js"' in html
        route.fulfill(body=html.replace('"pagefind/pagefind.js"', '""'), content_type="text/html")

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/search/?q=*", as_served)
    page.goto(f"{host}search/?q=september%202021")
    expect(page.locator("#told")).to_contain_text("comes with “dateline build”")

    assert page.locator("#found a").count() == 1
    assert not [url for url in asked if "pagefind" in url]


def test_no_text_of_a_record_becomes_an_element(page: Page, host: str) -> None:
    evil = '<img src=x onerror="document.title=1"><b>&lt;i>gas</b>'

    def spoiled(route: Route) -> None:
        body = gzip.decompress(route.fetch().body()).removeprefix(b"pagefind_dcd")
        told = json.loads(body)
        told["content"] = f"{evil} gas gas"
        told["meta"] = dict.fromkeys(("title", "when", "story", "note", "mark"), f"gas {evil}")
        whole = b"pagefind_dcd" + json.dumps(told).encode()
        route.fulfill(body=gzip.compress(whole))

    def named(route: Route) -> None:
        names = {"kinds": [["people", evil]], "years": {}, "days": ""}
        value = json.dumps(names | {"names": [[0, "", f"gas {evil}"]]})
        body = f"self.datelineNames = {value}"
        route.fulfill(body=body, content_type="text/javascript")

    page.route("**/*.pf_fragment", spoiled)
    page.route("**/names.js", named)
    searched(page, host, "gas")

    shown = page.locator("#found")
    assert shown.locator("img, b").count() == 0
    assert evil in shown.locator(".t").nth(1).inner_text()


def test_an_index_that_does_not_come_is_told_and_tried_again(browser: Browser, host: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind-entry.json*", lambda route: route.abort())
    page.goto(f"{host}search/?q=Lukashenka")
    expect(page.locator("#told")).to_contain_text("could not be loaded")
    assert page.locator("#found a").count() == 1
    page.unroute("**/pagefind-entry.json*")
    page.locator("form.ask input").fill("gas")

    expect(page.locator("#told")).to_have_text(re.compile("^Found for “gas”"))
    page.close()


@pytest.mark.parametrize("lost", ["fragment/*", "names.js"])
def test_what_is_lost_on_the_way_is_told_or_asked_for_again(
    browser: Browser, host: str, lost: str
) -> None:
    page = browser.new_page()
    page.route(f"**/{lost}", lambda route: route.abort())
    page.goto(f"{host}search/?q=gas")
    told = "could not be loaded" if lost != "names.js" else "Found for “gas”"
    expect(page.locator("#told")).to_contain_text(told)
    page.unroute(f"**/{lost}")
    page.locator("form.ask input").fill("Lukashenka")

    expect(page.locator("#told")).to_have_text(re.compile("^Found for “Lukashenka”"))
    assert page.locator("#found a").first.inner_text() == "Alexander Lukashenko"
    assert page.locator("#found .gist").count()
    page.close()


def test_who_waits_is_told_so(page: Page, host: str) -> None:
    held: list[Route] = []
    page.route("**/names.js", lambda route: held.append(route))
    page.goto(f"{host}search/?q=gas", wait_until="commit")
    expect(page.locator("#told")).to_have_text("Searching …")
    held[0].continue_()

    expect(page.locator("#told")).to_contain_text("Found for “gas”")
