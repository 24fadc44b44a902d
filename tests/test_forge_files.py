"""What stands at the forge: alike here and in every new project, and harmless."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli import dateline
from generator.forge import Forge, issue_page

REPOSITORY = Path(__file__).parents[1]
STARTER = REPOSITORY / "generator/forms/starter"
WORKFLOWS = sorted(
    f for root in (REPOSITORY, STARTER) for f in (root / ".github/workflows").glob("*.yml")
)
FORMS = sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").glob("[!c]*.yml"))
MAY_WRITE = {"publish"}  # after a merge, to the site alone
every_workflow = pytest.mark.parametrize(
    "file", WORKFLOWS, ids=lambda f: f.relative_to(REPOSITORY).as_posix()
)


def read(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # `on` is a word


def steps(workflow: Any) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@every_workflow
def test_a_workflow_may_read_unless_it_publishes_what_was_merged(file: Path) -> None:
    workflow = read(file)

    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in file.read_text("utf-8")
    for name, job in workflow["jobs"].items():
        assert "permissions" not in job or name in MAY_WRITE
    if any("permissions" in job for job in workflow["jobs"].values()):
        assert workflow["on"].keys() == {"push", "workflow_dispatch"}


@every_workflow
def test_no_words_of_a_stranger_are_put_into_a_script(file: Path) -> None:
    assert not [step["run"] for step in steps(read(file)) if "${{" in step.get("run", "")]


@every_workflow
def test_a_workflow_leaves_no_token_behind_and_names_its_actions_exactly(file: Path) -> None:
    used = [step for step in steps(read(file)) if "uses" in step]

    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) for step in used)
    for step in used:
        if "checkout" in step["uses"]:
            assert step["with"]["persist-credentials"] == "false"


@every_workflow
def test_a_workflow_calls_commands_that_there_are(file: Path) -> None:
    called = re.findall(
        r"\bdateline ([a-z]+)", "\n".join(s.get("run", "") for s in steps(read(file)))
    )

    assert set(called) <= set(dateline.list_commands(click.Context(dateline)))


def zizmor(*files: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "zizmor"
    options = ("--offline", "--no-config", "--no-progress", "--format=plain")
    command = [str(program), *options, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    done = zizmor(*WORKFLOWS)

    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_would_tell_of_words_of_a_stranger_in_a_script(tmp_path: Path) -> None:
    file = tmp_path / ".github/workflows/a.yml"
    file.parent.mkdir(parents=True)
    title = "${{ github.event.pull_request.title }}"
    file.write_text(
        "on: pull_request\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n"
        f"    steps:\n      - run: echo {title}\n"
    )

    done = zizmor(file)

    assert done.returncode != 0
    assert "template-injection" in done.stdout


@pytest.mark.parametrize("root", [REPOSITORY, STARTER], ids=["repository", "starter"])
def test_a_pull_request_is_compared_with_its_base(root: Path) -> None:
    name = "records" if root == REPOSITORY else "check"
    workflow = read(root / f".github/workflows/{name}.yml")
    scripts = [step["run"] for step in steps(workflow) if "BASE" in step.get("env", {})]

    assert workflow["on"] == {"pull_request": ""}
    assert steps(workflow)[0]["with"]["fetch-depth"] == "0"
    assert [re.sub(r"^\.venv/bin/", "", script) for script in scripts] == [
        'dateline diff "$BASE" --format markdown >> "$GITHUB_STEP_SUMMARY"',
        'dateline check --format github --changed-since "$BASE"',
    ]


@pytest.mark.parametrize("file", FORMS, ids=lambda f: f.name)
def test_an_issue_form_asks_each_thing_once(file: Path) -> None:
    form = read(file)
    ids = [field["id"] for field in form["body"]]

    assert {"name", "description", "body"} <= form.keys()
    assert len(ids) == len(set(ids))
    assert all(f["type"] in {"input", "textarea", "dropdown"} for f in form["body"])
    assert all(f["attributes"]["label"] for f in form["body"])


def test_the_site_fills_a_field_of_a_form_that_is_there() -> None:
    forge = Forge("github", "https://github.com/a/b")
    form = read(REPOSITORY / ".github/ISSUE_TEMPLATE/correction.yml")

    assert "template=correction.yml" in issue_page(forge, "events/a", "A")
    assert "record" in [field["id"] for field in form["body"]]


@pytest.mark.parametrize(
    "name", ["pull_request_template.md", *(f"ISSUE_TEMPLATE/{f.name}" for f in FORMS)]
)
def test_a_new_project_asks_as_this_one_does(name: str) -> None:
    ours, theirs = (root / ".github" / name for root in (REPOSITORY, STARTER))

    assert theirs.read_bytes() == ours.read_bytes()


def test_the_hooks_call_commands_that_there_are() -> None:
    hooks = read(REPOSITORY / ".pre-commit-hooks.yaml")

    assert [hook["entry"] for hook in hooks] == ["dateline check", "dateline fmt"]
    assert {"check", "fmt"} <= set(dateline.list_commands(click.Context(dateline)))
