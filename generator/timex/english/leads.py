"""What the words right before a time tell of it: that it is over, or still to come."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Page

REACH = 40  # characters
_BEHIND = Late(
    r"(?<!\w)(?:ended|since|as (?:early|far back) as|dat(?:es|ed|ing) (?:back )?to)"
    r"(?: at least| about| early| late)?(?: on)?(?: the)? $"
    r"|(?<!\w)(?:(?:months|weeks|quarter|half|year|period|week) (?:to|through)|days through) $"
)
_SINCE = Late(r"(?<!\w)(?:since|as (?:early|far back) as)(?: [a-z]{2,5}){0,3} $")
_AT_BEST = Late(  # "could rest their case as early as Tuesday"
    r"(?<!\w)(?:could|may|might|will|would|can|should|must|to)(?!\w)[^.;]{0,60}"
    r" as (?:early|soon) as(?: [a-z]{2,5}){0,2} $"
)
_AT_CLOSE = Late(r"(?<!\w)(?:'s|s'|its|the|closing) (?:close|closing price|price|finish) on $")
_IS_ON = Late(  # "the vote is on Tuesday"; "as traders waited for Thursday's sale"
    r"(?<!\w)(?:(?:is|are)(?: (?:in|on|for|not until))?(?: early| late)?|"
    r"await(?:s|ed|ing)?|wait(?:s|ed|ing)? for|ending in(?: early| late)?|"
    r"(?:moved|postponed|rescheduled|delayed|put off|put back|pushed back|adjourned|deferred)"
    r"(?: from [a-z]{3,8}day)? to|(?<!had )(?<!been )(?<!was )(?<!were )(?:set|called|scheduled)"
    r"(?: [a-z-]+){1,4} for|(?:today|tomorrow) or) $"
)
_AFTERMATH = Late(r"(?<!\w)(?:in the wake of|retaliation for|aveng(?:e|ing)) $")
_COMES_OF = Late(r"(?<!\w)(?:following|despite|in response to|because of) $")
_PENDING = Late(r"'s (?:[a-z-]+ )?(?:planned|looming|coming|upcoming|expected|scheduled) ")
_TILL = ("until ", "till ")
_ON_DAYS = Late(r"(?:days|weekends) in (?:the )?$")  # each such weekday in July


def at_best(page: Page, start: int, lead: str) -> bool:
    """Say whether something may be as early as the time at ``start``."""
    return " as " in lead and bool(_AT_BEST.search(page.before(start, 2 * REACH)))


def is_behind(lead: str) -> bool:
    """Say whether the time is over by the preposition that leads to it: "since"."""
    return bool(_BEHIND.search(lead))


def is_since(lead: str) -> bool:
    """Say whether the text only counts from the time, and does not go there."""
    return bool(_SINCE.search(lead))


def is_at_close(lead: str) -> bool:
    """Say whether prices of a close are told, "its close on Tuesday"."""
    return lead.endswith(" on ") and bool(_AT_CLOSE.search(lead))


def is_aftermath(page: Page, end: int, lead: str, *, told: bool) -> bool:
    """Say whether what befell on the day is what the rest comes of: "avenge Monday's raids".

    "Despite Monday's raid" looks back only behind a verb that is ``told`` in the past.
    """
    if not page.plain.startswith("'s ", end) or _PENDING.match(page.plain, end):
        return False
    return bool(_AFTERMATH.search(lead) or (told and _COMES_OF.search(lead)))


def is_on(lead: str) -> bool:
    """Say whether the time is one that is looked to: "the vote is on Tuesday"."""
    return bool(_IS_ON.search(lead))


def is_till(lead: str) -> bool:
    """Say whether something goes on up to the time."""
    return lead.endswith(_TILL)


def is_on_days(lead: str) -> bool:
    """Say whether the time is a part of a year that some days are of: "on Mondays in July"."""
    return bool(_ON_DAYS.search(lead))
