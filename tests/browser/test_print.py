"""On paper all is unfolded, and a source has its address."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.audit import a_page_of_each_kind
from tests.browser.conftest import FULLEST
from tests.conftest import BuiltSite

pytestmark = [pytest.mark.browser, FULLEST]

# Words of folded parts that are not drawn. What is in a chart as well is left out of print.
FOLDED = """() => [...document.querySelectorAll('details:not(.noprint) *')]
  .filter(e => !e.children.length && e.textContent.trim())
  .filter(e => !e.checkVisibility({contentVisibilityProperty: true})
    || !e.getBoundingClientRect().height)
  .map(e => e.outerHTML.slice(0, 80))"""
UNTOLD = """() => [...document.querySelectorAll('.srcs .t a[rel]')]
  .filter(a => a.checkVisibility())
  .filter(a => getComputedStyle(a, '::after').content !== `" " "${a.getAttribute('href')}"`
    && getComputedStyle(a, '::after').content !== `" ${a.getAttribute('href')}"`)
  .map(a => a.getAttribute('href') + ': ' + getComputedStyle(a, '::after').content)"""


def printed(browser: Browser, address: str, scheme: str = "light") -> Page:
    page = browser.new_context(color_scheme=scheme).new_page()  # type: ignore[arg-type]
    page.goto(address)
    page.emulate_media(media="print")
    return page


def test_nothing_stays_folded_in_print(browser: Browser, built: BuiltSite, address: str) -> None:
    page = printed(browser, address)
    found, folds = [], 0
    for at in a_page_of_each_kind(built.folder):
        page.goto(address + at)
        folds += page.locator("details:not(.noprint)").count()
        found += [(at, told) for told in page.evaluate(FOLDED)]
    page.context.close()

    assert folds
    assert found == []


def test_the_address_of_a_source_is_printed(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    paths = sorted((built.folder / "events").glob("*/index.html"), key=lambda p: p.stat().st_size)
    page = printed(browser, f"{address}events/{paths[-1].parent.name}/")
    found, count = page.evaluate(UNTOLD), page.locator(".srcs .t a[rel]").count()
    page.context.close()

    assert count
    assert found == []


def test_print_has_each_event_of_a_story_and_nothing_to_press(
    browser: Browser, built: BuiltSite, address: str
) -> None:
    page = printed(browser, f"{address}stories/{built.timeline.stories[0].id}/")
    titles = page.locator("main .e h4").all()
    hidden = [t.inner_text() for t in titles if not t.is_visible()]
    left = [s for s in (".read", ".top nav", ".scheme") if page.locator(s).first.is_visible()]
    page.context.close()

    assert titles
    assert hidden == []
    assert left == []


def test_paper_is_white_and_ink_dark_by_night_too(browser: Browser, address: str) -> None:
    page = printed(browser, address, "dark")
    style = "getComputedStyle(document.body)"
    colours = page.evaluate(f"[{style}.backgroundColor, {style}.color]")
    page.context.close()

    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
