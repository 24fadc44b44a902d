import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from generator import forms

EVENT = """\
date: 2024-03-15
title: The court rules on the plan
summary: The court rules that the plan may go ahead.
sources:
  - url: https://example.org/report
added: 2024-03-16
"""


@contextmanager
def served(root: Path) -> Iterator[tuple[str, Path]]:
    """Serve a project; yield its address, and the file with what the command says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = root / "said.txt"
    command = [sys.executable, "-m", "generator", "--root", str(root), "serve", "--port", str(port)]
    with said.open("w") as file, subprocess.Popen(command, stdout=file, stderr=file) as process:
        try:
            yield f"http://127.0.0.1:{port}/", said
        finally:
            process.send_signal(signal.SIGINT)


def comes(address: str, words: str) -> bool:
    """Say whether a page has the words within a minute."""
    for _ in range(240):
        try:
            with urlopen(address, timeout=60) as page:
                if words in page.read().decode():
                    return True
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.25)
    return False


def tells(said: Path, words: str) -> bool:
    """Say whether the command says the words within a minute."""
    for _ in range(240):
        if words in said.read_text():
            return True
        time.sleep(0.25)
    return False


def test_a_changed_record_is_served_and_a_bad_one_keeps_the_last_good_page(tmp_path: Path) -> None:
    root = tmp_path / "mine"
    forms.create(root, 2024)
    record = root / "content/events/2024/2024-03-15-court-ruling.yml"
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(EVENT)
    with served(root) as (address, said):
        page = f"{address}events/court-ruling/"
        assert comes(page, "The court rules on the plan")
        # The index comes with `build`; the search must know that it is not there.
        assert comes(f"{address}search/", 'data-index=""')

        record.write_text(EVENT.replace("on the plan", "on the bridge"))
        assert comes(page, "The court rules on the bridge")

        record.write_text(EVENT.replace("title:", "titel:"))
        assert tells(said, "2024-03-15-court-ruling.yml:2:1: event has no field 'titel'")
        assert comes(page, "The court rules on the bridge")

        record.write_text(EVENT.replace("on the plan", "on the tower"))
        assert comes(page, "The court rules on the tower")


def test_settings_that_do_not_read_are_told_and_the_last_good_site_stays(tmp_path: Path) -> None:
    root = tmp_path / "mine"
    forms.create(root, 2024)
    settings = root / "mkdocs.yml"
    good = settings.read_text()
    with served(root) as (address, said):
        assert comes(address, "Mine")

        settings.write_text(f"{good}\nside_name: Mine\n")
        assert tells(said, "unrecognised configuration name: side_name")

        settings.write_text("site_name: [Harbour\n")
        assert tells(said, "mkdocs.yml:2:1: not YAML: expected ',' or ']'")
        assert tells(said, "The site stays as it was until this is mended.")
        assert "Traceback" not in said.read_text()
        assert said.read_text().count("unrecognised") == said.read_text().count("not YAML") == 1
        assert comes(address, "Mine")

        settings.write_text(good.replace("Mine", "The harbour"))
        assert comes(address, "The harbour")
