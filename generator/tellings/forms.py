"""The forms in which news counts what two reports of one happening may count differently.

In a form ``bound`` is how far the number ``n`` is known, ``lower`` or ``least`` the other end of a
range, and ``unit`` or ``sign`` of what it is, where that may differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.numbers import NUMBER

Bound = Literal["least", "above", "most", "below", "near"]
# How a bound is told, whatever its words, and what it leaves open.
BOUNDS: Mapping[str, tuple[str, Bound]] = {
    "at least": ("at least", "least"),
    "no fewer than": ("at least", "least"),
    "no less than": ("at least", "least"),
    "more than": ("more than", "above"),
    "over": ("more than", "above"),
    "up to": ("up to", "most"),
    "as many as": ("up to", "most"),
    "as much as": ("up to", "most"),
    "at most": ("up to", "most"),
    "fewer than": ("fewer than", "below"),
    "less than": ("less than", "below"),
    "about": ("about", "near"),
    "around": ("about", "near"),
    "some": ("about", "near"),
    "roughly": ("about", "near"),
    "approximately": ("about", "near"),
    "an estimated": ("about", "near"),
    "nearly": ("nearly", "near"),
    "almost": ("nearly", "near"),
}
_BOUND = rf"(?:(?P<bound>{'|'.join(BOUNDS)}) )?"
_RANGE = rf"(?:between (?P<lower>{NUMBER}) and |(?<!from )(?P<least>{NUMBER})(?: to |[-–]))?"
_ANY = rf"(?P<n>{NUMBER})"
_N = _BOUND + _RANGE + _ANY
_WHO = (
    r" (?:people|persons|men|women|children|pupils|students|civilians|villagers|residents|soldiers|"
    r"troops|fighters|officers|police officers|workers|miners|sailors|fishermen|passengers|"
    r"protesters|demonstrators|tourists|migrants|rescuers|firefighters|journalists)\b"
)
_ENDS = r"(?=[,.;:)]|$| (?:and|in|on|at|near|when|as|while|after|during|before)\b)"
_WERE = r" (?:are|were|was|have been|had been|are now|were later)(?: known)?(?: to have)?"
_DONE = rf"(?:(?:{_WHO}| person)(?:{_WERE})?|{_WERE})"
_PERCENT = r" ?(?:percent\b|per cent\b|%)"
_TO = r"(?: to |[-–])"
_WITHIN = r"\b[^.;:]{0,80}?"
_LENGTH = r"(?P<unit>minute|hour)s?"
_TERM = r"(?P<unit>month|year)s?\b"
_CURRENCIES = "dollar|euro|pound|franc|peso|rupee|rouble|ruble|shilling|dirham|zloty"
_VOTED = (
    r"\b(?:adopt(?:ed|s)|approve[ds]|back(?:ed|s)|elect(?:ed|s)|pass(?:ed|es)|ratifie[ds]|"
    r"reject(?:ed|s)|voted?|votes)"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted: how it is told, words of which one stands in each form, and the forms.

    ``told`` has {people} for a number of them, {amount} for the number with its unit.
    """

    told: str
    needs: tuple[str, ...]
    forms: tuple[str, ...]


