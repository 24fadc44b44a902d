"""Names that are made of words of time: "USA Today", "60 Minutes", "Saturday Night Live"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

_TITLE_BEFORE = Late(r"[A-Z][\w'’]{1,20} $|[\"“‘]$")
_PROGRAMME = Late(r"(?:program|programme|show|series),? [\"“‘']$")
_QUOTED = Late(r"[\"”’']")
_PUBLISHED = Late(r"(?:[A-Z]{2,4}|[A-Z][a-z'’]{2,12}) $")
_PAPER_BEFORE = Late(
    r"(?<!\w)(?:[A-Z][a-z]+|[Tt]he|[Aa]n?|business|financial|sports|state|government|leading|party|"
    r"opposition|independent|local|national|official|wing|run|language|owned) $"
)
_PAPER_AFTER = Late(r" (?:(?:[a-z]{2}-)?[A-Z]|(?:said|reported|wrote|quoted|added)(?!\w))")
_HOURS_OF = Late(
    r"\b(?:trading|working|business|office|opening|visiting|peak|rush|off-peak|school|banking|market|"
    r"shopping|daylight|flexible|better|longer|shorter|evening|morning|daytime|night|overnight|"
    r"extended|regular|odd|waking|happy) $|\b(?:after|man)-$"
)
_MINUTES_OF = Late(
    r"\b(?:fed|fomc|board|committee|bank|council|meeting|cabinet|the|its|their)(?:'s)? $"
)
_MINUTES_TELL = Late(r" (?:of (?:the|its|that|a)(?: [a-z-]+){0,3} meeting|show|reveal|suggest)")
_CAPITAL_AFTER = Late(r" [A-Z]")
_CAPITAL_UNIT = Late(r"[0-9] (?:Seconds?|Minutes?|Hours?|Days?|Weeks?|Months?|Years?)$")
_PROSE = Late(r"(?<!\w)[a-z]{5}")  # headlines write longer words with a capital
_NEAR = 40
_LAST_WORD = Late(r"[A-Z][a-z]{3,8}$")
_OF_HOLIDAY = Late(r" (?:Agreement|Accords?|Bunny|[Tt]rees?|[Cc]ards?|[Cc]arols?|[Pp]udding)\b")
_SURNAME = Late(r"(?:[a-z,] [A-Z][a-z]+|\b(?:Mr|Mrs|Ms|Dr)\.?) $")
_SPEAKS = Late(r",? (?:said|says|told|added)\b")
_PRINTED = Late(r" (?:newspaper|paper|tabloid|broadsheet|magazine)")
_PARTS = ("<weekday> <part of day>", "<nth> century", "<year> <season>", "every <part of day>")


def _no_length(page: Page, found: Found) -> bool:
    before, after = page.before(found.start, 14), page.after(found.end, 40)
    if page.plain.startswith("hours", found.start):
        return bool(_HOURS_OF.search(before))
    tell = _MINUTES_TELL.match(after)
    return bool(tell and (tell[0].strip() == "show" or _MINUTES_OF.search(before)))


def name_of_time(page: Page, found: Found) -> bool:
    """Refuse "USA Today", "48 Hours", "20th Century Fox", "the 1988 Summer Olympics" and novels."""
    shown = page.shown(found)
    after = page.text[found.end : found.end + _NEAR]
    if found.rule == "today":
        before = page.text[max(0, found.start - 24) : found.start]
        quoted = before.endswith(('"', "“", "‘", "'"))
        if _PROGRAMME.search(before):
            return True
        if shown != "Today" or (quoted and not _QUOTED.match(after)):
            return False
        return bool(_TITLE_BEFORE.search(before))
    if found.rule == "daily":  # "China Daily", "the daily Clarín"; not "Daily flights"
        before = page.text[max(0, found.start - 16) : found.start]
        if before.endswith("-"):
            return True
        if shown[0].isupper():
            return bool(_PUBLISHED.search(before))
        paper = shown in ("daily", "weekly", "monthly")
        if paper and _PRINTED.match(after):
            return True
        return bool(paper and _PAPER_BEFORE.search(before) and _PAPER_AFTER.match(after))
    if found.rule == "<units>" and shown.lower() in ("hours", "minutes"):
        return _no_length(page, found)
    if found.rule == "<year in words>":
        return shown[0].isupper()
    if found.rule in _PARTS:
        return bool(_LAST_WORD.search(shown) and _CAPITAL_AFTER.match(after))
    if found.rule == "<holiday>":
        before = page.text[max(0, found.start - 24) : found.start]
        person = shown == "Ramadan" and (_SURNAME.search(before) or _SPEAKS.match(after))
        return shown == "epiphany" or bool(person or _OF_HOLIDAY.match(after))
    if found.reading.type != "DURATION" or not _CAPITAL_UNIT.search(shown):
        return False
    return bool(_PROSE.search(page.text[max(0, found.start - _NEAR) : found.start] + " " + after))
