"""How far a report is from what it dates elsewhere: "today, three days after the wall fell".

Which dated thing is meant is taken for granted: the only one of the report, or the one whose
sentence has a word of it.  So these clues are asked only where what is certain leaves the day open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.dating.clue import (
    DAY_WORD,
    ORDINAL,
    SHIFTS,
    WEEKDAY,
    Clue,
    in_years,
    only,
    ordinal,
    shift_of,
)
from generator.dating.days import weekday_of
from generator.dating.tenses import Sentence
from generator.dating.told import Dated, counts_from, days_over, days_told, is_of, meant
from generator.grammar.words import stems
from generator.lexicons import words
from generator.model.numbers import NUMBER, count
from generator.model.timex import Timex
from generator.model.when import day_after

_LENGTH = rf"(?:(?P<n>an?|the|{NUMBER}) (?P<unit>day|week)s?)"
_AFTER = re.compile(
    rf"(?P<fuzzy>(?:more|less) than |(?:about|almost|nearly|over|some) )?"
    rf"(?<!to )(?<!and ){_LENGTH} after "  # not "ten years and one day after"
    r"(?P<what>[^.;]{3,80})",
    re.IGNORECASE,
)
_CAME_AFTER = re.compile(
    rf"\b(?:the|this|his|her|its|their) (?:[\w’'-]+ ){{0,2}}?(?P<noun>[a-z-]+) "
    rf"(?:(?:at|by|from|in|of|off|to) (?:[\w’'-]+ ){{1,4}}?)?"
    rf"(?:came|comes|was (?:made|given|held|signed)) (?:just |only )?{_LENGTH} after "
    r"(?P<what>[^.;]{3,80})",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(rf"\b(?:on|marking|to mark) the (?P<nth>{ORDINAL}) anniversary of\b")
_HOURS = re.compile(r"\b(?P<n>24|48|72) hours after (?P<what>[^.;]{3,80})")
_AGO_TODAY = re.compile(rf"\b{_LENGTH} ago (?P<day>today|yesterday|tomorrow)\b", re.IGNORECASE)
_ON = re.compile(rf"(?:{_LENGTH}) on, ", re.IGNORECASE)
_FOR = re.compile(
    rf"\b(?:has|have) (?P<now>now )?(?:been|spent|gone|lasted|stood|waited)\b[^.;,]{{0,40}}?"
    rf"\b(?<!a |n )(?<!last )(?<!past ){_LENGTH}\b(?! (?:a|of)\b)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"(?P<fuzzy>(?:more|less) than |(?:about|almost|nearly|over|some) )?(?P<have>\b(?:has|have) "
    rf"(?:exactly |just |only )?)?{_LENGTH} "
    r"(?:left|remain(?:s|ing)?|to go|away|(?(have)to [a-z]+|(?!)))\b",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?P<nth>{ORDINAL}) (?:(?:straight|consecutive|successive|full) )?day\b"
    r"(?! (?:cricket|test|stage)\b)",
    re.IGNORECASE,
)
_TELLS_OF_TWO = re.compile(r"\b(?:after|ago|before|following|later|since|when)\b")
_LEAD = 3  # sentences
_ALIKE = 2  # words that an act told twice shares
_MOST = 60  # days or weeks


def elapsed(page: list[Sentence], past: list[Dated]) -> list[Clue]:
    """Return what a report says of how far it is from the days that it tells, ``past`` or ahead."""
    ahead = [d for s in page for d in days_told(s, _is_ahead)]
    found: list[Clue] = []
    for n, s in enumerate(page):
        if past:
            lead = n < _LEAD
            found += [*_after(s, past, lead=lead), *_nth(s, past, lead=lead)]
            found += [*_of_the_news(s, page[0], past), *_anniversary(s, past)]
            found += [*_ago_today(s, past), *_still(s, past)]
        found += _left(s, ahead) if ahead else []
        found += _the_same(s, page) if n == 0 else []
    return found


def _is_ahead(s: Sentence, t: Timex) -> bool:
    closes = re.search(r"(?i)\b(?:until|till|by|close|closes|expires?|ends?)\b", s.text[: t.start])
    return s.tells_as_to_come(t) or bool(closes and not s.tells_as_past(t))


def _after(s: Sentence, past: list[Dated], *, lead: bool) -> Iterable[Clue]:
    """Yield what "today, three days after the wall fell" says where the fall has its date."""
    m = _AFTER.search(s.text) or _HOURS.search(s.text)
    if m and not m.groupdict().get("fuzzy"):
        others = [d for d in past if d.time not in s.times]
        dated = _inside(s, m, past) or meant(m["what"], others)
        days = int(m["n"]) // 24 if m.re is _HOURS else _days(m)
        if dated and days and s.speaks_for_the_paper(m.start()):
            at = DAY_WORD.search(s.text[: m.start()] + " " * len(m.group()) + s.text[m.end() :])
            said = m.group().removesuffix(m["what"]).strip()
            at = at or DAY_WORD.search(m["what"])
            yield from _placed(s, at, said, dated, days)
            told = s.clauses and s.clauses[0].verb.tense in {"past", "perfect"}
            bare = any(WEEKDAY.match(t.value) and s.tells_as_past(t) for t in s.times)
            if lead and told and not at and not bare and dated.day:
                yield _clue(said, dated, days, days + 1)


def _of_the_news(s: Sentence, lead: Sentence, past: list[Dated]) -> Iterable[Clue]:
    """Yield what "The verdict came three days after …" says of the day that the lead gives."""
    m = _CAME_AFTER.search(s.text) if s is not lead else None
    dated = _inside(s, m, past) or (meant(m["what"], past) if m else None)
    if m and dated and _days(m) and m["noun"].lower() in words("happenings") | words("on-one-day"):
        said = m.group().removesuffix(m["what"]).strip()
        yield from _placed(lead, DAY_WORD.search(lead.text), said, dated, _days(m))


def _anniversary(s: Sentence, past: list[Dated]) -> Iterable[Clue]:
    """Yield the day of "laid wreaths today on the third anniversary of the fire", where it has one.

    The fire is the only day of a year that the report tells as past.
    """
    m, at = _ANNIVERSARY.search(s.text), DAY_WORD.search(s.text)
    days = {d.day for d in past if d.day}
    if m and at and len(days) == 1 and s.speaks_for_the_paper(at.start()):
        [dated] = [d for d in past if d.day][:1]
        day = in_years(days.pop(), ordinal(m["nth"]))
        shift = shift_of(at)
        said = f"{at.group()}” with “{m.group()}"
        yield only(counts_from(said, dated), day_after(day, shift))


def _inside(s: Sentence, m: re.Match[str] | None, past: list[Dated]) -> Dated | None:
    """Return the one day told inside "after a barge struck it on 1 April 2024"."""
    inside = [
        d for d in past if m and d.day and d.time in s.times and d.time.start > m.start("what")
    ]
    return inside[0] if len(inside) == 1 else None


def _ago_today(s: Sentence, past: list[Dated]) -> Iterable[Clue]:
    """Yield what "knocked out a week ago today" says of what has its date elsewhere."""
    m = _AGO_TODAY.search(s.text)
    dated = meant(s.text, past) if m else None
    days = _days(m) if m else 0
    if m and dated and days and dated.time not in s.times and s.speaks_for_the_paper(m.start()):
        days += SHIFTS[m["day"].lower()]
        yield _clue(m.group(), dated, days, days)


def _placed(
    s: Sentence, at: re.Match[str] | None, said: str, dated: Dated, days: int
) -> Iterable[Clue]:
    """Yield the day of a report that tells something as of so many days after another.

    ``at`` is the word of the sentence that says on which day it was: "today".
    """
    bare = [t for t in s.times if WEEKDAY.match(t.value) and s.tells_as_past(t)]
    if at and s.speaks_for_the_paper(at.start()):
        shift = shift_of(at)
        yield _clue(f"{at.group()}” with “{said}", dated, days + shift, days + shift)
    elif at or dated.day is None:
        return
    elif bare and weekday_of(bare[0]) == day_after(dated.day, days).weekday():
        yield _clue(f"{bare[0].text}” with “{said}", dated, days, days + 6)


def _still(s: Sentence, past: list[Dated]) -> Iterable[Clue]:
    """Yield what "has now been missing for nine days" says, and "Three days on, the road is …"."""
    for form in (_FOR, _ON):
        m = form.search(s.text) if form is _FOR else form.match(s.text)
        dated = meant(s.text, past) if m else None
        if not m or not dated or dated.time in s.times or not _days(m):
            continue
        if m["unit"].lower() == "day" and s.speaks_for_the_paper(m.start()):
            exact = form is _ON or bool(m["now"])
            yield _clue(m.group().strip(" ,"), dated, _days(m), _days(m) + (not exact))


def _left(s: Sentence, ahead: list[Dated]) -> Iterable[Clue]:
    """Yield what "with three days left before the deadline" says where the deadline has a date."""
    m = _LEFT.search(s.text)
    dated = meant(s.text, ahead) if m and not m["fuzzy"] else None
    days = _days(m) if m else 0
    if m and dated and days and dated.time not in s.times and s.speaks_for_the_paper(m.start()):
        yield _clue(m.group(), dated, -days, -days)


def _nth(s: Sentence, past: list[Dated], *, lead: bool) -> Iterable[Clue]:
    """Yield what "a fourth straight day" says of what began on a known day, which is its first."""
    m = _NTH.search(s.text)
    dated = meant(s.text, [d for d in past if d.begins]) if m else None
    if not m or not dated or not s.speaks_for_the_paper(m.start()):
        return
    days = ordinal(m["nth"]) - 1
    at = DAY_WORD.search(s.text)
    bare = [t for t in s.times if WEEKDAY.match(t.value)]
    if at:
        shift = shift_of(at)
        yield _clue(f"{at.group()}” with “{m.group()}", dated, days + shift, days + shift)
    elif lead and not bare and dated.time not in s.times:
        yield _clue(m.group(), dated, days, days + 1)


def _the_same(lead: Sentence, page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "yesterday" in the lead says of an act whose date stands further down.

    The two must share words, and no other date of the report may be told as past.  "On Tuesday"
    says so too where that date is one.
    """
    m = DAY_WORD.search(lead.text)
    bare = [t for t in lead.times if WEEKDAY.match(t.value)]
    told = [(s, d) for s in page[1:] for d in days_over([s]) if d.day]
    at = m.start() if m else bare[0].start if len(bare) == 1 else -1
    if at < 0 or (m and m["later"]) or len(told) != 1 or not lead.speaks_for_the_paper(at):
        return
    if _TELLS_OF_TWO.search(lead.text):
        return  # "today, about four days after the wall fell"
    [(s, dated)] = told
    clause = s.around(dated.time)
    alike = len(dated.stems & stems(lead.text)) >= _ALIKE and not dated.is_history
    if not alike or not clause or clause.kind != "main" or clause.verb.tense != "past":
        return
    if m:
        shift = 1 if m["before"] else 0
        yield Clue(is_of(m.group(), dated), *dated.far(shift, shift))
    elif dated.day and weekday_of(bare[0]) == dated.day.weekday() and lead.tells_as_past(bare[0]):
        yield Clue(is_of(bare[0].text, dated), *dated.far(0, 6))


def _days(m: re.Match[str]) -> int:
    """Return how many days a length is, 0 for none that news would count."""
    return (count(m["n"], _MOST) or 0) * (7 if m["unit"].lower() == "week" else 1)


def _clue(said: str, dated: Dated, least: int, most: int) -> Clue:
    return Clue(counts_from(said, dated), *dated.far(least, most))
