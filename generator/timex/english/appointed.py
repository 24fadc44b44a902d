"""Times that are set for something: deadlines that are over, and what falls due."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Page

_OVER = Late(  # "the Thursday deadline expired"; not "was extended", "loomed"
    r"(?:'s)? deadline(?: (?:for|to|on) (?:[a-z-]+ ){0,4}[a-z-]+)?,? (?:has |had |have )?"
    r"(?:already |quietly |duly )?(?:expired|passed|lapsed|elapsed|ran out|came and went|"
    r"come and gone|went (?:by|unmet)|(?:was|were|been) (?:missed|met|ignored|not met|over))(?!\w)"
)
_DEADLINE = Late(r"(?:'s)? deadline(?!\w)")
_MISSED = Late(
    r"(?<!\w)(?:missed|met|ignored|defied|let|beat|flouted|(?:failed|managed) to meet)"
    r"(?: (?:the|an?|its|their|his|her))? $"
)
_FALLS_DUE = Late(  # strictly ahead, however far: "the lease expires on December 31"
    r"(?<!\w)(?:expires?|lapses?|falls? due|matures?|(?<!was )(?<!were )payable|"
    r"go(?:es)? to the polls|(?:deadline|due date|closing date|expiry date) is)"
    r"(?: again)?(?: on| in)? $"
)


def is_missed(page: Page, end: int, lead: str) -> bool:
    """Say whether a deadline of that time is over: "the Thursday deadline expired"."""
    if _OVER.match(page.plain, end):
        return True
    return bool(_DEADLINE.match(page.plain, end) and _MISSED.search(lead))


def falls_due(lead: str) -> bool:
    """Say whether the words before a time set it for what is to come: "payable Dec. 1"."""
    return bool(_FALLS_DUE.search(lead))
