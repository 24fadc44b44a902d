"""Where a run holds what is no part of its name: a post, a person, a caption's mark."""

from __future__ import annotations

from collections.abc import Sequence

from generator.entities.gazetteer import is_given, is_known_place
from generator.entities.run import (
    IN_A_DEMAND,
    Run,
    bracketed,
    is_compound,
    is_organisation,
    is_role,
)
from generator.entities.spans import Word, joins_names
from generator.lexicons import any_of, words

_LONGEST_PERSON = 3  # words of a person behind a body
_CAPTION_MARKS = frozenset(("Credit", "Image", "Photo", "Photograph", "Picture", "Video"))


def article_inside(ws: Sequence[Word]) -> int:
    """Return where "the" parts two names: "told Ana Ross the Peru side"; 0 for nowhere."""
    first = 2 if ws[0].low in IN_A_DEMAND else 1
    parted = (n for n, w in enumerate(ws) if n >= first and w.text == "the")
    return next((n for n in parted if ws[n - 1].is_capital), 0)


def compound_inside(ws: Sequence[Word]) -> tuple[int, int] | None:
    """Return where what "San Velo-based" says stands in a run, which is no part of a name."""
    behind = next((n + 1 for n, w in enumerate(ws) if is_compound(w.text)), 0)
    if not behind:
        return None
    first = behind - 1
    while first and ws[first - 1].is_capital:  # "Acme and Kesta-backed": Acme is a name of its own
        first -= 1
    return max(0, first - 1), behind


def post_behind(ws: Sequence[Word]) -> tuple[int, int] | None:
    """Return where a post ends a run behind a body: "Trade Department Spokesperson".

    Several behind "of" are whom the body is of: "Union of Harbour Pilots".
    """
    n = len(ws)
    if ws[-1].low not in words("roles") and any(w.text == "of" for w in ws):
        return None
    while n > 1 and (is_role(ws[n - 1].low) or ws[n - 1].low in words("role-adjectives")):
        n -= 1
    ends = n < len(ws) and ws[n - 1].is_capital and is_role(ws[-1].low) and is_organisation(ws[:n])
    return (n, len(ws)) if ends else None


def head_before_a_person(ws: Sequence[Word]) -> int:
    """Return where a person begins behind a body: "director of the Soil Institute Ana Ross"."""
    for n in range(max(2, len(ws) - _LONGEST_PERSON), len(ws) - 1):
        rest = ws[n:]
        if not is_given(rest[0].text) or is_known_place(rest[0].text):
            continue
        odd = any(w.low in any_of("no-names", "things", "company-words", "roles") for w in rest)
        if odd or joins_names(list(rest)) or is_organisation(rest):
            continue
        place = any(w.text == "of" for w in ws[: n - 1]) and is_known_place(ws[n - 1].text)
        if is_organisation(ws[:n]) and (place or ws[n - 1].low in words("organisation-heads")):
            return n
    return 0


def is_known_whole(run: Run, joiner: int) -> bool:
    """Say whether a joiner stands inside a body's name, as its letters or a list have it."""
    letters = bracketed(run)
    capitals = [n for n, w in enumerate(run.words) if w.is_capital]
    initials = "".join(run.words[n].text[0] for n in capitals)
    if len(letters) > 2 and initials.endswith(letters) and capitals[-len(letters)] < joiner:
        return True
    ends = (" ".join(w.low for w in run.words[n:]) for n in range(min(3, joiner)))
    return any(end in words("known-bodies") for end in ends)


def caption_mark(run: Run) -> int:
    """Return where "Photo:" ends a run that a caption's name begins, 0 for nowhere."""
    last = run.words[-1].text
    ends = run.is_long and last in _CAPTION_MARKS and run.after[:1] == [":"]
    return len(run.words) - 1 if ends else 0
