"""Whether two tellings are of one happening: what speaks for it, and what against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.model.when import Grain, When
from generator.model.words import in_words
from generator.tellings.packed import Packed
from generator.tellings.telling import (
    Telling,
    as_written,
    documents,
    happens_once,
    has_a_rare,
    likeness,
    says_much,
    stems_of,
)
from generator.text import listed

Answer = Literal["same", "perhaps", "no", "never"]
_SAME = 0.42
_PERHAPS = 0.28
_SURE = 0.55
_OTHER_ACT = 0.7  # where the verbs of the titles tell different acts
_SHOWN = 4  # names, and other words
_LONGEST_SHOWN = 40  # letters
_NARROW = 7  # days; what is said to take longer shares its days with too much
_Days = Literal["same", "within", "next"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two tellings are of one happening, how alike they are, and what they share.

    "never" is more than "no": nothing that the two have in common could make them one.
    """

    answer: Answer
    score: float
    days: tuple[When, ...] = ()
    shared: tuple[str, ...] = ()

    def why(self, texts: Iterable[str]) -> str:
        """Return the reason in a sentence, with words as the texts of one of the two have them."""
        shared = dict.fromkeys(as_written(self.shared, texts))
        told = " and ".join(map(in_words, dict.fromkeys(self.days)))
        if not shared:
            return f"{told}; both have the same long words."
        return f"{told}; both have {listed(f'“{w}”' for w in shared)}."


def verdict(a: Telling, b: Telling) -> Verdict:
    """Return whether two tellings are of one happening; which comes first makes no difference."""
    return Verdict("never", 0.0) if are_two(a, b) else compared(a, b)


def are_two(a: Telling, b: Telling | Packed) -> bool:
    """Say whether two can never be one.

    They are of one article or of days apart, one was planned and one held, or one is of a first and
    one of a second round.
    """
    if (a.article and a.article == b.article) or a.is_ahead != b.is_ahead:
        return True
    if a.ordinals and b.ordinals and _differ(a.ordinals, frozenset(b.ordinals)):
        return True
    return not (a.when.overlaps(b.when) or _is_next(a.when, b.when))


def may_be_same(a: Telling, b: Telling | Packed) -> bool:
    """Say whether two share what they must: a name and words of both titles, or a whole text."""
    if not a.wordings.isdisjoint(b.wordings):
        return True
    return _have_the_titles(a, b) and not a.names.isdisjoint(b.names)


def _have_the_titles(a: Telling, b: Telling | Packed) -> bool:
    """Say whether each of two has a word of the other's title."""
    return not (a.core.isdisjoint(b.words) or a.words.isdisjoint(b.core))


def compared(a: Telling, b: Telling) -> Verdict:
    """Return the verdict on two tellings that may be of one happening."""
    score = round(likeness(a, b), 3)
    names, both = a.names & b.names, a.words & b.words
    if a.wordings & b.wordings and a.when == b.when:  # the text of an agency, sent out twice
        return _shared("same", score, a, b, names, both)
    if not names or not both:
        return Verdict("no", score)
    # "The yard filed for bankruptcy" and "A plan was outlined": two, whatever the quotes share.
    is_told = _have_the_titles(a, b) and (says_much(both) or len(names) > 2)
    days = _days(a.when, b.when)
    if is_told and score >= _needed(a, b, days):
        return _shared("same", score, a, b, names, both)
    if score >= (_PERHAPS if is_told and days == "same" else _SURE):
        return _shared("perhaps", score, a, b, names, both)
    return Verdict("no", score)


def likeness_beside(a: Telling, b: Telling) -> float:
    """Return how alike two are that may be one though their days are next to each other, else 0.

    They are no more than that: what may come daily could be told in the same words.
    """
    if are_two(a, b) or a.when.overlaps(b.when) or not _have_the_titles(a, b):
        return 0.0
    if _name_others(a, b) or not _may_share_people(a, b):
        return 0.0
    score = round(likeness(a, b), 3)
    return score if score >= _SURE and a.names & b.names and says_much(a.words & b.words) else 0.0


