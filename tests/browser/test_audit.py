"""Pages have no fault that an audit can find, and the audit finds those that are put in."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.audit import WAYS, faults
from tests.browser.conftest import FULLEST
from tests.browser.drawn import judged
from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser

KINDS = ("stories", "events", "people", "places")
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
    """Return the home page, that of the addresses, and the longest of each of some kinds."""
    found = ["", "follow/"]
    for kind in KINDS:
        paths = sorted((built.folder / kind).glob("*/index.html"))
        if longest := max(paths, key=lambda p: p.stat().st_size, default=None):
            found.append(f"{longest.parent.relative_to(built.folder).as_posix()}/")
    return found


def seeing(browser: Browser, way: str) -> Page:
    """Return a page as one sees it that way; the audit's own script and style need no policy."""
    settings: dict[str, Any] = WAYS[way]
    return browser.new_context(bypass_csp=True, reduced_motion="reduce", **settings).new_page()


# Each width and each scheme once; `bench/audit` sees every page in all four ways.
@pytest.mark.parametrize("way", ["a desktop by day", "a phone by night"])
def test_the_audit_finds_no_fault(
    browser: Browser, built: BuiltSite, address: str, way: str
) -> None:
    page = seeing(browser, way)
    found = []
    for at in pages_of(built):
        page.goto(address + at)
        found += [(at, *fault) for fault in faults(page)]
    page.context.close()

    assert found == []


@FULLEST
def test_the_guide_needs_no_mouse_on_a_phone(browser: Browser, address: str) -> None:
    page = seeing(browser, "a phone by night")
    page.goto(f"{address}guide/rules/")  # it has the most code
    found = faults(page)
    page.context.close()

    assert found == []


@FULLEST
@pytest.mark.parametrize("kind", ["events", "places"])
def test_what_axe_leaves_to_people_is_good_as_it_is_drawn(
    browser: Browser, built: BuiltSite, address: str, kind: str
) -> None:
    (at,) = (at for at in pages_of(built) if at.startswith(kind))
    page = seeing(browser, "a phone by night")
    page.goto(address + at)
    found = judged(page)
    page.context.close()

    assert found
    assert [left for left in found if not left.good] == []


@pytest.fixture(scope="module")
def spoiled(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(bypass_csp=True, reduced_motion="reduce").new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize("built", ["starter"], indirect=True, scope="session")
@pytest.mark.parametrize("rule", FAULTS)
def test_the_audit_finds_each_fault_that_is_put_in(spoiled: Page, address: str, rule: str) -> None:
    spoiled.goto(f"{address}about/")
    spoiled.evaluate(f"const main = document.querySelector('main'); {FAULTS[rule]}; 0")

    assert {rule for rule, _ in faults(spoiled)} == {rule}


# What axe-core cannot judge, and whether what is drawn can be read.
UNSURE = {
    "dark ink on a light gradient": ("linear-gradient(#eee, #fff)", "#333", True),
    "grey ink on a light gradient": ("linear-gradient(#eee, #fff)", "#999", False),
    "grey ink on a gradient's dark end": ("linear-gradient(90deg, #fff, #777 5rem)", "#555", False),
    "ink that is see-through": ("linear-gradient(#fff, #fff)", "rgb(0 0 0 / .3)", False),
    "no ink": ("linear-gradient(#fff, #fff)", "transparent", False),
}


@pytest.mark.parametrize("built", ["starter"], indirect=True, scope="session")
@pytest.mark.parametrize(("paper", "ink", "good"), UNSURE.values(), ids=UNSURE)
def test_what_is_drawn_is_measured(
    spoiled: Page, address: str, paper: str, ink: str, good: bool
) -> None:
    spoiled.goto(f"{address}about/")
    line = f"<p id=put style='background:{paper};color:{ink}'>Words that are drawn there</p>"
    spoiled.evaluate(
        "line => document.querySelector('main').insertAdjacentHTML('beforeend', line)", line
    )

    found = [left for left in judged(spoiled) if left.where == "#put"]

    assert [left.good for left in found] == [good]
