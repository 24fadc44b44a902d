from datetime import date

from generator.model.records import Organisation, Person, Story
from generator.report import coverage as told
from generator.survey import coverage
from tests.render.samples import event, timeline

DAY = date(2026, 1, 1)


def gaps(*days: str) -> list[tuple[str, str]]:
    events = (event(f"e{n}", date=day) for n, day in enumerate(days))
    return [(g.before.id, g.after.id) for g in coverage(timeline(*events), DAY).gaps]


def test_a_gap_is_over_a_year_and_the_longest_comes_first() -> None:
    assert gaps("2001-02-03", "2002-02-03") == []
    assert gaps("2001-02-03", "2002-02-05", "2010") == [("e1", "e2"), ("e0", "e1")]


def test_what_lasts_closes_a_gap_and_what_is_open_or_vague_does_not() -> None:
    assert gaps("2001/2009", "2003-01-01", "2009-05") == []
    assert gaps("2001-01-01/..", "2009") == [("e0", "e1")]
    assert gaps("2001", "200X", "2009") == [("e0", "e2")]


def test_a_story_is_surveyed_alone() -> None:
    story = Story(id="s", title="S")
    here = [event(f"h{n}", date=d, stories=["s"]) for n, d in enumerate(("2001", "2009"))]
    other = event("o", date="2005", review="draft")
    found = coverage(timeline(*here, other, stories=(story,)), DAY, "s")
    assert found.count == 2
    assert not found.events["draft"]
    assert [(g.before.id, g.after.id) for g in found.gaps] == [("h0", "h1")]


def test_a_record_is_idle_that_neither_an_event_nor_another_record_names() -> None:
    ana = {"id": "ana", "name": "Ana", "roles": [{"title": "Chair", "organisation": "Board"}]}
    board = Organisation(id="board", name="Board")
    idle = coverage(
        timeline(event("a"), people=(Person.model_validate(ana),), organisations=(board,)), DAY
    ).idle
    assert [(kind, x.id) for kind, x in idle] == [("people", "ana")]


def test_every_finding_is_a_row_and_counted_in_its_section() -> None:
    found = coverage(
        timeline(event("a", date="2001", review="draft"), event("b", date="2009")), DAY
    )
    rows = list(told.rows(found))
    assert ("gap", "2001", "a", "7 years without an event, until 2009 b") in rows
    counts = {name: n for name, _, n in told.sections(found)}
    assert sum(counts.values()) == len(rows)
    assert counts["draft"] == counts["gap"] == 1
