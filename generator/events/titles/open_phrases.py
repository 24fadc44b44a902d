"""Words that mean nothing without the phrase behind them: "between Peru", "on suspicion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.grammar.words import (
    ARTICLES,
    FINITE,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    is_past,
    is_present,
    regular_forms,
)
from generator.lexicons import words

_GOES_ON = frozenset(
    ("centering", "centring", "dating", "focusing", "hinging", "revolving", "stemming")
)
_OF_A_TRADE = frozenset(("arms", "drugs", "news", "sales", "securities", "sports"))
# Nothing by itself: "in a move (that …)".
_IN_A_FRAME = frozenset(
    f"{where} a {noun}"
    for where in ("after", "in", "on", "with")
    for noun in ("case", "claim", "deal", "decision", "field", "move", "report", "ruling", "way")
)
_UNITS = frozenset(
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "metres", "miles", "km")
)
# "in connection (with)", "on suspicion (of)": a preposition and a bare noun open another phrase.
_OPEN_A_COMPLEX = frozenset(("as", "at", "by", "for", "in", "on", "under"))
_OPENED_BY_IT = frozenset(("against", "for", "of", "over", "to", "with"))
_DOWN = (["crack", "down"], ["cracks", "down"], ["cracked", "down"], ["clamp", "down"])
_WHERE_WITHOUT_ARTICLE = frozenset(
    (
        "air", "bed", "bus", "car", "church", "class", "court", "foot", "hand", "home", "hospital",
        "jail", "land", "line", "office", "parliament", "prison", "sea", "school", "town", "train",
        "work",
    )
)  # fmt: skip
# "their lowest (in a decade)" says nothing without its bounds; words in "-est" that are none.
_SUPERLATIVE = re.compile(r"(?:[a-z]{2,}est|most|least|first|only|worst)")
_NO_SUPERLATIVES = frozenset(
    (
        "arrest", "contest", "east", "forest", "guest", "harvest", "honest", "interest", "invest",
        "latest", "midwest", "modest", "northeast", "northwest", "priest", "protest", "quest",
        "request", "rest", "southeast", "southwest", "suggest", "unrest", "west",
    )
)  # fmt: skip
# Verbs whose object needs what follows it, by the words that may open it.
_NEEDS = {
    "to": (
        "allow ask authorise authorize cause challenge compel convince direct enable encourage "
        "expect force instruct invite lead limit oblige order permit persuade rename sentence tell "
        "urge want"
    ),
    "as": (
        "accept appoint bill brand choose describe dismiss elect hail label name nominate regard "
        "select tip tout"
    ),
    "into": "convert divide transform turn",
    "with": "compare replace",
}
_NEEDS_BEHIND = {
    form: opener
    for opener, bases in _NEEDS.items()
    for base in bases.split()
    for form in (base, *regular_forms([base]))
}
# "critical (of)", "played a role (in)": words that mean little without the phrase behind them.
_NEEDS_A_PHRASE = frozenset(
    (
        "able", "accounting", "accused", "aimed", "aiming", "aware", "based", "calling", "capable",
        "chance", "compared", "consisting", "critical", "due", "easier", "equal", "guilty",
        "harder", "impact", "leading", "likely", "looking", "part", "related", "relating",
        "responsible", "right", "role", "similar", "subject", "suspected", "turn", "unable", "way",
    )
)  # fmt: skip
_OPENS_A_NOUN = ARTICLES - {"that"}
# What one of these opens needs a verb of its own.
_OPENS_A_CLAUSE = frozenset(("although", "because", "if", "that", "though", "when", "while"))
# Wherever they stand; no noun is one of them, as "order" and "force" are.
_ASKS_FOR_TO = frozenset(
    (
        "allow", "allowed", "allowing", "allows", "asked", "compelled", "enable", "enabled",
        "enables", "encourage", "encouraged", "encourages", "encouraging", "forced", "forcing",
        "instructed", "invited", "obliged", "obliges", "ordered", "persuaded", "require",
        "required", "requires", "requiring", "told", "urged", "urging",
    )
)  # fmt: skip
_NEEDS_BEHIND |= {"told": "to", "led": "to", "chose": "as", "chosen": "as"}
_ONE_ON = re.compile(r"\ban? (?:[\w%.-]+ ){1,4}(?:against|for|in|of|on) [a-z]+$")


def is_open(before: Sequence[str], word: str, verb: str, behind: str = "") -> bool:
    """Say whether words mean nothing without the phrase that ``word`` opens behind them.

    ``behind`` is what follows it: "a tax on bread (that was brought in)" means enough.
    """
    lows = [w.lower().strip(",;") for w in before]
    if _last(lows, "between") > _last(lows, "and"):
        return True  # "between the maker (and its rival)"
    if is_in_marks(" ".join(before)):
        return True  # "a “year (of storms)”"
    if word in {"after", "before"} and len(lows) > 1 and lows[-1] in _UNITS:
        return True  # "40 seconds (after the start)"
    if word in _OPENED_BY_IT and ends_in_a_complex(before):
        return True
    if opens_a_clause(" ".join(lows)):
        return True  # "that the fire (at the mill) has …", "when a car (of the firm) hit …"
    pleads = lows[-1] == "guilty" and verb.lower() in {"found", "pleaded", "pled"}
    if (lows[-1] in _NEEDS_A_PHRASE and not pleads) or _is_half_a_verb(before, word):
        return True
    if (word == "to" and "from" in lows[-5:]) or (word == "and" and "both" in lows[-6:]):
        return True  # "from 3% (to 5%)"
    if _is_absolute(lows):
        return True  # "with several seeing the biggest drop (in a year)"
    told = behind.split(" ", 2)[1:2]
    more = bool(set(told) & FINITE) and bool(_ONE_ON.search(" ".join(before)))
    more |= len(lows) == 1 and _is_told_of(told)  # "vetoed rules (that would have …)"
    if (word in RELATIVE or word == "that") and not (more or _is_indefinite(before)):
        return True  # "on worries (that …)", "the share (that …)"
    if (word in RELATIVE or word == "that") and " ".join(lows[-3:]) in _IN_A_FRAME:
        return True
    if any(w in _ASKS_FOR_TO and "to" not in lows[n:] for n, w in enumerate(lows)):
        return True  # "a bill that requires all firms (with …) to publish"
    if word in {"in", "since", "for", "on", "among", "that"} and is_superlative(last_noun(lows)):
        return True
    needed = _NEEDS_BEHIND.get(verb.lower(), "")
    ends_it = PREPOSITIONS - {"by", "of"} if needed == "as" else PREPOSITIONS
    return needed == word and not any(w in ends_it for w in lows)


def needs_to(verb: str) -> bool:
    """Say whether a verb has somebody do something: "ordered Kesta (to pay)"."""
    return _NEEDS_BEHIND.get(verb.lower()) == "to"


def needs_more(verb: str) -> bool:
    """Say whether nothing is told by a passive alone: "was touted (as a winner)"."""
    return verb.lower() in {"billed", "hailed", "regarded", "tipped", "touted"}


def opens_a_clause(before: str) -> bool:
    """Say whether words end in a clause that has no verb yet: "when a car", "that most"."""
    lows = before.lower().split()
    at = max(_last(lows, w) for w in _OPENS_A_CLAUSE)
    clause = lows[at + 1 :] if at >= 0 else []
    acts = (
        w in FINITE or is_past(w) or is_present(w)
        for w, behind in zip(clause, [*clause[1:], ""], strict=True)
        if behind != "by"  # "when three brands owned by Kesta"
    )
    return bool(clause) and not any(acts)


def _is_half_a_verb(before: Sequence[str], word: str) -> bool:
    """Say whether a small word belongs to what is in front: "to turn (over)", "up (to 20)"."""
    if word in {"to", "as"} and before[-1].lower() in {"as", "close", "early", "many", "up"}:
        return True
    if word == "on" and [w.lower() for w in before[-2:]] in _DOWN:
        return True
    to_do = len(before) > 1 and before[-2].lower() == "to" and before[-1].islower()
    last = before[-1]
    opens = word in {"into", "on", "over"} and not last.endswith("s")  # "to regulators (on …)"
    known = opens or last in words("verbs")
    return to_do and known and last not in _WHERE_WITHOUT_ARTICLE


def is_in_marks(before: str) -> bool:
    """Say whether words end inside a quotation."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def ends_in_a_complex(before: Sequence[str]) -> bool:
    """Say whether words end in "in protest", "on suspicion", "in connection", and so go on."""
    if len(before) < 2 or before[-2].lower() not in _OPEN_A_COMPLEX:
        return False
    noun = before[-1]
    bare = noun.islower() and noun.isalpha() and not noun.endswith(("s", "ing", "ed"))
    return bare and noun not in _WHERE_WITHOUT_ARTICLE


