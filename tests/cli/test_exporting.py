"""`export`: every format of the site, of all events or some, in a file or a pipe."""

import csv
import io
import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator import forms
from generator.cli.exporting import FORMATS
from generator.export import BESIDE, OF_A_STORY
from tests.cli.typed import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a new project, with the records that come with it."""
    forms.create(tmp_path / "mine", 2024)
    return tmp_path / "mine"


def test_every_file_that_stands_beside_a_list_can_be_written(project: Path) -> None:
    assert set(FORMATS.values()) == {*BESIDE, *OF_A_STORY}
    for form in FORMATS:
        target = project / f"out.{form}"

        assert run("--root", project, "export", form, "--output", target) == 0
        assert target.stat().st_size > 500


def test_what_is_written_is_what_the_site_has(
    project: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("--root", project, "export", "json", "--story", "metre") == 0

    found = json.loads(capsysbinary.readouterr().out)
    assert len(found["events"]) == 12
    assert found["title"] == "How the metre was defined"
    assert found["url"].endswith("/stories/metre/")
    # It lies wherever it is put: from there no way leads to the site but its address.
    assert found["$schema"] == found["url"].replace("stories/metre/", "api/v1/schema/events.json")


def test_a_table_is_utf_8_whatever_the_terminal(
    project: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("--root", project, "export", "csv") == 0

    out = capsysbinary.readouterr().out
    assert out.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(out.decode("utf-8-sig"), newline="")))) == 13


@pytest.mark.parametrize(
    ("since", "ids"),
    [
        ("2019-05-20", ["revised-si", "new-second"]),
        ("2019-05-21", ["new-second"]),
        ("1983-10", ["speed-of-light", "revised-si", "new-second"]),
    ],
)
def test_since_keeps_what_may_be_as_late(
    project: Path, since: str, ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", project, "export", "table", "--since", since) == 0

    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[-1] for row in rows] == ids


def test_nothing_found_is_told_and_an_empty_file_is_one_still(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", project, "export", "json", "--story", "metre", "--since", "2099") == 0

    said = capsys.readouterr()
    assert said.err == "there are no events in the story 'metre' since 2099\n"
    assert json.loads(said.out)["events"] == []


def test_every_format_can_be_empty(project: Path) -> None:
    for form in FORMATS:
        target = project / f"out.{form}"

        assert run("--root", project, "export", form, "--since", "2099", "-o", target) == 0
        assert target.exists()


@pytest.mark.parametrize("form", ["atom", "ics"])
def test_a_renamed_story_has_the_id_that_it_has_on_the_site(project: Path, form: str) -> None:
    story = project / "content/stories/metre.yml"
    story.write_text(f"{story.read_text()}former_ids: [ell]\n")
    target = project / "out"

    assert run("--root", project, "export", form, "--story", "metre", "-o", target) == 0

    assert f"stories/ell/{FORMATS[form]}" in target.read_text()


def test_an_unknown_story_is_told_with_the_nearest(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", project, "export", "json", "--story", "meter") == 2

    assert "no story has the id 'meter'\n  hint: did you mean 'metre'?" in capsys.readouterr().err


def test_with_no_near_one_the_stories_are_listed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", project, "export", "json", "--story", "zebra") == 2

    assert "hint: write metre" in capsys.readouterr().err


def test_a_record_with_an_error_stops_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/people/bad.yml").write_text("nome: Ana Ross\n")
    target = project / "out.json"

    assert run("--root", project, "export", "json", "-o", target) == 1

    assert "has no field 'nome'" in capsys.readouterr().err
    assert not target.exists()


def test_the_archive_holds_everything(project: Path) -> None:
    target = project / "all.zip"

    assert run("--root", project, "export", "zip", "-o", target) == 0

    with ZipFile(target) as archive:
        assert {"README.txt", "events.csv", "api/v1/index.json"} <= set(archive.namelist())


def test_the_archive_cannot_be_of_a_part(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--root", project, "export", "zip", "--since", "2000") == 2

    assert "--story and --since are not for it" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", project, "export", "json", "-o", project / "none/out.json") == 2

    assert "no such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize("output", [(), ("--output", "table.txt")])
def test_a_table_for_people_tells_the_same_in_a_file(
    project: Path,
    output: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(project)
    assert run("export", "table", *output) == 0

    said = capsys.readouterr().out
    text = Path("table.txt").read_text() if output else said
    assert len(text.splitlines()) == 12
    assert text.splitlines()[-1].endswith("\tnew-second")


def test_a_site_of_too_many_files_says_what_it_leaves_out(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("drafts: show", "drafts: show\n    max_files: 200")
    )

    assert run("--root", project, "build") == 0

    said = capsys.readouterr().err
    assert (
        "warning: the site would have more than 200 files (max_files): the API has a file" in said
    )
    assert re.search(r"warning: the site has \d+ files, more than 200 \(max_files\)", said)
    assert "hint: if your host takes more, set extra.dateline.max_files" in said
    docs = project / "build/docs"
    assert (docs / "api/v1/events/1791.json").is_file()
    assert not (docs / "api/v1/events/meridian-chosen.json").exists()
    assert not (docs / "people/albert-michelson/events.json").exists()
    assert (docs / "events.json").is_file()


def test_the_archive_of_a_site_has_its_sum_beside_it(project: Path) -> None:
    assert run("--root", project, "render") == 0
    docs = project / "build/docs"
    before = (docs / "dateline-data.zip").read_bytes()
    name = (docs / "SHA256SUMS").read_text().split()[1]

    assert name == "dateline-data.zip"
    assert run("--root", project, "export", "zip", "-o", project / "again.zip") == 0
    assert (project / "again.zip").read_bytes() == before


def test_a_picture_that_only_a_hidden_draft_shows_is_not_published(project: Path) -> None:
    media, events = project / "content/media", project / "content/events"
    media.mkdir(exist_ok=True)
    for name in ("draft", "both", "nobody"):
        (media / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + name.encode())
    both, draft = (
        {"src": f"{name}.png", "alt": "A metre of platinum"} for name in ("both", "draft")
    )
    of_draft = events / "1893/1893-metre-in-light.yml"
    of_draft.write_text(
        f"{of_draft.read_text()}review: draft\nmedia: {json.dumps([both, draft])}\n"
    )
    other = events / "2030/2030-new-second.yml"
    other.write_text(f"{other.read_text()}media: {json.dumps([both])}\n")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("drafts: show", "drafts: hide"))

    assert run("--root", project, "render") == 0

    shown = {p.name for p in (project / "build/docs/media").iterdir()}
    assert shown == {"both.png", "nobody.png"}
