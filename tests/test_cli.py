import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import click
import pytest

from generator import cli, forms, store
from tests.terminal import terminal

REPOSITORY = Path(__file__).parents[1]

DATELINE = (sys.executable, "-m", "generator")
EVENT = """\
date: 2024-03-15
title: The court rules on the plan
summary: The court rules that the plan may go ahead.
sources:
  - url: https://example.org/report
    publisher: Example News
added: 2024-03-16
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project without records, with the settings that `init` writes."""
    root = tmp_path / "mine"
    forms.create(root, 2024)
    shutil.rmtree(root / "content")
    (root / "content/assets").mkdir(parents=True)
    (root / "content/assets/colours.css").touch()
    return root


def write_event(root: Path, text: str = EVENT, name: str = "2024-03-15-court-ruling") -> None:
    path = root / f"content/events/2024/{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def run(*args: object) -> int:
    with pytest.raises(SystemExit) as leaving:
        cli.main([str(a) for a in args])
    assert isinstance(leaving.value.code, int)
    return leaving.value.code


# What goes well


def test_records_without_a_fault_are_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)

    assert run("--root", project, "check") == 0
    assert capsys.readouterr() == ("1 record, nothing wrong\n", "")


def test_check_mends_what_is_certain(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = EVENT.replace("added:", "related: {follows: [plan, x]}  # both\nformer_ids: [y]\nadded:")
    write_event(project, plan.replace("03-15", "03-14"))
    write_event(project, EVENT + "former_ids: [plan, x]\n", "2024-03-15-draft-plan")

    code = run("--root", project, "check", "--fix")

    folder = project / "content/events/2024"
    assert code == 0
    assert sorted(p.name for p in folder.iterdir()) == [
        "2024-03-14-court-ruling.yml",
        "2024-03-15-draft-plan.yml",
    ]
    assert (
        "follows: [draft-plan, draft-plan]}  # both\n"
        in (folder / "2024-03-14-court-ruling.yml").read_text()
    )
    assert capsys.readouterr().err.splitlines() == [
        "content/events/2024/2024-03-15-court-ruling.yml:7:21: draft-plan, the new id",
        "content/events/2024/2024-03-15-court-ruling.yml:7:27: draft-plan, the new id",
        "content/events/2024/2024-03-15-court-ruling.yml: now"
        " content/events/2024/2024-03-14-court-ruling.yml",
    ]


@pytest.mark.parametrize("command", [("check", "--fix"), ("fmt", "--rename")], ids=" ".join)
@pytest.mark.parametrize("date", ["2024-03-14", "2024-03-16"])
def test_no_file_is_moved_onto_another(project: Path, command: tuple[str, ...], date: str) -> None:
    write_event(project, EVENT.replace("date: 2024-03-15", f"date: {date}"))
    write_event(project, "broken", f"{date}-court-ruling")

    run("--root", project, *command)

    folder = project / "content/events/2024"
    assert (folder / f"{date}-court-ruling.yml").read_text() == "broken"
    assert f"date: {date}\n" in (folder / "2024-03-15-court-ruling.yml").read_text()


@pytest.mark.parametrize("command", [("check", "--fix"), ("fmt", "--rename")], ids=" ".join)
@pytest.mark.parametrize(
    ("name", "allow", "becomes"),
    [
        ("2024/2024-03-14-ruling", "", "2024/2024-03-15-ruling"),
        ("2024/2024-03-14-ruling", "allow: {file-names-fit: By the docket.}\n", ""),
        ("2024/2024-03-ruling", "", ""),
        ("2023/2024-03-ruling", "", "2024/2024-03-ruling"),
    ],
    ids=["of another day", "allowed", "coarser", "in another year"],
)
def test_what_mends_records_and_what_forms_them_call_a_file_alike(
    project: Path, command: tuple[str, ...], name: str, allow: str, becomes: str
) -> None:
    file = project / f"content/events/{name}.yml"
    file.parent.mkdir(parents=True)
    file.write_text(EVENT.replace("sources:", f"{allow}sources:"))

    run("--root", project, *command)

    events = project / "content/events"
    found = [f.relative_to(events).as_posix() for f in events.rglob("*.yml")]
    assert found == [f"{becomes or name}.yml"]


def test_the_project_is_the_nearest_one_upward(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_event(project)
    monkeypatch.chdir(project / "content/events")

    assert run("check") == 0
    assert capsys.readouterr().out == "1 record, nothing wrong\n"


def test_explain_tells_the_rules_that_were_tried(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("explain", "two days ago", "--published", "2024-03-15")

    kept = capsys.readouterr().out.splitlines()[0].split("\t")
    assert code == 0
    assert kept[:4] == ["kept", "two days ago", "2024-03-13", "13 March 2024"]


def test_tag_reads_and_writes_a_document_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.jsonl").write_text(
        '{"id": "a", "text": "\U0001f600 Held 4 to 9 March 2023.", "published": "2024-03-15"}\n'
        '{"id": "b", "text": "It shut on Monday."}\n\n'
        '{"id": "c", "text": 7}\n'
        "[not json\n"
        '{"id": "e", "text": "x", "published": "2024-02-31"}\n' + "[" * 100_000,
        encoding="utf-8",
    )

    code = run("tag", tmp_path / "in.jsonl", "--jsonl", "--published", "2024-03-15")

    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert [(t["text"], t["value"]) for t in first["timexes"]] == [
        ("4", "2023-03-04"),
        ("9 March 2023", "2023-03-09"),
    ]
    assert first["timexes"][0]["start"] == 7
    assert second["id"] == "b"
    assert [(t["value"], t["rule"]) for t in second["timexes"]] == [("2024-03-11", "<weekday>")]
    assert code == 1
    assert [n for n in (4, 5, 6, 7) if f"in.jsonl:{n}:1: not a document" in err] == [4, 5, 6, 7]
    assert "February 2024 has 29 days" in err


def test_tag_gives_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("It opened two days ago.")

    code = run("tag", tmp_path / "a.txt", "--published", "2024-03-15", "--json")

    (timex,) = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (timex["start"], timex["text"], timex["when"]) == (10, "two days ago", "2024-03-13")


def test_a_built_site_is_told_with_what_its_maintainer_must_know(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)

    code = run("--root", project, "build", "--strict")

    out, err = capsys.readouterr()
    assert code == 0
    assert out.startswith("site: ")
    assert err == (
        "mkdocs.yml: warning: site_url is a placeholder\n"
        "  hint: set site_url to the address where the site will stand before you publish it\n"
    )
    assert "Example News" in (project / "site/events/court-ruling/index.html").read_text()


def test_a_second_render_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project)
    run("--root", project, "render")
    capsys.readouterr()

    assert run("--root", project, "render") == 0
    assert capsys.readouterr().out.startswith("build/docs: 0 files written, 0 removed, ")


# Articles

ARTICLE = """\
Harbour bridge opens after two years

Mayor Anna Berg opened the harbour bridge in Bergen on 5 March 2024.

"We have waited long for this bridge," Anna Berg told reporters on 5 March 2024.
"""


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the seeds of a folder that has nothing else, which is the current one."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    return folder


def test_extract_works_in_a_folder_that_has_only_seeds(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (seeds / "bridge.txt").write_text(ARTICLE)

    code = run("--today", "2024-03-20", "extract")

    out = capsys.readouterr().out.splitlines()
    assert code == 0
    assert out[-1] == f"1 article read, {len(out) - 1} files changed"
    assert all((seeds.parent / path).is_file() for path in out[:-1])


def test_extract_twice_changes_nothing(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (seeds / "bridge.txt").write_text(ARTICLE)
    run("--today", "2024-03-20", "extract")
    capsys.readouterr()

    assert run("--today", "2025-03-20", "extract") == 0
    assert capsys.readouterr().out == "1 article read, 0 files changed\n"


def test_extract_reports_for_programs(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (seeds / "bridge.txt").write_text(ARTICLE)

    code = run("extract", "--json", "--published", "2024-03-05")

    done = json.loads(capsys.readouterr().out)
    assert code == 0
    assert done["articles"] == 1
    assert "content/articles/harbour-bridge-opens-after-two-years.yml" in done["written"]


def test_without_articles_it_says_where_they_go(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract") == 2
    assert capsys.readouterr().err == (
        "seeds: no articles\n  hint: save each there as a .txt file\n"
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b" \n", "seeds/a.txt: is empty\n  hint: put the article's text into it, or delete it\n"),
        (
            b"PNG\0\0",
            "seeds/a.txt: is binary, not text\n  hint: save the article as plain text\n",
        ),
        (
            b"A title\n\ncaf\xe9 caf\xc3\xa9",
            "seeds/a.txt:3:4: not UTF-8: byte 0xe9\n  hint: save the file as UTF-8\n",
        ),
    ],
)
def test_one_bad_article_is_told_and_stops_no_other(
    data: bytes, said: str, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (seeds / "a.txt").write_bytes(data)
    title, _, rest = ARTICLE.partition("\n")
    (seeds / "bridge.txt").write_text(f"{title}\n\nPublished: 5 March 2024\n{rest}")

    assert run("extract") == 1
    out, err = capsys.readouterr()
    assert err == said
    assert "content/articles/harbour-bridge-opens-after-two-years.yml" in out


def test_the_day_of_one_article_is_not_given_to_all(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (seeds / f"{name}.txt").write_text(ARTICLE)

    assert run("extract", "--published", "2024-03-05") == 2
    assert "--published is the day of one article, and there are more" in capsys.readouterr().err
    assert not (seeds.parent / "content").exists()


def test_an_article_from_elsewhere_is_to_be_saved_first(
    seeds: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.txt"
    elsewhere.write_text(ARTICLE)

    assert run("extract", elsewhere) == 2
    assert f"'{elsewhere}' is not in the project's seeds/" in capsys.readouterr().err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_is_closed_is_no_fault_of_ours(closed: str) -> None:
    command = f"{sys.executable} -m generator explain 'two days ago' {closed}"

    assert subprocess.run(["bash", "-c", command], cwd=REPOSITORY).returncode == 0


# A timeline of one's own


def test_init_writes_a_project_and_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("--today", "2024-03-15", "init", tmp_path / "river-floods")

    config = (tmp_path / "river-floods/mkdocs.yml").read_text()
    assert code == 0
    assert "\n  dateline build    build the site into site/\n" in capsys.readouterr().out
    assert "\nsite_name: River floods\n" in config
    assert "authority: river-floods.example.org,2024\n" in config


def test_what_init_writes_has_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("init", tmp_path / "mine")
    capsys.readouterr()

    assert run("--root", tmp_path / "mine", "check", "--strict") == 0
    assert capsys.readouterr().out.endswith(" records, nothing wrong\n")


def test_init_touches_no_folder_that_holds_something(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept.txt").touch()

    assert run("init", tmp_path) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}: is not empty\n"
        "  hint: name a new folder, or empty this one first: nothing in it was touched\n"
    )
    assert [p.name for p in tmp_path.iterdir()] == ["kept.txt"]


def test_a_folder_with_a_name_that_yaml_would_misread_is_quoted(tmp_path: Path) -> None:
    forms.create(tmp_path / "no: #1", 2024)

    assert 'site_name: "No: #1"\n' in (tmp_path / "no: #1/mkdocs.yml").read_text()


# Problems in the content


def test_a_bad_record_is_told_with_its_place_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project, EVENT.replace("title:", "titel:"))

    assert run("--root", project, "render") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("content/events/2024/2024-03-15-court-ruling.yml:")
    assert not (project / "build/docs/index.md").exists()


def test_check_gives_json_for_programs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project, EVENT.replace("2024-03-16", "March"))

    code = run("--root", project, "check", "--json")

    (problem,) = json.loads(capsys.readouterr().out)
    assert code == 1
    assert (problem["line"], problem["severity"]) == (7, "error")


def test_a_warning_counts_only_where_strict(project: Path) -> None:
    write_event(project)
    (project / "build/docs/stranger.md").write_text("# A page of unknown origin\n")

    assert run("--root", project, "render") == 0
    assert run("--root", project, "render", "--strict") == 1


def test_a_link_that_leads_nowhere_fails_the_build(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)
    (project / "build/docs/stranger.md").write_text('<p><a href="nowhere/">a</a></p>\n')

    assert run("--root", project, "build") == 1
    assert "site/stranger/index.html: broken link: 'nowhere/' leads to no page or file\n" in (
        capsys.readouterr().err
    )


def test_what_mkdocs_warns_of_fails_the_build(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)
    (project / "build/docs/stranger.md").write_text("A [link](nowhere.md).\n")

    assert run("--root", project, "build") == 1
    assert capsys.readouterr().err.endswith(
        "build/docs/stranger.md: contains a link 'nowhere.md', but the target is not found among "
        "documentation files\n"
    )


# Wrong usage, and what the machine does not allow


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("check") == 2
    assert capsys.readouterr().err.endswith(
        "Error: there is no timeline here (no folder with mkdocs.yml and content/)\n"
        "  hint: go into one, name it with --root, or begin one with 'dateline init DIR'\n"
    )


def test_a_project_without_its_settings_says_how_to_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", tmp_path, "build") == 2
    assert capsys.readouterr().err == (
        "mkdocs.yml: there is no such file\n"
        "  hint: run 'dateline init DIR' to begin a timeline, or say where yours is with "
        "'dateline --root DIR'\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--rot", "x", "check"], "No such option"),
        (["chekc"], "No such command 'chekc'"),
        (["check", "--strikt"], "No such option"),
        (["--today", "15/3/24", "check"], "not a day: '15/3/24'\n  hint: write 2024-03-15"),
        (["explain", "now", "--published", "15.3.2024"], "hint: write the year first: 2024-…"),
        (["tag", "no-such-file.txt"], "no-such-file.txt: no such file or directory"),
        (["--root", "no-such-folder", "check"], "no-such-folder"),
        (["serve", "--port", "0"], "0 is not in the range"),
    ],
)
def test_wrong_usage_is_a_sentence(
    args: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"caf\xe9 caf\xc3\xa9",
            "a.txt:1:4: not UTF-8: byte 0xe9\n  hint: save the file as UTF-8\n",
        ),
        (
            b"PNG\0\0",
            "a.txt: is binary, not text\n  hint: save the article as plain text\n",
        ),
    ],
)
def test_a_text_that_cannot_be_read_is_told(
    data: bytes,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(data)

    assert run("tag", "a.txt") == 1
    assert capsys.readouterr().err == said


def test_a_second_run_waits_its_turn(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with store.locked(project):
        code = run("--root", project, "build")

    assert code == 2
    assert capsys.readouterr().err == (
        f"another run of dateline is at work in '{project}'\n"
        "  hint: wait until it has ended, then try again\n"
    )


def test_a_folder_that_cannot_be_written_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)
    shutil.rmtree(project / "build/cache", ignore_errors=True)
    (project / "build/cache").touch()  # as good as read-only, also for root

    assert run("--root", project, "build") == 2
    err = capsys.readouterr().err
    assert err.startswith(f"cannot write '{project}/build/cache/lock': ")
    assert err.count("\n") == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project)
    project.chmod(0o500)
    shutil.rmtree(project / "build")

    code = run("--root", project, "build")
    project.chmod(0o700)

    assert code == 2
    assert "permission denied" in capsys.readouterr().err


