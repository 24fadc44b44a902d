import json

from generator import render
from generator.model.records import Person
from generator.model.settings import Settings
from tests.export.made import files, text
from tests.render.samples import event, timeline


def test_data_stand_beside_each_list_of_three_events() -> None:
    many = [event(f"e{n}", people=["Ana Ross"]) for n in range(3)]
    few = [event(f"f{n}", people=["Ben Ode"]) for n in range(2)]
    made = files(timeline(*many, *few))
    assert {p.rpartition("/")[0] for p in made if p.endswith("events.json")} - {
        "api/v1/schema"
    } == {
        "",
        "people/ana-ross",
        "dates/2021",
        "importance/normal",
        "occurrence/happened",
        "verification/reported",
        "changes",
        "stories/all",
    }


def test_a_page_with_data_says_so() -> None:
    many = [event(f"e{n}", people=["Ana Ross"]) for n in range(3)]
    found = dict(render.pages(timeline(*many, event("b", people=["Ben Ode"])), Settings()))
    assert 'data: "beside"' in found["people/ana-ross.md"]
    assert 'data: "beside"' not in found["people/ben-ode.md"]


def test_events_json_holds_every_event_as_its_record_says() -> None:
    many = [event(f"e{n}", date=f"2021-0{n}", notes="not for readers") for n in range(1, 4)]
    made = files(timeline(*many), site_url="https://harbour.test/")
    read = json.loads(made["events.json"])
    assert read["url"] == "https://harbour.test/"
    assert [e["id"] for e in read["events"]] == ["e1", "e2", "e3"]
    assert read["events"][0]["date"] == "2021-01"
    assert read["events"][0]["url"] == "https://harbour.test/events/e1/"
    assert "not for readers" not in made["events.json"]


def test_data_hold_what_editors_typed_though_pages_set_it() -> None:
    many = [event(f"e{n}", title=f"The boards' dues of 3 May, {n}") for n in range(3)]
    made = files(timeline(*many))
    assert [e["title"] for e in json.loads(made["events.json"])["events"]] == [
        e.title for e in many
    ]


def test_who_follows_what_is_renamed_need_not_know() -> None:
    events = [event(f"e{n}", people=["Ana Ross"]) for n in range(3)]
    before = files(timeline(*events))

    ana = Person(id="ana-ruiz", name="Ana Ruiz", aliases=("Ana Ross",), former_ids=("ana-ross",))
    after = files(timeline(*events, people=(ana,)))

    for name in ("feed.xml", "feed.json", "calendar.ics"):
        assert after[f"people/ana-ross/{name}"] == after[f"people/ana-ruiz/{name}"]
    assert "people/ana-ross/events.json" not in after
    kept = "<id>tag:harbour.test,2024:people/ana-ross/feed.xml</id>"
    assert kept in text(before, "people/ana-ross/feed.xml")
    assert kept in text(after, "people/ana-ruiz/feed.xml")
    assert 'href="https://harbour.test/news/people/ana-ruiz/"' in text(
        after, "people/ana-ross/feed.xml"
    )
