"""Lines that say when a report was published, and the dateline before its first words."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.articles.blocks import END, Found, without_clock
from generator.entities.gazetteer import is_city
from generator.lexicons import words
from generator.model.numbers import NUMBER
from generator.model.timex import Timex
from generator.model.when import MONTHS, WEEKDAYS, Grain, on
from generator.model.words import day_in_full
from generator.timex import tag

_LABEL = (
    r"(?:this (?:article|story|report|piece|post) (?:was|is) )?(?:first |originally )?"
    r"(?:published|posted|issued|updated|last (?:updated|modified|edited|update)|modified|filed|"
    r"uploaded|"
    r"added|created|dated|online since|as of|edition of|from (?:our|the) (?:issue|edition) of|"
    r"publication date|date(?: published| of publication)?|release date|print edition|"
    r"for immediate release|web posted|released)\b(?: (?:online|first))?(?: (?:on|at|in))?\s?:?"
)
_PUBLISHED = re.compile(_LABEL, re.IGNORECASE)
_BY_NOBODY = re.compile(r"\bby (?:the )?[a-z][\w-]{2,20}$")  # "Posted on 3 May 2024 by admin"
_PRINTED = re.compile(
    r"(?:this|a version of this) (?:article|story|report|piece) (?:first )?"
    r"(?:appears|appeared|was published|ran) (?:in|on)\b", re.IGNORECASE,
)  # fmt: skip
_FIGURES = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b|\b\d{4}[-/]\d\d[-/]\d\d(?:T[\d:.]+(?:Z|"
    r"[+-][\d:]+)?)?"
)
# What a clock and its zone leave standing: "at 10:15 a.m. ET", "10h15", "GMT+1".
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d){0,2}\s?(?:[ap]\.?m\b\.?)?|(?-i:\b[A-Z]{1,4}T\b|\bUTC\b|"
    r"\bZ\b)(?:[+-]\d+)?|"
    r"\b(?:o['’]clock|hrs|hours|local time)\b", re.IGNORECASE,
)  # fmt: skip
_AGO = re.compile(
    r"(?i)\b(?:\d+|an?|one|two|three|few) (?:min(?:ute)?|hour|hr|day|week)s? ago\b|"
    r"\byesterday\b|\bjust now\b"
)
_TELLS = re.compile(r"[!?;:]$|\b(?:is|was|were|are|has|had|will)\b")
# "Callao 3-1 Lima"
_SCORE = re.compile(r"(?<!No\. )(?<!\d)\b\d{1,2}\s?[-–]\s?\d")
_SMALL = frozenset(
    (
        "at", "on", "by", "in", "of", "the", "for", "and", "updated", "published", "posted",
        "first", "last", "modified", "min", "mins", "minute", "minutes", "read", "local", "time",
        "to", "or", "page", "no", "no.", "vol", "vol.", "from", "our", "bulletin", "issue",
        "edition", "newsletter", "statement", "release", "report",
    )
)  # fmt: skip
_READING = re.compile(
    r"(?:(?:estimated )?reading time:? ?)?\d{1,2}[ -]?min(?:ute)?s?\.?(?: (?:read|listen))?|"
    r"listen to this (?:article|story)\b.{0,30}|\d{1,2}:\d\d audio", re.IGNORECASE,
)  # fmt: skip
_MONTH = "|".join(rf"{m[:3]}(?:{m[3:]}|\.|t\.?)?" for m in MONTHS)
_NAMED = "|".join((*WEEKDAYS, *(rf"{d[:3]}\.?" for d in WEEKDAYS)))
_DAY = rf"(?:(?:{_MONTH}) \d{{1,2}}(?:, ?\d{{4}})?|\d{{1,2}} (?:{_MONTH}),?(?: \d{{4}})?)"
_FULL = rf"(?i:(?:{_MONTH}) \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{_MONTH}),? \d{{4}}|\d{{4}}-\d\d-\d\d)"
_HEADS_A_DAY = re.compile(
    rf"(?:(?:{_NAMED})\.?,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?:{_MONTH})\.?,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?, )?(?:1\d|20)\d\d ?[:–—-]?",
    re.IGNORECASE,
)
_LONGEST_HEADING = 40  # characters
_HEADS_DAYS = re.compile(  # "3-5 October 2023", "March to May 2023", "Early 2023", "Ten days later"
    rf"(?:\d{{1,2}}(?: (?:{_MONTH}))? ?(?:[-–]|to|and) ?\d{{1,2}} (?:{_MONTH}),?|"
    rf"(?:{_MONTH}) \d{{1,2}} ?(?:[-–]|to|and) ?(?:(?:{_MONTH}) )?\d{{1,2}},|"
    rf"(?:{_MONTH}) ?(?:[-–]|to|and) ?(?:{_MONTH})|(?:early|mid|late)(?:[ -](?:{_MONTH}))?|"
    rf"(?:spring|summer|autumn|winter),?) ?-?(?:1\d|20)\d\d ?[:–—-]?|"
    rf"(?:an?|{NUMBER}) (?:day|week|month|year)s? later ?[:–—-]?|"
    r"the (?:next|same|following) (?:day|week|month|year) ?[:–—-]?",
    re.IGNORECASE,
)
_TOWN = (
    rf"(?!(?:{_MONTH})\s\d)(?:[A-ZÀ-ÝĀ-Ž][A-ZÀ-ÝĀ-Ž’'. -]{{2,40}}"
    r"|[A-ZÀ-Ý][\w’'-]{2,20}(?:(?: (?:am|an der|de|del|la|sur|upon))? [A-ZÀ-Ý][\w’'-]{1,20}){0,3})"
    r"(?![\w’'])"
)
_REGION = rf"(?:, (?!(?:{_MONTH}|{_NAMED})\b)[A-Z][\w. ]{{1,30}})"
_AGENCY = r"(?:\([^)]{2,40}\)|/[^/]{2,40}/)"
_TOWNS = rf"(?:/{_TOWN}{_REGION}?)*"  # "LIMA/QUITO", "LIMA, Peru/QUITO"
_DASH = r"(?:\s?(?:--|[-–—])\s|—(?=[A-Z“\"]))"
_DATELINES = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>{_TOWN}){_REGION}?{_TOWNS}"
        rf"(?P<day>,? (?:(?:{_NAMED}),? )?{_DAY})?\s?(?P<agency>{_AGENCY})?"
        rf"(?P<late>,? {_DAY})?(?:{_DASH}|\s?[.:]\s)",
        rf"(?P<day>{_FULL}),?{_DASH}?\s?(?P<place>{_TOWN}){_REGION}?\s?(?P<agency>{_AGENCY})?"
        rf"(?:{_DASH}|:\s)",
        rf"(?P<place>)(?P<day>{_DAY}) (?P<agency>{_AGENCY}){_DASH}",
        rf"\((?P<place>{_TOWN}){_REGION}?, (?P<day>{_FULL})\)\s",
        rf"(?P<place>{_TOWN}), (?P<agency>[A-Z]\w{{1,20}})\s?(?:--|[–—])\s",
        rf"(?P<place>{_TOWN}){_REGION}?\s?--(?P<agency>\([^)]{{2,40}}\))--\s?",
        rf"(?P<place>{_TOWN}){_REGION}?:? (?P<day>{_FULL})\s?:\s",
        rf"(?P<agency>\((?P<place>[A-Z][\w. /]{{1,30}})\)){_DASH}",
    )
)


# "LIMA Four men were held", as pages have it that lost the dash
_CAPITALS = r"[A-ZÀ-Ý]{4,20}(?: [A-ZÀ-Ý]{4,20})?"
_UNPARTED = re.compile(
    rf"(?P<place>{_CAPITALS}){_REGION}?(?:/{_CAPITALS}{_REGION}?)*\s"
    r"(?=(?:A|An|[A-Z][a-z]+) [a-z]|An? U\.)"
)


def published_line(block: str) -> Found | None:
    """Find "Published: 4 March 2024, 10:15", "Updated 3 hours ago" and their like."""
    if (
        _PRINTED.match(block)
        and len(block) < 160
        and re.search(r"\b(?:edition|issue|print)\b", block)
    ):
        return Found("published-line", "says in which edition the report stood")
    if not _PUBLISHED.match(block) or not re.search(r"\d", block) or len(block) > 120:
        return None
    left = _left(_BY_NOBODY.sub("", _PUBLISHED.sub("", block, count=1)))
    if left is None or (END.search(block) and len(left) > 5):
        return None
    if any(w[0].islower() for w in left):
        return None
    return Found("published-line", "a line that gives the day of publication")


def reading_time(block: str) -> Found | None:
    """Find "4 min read"."""
    if _READING.fullmatch(block):
        return Found("reading-time", "how long the report takes to read")
    return None


def date_alone(block: str) -> Found | None:
    """Find a line in the head of a report that is a date, or a date with a name or a place."""
    block = without_clock(block)
    if len(block) > 110 or not re.search(r"\d", block) or _TELLS.search(block):
        return None
    left = _left(block)
    if left is None or (block.endswith(".") and left):
        return None
    if any(w[0].islower() for w in left if w not in words("jobs-in-news")) or len(left) > 7:
        return None
    if not _full_day(block) and (left or not _has_a_day(block)):
        return None
    if left and (_SCORE.search(_FIGURES.sub("", block)) or _days_in(block) > 1):
        return None
    what = "with a name or a place" if left else "that stands alone"
    return Found("published-line", f"a date {what} before the report")


_OF_A_PAPER = re.compile(
    r"(?i)[,|·–—:-]$|\b(?:delivered|broadcast|aired|recorded|given|issued|sent|edition|issue|paper)"
    r"(?: (?:on|of|at))?(?: \w+,)?$"
)
_OF_AN_EVENT = re.compile(
    r"(?i)\b(?:born|died|killed|who|that|which|until|since|from|to|between|before|after|by|of \d)\b"
)


def ends_with_its_date(block: str) -> Found | None:
    """Find "Text of a speech, as delivered on 4 March 2024", which is no sentence."""
    if len(block) > 110 or END.search(block) or _TELLS.search(block) or _days_in(block) != 1:
        return None
    dates = [t for t in tag(block, None) if t.when and t.when.grain >= Grain.DAY]
    if len(dates) != 1:
        return None
    head, tail = block[: dates[0].start].strip(), block[dates[0].end :].strip()
    is_first = not head and re.match(r"[|·–—:-]", tail)
    is_last = not tail and _OF_A_PAPER.search(head)
    if (is_first or is_last) and not _OF_AN_EVENT.search(f"{head} {tail}".replace("for ", "")):
        return Found("published-line", "a line above the report with its date")
    return None


def dateline_alone(block: str) -> Found | None:
    """Find "LIMA, 4 March (Wire)" on a line of its own."""
    text = block.rstrip(" -–—.")
    m = _dateline(f"{text} - ") if len(block) < 70 else None
    sure = m and any(m.groupdict().get(part) for part in ("day", "agency", "late"))
    if m and sure and m.end() == len(text) + 3:
        return Found("dateline", "the place, day and agency before a report")
    return None


def foot_line(block: str) -> Found | None:
    """Find "(The Callao Post, 4 March 2024)" below a report."""
    if block.startswith("(") and block.endswith(")") and (found := date_alone(block[1:-1])):
        return Found(found.kind, "where and when the report stood")
    return None


def is_a_date(block: str) -> bool:
    """Say whether a line is a full date and nothing else."""
    may = len(block) < 60 and re.search(r"\d{4}", block)
    return bool(may) and _left(block) == [] and _full_day(block)


def heads_a_day(block: str) -> bool:
    """Say whether a line is the date below which a chronology tells what happened then."""
    may = len(block) < _LONGEST_HEADING
    return may and bool(_HEADS_A_DAY.fullmatch(block) or _HEADS_DAYS.fullmatch(block))


def dateline(block: str) -> int:
    """Return the length of "LONDON, 3 November (Agency) -" at the head of a block, 0 for none."""
    m = _dateline(block)
    return m.end() if m and len(block) > m.end() + 20 else 0


def _dateline(block: str) -> re.Match[str] | None:
    """Return the first form that matches with a day, an agency, or a place in capitals."""
    for form in _DATELINES:
        m = form.match(block)
        if not m:
            continue
        said = m.groupdict()
        sure = any(said.get(part) for part in ("day", "agency", "late"))
        if sure or (said["place"].isupper() and not re.search(r"[.:]\s$", m.group())):
            return m
    m = _UNPARTED.match(block)
    return m if m and is_city(m["place"]) else None


@lru_cache(64)
def _times(line: str) -> tuple[Timex, ...]:
    """Return the times of a line, of which several rules ask."""
    told = line.strip()
    if day := day_in_full(told):
        start = line.index(told)
        end = start + len(told)
        return (Timex(start, end, told, "DATE", str(day), "a day in full", on(day)),)
    return tag(line, None)


def without_days(line: str) -> str:
    """Return a line without its dates and clocks, and without what joined them to it."""
    rest = _FIGURES.sub(" ", line)
    for t in reversed(_times(rest)):
        if t.type in {"DATE", "TIME"} and re.search(r"\d", t.text):
            rest = rest[: t.start] + " " + rest[t.end :]
    rest = re.sub(r"\b\d{1,2}[ -]?min(?:ute)?s?(?: read)?\b", " ", _CLOCK.sub(" ", rest))
    return re.sub(r"(?:\s|,|\b(?:on|at|of)\b)+$", "", rest).strip()


def _full_day(block: str) -> bool:
    return _days_in(block) > 0


def _days_in(block: str) -> int:
    """Return how many days a line names with their year: a life has two."""
    days = {t.when for t in _times(block) if t.type in {"DATE", "TIME"}}
    ends = sum(1 + w.is_span for w in days if w and w.grain >= Grain.DAY)
    return ends or bool(_FIGURES.search(block))


def _has_a_day(block: str) -> bool:
    """Say whether a line names a day of some year, or how long ago it was."""
    return bool(_AGO.search(block)) or any(
        re.fullmatch(r"XXXX-\d\d-\d\d", t.value) for t in _times(block)
    )


def _left(block: str) -> list[str] | None:
    """Return the words of a line beside its dates and clocks, ``None`` where it has no day."""
    rest, dated = _FIGURES.subn(" ", block)
    rest, ago = _AGO.subn(" ", rest)
    for t in reversed(_times(rest)):
        if t.type in {"DATE", "TIME"} and re.search(r"\d", t.text):
            dated += t.type == "DATE" or t.when is not None
            rest = rest[: t.start] + " " + rest[t.end :]
    if not dated and not ago:
        return None
    found = re.findall(r"[^\W\d_][\w’'.]*", _CLOCK.sub(" ", rest))
    shorts = {d[:3] for d in WEEKDAYS} | set(WEEKDAYS)
    return [w for w in found if w.lower() not in _SMALL and w.rstrip(".") not in shorts]
