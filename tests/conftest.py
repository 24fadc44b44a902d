"""Sites that are built once for all tests that look at them."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from generator import forms, pipeline, site, store
from generator.timeline import Timeline

REPOSITORY = Path(__file__).parents[1]
settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")


@dataclass(frozen=True)
class BuiltSite:
    """A finished site, and the records that it was made from."""

    folder: Path
    timeline: Timeline


@pytest.fixture(scope="session", params=["starter", "repository"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site of a new project, then that of this repository's own records."""
    root = tmp_path_factory.mktemp(request.param) / "project"
    if request.param == "starter":
        forms.create(root, 2024)
    else:
        root.mkdir()
        for name in ("mkdocs.yml", "hooks.py"):
            shutil.copy(REPOSITORY / name, root)
        for name in ("content", "seeds"):
            shutil.copytree(REPOSITORY / name, root / name)
    return _built(root)


def _built(root: Path) -> BuiltSite:
    found, problems = site.read(root)
    assert found, problems
    done = pipeline.build(found)
    assert done.pages, "\n".join(map(str, done.problems))
    return BuiltSite(root / "site", Timeline(store.load(root).records))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none, but never in CI."""
    if any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        return
    if os.environ.get("CI"):
        return  # then they fail, and say so
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium here: apt-get install chromium"))
