"""Times in a phrase that are not its act's: "banned the sale from 2035", "to meet on Friday".

They belong to what is told, so that a title or a summary keeps them, in words that need no article
around them.  The act's own time goes: it is the date of the record.
"""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.grammar.words import PREPOSITIONS
from generator.model.timex import Timex
from generator.model.when import MONTHS, WEEKDAYS, Grain, When
from generator.model.words import in_words

_LAST = re.compile(r"(?:^|\s)([^\W\d_]+) $")
_FOLLOWED = re.compile(r" (?:[a-z-]+)")
_BOUNDS = frozenset(("before", "by", "for", "till", "until"))  # how far, not when
_COUNTS_FROM_IT = re.compile(
    r"\b(?:after|before|earlier|later|previous|following)\b|^the (?:next|same)\b"
)
_TO_COME = re.compile(r" to [a-z]+\b[^,;]*$")
_MOD = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about "}
_A_WEEK = 7  # days


def kept(act: Act, t: Timex, head: str, behind: str) -> str:
    """Return how a time is told between ``head`` and ``behind``, "" where it is the act's own.

    "" as well where it cannot be told apart from its article: "a Tuesday meeting", "at noon".
    """
    if (act.time and t.start == act.time.start) or t.type != "DATE" or t.when is None:
        return ""
    last = m[1].lower() if (m := _LAST.search(head)) else ""
    of_subject = act.clause.subject.covers(t)  # "A bridge that was due to open in May opened"
    if (
        act.when
        and t.when.overlaps(act.when)
        and (t.when == act.when or not (last in _BOUNDS or of_subject))
    ):
        return ""
    if t.basis == "stated":
        return t.text
    leads = last in PREPOSITIONS or last in {"ended", "ending"}
    following = _FOLLOWED.match(behind)
    if following and not leads and following[0].strip() not in PREPOSITIONS | {"and", "but", "or"}:
        return ""
    ahead = act.when is not None and t.when.first > act.when.last
    to_come = last in _BOUNDS or bool(_TO_COME.search(head))
    one_day = t.when.grain is Grain.DAY and not t.when.is_span
    if one_day and not (ahead and _is_certain(t, to_come=to_come)):
        return ""
    if _COUNTS_FROM_IT.search(t.text.lower()) and act.when:
        return t.text
    told = f"{_MOD[t.mod]}{in_words(t.when)}" if t.mod in _MOD else in_words(t.when)
    told = told.replace("–", " to ", 1) if last == "from" else told  # "from May to July"
    return told if leads else _placed(t.when, told)


def _is_certain(t: Timex, *, to_come: bool) -> bool:
    """Say whether a day can be no other: of weekdays that is so only where one must be ahead.

    "The third day" may count from anything.
    """
    words = {w.title() for w in t.text.split()}
    return bool(words & {*MONTHS, "Tomorrow"}) or (to_come and bool(words & set(WEEKDAYS)))


def _placed(when: When, told: str) -> str:
    """Return a date with its preposition, "" for some days of which none is told."""
    if when.is_span and when.grain is Grain.DAY:
        is_week = (when.last - when.first).days + 1 == _A_WEEK
        return f"in the week of {told}" if is_week else ""
    return f"{'on' if when.grain is Grain.DAY else 'in'} {told}"
