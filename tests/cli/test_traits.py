"""Type, topics, importance and figures in what `extract` writes, beside an editor's words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli, pipeline

ARTICLE = """\
Norway grants Peru a port loan

By Carla Brandt, 14 June 2024

Norway granted Peru a loan of at least $30m for the port of Callao on Monday.

The gas company cut gas exports by 12 per cent on Tuesday. Mayor Ben Ode resigned on Tuesday.

Norway lent its ships to Chad in 1987.
"""
TAXONOMY = """\
types:
  - {id: credit, label: Loan}
  - {id: other, label: Other}
topics:
  - {id: gas, label: Gas}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Ports\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/taxonomy.yml").write_text(TAXONOMY)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    extracted()
    return tmp_path


def extracted() -> None:
    with pytest.raises(SystemExit):
        cli.main(["--today", "2024-06-20", "extract"])


def loan(root: Path) -> Path:
    return next(p for p in (root / "content/events").rglob("*.yml") if "loan" in p.name)


def about_gas(root: Path) -> Path:
    return next(p for p in (root / "content/events").rglob("*.yml") if "gas" in p.name)


def test_the_records_have_the_projects_own_type_and_the_figures(root: Path) -> None:
    text = loan(root).read_text()

    assert "\ntype: credit\n" in text
    assert "\nimportance: key\n" in text
    assert '\nfigures:\n  - label: Loan\n    low: "30000000"\n    unit: dollars\n' in text


def test_a_topic_is_written_and_a_type_that_the_project_lacks_is_not(root: Path) -> None:
    text = about_gas(root).read_text()

    assert "\ntopics: [gas]\n" in text
    assert "type:" not in "".join(
        p.read_text() for p in (root / "content/events").rglob("*resigned*")
    )


def test_the_notebook_has_a_reason_for_each_and_none_for_what_is_not_written(root: Path) -> None:
    notebook = json.loads(next((root / "content/extracted").glob("*.json")).read_text())
    by_id = {id: event["reasons"] for id, event in notebook["events"].items()}
    of_loan = next(r for id, r in by_id.items() if "loan" in id)
    of_mayor = next(r for id, r in by_id.items() if "resigned" in id)
    of_gas = next(r for id, r in by_id.items() if "gas" in id)

    assert of_loan["type"] == "Read as “loan” from “granted … loan”."
    assert of_loan["figures"] == "The words “at least $30m”."
    assert "type" not in of_mayor
    assert of_gas["topics"] == "Named in “gas exports”."


def test_check_accepts_the_records(root: Path) -> None:
    checked = pipeline.check(root)

    assert checked.count > 3
    assert checked.problems == ()


def test_a_second_run_changes_nothing(root: Path) -> None:
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}

    extracted()

    assert {p: p.read_bytes() for p in root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("type: credit\n", "type: other\n"),
        ("type: credit\n", ""),
        ("importance: key\n", "importance: detail\n"),
        ("importance: key\n", ""),
        ('low: "30000000"', 'value: "31000000"'),
        ("label: Loan", "label: Promised"),
        ('figures:\n  - label: Loan\n    low: "30000000"\n    unit: dollars\n', ""),
        ("unit: dollars\n", "unit: USD\n    quantity: port-loan\n"),
    ],
)
def test_what_an_editor_changed_stays(root: Path, old: str, new: str) -> None:
    file = loan(root)
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    mine = file.read_bytes()

    extracted()

    assert file.read_bytes() == mine


def test_a_figure_follows_the_article_where_nobody_touched_it(root: Path) -> None:
    (root / "seeds/a.txt").write_text(ARTICLE.replace("$30m", "$35m"))

    extracted()

    assert 'low: "35000000"' in loan(root).read_text()


def test_a_type_that_the_project_adds_later_is_written(root: Path) -> None:
    more = TAXONOMY.replace("topics:", "  - {id: resignation, label: Resignation}\ntopics:")
    (root / "content/taxonomy.yml").write_text(more)

    extracted()

    texts = [p.read_text() for p in (root / "content/events").rglob("*resigned*")]
    assert any("\ntype: resignation\n" in text for text in texts)
