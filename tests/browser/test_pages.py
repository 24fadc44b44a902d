"""What a reader's browser makes of the pages: on a phone and a desktop, by day and by night."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.audit import a_page_of_each_kind
from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser

WIDTHS = [390, 1280]


def opened(browser: Browser, address: str, **how: object) -> Page:
    page = browser.new_context(**how).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_window(
    browser: Browser, built: BuiltSite, address: str, width: int
) -> None:
    page = opened(browser, address, viewport={"width": width, "height": 900})
    wide = []
    for at in a_page_of_each_kind(built.folder):
        page.goto(address + at)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(at)
    page.context.close()

    assert wide == []


def test_night_has_another_paper_and_ink_than_day(browser: Browser, address: str) -> None:
    seen = []
    for scheme in ("light", "dark"):
        page = opened(browser, address, color_scheme=scheme)
        style = "getComputedStyle(document.body)"
        seen.append(page.evaluate(f"[{style}.backgroundColor, {style}.color]"))
        page.context.close()

    assert seen[0][0] != seen[1][0]
    assert seen[0][1] != seen[1][1]


WITHOUT = "own => document.querySelectorAll(own).forEach(element => element.remove())"


def main_text(page: Page) -> str:
    """Return the words of a page, but for what its script alone can tell."""
    page.evaluate(WITHOUT, "[data-days], .overdue, .visit, .unscripted, .slash, .copy")
    text = page.locator("main").inner_text()
    return " ".join(re.sub(r", overdue by [\d,]+ days?", "", text).split())


def test_pages_are_complete_without_javascript(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    with_it, without_it = (
        opened(browser, address, java_script_enabled=javascript) for javascript in (True, False)
    )
    for at in a_page_of_each_kind(built.folder):
        if at == "filter/":
            continue  # its lists make room for choices: test_filter.py
        texts = []
        for page in (with_it, without_it):
            page.goto(address + at)
            texts.append(main_text(page))

        assert texts[0] == texts[1]
        assert texts[1].strip()
    with_it.context.close()
    without_it.context.close()


def test_no_request_leaves_the_site_and_none_fails(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.on("pageerror", lambda error: failed.append(str(error)))
    for at in a_page_of_each_kind(built.folder):
        page.goto(address + at, wait_until="networkidle")
    page.context.close()

    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    assert failed == []


def test_a_page_has_one_heading_and_its_links_can_be_tabbed_to(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    page = opened(browser, address)
    for at in a_page_of_each_kind(built.folder):
        page.goto(address + at)

        assert page.locator("h1").count() == 1, at
        page.keyboard.press("Tab")
        # The search begins in its field.
        assert page.evaluate("document.activeElement.matches('a, .ask button')"), at
    page.context.close()


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


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_every_page_leads_to_the_search_from_its_first_line(
    browser: Browser, built: BuiltSite, address: str, width: int
) -> None:
    page = opened(browser, address, viewport={"width": width, "height": 900})
    for at in a_page_of_each_kind(built.folder):
        page.goto(address + at)
        box = page.get_by_role("banner").get_by_role("link", name="Search").bounding_box()

        assert box, at
        assert box["y"] < 24, at
        assert box["x"] + box["width"] > 0.9 * width, at
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
