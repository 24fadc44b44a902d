"""The API: every file as its schema says, every link a file, nothing told that is not public."""

import json
import posixpath
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.export.api import Api
from generator.export.events_json import EventsJson
from generator.export.schemas import FORMS, schema_of
from generator.model.records import Person, Place, Story
from generator.timeline import Timeline
from tests.export.data import files, read, view
from tests.render import samples
from tests.render.samples import event, timeline
from tests.render.synthetic import records
from tests.render.test_hostile import OURS

_OTHERS = ("timelinejs.json", "feed.json")  # of other people's forms


def strict(schema: Any) -> Any:
    """Return a schema that allows no field which it does not name."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {k: strict(v) for k, v in schema.items()}
    closed = "properties" in made and "additionalProperties" not in made
    return made | ({"additionalProperties": False} if closed else {})


def faults(made: dict[str, str]) -> list[str]:
    """Return what is wrong with each JSON file by the schema that it names."""
    found = []
    for path, text in made.items():
        if "/schema/" in path or not path.endswith(".json") or path.endswith(_OTHERS):
            continue
        data = json.loads(text)
        at = posixpath.normpath(posixpath.join(posixpath.dirname(path), data["$schema"]))
        validator = Draft202012Validator(strict(json.loads(made[at])))
        found += [f"{path}: {e.json_path}: {e.message[:90]}" for e in validator.iter_errors(data)]
    return found


def full() -> Timeline:
    """Return a timeline in which everything is said."""
    return samples.filled(lambda: "Harbour words")


@pytest.mark.parametrize("name", FORMS)
def test_a_schema_is_one_by_the_standard_and_explains_its_fields(name: str) -> None:
    schema = schema_of(FORMS[name], name)
    Draft202012Validator.check_schema(schema)

    parts = {"": schema} | schema.get("$defs", {})
    assert all(part.get("description") for part in parts.values())
    assert strict(schema) != schema


@pytest.mark.parametrize("made", ["starter", "full", "synthetic", "empty"])
def test_every_file_is_as_its_schema_says(made: str) -> None:
    makers: dict[str, Callable[[], Timeline]] = {
        "starter": samples.starter,
        "full": full,
        "synthetic": lambda: Timeline(records(60)),
        "empty": timeline,
    }
    texts = files(makers[made]())

    assert faults(texts) == []
    assert sum(p.startswith("api/v1/") for p in texts) >= 20


@pytest.mark.parametrize("payload", OURS)
def test_a_hostile_text_is_told_as_it_was_typed(payload: str) -> None:
    found = samples.filled(lambda: payload)
    texts = files(found)

    assert faults(texts) == []
    told = json.loads(texts["api/v1/events/a.json"])
    assert told["title"] == found.event["a"].title
    assert told["why"] == found.event["a"].why
    person = json.loads(texts["api/v1/entities/people.json"])["people"][0]
    assert person["name"] == found.people["p"].name


def test_prose_is_harmless_html_and_plain_words() -> None:
    body = "<script>alert(1)</script>\n\n[a](javascript:alert(1)) **b** [c](event:b)"
    found = timeline(event("a", summary=f"See {body[-30:]}, they said.", body=body), event("b"))
    told = read(found, "api/v1/events/a.json")

    assert "<script" not in told["body_html"]
    assert "javascript:" not in told["body_html"].replace("](javascript:", "")
    assert '<a href="https://harbour.test/events/b/">c</a>' in told["body_html"]
    assert "<strong>b</strong>" in told["summary_html"]
    assert told["summary"].endswith("b c, they said.")


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2024-03-15", ("2024-03-15", "2024-03-15", "day")),
        ("2024-02", ("2024-02-01", "2024-02-29", "month")),
        ("2024-24", ("2024-12-01", "2025-02-28", "season")),
        ("198X", ("1980-01-01", "1989-12-31", "decade")),
        ("2024-03-11/2024-04", ("2024-03-11", "2024-04-30", "month")),
        ("2024-03-11/..", ("2024-03-11", None, "day")),
        ("../2024", (None, "2024-12-31", "year")),
    ],
)
def test_a_date_is_told_with_the_days_that_it_may_mean(edtf: str, days: Any) -> None:
    told = read(timeline(event(date=edtf)), "api/v1/events/a.json")

    assert told["date"] == edtf
    assert (told["earliest"], told["latest"], told["precision"]) == days


def test_names_are_resolved_and_relations_told_on_both_sides() -> None:
    ana = Person.model_validate({"id": "ana-ross", "name": "Ana Ross", "aliases": ["A. Ross"]})
    found = timeline(
        event("a", people=["A. Ross", {"ref": "Ben Ode", "role": "host"}]),
        event("b", related={"follows": ["a"]}),
        people=(ana,),
    )
    a, b = (read(found, f"api/v1/events/{id}.json") for id in "ab")

    assert a["people"] == [
        {"id": "ana-ross", "name": "Ana Ross", "url": "https://harbour.test/people/ana-ross/"},
        {"id": "ben-ode", "name": "Ben Ode", "url": "https://harbour.test/people/ben-ode/"}
        | {"role": "host"},
    ]
    assert [(r["relation"], r["id"]) for r in a["related"]] == [("leads_to", "b")]
    assert [(r["relation"], r["id"]) for r in b["related"]] == [("follows", "a")]


def test_a_source_tells_what_the_record_of_its_article_says() -> None:
    found = full()
    told = read(found, "api/v1/events/a.json")["sources"][0]
    article = found.articles["c"]

    assert told["title"] == article.title
    assert told["published"] == "2021-09-09"
    assert told["article"]["url"] == "https://harbour.test/articles/c/"


def test_what_is_not_public_stands_nowhere() -> None:
    hidden = event("h", title="A draft of no concern", review="draft", notes="not for readers")
    shown = [event(f"e{n}", notes="not for readers", allow={"a": "a reason"}) for n in range(3)]
    linked = event("l", related={"follows": ["h"]})
    texts = files(timeline(*shown, hidden, linked), drafts="hide")

    assert not [p for p, c in texts.items() if "not for readers" in c or "a reason" in c]
    assert not [p for p, c in texts.items() if "A draft of no concern" in c or '"h"' in c]


def test_the_index_leads_to_every_file() -> None:
    texts = files(samples.starter())
    seen, left = set(), ["api/v1/index.json"]
    while left:
        path = left.pop()
        seen.add(path)
        data = json.loads(texts[path])
        ways = [data["$schema"]] if "/schema/" not in path else []
        ways += [w for name, w in data.get("files", {}).items() if name != "all"]
        rows = (*data.get("events", ()), *data.get("stories", ()))
        ways += [x["file"] for x in rows if "file" in x]
        found = [posixpath.normpath(posixpath.join(posixpath.dirname(path), w)) for w in ways]
        left += [p for p in found if p not in seen]

    assert seen | {"api/v1/schema/events.json"} == {p for p in texts if p.startswith("api/")}


def test_a_story_tells_its_chapters_with_their_events() -> None:
    chapters = [{"id": "c", "title": "First", "to": "2022"}, {"id": "d", "title": "Then"}]
    s = Story.model_validate({"id": "s", "title": "A story", "chapters": chapters})
    of = [event(f"e{n}", date=f"202{n}", stories=["s"]) for n in range(1, 5)]
    told = read(timeline(*of, stories=(s,)), "api/v1/stories/s.json")

    assert [c["events"] for c in told["chapters"]] == [["e1", "e2"], ["e3", "e4"]]
    assert told["chapters"][0]["url"] == "https://harbour.test/stories/s/chapters/c/"
    assert told["events"] == ["e1", "e2", "e3", "e4"]


def test_in_years_each_event_stands_once_in_the_file_of_its_year() -> None:
    found = samples.starter()
    shown = view(found)
    texts = dict(Api(shown, EventsJson(shown).line, "years").files())
    index = json.loads(texts["api/v1/events/index.json"])

    assert index["layout"] == "years"
    assert faults(texts) == []
    for row in index["events"]:
        held = json.loads(texts[f"api/v1/events/{row['file']}"])["events"]
        assert row["id"] in [e["id"] for e in held]
    years = [t for p, t in texts.items() if p.startswith("api/v1/events/2") or "/events/1" in p]
    assert sum(len(json.loads(t)["events"]) for t in years) == len(found.events)


def test_a_place_on_the_equator_has_a_latitude() -> None:
    place = Place.model_validate({"id": "l", "name": "Ladder Rock", "lat": "0", "lon": "0"})
    told = read(timeline(event(places=["l"]), places=(place,)), "api/v1/entities/places.json")

    assert (told["places"][0]["lat"], told["places"][0]["lon"]) == (0, 0)