def test_a_port_in_use_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code = run("--root", project, "serve", "--port", port)

    assert code == 2
    assert capsys.readouterr().err.endswith(
        f"port {port} is in use\n  hint: choose another with --port\n"
    )


# The clock


def test_the_day_is_that_of_source_date_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710460800")

    run("init", tmp_path / "mine")

    assert ",2024\n" in (tmp_path / "mine/mkdocs.yml").read_text()


def test_an_epoch_that_is_no_number_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert run("explain", "now") == 2
    assert capsys.readouterr().err.endswith(
        "SOURCE_DATE_EPOCH is no number of seconds: 'yesterday'\n  hint: unset it\n"
    )


def test_the_day_of_the_command_line_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710460800")

    run("--today", date(2030, 1, 1), "init", tmp_path / "mine")

    assert ",2030\n" in (tmp_path / "mine/mkdocs.yml").read_text()


# How it ends


def fault() -> None:
    raise ValueError("a slip of ours")


def test_a_fault_of_ours_says_so_and_where_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(cli.dateline.commands, "fault", click.Command("fault", callback=fault))

    assert run("fault") == 3
    assert capsys.readouterr().err == (
        "this is a fault of the program, not of yours: ValueError: a slip of ours\n"
        f"  hint: report it at {cli.REPORT}, with what 'dateline --debug …' says\n"
    )


