"""What somebody decides, agrees or promises to do lies ahead, and so does its month.

"Voted on Friday to raise the tax from July": the act has its own day, and the month is of what is
to be done.  Not so of what is only dealt with: "agreed on Friday to look into the fire in July".
"""

from __future__ import annotations

from generator.timex.english.words import MONTH, WEEKDAY, YEAR
from generator.timex.late import Late
from generator.timex.rule import Page

_REACH = 200  # characters
_RESOLVED = Late(
    r"(?<!\w)(?<!had )(?P<has>(?:has|have) (?:now |also )?)?(?:"
    r"(?:agreed|chose|chosen|decided|opted|pledged|promised|resolved|undertook|undertaken|voted|"
    r"vowed|ordered|instructed)(?P<between>[^.;:\"]{0,80}?)|"
    r"(?:adopted|announced|approved|backed|endorsed|gave|given|made|passed|reached|ratified|signed|"
    r"struck|took|taken)(?P<told>[^.;:\"]{0,60}? (?:accord|agreement|bill|commitment|contract|deal|"
    r"decision|decree|law|motion|order|pact|plans?|pledge|promise|proposal|resolution|treaty|vow)"
    r"(?!\w)[^.;:\"]{0,60}?))"
    r" to (?P<does>(?!the |an? |its |their |his |her )[a-z]{2,20})(?P<behind> [^.;:\"]{0,90}?)?"
    r" (?P<by>in|on|from|until|till|by|between|starting(?: in| from)?|beginning in|as (?:of|from)|"
    r"effective)(?: early| late| the (?:start|beginning|middle|end) of)? $"
)
_OTHER_VERB = Late(
    r"(?<![\w-])(?:that|which|who|whom|whose|where|when|while|because|after|before|since|as|if|"
    r"was|were|had|did|has|have|is|are|will|would|said|says|told|met|held|made|sold|bought|built|"
    r"won|lost|sent|struck|set|begun|began|left|taken|given|written|drawn|found|shot|killed|"
    r"(?<!the )(?<!(?<!\w)a )(?<!(?<!\w)an )(?<!its )(?<!their )[a-z]{2,16}ed)(?!\w)"
)
_OWN_DAY = Late(rf"(?<!\w)(?:{WEEKDAY}|today|yesterday|(?:last|this) (?:week|month))(?!\w)")
_MONTH, _YEAR = Late(rf"(?<!\w){MONTH}(?!\w)"), Late(rf"(?<!\w){YEAR}(?!\w)")
_DEALT_WITH = frozenset(
    (
        "address", "annul", "apologise", "apologize", "charge", "commemorate", "compensate",
        "condemn", "confirm", "examine", "extradite", "honour", "honor", "investigate", "look",
        "mourn", "overturn", "pardon", "probe", "prosecute", "publish", "recognise", "recognize",
        "refund", "release", "repay", "respond", "return", "reverse", "review", "show", "study",
        "support", "uphold",
    )
)  # fmt: skip
_OF_A_NOUN_TOO = ("in", "on")
_OF_WHAT_BEFELL = Late(  # "to impeach her over the raid (in July)"
    r" (?:about|after|against|for|of|over) (?:the|an?|his|her|its|their|last)(?: [\w'-]+){1,4}$"
)


def is_resolved(page: Page, left: int, start: int, end: int) -> bool:
    """Say whether a month at ``start`` is of what is to be done; its sentence is from ``left``."""
    if not _MONTH.search(page.plain, start, end) or _YEAR.search(page.plain, start, end):
        return False
    m = _RESOLVED.search(page.plain, max(left, start - _REACH), start)
    if not m or m["does"] in _DEALT_WITH:
        return False
    between, behind = m["between"] or m["told"] or "", m["behind"] or ""
    if _OTHER_VERB.search(between) or _OTHER_VERB.search(behind):
        return False
    head = page.plain[left : m.start("does")]
    if _MONTH.search(head) or _YEAR.search(head):
        return False  # "voted in 2019 to"
    if m["by"] not in _OF_A_NOUN_TOO:
        return True
    return not _OF_WHAT_BEFELL.search(behind) and bool(m["has"] or _OWN_DAY.search(head))
