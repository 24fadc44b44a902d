"""Words that are months elsewhere: "may", "march", "mar", April Jones."""

from __future__ import annotations

import re

from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Found, Page

_MONTH_NAMES = w.either(w.MONTHS)
_LED_MONTH = Late(
    r"\b(?:in|since|by|until|till|of|for|during|before|after|through|throughout|every|each|from|"
    rf"last|next|this|both|(?:{_MONTH_NAMES})(?:,| and| or| to))[ (]$"
)
# "The year to March", "compared to May"; not "up to May to decide", "spoke about May".
_NEAR_MONTH = Late(
    r"\b(?:(?:years?|half|quarters?|months?|weeks?|period|season|prior|compared|extended|delayed|"
    r"postponed|moved|pushed|back|until|from|since|by|in) (?:to|about|around|past)|"
    r"ended|ending|due|than|late|early|as (?:soon|early|late|recently) as) $"
)
_NO_NAME = Late(r"(?: [a-z]|[,.;:)'])(?!$)|\.?$")
# "March" and "May" before a noun: "its March sales"; not "the March on the capital".
_OWNED_MONTH = Late(r"\b(?:the|an?|its|their|his|her|our) $")
_NOUN_AFTER = Late(
    r" (?!(?:on|of|for|to|and|or|is|was|had|has|said|the|against|along|across|from|into|over|past|"
    r"through|under|with|aides?|administration|cabinet|campaign|deal|government|plan|team)\b)"
    r"[a-z]{3}|'s "
)
_TITLED = Late(r"\b(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? $")  # "Dr. May data"
_TRADED = Late(
    r" (?:wheat|corn|soybeans?|oats|cotton|coffee|cocoa|sugar|copper|gold|silver|crude|gasoline|"
    r"cattle|hogs|gas|oil|contracts?|futures|delivery|figures?|sales|data|report|"
    r"(?:(?:general|local|presidential|national|parliamentary) )?(?:elections?|polls?|vote|ballot|"
    r"referendum|summit|deadline|meeting|conference))\b"
)
_LIST = 60  # characters that a list of days may take
_SMALL = rf"(?:{_MONTH_NAMES})\b"
_NUMBERS = r"(?:,| and| or| of| the| [0-9]{1,2}(?:st|nd|rd|th)?){1,14}"
_SMALL_BEFORE = Late(rf"\b{_SMALL}\.?{_NUMBERS} $")
_SMALL_AFTER = Late(rf"{_NUMBERS} {_SMALL}")
_OF_A_PERSON = Late(
    r" [A-Z][a-z'’]| (?:asked|said|says|told)\b|"
    r"['’]s (?:brother|father|husband|lawyer|mother|sister|son|wife)\b"
)
_SURE = {"feb", "aug", "sep", "sept", "oct", "nov", "dec"}  # not Jan, a name
_LED_SURE = Late(r"(?<!\w)(?:in|since|until|till|during|through|last|next) $")
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
    before = page.before(found.start)
    led = bool(_LED_MONTH.search(before))
    if name in ("may", "march"):
        return not (led or _is_month(page, found))
    short = name.rstrip(".") in w.MONTHS and len(name) < 6 and name not in _SHORT_FULL_NAMES
    if not words[-1].istitle() or not led:
        return short
    return short and not (name.endswith(".") or (name in _SURE and _LED_SURE.search(before)))


def _is_month(page: Page, found: Found) -> bool:
    """Say whether "March" or "May" is a month though no word as plain as "in" leads to it."""
    before, after = page.before(found.start, 20), page.after(found.end, 30)
    if _NEAR_MONTH.search(before) and _NO_NAME.match(page.text[found.end : found.end + 3]):
        return True
    owned = _OWNED_MONTH.search(before) and _NOUN_AFTER.match(after)
    return bool(owned or (_TRADED.match(after) and not _TITLED.search(before)))


def month_of_a_list_is_another_word(page: Page, found: Found) -> bool:
    """Refuse "buses 2, 9 and 14 may be late": the month of a list has a capital."""
    if "another day>" not in found.rule:
        return False
    if found.rule.startswith("<month>"):
        return bool(_SMALL_BEFORE.search(page.text[max(0, found.start - _LIST) : found.start]))
    return bool(_SMALL_AFTER.match(page.text[found.end : found.end + _LIST]))


def month_is_a_person(page: Page, found: Found) -> bool:
    """Refuse "April Jones said", "April said" and "June’s lawyer"."""
    named = _OF_A_PERSON.match(page.text[found.end : found.end + 14])
    return (
        found.rule == "<month>"
        and page.plain[found.start : found.end] in ("april", "june", "august")
        and not re.search(r"\b(?:the|an?) $", page.before(found.start, 5))
        and not _LED_MONTH.search(page.before(found.start))
        and bool(named)
    )
