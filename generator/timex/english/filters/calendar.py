"""Words that are months, weekdays or seasons elsewhere: "may", "sun", "a spring", April Jones."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Found, Page

_MONTH_NAMES = w.either(w.MONTHS)
_LED_MONTH = Late(
    r"\b(?:in|since|by|until|till|of|for|during|before|after|through|throughout|every|each|from|"
    rf"last|next|this|(?:{_MONTH_NAMES})(?:,| and| or| to))[ (]$"
)
_LED_SEASON = Late(
    rf"\b(?:in|during|by|since|until|till|through|throughout|from|and|or|between|before|after|"
    rf"from (?:{w.either(w.SEASONS)}) to) $"
)
_LED_FALL = Late(r"\b(?:in|during|by|since|until) $")
_FALL_OF = Late(r" (?:of|in|from|to)\b")
_VERBS_TOO = {"may", "march", "august"}
_SHORT_FULL_NAMES = {"march", "april", "may", "june", "july"}


def month_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "may", "march", "august" in lower case, and "Mar" or "Jan" that nothing leads to."""
    if "<month>" not in found.rule:
        return False
    words = page.shown(found).split()
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


def month_is_a_person(page: Page, found: Found) -> bool:
    """Refuse "April Jones said"."""
    named = re.match(r"(?: [A-Z][a-z]|'s )", page.text[found.end : found.end + 3])
    return (
        found.rule == "<month>"
        and page.plain[found.start : found.end] in ("april", "june", "august")
        and not re.search(r"\b(?:the|an?) $", page.before(found.start, 5))
        and not _LED_MONTH.search(page.before(found.start))
        and bool(named)
    )


def weekday_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "sun", "sat" and "wed" where they are not abbreviations with a capital and a stop."""
    if "weekday" not in found.rule:
        return False
    words = re.split(r"[ ,–-]", page.shown(found))
    short = [
        x for x in words if x.lower().rstrip(".") in w.WEEKDAYS and not x.lower().endswith("day")
    ]
    alone = found.rule in ("<weekday>", "<weekday> <part of day>", "last <weekday>", "<weekdays>")
    return any(x[0].islower() or (alone and not x.endswith(".")) for x in short)


def season_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "a spring", "they fall", "the fall of the house" and "Winter Games"."""
    if found.rule not in ("<season>", "<season> of that year"):
        return False
    shown, before = page.shown(found), page.before(found.start, 20)
    words = shown.lower().split()
    led = len(words) > 1 or bool(_LED_SEASON.search(before))
    if words[0] == "fall":
        led = bool(_LED_FALL.search(before))
    if before.endswith((" a ", " an ")):  # "fear a late spring"
        return True
    if not led or (words[-1] == "fall" and _FALL_OF.match(page.after(found.end, 5))):
        return True
    return (
        shown.split()[-1][0].isupper()
        and page.text[found.end : found.end + 2].strip()[:1].isupper()
    )
