"""Sites that are built once for all tests that look at them."""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from generator import forms, pipeline, site, store
from generator.timeline import Timeline
from tests.browser.chromium import WANTED, installed

REPOSITORY = Path(__file__).parents[1]
settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")
# A script that runs in the background has SIGINT ignored, and so would all that the tests begin
# and interrupt: they would wait for ever.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes test at once: one more than run, since browsers are waited for."""
    return (os.cpu_count() or 1) + 1


@dataclass(frozen=True)
class BuiltSite:
    """A finished site, and the records that it was made from."""

    folder: Path
    timeline: Timeline


Once = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Return what makes a folder where no other worker of this run of the tests has made it."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent

    def made(name: str, make: Callable[[Path], None]) -> Path:
        with FileLock(folder / f"{name}.lock"):
            done = folder / f"{name}.done"
            if not done.exists():
                shutil.rmtree(folder / name, ignore_errors=True)
                (folder / name).mkdir()
                make(folder / name)
                done.touch()
        return folder / name

    return made


@pytest.fixture(scope="session", params=["starter", "repository"])
def built(request: pytest.FixtureRequest, once: Once) -> BuiltSite:
    """Return the site of a new project, then that of this repository's own records."""
    make = _starter if request.param == "starter" else _repository
    root = once(request.param, make) / "project"
    return BuiltSite(root / "site", Timeline(store.load(root).records))


def _starter(folder: Path) -> None:
    forms.create(folder / "project", 2024)
    _build(folder / "project")


def _repository(folder: Path) -> None:
    root = folder / "project"
    root.mkdir()
    for name in ("mkdocs.yml", "hooks.py"):
        shutil.copy(REPOSITORY / name, root)
    for name in ("content", "seeds"):
        shutil.copytree(REPOSITORY / name, root / name)
    _build(root)


def _build(root: Path) -> None:
    found, problems = site.read(root)
    assert found, problems
    done = pipeline.build(found)
    assert done.pages, "\n".join(map(str, done.problems))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, and skip what needs a browser where there is none, but never
    in CI.
    """
    items.sort(key=lambda item: not item.get_closest_marker("network"))
    if installed():
        return
    if os.environ.get("CI"):
        return  # then they fail, and say so
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=WANTED))
