"""Extractors of other packages: asked, held against the article, and merged like our own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import extractor, pipeline
from generator.extractor import ExtractorError, How, require
from tests.extractor.packages import entry, installed

TODAY = date(2024, 6, 1)
ARTICLE = """\
Storm closes the port

LIMA, 5 March 2024 - Storms came over the coast in the night.

Mayor Ben Ode closed the port of Callao on 4 March 2024.

Photo: waves at the pier on 4 March 2024
"""
QUIET = "Storms came over the coast in the night"  # of which our own rules make no event


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(ARTICLE)
    return tmp_path


def run(root: Path, *names: str) -> extractor.Extracted:
    return extractor.extract(root, (), None, TODAY, How(others=names))


def events(root: Path) -> list[str]:
    return sorted(p.read_text() for p in root.glob("content/events/*/*.yml"))


STORM = f"""
yield proposed(
    article, {QUIET!r}, date=str(published), basis="reckoned", people=(), places=("LIMA",),
    title="Storms hit the coast near Callao", reasons={{"date": "The report's own day."}},
)
"""


def test_what_another_extractor_finds_is_drafted_like_our_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(root, monkeypatch, storms=STORM)

    done = run(root, "storms")

    ours, theirs = events(root)
    assert done.problems == ()
    assert "Ben Ode closed" in ours
    assert theirs.startswith(
        "date: 2024-03-05\nbasis: reckoned\ntitle: Storms hit the coast near Callao\n"
    )
    assert f"quote: {QUIET}\n" in theirs
    assert "review: draft\n" in theirs
    assert pipeline.check(root, TODAY).problems == ()
    notebook = next(root.glob("content/extracted/*.json")).read_text()
    assert "Proposed by the extractor “storms”." in notebook
    assert "The report's own day." in notebook
    assert not run(root, "storms").written


def test_what_tells_the_same_as_ours_adds_its_names_to_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(root, monkeypatch, same='yield proposed(article, organisations=("the port",))')

    run(root, "same")

    (event,) = events(root)
    assert "title: Ben Ode closed" in event
    assert "organisations: [the-port]" in event


def test_a_name_that_a_record_has_is_that_record(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = root / "content/places/lima.yml"
    place.parent.mkdir(parents=True)
    place.write_text("name: Lima, the capital\naliases: [LIMA]\n")
    installed(root, monkeypatch, known=STORM)

    run(root, "known")

    assert any("places: [lima]" in e for e in events(root))
    assert place.read_text() == "name: Lima, the capital\naliases: [LIMA]\n"


def test_a_wrong_proposal_is_told_and_the_rest_is_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(root, monkeypatch, wrong=f"yield proposed(article, date='soon')\n{STORM}")

    done = run(root, "wrong")

    assert [str(p) for p in done.problems] == [
        "seeds/a.txt: warning: proposal 1 of the extractor 'wrong' is not taken: "
        "'date': not a date: 'soon'\n"
        "  hint: it is left out, and the article's other events are kept; tell who makes that "
        "extractor"
    ]
    assert len(events(root)) == 2


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("crash", "return 1 / 0", "failed: ZeroDivisionError: division by zero"),
        ("leaves", "sys.exit('no more')", "failed: SystemExit: no more"),
        ("later", f"{STORM}\nraise OSError('no model')", "failed: OSError: no model"),
        ("flood", "while True:\n    yield proposed(article)", "gives more than 100 proposals"),
        ("nothing", "return None", "failed: TypeError: 'NoneType' object is not iterable"),
    ],
)
def test_an_extractor_that_fails_costs_one_article_and_changes_nothing(
    name: str, body: str, why: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "\n".join(f"    {line}" for line in body.splitlines())
    quiet = "return ()" if "yield" not in body else "return"
    installed(root, monkeypatch, **{name: f"if 'Storm closes' in article.text:\n{body}\n{quiet}"})
    (root / "seeds/b.txt").write_text(ARTICLE.replace("Storm closes", "Waves close"))

    done = run(root, name)

    assert done.articles == 1
    assert [str(p) for p in done.problems] == [
        f"seeds/a.txt: the extractor '{name}' {why}\n"
        f"  hint: nothing of this article was changed; mend '{name}', or leave it out"
    ]
    assert [p.stem for p in root.glob("content/articles/*.yml")] == ["waves-close-the-port"]


def test_the_drafts_of_an_extractor_stay_where_it_fails_later(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(root, monkeypatch, moody=f"if os.path.exists('{root}/bad'):\n    1 / 0\n{STORM}")
    run(root, "moody")
    before = events(root)
    (root / "bad").touch()

    run(root, "moody")

    assert len(before) == 2
    assert events(root) == before


def test_what_an_extractor_prints_is_no_result(
    root: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    installed(root, monkeypatch, loud="print('I am here')\nreturn ()")

    run(root, "loud")

    assert capfd.readouterr() == ("", "I am here\n")


def test_an_extractor_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ExtractorError) as none:
        require(["storms"])
    installed(tmp_path, monkeypatch, floods="return ()", storm="return ()")
    with pytest.raises(ExtractorError) as near:
        require(["storms"])
    with pytest.raises(ExtractorError) as far:
        require(["xyzzy"])

    assert (none.value.message, none.value.hint) == (
        "no extractor is called 'storms'", "install the package that it comes from",
    )  # fmt: skip
    assert near.value.hint == "did you mean 'storm'?"
    assert far.value.hint == "write floods or storm"


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (
            "lost = no_such_module:extract",
            "the extractor 'lost' (no_such_module:extract) cannot be loaded: "
            "ModuleNotFoundError: No module named 'no_such_module'",
        ),
        ("flat = math:pi", "the extractor 'flat' (math:pi) is no function: 'float'"),
    ],
)
def test_an_extractor_that_is_none_is_told(
    entries: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry(tmp_path, monkeypatch, "odd", entries)

    with pytest.raises(ExtractorError) as told:
        require([entries.split()[0]])

    assert told.value.message == message


def test_two_extractors_of_one_name_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry(tmp_path, monkeypatch, "one", "double = math:floor")
    entry(tmp_path, monkeypatch, "two", "double = math:ceil")

    with pytest.raises(ExtractorError) as told:
        require(["double"])

    assert told.value.message == (
        "more than one extractor is called 'double': math:ceil and math:floor"
    )