def _last(lows: Sequence[str], word: str) -> int:
    return max((n for n, w in enumerate(lows) if w == word), default=-1)


def _is_told_of(behind: Sequence[str]) -> bool:
    """Say whether "that" only tells more of a noun, and not what is said: "rules that barred"."""
    return any(w in FINITE or is_past(w) for w in behind)


def _is_absolute(lows: Sequence[str]) -> bool:
    """Say whether words end in "with shares falling …", which has no end inside."""
    behind = lows[_last(lows, "with") + 1 :] if "with" in lows else []
    acting = (n for n, w in enumerate(behind) if w.endswith("ing") and len(w) > 4)
    first = next(acting, 0)
    return first > 0 and not set(behind[:first]) & (PREPOSITIONS | {"a", "an"})


def last_noun(text: Sequence[str]) -> list[str]:
    """Return the words of the noun phrase that a text ends in."""
    near: list[str] = []
    for n in range(len(text) - 1, -1, -1):
        w = text[n]
        adjective = any(v.lower() in _OPENS_A_NOUN for v in text[max(0, n - 2) : n])
        told_of_it = is_past(w) and not adjective  # "a revised bid"
        if w.lower() in PREPOSITIONS or told_of_it or w.lower() in {"and", "to"}:
            break
        near.insert(0, w)
    return near


