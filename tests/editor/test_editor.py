"""Ids that change, records that become one or two: every reference follows, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import editor, store
from generator.check import Matter, check
from generator.timeline import Timeline

EVENT = """\
date: 2024-03-15
title: Two ports sign a treaty
summary: The treaty ends [a quarrel](event:old-quarrel) about [dues](old-quarrel).
people: [ana-ross, {ref: ben-ode, role: host}]  # both came
organisations:
  # the board
  - harbour-board
places: [callao]
sources:
  - key: gazette
    url: https://example.org/1
    publisher: gazette
  - key: times
    url: https://example.org/2
    quote: They signed.
figures:
  - {label: Dues, value: 12, source: times}
  - {label: Ships, value: 3, source: gazette}
claims:
  - text: It was at noon.
    supported_by: [gazette, times]
related:
  follows: [old-quarrel]
added: 2024-03-16
"""
QUARREL = """\
date: 2023
title: The two ports quarrel about dues
summary: The ports disagree on what ships are to pay.
people: [ana-ross, ana-r]
sources: [{key: gazette, url: "https://example.org/3"}]
why: It lasted a year.
added: 2024-03-16
"""
ROLE = "roles:\n  - title: Head\n    organisation: harbour-board\n"
FILES = {
    "content/events/2024/2024-03-15-port-treaty.yml": EVENT,
    "content/events/2023/2023-old-quarrel.yml": QUARREL,
    "content/people/ana-ross.yml": "name: Ana Ross\naliases: [A. Ross]\nborn: 1961\n",
    "content/people/ana-r.yml": "name: Ana R. Ross\ndescription: Minister.\nborn: 1962\n",
    "content/people/ben-ode.yml": "name: Ben Ode\n" + ROLE,
    "content/organisations/harbour-board.yml": "name: Harbour Board\nplace: callao\n",
    "content/places/callao.yml": "name: Callao\n",
    "content/places/pier.yml": "name: Pier\nwithin: callao\n",
    "content/publishers/gazette.yml": "name: The Gazette\n",
}
TREATY = "content/events/2024/2024-03-15-port-treaty.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def contents(root: Path) -> dict[str, str]:
    files = (p for p in (root / "content").rglob("*.yml"))
    return {p.relative_to(root).as_posix(): p.read_text() for p in files}


def renamed(root: Path, record: str, id: str) -> dict[str, str]:
    loaded = store.load(root)
    editor.apply(root, editor.renamed(loaded, editor.key_of(loaded, record), id))
    return contents(root)


def problems(root: Path) -> list[str]:
    loaded = store.load(root)
    return [
        str(p) for p in (*loaded.problems, *check(Matter(Timeline(loaded.records), loaded.where)))
    ]


@pytest.mark.parametrize(
    ("record", "id", "old", "new"),
    [
        ("people/ana-ross", "ross", "[ana-ross, {ref: ben", "[ross, {ref: ben"),
        ("people/ben-ode", "ode", "{ref: ben-ode,", "{ref: ode,"),
        ("organisations/harbour-board", "board", "  - harbour-board\n", "  - board\n"),
        ("places/callao", "port", "places: [callao]", "places: [port]"),
        ("publishers/gazette", "paper", "    publisher: gazette", "    publisher: paper"),
    ],
)
def test_every_reference_follows_a_new_id(
    root: Path, record: str, id: str, old: str, new: str
) -> None:
    kind, _, before = record.partition("/")

    found = renamed(root, record, id)

    assert found[TREATY] == EVENT.replace(old, new)
    assert f"former_ids: [{before}]\n" in found[f"content/{kind}/{id}.yml"]
    assert f"content/{record}.yml" not in found
    assert not problems(root)


def test_references_in_prose_and_relations_follow_an_event(root: Path) -> None:
    found = renamed(root, "old-quarrel", "dues-quarrel")

    assert found[TREATY] == EVENT.replace("old-quarrel", "dues-quarrel")
    assert "former_ids: [old-quarrel]" in found["content/events/2023/2023-dues-quarrel.yml"]
    assert not problems(root)


def test_records_of_every_kind_follow_a_place_and_a_body(root: Path) -> None:
    renamed(root, "places/callao", "port")
    found = renamed(root, "organisations/harbour-board", "board")

    assert "within: port\n" in found["content/places/pier.yml"]
    assert "place: port\n" in found["content/organisations/board.yml"]
    assert "organisation: board" in found["content/people/ben-ode.yml"]


@pytest.mark.parametrize(
    ("id", "message", "hint"),
    [
        ("Ana Ross", "not an id for a new person: 'Ana Ross'", "write ana-ross"),
        ("ben-ode", "another person has the id 'ben-ode'", "write another, such as ben-ode-2"),
        ("con", "not an id for a new person: 'con'", "write con-2"),
    ],
)
def test_an_id_that_cannot_be_is_refused(root: Path, id: str, message: str, hint: str) -> None:
    loaded = store.load(root)

    with pytest.raises(editor.RefusalError) as e:
        editor.renamed(loaded, ("people", "ana-ross"), id)

    assert (e.value.message, e.value.hint) == (message, hint)


def test_an_id_that_was_given_up_is_not_used_again(root: Path) -> None:
    renamed(root, "people/ana-ross", "ross")
    loaded = store.load(root)

    with pytest.raises(editor.RefusalError, match="'ana-ross' is a former id of people/ross"):
        editor.renamed(loaded, ("people", "ben-ode"), "ana-ross")


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("ana-rosss", "no record has the id 'ana-rosss'", "did you mean 'people/ana-ross'?"),
        (
            "gazette",
            "more than one record has the id 'gazette'",
            "write people/gazette or publishers/gazette",
        ),
    ],
)
def test_a_record_that_is_not_clear_is_asked_for(
    root: Path, typed: str, message: str, hint: str
) -> None:
    (root / "content/people/gazette.yml").write_text("name: Gaz Ette\n")

    with pytest.raises(editor.RefusalError) as e:
        editor.key_of(store.load(root), typed)

    assert (e.value.message, e.value.hint) == (message, hint)


def test_two_people_become_one(root: Path) -> None:
    joined = editor.merged(store.load(root), ("people", "ana-r"), ("people", "ana-ross"))
    editor.apply(root, joined.rewrites)
    found = contents(root)

    assert found["content/people/ana-ross.yml"] == (
        "name: Ana Ross\naliases: [A. Ross, Ana R. Ross]\ndescription: Minister.\nborn: 1961\n"
        "former_ids: [ana-r]\n"
    )
    assert "content/people/ana-r.yml" not in found
    assert "people: [ana-ross]\n" in found["content/events/2023/2023-old-quarrel.yml"]
    assert joined.left == (("born", "1962"),)
    assert not problems(root)


def test_two_events_become_one_with_the_sources_of_both(root: Path) -> None:
    joined = editor.merged(store.load(root), ("events", "old-quarrel"), ("events", "port-treaty"))
    editor.apply(root, joined.rewrites)
    text = contents(root)[TREATY]

    assert "  - key: gazette-2\n    url: https://example.org/3\n" in text
    assert "why: It lasted a year.\n" in text
    assert "former_ids: [old-quarrel]" in text
    assert "related:" not in text  # it followed what is itself now
    assert "# both came" in text
    assert {"date", "title", "summary"} <= {name for name, _ in joined.left}


def test_records_of_two_kinds_do_not_become_one(root: Path) -> None:
    with pytest.raises(editor.RefusalError, match="cannot go into"):
        editor.merged(store.load(root), ("people", "ana-r"), ("places", "pier"))


def test_an_event_becomes_two_by_its_sources(root: Path) -> None:
    editor.apply(
        root, editor.parted(store.load(root), ("events", "port-treaty"), "dues-set", ["times"])
    )
    found = contents(root)
    old, new = found[TREATY], found["content/events/2024/2024-03-15-dues-set.yml"]

    assert "key: times" not in old
    assert "Dues" not in old
    assert "Dues" in new
    assert "quote: They signed." in new
    assert "see_also: [port-treaty]" in new
    assert "supported_by: [times]" in new
    assert not problems(root)


@pytest.mark.parametrize(
    ("chosen", "message"),
    [(["tims"], "no source has the key 'tims'"), (["gazette", "times"], "some sources must stay")],
)
def test_sources_that_cannot_go_are_told(root: Path, chosen: list[str], message: str) -> None:
    with pytest.raises(editor.RefusalError, match=message):
        editor.parted(store.load(root), ("events", "port-treaty"), "dues-set", chosen)


def test_a_person_becomes_two_by_the_events(root: Path) -> None:
    editor.apply(
        root, editor.parted(store.load(root), ("people", "ana-ross"), "other-ross", ["port-treaty"])
    )
    found = contents(root)

    assert "people: [other-ross, {ref: ben-ode, role: host}]" in found[TREATY]
    assert found["content/people/other-ross.yml"] == "name: Ana Ross\nborn: 1961\n"
    assert "ana-ross" in found["content/events/2023/2023-old-quarrel.yml"]


def test_a_change_is_shown_as_a_diff_that_git_reads(root: Path) -> None:
    loaded = store.load(root)
    shown = list(editor.difference(editor.renamed(loaded, ("places", "pier"), "mole")))

    assert shown[:2] == ["--- a/content/places/pier.yml", "+++ b/content/places/mole.yml"]
    assert "+former_ids: [pier]" in shown
    assert contents(root) == FILES


# Mends that are certain

LINKS = """\
date: 2024-05-01
title: The dues are paid at last
summary: The [first quarrel](quarrel) and [dues](event:quarrel "In 2023") are settled.  # (quarrel)
body: >-
  Of [the quarrel](<quarrel>) and [its
  end](old-quarrel) [Ross](person:quarrel) tells, as does [all](https://example.org/quarrel).
why: It ended [the quarrel](quarrel).
sources: [{url: "https://example.org/4"}]
added: 2024-05-02
"""
PAID = "content/events/2024/2024-05-01-dues-paid.yml"


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_links_by_a_former_id_are_mended_and_nothing_else(root: Path, newline: str) -> None:
    quarrel = root / "content/events/2023/2023-old-quarrel.yml"
    quarrel.write_text(f"{QUARREL}former_ids: [quarrel]\n")
    (root / PAID).write_text(LINKS, newline=newline)

    told = mend(root)

    expected = (
        LINKS.replace("[first quarrel](quarrel)", "[first quarrel](old-quarrel)")
        .replace("(event:quarrel ", "(event:old-quarrel ")
        .replace("(<quarrel>)", "(<old-quarrel>)")
    )
    assert (root / PAID).read_bytes() == expected.replace("\n", newline).encode()
    assert told == (
        f"{PAID}:3:10: old-quarrel, the new id",
        f"{PAID}:3:10: event:old-quarrel, the new id",
        f"{PAID}:4:7: old-quarrel, the new id",
    )
    assert mend(root) == ()


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("[dues](quarrel) and `[dues](quarrel)`", "one of them is code"),
        ("[dues](ana)", "two records gave up the id"),
    ],
)
def test_a_link_whose_mend_is_not_certain_is_left_to_a_person(
    root: Path, link: str, why: str
) -> None:
    (root / "content/events/2023/2023-old-quarrel.yml").write_text(
        f"{QUARREL}former_ids: [quarrel, ana]\n"
    )
    (root / "content/people/ana-ross.yml").write_text("name: Ana Ross\nformer_ids: [ana]\n")
    text = EVENT.replace("[dues](old-quarrel)", link)
    (root / TREATY).write_text(text)

    assert mend(root) == (), why
    assert (root / TREATY).read_text() == text
    assert any("link leads to no record" in p for p in problems(root))


def test_a_file_gets_its_new_ids_and_its_new_name_at_once(root: Path) -> None:
    quarrel = root / "content/events/2023/2023-old-quarrel.yml"
    quarrel.write_text(f"{QUARREL}former_ids: [quarrel]\n")
    before = EVENT.replace("old-quarrel", "quarrel").replace("03-15", "03-14")
    (root / TREATY).write_text(before)

    mend(root)

    moved = TREATY.replace("03-15", "03-14")
    assert contents(root)[moved] == EVENT.replace("03-15", "03-14")
    assert TREATY not in contents(root)


def mend(root: Path) -> tuple[str, ...]:
    mended = editor.mended(store.load(root))
    editor.apply(root, mended.rewrites)
    return mended.told


def test_a_link_that_means_another_record_does_not_follow(root: Path) -> None:
    (root / "content/people/old-quarrel.yml").write_text("name: Olga Quarrel\n")

    found = renamed(root, "people/old-quarrel", "olga-quarrel")

    assert found[TREATY] == EVENT
