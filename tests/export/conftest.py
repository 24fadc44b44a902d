"""The programs of others that read our files: installed by npm, once for a run of the tests."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Once


@pytest.fixture(scope="session")
def readers(once: Once) -> Path:
    """Return the folder where npm put what ``requirements/readers`` names."""
    if not shutil.which("npm"):
        message = "the programs that read our data need Node.js, and there is no npm here"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return once("readers", _installed)


def _installed(folder: Path) -> None:
    for file in (REPOSITORY / "requirements/readers").iterdir():
        shutil.copy(file, folder)
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    subprocess.run(["npm", "ci", *options], cwd=folder, check=True, timeout=300)
