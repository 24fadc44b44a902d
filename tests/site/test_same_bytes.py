import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator import forms

DATELINE = (sys.executable, "-m", "generator")
IN_A_YEAR = str(1_900_000_000)


def site_of(root: Path, here: Path, **environment: str) -> dict[str, bytes]:
    """Return the files of the site built under other circumstances."""
    late = environment.pop("LATE", "")
    faked = ("faketime", "-f", "+400d") if late and shutil.which("faketime") else ()
    clock = {"SOURCE_DATE_EPOCH": IN_A_YEAR} if late and not faked else {}
    subprocess.run(
        [*faked, *DATELINE, "--root", str(root), "build"],
        cwd=here,
        env=os.environ | environment | clock,
        check=True,
        capture_output=True,
    )
    built = root / "site"
    return {
        p.relative_to(built).as_posix(): p.read_bytes() for p in built.rglob("*") if p.is_file()
    }


def test_two_builds_elsewhere_and_a_year_apart_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "elsewhere/of another name"
    forms.create(first, 2024)
    shutil.copytree(first, second)
    repository = str(Path(__file__).parents[2])
    plain = {"PYTHONPATH": repository, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    other = plain | {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242"}

    a = site_of(first, first, **plain)
    b = site_of(second, tmp_path, **other, LATE="yes")

    assert sorted(a) == sorted(b)
    assert [name for name in a if a[name] != b[name]] == []


def test_a_second_build_in_place_is_the_same_bytes(tmp_path: Path) -> None:
    forms.create(tmp_path / "a", 2024)

    once = site_of(tmp_path / "a", tmp_path)
    twice = site_of(tmp_path / "a", tmp_path)

    assert once == twice
