"""Words of news English: tokens, the closed classes, and what a word's form can be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from generator.grammar.quotes import quotations
from generator.lexicons import table, words
from generator.model.span import Span
from generator.text import folded

_TOKEN = re.compile(r"[$€£¥]?\d+(?:[.,:]\d+)*\w*(?:-\w+)*%?|[^\W\d_][\w’'.-]*\w|[^\W\d_]|[^\w\s]")
_STEM = re.compile("[a-z]{4,}")
_LONGEST_STEM = 5  # letters
ARTICLES = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "our", "this", "that", "these", "those")
)
RELATIVE = frozenset(
    (
        "which", "who", "whose", "whom", "where",
    )
)  # fmt: skip
SUBORDINATE = frozenset(
    (
        "although", "though", "while", "whereas", "because", "if", "unless", "until", "after",
        "before", "since", "as", "when", "once", "whether", "why", "how", "that",
    )
)  # fmt: skip
AND = frozenset(("and", "but", "yet", "or", "nor", "so", "then"))
CONDITIONAL = frozenset(("if", "unless", "whether"))
PRONOUNS = frozenset(("he", "she", "it", "they"))  # as subjects, of whom or what was named before
SUBJECT_PRONOUNS = PRONOUNS | {"i", "we", "you"}
PREPOSITIONS = frozenset(
    (
        "about", "above", "across", "after", "against", "ahead", "along", "alongside", "amid",
        "among", "around", "as", "at", "before", "behind", "below", "beside", "between",
        "beyond", "by", "despite", "during", "for", "from", "in", "inside", "into", "like",
        "near", "of", "off", "on", "onto", "out", "outside", "over", "past", "since", "through",
        "throughout", "to", "toward", "towards", "under", "until", "upon", "via", "with",
        "within", "without", "following", "because",
    )
)  # fmt: skip


class Token(NamedTuple):
    """A word, number or mark, with its offsets."""

    start: int
    end: int
    text: str
    low: str  # in lower case


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]`` outside quoted speech."""
    found: list[Token] = []
    at = start
    for q in (*quotations(text, start, end), Span(end, end)):
        for m in _TOKEN.finditer(text, at, q.start):
            word = m.group()
            found.append(Token(m.start(), m.end(), word, word.lower()))
        at = q.end
    return found


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """Return the irregular past forms and participles with their base form."""
    past, participle = {}, {}
    for base, forms in table("irregular-verbs").items():
        p, pp = forms.split()
        past[p], participle[pp] = base, base
    return past, participle


@cache
def _regular() -> dict[str, str]:
    """Return the base form of each regular form of the verbs that the lexicons name."""
    return regular_forms(sorted(words("states") | words("agreeing") | words("giving")))


def regular_forms(bases: Iterable[str]) -> dict[str, str]:
    """Return the base form of each form that verbs have if they are regular."""
    forms: dict[str, str] = {}
    for base in bases:
        e, y = base.removesuffix("e"), base.removesuffix("y")
        doubled = base + base[-1]
        made = [f"{base}s", f"{base}es", f"{y}ies", f"{y}ied"]
        made += [f"{stem}{end}" for stem in (base, e, doubled) for end in ("ed", "ing")]
        forms |= dict.fromkeys(made, base)
    return forms


def base_of(word: str) -> str:
    """Return the base form of a verb that is irregular or in our lists; any other as it stands.

    >>> base_of("struck"), base_of("agreed"), base_of("toppled")
    ('strike', 'agree', 'toppled')
    """
    past, participle = _forms()
    return past.get(word) or participle.get(word) or _regular().get(word, word)


def past_of(participle: str) -> str:
    """Return the past tense to a past participle: of a regular verb the two are one.

    >>> past_of("begun"), past_of("signed")
    ('began', 'signed')
    """
    base = _forms()[1].get(participle)
    return table("irregular-verbs")[base].split()[0] if base else participle


@cache
def third_person() -> dict[str, str]:
    """Return the base form of each "-s" of the verbs that news tells acts with."""
    forms = {}
    for base in sorted(words("verbs")):
        ending = "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
        stem = f"{base[:-1]}i" if re.search(r"[^aeiou]y$", base) else base
        forms[f"{stem}{'es' if stem != base else ending}"] = base
    return forms


