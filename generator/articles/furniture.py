"""What stands around a report on a news page and is no part of it.

Each rule sees one block (a line) and returns a kind and a reason, or ``None``.  Order decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.lexicons import words
from generator.model.when import MONTHS, WEEKDAYS
from generator.text import folded

CREDIT = re.compile(
    r"\b(?:photograph|photo|photos|picture|pictures|image|images|illustration|composite|credit)s?"
    r"(?: by)?\s?:\s?\S|\((?:[\w.]{2,20} ){1,2}(?:photo|image|picture)s?/"
    r"|\(\s?(?:photo|image|picture)s?\s(?:by|courtesy)\b|©[^.]*/(?:AFP|AP|Getty)",
    re.IGNORECASE,
)
LONGEST_CAPTION = 1200  # characters, printed twice
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_BYLINE = re.compile(
    r"(?:(?:words|written|report(?:ed|ing)?|story|text) )?by:? (?-i:[A-ZÀ-Ý])|"
    r"author: ?(?-i:[A-ZÀ-Ý])",
    re.IGNORECASE,
)
_PLACE_ONLY = re.compile(r"in (?:[A-ZÀ-Ý][\w’'-]+[ ,]*(?:and )?){1,4}$")
_FILE_PICTURE = re.compile(
    r"file(?: photo| picture| image)?(?: -|:)|\(?(?:photo|image|picture)/", re.I
)
_NUMBERED_PICTURE = re.compile(r"\d{1,3} of \d{1,3}\s?\|")
_CREDITS = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by "
    r"(?-i:[A-ZÀ-Ý])",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"(?:correction|corrections|clarification|editor[’']s note)\b[^.:]{0,40}:|"
    r"(?:this|the) (?:article|story|report|piece) (?:was|has been) (?:amended|corrected|updated)\b",
    re.IGNORECASE,
)
_NAME_IN_PLACE = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]+\.? ){2,3}in (?:[A-ZÀ-Ý][\w’'-]+ ?){1,3}$")
_NAME_ONLY = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]+\.? ){1,3}[A-ZÀ-Ý][\w’'-]+")
_PUBLISHED = re.compile(
    r"(?:this (?:article|story|report|piece) (?:was|is) )?(?:first |originally )?"
    r"(?:published|posted|updated|last (?:updated|modified)|date)"
    r"(?: (?:on|at))?\b\s?:?\s", re.IGNORECASE,
)  # fmt: skip
_RELATED = re.compile(
    r"(?:read more|read also|read next|see also|also read|more on this(?: story)?|watch|listen|"
    r"related(?: (?:story|stories|articles?|content))?|in pictures|explainer|analysis|opinion)\s?:",
    re.IGNORECASE,
)
_MONTH = "|".join(rf"{m[:3]}(?:{m[3:]}|\.|t\.?)?" for m in MONTHS)
_WEEKDAY = "|".join((*WEEKDAYS, *(d[:3] for d in WEEKDAYS)))
_DATE_ALONE = re.compile(
    rf"(?:(?:{_WEEKDAY})\.?,? )?"
    rf"(?:(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH}),? \d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:[,T]? ?(?:at )?\d{1,2}[:.]\d\d[^.]{0,20})?",
    re.IGNORECASE,
)
_HEADS_A_DAY = re.compile(
    rf"(?:(?:{_WEEKDAY})\.?,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?:{_MONTH})\.?,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?, )?(?:1\d|20)\d\d ?[:–—-]?",
    re.IGNORECASE,
)
_TOWN = r"[A-ZÀ-Ý][\w’'-]{2,20}(?: [A-ZÀ-Ý][\w’'-]{1,20}){0,3}"
_DATELINE = re.compile(
    rf"(?P<place>[A-ZÀ-ÝĀ-Ž][A-ZÀ-ÝĀ-Ž’'. -]{{2,40}}"
    rf"(?:, (?!(?:{_MONTH})\s)[A-Z][\w. ]{{2,30}})?|{_TOWN})"
    rf"(?:, (?P<day>(?:{_MONTH}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?))?"
    rf"\s?(?:\((?P<agency>[^)]{{2,40}})\))?\s?(?:--|[-–—]|\.)\s"
)


class Found(NamedTuple):
    """A block that is furniture; ``closes`` names what all that follows belongs to, or is empty."""

    kind: str
    reason: str
    closes: str = ""


def furniture_of(block: str, closed: str, *, in_the_body: bool) -> Found | None:
    """Return why ``block`` is furniture, ``None`` for a part of the report.

    ``closed`` is what an earlier block closed the report with; ``in_the_body`` says whether a
    paragraph stands before it.
    """
    if closed:
        return Found(closed, "stands below the line that ends the report")
    for rule in (*RULES, *(BODY_RULES if in_the_body else HEAD_RULES)):
        if found := rule(block):
            return found
    return None


def dateline(block: str) -> int:
    """Return the length of "LONDON, 3 November (Agency) -" at the head of a block, 0 for none."""
    m = _DATELINE.match(block)
    if not m or not (m["day"] or m["agency"] or m["place"].isupper()):
        return 0
    return m.end() if len(block) > m.end() + 20 else 0


def _comment_form(block: str) -> Found | None:
    if folded(block).rstrip(". ") in _lines("comment-form"):
        return Found("comment-form", "the form in which readers leave a comment", "comment-form")
    return _starts(block, "comment-form", "the form in which readers leave a comment")


def _share(block: str) -> Found | None:
    return _starts(block, "share", "an invitation to share or follow")


def _newsletter(block: str) -> Found | None:
    asks = r"\b(?:in|to|into) your inbox\b|\bnewsletters?\b(?!.*\.$)"
    if len(block) < 120 and re.search(asks, block):
        return Found("newsletter", "an invitation to subscribe")
    return _starts(block, "newsletter", "an invitation to subscribe")


def _copyright(block: str) -> Found | None:
    if re.match(r"(?:©|\(c\)\s?\d|copyright\b)", block, re.IGNORECASE) and len(block) < 160:
        return Found("copyright", "a notice of copyright")
    return None


def _published_line(block: str) -> Found | None:
    if _PUBLISHED.match(block) and re.search(r"\d", block) and len(block) < 90:
        return Found("published-line", "a line that gives the day of publication")
    return None


def _caption(block: str) -> Found | None:
    if len(block) > LONGEST_CAPTION:
        return None
    if _NUMBERED_PICTURE.match(block):
        return Found("caption", "the words under one of several pictures, with its number")
    if CREDIT.search(block) or _FILE_PICTURE.match(block):
        twice = ", printed twice" if _is_doubled(block) else ""
        return Found("caption", f"the words under a picture, with its credit{twice}")
    return Found("caption", "the same words twice, as captions are") if _is_doubled(block) else None


def _related(block: str) -> Found | None:
    if _RELATED.match(block):
        return Found("related", "points to another article")
    return None


def _correction(block: str) -> Found | None:
    if _CORRECTION.match(block):
        return Found("correction", "says what was wrong in the article itself")
    return None


def _byline(block: str) -> Found | None:
    if _CREDITS.match(block) and len(block) < 300:
        return Found("byline", "who reported, wrote and edited the report")
    short = len(block) < 90 and not _END.search(block)
    if short and _BYLINE.match(block):
        return Found("byline", "who wrote the report")
    if short and re.match(r"(?i)by (?:our|a|the|staff)\b", block):
        return Found("byline", "who wrote the report")
    if short and _PLACE_ONLY.match(block):
        return Found("byline", "what is left of a byline: a place without a writer")
    return None


def _name_alone(block: str) -> Found | None:
    if _NAME_IN_PLACE.match(block):
        return Found("byline", "a name and a place that stand alone before the report")
    head, _, tail = block.partition(", ")
    if _NAME_ONLY.fullmatch(head) and len(head) < 40 and not _END.search(block):
        job = set(folded(tail).split()) & words("jobs-in-news")
        if not tail or job:
            return Found("byline", "a name that stands alone before the report")
    return None


def _date_alone(block: str) -> Found | None:
    if _DATE_ALONE.fullmatch(block):
        return Found("published-line", "a date that stands alone before the report")
    return None


def _bare_headline(block: str) -> Found | None:
    if _HEADS_A_DAY.fullmatch(block):
        return None  # a chronology tells below it what happened then
    if len(block) < 120 and not _END.search(block) and not block.startswith(("•", "-", "*")):
        return Found("related", "a headline in the middle of the report: it ends like no sentence")
    return None


def _starts(block: str, kind: str, reason: str) -> Found | None:
    text = folded(block)
    if len(text) < 160 and any(text.startswith(line) for line in _lines(kind)):
        return Found(kind, reason)
    return None


def _lines(kind: str) -> frozenset[str]:
    return words(f"furniture-{kind}")


def _is_doubled(block: str) -> bool:
    """Say whether the second half of a block repeats the first, as scraped captions do."""
    text = re.sub(r"\s+", " ", block)
    return any(
        len(text) > 40 and text[n:].strip() == text[:n].strip()
        for n in (len(text) // 2, (len(text) + 1) // 2)
    )


Rule = Callable[[str], Found | None]
RULES: tuple[Rule, ...] = (
    _comment_form, _copyright, _published_line, _caption, _newsletter, _share, _related,
    _correction, _byline,
)  # fmt: skip
HEAD_RULES: tuple[Rule, ...] = (_name_alone, _date_alone)
BODY_RULES: tuple[Rule, ...] = (_bare_headline,)
