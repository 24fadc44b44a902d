"""Who wrote and who published a report, as `tests/cases/articles/signatures.md` shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles.parts import parted
from generator.articles.signature import signed
from generator.model.values import Imprint

FILE = Path(__file__).parent.parent / "cases" / "articles" / "signatures.md"
CASES = [
    (f"{FILE.name}:{n}", *line.removeprefix("- ").split(": ", 1))
    for n, line in enumerate(FILE.read_text("utf-8").splitlines(), 1)
    if line.startswith("- ")
]


@pytest.mark.parametrize(("who", "lines"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_lines_tell_who_wrote_and_published(who: str, lines: str) -> None:
    text = lines.replace(" ¶ ", "\n") + "\n"

    parts = parted(text)
    found = signed(Imprint(), parts.title.of(text), text, parts.furniture)

    agency = f" | {found.agency}" if found.agency else ""
    assert f"{found.author or '-'} | {found.publisher or '-'}{agency}" == who


def test_what_a_file_says_beside_the_text_is_kept() -> None:
    text = "River rises\nBy Carla Brandt\nIt rained.\n© 2024 The Callao Post\n"
    told = Imprint(author="Bo Lind", publisher="Kesta News")

    assert signed(told, "River rises", text, parted(text).furniture) == told
