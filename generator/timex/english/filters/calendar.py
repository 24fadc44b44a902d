"""Words that are weekdays or seasons elsewhere: "sun", "sat", "a spring", "they fall"."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Found, Page

_LED_SEASON = Late(
    rf"\b(?:in|during|by|since|until|till|through|throughout|from|and|or|between|before|after|"
    rf"from (?:{w.either(w.SEASONS)}) to) $"
)
_LED_FALL = Late(r"\b(?:in|during|by|since|until|throughout|through|into|over) $")
_OF_SEASON = Late(  # the season is part of a thing's name: "the summer recess"
    r" (?:recess|break|holidays?|vacation|camps?|school|term|sales?|harvest|crops?|wheat|"
    r"festival|games|coats?|clothes|tyres|quarters|palace|water|rolls?|onions?|greens|lamb|beds?|"
    r"mattress(?:es)?)\b"
)
_OF_A_LIFE = Late(  # "the autumn of his life"
    r" of (?:his|her|its|my|our|their|your|one's|a|the) (?:(?:long|short|own) )?"
    r"(?:life|lives|career|reign|days|years|love|discontent|soul)(?!\w)"
)
_FALL_OF = Late(r" (?:of|in|from|to)\b")


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
    if words[0] == "fall" or words == ["the", "fall"]:
        led = bool(_LED_FALL.search(before))
    if before.endswith((" a ", " an ")):  # "fear a late spring"
        return True
    after = page.after(found.end, 30)
    if _OF_SEASON.match(after[:12]) or _OF_A_LIFE.match(after):
        return True
    if not led or (words[-1] == "fall" and _FALL_OF.match(page.after(found.end, 5))):
        return True
    return (
        shown.split()[-1][0].isupper()
        and page.text[found.end : found.end + 2].strip()[:1].isupper()
    )
