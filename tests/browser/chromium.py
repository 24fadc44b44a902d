"""The browser that tests and benches look with: Chromium, from the packages of the system."""

import shutil

# Debian's shell without windows comes first: it opens a page in a quarter of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WANTED = "no Chromium here: apt-get install chromium-headless-shell, or chromium"


def installed() -> str | None:
    """Return the path of the browser, if there is one here."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def chromium() -> str:
    """Return the path of the browser.

    Raises:
        AssertionError: Where there is none; the message says what to install.
    """
    found = installed()
    assert found, WANTED
    return found
