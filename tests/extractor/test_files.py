"""Records are read again when they are wanted, and only the last ones are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.extractor.files import Files
from generator.model.layout import notebook_file
from generator.model.notebook import Notebook
from generator.store import StoreError, notebook_text, write


def project(root: Path, count: int) -> Files:
    files = Files(root)
    for n in range(count):
        path = f"content/people/p{n}.yml"
        write(root / path, f"name: Person {n}\n")
        files.put("people", f"p{n}", path, {"name": f"Person {n}"})
    return files


def test_what_is_no_longer_kept_is_read_again(tmp_path: Path) -> None:
    files = project(tmp_path, 600)
    write(tmp_path / "content/people/p0.yml", "name: Another\n")

    assert files.fields("people", "p0") == {"name": "Another"}
    assert files.fields("people", "p599") == {"name": "Person 599"}


def test_few_records_and_notebooks_are_kept(tmp_path: Path) -> None:
    files = project(tmp_path, 600)
    for n in range(100):
        files.note(Notebook(article=f"a{n}"), "")

    assert len(files._fields.held) == 512
    assert len(files._notebooks.held) == 64


def test_a_notebook_is_read_from_its_file(tmp_path: Path) -> None:
    noted = Notebook(article="pact", file="seeds/pact.txt")
    write(tmp_path / notebook_file("pact"), notebook_text(noted))

    assert Files(tmp_path).notebook("pact") == noted


@pytest.mark.parametrize("now", ["name: [\n", None])
def test_a_record_that_was_damaged_meanwhile_ends_the_run(tmp_path: Path, now: str | None) -> None:
    files, path = Files(tmp_path), tmp_path / "content/people/ana.yml"
    if now:
        write(path, now)

    with pytest.raises(StoreError, match=r"ana\.yml' was changed meanwhile") as e:
        files.fields("people", "ana")
    assert e.value.hint == "run 'dateline extract' again; what is done so far is kept"


def test_an_event_is_found_where_it_stands(tmp_path: Path) -> None:
    files, path = Files(tmp_path), "content/events/met.yml"
    write(
        tmp_path / path,
        "date: 2024-03-15\ntitle: A meeting was held\nsummary: A meeting was held in Callao.\n"
        "sources:\n  - url: https://example.org\nadded: 2024-03-16\n",
    )
    files.place("events", "met", path)

    event = files.event("met")

    assert event is not None
    assert event.title == "A meeting was held"
