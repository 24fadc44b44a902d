"""A range as TIMEX3 marks it: its two ends apart (TIMEX3 guidelines 1.2.1).

Dateline reads "4–9 March 2023" as one stretch of time, since the words name one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.values import Timex
from generator.timex.value import days

_BETWEEN = re.compile(r" ?(?: (?:to|and|until|till|through) |[-–—‐‑−/]) ?")


def apart(timex: Timex) -> tuple[Timex, ...]:
    """Return the two ends of a range, or the expression alone where it is none.

    >>> from generator.timex import tag
    >>> [(t.text, t.value) for t in apart(tag("It ran from 4 to 9 March 2023.", None)[0])]
    [('4', '2023-03-04'), ('9 March 2023', '2023-03-09')]
    """
    first, stroke, last = timex.value.partition("/")
    seams = list(_BETWEEN.finditer(timex.text))
    if not stroke or not seams:
        return (timex,)
    words = [m for m in seams if m[0].strip().isalpha()]
    # Of many strokes ("2024-01-02/2024-01-05") the one in the middle is the seam.
    middle = len(timex.text)
    seam = words[0] if words else min(seams, key=lambda m: abs(m.start() + m.end() - middle))
    left, right = timex.text[: seam.start()], timex.text[seam.end() :]
    at = timex.end - len(right)
    return (
        replace(timex, end=timex.start + len(left), text=left, value=first, when=days(first)),
        replace(timex, start=at, text=right, value=last, when=days(last)),
    )
