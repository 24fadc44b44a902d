"""What a report counts of a happening, as far as two reports can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.model.numbers import NUMBER, SCALES, number
from generator.text import caseless

_BOUND = r"(?:(?P<bound>at least|more than|over|up to|at most|about|around|some|nearly|almost) )?"
_N = rf"(?P<n>{NUMBER})"
_WHO = (
    r" (?:people|persons|men|women|children|pupils|students|civilians|villagers|residents|soldiers|"
    r"troops|fighters|officers|police officers|workers|miners|sailors|fishermen|passengers|"
    r"protesters|tourists|migrants|rescuers|firefighters|journalists)\b"
)
_ENDS = r"(?=[,.;:)]|$| (?:and|in|on|at|near|when|as|while|after|during|before)\b)"
_WERE = r" (?:are|were|was|have been|had been|are now|were later)(?: known)?(?: to have)?"
_COUNTS = {
    "dead": (
        rf"\b(?:killing|killed|kills) {_BOUND}{_N}(?:{_WHO}|{_ENDS})",
        rf"\b(?:left|leaving) {_BOUND}{_N}(?:{_WHO})? dead\b",
        rf"\b{_BOUND}{_N}(?:(?:{_WHO}| person)(?:{_WERE})?|{_WERE}) (?:killed|dead|died)\b",
    ),
    "hurt": (
        rf"\b(?:injuring|injured|wounding|wounded) {_BOUND}{_N}(?:{_WHO}|{_ENDS})",
        rf"\b{_BOUND}{_N}(?:(?:{_WHO}| person)(?:{_WERE})?|{_WERE}) (?:injured|hurt|wounded)\b",
    ),
}
# One of these stands in whatever is counted: without it no form is tried.
_NEEDS = {
    "dead": ("kill", "dead", "died"),
    "hurt": ("injur", "hurt", "wound"),
    "sum": ("$", "€", "£", "dollar", "euro", "pound"),
}
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound"}
_SUMS = (
    rf"(?P<sign>[$€£])(?P<n>{NUMBER})",
    rf"\b(?P<n>{NUMBER}) (?P<unit>dollar|euro|pound)s?\b",
)
_LEAST = {"at least", "more than", "over"}
_MOST = {"up to", "at most"}
_TOLD = {"dead": "{} died.", "hurt": "Hurt: {}.", "sum": "The sum was {}."}
_MOST_READ = 2000  # characters


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a report gives: from ``low`` to ``high``, in the words ``text``.

    ``unit`` is the currency of a sum; ``words`` are those of the report.  Two that say the same
    have one ``text``.
    """

    low: float
    high: float
    text: str
    words: str
    unit: str = ""

    def contradicts(self, other: Count) -> bool:
        """Say whether both cannot be true: "at least 12" and "14" can."""
        return self.low > other.high or other.low > self.high


def counts(texts: Iterable[str]) -> Mapping[str, Count]:
    """Return what sentences count: of each kind one number, none where they give several.

    >>> counts(["The quake killed at least 12 people."])["dead"].text
    'At least 12 people died.'
    """
    found: dict[str, dict[tuple[float, float, str], Count]] = {}
    for text in texts:
        for kind, count in _counted(text[:_MOST_READ]):
            found.setdefault(kind, {}).setdefault((count.low, count.high, count.unit), count)
    return {kind: next(iter(of.values())) for kind, of in found.items() if len(of) == 1}


def _counted(text: str) -> Iterable[tuple[str, Count]]:
    low = caseless(text)
    for kind, forms in _compiled().items():
        for form in forms if any(word in low for word in _NEEDS[kind]) else ():
            for m in form.finditer(text):
                if (n := number(m["n"])) is not None:
                    yield kind, _sum(m, float(n)) if kind == "sum" else _people(kind, m, float(n))


@cache
def _compiled() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    forms = _COUNTS | {"sum": _SUMS}
    return {kind: tuple(re.compile(f, re.IGNORECASE) for f in of) for kind, of in forms.items()}


def _people(kind: str, m: re.Match[str], n: float) -> Count:
    bound = (m["bound"] or "").lower()
    low, high = (n, n)
    if bound in _LEAST:
        low, high = (n if bound == "at least" else n + 1), float("inf")
    elif bound in _MOST:
        low, high = 0.0, n
    elif bound:
        low, high = n * 0.9, n * 1.1
    amount = f"{bound} {int(n):,}".strip()
    told = _TOLD[kind].format("1 person" if amount == "1" else f"{amount} people")
    return Count(low, high, told[:1].upper() + told[1:], m.group())


def _sum(m: re.Match[str], n: float) -> Count:
    groups = m.groupdict()
    unit = _SIGNS.get(groups.get("sign") or "") or groups["unit"].lower()
    return Count(n, n, _TOLD["sum"].format(_amount(n, unit)), m.group(), unit)


def _amount(n: float, unit: str) -> str:
    """Return a sum as news writes it.

    >>> _amount(2.1e9, "euro"), _amount(1200, "dollar")
    ('2.1 billion euros', '1,200 dollars')
    """
    scale = next((s for s in ("billion", "million") if n >= SCALES[s]), "")
    amount = f"{n / SCALES.get(scale, 1):,.6f}".rstrip("0").rstrip(".")
    return " ".join(filter(None, (amount, scale, f"{unit}s")))
