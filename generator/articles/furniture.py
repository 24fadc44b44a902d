"""What stands around a report on a news page and is no part of it.

Each rule sees one block (a line) and returns a kind and a reason, or ``None``.  Order decides.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.articles import asks, makers, stamps
from generator.articles.blocks import Found

Rule = Callable[[str], Found | None]
RULES: tuple[Rule, ...] = (
    asks.comment_form, makers.signed, makers.copyright_of, stamps.published_line,
    stamps.reading_time, makers.caption, asks.newsletter, asks.share, asks.related, asks.topics,
    makers.correction, makers.byline, asks.advert, asks.notice, asks.navigation,
)  # fmt: skip
HEAD_RULES: tuple[Rule, ...] = (
    makers.name_alone, stamps.date_alone, stamps.dateline_alone, stamps.ends_with_its_date,
)  # fmt: skip
_SIGNS: tuple[Rule, ...] = (makers.name_alone, stamps.date_alone)
BODY_RULES: tuple[Rule, ...] = (makers.sign_off, stamps.foot_line, asks.contact, asks.bare_headline)
FOOT_RULES: tuple[Rule, ...] = (makers.about_the_writer,)
# What may stand above the headline of a page.
ABOVE = frozenset(("navigation", "notice", "advert", "share", "published-line", "reading-time"))


def furniture_of(block: str, closed: str, *, in_the_body: bool) -> Found | None:
    """Return why ``block`` is furniture, ``None`` for a part of the report.

    ``closed`` is what an earlier block closed the report with; ``in_the_body`` says whether a
    paragraph stands before it.
    """
    for rule in (*RULES, *(BODY_RULES if in_the_body and not closed else ())):
        if closed and rule is stamps.published_line:
            continue  # the day of a comment
        if found := rule(block):
            return found
    if closed:
        return Found(closed, "stands below the line that ends the report")
    return None if in_the_body else _of_the_head(block)


def foot_of(block: str) -> Found | None:
    """Return why a block below the last sentence of the news is furniture."""
    return next((found for rule in FOOT_RULES if (found := rule(block))), None)


def sign_of(block: str) -> Found | None:
    """Return who signs a report, or its place and day, on the line below its last sentence."""
    return next((found for rule in _SIGNS if (found := rule(block))), None)


def _of_the_head(block: str) -> Found | None:
    return next((found for rule in HEAD_RULES if (found := rule(block))), None)
