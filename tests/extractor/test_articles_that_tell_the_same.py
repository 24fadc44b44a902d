"""Several articles that tell one happening."""

from __future__ import annotations

from tests.extractor.project import BY_HAND, GAMES, PACT, PACT_ID, SIGNED, TWIN, Project, settled


def test_two_articles_that_tell_one_happening_share_one_event(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)

    project.run()

    assert len(project.events()) == 4
    assert project.read(SIGNED).count("- article:") == 2
    assert settled(project)


def test_an_entity_that_two_articles_name_is_one_articles_draft(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", GAMES)
    project.run()

    drafts = [
        project.notebook(article)["entities"]
        for article in (PACT_ID, "stane-and-brandt-meet-before-the-games")
    ]

    owned = [entities["people/carla-brandt"] for entities in drafts if isinstance(entities, dict)]
    assert owned == [{"fields": {"name": "Carla Brandt", "review": "draft"}}, {}]


def test_a_source_goes_when_its_article_no_longer_says_so(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    alone = project.read(SIGNED)
    project.seed("b", TWIN)
    project.run()
    project.seed("b", TWIN.replace("signed the long rail pact with", "sold ten trams to"))

    project.run()

    assert project.read(SIGNED) == alone
    assert settled(project)


def test_an_event_stays_while_another_article_tells_it(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)
    project.run()
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))

    project.run()

    assert "- article: norway-has-its-rail-pact" in project.read(SIGNED)
    assert PACT_ID not in project.read(SIGNED)
    assert settled(project)


def test_an_event_goes_with_the_last_article_that_told_it(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)
    project.run()
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))
    project.run()
    project.seed("b", TWIN.replace("signed the long rail pact with", "sold six buses to"))

    project.run()

    assert not project.has(SIGNED)
    assert settled(project)


def test_an_event_that_went_comes_again_when_an_article_tells_it_again(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)
    project.run()
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))
    project.run()
    project.seed("b", TWIN.replace("signed the long rail pact with", "sold six buses to"))
    project.run()
    project.seed("a", PACT)

    project.run()

    assert project.has(SIGNED)
    assert settled(project)


def test_a_record_never_loses_its_only_source(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    by_person = project.edit(path, "  - url: https://example.org/pact\n", "")
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))

    project.run()

    assert project.read(path) == by_person
    assert settled(project)
