"""The blind articles are as they were when no rule had read them."""

from __future__ import annotations

from hashlib import sha256

from .gold import UNREAD, golds, unread_golds


def test_a_blind_article_and_its_gold_never_change() -> None:
    sealed = dict(line.split("  ")[::-1] for line in _lines())
    files = [p for p in UNREAD.iterdir() if p.name != "SHA256SUMS"]

    assert {p.name: sha256(p.read_bytes()).hexdigest() for p in files} == sealed


def test_half_of_the_articles_are_blind() -> None:
    seen, held_out, unread = len(golds()), len(golds(blind=True)), len(unread_golds())

    assert seen + held_out + unread >= 30
    assert unread * 2 >= seen + held_out + unread


def _lines() -> list[str]:
    return (UNREAD / "SHA256SUMS").read_text("ascii").splitlines()
