"""``story.mw``, read by Markwhen's own parser."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.export.markwhen import dates, harmless, line
from generator.model.records import Story
from generator.model.when import parse
from generator.timeline import Timeline
from tests.export.data import files
from tests.render import samples
from tests.render.samples import event, timeline
from tests.render.test_hostile import OURS

HOSTILE = [
    *OURS,
    "2024: another event",
    "2024-03-15/2024-03-16: another event",
    "5 days: another event",
    ": another event",
    "now: another",
    "!a: relative",
    "A #tag and an !id here",
    "Half is done .end 50% of it",
    "key: value",
    "title: another",
    "# Section",
    "// comment",
    "---",
    "- [x] done",
    "[ ] to do",
    "[link](https://evil.example/) ![](https://evil.example/a.png) [Callao](map)",
    "@ana every day",
    "every 2 days: again",
    'tz: "Asia/Tokyo"',
]


def parsed(readers: Path, texts: list[str]) -> list[dict[str, Any]]:
    script = Path(__file__).with_name("markwhen.mjs")
    done = subprocess.run(
        ["node", script, readers],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def seen(text: str) -> str:
    """Return a text without what nobody sees."""
    return " ".join(re.sub("[\u2060\u200b]", "", text).split())


def story(found: Timeline) -> str:
    return next(c for p, c in files(found).items() if p.endswith("/story.mw"))


def told(**fields: Any) -> Timeline:
    chapters = [{"id": "c", "title": fields.pop("chapter", "The first"), "to": "2030"}]
    s = Story.model_validate(
        {"id": "s", "title": fields.pop("story", "A story"), "chapters": chapters}
    )
    of = [event(f"e{n}", stories=["s"], **fields) for n in range(3)]
    return timeline(*of, stories=(s,))


def test_the_parser_reads_every_event_with_its_days(readers: Path) -> None:
    found = samples.starter()
    read = parsed(readers, [story(found)])[0]

    assert read["faults"] == []
    assert [e["properties"]["id"] for e in read["events"]] == [e.id for e in found.events]
    assert [e["text"] for e in read["events"]] == [e.title for e in found.events]
    for e, there in zip(found.events, read["events"], strict=True):
        assert there["from"][:10] == e.date.first.isoformat()
    assert [s["title"] for s in read["sections"] if s["title"]] == [
        c.title for c in found.stories[0].chapters
    ]


def test_types_and_topics_are_tags(readers: Path) -> None:
    found = told(type="energy-deal", topics=["trade", "the-gulf"])
    read = parsed(readers, [story(found)])[0]

    assert read["events"][0]["tags"] == ["energy_deal", "trade", "the_gulf"]


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2024-03-15", "2024-03-15"),
        ("2024-03", "2024-03"),
        ("1987~", "1987"),
        ("198X", "1980/1989"),
        ("18XX", "1800/1899"),
        ("2024-24", "2024-12/2025-02"),
        ("2024-03-11/2024-04", "2024-03-11/2024-04"),
        ("2024-03-11/..", "2024-03-11"),
        ("../2024", "2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(edtf: str, written: str) -> None:
    assert dates(parse(edtf)) == written


def test_what_goes_on_lasts_until_now() -> None:
    assert dates(parse("2024-03-11/.."), is_ongoing=True) == "2024-03-11/now"


def test_hostile_texts_stay_texts(readers: Path) -> None:
    payloads = [samples.line(p)[:90] for p in HOSTILE]
    fields = [(f"{p} happened", f"{p} is what was said of it", p) for p in payloads]
    texts = [
        story(told(title=t[:110], summary=s, chapter=p, story=p, type="k")) for t, s, p in fields
    ]

    for (title, _, name), read in zip(fields, parsed(readers, texts), strict=True):
        assert read["faults"] == []
        assert seen(read["header"]["title"]) == seen(name)
        assert set(read["header"]) == {"title", "url"} | ({"description"} & set(read["header"]))
        assert [seen(s["title"]) for s in read["sections"]] == ["", seen(name)]
        assert [e["properties"]["id"] for e in read["events"]] == ["e0", "e1", "e2"], name
        for e in read["events"]:
            assert seen(e["text"]) == seen(title)
            assert e["tags"] == ["k"]
            assert (e["lines"], e["more"]) == (1, 0)
            assert set(e["properties"]) == {"id", "url", "when"}


@pytest.mark.parametrize("text", ["2024: another", "#tag", "key: value", "!a: b", "- [x] done"])
def test_without_the_defence_a_text_is_more(readers: Path, text: str) -> None:
    safe, bare = line(text), text
    entries = [f"2024: Title\n{words}\n" for words in (safe, bare)]
    kept, lost = parsed(readers, entries)

    assert seen(harmless(text)) == text
    assert len(kept["events"]) == 1
    assert (kept["events"][0]["tags"], kept["events"][0]["properties"]) == ([], {})
    assert kept["events"][0]["lines"] == 1
    first = lost["events"][0]
    assert (len(lost["events"]), first["tags"], first["properties"], first["more"]) != (
        1,
        [],
        {},
        0,
    )
