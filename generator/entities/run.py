"""A run of capitalised words in its sentence, and what its own words tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.entities.gazetteer import is_city, is_country, is_given
from generator.entities.spans import Word, bare, joins_names, without_stop
from generator.lexicons import any_of, demonyms, describes, words
from generator.model.span import Span
from generator.model.values import EntityKind, Mention, NameList
from generator.text import slug

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}s?|[A-Z][A-Z&-]{1,7}")
IN_TRADE = re.compile(r"[A-Z]{2,5}\.[A-Z]{1,2}")  # a share, by its letters and its exchange's
_ASKED = 64  # runs: rule after rule asks the same of one
_KEPT = 1 << 12  # words of which is known whether they are of role
_MOST_WORDS_OF_A_PERSON = 4  # without particles and initials
_LETTERS = re.compile(r"[A-Z]{2,}|(?:[A-Z]\.){2,}")
NUMERAL = re.compile(r"[IVX]+")
_COMPOUND = re.compile(
    r"-(?:back|bas|controll|dominat|found|fund|list|own|rank|rat|sponsor|train)ed$"
    r"|-(?:born|bound|year|built|held|led|like|made|run|speaking|style|wide)$"
)
_BRACKETED = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ&-]{0,8}[A-ZÀ-Þ]")
HAS_DIGIT = re.compile(r"\d")
# "in Methodology", "between Maoists": what no place's name ends in.
_NO_PLACE = re.compile(r"..(?:ology|ism|ists?|phy|ics|ness)$")
_PEOPLES = frozenset(("arab", "jew", "kurd", "muslim", "christian", "sikh", "hindu"))
_VENUES = frozenset(
    ("arts", "community", "conference", "convention", "exhibition", "leisure", "shopping", "sports")
)
_FAMILIES_TOO = frozenset(("bishop", "king", "marshal", "painter", "prince", "sheikh", "sultan"))
_PARTNERS = frozenset(("capital", "energy", "holdings", "midstream", "partners", "pipelines"))
_RANKS = frozenset(  # "secretary-general", "sub-inspector"
    ("attorney", "brigadier", "co", "deputy", "director", "ex", "governor", "inspector",
     "lieutenant", "major", "rear", "secretary", "sub", "under", "vice")
)  # fmt: skip
_GIVEN_TOO = frozenset(("christian", "noel"))  # of what else is nobody's name
_CONTESTS = frozenset(("championship", "championships", "festival", "race", "tournament"))
_FOR_A_CAUSE = frozenset(("action", "citizens", "justice", "mothers", "voices", "women", "youth"))
IN_A_DEMAND = frozenset(("defend", "keep", "protect", "save", "stop"))  # "Save the Marnow"
_FRIENDS = frozenset(("friends", "grandmothers", "guardians", "mothers"))
_OPEN = frozenset("“‘\"'")
_SHUT = frozenset("”’\"'")
_NO_END = frozenset((".", "!", "?", ";", ":"))


@dataclass(frozen=True, eq=False)  # one by one: what was asked of a run is kept
class Run:
    """Capitalised words in their sentence; ``is_headline`` where every word there has a capital."""

    words: list[Word]
    sentence: list[Word]
    first: int
    behind: int
    is_headline: bool = False

    @cached_property
    def before(self) -> list[str]:
        """Return the ten words and marks in front of it, lower case."""
        return [w.low or w.text for w in self.sentence[max(0, self.first - 10) : self.first]]

    @property
    def word_before(self) -> str:
        """Return the word or mark in front of it, as written, "" for none."""
        return self.sentence[self.first - 1].text if self.first else ""

    @cached_property
    def after(self) -> list[str]:
        """Return the ten words and marks behind it, lower case."""
        return [w.low or w.text for w in self.sentence[self.behind : self.behind + 10]]

    @cached_property
    def name(self) -> str:
        """Return its words, a possessive ending and the stop of "Inc." taken off."""
        if self.ends_in_s:
            return self.as_written().replace("’", "'")
        return without_stop(bare(self.as_written()))

    @property
    def ends_in_s(self) -> bool:
        """Say whether the name itself ends like a possessive: "St. John's"."""
        last = self.words[-1].text if self.is_long else ""
        return last.endswith("s") and last != bare(last) and is_city(self.as_written())

    def as_written(self) -> str:
        """Return its words."""
        return " ".join([w.text for w in self.words]).replace(" ,", ",")

    @property
    def first_low(self) -> str:
        """Return its first word in lower case."""
        return self.words[0].low

    @property
    def last_low(self) -> str:
        """Return its last word in lower case."""
        return self.words[-1].low

    @property
    def is_long(self) -> bool:
        """Say whether it has more than one word."""
        return len(self.words) > 1

    @property
    def is_possessive(self) -> bool:
        """Say whether something is told to be its: "Peru’s"."""
        return not self.ends_in_s and self.words[-1].text != bare(self.words[-1].text)

    @property
    def has_article(self) -> bool:
        """Say whether "the" or "a" stands in front of it."""
        return self.before[-1:] in (["the"], ["a"], ["an"])

    @cached_property
    def span(self) -> Span:
        """Return where the name stands."""
        last = self.words[-1]
        if self.ends_in_s:
            return Span(self.words[0].start, last.end)
        end = last.end - len(last.text) + len(without_stop(bare(last.text)))
        return Span(self.words[0].start, end)


def is_compound(word: str) -> bool:
    """Say whether a word with a hyphen is no part of a name: "Callao-based", "Oil-rich"."""
    return "-" in word and bool(_COMPOUND.search(word) or describes(word))


def bracketed(run: Run) -> str:
    """Return the letters that stand in brackets behind a name, "" for none."""
    around = [w.text for w in run.sentence[run.behind : run.behind + 3]]
    if len(around) == 3 and around[0] == "(" and around[2] == ")":
        return around[1] if _BRACKETED.fullmatch(around[1]) else ""
    return ""


def is_where(run: Run) -> bool:
    """Say whether a word like "in" stands in front of a name."""
    return bool(run.before) and run.before[-1] in words("locatives")


def is_organisation(ws: Sequence[Word]) -> bool:
    """Say whether a word for a body ends a name, or stands in it before "of" or "for"."""
    heads = words("organisation-heads")
    if ws and ws[-1].low in heads:
        return not is_venue(ws)
    return any(w.text in {"of", "for"} and ws[n].low in heads for n, w in enumerate(ws[1:]))


def is_venue(ws: Sequence[Word]) -> bool:
    """Say whether a name is one of a building that anybody hires: "Callao Conference Centre"."""
    return len(ws) > 1 and ws[-1].low in {"centre", "center"} and ws[-2].low in _VENUES


def opens_a_cause(first: str, joiner: str) -> bool:
    """Say whether a body may begin so: "Friends of the Marnow", "Doctors Without Walls"."""
    if joiner == "of":
        return first in _FRIENDS
    if joiner == "for":  # whom people work for is no cause: "Lawyers for Ana Ross said"
        return first in _FOR_A_CAUSE
    return joiner == "without" or (joiner == "against" and first in words("causes"))


def is_no_name(run: Run) -> bool:
    """Say whether a run is a title in quotation marks, a word with its number, or a contest.

    So are "Channel 4" and "the Callao International tournament".
    """
    if set(run.after[:1]) & _CONTESTS:
        return True
    quoted = run.is_long and run.word_before in _OPEN and set(run.after[:2]) & _SHUT
    if quoted:
        return run.after[0] in _SHUT or run.after[0] in {".", ",", "!", "?"}
    number = run.after[0] if run.after else ""
    return not run.is_long and number.isdigit() and len(number) < 3 and not run.is_possessive


def is_company_word(word: str) -> bool:
    """Say whether a word ends the names of companies, and is no family name."""
    return word in any_of("company-words", "legal-forms") and word not in words("family-names-too")


def is_an_album(run: Run) -> bool:
    """Say whether a name ends in the "LP" of a record, not of a firm, "Kesta Energy LP"."""
    if run.last_low != "lp":
        return False
    legal = any(w.low in words("legal-forms") or w.low in _PARTNERS for w in run.words[:-1])
    said = run.after[:1] != [] and run.after[0] in words("speech")
    return run.has_article or not (legal or said)


def is_a_place(name: str) -> bool:
    """Say whether a gazetteer has a name as that of a country or a large city."""
    return is_country(name) or is_city(name)


@lru_cache(_KEPT)
def is_role(word: str) -> bool:
    """Say whether a word is one of role, or several of it."""
    roles = words("roles")
    if word in roles or word.removesuffix("s") in roles or word in words("titles"):
        return True
    first, dash, last = word.rpartition("-")
    return bool(dash) and first in _RANKS and last.removesuffix("s") in roles


@lru_cache(_ASKED)
def could_be_a_person(run: Run) -> bool:
    """Say whether no word of a name speaks against a person's."""
    named = [
        w for w in run.words if w.text not in words("name-particles") and not w.text.endswith(".")
    ]
    return (
        1 <= len(named) <= _MOST_WORDS_OF_A_PERSON
        and not joins_names(list(run.words))
        and not any(HAS_DIGIT.search(w.text) or w.text in demonyms() for w in run.words)
        and not any(
            w.low in words("no-names") and not (w.low in _GIVEN_TOO and w is run.words[0])
            for w in run.words
        )
        and run.name.lower() not in words("no-names")
        and any(len(w.text) > 2 or w.text.islower() for w in named)
        and (run.last_low not in words("place-heads") - {"park"} or _is_somebody(run))
        and not any(_LETTERS.fullmatch(w.text) and not NUMERAL.fullmatch(w.text) for w in named)
        and not is_country(run.name)
        and not (run.before and run.before[-1] in words("vessels"))
    )


