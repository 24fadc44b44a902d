"""Every field in which a record may name another is known in one place."""

from typing import Any

from generator.model.layout import MODELS
from generator.model.records import ArticleRecord, Organisation, Person, Place
from generator.timeline import Records, Timeline
from tests.render.samples import event

NAMED = {
    "people": ["ana"],
    "organisations": [{"ref": "Port", "role": "host"}],
    "places": ["Callao"],
    "stories": [{"ref": "harbour", "chapter": "founding"}],
    "related": {"follows": ["b"], "see_also": ["c"]},
    "sources": [{"article": "one"}, {"reference": "Law", "publisher": "Post", "agency": "Wire"}],
}
ROLE = {"title": "Head", "organisation": "Port"}


def found(**records: Any) -> dict[str, str]:
    return {
        f"{'/'.join(r.holder)}: {'.'.join(map(str, r.loc))}": f"{r.kind}/{r.name}"
        for r in Timeline(Records(**records)).references
    }


def test_an_event_names_who_where_why_and_by_whose_word() -> None:
    assert found(events=(event("a", **NAMED),)) == {
        "events/a: people.0.ref": "people/ana",
        "events/a: organisations.0.ref": "organisations/Port",
        "events/a: places.0.ref": "places/Callao",
        "events/a: stories.0.ref": "stories/harbour",
        "events/a: related.follows.0": "events/b",
        "events/a: related.see_also.0": "events/c",
        "events/a: sources.0.article": "articles/one",
        "events/a: sources.1.publisher": "publishers/Post",
        "events/a: sources.1.agency": "publishers/Wire",
    }


def test_the_others_name_bodies_places_and_publishers() -> None:
    body = {"id": "board", "name": "Board", "roles": [ROLE], "part_of": "Port", "place": "Callao"}
    assert found(
        people=(Person.model_validate({"id": "ana", "name": "Ana", "roles": [ROLE]}),),
        organisations=(Organisation.model_validate(body),),
        places=(Place(id="quay", name="Quay", within="Callao"),),
        articles=(ArticleRecord(id="one", title="One", publisher="Post", agency="Wire"),),
    ) == {
        "people/ana: roles.0.organisation": "organisations/Port",
        "organisations/board: roles.0.organisation": "organisations/Port",
        "organisations/board: part_of": "organisations/Port",
        "organisations/board: place": "places/Callao",
        "places/quay: within": "places/Callao",
        "articles/one: publisher": "publishers/Post",
        "articles/one: agency": "publishers/Wire",
    }


def test_a_reference_is_to_a_kind_of_record_and_never_empty() -> None:
    t = Timeline(Records(events=(event("a", **NAMED), event("b", people=["ana"]))))

    assert {r.kind for r in t.references} <= MODELS.keys()
    assert all(r.name for r in t.references)
