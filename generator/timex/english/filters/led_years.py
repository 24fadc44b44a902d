"""Whether a number is a year: a word leads to it, or it is of the years that news tells of."""

from __future__ import annotations

from generator.timex.english import words as w
from generator.timex.english.filters.counts import COUNTED, LED_FOR_SURE
from generator.timex.late import Late
from generator.timex.rule import Found, Page

_MONTH_NAMES = w.either(w.MONTHS)
LED_YEAR = Late(
    r"(?:\b(?:in|since|by|until|till|of|from|to|and|or|through|for|before|after|during|the|a|an|"
    r"its|his|her|their|our|your|my|this|that|early|mid|late|year|circa|between|"
    r"back|into|due|maturing|ended|ending|dated|vintage|throughout|making|so|when|but|while|"
    r"because|if|where|towards?|entire|whole|"
    r"against|versus|vs|calendar|as (?:late|early|recently) as|(?:earlier|later) than|"
    r"christmas|easter|years|spent|born|died|founded|began|started|opened|closed|finished|entered|entering|"
    r"spring|summer|autumn|fall|winter|fiscal|'s|s'|"
    rf"{_MONTH_NAMES})\.?|[(,;:/\"'.!?-]|[0-9],?) ?$|^$|\n$"
)
# "It sees higher 1987 losses": in the years that news is of, a number is one unless it counts.
_OF_NEWS = range(1950, 2050)
_MEASURED = Late(
    r"\b(?:about|around|nearly|almost|some|roughly|approximately|only|just|another|least|most|"
    r"barely|exactly|levels?|points?|x) $"
)
_LEADS = Late(
    r"(?:\b(?:both|behind|past|base|matures?|beyond|except|soon as)|"
    r"(?:%| pct| percent| per cent| points) (?:over|on|above|below)) $"
)
SMALL_NOUN = Late(r" [a-z]{3}|'s ")
_COUNTED = Late(  # "it hired 2015 nurses"; not "it lifts 2015 sales"
    r" (?!(?:results|earnings|sales|profits|revenues|losses|exports|imports|figures|levels|prices|"
    r"rules|elections|reports|accounts|statements|taxes|wages|costs|expenses|estimates|forecasts|"
    r"targets|standards|protests|attacks|talks|bonds|notes|models|crops|orders|deliveries|laws|"
    r"shipments|budgets|bills|quotas|dividends|payments|deficits|awards|games|finals|operations|"
    r"returns|filings|news|gas|tariffs|volumes|margins|bonuses|tests|guidelines)(?!\w))"
    r"[a-z]{2,20}[^\Ws]s(?!\w)"
)
_UNTIL = Late(
    r" (?:to|until|till|through|onwards?|when|on|and|was|were|had|that|which|by|he|it)(?!\w)"
    r"|[,.;:)]|$"
)


def not_led_to(page: Page, found: Found) -> bool:
    """Refuse a number that no word before it makes a year; before 1700 only a sure one does."""
    if found.rule not in ("<year>", "<year>-<yy>"):
        return False
    before = page.before(found.start, 20)
    if found.reading.value >= "17":
        return not (LED_YEAR.search(before) or _of_news(page, found, before))
    return not (
        LED_FOR_SURE.search(before)
        or (
            before.endswith(("from ", "of ", "to ", "the "))
            and _UNTIL.match(page.after(found.end, 24))
        )
    )


def _of_news(page: Page, found: Found, before: str) -> bool:
    """Say whether it is a year of the news that no word leads to: "higher 1987 losses"."""
    if int(found.reading.value[:4]) not in _OF_NEWS or before[-1:] != " ":
        return False
    after = page.after(found.end, 40)
    if found.rule == "<year>-<yy>" and "/" in page.shown(found):
        return True
    if _MEASURED.search(before) or _COUNTED.match(after) or COUNTED.match(after):
        return False
    return bool(SMALL_NOUN.match(after) or _LEADS.search(before))
