"""Numbers that count things: "2000 troops"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

BARE_YEARS = {"<year>", "about <year>", "<year>-<yy>", "<year>-<year>"}
LED_FOR_SURE = Late(
    r"(?:\b(?:in|since|by|until|till|during|before|after|circa|between|year|"
    r"as (?:late|early) as) |\()$"
)
COUNTED = Late(
    r"[ -](?:(?:more|new|additional|local|young|other) )?"
    r"(?:people|troops|soldiers|[a-z]{0,12}men|[a-z]{0,10}women|children|workers|jobs|homes|houses|deaths|cases|votes|"
    r"seats|km|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|kg|tonnes|tons|barrels|dollars|euros|"
    r"pounds|yen|r[ou]+bles|rupees|percent|per cent|passengers|students|pupils|voters|members|"
    r"refugees|migrants|police|officers|points|guests|vehicles|cars|megawatts|mw|gmt|utc|units|"
    r"shares|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|degrees|square|hectares|acres|"
    r"prisoners|residents|families|protesters|demonstrators|employees|staff|copies|others|"
    r"civilians|villages|schools|horse|infantry|cavalry|strong)\b|%|°"
)
_TO_COUNTED = Late(
    rf" ?(?:to|and|or|-) ?[0-9][0-9,.]*(?:{COUNTED.pattern})"
)  # "1900 to 2000 euros"
_LINK = r"(?: (?:are|were|is|was|be|been|still|now|again)){0,2} (?:in|into|around|near|to) $"
_DEGREES = Late(rf"(?<!\w)(?:temperatures?|highs?|lows?|degrees|aged){_LINK}")
_PRICED = Late(  # no decade is called "the mid 30s" beside these
    rf"(?<!\w)(?:worth|priced|valued|bids?|shares?|trad(?:ed|ing)){_LINK}"
)
_PLURAL = Late(r" [a-z]{3,20}[^\Ws]s(?!\w)")


def count(page: Page, found: Found) -> bool:
    """Refuse "2000 troops", and "September 20" in "In September 20 people died".

    "In 2013 people voted" stays, since a count would seldom be so odd.
    """
    if found.rule == "<weekday>, <month> <day>":
        return bool(COUNTED.match(page.after(found.end, 40)))
    if found.rule not in BARE_YEARS or "/" in page.shown(found):  # "the 1987/88 year"
        return False
    if _TO_COUNTED.match(page.after(found.end, 50)):
        return True
    sure = bool(LED_FOR_SURE.search(page.before(found.start, 12)))
    odd = not found.reading.value[:4].endswith("00")
    name = page.text[found.end + 1 : found.end + 3].istitle()  # "the 2011 Yemen talks"
    if not name and COUNTED.match(page.after(found.end, 40)):
        return not (odd and sure)
    the = page.before(found.start, 4) == "the "
    return not (odd or sure or the) and bool(_PLURAL.match(page.after(found.end, 30)))


def tens(page: Page, found: Found) -> bool:
    """Refuse "temperatures in the mid 30s"; "men went to war in the 40s" is a decade."""
    shown = page.plain[found.start : found.end]
    if found.rule != "the <tens>s" or "'" in shown or not shown[-2].isdecimal():
        return False
    before = page.before(found.start)
    if shown.startswith("the mid"):
        return bool(_DEGREES.search(before) or _PRICED.search(before))
    return shown.startswith(("the early", "the late")) and bool(_DEGREES.search(before))
