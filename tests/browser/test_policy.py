"""Every page works under its Content-Security-Policy, whether it stands in it or is sent."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publish import policy
from tests.browser.audit import a_page_of_each_kind
from tests.browser.conftest import FULLEST, Quiet
from tests.conftest import BuiltSite

pytestmark = pytest.mark.browser

# A page's own script tells of violations before anything else of it runs.
LISTEN = """
document.addEventListener("securitypolicyviolation", (e) =>
  console.warn(`violation: ${e.effectiveDirective} ${e.blockedURI}`));
"""


class Strict(Quiet):
    """Sends the policy with every file."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", policy((), sent=True))
        super().end_headers()


@pytest.fixture(params=["meta", "header"])
def address_of(request: pytest.FixtureRequest, built: BuiltSite) -> Iterator[str]:
    handler = Strict if request.param == "header" else Quiet
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(built.folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def watched(browser: Browser) -> tuple[Page, list[str]]:
    page = browser.new_context().new_page()
    told: list[str] = []
    page.add_init_script(LISTEN)
    page.on("console", lambda m: told.append(m.text) if "iolat" in m.text else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    return page, told


@FULLEST
def test_no_page_breaks_its_policy_and_the_switch_of_colours_works(
    browser: Browser, built: BuiltSite, address_of: str
) -> None:
    page, told = watched(browser)
    for at in a_page_of_each_kind(built.folder):
        page.goto(address_of + at)
        switch = page.locator("button.scheme")
        before = switch.inner_text()
        switch.click()

        assert switch.inner_text() != before, at
    page.wait_for_load_state("networkidle")
    page.context.close()

    assert told == []


def test_search_and_filters_keep_the_policy(
    browser: Browser, built: BuiltSite, address_of: str
) -> None:
    page, told = watched(browser)
    title = built.timeline.events[0].title
    page.goto(f"{address_of}search/?q={quote(title)}")
    expect(page.locator("#found a").first).to_be_visible()
    page.goto(f"{address_of}filter/")
    choice = page.get_by_role("checkbox").filter(visible=True).first
    choice.check()
    expect(page).to_have_url(re.compile(r"filter/\?\w+="))
    page.context.close()

    assert told == []


def test_an_inline_script_does_not_run_and_is_seen(
    browser: Browser, built: BuiltSite, address_of: str
) -> None:
    page, told = watched(browser)
    page.goto(address_of)
    page.evaluate(
        """document.body.insertAdjacentHTML("beforeend",
          '<img src="x" onerror="window.ran = 1"><p style="color: red">a</p>')"""
    )
    page.wait_for_timeout(200)

    assert page.evaluate("window.ran") is None
    assert {t.split()[1] for t in told if t.startswith("violation: ")} == {
        "script-src-attr",
        "style-src-attr",
    }
    page.context.close()


def test_a_page_read_from_a_disk_has_its_look_and_script(
    browser: Browser, built: BuiltSite
) -> None:
    page, told = watched(browser)
    for at in ("index.html", "guide/index.html"):
        page.goto((built.folder / at).as_uri())

        assert page.locator("button.scheme").count() == 1
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Dateline')
    page.context.close()

    assert told == []
