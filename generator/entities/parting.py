"""Runs parted into names: "Acme Paper of Peru" is two, and a role in front of a name is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.entities.bare_names import office_alone, office_inside, without_offices
from generator.entities.boundaries import (
    article_inside,
    caption_mark,
    compound_inside,
    head_before_a_person,
    is_known_whole,
    post_behind,
)
from generator.entities.gazetteer import is_country, is_given, is_known_place
from generator.entities.known import KnownNames
from generator.entities.run import (
    IN_TRADE,
    Run,
    is_compound,
    is_organisation,
    is_role,
    opens_a_cause,
    part_of,
)
from generator.entities.spans import (
    Word,
    has_no_run,
    joins_names,
    runs,
    words_of,
)
from generator.lexicons import any_of, words
from generator.model.span import Span
from generator.model.when import MONTHS, WEEKDAYS
from generator.sentences import sentences

_DAYS = frozenset((*MONTHS, *WEEKDAYS, "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"))
_DAYS |= {f"{day}{s}" for day in _DAYS for s in ("’s", "'s")}
_FEWEST_IN_A_HEADLINE = 4  # words that are no function words
_PLURAL = re.compile(r"(?:ants|ees|ers|ians|ists|ors)$")  # "Growers’ Union"
_FAMILIES_TOO = frozenset(("day", "law", "poll"))
_OF_A_NATION = frozenset(("ballet", "choir", "opera", "orchestra"))
_LOCAL = frozenset(("ambulance", "authority", "constabulary", "council", "police", "service"))


def runs_in(text: str, part: Span, lower: frozenset[str], known: KnownNames) -> Iterator[Run]:
    """Yield the runs of a part of an article that may each be one name."""
    for start, end in sentences(text, part.start, part.end):
        if has_no_run(text, start, end):
            continue
        sentence = words_of(text, start, end)
        headline = _is_headline(sentence)
        for first, behind in runs(sentence, lower):
            run = Run(sentence[first:behind], sentence, first, behind, headline)
            may_be_one = known.names and len(run.words) > 2 and joins_names(run.words)
            yield from _of_records(run, known) if may_be_one else _parted(run)


def _is_headline(sentence: Sequence[Word]) -> bool:
    """Say whether every longer word has a capital, as some headlines write them."""
    longer = upper = 0
    for w in sentence:
        if len(w.text) > 2 and w.text[0].isalpha() and w.low not in words("function"):
            if not w.is_capital:
                return False
            longer += 1
            upper += w.text.isupper()
    return longer >= _FEWEST_IN_A_HEADLINE or 1 < longer == upper


def _of_records(run: Run, known: KnownNames) -> Iterator[Run]:
    """Yield the parts of a run around a record's name that would else be taken apart."""
    for n, w in enumerate(run.words):
        if n and joins_names([w]):
            for first in range(n):
                for behind in range(len(run.words), n + 1, -1):
                    if known.only(part_of(run, first, behind).name):
                        yield from _parted(part_of(run, 0, first))
                        yield part_of(run, first, behind)
                        yield from _of_records(part_of(run, behind, len(run.words)), known)
                        return
    yield from _parted(run)


def _parted(run: Run) -> Iterator[Run]:
    """Yield the names of a run: it is parted at days, "and", "of" and "for", and roles go."""
    ws = run.words
    if not ws or (ws[0].low in words("thing-openers") and not is_organisation(ws[1:])):
        return
    if len(ws) == 1:
        if not _is_no_name(ws[0]):
            yield from without_offices(run)
        return
    for n, w in enumerate(ws):
        if n and n < len(ws) - 1 and _ends_a_name(ws, n):
            yield from _parted(part_of(run, 0, n + 1))
            yield from _parted(part_of(run, n + 1, len(ws)))
            return
        if n and IN_TRADE.fullmatch(w.text):  # "Acme Motors ACM.N", as agencies call its share
            yield from _parted(part_of(run, 0, n))
            yield from _parted(part_of(run, n + 1, len(ws)))
            return
        joins = n and w.text in {"and", "of", "for"}
        if (w.text in _DAYS and _is_a_day(ws, n)) or (joins and _parts_at(run, n)):
            yield from _parted(part_of(run, 0, n))
            behind = n + 1
            while behind < len(ws) and ws[behind].text in {"and", "the"}:
                behind += 1
            yield from _parted(part_of(run, behind, len(ws)))
            return
    if said := compound_inside(ws):
        yield from _parted(part_of(run, 0, said[0]))
        yield from _parted(part_of(run, said[1], len(ws)))
        return
    if (the := article_inside(ws)) and not is_organisation(ws):
        yield from _parted(part_of(run, 0, the))
        yield from _parted(part_of(run, the + 1, len(ws)))
        return
    if (only := office_alone(ws)) >= 0:  # "US Secretary of State"
        yield from without_offices(part_of(run, 0, only))
        return
    if office := office_inside(ws) or post_behind(ws):
        yield from _parted(part_of(run, 0, office[0]))
        yield from _parted(part_of(run, office[1], len(ws)))
        return
    if (head := head_before_a_person(ws)) or (head := caption_mark(run)):
        yield from _parted(part_of(run, 0, head))
        yield from _parted(part_of(run, head, len(ws)))
        return
    if not _is_a_thing(ws):
        yield from without_offices(run)


