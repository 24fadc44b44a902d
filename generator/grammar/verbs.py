"""The verb groups of a sentence, each with its tense and how it speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from generator.grammar.auxiliaries import auxiliary, may_be_auxiliary
from generator.grammar.described import describes
from generator.grammar.present_tense import (
    SUBJECTS,
    behind_a_relative,
    historic,
    may_open_the_present,
    plan,
    scheduled,
    timetable,
)
from generator.grammar.verb import DETERMINERS, Verb
from generator.grammar.words import (
    ARTICLES,
    NOTHING_IS_DONE,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATE,
    Token,
    base_of,
    is_adverb,
    is_participle,
    is_past,
    third_person,
)
from generator.lexicons import words
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

_LONGEST = 40  # letters of a word of which we keep in mind what it may be


def verbs(ts: Sequence[Token], *, annals: bool = False) -> list[Verb]:
    """Return the finite verb groups in order; in ``annals`` also those in the historic present."""
    found: list[Verb] = []
    n = 0
    while n < len(ts):
        if not (annals or may_open(ts[n].low)):
            n += 1
            continue
        verb = auxiliary(ts, n) or plan(ts, n, found) or timetable(ts, n)
        if annals and verb and verb.passive and verb.tense == "present" and not verb.to_come:
            verb = replace(verb, tense="past", historic=True)  # "The director is dismissed"
        verb = verb or (annals and historic(ts, n)) or _simple_past(ts, n)
        if verb:
            found.append(verb)
        n = verb.behind if verb else n + 1
    found = [v for i, v in enumerate(found) if not describes(ts, v, found[:i])]
    found = [v for v in found if not _is_a_guess(ts, v)]
    found = [*found, *behind_a_relative(ts, found)] if found else scheduled(ts)
    return [v for i, v in enumerate(found) if not _is_participle_of(ts, v, found[i + 1 : i + 2])]


def _is_a_guess(ts: Sequence[Token], verb: Verb) -> bool:
    """Say whether a verb only names a thing with care: "fired what appeared to be a missile"."""
    what = verb.first > 1 and ts[verb.first - 1].low == "what"
    behind = [t.low for t in ts[verb.behind : verb.behind + 2]]
    return what and ts[verb.first].low in _SEEMS and behind == ["to", "be"]


_SEEMS = frozenset(("appeared", "appears", "looked", "looks", "seemed", "seems"))


def may_open(word: str) -> bool:
    """Say whether a verb group may begin with a word in lower case, outside annals."""
    return len(word) > _LONGEST or _may_open(word)


@lru_cache(1 << 14)
def _may_open(word: str) -> bool:
    opens = may_be_auxiliary(word) or may_open_the_present(word)
    return opens or is_past(word) or word in _RATHER_NOUNS


def _is_participle_of(ts: Sequence[Token], verb: Verb, behind: Sequence[Verb]) -> bool:
    """Say whether a past form is the participle of a subject: "the bridge built then collapsed"."""
    if not behind or verb.tense != "past" or verb.behind != verb.first + 1:
        return False
    low = ts[verb.first].low
    if (
        verb.first > 1
        and ts[verb.first - 1].low in WEEKDAY_WORDS
        and ts[verb.first - 2].low == "on"
    ):
        return False  # "the court on Monday struck down rules aimed at …"
    if verb.first and ts[verb.first - 1].low in {"who", "which", "that"}:
        return False  # "the man who robbed a bank was caught"
    known_as = low in _SEEN_AS and ts[verb.behind].low == "as"
    between = {t.low for t in ts[verb.behind + known_as : behind[0].first]}
    object_at = verb.behind + (ts[verb.behind].low in {"off", "out", "up", "down"})
    counted = ts[object_at].low in NUMBERS or ts[object_at].text[0].isdigit()
    if (counted or ts[object_at].low in ARTICLES) and _is_apart(ts, behind[0]):
        return False  # "called off a strike planned for Friday"
    if _has_a_name(ts, verb.behind) and low not in _NAMED_SO:
        return False  # "charged Kesta with hiding what it was paid"
    if low in _MEANT_TO and ts[verb.behind].low == "to":
        return True  # "a robot designed to help took off"
    if "to" in between and _is_apart(ts, behind[0]):
        return False  # "called on the king to free the men arrested in March"
    opens = between & (RELATIVE | SUBORDINATE | {"and", "but", "or", "then"})
    opens |= (
        {"what"}
        & {  # "held for what the court had called a theft"
            t.low for p, t in pairwise(ts[verb.behind : behind[0].first]) if p.low in PREPOSITIONS
        }
    )
    dated = ts[verb.behind].low in WEEKDAY_WORDS and behind[0].first == verb.behind + 1
    speaks = (low in words("speech") or low in {"said", "told"}) and not dated
    return is_participle(low) and not opens and not speaks


def _has_a_name(ts: Sequence[Token], n: int) -> bool:
    """Say whether a name stands at ``n``, and no day: it is the object of the verb before it."""
    dated = ts[n].low in WEEKDAY_WORDS or ts[n].low in MONTH_WORDS
    return ts[n].text[0].isupper() and not (dated or ts[n].low == "i")


_NAMED_SO = frozenset(("called", "codenamed", "dubbed", "labelled", "named", "nicknamed", "titled"))
_SEEN_AS = frozenset(  # "a man dressed as the mayor fled"
    ("billed", "described", "disguised", "dressed", "hailed", "known", "listed", "regarded", "seen")
)
_MEANT_TO = frozenset(
    (
        "adapted", "adopted", "appointed", "built", "convened", "created", "deployed", "designed",
        "drafted", "erected", "established", "formed", "founded", "hardwired", "held", "hired",
        "imposed", "installed", "intended", "introduced", "made", "meant", "organised", "organized",
        "staged", "tailored", "trained",
    )
)  # fmt: skip
_PERIODS = frozenset(("half", "month", "months", "period", "quarter", "week", "weeks", "year"))


def _is_apart(ts: Sequence[Token], verb: Verb) -> bool:
    """Say whether a past form is a participle with its adverbial behind a noun."""
    bare = verb.tense == "past" and verb.behind == verb.first + 1
    behind = ts[verb.behind].low if verb.behind < len(ts) else "in"
    return bare and is_participle(ts[verb.first].low) and behind in PREPOSITIONS


_OF_A_NOUN = frozenset(("a", "an", "her", "his", "its", "the", "their"))


_RATHER_NOUNS = frozenset(("broadcast", "forecast"))  # past forms, unless a word tells otherwise


def _simple_past(ts: Sequence[Token], n: int) -> Verb | None:
    t = ts[n]
    noun_too = t.low in _RATHER_NOUNS  # "its growth forecast for May", "The bank forecast a loss"
    noun_too &= n > 0 and _begins_what_is_told(ts[n + 1 : n + 2])
    if not (is_past(t.low) or noun_too) or not t.text[0].islower():
        return None
    before = ts[n - 1].low if n else ""
    follows = ts[n + 1].low if n + 1 < len(ts) else ""
    if t.low == "won" and (before in _POWERS or before[-1:].isdigit()) and follows not in ARTICLES:
        return None  # the currency: "1.6 trillion won"
    if n == 0 and (t.low == "dated" or not _takes_an_object(ts)):
        return None  # "The letter, dated 3 May, followed two days of talks"
    if before in DETERMINERS or (before in {",", "-", "–", "("} and _is_reduced(ts, n)):
        return None
    if _is_helped(ts, n):
        return None  # "for the law to be better kept", "after having been fined"
    if n > 1 and is_adverb(ts[n - 1]) and ts[n - 2].low in _OF_A_NOUN:
        return None  # "the recently announced car"
    if before.endswith("s") and t.start - ts[n - 1].end == len("’ "):
        return None  # "Rojas' failed bid": an apostrophe between
    if before.endswith(("’s", "'s")) and before[:-2] not in _SHORTENED and is_participle(t.low):
        return None  # "Kesta's proposed merger", but "it's agreed"
    if t.low == "aged" and n + 1 < len(ts) and ts[n + 1].text[0].isdigit():
        return None  # "In 1951, aged 20, she opened a school"
    if _is_compound(ts, n) or _is_a_thing(ts, n):
        return None
    if t.low == "ended" and before in _PERIODS and _opens_a_date(ts, n + 1):
        return None  # "a loss for the nine months ended 31 March"
    if t.low == "bid" and n + 1 < len(ts) and not _is_bid_for(ts[n + 1]):
        return None  # "to facilitate bid talks"
    if t.low == "cost" and before in {"low", "high", "the"}:
        return None  # "the low cost airline"
    by = follows == "by" and t.low.endswith("ed") and not _is_an_amount(ts[n + 2 : n + 3])
    if by or _tells_of_a_subject(ts, n):
        return None  # "a crisis fomented by": a participle
    if t.low.endswith("ed") and follows and _names_a_thing(ts, n):
        return None
    negated = before in {"neither", "never", "nor"}
    return Verb(n, n + 1, base_of(t.low), "past", negated=negated)


def _is_compound(ts: Sequence[Token], n: int) -> bool:
    """Say whether a past form only describes the noun behind it: "so-called experts"."""
    first, hyphen, _ = ts[n].low.rpartition("-")
    follows = ts[n + 1] if n + 1 < len(ts) else None
    if not hyphen or first in _AGAIN or not follows or not follows.text[0].islower():
        return False
    return follows.low not in PREPOSITIONS | ARTICLES | DETERMINERS | NUMBERS


# In front of a verb that is one as well: "re-elected", "co-founded".
_AGAIN = frozenset(("co", "counter", "court", "cross", "de", "double", "fast", "mis", "out"))
_AGAIN |= {"over", "pre", "re", "spot", "under"}


def _is_a_thing(ts: Sequence[Token], n: int) -> bool:
    """Say whether a past form is a noun behind another: "a power cut hit Lima", "after a tax cut".

    A verb stands right behind it, or behind the "that" of its relative, or nothing.
    """
    if ts[n].low not in _THINGS_TOO or n < 2 or not ts[n - 1].text.islower():
        return False
    if not any(t.low in ARTICLES for t in ts[max(0, n - 3) : n - 1]):
        return False
    behind = n + 1 + (n + 1 < len(ts) and ts[n + 1].low in {"that", "which"})
    return behind >= len(ts) or is_past(ts[behind].low) or may_be_auxiliary(ts[behind].low)


_THINGS_TOO = frozenset(("bid", "cut"))  # as verbs they have an object


def _is_bid_for(behind: Token) -> bool:
    """Say whether a word goes on from the verb "bid": "bid for", "bid $3m", "bid them farewell"."""
    opens = behind.low in PREPOSITIONS or behind.low in ARTICLES or behind.low in NUMBERS
    return opens or behind.text[0] in "$£€" or behind.text[0].isdigit() or behind.low in _BID_MORE


_BID_MORE = frozenset(("farewell", "goodbye", "her", "him", "more", "over", "them", "up"))


def _is_helped(ts: Sequence[Token], n: int) -> bool:
    """Say whether a form of "be" or "having" stands before a participle, adverbs apart."""
    while n > 1 and (is_adverb(ts[n - 1]) or ts[n - 1].low in {"better", "further"}):
        n -= 1
    return n > 0 and ts[n - 1].low in {"be", "been", "being", "having"}


def _opens_a_date(ts: Sequence[Token], n: int) -> bool:
    """Say whether a day or month stands at ``n``: "31 March", "in March", "on Friday"."""
    n += n < len(ts) and ts[n].low in {"in", "on"}
    return n < len(ts) and (
        ts[n].text[0].isdigit() or ts[n].low in WEEKDAY_WORDS or ts[n].low in MONTH_WORDS
    )


def _takes_an_object(ts: Sequence[Token]) -> bool:
    """Say whether the first word has an object behind it, as a verb whose subject stands before."""
    if len(ts) < 2:
        return ts[0].low in words("speech")
    if ts[0].low in words("speech"):  # but "agreed in January" is said of what stands before
        stands_alone = ts[0].low.endswith("ed") and ts[1].low in PREPOSITIONS
        return not stands_alone or any(t.low == "that" for t in ts)
    named = ts[1].text[0].isupper() and ts[0].low not in {"called", "dubbed", "named", "titled"}
    return ts[1].low in ARTICLES or ts[1].low in NUMBERS or ts[1].text[0].isdigit() or named


def _begins_what_is_told(ts: Sequence[Token]) -> bool:
    """Say whether a word can only begin what somebody forecast: "a", "that", "40"."""
    opens = ARTICLES | NUMBERS | {"its", "that", "their"}
    return bool(ts) and (ts[0].low in opens or ts[0].text[0].isdigit())


def _is_reduced(ts: Sequence[Token], n: int) -> bool:
    """Say whether a past form behind a comma is a participle: "led by …", "based in …"."""
    follows = ts[n + 1].low if n + 1 < len(ts) else ""
    return (follows in PREPOSITIONS or follows in {",", "."}) and is_participle(ts[n].low)


def _is_an_amount(ts: Sequence[Token]) -> bool:
    """Say whether a word opens a number: "increased by more than 800%"."""
    return any(t.text[0].isdigit() or t.low in _AMOUNTS or t.low in NUMBERS for t in ts)


_AMOUNTS = frozenset(("about", "almost", "around", "half", "more", "nearly", "over"))


def _tells_of_a_subject(ts: Sequence[Token], n: int) -> bool:
    """Say whether a past form is a participle of the subject of a verb in the present tense.

    "A man held in Callao plans to sue", "a price set by Kesta values the mill at $3m"; but "said on
    Monday it plans to sue".
    """
    if ts[n].low in words("speech") or ts[n].low in {"said", "told"}:
        return False
    follows = ts[n + 1].low if n + 1 < len(ts) else ""
    if not (is_participle(ts[n].low) and follows in PREPOSITIONS and n):
        return False
    for k in range(n + 3, len(ts) - 1):
        acts = third_person().get(ts[k].low) and ts[k].text.islower()
        behind = ts[k + 1].low in ARTICLES | {"to", "its", "his", "her"}
        if ts[k - 1].low in SUBJECTS:
            return False
        if acts and behind and ts[k - 1].low not in DETERMINERS | PREPOSITIONS | {"and", "or"}:
            return not any(t.low in RELATIVE or t.low in SUBORDINATE for t in ts[n + 1 : k])
    return False


_SHORTENED = SUBJECT_PRONOUNS | {"here", "that", "there", "what", "who"}
_POWERS = frozenset(("thousand", "million", "billion", "trillion", "m", "bn", "tn"))
_CROWDS = frozenset(("dozens", "hundreds", "thousands", "several", "many", "both", "all"))


def _names_a_thing(ts: Sequence[Token], n: int) -> bool:
    """Say whether an -ed word is an adjective in front of a noun: "heightened security"."""
    before = ts[n - 1].low if n else ""
    if ts[n].low in NOTHING_IS_DONE:
        return False  # "a boy of six died of typhoid"
    year = re.fullmatch(r"(?:1\d|20)\d\d", before)  # "the bridge built in 1990 collapsed on …"
    if year and n > 2 and ts[n - 2].low == "in":
        return False  # "The council in 2016 approved new rules"
    digits = bool(re.fullmatch(r"\d[\d.,]*", before))
    if digits and (ts[n + 1].low in ARTICLES or (n > 1 and ts[n - 2].low in MONTH_WORDS)):
        return False  # "the Kesta 2 opened the show", "Officials on Feb. 2 named suspects"
    counted = ts[n + 1].low in NUMBERS or ts[n + 1].text[0].isdigit()
    if (year or before in _CROWDS) and (ts[n + 1].low in PREPOSITIONS | ARTICLES or counted):
        return False
    if before in {"all", "both"} and not any(map(_may_be_finite, ts[n + 1 :])):
        return False  # "Both pleaded guilty", "Kesta and Rimac both posted small losses"
    return before in DETERMINERS or before in NUMBERS or digits


def _may_be_finite(t: Token) -> bool:
    return is_past(t.low) or may_be_auxiliary(t.low)
