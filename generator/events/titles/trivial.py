"""Titles of what is no news: that some paper came out, a price, a small move of a market."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.lexicons import words

# "The decision was made by the company": the deed is told by no word of it.
_PAPERS = words("documents") | {
    "announcement", "appeal", "application", "case", "comment", "complaint", "data", "decision",
    "figures", "lawsuit", "letter", "memo", "message", "motion", "offer", "order", "petition",
    "poll", "proposal", "report", "request", "results", "study", "suit", "survey", "tweet",
}  # fmt: skip
_HANDLED = frozenset(
    (
        "announced", "conducted", "disclosed", "filed", "given", "issued", "made", "posted",
        "presented", "published", "released", "sent", "submitted", "taken", "unveiled",
    )
)  # fmt: skip
_PAPER = re.compile(r"(?P<noun>(?:[A-Za-z]+ )?[A-Za-z]+) (?P<verb>[a-z]+)(?: by the [a-z]+)?")
_MARKET = re.compile(
    r"\b(?:bonds?|currency|dollar|euro|futures|index|indexes|indices|pound|shares?|sterling|stocks?|yen|"
    r"yields?)\b"
)
_PRICED = re.compile(r" (?:closed|ended|stood|traded|trading) (?:about|around|at|near) [$€£¥\d]")
_PRICE = (  # "at 2.95 marks", "5 points lower", but not "5 schools"
    r"[$€£¥]?\d[\d.,]*(?: ?%| (?:cents?|dollars?|euros?|francs?|marks?|pct|pence|per ?cent|points?|"
    r"soles)\b)?(?=$|[,;]| (?:a|after|against|as|down|from|higher|in|lower|on|per|to|up)\b)"
)
_IDLE = re.compile(  # "Oil traded quietly", "Sterling dipped to end at 2.95 marks"
    r"^(?:(?:an?|the) )?(?:[\w-]+ )?"
    r"(?:dollar|euro|euroyen|eurodollars|futures|index|indexes|oils?|oilseeds|pound|sterling|stocks?|"
    r"yen|contract|crude|gold|funds|bonds) (?:was |were )?(?:in \w+ )?"
    r"(?:anchored\b|closed unchanged\b|drifted\b|(?:dipped|edged|slipped) to (?:close|end)\b|"
    rf"(?:ended|closed|opened) (?:at )?{_PRICE}|"
    r"(?:un)?traded(?=$|[,;]| (?:[a-z]+ly|flat|higher|lower|mixed|sideways)\b|"
    r" (?:(?:about|around|at|near) )?[$€£¥]?\d))"
)
_INDEX = re.compile(r"\b(?:index|indicator) (?:put|set|stood) at [\d.]")
_NO_COMMENT = re.compile(r"(?:declined|refused) to comment\b|went unanswered\b")
_OPENS = 30  # letters
_SMALL_MOVE = re.compile(r"(?<![\d.,])(?P<n>[012](?:\.\d+)?) ?(?:%|per ?cent\b)")


def names_a_paper(act: Act, title: str) -> bool:
    """Say whether a title is a bare noun for a paper: "Closely watched decision"."""
    of = title.split()
    bare = act.kind == "named" and len(of) <= 4 and not any(w[0].isupper() for w in of[1:])
    return bare and of[-1].lower() in _PAPERS


def handles_a_paper(act: Act, title: str) -> bool:
    """Say whether a title only tells that some paper came out: "Report issued", "Decision made"."""
    m = _PAPER.fullmatch(title)
    if not m or not act.clause.verb.passive or m["verb"] not in _HANDLED:
        return False
    noun = m["noun"].lower().split()
    return noun[-1] in _PAPERS or noun[-1].removesuffix("s") in _PAPERS


def answers_nothing(act: Act, title: str) -> bool:
    """Say whether a title tells that somebody had nothing to say: "Kesta declined to comment"."""
    at = title.rfind(f" {act.clause.verb_words[-1].lower()} ")
    return at > 0 and bool(_NO_COMMENT.match(title, at + 1))


def is_a_quote(act: Act, title: str, headline: str) -> bool:
    """Say whether a title tells a price of a day that the headline has not: "shares rose 0.5%"."""
    if _IDLE.search(title.lower()) or _INDEX.search(title.lower()):
        return True
    subject = act.clause.subject.of(act.told.text).lower()
    market = _MARKET.search(subject) or _MARKET.search(title[:_OPENS].lower())
    if not market:
        return False
    if act.occurrence == "ongoing" or _PRICED.search(title):
        return True  # "Stocks wavering", "Shares closed at $12"
    move = _SMALL_MOVE.search(title)
    return bool(move and not _MARKET.search(headline.lower()))
