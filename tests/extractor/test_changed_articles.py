"""What becomes of records when the text of their article changes."""

from __future__ import annotations

import pytest

from tests.extractor.project import BOUGHT, PACT, SIGNED, Project, settled


def test_an_untouched_draft_goes_when_the_article_no_longer_says_it(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.seed("a", PACT.replace("The Harbour Council bought three ships in 2019.\n", ""))

    done = project.run()

    assert done.removed == (BOUGHT,)
    assert settled(project)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Harbour Council", "title: The Harbour Council"),
        ("review: draft", "review: reviewed"),
        ("review: draft", "review: draft  # ask Ana"),
        ("review: draft", "x-note: ask Ana\nreview: draft"),
        ("review: draft", "occurrence: happened\nreview: draft"),
        ("date: 2019", "# the year of the deed\ndate: 2019"),
    ],
)
def test_a_draft_that_a_person_touched_stays(project: Project, old: str, new: str) -> None:
    project.seed("a", PACT)
    project.run()
    by_person = project.edit(BOUGHT, old, new)
    project.seed("a", PACT.replace("The Harbour Council bought three ships in 2019.\n", ""))

    project.run()

    assert project.read(BOUGHT) == by_person
    assert settled(project)


def test_a_file_is_called_by_the_date_that_the_machine_gives_it(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.seed("a", PACT.replace("on 9 September 2021", "in September 2021"))

    done = project.run()

    new = "content/events/2021/2021-09-stane-signed-rail-pact-norway-tallinn.yml"
    assert SIGNED in done.removed
    assert "date: 2021-09\n" in project.read(new)
    assert not project.has(SIGNED)
    assert settled(project)


def test_a_file_that_a_person_named_keeps_its_name(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    mine = SIGNED.replace("2021-09-09", "2021-09")
    project.move(SIGNED, mine)
    project.seed("a", PACT.replace("on 9 September 2021", "on 10 September 2021"))

    project.run()

    assert "date: 2021-09-10\n" in project.read(mine)
    assert settled(project)
