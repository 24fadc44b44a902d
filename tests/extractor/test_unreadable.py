"""Articles and records that cannot be read stop no others and are left alone."""

from __future__ import annotations

import pytest

from generator import REPORT, extractor
from generator.extractor import reading
from generator.model.values import Article, Reading
from tests.extractor.project import (
    BY_HAND,
    LOAN,
    OPEN,
    PACT,
    PACT_ID,
    SIGNED,
    TODAY,
    Project,
    settled,
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "seeds/b.txt: is empty\n  hint: put the article's text into it, or delete it"),
        (
            b"\x89PNG\0\0",
            "seeds/b.txt: is a picture, not text\n  hint: save its text as a .txt file",
        ),
        (
            b"A title\n\nCaf\xe9 opens, caf\xc3\xa9 closes.\n",
            "seeds/b.txt:3:4: not UTF-8: byte 0xe9\n  hint: save the file as UTF-8",
        ),
        (
            "A title\n\nMayor \u202eBrandt resigned.\n".encode(),
            "seeds/b.txt:3:7: has the character U+202E\n  hint: delete that character",
        ),
    ],
)
def test_a_bad_seed_stops_no_other(project: Project, data: bytes, message: str) -> None:
    project.seed("a", PACT)
    project.seed("c", OPEN)
    (project.root / "seeds/b.txt").write_bytes(data)

    done = project.run()

    assert list(map(str, done.problems)) == [message]
    assert project.has(SIGNED)
    assert project.has(LOAN)


def test_a_missing_seed_stops_no_other(project: Project) -> None:
    project.seed("a", PACT)
    files = [project.root / "seeds" / name for name in ("missing.txt", "a.txt")]

    done = extractor.extract(project.root, files, None, TODAY)

    told = "seeds/missing.txt: cannot be read: No such file or directory"
    assert [str(p) for p in done.problems] == [f"{told}\n  hint: check its name and rights"]
    assert project.has(SIGNED)


def test_an_article_that_makes_no_record_is_told_and_leaves_nothing(project: Project) -> None:
    project.seed("a", f"{'A title without end ' * 20}\n\nMayor Brandt resigned on 2 May 2020.\n")

    done = project.run()

    assert [p.where.path for p in done.problems] == ["seeds/a.txt"]
    assert project.contents() == {}


BROKEN = "title: [this is\n"


def test_a_broken_event_is_left_alone(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    whole = project.contents()
    project.write(SIGNED, BROKEN)

    project.run()

    assert project.contents() == {**whole, SIGNED: BROKEN.encode()}


def test_a_broken_entity_is_left_alone(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    whole = project.contents()
    project.write("content/people/boris-stane.yml", BROKEN)

    project.run()

    assert project.contents() == {**whole, "content/people/boris-stane.yml": BROKEN.encode()}


@pytest.mark.parametrize("kind", ["articles", "extracted"])
def test_an_article_whose_record_or_notebook_is_broken_is_left_alone(
    project: Project, kind: str
) -> None:
    project.seed("a", PACT)
    project.run()
    path = f"content/{kind}/{PACT_ID}.{'yml' if kind == 'articles' else 'json'}"
    project.delete(SIGNED)
    project.write(path, BROKEN)
    whole = project.contents()

    done = project.run()

    word = "record" if kind == "articles" else "notebook"
    assert str(done.problems[-1]) == (
        f"seeds/a.txt: is left alone, since its {word} cannot be read: '{path}'\n"
        f"  hint: mend the {word}, then run 'dateline extract' again"
    )
    assert project.contents() == whole


def test_a_change_that_would_break_a_record_is_not_made(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    claim = f"claims:\n  - text: It was signed\n    supported_by: [{PACT_ID}]\n"
    by_person = project.edit(path, "added:", f"{claim}added:")
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))

    project.run()

    assert project.read(path) == by_person
    assert settled(project)


def test_a_change_that_could_not_be_made_is_made_once_it_can(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    claim = f"claims:\n  - text: It was signed\n    supported_by: [{PACT_ID}]\n"
    project.edit(path, "added:", f"{claim}added:")
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))
    project.run()
    project.edit(path, claim, "")

    project.run()

    assert project.read(path) == BY_HAND
    assert settled(project)


def test_a_fault_of_the_program_over_one_article_stops_no_other(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.seed("a", PACT)
    project.seed("b", OPEN)
    read = reading.Reader.read

    def fail(reader: reading.Reader, article: Article, *how: object) -> Reading:
        if article.file == "seeds/a.txt":
            raise IndexError("list index out of range")
        return read(reader, article, *how)  # type: ignore[arg-type]

    monkeypatch.setattr(reading.Reader, "read", fail)
    done = project.run()

    [problem] = done.problems
    assert str(problem.where) == "seeds/a.txt"
    assert problem.message.startswith(
        "the program failed on it: IndexError in test_unreadable.py, line "
    )
    assert problem.hint == (
        f"move the article out of seeds/, and report it with its text at {REPORT}"
    )
    assert project.has(LOAN)
