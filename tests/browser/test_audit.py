"""Pages have no fault that an audit can find, and the audit finds those that are put in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.audit import faults
from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser

KINDS = ("stories", "events", "people", "places")
WAYS = {
    "a desktop by day": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "a phone by night": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
# Script that spoils a page, by the rule that the page then breaks.
FAULTS = {
    "image-alt": "main.insertAdjacentHTML('beforeend', '<img src=favicon.svg>')",
    "color-contrast": "main.querySelector('p').style.color = '#8884'",
    "duplicate-id": "main.querySelectorAll('p, li').forEach(e => e.id = 'same')",
    "label": "main.insertAdjacentHTML('beforeend', '<input type=text>')",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
    "document-title": "document.title = ''",
    "link-name": "main.insertAdjacentHTML('beforeend', '<a href=./></a>')",
    "button-name": "main.insertAdjacentHTML('beforeend', '<button></button>')",
    "heading-order": "main.insertAdjacentHTML('beforeend', '<h2>Two</h2><h5>Five</h5>')",
    "list": "main.insertAdjacentHTML('beforeend', '<ul><p>No item</p></ul>')",
    "region": "document.body.insertAdjacentHTML('beforeend', '<p>Outside of it all</p>')",
    "meta-viewport": "document.querySelector('[name=viewport]').content += ',user-scalable=no'",
    "focus-unseen": "main.querySelectorAll('a').forEach(e => e.style.outline = 'none')",
    "keyboard-unreachable": "main.querySelector('a').tabIndex = -1",
}


def pages_of(built: BuiltSite) -> list[str]:
    """Return the home page, and the longest page of each of some kinds."""
    found = [""]
    for kind in KINDS:
        paths = sorted((built.folder / kind).glob("*/index.html"))
        if longest := max(paths, key=lambda p: p.stat().st_size, default=None):
            found.append(f"{longest.parent.relative_to(built.folder).as_posix()}/")
    return found


@pytest.mark.parametrize("way", WAYS)
def test_the_audit_finds_no_fault(
    browser: Browser, built: BuiltSite, address: str, way: str
) -> None:
    page = browser.new_context(reduced_motion="reduce", **WAYS[way]).new_page()  # type: ignore[arg-type]
    found = []
    for at in pages_of(built):
        page.goto(address + at)
        found += [(at, *fault) for fault in faults(page)]
    page.context.close()

    assert found == []


@pytest.mark.parametrize("built", ["repository"], indirect=True, scope="session")
def test_the_guide_needs_no_mouse_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_context(**WAYS["a phone by night"]).new_page()  # type: ignore[arg-type]
    page.goto(f"{address}guide/rules/")  # it has the most code
    found = faults(page)
    page.context.close()

    assert found == []


@pytest.fixture(scope="module")
def spoiled(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(reduced_motion="reduce").new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize("built", ["starter"], indirect=True, scope="session")
@pytest.mark.parametrize("rule", FAULTS)
def test_the_audit_finds_each_fault_that_is_put_in(spoiled: Page, address: str, rule: str) -> None:
    spoiled.goto(f"{address}about/")
    spoiled.evaluate(f"const main = document.querySelector('main'); {FAULTS[rule]}; 0")

    assert {rule for rule, _ in faults(spoiled)} == {rule}
