"""What readers are not to see is in no file of data: hidden drafts, notes, what `check` is told."""

from typing import Any

from generator import export, render
from generator.model.records import ArticleRecord, Organisation, Person, Place, Publisher
from generator.model.settings import Settings
from generator.timeline import Timeline
from tests.render.samples import event, timeline

SECRET = "Zanzibaron"
UNSEEN = {"notes": f"{SECRET} sent this", "allow": {"one-side": f"{SECRET} asked for it"}}


def records() -> Timeline:
    """Return three events with notes, and a draft that alone names a record of each kind."""
    draft: dict[str, Any] = {
        "review": "draft",
        "title": f"{SECRET} resigned at last",
        "summary": f"{SECRET} resigned at last, and nobody knows why.",
        "people": ["p", f"{SECRET} Ross"],
        "organisations": ["o"],
        "places": ["l"],
        "sources": [
            {"article": "c", "quote": f"{SECRET} resigned"},
            {"reference": f"{SECRET} 12", "publisher": f"{SECRET} Gazette"},
        ],
        "claims": [{"text": f"{SECRET} was ill."}],
        "former_ids": ["zanzibaron-resigns"],
        "updates": [{"date": "2024-02-03", "kind": "correction", "text": f"Not {SECRET} Ross."}],
        "related": {"fulfils": ["e0"], "see_also": ["e1"]},
    }
    named = {"name": f"{SECRET} Ross", "aliases": [f"Old {SECRET}"]}
    article = {"id": "c", "title": f"{SECRET} resigns", "publisher": "u", "file": "seeds/a.md"}
    return timeline(
        *(event(f"e{n}", stories=[], **UNSEEN) for n in range(3)),
        event("zanzibaron", **draft),
        people=(Person.model_validate(named | {"id": "p"}),),
        organisations=(Organisation.model_validate(named | {"id": "o"}),),
        places=(Place.model_validate(named | {"id": "l"}),),
        publishers=(Publisher.model_validate({"id": "u", "name": f"{SECRET} Times"}),),
        articles=(ArticleRecord.model_validate(article),),
    )


def written(found: Timeline, **settings: Any) -> dict[str, bytes]:
    """Return every file of data and of the archive by its path."""
    view = render.view_of(found, Settings.model_validate(settings))
    data = export.Data(view)
    files = [*data.files(render.all_pages(view)), *data.archive()]
    return {path: c.encode() if isinstance(c, str) else c for path, c in files}


def telling(files: dict[str, bytes]) -> list[str]:
    """Return the paths of the files that tell the secret."""
    return [p for p, c in files.items() if SECRET.lower() in (p + c.decode("latin-1")).lower()]


def test_what_only_a_hidden_draft_names_is_in_no_file() -> None:
    assert telling(written(records(), drafts="hide")) == []


def test_notes_are_in_no_file_and_drafts_that_are_shown_are() -> None:
    found = written(records(), drafts="show")

    assert {"feed.xml", "search/names.js", "filter/events.js", "events.csv"} <= set(telling(found))
    assert not [p for p, c in found.items() if b"sent this" in c or b"asked for it" in c]