def _is_somebody(run: Run) -> bool:
    """Say whether a name that ends like a place's is a person's: "the director Ana Marsh"."""
    behind_a_role = bool(run.before) and is_role(run.before[-1])
    return behind_a_role and run.is_long and is_given(run.words[0].text)


@lru_cache(_ASKED)
def could_be_a_full_name(run: Run) -> bool:
    """Say whether a name has several words, all like a person's, and no "the" before it."""
    return (
        run.is_long
        and could_be_a_person(run)
        and not (run.has_article or is_company_word(run.last_low) or is_city(run.name))
        and not _ends_in_a_role(run)
    )


def _is_of_a_people(word: str) -> bool:
    """Say whether a word is an adjective of two parts: "Afro-Peruvian"."""
    return "-" in word and word.rpartition("-")[2] in demonyms()


def _ends_in_a_role(run: Run) -> bool:
    """Say whether a name ends in an office, as no person's does: "International President"."""
    last = run.last_low.removesuffix("s")
    role = last in words("roles") and last not in _FAMILIES_TOO
    return role and not is_given(run.words[0].text)


def could_be_a_place(run: Run, *, is_told: bool = False) -> bool:
    """Say whether no word of a name speaks against a place's; ``is_told`` where the text does."""
    return (
        len(run.words) <= 3
        and not _ACRONYM.fullmatch(run.name)
        and run.name.lower() not in words("world-companies")
        and not any(HAS_DIGIT.search(w.text) or w.text in demonyms() for w in run.words)
        and not (_NO_PLACE.search(run.last_low) or _is_of_a_people(run.words[-1].text))
        and run.last_low.removesuffix("s") not in _PEOPLES
        and run.last_low not in words("no-names")
        and not is_role(run.last_low)
        and not any(_LETTERS.fullmatch(w.text) for w in run.words)
        and not (
            run.is_long and not is_told and is_given(run.words[0].text) and not run.has_article
        )
    )


def until_comma(ws: Sequence[str]) -> Sequence[str]:
    """Return the words in front of the first comma or stop."""
    return ws[: next((n for n, w in enumerate(ws) if w == "," or w in _NO_END), len(ws))]


def mention(
    run: Run, kind: EntityKind, name: str, rule: str, id: str = "", listed: NameList | None = None
) -> Mention:
    """Return what a run names, and the rule or the list of names that says so."""
    span = run.span
    text = run.as_written() if run.ends_in_s else run.name
    id = id or slug(name)
    return Mention(span.start, span.end, text, kind, name, id, rule, listed=listed)


def part_of(run: Run, first: int, behind: int) -> Run:
    """Return the words of a run from one to another."""
    if first == 0 and behind == len(run.words):
        return run
    start, end = run.first + first, run.first + behind
    return Run(run.sentence[start:end], run.sentence, start, end, run.is_headline)
