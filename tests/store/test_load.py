"""Everything under content/ is found, placed and told of."""

from __future__ import annotations

import gc
import os
import weakref
from pathlib import Path

import pytest

from generator.model.values import Where
from generator.store import Round, load, uncollected

EVENT = """\
date: 2021-09-09
title: "Événement: a roadmap"
summary: The two presidents agreed in Moscow on a roadmap.
people:
  - vladimir-putin
  - {ref: alexander-lukashenko, role: host}
sources:
  - article: one
    quote: We agreed.
added: 2021-09-10
"""


def put(root: Path, path: str, text: str) -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_a_folder_without_content_holds_nothing(tmp_path: Path) -> None:
    loaded = load(tmp_path)

    assert loaded.problems == ()
    assert loaded.records.events == ()


def test_every_kind_is_read(tmp_path: Path) -> None:
    put(tmp_path, "content/events/2021/2021-09-09-roadmap.yml", EVENT)
    put(tmp_path, "content/people/vladimir-putin.yml", "name: Vladimir Putin\n")
    put(tmp_path, "content/organisations/nato.yml", "name: NATO\n")
    put(tmp_path, "content/places/minsk.yml", "name: Minsk\nlat: 53.9\nlon: 27.56\n")
    put(tmp_path, "content/publishers/tass.yml", "name: TASS\nkind: agency\n")
    put(tmp_path, "content/stories/union-state.yml", "title: The Union State\n")
    put(tmp_path, "content/articles/one.yml", "title: One\n")
    put(tmp_path, "content/taxonomy.yml", "topics: [{id: loans, label: Loans}]\n")
    put(tmp_path, "content/extracted/one.json", '{"article": "one", "format": 1}\n')
    put(tmp_path, "content/pages/about.md", "# About\n")
    put(tmp_path, "content/media/a.png", "")

    loaded = load(tmp_path)

    assert loaded.problems == ()
    r = loaded.records
    kinds = (r.events, r.people, r.organisations, r.places, r.publishers, r.stories, r.articles)
    assert [len(k) for k in kinds] == [1] * 7
    assert r.taxonomy.topics[0].label == "Loans"
    assert list(r.noted) == list(loaded.notebooks) == ["one"]


@pytest.mark.parametrize(
    ("loc", "line", "column"),
    [
        (("title",), 2, 8),
        (("people", 0), 5, 5),
        (("people", 0, "ref"), 5, 5),
        (("people", 1, "role"), 6, 39),
        (("sources", 0, "quote", 0), 9, 12),
        (("sources", 0, "url"), 8, 5),
        (("why",), 1, 1),
        ((), 1, 1),
    ],
)
def test_a_field_is_found_where_it_stands(
    loc: tuple[str | int, ...], line: int, column: int, tmp_path: Path
) -> None:
    path = "content/events/2021/2021-09-09-roadmap.yml"
    put(tmp_path, path, EVENT)

    loaded = load(tmp_path)

    assert loaded.where("events", "roadmap", *loc) == Where(path, line, column)
    assert loaded.path("events", "roadmap") == path
    assert loaded.path("events", "other") == ""


@pytest.mark.parametrize(
    ("stem", "id"),
    [
        ("2021-09-09-union-state-roadmap", "union-state-roadmap"),
        ("2021-09-x", "x"),
        ("1999-union-state", "union-state"),
        ("2021-09-09-g7", "g7"),
    ],
)
def test_the_id_is_what_follows_the_date(stem: str, id: str, tmp_path: Path) -> None:
    put(tmp_path, f"content/events/2021/{stem}.yml", EVENT)

    assert [e.id for e in load(tmp_path).records.events] == [id]


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "content/events/.gitkeep", "")
    put(tmp_path, "content/people/.a.yml.1.dateline-new", "name:")
    put(tmp_path, "content/.git/people/a.yml", "name:")

    assert load(tmp_path).problems == ()


def test_problems_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    put(tmp_path, "content/people/b.yml", "name: B\nborn: x\ndied: y\n")
    put(tmp_path, "content/people/a.yml", "names: A\nborn: x\n")

    places = [str(p.where) for p in load(tmp_path).problems]

    a, b = "content/people/a.yml", "content/people/b.yml"
    assert places == [f"{a}:1:1", f"{a}:2:7", f"{b}:2:7", f"{b}:3:7"]


def test_a_broken_record_is_known_to_be_there(tmp_path: Path) -> None:
    put(tmp_path, "content/people/a.yml", "name: [")

    assert load(tmp_path).broken == {"people": frozenset({"a"})}


