"""Words of an article that a record has taken over as if they were its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.matter import Matter
from generator.check.words import unquoted
from generator.copied import LONGEST_RUN, longest_run
from generator.model.records import Event
from generator.model.values import Problem
from generator.text import squeezed

_FIELDS = ("title", "summary", "why", "body")
_CITED = re.compile(r"^ *>.*$", re.MULTILINE)
_LEADS_TO = re.compile(r"(?<=\])\([^)]*\)|[\[\]*_`]")  # of a link, and other signs of Markdown
_GAP = " … … "  # words of no article: what stands before a quotation and behind it is no run
_LEAST = LONGEST_RUN + 1
_SHOWN = 120


def long_runs_are_quoted(m: Matter) -> Iterator[Problem]:
    """Tell of more than twelve words on end of an article that stand in no quotation marks.

    It looks at what an event says itself, beside the articles of its sources whose texts are here.
    """
    for event in m.timeline.events:
        cited = (s.article for s in event.sources if s.article)
        for article in dict.fromkeys(a for a in cited if a in m.texts):
            for field in _FIELDS:
                own = _own_words(event, field)
                if len(own.split()) >= _LEAST and (run := longest_run(own, m.texts[article])):
                    yield _problem(m, event, field, article, run)


def _own_words(event: Event, field: str) -> str:
    text = _CITED.sub(_GAP, getattr(event, field) or "")
    return _LEADS_TO.sub("", unquoted(text, _GAP))


def _problem(m: Matter, event: Event, field: str, article: str, run: str) -> Problem:
    words, shown = len(run.split()), squeezed(run)
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN].rsplit(" ", 1)[0] + " …"
    message = f"{words} words on end are the article's own ('{article}'): '{shown}'"
    hint = "say it in your own words, or put them in quotation marks with who said or wrote them"
    return Problem(m.where("events", event.id, field), message, hint)
