"""The keyboard alone reaches everything on a page, in its order, and works it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import FULLEST
from tests.conftest import BuiltSite

pytestmark = [pytest.mark.browser, FULLEST]

# All that a mouse could work, and what scrolls in itself.
CONTROLS = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.matches('a[href], button, summary, input, select, textarea, [tabindex="0"]')
    || /auto|scroll/.test(getComputedStyle(e).overflow)
      && (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight))
  .filter(e => e.checkVisibility({visibilityProperty: true}))"""
WATCH = f"""() => {{
  window.controls = ({CONTROLS})();
  window.reached = [];
  document.addEventListener('focusin', event => {{
    const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    reached.push(controls.indexOf(e));
    if (reached.at(-1) < 0) reached.push('not known: ' + e.outerHTML.slice(0, 80));
    if (!seen) reached.push('not in sight: ' + e.outerHTML.slice(0, 80));
  }});
  return controls.length;
}}"""
FOCUSED = "document.activeElement.matches({!r})"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


def pages_of(built: BuiltSite) -> dict[str, str]:
    """Return the home page, and the longest page of each of these kinds that the site has."""
    found = {"home": ""}
    for kind in ("stories", "events", "people"):
        paths = sorted((built.folder / kind).glob("*/index.html"))
        if longest := max(paths, key=lambda p: p.stat().st_size, default=None):
            found[kind] = f"{kind}/{longest.parent.name}/"
    return found


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what is asked for has the focus."""
    for _ in range(page.evaluate(f"({CONTROLS})().length")):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED.format(selector)):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


@pytest.mark.parametrize("kind", ["home", "stories", "events", "people"])
def test_tab_reaches_each_control_once_and_in_order(
    page: Page, built: BuiltSite, address: str, kind: str
) -> None:
    if kind not in pages_of(built):
        pytest.skip(f"the starter has no {kind}")
    page.goto(address + pages_of(built)[kind])
    count = page.evaluate(WATCH)
    for _ in range(count):
        page.keyboard.press("Tab")

    assert count > 10
    assert page.evaluate("reached") == list(range(count))


def test_the_skip_link_comes_first_is_seen_and_leads_to_the_text(
    page: Page, built: BuiltSite, address: str
) -> None:
    for at in pages_of(built).values():
        page.goto(address + at)
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED.format(".skip"))
        box = page.locator(".skip").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["y"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.evaluate(FOCUSED.format("main *, main ~ *")), at


def test_the_depth_of_a_story_is_chosen_by_keyboard(
    page: Page, built: BuiltSite, address: str
) -> None:
    story = pages_of(built)["stories"]
    page.goto(address + story)
    tab_to(page, ".read a[href$='brief/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{story}brief/")
    tab_to(page, ".read a[href$='all/']")
    page.keyboard.press("Enter")

    page.wait_for_url(f"{address}{story}all/")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_colours_are_chosen_by_keyboard(page: Page, address: str, key: str) -> None:
    page.goto(address)
    tab_to(page, "button.scheme")
    page.keyboard.press(key)

    assert page.locator("button.scheme").inner_text() == "Colours: light"
    assert page.evaluate(FOCUSED.format("button.scheme"))


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("kind", ["stories", "events"])
def test_what_is_folded_is_opened_and_closed_by_keyboard(
    page: Page, built: BuiltSite, address: str, kind: str, key: str
) -> None:
    page.goto(address + pages_of(built)[kind])
    tab_to(page, "details > summary")
    opened = "document.activeElement.parentElement.open"
    page.keyboard.press(key)
    assert page.evaluate(opened)
    page.keyboard.press(key)

    assert not page.evaluate(opened)


def test_the_link_of_an_event_is_copied_by_keyboard(
    page: Page, built: BuiltSite, address: str
) -> None:
    page.goto(address + pages_of(built)["stories"])
    tab_to(page, '.when a[href^="#e-"]')
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text="Link copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert "#e-" in page.url
