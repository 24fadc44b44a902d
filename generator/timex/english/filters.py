"""What only looks like time: the verb "may", names, counts, ages, scores.

Each filter looks at the text around a match.  ``page.plain`` is lower case; where a capital tells
a name, the filter looks at ``page.text``.
"""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.rule import Filter, Found, Page

_BARE_YEARS = {"<year>", "about <year>", "<year>-<yy>", "<year>-<year>"}
_MONTH_NAMES = w.either(w.MONTHS)
_NUMBERS_OF_YEARS = _BARE_YEARS - {"<year>-<year>"}
_LED_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|of|during|before|after|through|throughout|every|each|from|"
    rf"last|next|this|(?:{_MONTH_NAMES})(?:,| and| or| to))[ (]$"
)
_LED_YEAR = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|from|to|and|or|through|for|before|after|during|the|a|an|"
    r"its|his|her|their|our|your|my|this|that|early|mid|late|year|circa|between|"
    r"back|into|throughout|as (?:late|early) as|(?:earlier|later) than|"
    r"christmas|easter|years|spring|summer|autumn|fall|winter|fiscal|'s|s'|"
    rf"{_MONTH_NAMES})\.?|[(,;:/\"'.!?-]|[0-9],?) ?$|^$|\n$"
)
_LED_FOR_SURE = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|before|after|circa|between|year) |\()$"
)
_COUNTED = re.compile(
    r"[ -](?:(?:more|new|additional|local|young|other) )?"
    r"(?:people|troops|soldiers|men|women|children|workers|jobs|homes|houses|deaths|cases|votes|"
    r"seats|km|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|kg|tonnes|tons|barrels|dollars|euros|"
    r"pounds|yen|r[ou]+bles|rupees|percent|per cent|passengers|students|pupils|voters|members|"
    r"refugees|migrants|police|officers|points|guests|vehicles|cars|megawatts|mw|gmt|utc|units|"
    r"shares|years|months|weeks|days|hours|minutes|seconds|times|degrees|square|hectares|acres|"
    r"prisoners|residents|families|protesters|demonstrators|employees|staff|copies|others|"
    r"civilians|villages|schools)\b|%|°"
)
_PLURAL = re.compile(r" [a-z]{3,20}[^\Ws]s(?!\w)")
_NUMBERED = re.compile(
    r"(?:\b(?:flight|resolution|article|section|room|route|highway|no|number|nos|page|line|order|"
    r"bill|chapter|unit|channel|lot|model|version|v|asteroid|comet|act|case|paragraph|gate|"
    r"platform|bus|train|boeing|airbus|windows|iso|rfc|directive|regulation|office|build)\.? "
    r"(?:[#(]|no\.? |number )?|#)$"
)
_FIGURES_BEFORE = re.compile(r"(?:[0-9][.,:/-]|[0-9]{3} |\+[0-9 ]{1,8})$")
_FIGURES_AFTER = re.compile(r"[,.:][0-9]|[-/ ][0-9]{3}")
_NAME_BEFORE = re.compile(r"(?:[^\W\d]-|[^\W\d][–‑]|\b[A-Z][\w'’-]{0,30} )$")
_NAMED_DAY = re.compile(
    r"\b(?:black|good|bloody|super|ash|palm|easter|cyber|fat|shrove|maundy|giving|whit) $"
)
_PAPER = re.compile(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|News|Star|Record|World|Independent|"
    r"Nation|Monitor|Standard|Tribune|Observer|Beast|Show)\b"
)
_SCORED = re.compile(r"\b(?:won|beat|beaten|lost|drew|defeated|win|victory|scored) [^.]{0,12}$")
_NUMBER_BEFORE = re.compile(rf"(?:[0-9]|\b(?:{w.either(w.NUMBERS)}))[ -]$")
_DATE_BEFORE = re.compile(
    rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?|(?:{_MONTH_NAMES})\.?(?: [0-9]{{1,2}})?,? )$"
)
_DAY_AFTER = re.compile(rf" (?:0?[1-9]|[12][0-9]|3[01])(?![0-9,.]*[0-9])(?!{_COUNTED.pattern})")
_NAMED_AFTER = re.compile(
    r" (?:terror(?:ist)? )?(?:attacks|massacre|uprising|revolution|movement)\b"
)
_AGE_AFTER = re.compile(r"[- ]olds?\b| of age\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|turned|turns) (?:of )?$")
_LED_SEASON = re.compile(
    rf"\b(?:in|during|by|since|until|till|through|throughout|from|and|or|between|before|after|"
    rf"from (?:{w.either(w.SEASONS)}) to) $"
)
_LED_FALL = re.compile(r"\b(?:in|during|by|since|until) $")
_FALL_OF = re.compile(r" (?:of|in|from|to)\b")
_VERBS_TOO = {"may", "march", "august"}
_SHORT_FULL_NAMES = {"march", "april", "may", "june", "july"}


