"""Installs the built package where nothing else is, and begins a timeline with it."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Once

REPOSITORY = Path(__file__).parents[1]
CLEAN = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}


def run(*args: object, cwd: Path) -> str:
    done = subprocess.run(
        [str(a) for a in args], cwd=cwd, env=CLEAN, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def distribution(once: Once) -> Path:
    """Return the folder with the wheel and the source archive."""

    def make(folder: Path) -> None:
        run(sys.executable, "-m", "build", "--no-isolation", "-o", folder, REPOSITORY, cwd=folder)

    return once("distribution", make)


def wheel_of(distribution: Path) -> Path:
    return next(distribution.glob("*.whl"))


def test_neither_archive_holds_articles_records_or_tests(distribution: Path) -> None:
    with zipfile.ZipFile(wheel_of(distribution)) as wheel:
        names = {name.split("/")[0] for name in wheel.namelist()}
    with tarfile.open(next(distribution.glob("*.tar.gz"))) as source:
        members = {name.split("/", 1)[1].split("/")[0] for name in source.getnames()}

    assert {n for n in names if not n.endswith(".dist-info")} == {"generator"}
    assert members.isdisjoint({"seeds", "content", "tests", "site", "build", ".venv", "bench"})


def test_the_wheel_holds_what_a_new_project_needs(distribution: Path) -> None:
    with zipfile.ZipFile(wheel_of(distribution)) as wheel:
        names = set(wheel.namelist())

    form = REPOSITORY / "generator/forms/starter"
    needed = {p.relative_to(REPOSITORY).as_posix() for p in form.rglob("*") if p.is_file()}
    needed |= {f"generator/guide/{p.name}" for p in (REPOSITORY / "docs/manual").glob("*.md")}
    assert {n for n in needed if "__pycache__" not in n} - names == set()


@pytest.mark.network
def test_an_installed_wheel_begins_and_builds_a_timeline(
    distribution: Path, tmp_path: Path
) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (scripts / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", REPOSITORY / "requirements/run.lock", cwd=tmp_path)
    run(*pip, "--no-deps", wheel_of(distribution), cwd=tmp_path)

    run(scripts / "dateline", "init", "mine", cwd=tmp_path)
    said = run(scripts / "dateline", "build", cwd=tmp_path / "mine")

    assert said.startswith("site: ")
    assert "Mine" in (tmp_path / "mine/site/index.html").read_text()


@pytest.mark.network
def test_plain_mkdocs_builds_the_same_site(distribution: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "generator", "init", tmp_path / "mine", cwd=REPOSITORY)
    root = tmp_path / "mine"
    run(sys.executable, "-m", "generator", "--root", root, "build", cwd=REPOSITORY)
    ours = {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()}

    run(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", cwd=root)

    assert {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()} == ours
