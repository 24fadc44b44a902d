from datetime import date

import pytest

from generator.model.records import Person, Place, Publisher, Taxonomy
from generator.model.when import parse
from generator.survey import NotFoundError, Wanted, chosen
from generator.timeline import Timeline
from tests.render.samples import event, timeline

DAY = date(2026, 1, 1)
ANA = Person.model_validate({"id": "ana-ross", "name": "Ana Ross", "aliases": ["Άννα Ρος"]})
ODE = Person.model_validate({"id": "ben-ode", "name": "Ben Ode"})
TAXONOMY = Taxonomy.model_validate({"topics": [{"id": "trade", "label": "Trade"}]})


def source(publisher: str, **fields: str) -> dict[str, str]:
    return {"url": f"https://example.com/{publisher}", "publisher": publisher, **fields}


def ids(found: Timeline, *names: str, **wanted: object) -> list[str]:
    return [e.id for e in chosen(found, Wanted(names, **wanted), DAY)]  # type: ignore[arg-type]


@pytest.fixture
def found() -> Timeline:
    return timeline(
        event("a", date="2024-03", people=["ana-ross"], topics=["trade"]),
        event("b", date="2024-05-02", people=["ana-ross", "ben-ode"]),
        event("c", date="2025-01-02", people=["ben-ode"], places=["Callao"]),
        people=(ANA, ODE),
        taxonomy=TAXONOMY,
    )


def test_a_name_an_alias_and_a_word_of_a_name_mean_the_same(found: Timeline) -> None:
    for name in ("ana-ross", "Ana Ross", "άννα ρος", "Ross"):
        assert ids(found, name) == ["a", "b"]


def test_each_name_leaves_fewer(found: Timeline) -> None:
    assert ids(found, "Ross", "Ode") == ["b"]
    assert ids(found, "trade") == ["a"]
    assert ids(found, "callao") == ["c"]  # it has no record of its own


def test_what_happened_in_a_part_of_a_place_happened_in_it() -> None:
    callao = Place.model_validate({"id": "callao", "name": "Callao", "within": "Peru"})
    peru = Place.model_validate({"id": "peru", "name": "Peru"})
    here, other = event("here", places=["callao"]), event("other", places=["Quito"])
    found = timeline(here, other, places=(callao, peru))
    assert ids(found, "Peru") == ids(found, "Callao") == ["here"]


def test_a_month_is_in_each_of_its_days_and_in_its_year(found: Timeline) -> None:
    assert ids(found, when=parse("2024")) == ["a", "b"]
    assert ids(found, when=parse("2024-03-20")) == ["a"]
    assert ids(found, when=parse("2024-04")) == []


def test_nothing_is_guessed_from_a_name_that_two_have(found: Timeline) -> None:
    ruth = Person.model_validate({"id": "ruth-ross", "name": "Ruth Ross"})
    two = timeline(*found.events, people=(ANA, ODE, ruth))
    with pytest.raises(NotFoundError, match="'Ross' may mean more than one") as refused:
        ids(two, "Ross")
    assert refused.value.hint == "write 'ana-ross' or 'ruth-ross'"


def test_a_slip_gets_the_nearest_name(found: Timeline) -> None:
    with pytest.raises(NotFoundError, match="nothing is called 'anna-ros'") as refused:
        ids(found, "anna-ros")
    assert refused.value.hint == "did you mean 'ana-ross'?"


def test_states_of_one_field_are_any_and_of_two_are_all() -> None:
    found = timeline(
        event("a", occurrence="planned"),
        event("b", occurrence="cancelled", importance="key"),
        event("c"),
    )
    off = {"occurrence": ["planned", "cancelled"]}
    assert ids(found, states=off) == ["a", "b"]
    assert ids(found, states=off | {"importance": ["key"]}) == ["b"]


def test_a_plan_is_overdue_until_an_event_fulfils_it() -> None:
    plan = event("plan", date="2025-12", occurrence="planned")
    later = event("later", date="2026-01", occurrence="planned")
    assert ids(timeline(plan, later), traits=["overdue"]) == ["plan"]
    done = event("done", date="2025-12-03", related={"fulfils": ["plan"]})
    assert ids(timeline(plan, done), traits=["overdue"]) == []


def test_carriers_of_one_agency_are_a_single_source() -> None:
    carried = [source(p, agency="Harbour Press") for p in ("Gazette", "Times")]
    one, two = event("one", sources=carried), event("two", sources=[source("G"), source("T")])
    assert ids(timeline(one, two), traits=["single-source"]) == ["one"]


def test_one_sided_are_several_under_state_or_party_and_nobody_else() -> None:
    held = [
        Publisher.model_validate({"id": id, "name": id, "control": control})
        for id, control in (("s", "state"), ("p", "party"), ("i", "independent"))
    ]
    one = event("one", sources=[source("s"), source("p")])
    two = event("two", sources=[source("s"), source("i")])
    alone = event("alone", sources=[source("s")])
    found = timeline(one, two, alone, publishers=tuple(held))
    assert ids(found, traits=["one-sided"]) == ["one"]


def test_what_goes_on_is_stale_after_a_year_without_a_word() -> None:
    old = event("old", occurrence="ongoing", sources=[source("g", published="2024-05")])
    new = event("new", occurrence="ongoing", sources=[source("g", published="2025-05")])
    told = [{"date": "2025-11-01", "kind": "update", "text": "It goes on."}]
    kept = event("kept", occurrence="ongoing", sources=old.sources, updates=told)
    assert ids(timeline(old, new, kept), traits=["stale"]) == ["old"]


def test_a_link_without_a_copy_and_a_figure_without_a_source() -> None:
    copy = source("g", archive="https://archive.example.com/1")
    figure = {"label": "Dues", "value": "3"}
    a = event("a", sources=[copy])
    b = event("b", sources=[source("g"), source("t")], figures=[figure])
    assert ids(timeline(a, b), traits=["unarchived"]) == ["b"]
    assert ids(timeline(a, b), traits=["no-figure-source"]) == ["b"]
