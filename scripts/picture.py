"""Photograph the story's page for the README, from the site that `make site` built.

Needs Chromium.  Run it again when the look has changed, and look at what it made:

    PYTHONPATH=. .venv/bin/python scripts/picture.py
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, installed

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "site/stories/union-state/index.html"
PICTURE = ROOT / "docs/picture.png"
WIDTH, HEIGHT = 1280, 1060


def main() -> None:
    """Write ``docs/picture.png``: the head of the page, by day."""
    executable = installed()
    if not executable or not PAGE.is_file():
        raise SystemExit("needs Chromium, and the site that 'make site' builds")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(PAGE.as_uri())
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
