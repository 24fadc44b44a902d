"""Runs parted into names: "Acme Paper of Peru" is two, and a role in front of a name is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.entities.run import Run, is_organisation
from generator.entities.spans import Word, joins_names, runs, words_of
from generator.lexicons import demonyms, table, words
from generator.model.values import Span
from generator.model.when import MONTHS, WEEKDAYS
from generator.sentences import sentences


def runs_in(text: str, part: Span, lower: frozenset[str]) -> Iterable[Run]:
    """Yield the runs of a part of an article that may each be one name."""
    for start, end in sentences(text, part.start, part.end):
        sentence = words_of(text, start, end)
        for first, behind in runs(sentence, lower):
            for run in _of_countries(Run(sentence[first:behind], sentence, first, behind)):
                if run.words[0].text not in (*MONTHS, *WEEKDAYS):
                    yield run


def _of_countries(run: Run) -> Iterable[Run]:
    """Yield the parts of a run; "Acme Paper of Peru" is a name and a country."""
    for part in _parted(run):
        country = next((n for n in (2, 3, 4) if _is_of_country(part.words[-n:])), 0)
        if not country or len(part.words) <= country or is_organisation(part):
            yield part
            continue
        n = len(part.words) - country
        yield replace(part, words=part.words[:n], behind=part.first + n)
        yield replace(part, words=part.words[n + 1 :], first=part.first + n + 1)


def _is_of_country(ws: Sequence[Word]) -> bool:
    return ws[0].text == "of" and " ".join(w.text for w in ws[1:]) in table("countries")


def _parted(run: Run) -> Iterable[Run]:
    """Yield the run, or the names it joins by "and", with words of role taken off its head."""
    if not run.words:
        return
    for n, w in enumerate(run.words):
        if w.text == "and" and not is_organisation(run):
            yield from _parted(replace(run, words=run.words[:n], behind=run.first + n))
            yield from _parted(replace(run, words=run.words[n + 1 :], first=run.first + n + 1))
            return
    start = 0
    while (
        not is_organisation(run)
        and start < len(run.words) - 1
        and _leads_to_a_name(run.words, start)
    ):
        start += 1
    yield replace(run, words=run.words[start:], first=run.first + start)


def _leads_to_a_name(ws: Sequence[Word], n: int) -> bool:
    """Say whether the word is a role or a nationality in front of a person's name."""
    if ws[n].low in words("roles"):
        return not joins_names(list(ws[n:]))
    before_role = ws[n].text in demonyms() or ws[n].low in words("role-adjectives")
    return before_role and any(w.low in words("roles") for w in ws[n + 1 : n + 3])
