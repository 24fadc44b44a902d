"""Tellings parted into happenings: in any order, and as comparing all with all would part them."""

from __future__ import annotations

import random
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from generator.model.when import parse
from generator.tellings import Shelves, Telling, happenings, telling, verdict

from .gold import UNREAD, b_cubed, found, gold, strays_joined, tellings

_WORDS = ["quake", "pact", "treaty", "signed", "struck", "bridge", "opened"]
_NAMES = ["Callao", "Lima", "Boris Stane", "Harbour Bank"]
_DAYS = ["2024-03-15", "2024-03-16", "2024-03-17", "2024-03", "2024-03-14/2024-03-18", "2024"]


@st.composite
def _tellings(draw: st.DrawFn) -> list[Telling]:
    made = []
    for n in range(draw(st.integers(0, 8))):
        words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
        names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=3))
        title = " ".join(["The", *words, "of", *names])
        when = parse(draw(st.sampled_from(_DAYS)))
        occurrence = draw(st.sampled_from(["happened", "planned"]))
        made.append(telling(f"t{n}", f"a{draw(st.integers(0, 5))}", when, occurrence, title, ()))
    return made


@given(_tellings(), st.randoms())
def test_the_order_makes_no_difference(told: list[Telling], order: random.Random) -> None:
    again = list(told)
    order.shuffle(again)

    assert happenings(again) == happenings(told)


@given(_tellings())
def test_none_that_could_never_be_one_come_together(told: list[Telling]) -> None:
    for group in happenings(told):
        assert all(verdict(a, b).answer != "never" for a in group for b in group if a is not b)


@given(_tellings())
def test_whatever_is_the_same_is_near(told: list[Telling]) -> None:
    shelves = Shelves()
    for t in told:
        shelves.put(t.id, t)
    for a in told:
        same = {b.id for b in told if a is not b and verdict(a, b).answer == "same"}
        assert same <= set(shelves.near(a))


@given(_tellings())
def test_what_was_taken_out_is_near_nothing(told: list[Telling]) -> None:
    shelves = Shelves()
    for t in told:
        shelves.put("event", t)
    for t in told[1:]:
        shelves.drop("event", t)

    assert all(shelves.near(t) in ([], ["event"]) for t in told)
    for t in told[:1]:
        shelves.drop("event", t)
    assert not any(shelves.near(t) for t in told)


def test_few_are_compared_where_there_are_many() -> None:
    shelves = Shelves()
    for n in range(2000):
        when = parse(f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}")
        shelves.put(f"t{n}", telling(f"t{n}", f"a{n}", when, "happened", f"Name{n % 50} met", ()))
    asked = telling("q", "q", parse("2024-03-15"), "happened", "The quake of Callao", ())

    assert shelves.near(asked) == []


def test_the_reports_that_were_read_come_together() -> None:
    ours = {t.id: n for n, group in enumerate(happenings(tellings())) for t in group}

    precision, found_again, _ = b_cubed(ours, found())
    assert precision == 1
    assert found_again >= 0.85
    assert strays_joined(ours, found()) == 0


def test_a_blind_report_and_its_gold_never_change() -> None:
    lines = (UNREAD / "SHA256SUMS").read_text("ascii").splitlines()
    sealed = dict(line.split("  ")[::-1] for line in lines)
    files = [p for p in UNREAD.iterdir() if p.name != "SHA256SUMS"]

    assert {p.name: sha256(p.read_bytes()).hexdigest() for p in files} == sealed


def test_half_of_the_reports_are_blind() -> None:
    seen, unread = len(gold().reports), len(gold(UNREAD).reports)

    assert unread * 2 >= seen + unread >= 24
