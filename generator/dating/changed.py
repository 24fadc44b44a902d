"""The day of a page that gives no day but that of its last change.

Who changes a report keeps its days right: "on Monday" and "on 9 March" must be true on the day of
the change, for readers have no other.  So the report speaks from that day where it stands above
the report, the text itself ties it there, and nothing in it speaks against it.
"""

from __future__ import annotations

from datetime import date

from generator.dating.clue import PARTIAL, WEEKDAY, Clue, made
from generator.dating.stated import days_in, lines, published_part
from generator.dating.tenses import Sentence, Tag
from generator.model.values import Article, Dating
from generator.model.when import on

_HEADS = 3  # dates of a chronology
_NEAR = 10  # days from the change to a day that the text names without its year


def last_changed(
    article: Article, page: list[Sentence], found: list[Clue], tag: Tag
) -> Dating | None:
    """Return the day of the last change, where the report speaks from it."""
    report = article.paragraphs[0].start if article.paragraphs else 0
    above = [
        (words, when.first)
        for piece, words in lines(article, "published-line")
        if piece.span.end <= report and not published_part(words)
        for when in days_in(words, tag)
        if when.is_day
    ]
    if len(above) != 1:
        return None
    words, day = above[0]
    tie = _tie(page, day) or _tie_of_a_chronology(article, page)
    if not tie or not all(c.is_true_on(day) for c in found):
        return None
    why = f"The line “{words}” gives the only day of the page, and the text tells “{tie}”."
    return Dating(on(day), "stated", (why,))


def _tie(page: list[Sentence], day: date) -> str:
    """Return the words that tie a text to a day: its weekday as past, a day of the year near it."""
    for s in page:
        for t in s.times:
            m = WEEKDAY.match(t.value)
            if m and m[1] == str(day.weekday() + 1) and s.tells_as_past(t):
                return t.text
            if (m := PARTIAL.fullmatch(t.value)) and s.speaks_for_the_paper(t.start):
                same = made(day.year, int(m[1]), int(m[2]))
                if same and abs((same - day).days) <= _NEAR:
                    return t.text
    return ""


def _tie_of_a_chronology(article: Article, page: list[Sentence]) -> str:
    """Return the weekday that a chronology tells as past: who adds to one tells it up to that day.

    What has no date above its paragraphs is no chronology, and may speak from an older day.
    """
    parts = {p.of(article.text) for p in article.paragraphs}
    if len([t for s in page for t in s.times if t.text in parts]) < _HEADS:
        return ""
    past = (t for s in page for t in s.times if WEEKDAY.match(t.value) and s.tells_as_past(t))
    return next((t.text for t in past), "")
