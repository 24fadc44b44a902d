"""A reader is led to the page of the forge on which a file is seen or changed."""

import pytest

from generator.forge import edit_page, forge_of, history_page, issue_page, new_file_page

GITHUB = "https://github.com/ana/harbour"
GITLAB = "https://gitlab.example.com/ana/harbour"


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "page"),
    [
        (GITHUB, "", f"{GITHUB}/edit/main/content/a%20b.yml"),
        (f"{GITHUB}.git", "edit/master/docs/", f"{GITHUB}/edit/main/content/a%20b.yml"),
        (GITHUB, "edit/trunk/", f"{GITHUB}/edit/trunk/content/a%20b.yml"),
        (GITHUB, "blob/trunk/site/", f"{GITHUB}/edit/trunk/site/content/a%20b.yml"),
        (GITLAB, "-/edit/trunk/", f"{GITLAB}/-/edit/trunk/content/a%20b.yml"),
        (
            "https://codeberg.org/ana/harbour/",
            "src/branch/main/",
            "https://codeberg.org/ana/harbour/src/branch/main/content/a%20b.yml",
        ),
    ],
)
def test_a_file_is_changed_where_its_forge_does_so(repo_url: str, edit_uri: str, page: str) -> None:
    forge = forge_of(repo_url, edit_uri)

    assert forge
    assert edit_page(forge, "content/a b.yml") == page


@pytest.mark.parametrize(
    "repo_url",
    ["", "https://example.org/you/timeline", "https://x.example.org/", "javascript:alert(1)"],
)
def test_a_placeholder_is_no_forge(repo_url: str) -> None:
    assert forge_of(repo_url) is None


def test_a_new_file_has_its_name_and_at_github_its_text() -> None:
    github, gitlab, other = map(forge_of, (GITHUB, GITLAB, "https://codeberg.org/a/b"))

    assert github
    assert gitlab
    assert other
    assert new_file_page(github, "content/events/2024/a.yml", "date: # day\n") == (
        f"{GITHUB}/new/main/content/events/2024?filename=a.yml&value=date%3A%20%23%20day%0A"
    )
    assert new_file_page(gitlab, "content/events/2024/a.yml", "date:") == (
        f"{GITLAB}/-/new/main/content/events/2024?file_name=a.yml"
    )
    assert new_file_page(other, "content/events/2024/a.yml", "date:") == ""


def test_a_report_names_its_record() -> None:
    github, gitlab, other = map(forge_of, (GITHUB, GITLAB, "https://codeberg.org/a/b"))

    assert github
    assert gitlab
    assert other
    assert issue_page(github, "events/a", "A & B") == (
        f"{GITHUB}/issues/new?template=correction.yml&title=Error%20in%3A%20A%20%26%20B"
        "&record=events%2Fa"
    )
    assert issue_page(gitlab, "events/a", "A") == (
        f"{GITLAB}/-/issues/new?issue%5Btitle%5D=Error%20in%3A%20A"
        "&issue%5Bdescription%5D=Record%3A%20events%2Fa"
    )
    assert issue_page(other, "events/a", "A") == ""


def test_the_history_of_a_file_is_where_its_forge_shows_it() -> None:
    github, gitlab, other = map(forge_of, (GITHUB, GITLAB, "https://codeberg.org/a/b"))

    assert github
    assert gitlab
    assert other
    assert history_page(github, "content/a b.yml") == f"{GITHUB}/commits/main/content/a%20b.yml"
    assert history_page(gitlab, "content/a.yml") == f"{GITLAB}/-/commits/main/content/a.yml"
    assert history_page(other, "content/a.yml") == ""
