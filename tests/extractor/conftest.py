"""The project that most tests of `extract` begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractor.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a folder with nothing in it."""
    return Project(tmp_path)
