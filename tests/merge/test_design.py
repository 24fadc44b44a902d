"""What the design says of merging, where no other test holds it (`tests/extractor` does).

There: field by field, items of lists, comments and bytes, deletions, renames, the editor's day,
and that a second run changes nothing.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from generator import extractor, store
from tests.tellings.project import TODAY, extracted

PACT = (
    "pact.txt",
    "Rail pact signed\n\nPublished: 10 September 2021\n\nPresident José Stane signed a rail pact "
    "with Norway in Callao on Thursday.\n",
)
ARTICLE = "rail-pact-signed"
KEEPING = {"article", "key", "reasons", "fields", "tells", "role", "start", "end"}


def notebook(root: Path) -> dict[str, dict[str, dict[str, object]]]:
    found: dict[str, dict[str, dict[str, object]]] = json.loads(
        (root / f"content/extracted/{ARTICLE}.json").read_text("utf-8")
    )
    return found


def the_event(root: Path) -> Path:
    (file,) = (root / "content/events").rglob("*.yml")
    return file


def test_a_record_holds_none_of_the_machines_book_keeping(tmp_path: Path) -> None:
    root = extracted(tmp_path, [PACT])

    (event,) = store.load(root).records.events
    said = store.fields_of(event)
    assert not set(said) & KEEPING
    assert set(said["sources"][0]) == {"article", "quote"}  # type: ignore[index]


@pytest.mark.parametrize("joint", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_count_code_points_of_the_text_made_plain(
    tmp_path: Path, joint: str, form: str
) -> None:
    text = unicodedata.normalize(form, PACT[1])  # type: ignore[arg-type]
    file = tmp_path / "seeds/pact.txt"
    file.parent.mkdir()
    file.write_bytes(text.replace("\n", joint).encode())

    extractor.extract(tmp_path, [file], None, TODAY)

    (given,) = notebook(tmp_path)["events"].values()
    plain = unicodedata.normalize("NFC", PACT[1])
    quotes = given["quotes"]
    assert isinstance(quotes, list)
    assert [plain[q["start"] : q["end"]] for q in quotes] == [q["words"] for q in quotes]
    assert "José" in quotes[0]["words"]


def test_the_reasons_for_an_event_and_for_the_articles_day_are_noted(tmp_path: Path) -> None:
    root = extracted(tmp_path, [PACT])

    (given,) = notebook(root)["events"].values()
    reasons = given["reasons"]
    assert isinstance(reasons, dict)
    assert {"title", "date"} <= set(reasons)
    assert notebook(root)["published_reasons"]


def test_what_the_machine_would_say_now_is_a_suggestion(tmp_path: Path) -> None:
    root = extracted(tmp_path, [PACT])
    file = the_event(root)
    by_person = file.read_text("utf-8").replace("title: ", "title: At last, ")
    file.write_text(by_person, "utf-8")
    (root / "seeds/pact.txt").write_text(PACT[1].replace("a rail pact", "a long rail pact"))

    done = extractor.extract(root, (), None, TODAY)

    assert {field for _, field in done.suggestions} == {"title"}
    assert "title: At last, " in file.read_text("utf-8")
    assert "long rail pact" in file.read_text("utf-8").split("summary:")[1]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("on 9 September 2021", "stated"),
        ("on Thursday", "reckoned"),
    ],
)
def test_the_basis_of_a_date_is_told(tmp_path: Path, text: str, basis: str) -> None:
    root = extracted(tmp_path, [(PACT[0], PACT[1].replace("on Thursday", text))])

    (event,) = store.load(root).records.events
    assert (str(event.date), event.basis) == ("2021-09-09", basis)
    assert bool(event.date_note) is (basis == "reckoned")


def test_how_the_articles_own_day_is_known_stands_in_its_record(tmp_path: Path) -> None:
    text = (
        PACT[1]
        .replace("Published: 10 September 2021\n\n", "")
        .replace("Thursday.", "Thursday. The summit of 2021 will open tomorrow, 11 September 2021.")
    )
    root = extracted(tmp_path, [(PACT[0], text)])

    (article,) = store.load(root).records.articles
    assert (str(article.published), article.basis) == ("2021-09-10", "reckoned")


def test_no_file_beside_the_event_is_changed_for_a_source(tmp_path: Path) -> None:
    root = extracted(tmp_path, [PACT])
    before = {p: p.read_bytes() for p in (root / "content").rglob("*") if p.is_file()}

    extracted(root, [("second.txt", PACT[1].replace("Rail pact signed", "Norway has a pact"))])

    changed = {p for p, data in before.items() if p.read_bytes() != data}
    assert changed == {the_event(root)}
