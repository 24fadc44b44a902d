"""What a change does not touch keeps its bytes; what it touches reads back as asked."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.model.layout import model_of
from generator.store.changes import Add, Change, Cut, Drop, Put, in_short, plain, typed, with_change
from generator.store.dump import dump, fields_of
from generator.store.patch import patch
from generator.store.syntax import read
from tests.store.strategies import events, good, lines, refs, slugs, sources

EVENT = """\
# An event of the story.
date: 2021-09-09   # the day of the summit

title: "Putin and Lukashenko: a roadmap"
summary: >-  # keep it short
  The presidents agreed on 28 programmes of economic integration
  in the Union State.

# who
people: [vladimir-putin, alexander-lukashenko]   # both presidents
organisations:   # all of them
  - union-state   # the body
  # the bank lent the money
  - ref: eurasian-development-bank
    role: lender
places: [
  moscow,  # the capital
  minsk,
]
sources:
- article: one
  # the words of the second paragraph
  quote: |
    The two agreed.

    They met.
- url: https://example.org/a   # live page
  title: A page

x-desk: foreign
added: 2021-09-10
# the end
"""


def fields(text: str) -> Any:
    _, root, problems = read("f.yml", text.encode())
    assert root is not None, (text, problems)
    assert not problems, (text, problems)
    return plain(root)


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    a, b = before.splitlines(), after.splitlines()
    return [x for x in a if x not in b], [x for x in b if x not in a]


@pytest.mark.parametrize(
    ("change", "gone", "new"),
    [
        (Put("date", "2021-09"), ["date: 2021-09-09   # the day of the summit"],
         ["date: 2021-09  # the day of the summit"]),
        (Put("title", "A title without a colon"), ['title: "Putin and Lukashenko: a roadmap"'],
         ["title: A title without a colon"]),
        (Put("summary", "Short."),
         ["summary: >-  # keep it short",
          "  The presidents agreed on 28 programmes of economic integration",
          "  in the Union State."],
         ["summary: Short.  # keep it short"]),
        (Put("occurrence", "planned"), [], ["occurrence: planned"]),
        (Put("basis", "stated"), [], ["basis: stated"]),
        (Put("people", ["vladimir-putin"]),
         ["people: [vladimir-putin, alexander-lukashenko]   # both presidents"],
         ["people: [vladimir-putin]  # both presidents"]),
        (Cut("title"), ['title: "Putin and Lukashenko: a roadmap"'], []),
        (Cut("people"), ["people: [vladimir-putin, alexander-lukashenko]   # both presidents"], []),
        (Cut("why"), [], []),
        (Add("people", "vladimir-putin"), [], []),
        (Add("people", {"ref": "igor-ivanov"}),
         ["people: [vladimir-putin, alexander-lukashenko]   # both presidents"],
         ["people: [vladimir-putin, alexander-lukashenko, igor-ivanov]  # both presidents"]),
        (Add("organisations", "nato"), [], ["  - nato"]),
        (Add("organisations", {"ref": "eurasian-development-bank", "role": "bank"}),
         ["    role: lender"], ["    role: bank"]),
        (Add("organisations", {"ref": "union-state", "role": "host"}),
         ["  - union-state   # the body"], ["  - ref: union-state  # the body", "    role: host"]),
        (Add("organisations", "eurasian-development-bank"),
         ["  - ref: eurasian-development-bank", "    role: lender"],
         ["  - eurasian-development-bank"]),
        (Drop("organisations", "union-state"), ["  - union-state   # the body"], []),
        (Drop("organisations", "nato"), [], []),
        (Add("places", "brest"), ["  minsk,"], ["  minsk, brest,"]),
        (Drop("places", "minsk"), ["  moscow,  # the capital", "  minsk,"], ["  moscow,"]),
        (Add("topics", "defence"), [], ["topics: [defence]"]),
        (Add("sources", {"article": "two"}), [], ["- article: two"]),
        (Add("sources", {"article": "one", "quote": "The two agreed."}),
         ["  quote: |", "    The two agreed.", "    They met."], ["  quote: The two agreed."]),
        (Add("sources", {"url": "https://example.org/a", "title": "A page", "publisher": "TASS"}),
         [], ["  publisher: TASS"]),
        (Add("sources", {"url": "https://example.org/a"}), ["  title: A page"], []),
        (Drop("sources", {"url": "https://example.org/a"}),
         ["- url: https://example.org/a   # live page", "  title: A page"], []),
        (Put("order", 3), [], ["order: 3"]),
    ],
)  # fmt: skip
def test_a_change_touches_its_own_lines(change: Change, gone: list[str], new: list[str]) -> None:
    after = patch(EVENT, [change])

    assert changed_lines(EVENT, after) == (gone, new)


def test_a_new_field_stands_in_its_place_in_the_order() -> None:
    after = patch(EVENT, [Put("basis", "reckoned")])

    assert "# the day of the summit\nbasis: reckoned\n\ntitle" in after


def test_windows_line_ends_stay() -> None:
    text = EVENT.replace("\n", "\r\n")

    after = patch(text, [Put("summary", "long " * 40), Add("sources", {"article": "two"})])

    assert after.count("\n") == after.count("\r\n")


def test_a_mark_at_the_beginning_stays() -> None:
    assert patch("\ufeffdate: 2021\n", [Put("date", "2022")]) == "\ufeffdate: 2022\n"


def test_a_record_in_braces_is_written_anew() -> None:
    after = patch("{date: 2021, title: A short title}", [Put("date", "2022")])

    assert after == "date: 2022\ntitle: A short title\n"


def test_no_newline_at_the_end_is_no_trouble() -> None:
    assert patch("date: 2021", [Put("title", "Title")]) == "date: 2021\ntitle: Title"


changes = st.one_of(
    st.builds(Put, st.just("title"), good),
    st.builds(Put, st.just("why"), lines),
    st.builds(Put, st.just("body"), good),
    st.builds(Put, st.just("date"), st.sampled_from(["2021", "1999~"])),
    st.builds(Put, st.just("order"), st.integers(1, 9)),
    st.builds(Put, st.just("people"), st.lists(refs, min_size=1, max_size=4)),
    st.builds(Cut, st.sampled_from(["why", "body", "people", "related", "figures", "title"])),
    st.builds(Add, st.just("people"), refs),
    st.builds(Add, st.just("topics"), slugs),
    st.builds(Drop, st.just("topics"), slugs),
    st.builds(Add, st.just("sources"), sources),
    st.builds(Drop, st.just("sources"), sources),
)


def commented(text: str) -> str:
    """Return the text with a comment above each field, behind short ones, and blank lines."""
    text = re.sub(r"(?m)^(date|added|order|time): (.*)$", r"\1: \2  # on \1", text)
    n = iter(range(1000))
    return re.sub(r"(?m)^(?=[a-z])", lambda _: f"\n# comment {next(n)}\n", text)


@settings(max_examples=150, deadline=None)
@given(events, st.lists(changes, min_size=1, max_size=4))
def test_changes_read_back_and_comments_survive(
    values: dict[str, Any], asked: list[Change]
) -> None:
    event = model_of("events").model_validate({**values, "id": "some-id"})
    text = commented(dump("events", event))
    expected = fields(text)
    for change in asked:
        expected = typed(with_change(expected, in_short(change)))
    assume(expected)

    after = patch(text, asked)

    assert fields(after) == expected
    assert re.findall("# comment .*", after) == re.findall("# comment .*", text)
    assert "# on added" in after


def test_a_list_of_items_that_are_alike_is_changed_alone() -> None:
    text = "# on the date\ndate: 2024-03-15\npeople: [Ana, Ana]\n"

    after = patch(text, [Put("people", ["Ana", {"ref": "Ana", "role": "host"}])])

    assert after == (
        "# on the date\ndate: 2024-03-15\npeople:\n  - Ana\n  - ref: Ana\n    role: host\n"
    )


@settings(max_examples=200, deadline=None)
@given(events)
def test_putting_what_is_there_changes_no_byte(values: dict[str, Any]) -> None:
    event = model_of("events").model_validate({**values, "id": "some-id"})
    text = commented(dump("events", event))

    assert patch(text, [Put(k, v) for k, v in fields_of(event).items()]) == text
    assert patch(text, []) == text


# Records as people write them: every style that says the same.


small = st.sampled_from(["one", "two", "three words here", "NO", "a: b", "it's", "- x"])
a_source = st.fixed_dictionaries({"url": small, "title": small})


@st.composite
def written_by_hand(draw: st.DrawFn) -> str:
    """Return a record whose fields stand in styles drawn at random, with comments in between."""
    values = draw(
        st.fixed_dictionaries(
            {
                "date": st.just("2021"),
                "title": st.sampled_from(["A title", "it's", "a: b", "# no"]),
            },
            optional={
                "people": st.lists(small, min_size=1, max_size=3),
                "topics": st.lists(slugs, min_size=1, max_size=3),
                "sources": st.lists(a_source, min_size=1, max_size=3),
                "why": small,
            },
        )
    )
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    lines: list[str] = []
    for name, value in sorted(values.items()):
        if draw(st.booleans()):
            lines.append(draw(st.sampled_from(["# a comment", "", "  # indented - comment"])))
        lines.extend(_field_by_hand(draw, name, value))
    ending = draw(st.sampled_from(["", newline, f"{newline}# the end", newline * 3]))
    return newline.join(lines) + ending


def _field_by_hand(draw: st.DrawFn, name: str, value: Any) -> list[str]:
    key = draw(st.sampled_from([name, name, f'"{name}"', f"? {name}\n"])).rstrip("\n")
    comment = draw(st.sampled_from(["", "", "  # - why"]))
    head = f"{key}:" if not key.startswith("?") else f"{key}\n:"
    if not isinstance(value, list):
        return f"{head} {_scalar_by_hand(draw, value)}{comment}".split("\n")
    style = draw(st.sampled_from(["line", "lines", "block", "flush", "below"]))
    if not value or style in {"line", "lines"}:
        items = [_in_flow(v) for v in value]
        gap = ", " if style == "line" else f",{comment}\n  "
        return f"{head} [{gap.join(items)}]{comment}".split("\n")
    indent = "" if style == "flush" else "  "
    lines = [f"{head}{comment}"]
    for v in value:
        fields = [f"{k}: {_quote(x)}" for k, x in v.items()] if isinstance(v, dict) else [_quote(v)]
        if style == "below":
            lines += [f"{indent}-{comment}", *(f"{indent}    {f}" for f in fields)]
        else:
            lines += [f"{indent}- {fields[0]}{comment}", *(f"{indent}  {f}" for f in fields[1:])]
        lines += draw(st.sampled_from([[], [], ["# between"], [""]]))
    return "\n".join(lines).split("\n")


def _scalar_by_hand(draw: st.DrawFn, text: str) -> str:
    block = f"{draw(st.sampled_from(['|', '>-', '|+', '>2']))}\n  {text}"
    return draw(st.sampled_from([_quote(text), f"'{text.replace(chr(39), chr(39) * 2)}'", block]))


def _quote(text: str) -> str:
    return f'"{text}"' if re.search(r"[:#'-]", text) else text


def _in_flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_in_flow(v)}" for k, v in value.items()) + "}"
    return _quote(value)


@settings(max_examples=200, deadline=None)
@given(written_by_hand(), st.lists(changes, min_size=1, max_size=4))
def test_what_people_write_is_changed_without_loss(text: str, asked: list[Change]) -> None:
    expected = fields(text)
    for change in asked:
        expected = typed(with_change(expected, in_short(change)))
    assume(expected)

    assert fields(patch(text, asked)) == expected


@settings(max_examples=150, deadline=None)
@given(written_by_hand())
def test_a_change_keeps_every_byte_behind_it(text: str) -> None:
    assume("?" not in text)
    behind = text[text.index("title") :]

    after = patch(text, [Put("date", "1999~")])

    assert after[after.index("title") :] == behind
    assert after.count("# a comment") == text.count("# a comment")
