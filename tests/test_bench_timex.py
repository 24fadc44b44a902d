"""`bench/timex` on a folder of one's own: all that is wrong, and what it cannot read."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(
    not (ROOT.parent / "shared/corpora/timex/score.py").exists(),
    reason="the scorer stands with the corpora, beside the repository",
)


def bench(*typed: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "bench/timex", *map(str, typed)],
        capture_output=True,
        text=True,
        check=False,
    )


def document(folder: Path, name: str, value: str = "2024-05-04") -> None:
    (folder / f"{name}.tml").write_text(
        f'<TimeML><TEXT>On <TIMEX3 type="DATE" value="{value}">4 May 2024</TIMEX3>.</TEXT></TimeML>'
    )


def test_a_folder_of_one_s_own_is_shown_as_a_whole(tmp_path: Path) -> None:
    for name in "abcdefgh":
        document(tmp_path, name, "2024-05-04" if name == "a" else "1999")

    done = bench("--errors", "--csv", tmp_path / "wrong.csv", tmp_path)

    assert done.returncode == 0, done.stderr
    assert "held out" not in done.stdout
    assert "100.0 / 100.0 / 12.5" in done.stdout
    with (tmp_path / "wrong.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [r["document"] for r in rows] == list("bcdefgh")
    assert all(f"value\t{r['document']}\t" in done.stdout for r in rows)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<TimeML><TEXT>", "a.tml is no XML: no element found"),
        ("<TimeML/>", "a.tml has no <TEXT>\n  hint: mend it"),
    ],
)
def test_what_is_no_timeml_is_told(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(text)

    done = bench(tmp_path)

    assert done.returncode == 2
    assert done.stderr.startswith(f"bench/timex: {tmp_path}/{said}")


def test_where_a_table_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    done = bench("--csv", tmp_path / "none/x.csv", tmp_path / "no-corpus")

    assert done.returncode == 2
    assert done.stderr.startswith(f"bench/timex: there is no folder {tmp_path}/none\n  hint: ")
