"""A range, or a time of the clock on a date, as TIMEX3 marks it: two expressions.

Dateline reads "4–9 March 2023" as one stretch of time and "at 11 a.m. on 9 March" as one moment,
since the words name one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.timex import Timex, TimexType
from generator.timex.english import ENGLISH
from generator.timex.rule import Language
from generator.timex.value import days


def apart(timex: Timex, language: Language = ENGLISH) -> tuple[Timex, ...]:
    """Return the two ends of a range, or the expression alone where it is none.

    >>> from generator.timex import tag
    >>> [(t.text, t.value) for t in apart(tag("It ran from 4 to 9 March 2023.", None)[0])]
    [('4', '2023-03-04'), ('9 March 2023', '2023-03-09')]
    >>> [(t.text, t.value) for t in apart(tag("It began at 9:30 on 4 May 2023.", None)[0])]
    [('9:30', '2023-05-04T09:30'), ('4 May 2023', '2023-05-04')]
    >>> [t.text for t in apart(tag("It began at 9:30 on May 4, 2023.", None)[0])]
    ['9:30', 'May 4, 2023']
    """
    is_clock = ":" in timex.value and "/" not in timex.value
    if is_clock and (seam := language.seams.before_day(timex)):
        return _cut(timex, seam, (timex.value, timex.value.partition("T")[0]), "DATE")
    first, stroke, last = timex.value.partition("/")
    if second_end := language.seams.last(timex):
        stroke, last = "/", second_end
    seams = list(language.seams.between.finditer(timex.text))
    if not stroke or not seams:
        return (timex,)
    second: TimexType = "TIME" if "T" in last else "DATE"
    words = [m for m in seams if m[0].strip().isalpha()]
    # Of many strokes ("2024-01-02/2024-01-05") the one in the middle is the seam.
    middle = len(timex.text)
    seam = words[0] if words else min(seams, key=lambda m: abs(m.start() + m.end() - middle))
    return _cut(timex, seam, (first, last), second)


def _cut(
    timex: Timex, seam: re.Match[str], values: tuple[str, str], second: TimexType
) -> tuple[Timex, Timex]:
    text, (first, last) = timex.text, values
    return (
        replace(
            timex,
            end=timex.start + seam.start(),
            text=text[: seam.start()],
            value=first,
            when=days(first),
        ),
        replace(
            timex,
            start=timex.start + seam.end(),
            type=second,
            text=text[seam.end() :],
            value=last,
            when=days(last),
        ),
    )