def _month_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "may", "march", "august" in lower case, and "Mar" or "Jan" that nothing leads to."""
    if "<month>" not in found.rule:
        return False
    words = _shown(page, found).split()
    if any(word in _VERBS_TOO for word in words):
        return True
    name = words[-1].lower()
    if found.rule != "<month>" or len(words) > 1:
        return False
    led = bool(_LED_MONTH.search(page.before(found.start)))
    if name in ("may", "march"):
        return not led
    short = name.rstrip(".") in w.MONTHS and len(name) < 6 and name not in _SHORT_FULL_NAMES
    return short and (words[-1].islower() or not (led and name.endswith(".")))


def _month_is_a_person(page: Page, found: Found) -> bool:
    """Refuse "April Jones said"."""
    named = re.match(r"(?: [A-Z][a-z]|'s )", page.text[found.end : found.end + 3])
    return (
        found.rule == "<month>"
        and page.plain[found.start : found.end] in ("april", "june", "august")
        and not re.search(r"\b(?:the|an?) $", page.before(found.start, 5))
        and not _LED_MONTH.search(page.before(found.start))
        and bool(named)
    )


def _weekday_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "sun", "sat" and "wed" where they are not abbreviations with a capital and a stop."""
    if "weekday" not in found.rule:
        return False
    words = re.split(r"[ ,–-]", _shown(page, found))
    short = [
        x for x in words if x.lower().rstrip(".") in w.WEEKDAYS and not x.lower().endswith("day")
    ]
    alone = found.rule in ("<weekday>", "<weekday> <part of day>", "last <weekday>", "<weekdays>")
    return any(x[0].islower() or (alone and not x.endswith(".")) for x in short)