KINDS: Mapping[str, Kind] = {
    "dead": Kind(
        "{people} died.",
        ("kill", "dead", "died", "death", "lives"),
        (
            rf"\b(?:killing|killed|kills) {_N}(?:{_WHO}|{_ENDS})",
            rf"\b(?:left|leaving) {_N}(?:{_WHO})? dead\b",
            rf"\b{_N}{_DONE} (?:killed|dead|died)\b",
            rf"\bdeath toll (?:[a-z]+ ){{1,3}}{_N}{_ENDS}",
            rf"\bclaimed the lives of {_N}(?:{_WHO}|{_ENDS})",
            rf"\bclaim(?:ed|ing) {_N} lives\b",
        ),
    ),
    "hurt": Kind(
        "Hurt: {people}.",
        ("injur", "hurt", "wound"),
        (
            rf"\b(?:injuring|injured|wounding|wounded) {_N}(?:{_WHO}|{_ENDS})",
            rf"\b{_N}{_DONE} (?:injured|hurt|wounded)\b",
        ),
    ),
    "missing": Kind(
        "Missing: {people}.",
        ("missing",),
        (rf"\b{_N}(?:(?:{_WHO}| person)(?:{_WERE})?|{_WERE})(?: still)? missing\b",),
    ),
    "moved": Kind(
        "Brought away: {people}.",
        ("evacuat",),
        (rf"\bevacuat(?:ed|es|ing) {_N}{_WHO}", rf"\b{_N}{_DONE} evacuated\b"),
    ),
    "held": Kind(
        "Arrested: {people}.",
        ("arrest", "detain"),
        (
            rf"\b(?:arrest|detain)(?:ed|s|ing) {_N}(?:{_WHO}|{_ENDS})",
            rf"\b{_N}{_DONE} (?:arrested|detained)\b",
        ),
    ),
    "crowd": Kind(
        "Took part: {people}.",
        ("march", "protest", "demonstrat", "rall", "gather", "took"),
        (
            rf"\b{_N}{_WHO} (?:marched|protested|demonstrated|rallied|gathered|took part|"
            r"took to the streets)\b",
        ),
    ),
    "jobs": Kind("Jobs: {amount}.", ("jobs",), (rf"\b{_N} jobs\b",)),
    "sum": Kind(
        "The sum was {amount}.",
        ("$", "€", "£", *_CURRENCIES.split("|")),
        (
            rf"{_BOUND}(?P<sign>[$€£]){_ANY}",
            rf"\b{_BOUND}{_RANGE}{_ANY} (?:US )?(?P<unit>{_CURRENCIES})s?\b",
        ),
    ),
    "votes for": Kind(
        "Votes for: {amount}.",
        ("vot", " by "),
        (
            rf"\b{_ANY} votes?{_TO}{NUMBER}\b",
            rf"\b{_ANY} votes? (?:in favour|in favor|for)\b",
            rf"{_VOTED}{_WITHIN} by {_ANY}{_TO}{NUMBER}\b",
            rf"\bvoted? (?:of |by )?{_ANY}{_TO}{NUMBER}\b",
        ),
    ),
    "votes against": Kind(
        "Votes against: {amount}.",
        ("vot", " by "),
        (
            rf"\b{NUMBER} votes?{_TO}{_ANY}\b",
            rf"\b{_ANY} votes? against\b",
            rf"{_VOTED}{_WITHIN} by {NUMBER}{_TO}{_ANY}\b",
            rf"\bvoted? (?:of |by )?{NUMBER}{_TO}{_ANY}\b",
        ),
    ),
    "share": Kind(
        "Share of the vote: {amount}.",
        ("vote",),
        (rf"\b{_BOUND}{_ANY}(?P<unit>{_PERCENT}) of (?:the |all )?votes?\b",),
    ),
    "level": Kind(
        "The new level was {amount}.",
        ("percent", "per cent", "%"),
        (
            r"\b(?:cuts?|hiked?|hikes|increase[ds]?|lower(?:ed|s)|put|raise[ds]?|reduce[ds]?)"
            rf"{_WITHIN} (?:to|at) {_ANY}(?P<unit>{_PERCENT})",
        ),
    ),
    "sentence": Kind(
        "The sentence was {amount}.",
        ("sentence", "jail", "prison"),
        (
            rf"\b(?:sentenced|jailed|imprisoned){_WITHIN} (?:to|for) {_ANY} {_TERM}(?! ago)",
            rf"\bsentence of {_ANY} {_TERM}",
            rf"\b{_ANY} {_TERM} (?:in jail|in prison|of prison)\b",
            rf"\b{_ANY}-(?P<unit>month|year) (?:jail|prison) (?:sentence|term)\b",
        ),
    ),
    "magnitude": Kind(
        "The magnitude was {amount}.",
        ("magnitude",),
        (rf"\bmagnitude(?: of | |-){_BOUND}{_ANY}\b", rf"\b{_ANY}[- ]magnitude\b"),
    ),
    "length": Kind(
        "It lasted {amount}.",
        ("minute", "hour"),
        (
            rf"\blast(?:ed|ing) (?:for )?{_N} {_LENGTH}\b",
            rf"\b(?:met|spoke|talked|talks|debated?|meeting) for {_N} {_LENGTH}\b",
            rf"\b{_N} {_LENGTH} of (?:debate|negotiations|talks)\b",
        ),
    ),
}
