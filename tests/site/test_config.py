from pathlib import Path

import pytest

from generator.site import read, settings_at, unknown_stories

PLAIN = """\
site_name: A timeline
theme: {name: material, custom_dir: build/theme, font: false}
docs_dir: build/docs
plugins: []
"""


def told(root: Path) -> list[str]:
    found, problems = read(root)
    assert found is None
    return [str(p) for p in problems]


def test_the_settings_come_from_mkdocs_and_from_our_own(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        PLAIN + "site_url: https://example.org/t/\nextra: {dateline: {drafts: hide}}\n"
    )

    found, problems = read(tmp_path)

    assert found
    assert problems == ()
    assert (found.settings.site_name, found.settings.drafts) == ("A timeline", "hide")
    assert found.settings.site_url == "https://example.org/t/"


@pytest.mark.parametrize(
    "address", ["harbour.example", "https://har bour", "ftp://harbour.example/"]
)
def test_where_a_site_cannot_stand_is_told_with_how_to_write_it(
    tmp_path: Path, address: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"{PLAIN}site_url: '{address}'\n")

    (problem,) = told(tmp_path)

    assert "site_url" in problem
    assert "write it in full, as in site_url: https://harbour.example/" in problem


@pytest.mark.parametrize(("said", "language"), [("en", "en"), ("en-NZ", "en"), ("EN_nz", "en")])
def test_the_language_of_the_pages_is_that_of_the_theme(
    tmp_path: Path, said: str, language: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(PLAIN.replace("font: false", f"language: {said}"))

    found, problems = read(tmp_path)

    assert found
    assert problems == ()
    assert found.settings.language == language
    assert settings_at(tmp_path) == found.settings


def test_a_language_without_words_is_told_and_the_pages_are_in_english(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(PLAIN.replace("font: false", "language: nb"))

    found, problems = read(tmp_path)

    assert found
    assert found.settings.language == "en"
    assert settings_at(tmp_path) == found.settings
    assert [str(p) for p in problems] == [
        "mkdocs.yml:2:50: warning: there are no words of the pages for the language 'nb': "
        "they are in English\n"
        "  hint: write a language that there are words for, or add them as CONTRIBUTING.md tells; "
        "until then leave theme.language out"
    ]


def test_the_generated_folders_are_made_where_they_are_missing(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(PLAIN)

    read(tmp_path)

    assert (tmp_path / "build/docs/.gitignore").read_text().endswith("*\n!.gitignore\n")


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    assert told(tmp_path) == [
        "mkdocs.yml: there is no such file\n"
        "  hint: run 'dateline init DIR' to begin a timeline, or say where yours is with "
        "'dateline --root DIR'"
    ]


def test_broken_yaml_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ntheme: {name: material\nplugins: []\n")

    (line,) = told(tmp_path)

    assert line.startswith("mkdocs.yml:3:8: not YAML: ")


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        (
            "draft: hide",
            "mkdocs.yml:7:5: extra.dateline has no setting 'draft'\n  hint: did you mean 'drafts'?",
        ),
        (
            "drafts: maybe",
            "mkdocs.yml:7:5: extra.dateline.drafts is 'maybe'\n"
            "  hint: input should be 'show' or 'hide'",
        ),
        (
            "language: en",
            "mkdocs.yml:7:5: extra.dateline has no setting 'language'\n"
            "  hint: it is MkDocs' own: write theme.language",
        ),
        (
            "format: 2",
            "mkdocs.yml:7:5: extra.dateline.format is '2'\n  hint: input should be 1",
        ),
        (
            "pairs: [[harbour]]",
            "mkdocs.yml:7:5: extra.dateline.pairs holds what is no pair of stories: '['harbour']'\n"
            "  hint: write it as [[harbour, river]]",
        ),
        (
            "pairs: [harbour]",
            "mkdocs.yml:7:5: extra.dateline.pairs holds what is no pair of stories: 'harbour'\n"
            "  hint: write it as [[harbour, river]]",
        ),
        (
            "pairs: [[harbour, harbour]]",
            "mkdocs.yml:7:5: extra.dateline.pairs sets the story 'harbour' beside itself\n"
            "  hint: name two different stories",
        ),
        (
            "authority: harbours.example.org",
            "mkdocs.yml:7:5: extra.dateline.authority is not a name and a year: "
            "'harbours.example.org'\n  hint: write a domain or e-mail address of yours and a year: "
            "harbours.example.org,2024",
        ),
    ],
)
def test_a_wrong_setting_of_ours_is_told_at_its_line(
    tmp_path: Path, setting: str, expected: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(PLAIN + f"extra:\n  dateline:\n    {setting}\n")

    assert told(tmp_path) == [expected]


def test_a_pair_names_stories_that_there_are(tmp_path: Path) -> None:
    pairs = "[[harbour, river], [habour, river], [zz-top, river]]"
    (tmp_path / "mkdocs.yml").write_text(f"{PLAIN}extra:\n  dateline:\n    pairs: {pairs}\n")
    found, _ = read(tmp_path)
    assert found

    assert [str(p) for p in unknown_stories(found, ["harbour", "river"])] == [
        "mkdocs.yml:7:5: extra.dateline.pairs names no story: 'habour'\n"
        "  hint: did you mean 'harbour'?",
        "mkdocs.yml:7:5: extra.dateline.pairs names no story: 'zz-top'\n"
        "  hint: write the ids of two stories",
    ]
    assert unknown_stories(found, ["harbour", "habour", "river", "zz-top"]) == ()


def test_a_setting_that_mkdocs_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(PLAIN.replace("site_name: A timeline\n", ""))

    assert told(tmp_path) == ["mkdocs.yml: site_name: required configuration not provided"]


@pytest.mark.parametrize(
    ("folder", "fault"),
    [
        ("content", "site_dir holds what is not generated"),
        ("seeds/x", "site_dir holds what is not generated"),
        ("notes", "site_dir is not empty, and no site"),
        ("a-file", "site_dir is a file"),
    ],
)
def test_a_site_is_not_built_where_it_would_empty_a_folder(
    tmp_path: Path, folder: str, fault: str
) -> None:
    for path in ("content/people/ana.yml", "notes/mine.txt", "a-file"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("name: Ana\n")
    (tmp_path / "mkdocs.yml").write_text(f"{PLAIN}site_dir: {folder}\n")

    assert fault in told(tmp_path)[0]


def test_pages_may_not_be_generated_into_a_folder_of_somebodys_own(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(PLAIN.replace("build/docs", "docs"))

    (line,) = told(tmp_path)

    assert line == (
        "mkdocs.yml:3:1: docs_dir is not build/docs\n"
        "  hint: write docs_dir: build/docs; all that is in that folder is generated"
    )


def test_the_settings_of_a_stranger_are_read_without_running_anything(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Theirs\nhooks: [evil.py]\nx: !!python/object/apply:os.abort []\n"
        "y: !ENV [HOME]\nextra: {dateline: {drafts: hide}}\n"
    )

    found = settings_at(tmp_path)

    assert found
    assert (found.site_name, found.drafts) == ("Theirs", "hide")


@pytest.mark.parametrize("text", ["- a\n", "a: [\n", "extra: 3\n", "extra: {dateline: {no: 1}}\n"])
def test_settings_that_do_not_read_are_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text)

    assert settings_at(tmp_path) is None
