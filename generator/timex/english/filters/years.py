"""Numbers that look like years: names with a number, parts of longer figures, leftovers."""

from __future__ import annotations

import re

from generator.timex.english.filters.counts import BARE_YEARS
from generator.timex.english.filters.led_years import LED_YEAR, SMALL_NOUN
from generator.timex.late import Late
from generator.timex.rule import Found, Page

_NUMBERS_OF_YEARS = BARE_YEARS - {"<year>-<year>"}
_NATION = Late(  # "Soviet 1986 imports"; not "Expo 2020 visitors"
    r"\b(?:[A-Z][a-z]+(?:ian|ean|can|ese|ish|man|tch|ench|iss|eek|viet|aqi|eli)|"
    r"[A-Z]\.[A-Z]\.|EU|EC|UK|US) $"
)
_SHOUTED = Late(r"\b[A-Z]{4,} $")
_SHOUTED_ON = Late(r" [A-Z]{3}")
_NUMBERED = Late(
    r"(?:\b(?:flight|resolution|article|section|room|route|highway|no|number|nos|page|line|order|"
    r"bill|chapter|unit|channel|lot|model|version|v|asteroid|comet|act|case|paragraph|gate|"
    r"platform|bus|train|points? to|boeing|airbus|windows|iso|rfc|directive|regulation|office|"
    r"build)\.? "
    r"(?:[#(]|no\.? |number )?|#)$"
)
_FIGURES_BEFORE = Late(r"(?:[0-9][.,:/-]|[0-9]{3} |\+[0-9 ]{1,8})$")
_FIGURES_AFTER = Late(r"[,.:][0-9]|[-/ ][0-9]{3}")
_NAME_BEFORE = Late(r"(?:[^\W\d]-|[^\W\d][–‑]|\b[A-Z][\w'’-]{0,30} )$")


def no_era(page: Page, found: Found) -> bool:
    """Refuse "the ad 15 people saw", and "2024 BC voters" of British Columbia."""
    shown = page.shown(found)
    if found.rule in ("AD <year>", "<nth> century AD"):
        return bool(re.search(r"\bad\b", shown))
    bare = found.rule == "<year>, of years BC"  # the era was told before
    if bare or not found.reading.value.startswith("BC") or "." in shown:
        return False
    return "BC" not in shown or (
        found.reading.value >= "BC1500"
        and bool(re.match(r" [A-Z]| [a-z]+s\b", page.text[found.end : found.end + 20]))
    )


def name_with_year(page: Page, found: Found) -> bool:
    """Refuse "Vega-2021" and "Expo 2020"."""
    before = page.text[max(0, found.start - 40) : found.start]
    if found.rule not in _NUMBERS_OF_YEARS or not _NAME_BEFORE.search(before):
        return False
    if before[-1] == " ":
        after = page.text[found.end : found.end + 4]
        nation = _NATION.search(before) and SMALL_NOUN.match(after)
        shouted = _SHOUTED.search(before) and _SHOUTED_ON.match(after)
        return not (nation or shouted or LED_YEAR.search(page.before(found.start, 40)))
    return not before.lower().endswith(("mid-", "pre-", "post-", "early-", "late-"))


def longer_number(page: Page, found: Found) -> bool:
    """Refuse "555-2010", "2010.1" and "10.10.2010.1"."""
    if found.rule == "<day>/<month>/<year>":
        return bool(_FIGURES_AFTER.match(page.after(found.end, 2)))
    if found.rule not in BARE_YEARS:
        return False
    before, after = page.before(found.start, 12), page.after(found.end, 8)
    return bool(_FIGURES_BEFORE.search(before) or _FIGURES_AFTER.match(after))


def number_of_a_thing(page: Page, found: Found) -> bool:
    """Refuse "flight 1549"."""
    return found.rule in BARE_YEARS and bool(_NUMBERED.search(page.before(found.start, 24)))