def _may_share_people(a: Telling, b: Telling) -> bool:
    """Say whether two name one person, or one of them none."""
    return not (a.people and b.people) or _share_somebody(a, b) or _names_whom(a, b)


def _needed(a: Telling, b: Telling, days: _Days) -> float:
    """Return how alike they must be; more than 1 for never."""
    once = bool(a.words & b.words & happens_once()) and _concern_the_same(a, b)
    if days != "same" and not once:
        return 2.0
    if not _may_share_people(a, b):
        return 2.0
    if _name_others(a, b):
        return _SURE if once and _share_somebody(a, b) else 2.0
    own = have_own_words(a, b)
    if a.act and b.act and a.act != b.act:
        return _OTHER_ACT
    return _SURE if own or days != "same" else _SAME


def have_own_words(a: Telling, b: Telling) -> bool:
    """Say whether each title has a rare word of which the other telling is silent."""
    return has_a_rare(a.core - b.words - b.names) and has_a_rare(b.core - a.words - a.names)


def _differ(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Say whether two count one thing differently, and nothing alike."""
    nouns = {noun for _, noun in one} & {noun for _, noun in other}
    return bool(nouns) and not one & other


def _concern_the_same(a: Telling, b: Telling) -> bool:
    """Say whether two name one person, or two names in each title: some die there every day.

    One name in each title does where both tell what was done to a paper: "Norway ratifies the
    treaty".
    """
    both = a.title_names & b.title_names
    return _share_somebody(a, b) or len(both) > 1 or (bool(both) and _are_of_one_paper(a, b))


def _are_of_one_paper(a: Telling, b: Telling) -> bool:
    """Say whether both titles have a paper, and another word of what happens to it once."""
    both = a.core & b.core
    papers, once = both & documents(), both & happens_once()
    return bool(papers and once) and len(papers | once) > 1


def _name_others(a: Telling, b: Telling) -> bool:
    """Say whether the title of each has a name of which the other says nothing."""
    return bool(a.title_names - b.names - b.words and b.title_names - a.names - a.words)


def _share_somebody(a: Telling, b: Telling) -> bool:
    """Say whether the two name one person, be it by a part of the name."""
    ours = {word for id in a.people for word in id.split("-")}
    return bool(ours & {word for id in b.people for word in id.split("-")})


def _names_whom(a: Telling, b: Telling) -> bool:
    """Say whether whom one names in full the other names too, be it as a body."""
    pairs = ((a.people, b.names), (b.people, a.names))
    told = ((stems_of(id), names) for people, names in pairs for id in people)
    return any(stems and stems <= names for stems, names in told)


def _days(a: When, b: When) -> _Days:
    """Return how the days of two lie that have some in common, or are next to one another."""
    if a.overlaps(b):
        return "same" if (_is_narrow(a) and _is_narrow(b)) or a == b else "within"
    return "next"


def _is_next(a: When, b: When) -> bool:
    is_next = 0 < max((b.first - a.last).days, (a.first - b.last).days) <= 1
    by_the_day = a.grain is b.grain is Grain.DAY
    return is_next and by_the_day and _is_narrow(a) and _is_narrow(b)


def _is_narrow(when: When) -> bool:
    return (when.last - when.first).days < _NARROW


def _shared(
    answer: Answer,
    score: float,
    a: Telling,
    b: Telling,
    names: frozenset[str],
    both: frozenset[str],
) -> Verdict:
    days = sorted((a.when, b.when), key=lambda w: w.sort_key)
    of_names, others = (sorted(w for w in of if len(w) <= _LONGEST_SHOWN) for of in (names, both))
    return Verdict(answer, score, tuple(days), (*of_names[:_SHOWN], *others[:_SHOWN]))
