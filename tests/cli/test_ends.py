"""How a command ends: by a fault of ours, a signal, a pipe or a closed stream."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import click
import pytest

from generator import REPORT, cli
from tests.cli.typed import DATELINE, run

REPOSITORY = Path(__file__).parents[2]


def fault() -> None:
    raise ValueError("a slip of ours")


def test_a_fault_of_ours_says_so_and_where_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(cli.dateline.commands, "fault", click.Command("fault", callback=fault))

    assert run("fault") == 3
    assert capsys.readouterr().err == (
        "this is a fault of the program, not of yours: ValueError: a slip of ours\n"
        f"  hint: report it at {REPORT}, with what 'dateline --debug …' says\n"
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


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_is_closed_is_no_fault_of_ours(closed: str) -> None:
    command = f"{sys.executable} -m generator explain 'two days ago' {closed}"

    assert subprocess.run(["bash", "-c", command], cwd=REPOSITORY).returncode == 0
