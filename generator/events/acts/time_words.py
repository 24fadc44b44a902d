"""What a time tells by its own words: how exact it is, whose it is, whether it is over."""

from __future__ import annotations

import re

from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import HOURS, PREPOSITIONS
from generator.model.timex import Timex
from generator.model.when import Grain, When

PART_OF_DAY = (  # in front of its day
    r"(?:in|on|during) the (?:(?:early|late|small) )?"
    r"(?:day|hours|morning|afternoon|evening|night) of"
)
_IS_A_PERIOD = re.compile(r"^(?:the )?(?:\d{4}|.*[ -](?:quarter|half))$")
_NOUN_BEHIND = re.compile(
    r" (?!has\b|was\b)(?:[a-z-]{2,}[^siu\W]s|budget|data|income|introduction|launch|output|"
    r"production|profit|revenue)\b"
)
_HAS_A_LAST_DAY = frozenset(
    (
        "answer", "appoint", "apply", "approve", "complete", "decide", "deliver", "file", "finish",
        "leave", "open", "pay", "present", "publish", "ratify", "reply", "report", "respond",
        "rule", "sign", "submit", "vacate", "withdraw",
    )
)  # fmt: skip
_FROM_AN_AMOUNT = re.compile(
    r"(?i)\b(?:(?:against|from|with) $|(?:from|against) (?=[^,;]{0,40}(?:%|(?<!number )(?<![\d.,])"
    r"\d|\b(?:average|base|estimate|figure|forecast|half|high|level|low|number(?! \d)|peak|profit|"
    r"quarter|rate|record|same|sum|that|third(?! [a-z]{4})|those|total)s?\b))"
    r"(?:(?! to )(?:[^,;]|(?<=\d),(?=\d))){0,40} (?:(?:in|on|at) )?$)"
)
_RIGHT_BEHIND = 20  # letters: "by a fund in Lima in 2012"
_BEHIND_A_DAY = re.compile(r"\s*(?:[^\w\s]| ([a-z]+)\b)")
_JOINS = frozenset(("and", "but", "if", "or", "whether"))
_OF_A_NOUN = re.compile(r"[\w%’'-] (?:by|for|from|in|of|on|to|with) $")


def is_possessive(told: Told, t: Timex) -> bool:
    """Say whether a time belongs to a noun behind it: "this year’s fair", "two days’ rest"."""
    return t.text.endswith(("’s", "'s")) or told.text[t.end : t.end + 1] in {"’", "'"}


def is_of_a_noun(text: str, start: int, t: Timex) -> bool:
    """Say whether a year or quarter only tells which: "a rise in 2019 sales", ``start`` the phrase.

    "Sold in 2019 three mills" has nothing before the preposition, and "a rise in 2019 because" no
    noun behind it.
    """
    m = _NOUN_BEHIND.match(text, t.end) if _IS_A_PERIOD.search(t.text) else None
    return m is not None and _OF_A_NOUN.search(text, start, t.start) is not None


def before_a_distance(told: Told, end: int) -> int:
    """Return where words end that end there, without the "a day" of "a day after …" behind them."""
    hangs = (t.start for t in told.times if t.end == end and t.type == "DURATION")
    return next((len(told.text[:at].rstrip(" ,–—-")) for at in hangs), end)


def dates_something(t: Timex) -> bool:
    """Say whether a time may date an act: a date or an hour, no "now", no decade or century."""
    if t.type not in {"DATE", "TIME"} or t.value.endswith("_REF"):
        return False
    return t.when is None or t.when.grain >= Grain.YEAR


def grain_of(t: Timex) -> int:
    """Return how exact a time is; of one without a day yet, how exact its words are."""
    if t.when:
        return t.when.grain
    return Grain.DAY if re.search(r"WXX-\d|-\d\d$", t.value) else Grain.MONTH


def is_an_hour(t: Timex) -> bool:
    """Say whether a time of day is told by its hour or light, not by its day: "dawn", "6am"."""
    first = t.text.split(" ", 1)[0].lower()
    return t.type == "TIME" and (first[0].isdigit() or first in HOURS)


def is_over(t: Timex) -> bool:
    """Say whether a time lies behind the day of speaking by its words, as no perfect tense can."""
    return bool(re.match(r"(?i)last|yesterday|earlier", t.text)) or " ago" in t.text


def is_of_what_is_told(told: Told, clause: Clause, t: Timex, published: When | None) -> bool:
    """Say whether a month or year that is over is of what an act is about, as no perfect tense is.

    "Has jailed a man for attacks in 2012"; but not "has been sold in 2012", which some write.
    """
    if clause.verb.tense != "perfect" or clause.verb.to_come or not (t.when and published):
        return False
    over = t.when.grain < Grain.DAY and t.when.last < published.first
    head = told.text[clause.verb_at.end : t.start]
    return over and len(head) > _RIGHT_BEHIND and "since " not in head


def is_due_by(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a day is the last for what is to be handed in, paid, decided or done.

    Nothing that it names may stand behind it: "will answer by Friday prayers".
    """
    ahead = clause.verb.tense == "future" or clause.verb.to_come
    done = clause.verb.passive or clause.verb.lemma in _HAS_A_LAST_DAY
    due = ahead and grain_of(t) >= Grain.DAY and done
    if not due or t.end >= told.span.end:
        return due
    m = _BEHIND_A_DAY.match(told.text, t.end, told.span.end)
    return m is not None and (not m[1] or m[1] in PREPOSITIONS | _JOINS)


def is_compared(told: Told, t: Timex) -> bool:
    """Say whether a time only measures how long: "For the first time since 1998, …"."""
    head = told.text[told.span.start : t.start].lower()
    return head.endswith(("since ", "than ", "until ")) and not head.endswith("not until ")


def is_behind_an_amount(head: str) -> bool:
    """Say whether what stands before a time tells from how much: "rose from", "from $3m in".

    Not where something fell from a crane, or is cut off from the grid.
    """
    return _FROM_AN_AMOUNT.search(head) is not None
