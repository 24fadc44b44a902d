"""Every meeting of the machine's word with a person's, in the bytes of a file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import store
from generator.merge.fields import Change, Fields, are_equal, changes, remembered, suggestions
from generator.store.changes import plain_fields
from generator.store.syntax import read

RECORD = """\
# Ana has read this one.
date: 2021-09-09
date_note: The article says “Thursday”.  # it does
title: Stane signed a rail pact   # as the paper has it
summary: >-
  On 9 September 2021, President Boris Stane signed a rail pact
  in Tallinn.

people:
  - boris-stane  # the president
  - carla-brandt
places: [tallinn]
sources:
  # the first report
  - article: pact
    quote: Stane signed a rail pact
  - url: https://example.org/pact
    title: Another report
added: 2021-09-20
review: draft
"""
LAST: Fields = {
    "date": "2021-09-09",
    "date_note": "The article says “Thursday”.",
    "title": "Stane signed a rail pact",
    "summary": "On 9 September 2021, President Boris Stane signed a rail pact in Tallinn.",
    "people": ["boris-stane", "carla-brandt"],
    "places": ["tallinn"],
    "sources": [{"article": "pact", "quote": "Stane signed a rail pact"}],
    "review": "draft",
}
NEW_TITLE = {"title": "Stane signs a pact"}
NEW_PEOPLE = {"people": ["boris-stane", "dora-dahl"]}
NEW_QUOTE = {"sources": [{"article": "pact", "quote": "Stane signed it"}]}
NO_SOURCE: Fields = {"sources": []}

TITLE = "title: Stane signed a rail pact   # as the paper has it\n"
PEOPLE = "people:\n  - boris-stane  # the president\n  - carla-brandt\n"
SOURCE = "  # the first report\n  - article: pact\n    quote: Stane signed a rail pact\n"

Edit = tuple[str, str]  # words of the file, and what stands there afterwards
NONE: Edit = ("", "")

# What a person did; what the machine says now; what the machine then does to the file.
CASES: dict[str, tuple[Edit, Fields, Edit]] = {
    "a title, untouched": (NONE, {}, NONE),
    "a title, untouched, renewed": (
        NONE,
        NEW_TITLE,
        (TITLE, "title: Stane signs a pact  # as the paper has it\n"),
    ),
    "a title, changed": ((TITLE, "title: A pact at last\n"), {}, NONE),
    "a title, changed, renewed": ((TITLE, "title: A pact at last\n"), NEW_TITLE, NONE),
    "a note, untouched, taken back": (
        NONE,
        {"date_note": None},
        ("date_note: The article says “Thursday”.  # it does\n", ""),
    ),
    "a note, changed, taken back": (
        ("says “Thursday”.", "says Thursday."),
        {"date_note": None},
        NONE,
    ),
    "a note, deleted": (("date_note: The article says “Thursday”.  # it does\n", ""), {}, NONE),
    "a note, deleted, renewed": (
        ("date_note: The article says “Thursday”.  # it does\n", ""),
        {"date_note": "The article says “on Thursday”."},
        NONE,
    ),
    "a folded text, renewed": (
        NONE,
        {"summary": "On 9 September 2021, Stane signed it."},
        (
            ">-\n  On 9 September 2021, President Boris Stane signed a rail pact\n  in Tallinn.\n",
            "On 9 September 2021, Stane signed it.\n",
        ),
    ),
    "a field that a person gave, and the machine too": (
        ("added:", "basis: assumed\nadded:"),
        {"basis": "reckoned"},
        NONE,
    ),
    "a field of the default that a person wrote out": (
        ("added:", "basis: stated\nadded:"),
        {"basis": "reckoned"},
        NONE,
    ),
    "a new field of the machine's": (
        NONE,
        {"basis": "reckoned"},
        ("  # it does\n", "  # it does\nbasis: reckoned\n"),
    ),
    "people, untouched, renewed": (
        NONE,
        NEW_PEOPLE,
        ("  - carla-brandt\n", "  - dora-dahl\n"),
    ),
    "people, one deleted": (("  - boris-stane  # the president\n", ""), {}, NONE),
    "people, one deleted, renewed": (
        ("  - boris-stane  # the president\n", ""),
        NEW_PEOPLE,
        ("  - carla-brandt\n", "  - dora-dahl\n"),
    ),
    "people, the one deleted that is taken back": (
        ("  - carla-brandt\n", ""),
        NEW_PEOPLE,
        ("  # the president\n", "  # the president\n  - dora-dahl\n"),
    ),
    "people, one added": ((PEOPLE, f"{PEOPLE}  - Ana Ross\n"), {}, NONE),
    "people, one added, renewed": (
        (PEOPLE, f"{PEOPLE}  - Ana Ross\n"),
        NEW_PEOPLE,
        ("  - carla-brandt\n  - Ana Ross\n", "  - Ana Ross\n  - dora-dahl\n"),
    ),
    "people, the same one added by both": (
        (PEOPLE, f"{PEOPLE}  - dora-dahl\n"),
        NEW_PEOPLE,
        ("  - carla-brandt\n", ""),
    ),
    "people, one given a role": (
        ("  - carla-brandt\n", "  - {ref: carla-brandt, role: mayor}\n"),
        NEW_PEOPLE,
        ("role: mayor}\n", "role: mayor}\n  - dora-dahl\n"),
    ),
    "people, all deleted": ((PEOPLE, ""), {}, NONE),
    "people, all deleted, renewed": ((PEOPLE, ""), NEW_PEOPLE, NONE),
    "people, all deleted, taken back": ((PEOPLE, ""), {"people": []}, NONE),
    "places, taken back": (NONE, {"places": []}, ("places: [tallinn]\n", "")),
    "places, one added, taken back": (
        ("[tallinn]", "[tallinn, Old Town]"),
        {"places": []},
        ("[tallinn, Old Town]", "[Old Town]"),
    ),
    "a source, untouched, renewed": (
        NONE,
        NEW_QUOTE,
        ("quote: Stane signed a rail pact", "quote: Stane signed it"),
    ),
    "a source, its quote changed": (("quote: Stane signed a", "quote: signed a"), {}, NONE),
    "a source, its quote changed, renewed": (
        ("quote: Stane signed a", "quote: signed a"),
        NEW_QUOTE,
        NONE,
    ),
    "a source, given a key, renewed": (
        ("quote: Stane", "key: first\n    quote: Stane"),
        NEW_QUOTE,
        ("quote: Stane signed a rail pact", "quote: Stane signed it"),
    ),
    "a source, its quote deleted, renewed": (
        ("    quote: Stane signed a rail pact\n", ""),
        NEW_QUOTE,
        NONE,
    ),
    "a source, deleted": ((SOURCE, ""), {}, NONE),
    "a source, deleted, renewed": ((SOURCE, ""), NEW_QUOTE, NONE),
    "a source, taken back": (
        NONE,
        NO_SOURCE,
        ("  - article: pact\n    quote: Stane signed a rail pact\n", ""),
    ),
    "a source, changed, taken back": (("quote: Stane", "quote: He"), NO_SOURCE, NONE),
    "a source, another added": (("added:", "  - reference: A letter\nadded:"), {}, NONE),
    "a source, another added, renewed": (
        ("added:", "  - reference: A letter\nadded:"),
        NEW_QUOTE,
        ("quote: Stane signed a rail pact", "quote: Stane signed it"),
    ),
    "a source, with more quotes": (
        NONE,
        {"sources": [{"article": "pact", "quote": ["Stane signed a rail pact", "They met"]}]},
        (
            "quote: Stane signed a rail pact",
            "quote:\n      - Stane signed a rail pact\n      - They met",
        ),
    ),
    "review, set to reviewed": (("review: draft", "review: reviewed"), NEW_QUOTE, (
        "quote: Stane signed a rail pact", "quote: Stane signed it",
    )),
    "review, deleted": (("review: draft\n", ""), {}, NONE),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_person_and_the_machine_meet_in_a_file(name: str, tmp_path: Path) -> None:
    by_person, said, by_machine = CASES[name]
    file = tmp_path / "event.yml"
    store.write(file, _with(RECORD, by_person))
    proposed = {k: v for k, v in {**LAST, **said}.items() if v is not None}

    _run(file, LAST, proposed)

    assert file.read_text() == _with(_with(RECORD, by_person), by_machine)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("form", ["windows", "with a byte order mark"])
def test_the_form_of_a_file_is_kept(name: str, form: str, tmp_path: Path) -> None:
    by_person, said, by_machine = CASES[name]
    file = tmp_path / "event.yml"
    file.write_bytes(_in_form(_with(RECORD, by_person), form))
    proposed = {k: v for k, v in {**LAST, **said}.items() if v is not None}

    _run(file, LAST, proposed)

    assert file.read_bytes() == _in_form(_with(_with(RECORD, by_person), by_machine), form)


@pytest.mark.parametrize("name", CASES)
def test_a_second_run_has_nothing_to_change(name: str, tmp_path: Path) -> None:
    by_person, said, _ = CASES[name]
    file = tmp_path / "event.yml"
    store.write(file, _with(RECORD, by_person))
    proposed = {k: v for k, v in {**LAST, **said}.items() if v is not None}
    before = _fields(file)
    _run(file, LAST, proposed)

    noted = remembered(LAST, before, proposed)

    assert changes(noted, _fields(file), proposed) == ()


def test_a_new_word_of_the_machine_is_a_suggestion_where_a_persons_stands() -> None:
    now = {**LAST, "title": "A pact at last", "people": ["boris-stane"]}

    told = suggestions(LAST, now, {**LAST, **NEW_TITLE, **NEW_QUOTE})

    assert told == ("title",)


def test_what_a_person_took_out_is_remembered_while_the_machine_does_not_say_it() -> None:
    now = {name: value for name, value in LAST.items() if name != "date_note"}
    silent = remembered(LAST, {**now, "people": ["boris-stane"]}, {"people": ["boris-stane"]})

    again = changes(silent, {**now, "people": ["boris-stane"]}, LAST)

    assert not {c.field for c in again} & {"date_note", "people"}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (["x", "y"], ["y", "x"], True),
        ([{"ref": "x"}, "y"], ["y", {"ref": "x"}], True),
        (["x"], ["x", "x"], False),
        ({"part_of": ["a", "b"]}, {"part_of": ["b", "a"]}, True),
        ("x", ["x"], False),
    ],
)
def test_the_order_of_a_list_says_nothing(a: object, b: object, same: bool) -> None:
    assert are_equal(a, b) is same


words = st.sampled_from(["a", "b", "c"])
values = st.one_of(words, st.lists(words, unique=True, max_size=3))
records = st.dictionaries(st.sampled_from(["title", "people", "places", "time"]), words).map(
    lambda fields: {
        name: [value] if name in {"people", "places"} else value for name, value in fields.items()
    }
)


@given(records, records)
def test_an_untouched_record_comes_to_say_what_the_machine_says(old: Fields, new: Fields) -> None:
    assert _after(old, changes(old, old, new)) == new


@given(records, records, records)
def test_a_persons_word_is_never_changed(last: Fields, now: Fields, new: Fields) -> None:
    touched = {c.field for c in changes(last, now, new) if c.what in {"put", "cut"}}

    assert not {name for name in touched if now.get(name) != last.get(name)}


def _after(fields: Fields, made: tuple[Change, ...]) -> Fields:
    text = store.patch(store.dump("events", {**fields, "added": "2021"}), map(_in_file, made))
    root = read("", text.encode())[1]
    assert root
    return {name: value for name, value in plain_fields(root).items() if name != "added"}


def _with(text: str, edit: Edit) -> str:
    old, new = edit
    assert not old or text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
    return text.replace(old, new) if old else text


def _in_form(text: str, form: str) -> bytes:
    return (
        text.replace("\n", "\r\n").encode()
        if form == "windows"
        else b"\xef\xbb\xbf" + text.encode()
    )


def _run(file: Path, last: Fields, proposed: Fields) -> None:
    made = changes(last, _fields(file), proposed)
    store.write(file, store.patch(file.read_bytes().decode(), map(_in_file, made)))


def _fields(file: Path) -> Fields:
    root = read("", file.read_bytes())[1]
    assert root
    return plain_fields(root)


def _in_file(c: Change) -> store.Change:
    if c.what == "put":
        return store.Put(c.field, c.value)
    if c.what == "cut":
        return store.Cut(c.field)
    return store.Add(c.field, c.value) if c.what == "add" else store.Drop(c.field, c.value)
