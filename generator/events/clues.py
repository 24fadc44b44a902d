"""What a text says about the day it was published, clue by clue."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.events.clue import PARTIAL, Clue, same_day_of_year
from generator.events.clue_before import days_before
from generator.events.clue_bounds import dates_to_come, past_dates, years_in_course
from generator.events.clue_days import beginnings, days_by_name
from generator.events.tenses import Sentence, Tag
from generator.model.values import Article

_COPYRIGHT = re.compile(r"(?i)(?:©|\(c\)|copyright)[^.]{0,40}?(?P<year>(?:19|20)\d\d)\b")


def dateline_clues(article: Article, tag: Tag) -> Iterable[Clue]:
    """Yield what dateline, copyright and "updated" lines say about an article's day."""
    for piece in article.furniture:
        words = piece.span.of(article.text)
        if piece.kind == "copyright" and (m := _COPYRIGHT.search(words)):
            reason = f"The page says “{m.group()}”, so it was published no later."
            yield Clue(reason, last=date(int(m["year"]), 12, 31))
        for t in tag(words, None):
            if piece.kind == "dateline" and (m := PARTIAL.fullmatch(t.value)):
                reason = f"The dateline says “{t.text}”."
                yield Clue(reason, same_day_of_year(int(m[1]), int(m[2]), 0), binds=True)
            elif piece.kind == "published-line" and t.when:
                reason = f"The page says “{words}”, so it was published no later."
                yield Clue(reason, last=t.when.last)


def clues(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what the sentences of a report say about its day."""
    yield from past_dates(page)
    yield from dates_to_come(page)
    yield from years_in_course(page)
    yield from days_by_name(page)
    yield from beginnings(page)
    yield from days_before(page, tag)
