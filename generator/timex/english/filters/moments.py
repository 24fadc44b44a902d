"""Words for a moment that mean none here: scores, "as soon as", "the last week of the war"."""

from __future__ import annotations

import re

from generator.timex.rule import Found, Page

_SCORED = re.compile(r"\b(?:won|beat|beaten|lost|drew|defeated|win|victory|scored) [^.]{0,12}$")


def score(page: Page, found: Found) -> bool:
    """Refuse "won 3-2 May the umpire be forgiven"."""
    rules = ("<day> - <day> <month> <year>", "<weekday>, <day> <month>")
    return found.rule in rules and bool(_SCORED.search(page.before(found.start, 24)))


def no_moment(page: Page, found: Found) -> bool:
    """Refuse "as soon as", "now that", "the most recent" and "in the past"."""
    before, after = page.before(found.start, 4), page.after(found.end, 12)
    if found.rule == "soon":
        return before.endswith(("as ", "too ")) or after.startswith((" as ", " after", " before"))
    if found.rule == "now":
        return after.startswith(("-", " that ", " and then", " on ")) or before == "rom "
    if found.rule in ("recently", "current"):
        return page.before(found.start, 5) == "most "
    return found.rule == "the past" and before.endswith("in ")


def part_of_something(page: Page, found: Found) -> bool:
    """Refuse "the last week of the war"."""
    last = page.before(found.start, 4) == "the " or page.plain.startswith("the ", found.start)
    return found.rule == "this <unit>" and last and page.after(found.end, 4).startswith(" of ")