_NO_VERBS = frozenset(("exceed", "feed", "hundred", "indeed", "need", "proceed", "red", "seed"))
_NO_VERBS |= {"shed", "speed", "succeed", "united"}
_NO_VERBS |= {  # what nobody has done: "unidentified gunmen"
    "unaffected", "unarmed", "unauthorised", "unauthorized", "unchanged", "unconfirmed",
    "undisclosed", "undocumented", "unemployed", "unexpected", "unidentified", "uninhabited",
    "unlicensed", "unlimited", "unmanned", "unmarked", "unnamed", "unprecedented", "unrelated",
    "unresolved", "unsecured", "unspecified",
}  # fmt: skip
# What ends in "-ly" and is none: verbs and nouns; names are told by their capital.
_NO_ADVERBS = frozenset(
    (
        "ally", "anomaly", "apply", "assembly", "belly", "bully", "butterfly", "comply", "family",
        "fly", "imply", "jelly", "melancholy", "misapply", "monopoly", "multiply", "oversupply",
        "rally", "rely", "reply", "resupply", "sully", "supply", "tally",
    )
)  # fmt: skip
# Adverbs that open a sentence, and so have a capital.
_OPENING_ADVERBS = frozenset(
    (
        "additionally", "allegedly", "apparently", "curiously", "early", "eventually", "finally",
        "formerly", "initially", "lately", "officially", "originally", "previously", "recently",
        "reportedly", "separately", "shortly", "similarly", "subsequently", "suddenly",
        "ultimately", "unfortunately",
    )
)  # fmt: skip


def is_adverb(t: Token) -> bool:
    """Say whether a word is an adverb by its ending: "nearly", but not "fly", "family", "Kelly"."""
    if not t.low.endswith("ly") or t.low in _NO_ADVERBS:
        return False
    return t.text[0].islower() or t.low in _OPENING_ADVERBS


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in _NO_VERBS


def is_participle(word: str) -> bool:
    """Say whether a word can be a past participle."""
    return word in _forms()[1] or word == "born" or _ends_in_ed(word)


@cache
def past_forms() -> frozenset[str]:
    """Return the past tenses and participles of the verbs that news tells acts with."""
    regular = {form for form in regular_forms(words("verbs")) if form.endswith("ed")}
    listed = table("irregular-verbs").items()
    return frozenset(regular.union(*(f.split() for base, f in listed if base in words("verbs"))))


@cache
def participles() -> frozenset[str]:
    """Return the participles of the verbs that news tells acts with."""
    regular = {form for form in regular_forms(words("verbs")) if form.endswith("ed")}
    listed = table("irregular-verbs").items()
    irregular = {forms.split()[1] for base, forms in listed if base in words("verbs")}
    return frozenset(regular | irregular | {"born"} | _MADE) - NOTHING_IS_DONE - {"dated"}


# Participles of verbs that news tells few acts with otherwise.
_MADE = frozenset(
    (
        "annexed", "ceded", "commissioned", "constructed", "created", "cremated", "delisted",
        "demoted", "divested", "licensed", "ordained", "renovated", "vaccinated",
    )
)  # fmt: skip


def is_present(word: str) -> bool:
    """Say whether a word can be the present tense of what news tells: "wants", "builds"."""
    return word in third_person()


def is_of_speech(base: str) -> bool:
    """Say whether a verb, in its base form, tells that somebody speaks."""
    return base in words("speech") or base in {"say", "tell"}


def stems(text: str) -> frozenset[str]:
    """Return the words of a text that mean something, so short that their forms are one."""
    found = _STEM.findall(folded(text))
    return frozenset(
        w.removesuffix("s")[:_LONGEST_STEM] for w in found if w not in words("function")
    )


def is_past(word: str) -> bool:
    """Say whether a word can be a past tense."""
    return word in _forms()[0] or _ends_in_ed(word)


# Helping verbs that have a subject of their own.
FINITE = frozenset(
    (
        "are", "can", "could", "had", "has", "have", "is", "may", "might", "must", "should", "was",
        "were", "will", "would",
    )
)  # fmt: skip
HOURS = frozenset(("dawn", "daybreak", "dusk", "midday", "midnight", "nightfall", "noon"))
HOURS |= {"sunrise", "sunset"}
PARTS_OF_DAY = frozenset(("afternoon", "evening", "morning", "night"))
NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds")
) | {"several", "many", "few", "thousands", "eleven", "twelve", "both", "all"}
# Past forms that are no participles of a noun: nothing is done to it, or somebody asks and tells.
NOTHING_IS_DONE = frozenset(
    (
        "appeared", "arrived", "asked", "assumed", "begun", "claimed", "collapsed", "come",
        "departed", "died", "disappeared", "emerged", "fallen", "fled", "gone", "happened",
        "lasted", "led", "marched", "met", "needed", "occurred", "paused", "perished", "protested",
        "reacted", "rebelled", "remained", "replied", "resigned", "retired", "risen", "said",
        "sunk", "survived", "talked", "told", "used", "voted", "walked",
    )
)  # fmt: skip
