"""Records that people deleted or renamed are not made again, and are followed."""

from __future__ import annotations

from pathlib import Path

from tests.extractor.project import (
    LOAN,
    OPENED,
    PACT,
    PACT_ID,
    PEOPLE,
    SIGNED,
    TWIN,
    Project,
    settled,
)

REPOSITORY = Path(__file__).parents[2]


def test_a_deleted_event_stays_deleted_when_another_article_tells_it(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete(SIGNED)
    project.seed("b", TWIN)

    project.run()

    assert len(project.events()) == 3
    assert project.has(LOAN)
    assert settled(project)


def test_a_deleted_event_that_a_person_brings_back_takes_sources_again(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    text = project.read(SIGNED)
    project.delete(SIGNED)
    project.seed("b", TWIN)
    project.run()
    project.write(SIGNED, text)

    project.run()

    assert "article: norway-has-its-rail-pact" in project.read(SIGNED)
    assert settled(project)


def test_an_entity_that_a_person_deleted_stays_deleted_and_is_named_no_more(
    project: Project,
) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN.replace("2 May 2020.", "2 May 2020.\n\nPresident Boris Stane "
                                   "opened a school in Riga on 3 May 2020."))  # fmt: skip
    project.run()
    project.delete("content/people/boris-stane.yml")

    project.run()

    assert not project.has("content/people/boris-stane.yml")
    assert b"boris-stane" not in b"".join(
        text for path, text in project.contents().items() if path.startswith("content/events/")
    )
    assert settled(project)


def test_a_persons_own_reference_to_a_deleted_entity_stays(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete("content/people/boris-stane.yml")
    by_person = project.edit(SIGNED, "role: president", "role: host")

    project.run()

    assert project.read(SIGNED) == by_person
    assert settled(project)


def test_an_entity_that_a_person_wrote_and_deleted_is_not_drafted(project: Project) -> None:
    project.seed("a", PACT)
    project.write("content/people/boris-stane.yml", "name: Boris Stane\n")
    project.run()
    project.delete("content/people/boris-stane.yml")

    project.run()

    assert not project.has("content/people/boris-stane.yml")
    assert settled(project)


def test_a_whole_that_a_person_renamed_is_followed_by_its_parts(project: Project) -> None:
    name = "000_316e8750f4ae2085.txt"
    project.seed(name[:-4], (REPOSITORY / "seeds" / name).read_text("utf-8"))
    project.run()
    whole = next(e for e in project.events() if "roadmap" in e)
    old = whole.removeprefix("2021-09-09-").removesuffix(".yml")
    new = "content/events/2021/2021-09-09-the-summit.yml"
    project.move(f"content/events/2021/{whole}", new)
    project.edit(new, "review:", f"former_ids: [{old}]\nreview:")

    project.run()

    parts = [t for p, t in project.contents().items() if b"part_of: [the-summit]" in t]
    assert parts
    assert settled(project)


def test_a_part_names_no_whole_that_a_person_deleted(project: Project) -> None:
    name = "000_316e8750f4ae2085.txt"
    project.seed(name[:-4], (REPOSITORY / "seeds" / name).read_text("utf-8"))
    project.run()
    project.delete(f"content/events/2021/{next(e for e in project.events() if 'roadmap' in e)}")

    project.run()

    assert b"part_of" not in b"".join(
        text for path, text in project.contents().items() if path.startswith("content/events/")
    )
    assert settled(project)


def test_an_entity_that_a_person_renamed_is_followed(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.move("content/people/boris-stane.yml", "content/people/b-stane.yml")
    project.edit("content/people/b-stane.yml", "review: draft", "former_ids: [boris-stane]")

    project.run()

    assert PEOPLE.replace("boris", "b") in project.read(SIGNED)
    assert not project.has("content/people/boris-stane.yml")
    assert settled(project)


def test_a_person_taken_out_of_an_event_stays_out_under_another_id(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.move("content/people/boris-stane.yml", "content/people/b-stane.yml")
    project.edit("content/people/b-stane.yml", "review: draft", "former_ids: [boris-stane]")
    by_person = project.edit(SIGNED, PEOPLE, "people: [Ana Ross]\n")

    project.run()

    assert project.read(SIGNED) == by_person
    assert settled(project)


def test_an_article_that_a_person_renamed_is_followed(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.move(f"content/articles/{PACT_ID}.yml", "content/articles/the-pact.yml")
    project.edit("content/articles/the-pact.yml", "file:", f"former_ids: [{PACT_ID}]\nfile:")

    done = project.run()

    assert len(project.events()) == 3
    assert "article: the-pact" in project.read(SIGNED)
    assert f"content/extracted/{PACT_ID}.json" in done.removed
    assert settled(project)


def test_two_events_that_a_person_made_one_stay_one(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete(OPENED)
    former = "former_ids: [carla-brandt-opened-bridge-oslo]\n"
    by_person = project.edit(SIGNED, "review:", f"{former}review:")

    project.run()

    assert project.read(SIGNED) == by_person
    assert len(project.events()) == 2
    assert settled(project)
