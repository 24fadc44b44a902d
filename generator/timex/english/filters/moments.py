"""Words for a moment that mean none here: scores, "as soon as", "the last week of the war"."""

from __future__ import annotations

import re

from generator.timex.late import Late
from generator.timex.rule import Found, Page

_NUMERAL = Late(r" [IVX]")  # "the Year VIII" of the Revolution
_NAME = Late(r"[A-Z]\w* No$")  # "Radio Now"
_AGE = Late(r" (?:aged )?[1-9][0-9]?(?=[,.;:)]|$)")

_TURN_OF_TALK = Late(  # "Now, let's see"
    r", (?:i(?:'m|'ve|'ll|'d)?|let(?:'s| me)|look|listen|wait|remember|what|if you|here's|there's)"
    r"(?!\w)"
)
_FUTURE_WHAT = Late(  # "the future king"; not "the future looks"
    r" (?!(?:of|for|and|or|but|is|was|in|to|as|when|with|that|will|would|may|might|could|can|the|"
    r"an?|he|she|it|they|we|at|by|on|from|has|had|looks?|holds?|seems?|remains?|lies|depends|"
    r"after|where|if|because)(?!\w))[a-z]"
)
_END_OF = re.compile(r"^(?:the )?(?:start|beginning|middle|end) of ")
_TITLE = Late(
    r"\b(?:[a-z]{0,8}man|woman|person|people|personality|player|team|rookie|manager|coach|car|truck|"
    r"book|film|movie|word|athlete|artist|album|song|newcomer|employee|company|bank|driver|teacher|"
    r"times?|photo|picture|record|horse|goal|game|businessman|hero|wine|bird|tree) of $"
)


def no_moment(page: Page, found: Found) -> bool:
    """Refuse "as soon as", "as recently as", "now that", "the most recent" and "in the past"."""
    before, after = page.before(found.start, 4), page.after(found.end, 12)
    if found.rule == "soon":
        return before.endswith(("as ", "too ")) or after.startswith((" after", " before"))
    if found.rule == "now":
        return (
            bool(_NAME.search(page.text[max(0, found.start - 20) : found.start + 2]))
            or after.startswith(("-", " that ", " and then", " and again", " on "))
            or before == "rom "
            or page.before(found.start, 6) == "every "
            or bool(_AGE.match(after))
            or bool(_TURN_OF_TALK.match(after))
        )
    if found.rule in ("recently", "current"):
        as_late_as = before.endswith("as ") and after.startswith(" as ")
        return as_late_as or page.before(found.start, 5) == "most "
    if found.rule == "the future" and _FUTURE_WHAT.match(page.after(found.end, 12)):
        return page.shown(found).lower() == "the future"
    bare = page.plain[found.start : found.end] == "the past"
    return found.rule == "the past" and bare and before.endswith("in ")


def part_of_something(page: Page, found: Found) -> bool:
    """Refuse "the last week of the war"."""
    shown = _END_OF.sub("", page.plain[found.start : found.end])
    last = page.before(found.start, 4) == "the " or shown.startswith("the ")
    return found.rule == "this <unit>" and last and page.after(found.end, 4).startswith(" of ")


def title(page: Page, found: Found) -> bool:
    """Refuse "the man of the year" and "a time of the year"."""
    if found.rule == "the year" and page.shown(found).endswith(" Year"):
        return page.before(found.start, 3) == "of " and not _NUMERAL.match(page.text, found.end)
    return found.rule == "the year" and bool(_TITLE.search(page.before(found.start, 24)))
