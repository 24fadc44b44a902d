"""The day that a line of the page states: a dateline, "Published: …", a byline with a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.dating.clue import made
from generator.dating.tenses import Tag
from generator.model.values import Article, Dating, Furniture
from generator.model.when import WEEKDAYS, Grain, When, on
from generator.model.words import day_in_full, day_in_words

# The surest first; and how much of a date each must give.
_LINES = (
    ("dateline", Grain.MONTH), ("published-line", Grain.MONTH), ("byline", Grain.DAY),
    ("copyright", Grain.DAY),
)  # fmt: skip
_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|issued|filed|created|uploaded|released)\b")
_LABEL = re.compile(r"(?i)(?:published|posted|issued|filed|created|uploaded|released)(?: on)?:? ")
_UPDATED = re.compile(r"(?i)\b(?:(?:last )?(?:updated?|modified|edited)|as of)\b")
# "A version of this article appears in print on …": the paper of another day.
_IN_PRINT = re.compile(r"(?i)a version of this|\bin print on\b")
_STAMP = re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)T\d\d")
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/.-])")
_IN_ADDRESS = re.compile(r"https?://[^\s/]+/(?:[^\s/]+/)*?(\d{4})[/-](\d\d)[/-](\d\d)(?:[/-]|$)")


def stated(article: Article, tag: Tag) -> Dating | None:
    """Return the day that a line states, the surest first."""
    for kind, least in _LINES:
        for _, words in lines(article, kind):
            if when := next(
                (d for d in days_in(published_part(words), tag) if d.grain >= least), None
            ):
                line = "line" if kind == "published-line" else kind
                reasons = (f"The {line} “{words}” gives it.", *_another_weekday(words, when))
                return Dating(when, "stated", reasons)
    for address in _addresses(article):
        if (m := _IN_ADDRESS.match(address)) and (day := made(int(m[1]), int(m[2]), int(m[3]))):
            return Dating(on(day), "stated", (f"Its address has it: {address}.",))
    return None


def _another_weekday(words: str, when: When) -> Iterator[str]:
    """Yield that a line gives a day a weekday that is not its own; the date is what counts."""
    named = {n for n, d in enumerate(WEEKDAYS) if re.search(rf"\b{d[:3]}(?:{d[3:]})?\b", words)}
    if when.is_day and len(named) == 1 and when.first.weekday() not in named:
        said, own = WEEKDAYS[named.pop()], WEEKDAYS[when.first.weekday()]
        yield f"It says {said}, and {day_in_words(when.first)} is a {own}."


def lines(article: Article, kind: str) -> Iterator[tuple[Furniture, str]]:
    """Yield the furniture of a kind, and its words; a dateline only where it heads the report.

    "Sunday, 5 June." at the head of a later paragraph is a day of the news.
    """
    report = article.paragraphs[0].start if article.paragraphs else len(article.text)
    for piece in article.furniture:
        if piece.kind == kind and (kind != "dateline" or piece.span.end <= report):
            yield piece, piece.span.of(article.text)


def published_part(words: str) -> str:
    """Return the part of a line that tells of publication, "" where it tells of an update alone.

    >>> published_part("Updated 5 March 2024; published 4 March 2024")
    'published 4 March 2024'
    >>> published_part("Updated 5 March 2024")
    ''
    """
    if _IN_PRINT.search(words):
        return ""
    said, update = _PUBLISHED.search(words), _UPDATED.search(words)
    if not update:
        return words
    if said and said.start() < update.start():
        return words[: update.start()]
    return words[said.start() :] if said else words[: update.start()]


def days_in(words: str, tag: Tag) -> list[When]:
    """Return the days that a line names with their year, in order, each once."""
    m = _LABEL.match(words)
    if day := day_in_full(words[m.end() if m else 0 :]):
        return [on(day)]
    if (m := _STAMP.search(words)) and (day := made(*map(int, m.groups()))):
        return [on(day)]
    if _FIGURES.search(words) and len(found := figures(words, tag)) == 1:
        return [on(found[0])]
    told = (t.when for t in tag(words, None) if t.type in {"DATE", "TIME"})
    return list(dict.fromkeys(w for w in told if w and not w.is_span))


def figures(words: str, tag: Tag) -> list[date]:
    """Return the days that "03/04/2024" may be: two, or the one that its weekday decides.

    With points between them the day stands first.
    """
    m = _FIGURES.search(words)
    if not m:
        return []
    one, two, year = int(m[1]), int(m[3]), int(m[4]) + (2000 if len(m[4]) == 2 else 0)
    ways = ((two, one),) if m[2] == "." else ((two, one), (one, two))
    days = {d for month, day in ways if (d := made(year, month, day))}
    named = {n for t in tag(words, None) if (n := re.fullmatch(r"XXXX-WXX-([1-7])", t.value))}
    if len(named) == 1:
        days = {d for d in days if str(d.weekday() + 1) == next(iter(named))[1]}
    return sorted(days)


def _addresses(article: Article) -> Iterator[str]:
    if article.imprint.url:
        yield article.imprint.url
    for _, words in lines(article, "navigation"):
        if m := re.search(r"https?://\S+$", words):
            yield m.group()