def test_links_out_of_the_content_are_refused(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside.yml", "name: Outside\n")
    people = put(tmp_path, "content/people/inside.yml", "name: Inside\n").parent
    (people / "link.yml").symlink_to(outside)
    (people / "dangling.yml").symlink_to(tmp_path / "nowhere.yml")
    (people / "loop.yml").symlink_to(people / "loop.yml")
    (people / "folder").symlink_to(tmp_path)
    (people / "alias.yml").symlink_to(people / "inside.yml")

    loaded = load(tmp_path)

    assert [p.id for p in loaded.records.people] == ["alias", "inside"]
    assert [str(p) for p in loaded.problems] == [
        f"content/people/{name}: a symbolic link that leads out of content/\n"
        "  hint: put the file itself there, or delete the link"
        for name in ("dangling.yml", "folder", "link.yml", "loop.yml")
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its folders")
def test_a_pipe_does_not_hold_us_up(tmp_path: Path) -> None:
    (tmp_path / "content/people").mkdir(parents=True)
    os.mkfifo(tmp_path / "content/people/pipe.yml")

    assert [p.message for p in load(tmp_path).problems] == ["not a file that can be read"]


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    with put(tmp_path, "content/people/large.yml", "").open("wb") as f:
        f.truncate(10**10)

    assert [p.message for p in load(tmp_path).problems] == ["the file is over 64 KiB"]


class Ring:
    """What only a look for garbage lets go of: it holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_a_few_records_are_not_set_aside(tmp_path: Path) -> None:
    put(tmp_path, "content/events/2021/2021-09-09-roadmap.yml", EVENT)
    gc.unfreeze()

    load(tmp_path)

    assert gc.get_freeze_count() == 0
    assert gc.isenabled()


def test_much_is_set_aside_until_there_is_more_to_load(tmp_path: Path) -> None:
    with uncollected():
        much = [Ring() for _ in range(200_000)]
    gone = weakref.ref(much[0])
    assert gc.get_freeze_count() > len(much)
    del much
    gc.collect()
    assert gone() is not None

    load(tmp_path)

    assert gone() is None
    assert gc.get_freeze_count() == 0


def test_what_another_state_holds_alike_is_not_read_again(tmp_path: Path) -> None:
    names = ("same", "changed", "broken", "mended", "marked", "moved")
    for name in names:
        put(tmp_path, f"a/content/people/{name}.yml", f"name: {name.title()}\n")
        put(tmp_path, f"b/content/people/{name}.yml", f"name: {name.title()}\n")
    put(tmp_path, "a/content/people/mended.yml", "name: [\n")
    put(tmp_path, "b/content/people/changed.yml", "name: Other\n")
    put(tmp_path, "b/content/people/broken.yml", "name: [\n")
    put(tmp_path, "b/content/people/marked.yml", "\ufeffname: Marked\n")
    (tmp_path / "b/content/people/moved.yml").rename(tmp_path / "b/content/people/new.yml")
    like = load(tmp_path / "a")

    loaded = load(tmp_path / "b", like)

    assert loaded == load(tmp_path / "b")
    assert loaded.files["people", "same"] is like.files["people", "same"]


def test_a_round_finds_what_is_loaded_and_keeps_none_of_it(tmp_path: Path) -> None:
    put(tmp_path, "content/events/2021/2021-09-09-roadmap.yml", EVENT)
    put(tmp_path, "content/events/2022/2022-09-09-roadmap.yml", EVENT)
    put(tmp_path, "content/people/b.yml", "name: B\n")
    put(tmp_path, "content/people/b-2.yml", "name: B\n")
    put(tmp_path, "content/people/c.yml", "name:\n")
    put(tmp_path, "content/notes.txt", "")
    put(tmp_path, "content/extracted/one.json", '{"article": "one", "format": 1}\n')
    put(tmp_path, "content/extracted/two.json", "{")
    loaded, around = load(tmp_path), Round(tmp_path)

    found = {key: (record, file) for key, record, file in around.records()}
    notebooks = {n.article: n for n in around.notebooks()}

    assert list(found) == [("events", "roadmap"), ("people", "b"), ("people", "b-2")]
    assert {key: file for key, (_, file) in found.items()} == loaded.files
    assert [found["people", r.id][0] for r in loaded.records.people] == list(loaded.records.people)
    assert notebooks == loaded.notebooks
    assert around.problems == loaded.problems
    assert around.broken == {("people", "c")}
    first = weakref.ref(next(iter(around.records()))[1])
    assert first() is None
