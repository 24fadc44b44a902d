"""Dates that the verb right before them tells to be over: "lapsed Feb. 28", "sank on 20 May"."""

from __future__ import annotations

from generator.timex.english.leads import REACH
from generator.timex.english.words import NEEDS_MONTH
from generator.timex.late import Late
from generator.timex.rule import Page

_DID = (
    r"(?<!\w)(?<!have )(?<!the )(?<! an )(?<!its )(?<! is )(?<! are )(?<! be )"
    r"(?:[a-z]{2,16}ed|was|were|met|came|went|took|"
    r"made|won|lost|left|began|fell|rose|shot|sent|ran|broke|struck|sold|bought|built|sank|grew|"
    r"known|taken|given|born|died"
)
_DONE_IN = Late(  # "sacked in July": a month that the verb beside it tells to be over
    rf"{_DID}|said|told|held|got|gave|saw|put|paid|spoke)(?: (?:back|again|off|out|over|up|down|"
    r"there|here|place|effect|office|control|ground|approval|"
    r"[a-z]{2,12}ly))? in (?:early |late |mid-)?$"
)
_LONGEST_IN = len(" in early \n")
_DONE_ON = Late(  # "lapsed Feb. 28", "took effect on Jan. 1"
    rf"{_DID}|held|shut)(?<! expected)(?<! scheduled)"
    r"(?<! planned)(?<! slated)(?<! dated)(?<! registered)(?<! listed)"
    r"(?<! recorded)(?<! proposed)(?<! needed)(?<! required)(?<! ended)"
    r"(?<! called)(?<! booked)(?<! arranged)(?<! fixed)"
    r"(?: (?:off|out|over|down|place|effect|office|control))?(?: on)? $"
)
_AT_PLACE = Late(
    r" (?:off|in|at|near|outside|from|to) (?:the )?[A-Z]\w{1,16}(?: [A-Z]\w{1,16})? on $"
)


def is_done(page: Page, start: int, lead: str) -> bool:
    """Say whether the verb right before a month or its day tells that it is over."""
    if " in " in lead[-_LONGEST_IN:] and _DONE_IN.search(lead):
        return True
    if not (page.plain[start : start + 3] in NEEDS_MONTH or page.plain[start].isdecimal()):
        return False
    at = _AT_PLACE.search(page.text, max(0, start - REACH), start)
    return bool(_DONE_ON.search(lead[: at.start() - start] + " on " if at else lead))
