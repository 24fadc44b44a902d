"""What a report counts of a happening, as far as two reports can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.model.numbers import SCALES, number
from generator.tellings.forms import BOUNDS, KINDS, Bound
from generator.text import caseless

_SIGNS = {"$": "dollar", "€": "euro", "£": "pound"}
_PEOPLE = frozenset(name for name, kind in KINDS.items() if "{people}" in kind.told)
_MOST_READ = 2000  # characters
_STEP = 1e-6  # more than a number, or fewer


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a report gives: from ``low`` to ``high``, in the words ``text``.

    ``unit`` is the currency of a sum, or what else a number is of; ``words`` are those of the
    report.  Two that say the same have one ``text``.
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
    return {kind: of[0] for kind, of in _all(texts).items() if len(of) == 1}


def kinds_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the kinds that sentences count, those of several numbers among them."""
    return frozenset(_all(texts))


def _all(texts: Iterable[str]) -> Mapping[str, list[Count]]:
    found: dict[str, dict[tuple[float, float, str], Count]] = {}
    for text in texts:
        for kind, count in _counted(text[:_MOST_READ]):
            found.setdefault(kind, {}).setdefault((count.low, count.high, count.unit), count)
    return {kind: [*of.values()] for kind, of in found.items()}


def _counted(text: str) -> Iterable[tuple[str, Count]]:
    low = caseless(text)
    for name, kind in KINDS.items():
        for form in _compiled(name) if any(word in low for word in kind.needs) else ():
            for m in form.finditer(text):
                if (n := number(m["n"])) is not None:
                    yield name, _count(name, m, float(n))


@cache
def _compiled(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in KINDS[name].forms)


def _count(name: str, m: re.Match[str], n: float) -> Count:
    groups = m.groupdict()
    unit = _SIGNS.get(groups.get("sign") or "") or _unit(groups.get("unit") or "")
    bound, how = BOUNDS.get((groups.get("bound") or "").lower(), ("", None))
    lower = number(groups.get("lower") or groups.get("least") or "0")
    low, high = _ends(n, how)
    if lower and lower < n and not how:
        low, bound = float(lower), f"{_plain(float(lower))} to"
    of = "person" if unit == "" and n == 1 else "people"
    amount = _amount(n, "" if name in _PEOPLE else unit)
    told = KINDS[name].told.format(
        people=f"{bound} {amount} {of}".strip(), amount=f"{bound} {amount}".strip()
    )
    return Count(low, high, told[:1].upper() + told[1:], m.group(), unit)


def _ends(n: float, how: Bound | None) -> tuple[float, float]:
    """Return between what a number lies that is known so far; one and the same where it is."""
    if how in {"least", "above"}:
        return (n if how == "least" else n + _STEP), float("inf")
    if how in {"most", "below"}:
        return 0.0, (n if how == "most" else n - _STEP)
    return (n * 0.9, n * 1.1) if how == "near" else (n, n)


def _unit(written: str) -> str:
    """Return the name of a unit in the singular, the same however it is written."""
    low = written.strip().lower()
    return "percent" if low in {"%", "per cent"} else low


def _amount(n: float, unit: str) -> str:
    """Return a number as news writes it, with its unit.

    >>> _amount(2.1e9, "euro"), _amount(1200, "dollar"), _amount(1, "year")
    ('2.1 billion euros', '1,200 dollars', '1 year')
    """
    scale = next((s for s in ("billion", "million") if unit and n >= SCALES[s]), "")
    many = unit if n == 1 or unit in {"", "percent"} else f"{unit}s"
    return " ".join(filter(None, (_plain(n / SCALES.get(scale, 1)), scale, many)))


def _plain(n: float) -> str:
    return f"{n:,.6f}".rstrip("0").rstrip(".")
