"""Names that are made of words of time: "USA Today", "60 Minutes", "Saturday Night Live"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

_TITLE_BEFORE = Late(r"(?:[A-Z][\w'’]{1,20}|[\"“‘']) $|[\"“‘]$")
_CAPITAL_AFTER = Late(r" [A-Z]")
_CAPITAL_UNIT = Late(r"[0-9] (?:Seconds?|Minutes?|Hours?|Days?|Weeks?|Months?|Years?)$")
_PROSE = Late(r"(?<!\w)[a-z]{5}")  # headlines write longer words with a capital
_NEAR = 40
_LAST_WORD = Late(r"[A-Z][a-z]{3,8}$")
_OF_HOLIDAY = Late(r" (?:Agreement|Accords?|Bunny)\b")
_PARTS = ("<weekday> <part of day>", "<nth> century", "<year> <season>", "every <part of day>")


def name_of_time(page: Page, found: Found) -> bool:
    """Refuse "USA Today", "48 Hours", "20th Century Fox" and "the 1988 Summer Olympics"."""
    shown = page.shown(found)
    after = page.text[found.end : found.end + _NEAR]
    if found.rule == "today":
        before = page.text[max(0, found.start - 24) : found.start]
        return shown == "Today" and bool(_TITLE_BEFORE.search(before))
    if found.rule in _PARTS:
        return bool(_LAST_WORD.search(shown) and _CAPITAL_AFTER.match(after))
    if found.rule == "<holiday>":
        return bool(_OF_HOLIDAY.match(after))
    if found.reading.type != "DURATION" or not _CAPITAL_UNIT.search(shown):
        return False
    return bool(_PROSE.search(page.text[max(0, found.start - _NEAR) : found.start] + " " + after))
