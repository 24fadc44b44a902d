"""The project that most tests of commands begin with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import forms


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project without records, with the settings that `init` writes."""
    root = tmp_path / "mine"
    forms.create(root, 2024)
    shutil.rmtree(root / "content")
    (root / "content/assets").mkdir(parents=True)
    (root / "content/assets/colours.css").touch()
    return root
