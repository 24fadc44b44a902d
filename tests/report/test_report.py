"""What is told of problems, in each form; their texts are strangers' and must do nothing."""

import pytest

from generator import report
from generator.model.values import Problem, Where
from generator.report.forge import LARGEST

MISSING = Problem(
    Where("content/events/2024/2024-03-15-court.yml", 14, 3),
    "no person has the id 'ana-ros'",
    "did you mean 'ana-ross'?",
    rule="names-are-known",
)
UNFIT = Problem(Where("content/people/a b.yml"), "file name is no id", severity="warning")


def test_a_terminal_shows_problems_below_their_file() -> None:
    bold, red, faint, end = "\x1b[1m", "\x1b[31m", "\x1b[2m", "\x1b[0m"

    assert report.grouped([MISSING]) == (
        f"{bold}content/events/2024/2024-03-15-court.yml{end}\n"
        f"     14:3  {red}error  {end}  no person has the id 'ana-ros'"
        f"  {faint}names-are-known{end}\n"
        f"                    {faint}hint: did you mean 'ana-ross'?{end}"
    )


def test_an_annotation_stands_at_its_line() -> None:
    assert list(report.annotated([MISSING], folder="site/")) == [
        "::error file=site/content/events/2024/2024-03-15-court.yml,line=14,col=3,"
        "title=names-are-known::no person has the id 'ana-ros'%0Ahint: did you mean 'ana-ross'?"
    ]


@pytest.mark.parametrize("words", ["a\n::error::b", "a\r\n::stop-commands::x", "100%0A::debug::"])
def test_no_words_of_a_record_begin_a_command(words: str) -> None:
    path = f"content/{words},title=x::.yml"

    (line,) = report.annotated([Problem(Where(path, 1, 1), words, words)])

    assert line.splitlines() == [line]
    assert line.count("::") == 2 + line.split("::", 2)[2].count("::")
    assert "%250A" in line or "%0A" in line


def test_the_files_of_the_change_come_first_and_errors_before_warnings() -> None:
    other = Problem(Where("content/a.yml", 1, 1), "other")
    mild = Problem(Where("content/b.yml", 1, 1), "mild", severity="warning")
    grave = Problem(Where("content/b.yml", 9, 1), "grave")

    lines = list(report.annotated([other, mild, grave], {"content/b.yml"}))

    assert [line.rpartition("::")[2] for line in lines] == ["grave", "mild", "other"]


def test_a_cell_of_the_summary_is_plain_text() -> None:
    hostile = Problem(Where("content/a|b.yml"), "<img src=x> | [a](http://b) @all\n# head")

    table = report.summary([hostile])

    (row,) = [line for line in table.splitlines() if "img" in line]
    assert not set(row) & set("<>[]()@")
    assert row.count("|") == 5


def test_a_summary_that_is_too_long_is_cut_and_says_so() -> None:
    many = [Problem(Where("content/a.yml", n, 1), "x" * 1000) for n in range(1, 2000)]

    table = report.summary(many)

    assert len(table.encode()) < LARGEST + 100
    shown = sum("xxx" in line for line in table.splitlines())
    assert table.splitlines()[-1] == f"… and {1999 - shown:,} more."


def test_sarif_names_its_rules_once_and_each_result_by_its_place_among_them() -> None:
    claims = {"names-are-known": "Tell of names that no record knows."}
    found = [MISSING, UNFIT, MISSING]

    log = report.sarif(found, "1.2", "https://example.org/rules/", claims, "site/")

    assert log == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "dateline",
                        "version": "1.2",
                        "informationUri": "https://example.org/rules/",
                        "rules": [
                            {
                                "id": "names-are-known",
                                "shortDescription": {"text": "Tell of names that no record knows."},
                                "helpUri": "https://example.org/rules/#names-are-known",
                            },
                            {
                                "id": "records-read",
                                "shortDescription": {"text": "Tell of what is no record."},
                                "helpUri": "https://example.org/rules/#records-read",
                            },
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_MISSING_IN_SARIF, _UNFIT_IN_SARIF, _MISSING_IN_SARIF],
            }
        ],
    }


_MISSING_IN_SARIF = {
    "ruleId": "names-are-known",
    "ruleIndex": 0,
    "level": "error",
    "message": {"text": "no person has the id 'ana-ros'\nhint: did you mean 'ana-ross'?"},
    "locations": [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "site/content/events/2024/2024-03-15-court.yml",
                    "uriBaseId": "%SRCROOT%",
                },
                "region": {"startLine": 14, "startColumn": 3},
            }
        }
    ],
}
_UNFIT_IN_SARIF = {
    "ruleId": "records-read",
    "ruleIndex": 1,
    "level": "warning",
    "message": {"text": "file name is no id"},
    "locations": [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "site/content/people/a%20b.yml",
                    "uriBaseId": "%SRCROOT%",
                }
            }
        }
    ],
}
