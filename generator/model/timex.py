"""An expression of time, as the tagger gives it to the stages behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.span import Span
from generator.model.when import When

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time, after TIMEX3 (ISO 24617-1, TimeML 1.2.1).

    ``value`` is TIMEX3's (``2024-03-15``, ``P2W``, ``XXXX-WXX-4``, ``PRESENT_REF``); ``when`` the
    days it means, ``None`` for a duration, a set, or days that cannot be known.  ``mod`` is
    TIMEX3's (``START``, ``APPROX`` …) or empty.  ``rule`` names the rule that read it.  ``basis``
    tells whether the words state the date in full or it was reckoned from another date.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    rule: str
    when: When | None = None
    mod: str = ""
    basis: Literal["stated", "reckoned"] = "stated"

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.end)