def _is_no_name(w: Word) -> bool:
    """Say whether a word that stands alone is a day, a thing, or "Callao-based"."""
    day_or_thing = w.text in _DAYS or w.low in words("things")
    return day_or_thing or is_compound(w.text)


def _is_a_day(ws: Sequence[Word], n: int) -> bool:
    """Say whether a word like a day's is one, and no part of "Jan van der Venn" or "Ana May"."""
    last = n == len(ws) - 1
    if not n and not last and ws[1].low in words("paper-words"):  # "Sunday Telegraph"
        return False
    if n > 1 and ws[n].text in WEEKDAYS:
        return True  # "met Ana Ross Monday", but "Rick Friday"
    return not (ws[n].text == "Jan" and not last) and not (n and last and is_given(ws[n - 1].text))


def _ends_a_name(ws: Sequence[Word], n: int) -> bool:
    """Say whether a name ends inside a run: "Acme Ltd Ana Ross", "Acme Motors’ Ana Ross"."""
    if ws[n].text[-1] in "’'":
        own = _PLURAL.search(ws[n].low) or is_role(ws[n].low)
        return not (own and is_organisation(ws))
    company = ws[n].low in words("legal-forms") and not is_given(ws[0].text)
    return company and ws[n + 1].is_capital and not is_organisation(ws)


def _parts_at(run: Run, n: int) -> bool:
    """Say whether a joiner stands between two names, and not inside one."""
    left, joiner, right = run.words[:n], run.words[n].text, run.words[n + 1 :]
    if not right:  # "Oil and" in front of "Energy Minister Ana Ross"
        return True
    if is_country(run.name) or is_known_whole(run, n):  # "Trinidad and Tobago"
        return False
    if joiner == "and":
        further = next((m for m, w in enumerate(right) if w.text == "and"), len(right))
        if not further or right[0].text == "the":  # "Peru and and Kesta"
            return True
        if n == 1 and further == len(right) and _is_one_of_two(run, right):
            return False
        return not _is_one_with_and(left, right[:further])
    if left[-1].low in words("things") or left[0].low in words("things"):
        return False
    if len(left) == 1 and opens_a_cause(left[0].low, joiner):
        return False
    if is_role(left[-1].low) and not is_organisation(left):
        return right[0].low not in words("portfolios")  # "Minister of Trade"
    company = any_of("company-words", "legal-forms")
    art = left[-1].low in _OF_A_NATION
    if joiner == "of" and left[-1].low in company and len(left) > 1 and not art:
        return True  # "Acme Partners of Callao"
    if joiner == "for" and is_country(" ".join(w.text for w in right)):
        return True
    heads = any_of("organisation-heads", "place-heads", "place-openers")
    return not any(w.low in heads for w in left)


def _is_one_of_two(run: Run, right: Sequence[Word]) -> bool:
    """Say whether a body has two names or trades: "the Maritime and Coastguard Agency".

    Without an article, what two places share: "Callao and Venn Police".
    """
    first = run.words[0]
    if len(right) < 2 or not is_organisation(right) or is_country(first.text):
        return False
    local = right[-1].low in _LOCAL and (run.first == 0 or not run.has_article)
    return local or (run.has_article and first.low not in words("paper-words"))


def _is_one_with_and(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Say whether "and" stands inside a body's name: "Ministry of Trade and Industry"."""
    if left[-1].low in words("company-words") and right[0].low in words("company-words"):
        return True  # "Karvel Oil and Gas"
    if (left[-1].low, right[0].low) == ("fire", "rescue"):
        return True
    if left[-1].low in words("world-companies"):
        return False  # "Google and Velora Inc."
    inside = any(w.text in {"for", "of"} for w in left)
    if not inside and (left[-1].low in words("company-words") or left[-1].low == "bank"):
        return False
    if is_organisation(left) and (inside or left[-1].low not in words("organisation-heads")):
        return not is_organisation(right)  # "Ministry of Trade and Industry"
    if is_organisation(right) and len(right) > len(left) == 1:  # "Fire and Rescue Service"
        name = left[0].text
        return not (is_known_place(name) or is_given(name))
    return False


def _is_a_thing(ws: Sequence[Word]) -> bool:
    """Say whether a capitalised phrase is a law, a prize, a war … and no name that we look for."""
    if ws[-1].low in words("things"):
        if len(ws) == 2 and ws[-1].low in _FAMILIES_TOO and is_given(ws[0].text):
            return False
        return not any(w.text == "of" and is_organisation(ws[:n]) for n, w in enumerate(ws) if n)
    return len(ws) > 2 and ws[0].low in words("things") and ws[1].text in {"of", "on", "for"}
