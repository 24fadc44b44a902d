"""TIMEX3 values from what the other readers of time tell, in their favour where it is open.

Each reader gets the day of publication as its base, English as its only language, and the whole
text.  What it finds loses a preposition at its front ("on Friday"), and a comma or a small word at
its end ("July 3, the"), which TIMEX3 leaves outside; "past two weeks" gets its "the".  A clock time
of UTC gets its Z.

- chrono-node tells which fields of a date it knows: they say how fine the value is.  A week, a
  quarter, a part of day or a stretch of time ("the past two weeks", which it reads as a day) is
  known by the words.  "now" is PRESENT_REF.
- dateparser tells a moment and its period (year, month, week, day, time); stretches by the words.
- Recognizers-Text tells TIMEX.  Of several resolutions (a Tuesday behind, one ahead) the nearest to
  publication is taken, since that is right most often in news; XXXX is filled from it.  A range
  that is a month, quarter, year or decade is that one, any other a DURATION of its length.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

Found = dict[str, Any]
Value = tuple[str, str]  # TIMEX3's type and value

OUTSIDE = re.compile(
    r"(?:(?:on|in|at|for|from|since|until|till|during|by|of|over|within|between|through)\s+)+", re.I
)
BEHIND = re.compile(r"(?:[\s,]+(?:the|an?|and|on|in|at|of|from|to|after|before))+\Z", re.I)
WINDOW = re.compile(r"(?:past|last|next|previous|coming|following|end)\b", re.I)
A_WEEK = re.compile(r"(?:this|last|next|past|previous) week", re.I)
END_OF = re.compile(r"(?:the )?(?:end|beginning|start) of .*?\b(year|month)\b", re.I)
NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M"}
LETTERS |= {"year": "Y", "decade": "0Y"}
STRETCH = re.compile(
    r"(?:(?:for|over|within|during)\s+)?(?:the\s+)?(?:(?:past|last|next|previous|coming)\s+)?"
    rf"(an?|few|several|\d+|{'|'.join(NUMBERS)})[\s-]+({'|'.join(LETTERS)})s?",
    re.I,
)
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}


def extent(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of an expression without what TIMEX3 leaves outside."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        if text[end - 2 : end].lower() == "m.":  # "3 p.m."
            break
        end -= 1
    if m := BEHIND.search(text[start:end]):
        end = start + m.start()
    while start < end and text[start].isspace():
        start += 1
    if m := OUTSIDE.match(text, start, end):
        start = m.end()
    if WINDOW.match(text, start, end) and text[:start].lower().endswith("the "):
        start -= len("the ")
    return start, end


def stretch(words: str) -> str | None:
    """Return the length that words name ("the past two weeks": P2W), ``None`` where they do not."""
    if not (m := STRETCH.fullmatch(words.strip(" ,.;:"))):
        return None
    number, unit = m[1].lower(), LETTERS[m[2].lower()]
    if number in NUMBERS:
        number = str(NUMBERS.index(number) + 1)
    elif number in ("a", "an"):
        number = "1"
    elif not number.isdigit():
        number = "X"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"


def chrono(words: str, found: Found, published: str) -> Value:
    """Return the value of a result of chrono-node."""
    if length := stretch(words):
        return "DURATION", length
    lower, known = words.lower(), set(found["known"])
    if lower == "now":
        return "DATE", "PRESENT_REF"
    year, month, day = found["year"], found["month"], found["day"]
    whole = f"{year:04}-{month:02}-{day:02}"
    if A_WEEK.fullmatch(lower):
        # Its weeks begin on Sunday, and "this week" is that Sunday.
        return "DATE", _week(date(year, month, day) + timedelta(lower.startswith("this")))
    if m := END_OF.fullmatch(lower):
        return "DATE", whole[: 4 if m[1] == "year" else 7]
    for part, letters in PARTS.items():
        if part in lower and "minute" not in known:
            return "TIME", f"{whole}T{letters}"
    if "hour" in known and not re.fullmatch(r"(?:today|tomorrow|yesterday)", lower):
        return "TIME", f"{whole}T{found['hour']:02}:{found['minute'] or 0:02}{_zone(words)}"
    if known & {"day", "weekday"}:
        return "DATE", whole
    if "week" in lower:
        return "DATE", _week(date(year, month, day))
    if "quarter" in lower:
        return "DATE", f"{year:04}-Q{(month + 2) // 3}"
    return "DATE", whole[:7] if "month" in known or "month" in lower else whole[:4]


def dateparser(words: str, found: Found, published: str) -> Value:
    """Return the value of a result of dateparser."""
    if length := stretch(words):
        return "DURATION", length
    if words.lower() == "now":
        return "DATE", "PRESENT_REF"
    moment, period = found["moment"], found["period"]
    if period == "time":
        return "TIME", moment[:16] + _zone(words)
    if period == "week":
        return "DATE", _week(date.fromisoformat(moment[:10]))
    return "DATE", moment[: {"year": 4, "month": 7}.get(period, 10)]


def recognizers(words: str, found: Found, published: str) -> Value:
    """Return the value of a result of Recognizers-Text."""
    values = found["values"] or [{"timex": "", "type": "date"}]
    best = min(values, key=lambda v: _distance(v, published))
    timex, kind = best["timex"], best["type"]
    if kind in ("duration", "set") or timex.endswith("_REF"):
        return {"duration": "DURATION", "set": "SET"}.get(kind, "DATE"), timex
    if timex.startswith("("):
        return _range(timex, str(best.get("start", "")))
    day, stroke, clock = timex.partition("T")
    start = str(best.get("start") or best.get("value") or "")
    if not day:
        day = published
    elif day.startswith("XXXX-WXX") or re.match(r"XXXX-\d\d-\d\d", day):
        day = start[:10]
    elif day.startswith("XXXX"):
        day = start[:4] + day[4:]
    if not stroke:
        return "DATE", day
    return "TIME", f"{day}T{clock}" + (":00" if clock.isdigit() else "")


def _week(day: date) -> str:
    iso = day.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


def _zone(words: str) -> str:
    return "Z" if re.search(r"\b(?:UTC|GMT)\b", words) else ""


def _distance(value: Found, published: str) -> int:
    told = str(value.get("start") or value.get("value") or "")[:10]
    try:
        return abs((date.fromisoformat(told) - date.fromisoformat(published)).days)
    except ValueError:
        return 0


def _range(timex: str, start: str) -> Value:
    length = timex.strip("()").rpartition(",")[2]
    month, first = start[5:7], start[8:10] == "01"
    if length == "P3M" and first and month in ("01", "04", "07", "10"):
        return "DATE", f"{start[:4]}-Q{(int(month) + 2) // 3}"
    if length == "P1M" and first:
        return "DATE", start[:7]
    if length == "P1Y" and start[4:10] == "-01-01":
        return "DATE", start[:4]
    if length == "P10Y" and start[3:10] == "0-01-01":
        return "DATE", start[:3]
    return "DURATION", length


IN_TIMEX3 = ("HeidelTime",)  # what tells extents and values itself
READERS: dict[str, Callable[[str, Found, str], Value]] = {
    "chrono-node": chrono,
    "dateparser": dateparser,
    "Recognizers-Text": recognizers,
}
