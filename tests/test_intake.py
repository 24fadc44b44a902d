"""Articles of every format become drafts, and those that cannot be read are told."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import cli, extractor, pipeline
from generator.extractor.crew import OUR_FAULT
from tests.articles.test_archive import ARCHIVE
from tests.articles.test_feed import RSS
from tests.articles.test_front import YAML
from tests.articles.test_json import LINE, NEWS
from tests.articles.test_page import FIRST, PAGE, SECOND

ROOT = Path(__file__).parents[1]
TODAY = date(2024, 6, 1)
TEXT = f"Ports agree on dues\n\nLIMA, 15 March 2024 - {FIRST}\n\n{SECOND}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Ports\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as left:
        cli.main(["--today", "2024-06-01", *args])
    return int(str(left.value.code))


def errors(root: Path) -> list[str]:
    return [str(p) for p in pipeline.check(root, TODAY).problems if p.severity == "error"]


def lines(*ids: str, **more: str) -> str:
    """Return lines of JSON, an article each; no two tell of the same."""
    said = (
        {**LINE, "id": i, "title": f"Port {i} opens", "text": f"{i} {SECOND}", **more} for i in ids
    )
    return "\n".join(map(json.dumps, said))


SEEDS = {
    "a.txt": TEXT.encode(),
    "b.md": YAML.encode(),
    "c.html": PAGE.encode(),
    "d.xml": RSS.encode(),
    "e.warc": ARCHIVE,
    "f.jsonl": lines("Callao", "Lima").encode(),
    "g.json": json.dumps(NEWS).encode(),
    "h.TXT": TEXT.encode("utf-16"),
}


@pytest.mark.parametrize("name", SEEDS)
def test_each_format_gives_drafts_that_check_accepts_and_settles(project: Path, name: str) -> None:
    (project / "seeds" / name).write_bytes(SEEDS[name])

    done = extractor.extract(project, (), None, TODAY)
    again = extractor.extract(project, (), None, TODAY)

    assert done.articles
    assert [path for path in done.written if path.startswith("content/events/")]
    assert (again.written, again.removed) == ((), ())
    assert errors(project) == []


def test_the_record_tells_what_the_page_says_of_itself(project: Path) -> None:
    (project / "seeds/c.html").write_bytes(SEEDS["c.html"])

    extractor.extract(project, (), None, TODAY)

    assert (project / "content/articles/ports-agree-on-dues.yml").read_text() == (
        "title: Ports agree on dues\n"
        "publisher: The Gazette\n"
        "author: Carla Brandt\n"
        "published: 2024-03-15\n"
        "language: en-GB\n"
        "url: https://example.org/port\n"
        "file: seeds/c.html\n"
    )
    notebook = json.loads((project / "content/extracted/ports-agree-on-dues.json").read_text())
    assert notebook["published_reasons"] == [
        "“2024-03-15T08:00:00Z” in “article:published_time” of the page gives it."
    ]


def test_what_an_editor_wrote_of_an_article_stays(project: Path) -> None:
    (project / "seeds/c.html").write_bytes(SEEDS["c.html"])
    extractor.extract(project, (), None, TODAY)
    record = project / "content/articles/ports-agree-on-dues.yml"
    edited = record.read_text().replace("The Gazette", "Gazette of Lima").replace("-15", "-16")
    record.write_text(edited)

    extractor.extract(project, (), None, TODAY)

    assert record.read_text() == edited


def test_a_day_that_no_one_can_read_is_a_reason_and_no_day(project: Path) -> None:
    (project / "seeds/f.jsonl").write_text(lines("Callao", published="soon"))

    extractor.extract(project, (), None, TODAY)

    notebook = json.loads((project / "content/extracted/port-callao-opens.json").read_text())
    assert notebook["published_reasons"][0] == "“soon” in “published” is no day."
    assert "published" not in (project / "content/articles/port-callao-opens.yml").read_text()


# Articles in a file


def test_an_article_in_a_file_is_named_with_its_place(project: Path) -> None:
    (project / "seeds/f.jsonl").write_text(lines("a", "b"))

    assert run("extract") == 0

    record = (project / "content/articles/port-b-opens.yml").read_text()
    assert "file: seeds/f.jsonl#b" in record
    notebook = json.loads((project / "content/extracted/port-b-opens.json").read_text())
    assert notebook["file"] == "seeds/f.jsonl#b"


def test_one_article_of_a_file_is_read_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/f.jsonl").write_text(lines("a", "b", published=""))

    assert run("extract", "seeds/f.jsonl#b", "--published", "2024-03-10") == 0
    assert "1 article read" in capsys.readouterr().out
    assert "published: 2024-03-10" in (project / "content/articles/port-b-opens.yml").read_text()
    assert not (project / "content/articles/port-a-opens.yml").exists()


def test_one_day_is_not_given_to_all_articles_of_a_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/f.jsonl").write_text(lines("a", "b"))

    assert run("extract", "seeds/f.jsonl", "--published", "2024-03-10") == 2
    assert "dateline extract seeds/f.jsonl#ID --published" in capsys.readouterr().err


def test_an_article_that_is_no_longer_in_its_file_is_told(project: Path) -> None:
    (project / "seeds/f.jsonl").write_text(lines("a", "b"))
    extractor.extract(project, (), None, TODAY)
    (project / "seeds/f.jsonl").write_text(lines("a"))

    assert errors(project) == [
        "seeds/f.jsonl#b: is not in the file\n  hint: see what articles 'seeds/f.jsonl' has now"
    ]


def test_words_that_are_changed_in_a_file_of_many_are_told(project: Path) -> None:
    (project / "seeds/f.jsonl").write_text(lines("a", "b"))
    extractor.extract(project, (), None, TODAY)
    (project / "seeds/f.jsonl").write_text(lines("a", "b").replace("2 February", "3 February"))

    assert any("quote" in problem for problem in errors(project))


# What is told


def test_only_articles_that_were_read_are_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/a.txt").write_text(TEXT)
    (project / "seeds/b.txt").write_text("")
    (project / "seeds/c.html").write_text("<p>Log in</p>")
    (project / "seeds/d.pdf").write_bytes(b"%PDF-1.7")
    (project / "seeds/e.txt").write_bytes(b"%PDF-1.7 /Encrypt")

    assert run("extract") == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1].startswith("1 article read")
    assert [line for line in err.splitlines() if not line.startswith("  hint")] == [
        "seeds/d.pdf: warning: is not read: it is of no kind that we know (.pdf)",
        "seeds/b.txt: is empty",
        "seeds/c.html: is a page in which no article can be found",
        "seeds/e.txt: is a PDF, and encrypted, not text",
    ]


def test_a_folder_with_nothing_to_read_says_what_is_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/a.txt").mkdir()

    assert run("extract") == 1
    assert capsys.readouterr().err.startswith(
        "seeds/a.txt: is a folder that is called like a file\n"
    )


def test_check_loads_no_parser_and_reads_pages_all_the_same(project: Path) -> None:
    (project / "seeds/c.html").write_bytes(SEEDS["c.html"])
    extractor.extract(project, (), None, TODAY)
    page = PAGE.replace("signed a treaty", "signed no treaty")
    (project / "seeds/c.html").write_text(page)
    code = (
        "import atexit; from generator import cli; "
        "atexit.register(lambda: print([m for m in ('trafilatura', 'lxml', 'feedparser', "
        "'fastwarc') if m in sys.modules])); cli.main(['check'])"
    )

    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"],
        capture_output=True,
        text=True,
        cwd=project,
    )

    assert done.stdout.splitlines()[-1] == "[]"
    assert "quote" in done.stderr


# Whatever comes


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    name=st.sampled_from(sorted(SEEDS)),
    cut=st.floats(0, 1),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "koi8-r", "shift_jis"]),
)
def test_any_article_cut_anywhere_gives_sound_records_or_a_message(
    tmp_path_factory: pytest.TempPathFactory, name: str, cut: float, encoding: str
) -> None:
    root = tmp_path_factory.mktemp("cut")
    (root / "seeds").mkdir()
    data = SEEDS[name]
    if name not in {"e.warc", "h.TXT"}:
        data = data.decode().encode(encoding, "replace")
    (root / "seeds" / name).write_bytes(data[: int(len(data) * cut)])

    done = extractor.extract(root, (), None, TODAY)

    assert done.articles or done.problems
    assert all(p.hint and OUR_FAULT not in p.message for p in done.problems)
    assert errors(root) == []


FRAGMENTS = (
    "Ports agree on dues",
    "LIMA, 15 March 2024 - Minister Ana Ross signed a treaty with Norway on Thursday.",
    "Published: 15 March 2024",
    "By Carla Brandt",
    "“We met in May,” he said, ‘and in 2019’.",
    "Mayor Ben Ode opened a bridge in Oslo on 2 February 2024, (which closed on 30 February.",
    "The Board will meet on 29 February 2023 and from 3-5 May.",
    "<p>On Monday &amp; <b>Tuesday</b></p>",
    "---\ntitle: [a, b\npublished: 2024-13-45\n---",
    '{"id": "a", "text": "Ben Ode resigned on 3 May 2024."}',
    "=1+1; x" * 3,
    "A" * 3000,
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "koi8-r", "gb18030", "shift_jis",
             "iso8859-7", "utf-7", "cp037")  # fmt: skip


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    parts=st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=40), max_size=8),
    joint=st.sampled_from(["\n\n", "\n", " ", "\r\n\r\n", "\u2028"]),
    encoding=st.sampled_from(ENCODINGS),
    cut=st.floats(0, 1),
    ending=st.sampled_from(["txt", "md", "html", "jsonl", "json", "xml"]),
)
def test_any_text_in_any_encoding_gives_sound_records_or_a_message(
    tmp_path_factory: pytest.TempPathFactory,
    parts: list[str],
    joint: str,
    encoding: str,
    cut: float,
    ending: str,
) -> None:
    root = tmp_path_factory.mktemp("any")
    (root / "seeds").mkdir()
    data = joint.join(parts).encode(encoding, "replace")
    (root / f"seeds/a.{ending}").write_bytes(data[: int(len(data) * cut) + 1])

    done = extractor.extract(root, (), None, TODAY)

    assert done.articles or done.problems
    assert all(p.hint and OUR_FAULT not in p.message for p in done.problems)
    assert errors(root) == []
    assert not extractor.extract(root, (), None, TODAY).written


# From the web


def test_a_private_address_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", "http://127.0.0.1:9/port") == 1
    assert capsys.readouterr().err == (
        "http://127.0.0.1:9/port: leads into a private network\n"
        "  hint: save the article by hand under seeds/\n"
    )
    assert list((project / "seeds").iterdir()) == []


def test_an_address_that_was_fetched_is_read_from_its_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/example-org-port.html").write_text(PAGE)

    assert run("extract", "https://example.org/port") == 0
    assert "1 article read" in capsys.readouterr().out


def test_a_dry_run_fetches_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", "--dry-run", "https://example.org/port") == 2
    assert "--dry-run writes nothing" in capsys.readouterr().err


def test_extracting_files_and_checking_ask_no_network(project: Path) -> None:
    for name, data in SEEDS.items():
        (project / "seeds" / name).write_bytes(data)
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "def audit(event, _):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo'): raise SystemExit(event)\n"
        "sys.addaudithook(audit)\n"
        "from generator import cli\n"
        "try: cli.main([sys.argv[1]])\n"
        "except SystemExit as e: sys.exit(0 if e.code in (0, 1) else str(e.code))\n"
    )

    for command in ("extract", "check"):
        done = subprocess.run(
            [sys.executable, "-c", code, command], capture_output=True, text=True, cwd=project
        )
        assert done.returncode == 0, done.stderr