def test_a_fault_of_ours_shows_its_traceback_with_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(cli.dateline.commands, "fault", click.Command("fault", callback=fault))

    assert run("--debug", "fault") == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_pipe_that_nobody_reads_ends_quietly() -> None:
    text = "two days ago " * 20_000
    process = subprocess.Popen([*DATELINE, "tag", "-"], stdin=-1, stdout=-1, stderr=-1, text=True)
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    process.stdin.write(text)
    process.stdin.close()
    said = process.stderr.read()
    process.stderr.close()

    assert process.wait(60) == 141
    assert said == ""


def test_an_interrupted_run_says_only_that_it_stopped() -> None:
    process = subprocess.Popen([*DATELINE, "tag", "-"], stdin=-1, stdout=-1, stderr=-1, text=True)
    assert process.stdin
    assert process.stderr
    with process:
        process.stdin.write("two days ago " * 20_000)
        process.stdin.flush()  # more than a pipe holds, so that it is about to wait for the rest
        time.sleep(0.2)
        for _ in range(12):  # what comes between two reads is seen after the second
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
                break
        code, said = process.returncode, process.stderr.read()

    assert (code, said) == (130, "stopped\n")


def test_nothing_is_coloured_in_a_pipe() -> None:
    done = subprocess.run(
        [*DATELINE, "explain", "two days ago", "--published", "2024-03-15"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"FORCE_COLOR": "1"},
    )

    assert "\x1b" not in done.stdout + done.stderr


def test_tag_prints_the_text_with_its_times_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "It shut on Thursday for about a week.\r\nNothing [else](x) was said.\n"
    (tmp_path / "a.txt").write_text(text, newline="")

    assert run("tag", tmp_path / "a.txt", "--published", "2024-03-15") == 0

    assert capsys.readouterr().out == (
        'It shut on [Thursday](2024-03-14) for [about a week](P1W "APPROX").\n'
        "Nothing [else](x) was said.\n"
    )


def test_tag_colours_the_times_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It shut on Thursday.\n")

    asked = ("tag", tmp_path / "a.txt", "--published", "2024-03-15")
    with terminal(*asked, kind="xterm") as in_colours, terminal(*asked) as without:
        assert in_colours.leave() == without.leave() == 0

    green, faint, plain = "\x1b[1;32m", "\x1b[2;32m", "\x1b[0m"
    assert f"on {green}Thursday{plain}{faint} 2024-03-14{plain}." in in_colours.screen
    assert without.screen == "It shut on [Thursday](2024-03-14).\n"