def _season_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "a spring", "they fall", "the fall of the house" and "Winter Games"."""
    if found.rule not in ("<season>", "<season> of that year"):
        return False
    shown, before = _shown(page, found), page.before(found.start, 20)
    words = shown.lower().split()
    led = len(words) > 1 or bool(_LED_SEASON.search(before))
    if words[0] == "fall":
        led = bool(_LED_FALL.search(before))
    if not led or (words[-1] == "fall" and _FALL_OF.match(page.after(found.end, 5))):
        return True
    named = shown.split()[-1][0].isupper()
    return named and page.text[found.end : found.end + 2].strip()[:1].isupper()


def _no_era(page: Page, found: Found) -> bool:
    """Refuse "the ad 15 people saw", and "2024 BC voters" of British Columbia."""
    shown = _shown(page, found)
    if found.rule == "AD <year>":
        return "ad " in shown
    if not found.reading.value.startswith("BC") or "." in shown:
        return False
    return "BC" not in shown or (
        found.reading.value >= "BC1500"
        and bool(re.match(r" [A-Z]| [a-z]+s\b", page.text[found.end : found.end + 20]))
    )


def _name_with_year(page: Page, found: Found) -> bool:
    before = page.text[max(0, found.start - 40) : found.start]
    if found.rule not in _NUMBERS_OF_YEARS or not _NAME_BEFORE.search(before):
        return False
    if before[-1] == " ":
        return not _LED_YEAR.search(before.lower())
    return not before.lower().endswith(("mid-", "pre-", "post-", "early-", "late-"))


def _longer_number(page: Page, found: Found) -> bool:
    if found.rule not in _BARE_YEARS:
        return False
    before, after = page.before(found.start, 12), page.after(found.end, 8)
    return bool(_FIGURES_BEFORE.search(before) or _FIGURES_AFTER.match(after))


def _number_of_a_thing(page: Page, found: Found) -> bool:
    return found.rule in _BARE_YEARS and bool(_NUMBERED.search(page.before(found.start, 24)))


def _count(page: Page, found: Found) -> bool:
    """Refuse "2000 troops", and "September 20" in "In September 20 people died".

    "In 2013 people voted" stays, since a count would seldom be so odd.
    """
    if found.rule == "<weekday>, <month> <day>":
        return bool(_COUNTED.match(page.after(found.end, 40)))
    if found.rule not in _BARE_YEARS:
        return False
    sure = bool(_LED_FOR_SURE.search(page.before(found.start, 12)))
    odd = not found.reading.value[:4].endswith("00")
    if _COUNTED.match(page.after(found.end, 40)):
        return not (odd and sure)
    the = page.before(found.start, 4) == "the "
    return not (odd or sure or the) and bool(_PLURAL.match(page.after(found.end, 30)))


def _not_led_to(page: Page, found: Found) -> bool:
    """Refuse a number that no word before it makes a year; before 1700 only a sure one does."""
    if found.rule not in ("<year>", "<year>-<yy>"):
        return False
    lead = _LED_YEAR if found.reading.value >= "17" else _LED_FOR_SURE
    return not lead.search(page.before(found.start, 16))


def _age(page: Page, found: Found) -> bool:
    return found.reading.type == "DURATION" and bool(
        _AGE_AFTER.match(page.after(found.end)) or _AGE_BEFORE.search(page.before(found.start, 12))
    )


def _name_of_a_day(page: Page, found: Found) -> bool:
    """Refuse "Black Friday", "the Sunday Times" and days that stand for what befell on them."""
    paper = bool(_PAPER.match(page.text[found.end : found.end + 20]))
    if found.rule == "daily":
        return paper and page.text[found.start].isupper()
    if found.rule in ("<weekday>, <day> <month>", "<weekday>, <month> <day>"):
        return bool(_NAMED_AFTER.match(page.after(found.end, 30)))
    if found.rule != "<weekday>":
        return False
    return paper or bool(_NAMED_DAY.search(page.before(found.start, 12)))


def _score(page: Page, found: Found) -> bool:
    rules = ("<day> - <day> <month> <year>", "<weekday>, <day> <month>")
    return found.rule in rules and bool(_SCORED.search(page.before(found.start, 24)))


def _no_moment(page: Page, found: Found) -> bool:
    """Refuse "as soon as", "now that", "the most recent" and "in the past"."""
    before, after = page.before(found.start, 4), page.after(found.end, 12)
    if found.rule == "soon":
        return before.endswith(("as ", "too ")) or after.startswith((" as ", " after", " before"))
    if found.rule == "now":
        return after.startswith(("-", " that ", " and then", " on ")) or before == "rom "
    if found.rule in ("recently", "current"):
        return page.before(found.start, 5) == "most "
    return found.rule == "the past" and before.endswith("in ")


def _no_length(page: Page, found: Found) -> bool:
    """Refuse "days later", which measures from something unsaid, and "three quarters of".

    Bare "years" behind a number are what is left of an expression that another filter refused.
    """
    after = page.after(found.end, 10)
    if found.rule == "<units>":
        if _NUMBER_BEFORE.search(page.before(found.start, 16)):
            return True
        return after.startswith((" later", " earlier", " ago", " before", " after"))
    words = page.plain[found.start : found.end]
    quarters = words.endswith("quarters") and words.count(" ") == 1
    return found.rule == "<n> <units>" and quarters and after.startswith(" of ")


def _ordinal(page: Page, found: Found) -> bool:
    """Refuse "two second places": a second is a unit only in the plural or behind a hyphen."""
    return found.rule == "<n> <units>" and _shown(page, found).endswith(" second")


def _part_of_something(page: Page, found: Found) -> bool:
    """Refuse "the last week of the war"."""
    last = page.before(found.start, 4) == "the " or page.plain.startswith("the ", found.start)
    return found.rule == "this <unit>" and last and page.after(found.end, 4).startswith(" of ")


def _what_is_left(page: Page, found: Found) -> bool:
    """Refuse the month or year of a date that its rule declined, "31 June 2024"."""
    if found.rule not in ("<month>", "<month> <year>", "<year>"):
        return False
    if found.rule == "<month>" and _DAY_AFTER.match(page.after(found.end, 24)):
        return True
    return bool(_DATE_BEFORE.search(page.before(found.start, 24)))


def _shown(page: Page, found: Found) -> str:
    return page.text[found.start : found.end]


NAME_WITH_YEAR = Filter("a name with a year in it", _name_with_year)
NOT_IN_CALENDAR = Filter("a part of a date that is not in the calendar", _what_is_left)
FILTERS = (
    Filter("the word is no month here", _month_is_another_word),
    Filter("a person's name", _month_is_a_person),
    Filter("the word is no weekday here", _weekday_is_another_word),
    Filter("the word is no season here", _season_is_another_word),
    Filter("no era is meant", _no_era),
    NAME_WITH_YEAR,
    NOT_IN_CALENDAR,
    Filter("a part of a longer number", _longer_number),
    Filter("the number of a thing", _number_of_a_thing),
    Filter("a count", _count),
    Filter("nothing leads to a year here", _not_led_to),
    Filter("an age", _age),
    Filter("a named day, or a paper's name", _name_of_a_day),
    Filter("a score", _score),
    Filter("no moment is meant", _no_moment),
    Filter("no length of its own", _no_length),
    Filter("an ordinal", _ordinal),
    Filter("a part of something else", _part_of_something),
)