def is_superlative(noun: Sequence[str]) -> bool:
    """Say whether a noun phrase is "their lowest levels", which says nothing without its bounds."""
    found = (w for w in noun if _SUPERLATIVE.fullmatch(w) and w not in _NO_SUPERLATIVES)
    return any(found) and noun[0] in {"the", "its", "their", "his", "her"}


def _is_indefinite(before: Sequence[str]) -> bool:
    """Say whether a noun says enough, one of its kind or somebody's: "a bill", "its rules"."""
    noun = [w.lower() for w in last_noun(before)]
    owned = noun[:1] and noun[0] in {"her", "his", "its", "their"}
    return bool(owned) or any(w in {"a", "an"} or w in NUMBERS or w[0].isdigit() for w in noun)


def is_acting(before: Sequence[str]) -> bool:
    """Say whether words end in what several do: "three nurses working (in Lima)"."""
    if len(before) < 2 or before[-1] in _GOES_ON:
        return len(before) > 1
    many = before[-2].endswith("s") and before[-2].lower() not in _OF_A_TRADE
    return many and before[-1].endswith("ing") and before[-1].islower()


def is_called_for(text: str, at: int, verb: str) -> bool:
    """Say whether what is called for is still to be told: "for the law (on nets) to be kept"."""
    calls = verb.lower() in {"call", "called", "calling"} and text.startswith("for ")
    return calls and " to be " in text[at - 1 :]


def is_last_of_names(before: Sequence[str], word: str) -> bool:
    """Say whether "and" stands before the last name of a list: "of Kesta, Rimac (and Venn)"."""
    if word != "and":
        return False
    named = list(takewhile(lambda w: w[0].isupper(), reversed(before)))
    comma = before[-1 - len(named)] if len(named) < len(before) else ""
    return bool(named) and (comma.endswith(",") or any(w.endswith(",") for w in named[1:]))
