"""Numbers that count things: "2000 troops"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

BARE_YEARS = {"<year>", "about <year>", "<year>-<yy>", "<year>-<year>"}
LED_FOR_SURE = Late(r"(?:\b(?:in|since|by|until|till|during|before|after|circa|between|year) |\()$")
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
_MEASURED = Late(
    r"\b(?:temperatures?|highs?|lows?|degrees|worth|prices?|priced|valued|trad(?:ed|ing)|bids?|"
    r"shares?|stock|aged?|wom[ae]n|m[ae]n|people)\b[^.;]*$"
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
    sure = bool(LED_FOR_SURE.search(page.before(found.start, 12)))
    odd = not found.reading.value[:4].endswith("00")
    name = page.text[found.end + 1 : found.end + 3].istitle()  # "the 2011 Yemen talks"
    if not name and COUNTED.match(page.after(found.end, 40)):
        return not (odd and sure)
    the = page.before(found.start, 4) == "the "
    return not (odd or sure or the) and bool(_PLURAL.match(page.after(found.end, 30)))


def tens(page: Page, found: Found) -> bool:
    """Refuse "temperatures in the mid 30s" and "men in the early 40s"; "the '30s" are a decade."""
    if found.rule != "the <tens>s" or "'" in page.plain[found.start : found.end]:
        return False
    figures = page.plain[found.end - 2 : found.end - 1].isdecimal()
    return figures and bool(_MEASURED.search(page.before(found.start)))
