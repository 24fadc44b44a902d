"""Commands as they are typed, and a record for them to work on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator import cli

DATELINE = (sys.executable, "-m", "generator")
EVENT = """\
date: 2024-03-15
title: The court rules on the plan
summary: The court rules that the plan may go ahead.
sources:
  - url: https://example.org/report
    publisher: Example News
added: 2024-03-16
"""


def write_event(root: Path, text: str = EVENT, name: str = "2024-03-15-court-ruling") -> None:
    path = root / f"content/events/2024/{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def run(*args: object) -> int:
    with pytest.raises(SystemExit) as leaving:
        cli.main([str(a) for a in args])
    assert isinstance(leaving.value.code, int)
    return leaving.value.code
