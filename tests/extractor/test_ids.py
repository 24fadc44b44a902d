"""Ids of articles and events."""

from __future__ import annotations

from tests.extractor.project import PACT, PACT_ID, SIGNED, Project, settled


def test_articles_of_one_title_get_ids_of_their_own(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", PACT.replace("2021", "2020"))

    project.run()

    ids = sorted(p.stem for p in project.root.glob("content/articles/*.yml"))
    assert ids == [PACT_ID, f"{PACT_ID}-2"]
    assert settled(project)


def test_ids_stay_when_a_seed_comes_before_another(project: Project) -> None:
    project.seed("b", PACT)
    project.run()
    before = project.contents()
    project.seed("a", PACT.replace("2021", "2020").replace("2019", "2018"))

    project.run()

    assert {path: project.contents()[path] for path in before} == before
    assert "file: seeds/a.txt" in project.read(f"content/articles/{PACT_ID}-2.yml")
    assert settled(project)


def test_the_id_of_a_deleted_event_is_not_used_again(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete(SIGNED)
    project.seed("b", PACT.replace("9 September 2021", "9 September 2015"))

    project.run()

    assert "2015-09-09-stane-signed-rail-pact-norway-tallinn-2.yml" in project.events()
