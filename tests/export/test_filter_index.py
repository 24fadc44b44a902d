"""The index of the filters: what stands in it is what the pages say, and none of it can run."""

import json
import random
import re
import shutil
import subprocess
from typing import Any

import pytest

from generator import render
from generator.export.filter_index import CALL, filter_index, in_script, shortened
from generator.model.records import Place
from generator.model.settings import Settings
from generator.render.facets import facets
from generator.timeline import Timeline
from tests.render.samples import event, timeline
from tests.render.synthetic import records
from tests.render.test_hostile import OURS, hostile


def script(found: Timeline, **settings: object) -> str:
    return filter_index(render.view_of(found, Settings.model_validate(settings)))


def data(found: Timeline, **settings: object) -> Any:
    """Return what a browser reads: the one argument of the one call."""
    text = script(found, **settings)
    assert text.startswith(f"{CALL}(")
    assert text.endswith(");\n")
    return json.loads(text[len(CALL) + 1 : -3])


def values_of(index: Any, name: str) -> list[list[str]]:
    """Return by event the ids of its values of a kind."""
    kind = next(k for k in index["kinds"] if k["name"] == name)
    lists = [values.split(",") if values else [] for values in kind["of"].split(" ")]
    return [[kind["ids"][int(v)] for v in values] for values in lists]


def ids_of(index: Any) -> list[str]:
    """Return the ids of the events as the script reads them."""
    found = []
    for short, title in zip(index["ids"], index["titles"], strict=True):
        words = re.findall("[A-Za-z0-9]+", title)
        parts = re.findall("[A-Z]|[a-z0-9]+", short)
        found.append("-".join(words[ord(p) - 65].lower() if p.isupper() else p for p in parts))
    return found


def test_an_event_has_its_days_from_the_first_to_the_last_it_may_be() -> None:
    dates = ["2024-03~", "2024-03-05", "2023", "2024-01/..", "../2020"]
    found = timeline(*(event(f"e{n}", date=d) for n, d in enumerate(dates)))
    index = data(found)

    days, first = [], 0
    for step, length in zip(index["first"], index["length"], strict=True):
        first += step
        days.append((first, first + length if length >= 0 else None))
    assert days == [
        (e.date.first.toordinal(), e.date.last.toordinal() if e.date.end else None)
        for e in found.events
    ]
    assert [
        (index["years"][y], index["days"][d])
        for y, d in zip(*(index[k] for k in ("year", "day")), strict=True)
    ] == [
        ("Until 2020", "Until 2020"),
        ("2023", "2023"),
        ("2024", "From January"),
        ("2024", "About March"),
        ("2024", "5\N{NO-BREAK SPACE}March"),
    ]


def test_every_value_has_the_events_of_its_own_page() -> None:
    view = render.view_of(Timeline(records(200)), Settings())
    index = data(view.timeline)
    ids = ids_of(index)

    assert ids == [e.id for e in view.timeline.events]
    for facet in facets(view):
        of = values_of(index, facet.name)
        for value in facet.values:
            having = [id for id, values in zip(ids, of, strict=True) if value.id in values]
            assert having == [e.id for e in value.events], (facet.name, value.id)


def test_what_happened_in_a_part_of_a_place_is_found_by_the_whole() -> None:
    places = [Place(id="callao", name="Callao", within="Peru")]
    places += [Place(id="peru", name="Peru")]
    index = data(timeline(event("a", places=["Callao"]), places=tuple(places)))

    assert sorted(values_of(index, "place")[0]) == ["callao", "peru"]


def test_a_row_says_how_it_stands() -> None:
    doubted = event("a", occurrence="planned", basis="assumed", date="2024-05", review="draft")
    claimed = event("b", date="2024-06-01", verification="claimed", importance="key")
    index = data(timeline(doubted, claimed))

    assert [index["forms"][n] for n in index["form"]] == [
        ["normal plan", ["planned", "day not known", "assumed"], [], True],
        ["key day", [], ["Claimed"], False],
    ]


def test_a_hidden_draft_is_not_in_the_index() -> None:
    found = timeline(event("a", review="draft", people=["Ana Ross"]), event("b"))

    assert "Ana Ross" in script(found)
    assert "Ana Ross" not in script(found, drafts="hide")
    assert ids_of(data(found, drafts="hide")) == ["b"]


def test_the_index_is_the_same_in_whatever_order_records_are_read() -> None:
    all = records(120)
    turned = list(all.events)
    random.Random(1).shuffle(turned)

    assert script(Timeline(all)) == script(
        timeline(*turned, stories=all.stories, publishers=all.publishers)
    )


@pytest.mark.parametrize(
    ("id", "title"),
    [
        ("roadmap", "Something else"),
        ("treaty-of-callao-2024", "The treaty of 2024, signed in Callao"),
        ("a-a-b", "A b"),
        ("x", "Ünïted\u212a x"),
        ("z-zz", " ".join(f"w{n}" for n in range(30)) + " z zz"),
        ("e-1", "1 E"),
    ],
)
def test_an_id_is_read_back_from_the_title(id: str, title: str) -> None:
    assert ids_of({"ids": [shortened(id, title)], "titles": [title]}) == [id]


@pytest.mark.parametrize("payload", OURS)
def test_no_text_leaves_its_string(payload: str) -> None:
    text = script(hostile([payload]))

    assert not re.search("[<\\u2028\\u2029\\x00-\\x09\\x0b-\\x1f\\ud800-\\udfff]", text)
    assert text.count("\n") == 1
    data(hostile([payload]))


def test_what_ends_a_script_or_a_line_is_written_as_its_number() -> None:
    for sign in ("<", "\u2028", "\u2029"):
        written = in_script(json.dumps(sign, ensure_ascii=False))

        assert sign not in written
        assert json.loads(written) == sign


@pytest.mark.skipif(not shutil.which("node"), reason="no Node.js here")
@pytest.mark.parametrize("payload", ["</script><script>x()", '"]});x()//', "`${x()}`", "__proto__"])
def test_a_script_reads_the_texts_as_they_were_typed(payload: str) -> None:
    found = timeline(event("a", title=f"It was {payload} that happened"))
    read = f"globalThis.{CALL} = (d) => console.log(d.titles[0]);\n{script(found)}"
    done = subprocess.run(["node", "-e", read], capture_output=True, text=True, check=True)

    assert done.stdout == f"{found.event['a'].title}\n"
