"""A second run over the same articles changes nothing."""

from __future__ import annotations

from pathlib import Path

from generator import pipeline
from tests.extractor.project import GAMES, OPEN, PACT, STATED, TWIN, Project, settled

REPOSITORY = Path(__file__).parents[2]


def test_the_repositorys_own_article_is_settled_after_one_run(project: Project) -> None:
    name = "000_316e8750f4ae2085.txt"
    project.seed(name[:-4], (REPOSITORY / "seeds" / name).read_text("utf-8"))
    done = project.run()

    assert done.problems == ()
    assert len(project.events()) >= 6
    assert settled(project)


def test_several_articles_are_settled_after_one_run(project: Project) -> None:
    for name, text in (("a", PACT), ("b", TWIN), ("c", OPEN), ("d", STATED), ("e", GAMES)):
        project.seed(name, text)
    project.run()

    assert settled(project)


def test_a_name_that_a_later_article_places_does_not_unsettle_an_earlier_one(
    project: Project,
) -> None:
    project.seed("a", "Nordbanka grows\n\nNordbanka bought three ships on 2 May 2020.\n")
    project.seed("b", f"{PACT}\nThe bank Nordbanka sold a ship on 3 May 2020.\n")
    project.run()

    assert settled(project)


def test_the_records_that_are_written_pass_check(project: Project) -> None:
    for name, text in (("a", PACT), ("b", TWIN), ("c", OPEN), ("d", STATED), ("e", GAMES)):
        project.seed(name, text)
    project.run()

    assert pipeline.check(project.root).problems == ()
