"""What a reader's browser makes of the pages: on a phone and a desktop, by day and by night."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FloatRect, Page

from tests.browser.audit import a_page_of_each_kind
from tests.browser.conftest import FULLEST
from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1280)
_ITS_OWN = "[data-days], .overdue, .visit, .unscripted, .slash, .copy"  # what script alone can tell


@dataclass(frozen=True)
class Visit:
    """What a browser made of a page: with its script, and without.

    Attributes:
        overflowing: The widths of windows that the page is wider than.
        search: Where the link to the search stands, by the width of the window.
        headings: How many first headings the page has.
        tabbed: Whether the first press of Tab leads to a link, or into the field of the search.
        words: The words of the page, but for what its script alone can tell.
        unscripted: The same where no script runs.
    """

    at: str
    overflowing: list[int]
    search: dict[int, FloatRect | None]
    headings: int
    tabbed: bool
    words: str
    unscripted: str


@dataclass(frozen=True)
class Visits:
    """The longest page of each kind, and what was asked for on the way."""

    pages: list[Visit]
    asked: set[str]
    failed: list[str]


def opened(browser: Browser, address: str, **how: object) -> Page:
    page = browser.new_context(**how).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def main_text(page: Page) -> str:
    """Return the words of a page, but for what its script alone can tell."""
    page.locator(_ITS_OWN).evaluate_all("own => own.forEach(element => element.remove())")
    text = page.locator("main").inner_text()
    return " ".join(re.sub(r", overdue by [\d,]+ days?", "", text).split())


def visited(page: Page, unscripted: Page, at: str) -> Visit:
    overflowing, search = [], {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            overflowing.append(width)
        link = page.get_by_role("banner").get_by_role("link", name="Search")
        search[width] = link.bounding_box()
    page.keyboard.press("Tab")
    tabbed = page.evaluate("document.activeElement.matches('a, .ask button')")
    headings = page.locator("h1").count()
    page.wait_for_load_state("networkidle")
    return Visit(at, overflowing, search, headings, tabbed, main_text(page), main_text(unscripted))


@pytest.fixture(scope="session")
def visits(browser: Browser, built: BuiltSite, address: str) -> Visits:
    """Look at a page of each kind once, for all that asks only what is to be seen there."""
    page, unscripted = (
        browser.new_context(java_script_enabled=script).new_page() for script in (True, False)
    )
    asked: set[str] = set()
    failed: list[str] = []
    page.on("request", lambda request: asked.add(request.url))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.on("pageerror", lambda error: failed.append(str(error)))
    pages = []
    for at in a_page_of_each_kind(built.folder):
        for seen in (page, unscripted):
            seen.goto(address + at)
        pages.append(visited(page, unscripted, at))
    for seen in (page, unscripted):
        seen.context.close()
    return Visits(pages, asked, failed)


@FULLEST
def test_no_page_is_wider_than_its_window(visits: Visits) -> None:
    assert [(v.at, v.overflowing) for v in visits.pages if v.overflowing] == []


@FULLEST
def test_pages_are_complete_without_javascript(visits: Visits) -> None:
    # The lists of the filters make room for choices: test_filter.py.
    others = [v for v in visits.pages if v.at != "filter/"]

    assert [v.at for v in others if v.words != v.unscripted] == []
    assert [v.at for v in others if not v.unscripted] == []


@FULLEST
def test_no_request_leaves_the_site_and_none_fails(visits: Visits, address: str) -> None:
    assert {urlsplit(url).netloc for url in visits.asked} == {urlsplit(address).netloc}
    assert visits.failed == []


@FULLEST
def test_a_page_has_one_heading_and_its_links_can_be_tabbed_to(visits: Visits) -> None:
    assert [v.at for v in visits.pages if v.headings != 1] == []
    assert [v.at for v in visits.pages if not v.tabbed] == []


@FULLEST
@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_leads_to_the_search_from_its_first_line(visits: Visits, width: int) -> None:
    for visit in visits.pages:
        box = visit.search[width]

        assert box, visit.at
        assert box["y"] < 24, visit.at
        assert box["x"] + box["width"] > 0.9 * width, visit.at


def test_night_has_another_paper_and_ink_than_day(browser: Browser, address: str) -> None:
    seen = []
    for scheme in ("light", "dark"):
        page = opened(browser, address, color_scheme=scheme)
        style = "getComputedStyle(document.body)"
        seen.append(page.evaluate(f"[{style}.backgroundColor, {style}.color]"))
        page.context.close()

    assert seen[0][0] != seen[1][0]
    assert seen[0][1] != seen[1][1]


def test_the_links_of_the_header_stand_in_their_order_on_a_phone(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, viewport={"width": 390, "height": 900})
    boxes = [link.bounding_box() for link in page.locator(".top a").all()]
    page.context.close()

    lines = [(box["y"] > 40, round(box["x"])) for box in boxes if box]
    assert len(lines) == 8  # the name, the search, and six below them
    assert lines == sorted(lines)
    assert [below for below, _ in lines] == 2 * [False] + 6 * [True]


def test_the_header_hides_none_of_its_links_on_a_tablet(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport={"width": 768, "height": 900})

    assert all(link.is_visible() for link in page.locator(".top a").all())
    assert page.locator(".top a").count() == 9
    page.context.close()


_EDGE = """e => {
    e.focus();
    const style = getComputedStyle(e);
    return e.getBoundingClientRect().top
        - parseFloat(style.outlineWidth) - parseFloat(style.outlineOffset);
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_the_focus_in_the_header_is_seen_whole(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address, viewport={"width": width, "height": 900})
    page.keyboard.press("Tab")  # the focus is shown to those who use the keyboard
    controls = page.locator(".top :is(a, button)").all()
    edges = [control.evaluate(_EDGE) for control in controls if control.is_visible()]
    page.context.close()

    assert min(edges) >= 0


def test_what_is_pressed_on_a_phone_is_as_large_as_a_finger(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport={"width": 390, "height": 900})
    pressed = {
        "": ".top a:not(.brand), .scheme, .foot li a, .follow a",
        "search/": ".ask input, .ask button",
        "filter/?importance=key": ".filter :is(li label, button, summary, .period input)",
        "follow/": ".addresses .copy",
    }
    small = []
    for at, controls in pressed.items():
        page.goto(address + at)
        if at.startswith("filter"):
            page.locator(".filter summary").click()
        shown = [control for control in page.locator(controls).all() if control.is_visible()]
        assert shown, at
        boxes = [(control.inner_text(), control.bounding_box()) for control in shown]
        small += [(at, text, box["height"]) for text, box in boxes if box and box["height"] < 44]
    page.context.close()

    assert small == []
