"""The day of an article: stated, reckoned, given by an editor, or open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractor.project import GAMES, LOAN, OPEN, Project, fresh, settled


def test_an_editor_overrules_the_day_in_one_line(project: Project) -> None:
    project.seed("a", GAMES)
    project.run()
    article = "content/articles/stane-and-brandt-meet-before-the-games.yml"
    assert "published: 2021-09-09\nbasis: reckoned\n" in project.read(article)
    project.edit(article, "published: 2021-09-09", "published: 2021-09-17")

    project.run()

    assert "published: 2021-09-17\nfile:" in project.read(article)
    assert project.has("content/events/2021/2021-09-16-stane-met-brandt-tallinn.yml")
    assert not project.has("content/events/2021/2021-09-09-stane-met-brandt-tallinn.yml")
    assert settled(project)


def test_an_overruled_day_moves_no_date_that_a_person_wrote(project: Project) -> None:
    project.seed("a", GAMES)
    project.run()
    met = "content/events/2021/2021-09-09-stane-met-brandt-tallinn.yml"
    project.edit(met, "date: 2021-09-09", "date: 2021-09-07")
    article = "content/articles/stane-and-brandt-meet-before-the-games.yml"
    project.edit(article, "published: 2021-09-09", "published: 2021-09-17")

    done = project.run()

    assert "date: 2021-09-07\n" in project.read(met)
    assert ("stane-met-brandt-tallinn", "date") in done.suggestions
    assert settled(project)


def test_an_overruled_day_that_is_deleted_is_the_machines_again(project: Project) -> None:
    project.seed("a", GAMES)
    project.run()
    first = project.contents()
    article = "content/articles/stane-and-brandt-meet-before-the-games.yml"
    project.edit(article, "published: 2021-09-09", "published: 2021-09-17")
    project.run()
    project.edit(article, "published: 2021-09-17\n", "")

    project.run()

    assert project.contents() == first


@pytest.mark.parametrize("day", ["2021-09-17", "2021-09-09"])
def test_a_day_given_at_the_first_run_is_kept(project: Project, day: str) -> None:
    project.seed("a", GAMES)
    project.run(published=day)
    article = project.read("content/articles/stane-and-brandt-meet-before-the-games.yml")

    assert f"published: {day}\nfile:" in article
    assert settled(project)


@pytest.mark.parametrize("day", ["2021-09-17", "2021-09-09"])
def test_a_day_given_at_a_later_run_is_kept(project: Project, day: str) -> None:
    project.seed("a", GAMES)
    project.run()
    project.run(published=day)
    article = project.read("content/articles/stane-and-brandt-meet-before-the-games.yml")

    assert f"published: {day}\nfile:" in article
    assert settled(project)


def test_a_day_given_later_gives_the_records_that_it_gives_at_first(tmp_path: Path) -> None:
    at_once, later = fresh(tmp_path, a=GAMES), fresh(tmp_path, a=GAMES)
    at_once.run(published="2021-09-17")
    later.run()

    later.run(published="2021-09-17")

    kinds = ("content/articles/", "content/events/")
    of_both = [{p: t for p, t in made.contents().items() if p.startswith(kinds)}
               for made in (later, at_once)]  # fmt: skip
    assert of_both[0] == of_both[1]


def test_a_day_given_in_a_record_that_was_there_first_is_kept(project: Project) -> None:
    project.seed("a", GAMES)
    record = "title: Before the games\npublished: 2021-09-17\nfile: seeds/a.txt\n"
    project.write("content/articles/before-the-games.yml", record)

    project.run()

    assert project.read("content/articles/before-the-games.yml") == record
    assert project.has("content/events/2021/2021-09-16-stane-met-brandt-tallinn.yml")
    assert settled(project)


def test_an_article_of_an_open_day_gives_what_is_sure_and_asks_for_the_rest(
    project: Project,
) -> None:
    project.seed("a", OPEN)

    done = project.run()

    assert project.events() == [Path(LOAN).name]
    assert "published" not in project.read("content/articles/stane-opens-a-bridge.yml")
    assert [about for _, about, _ in done.questions] == [
        "the day of the article",
        "the day of “Stane opened a bridge in Riga”: the article says “Thursday”",
    ]


def test_a_day_that_is_only_assumed_is_written_as_such_and_asked_about(project: Project) -> None:
    report = (
        "The thieves came to Riga on Wednesday, 14 February 2024. Police named a man on Friday. "
        "A mill in Riga will reopen on Saturday, 17 February."
    )
    project.seed("a", f"Thieves named\n\n{report}\n")

    done = project.run()

    assert "published: 2024-02-16\nbasis: assumed\n" in project.read(
        "content/articles/thieves-named.yml"
    )
    [named] = [e for e in project.events() if "named" in e]
    assert "reckoned from the article's day, taken to be 16" in project.read(
        f"content/events/2024/{named}"
    )
    assert [about for _, about, _ in done.questions] == [
        "whether the article is of 16\N{NO-BREAK SPACE}February 2024, as assumed"
    ]
    assert settled(project)


def test_an_open_day_that_is_given_later_gives_the_rest(tmp_path: Path) -> None:
    at_once, later = fresh(tmp_path, a=OPEN), fresh(tmp_path, a=OPEN)
    at_once.run(published="2021-11-05")
    later.run()
    later.edit("content/articles/stane-opens-a-bridge.yml", "file:", "published: 2021-11-05\nfile:")

    done = later.run()

    assert later.events() == [
        "2020-05-02-baltic-council-approved-loan-20m.yml",
        "2021-11-04-stane-opened-bridge-riga.yml",
    ]
    assert done.questions == ()
    assert later.contents() == at_once.contents()
    assert settled(later)


def test_a_day_that_is_taken_back_takes_back_its_untouched_events(project: Project) -> None:
    project.seed("a", OPEN)
    project.run(published="2021-11-05")
    article = "content/articles/stane-opens-a-bridge.yml"
    project.edit(article, "published: 2021-11-05\n", "")

    project.run()

    assert project.events() == [Path(LOAN).name]
    assert settled(project)


def test_an_event_deleted_before_its_day_was_taken_back_stays_deleted(project: Project) -> None:
    project.seed("a", OPEN)
    project.run(published="2021-11-05")
    project.delete("content/events/2021/2021-11-04-stane-opened-bridge-riga.yml")
    article = "content/articles/stane-opens-a-bridge.yml"
    project.edit(article, "published: 2021-11-05\n", "")
    project.run()

    project.run(published="2021-11-05")

    assert project.events() == [Path(LOAN).name]
