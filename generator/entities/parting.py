"""Runs parted into names: "Acme Paper of Peru" is two, and a role in front of a name is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.entities.gazetteer import is_city, is_country, is_given, is_known_place
from generator.entities.known import KnownNames
from generator.entities.run import Run, is_organisation, is_role
from generator.entities.spans import Word, heads_a_sentence, joins_names, runs, words_of
from generator.lexicons import demonyms, words
from generator.model.values import Span
from generator.model.when import MONTHS, WEEKDAYS
from generator.sentences import sentences

_DAYS = frozenset((*MONTHS, *WEEKDAYS, "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"))
_FEWEST_IN_A_HEADLINE = 4  # words that are no function words
_AFTER_A_NAME = frozenset(("CBE", "KC", "MBE", "MEP", "MP", "MPs", "OBE", "QC"))


def runs_in(text: str, part: Span, lower: frozenset[str], known: KnownNames) -> Iterator[Run]:
    """Yield the runs of a part of an article that may each be one name."""
    for start, end in sentences(text, part.start, part.end):
        sentence = words_of(text, start, end)
        headline = _is_headline(sentence)
        for first, behind in runs(sentence, lower):
            run = Run(sentence[first:behind], sentence, first, behind, headline)
            yield from _of_records(run, known) if len(run.words) > 2 else _parted(run)


def _is_headline(sentence: Sequence[Word]) -> bool:
    """Say whether every longer word has a capital, as some headlines write them."""
    content = [w for w in sentence if w.text[0].isalpha() and w.low not in words("function")]
    longer = [w for w in content if len(w.text) > 2]
    return len(longer) >= _FEWEST_IN_A_HEADLINE and all(w.is_capital for w in longer)


def _slice(run: Run, first: int, behind: int) -> Run:
    """Return the words of a run from one to another."""
    start, end = run.first + first, run.first + behind
    return Run(run.sentence[start:end], run.sentence, start, end, run.is_headline)


def _of_records(run: Run, known: KnownNames) -> Iterator[Run]:
    """Yield the parts of a run around a record's name that would else be taken apart."""
    for n, w in enumerate(run.words):
        if n and joins_names([w]):
            for first in range(n):
                for behind in range(len(run.words), n + 1, -1):
                    if known.only(_slice(run, first, behind).name):
                        yield from _parted(_slice(run, 0, first))
                        yield _slice(run, first, behind)
                        yield from _of_records(_slice(run, behind, len(run.words)), known)
                        return
    yield from _parted(run)


def _parted(run: Run) -> Iterator[Run]:
    """Yield the names of a run: it is parted at days, "and", "of" and "for", and roles go."""
    ws = run.words
    if not ws or ws[0].low in words("thing-openers"):
        return
    for n, w in enumerate(ws):
        if w.text in _DAYS or (n and w.text in {"and", "of", "for"} and _parts_at(run, n)):
            yield from _parted(_slice(run, 0, n))
            article = n + 1 < len(ws) and ws[n + 1].text == "the"
            yield from _parted(_slice(run, n + 1 + article, len(ws)))
            return
    if not _is_a_thing(ws):
        yield from _bare(run)


def _parts_at(run: Run, n: int) -> bool:
    """Say whether a joiner stands between two names, and not inside one."""
    left, joiner, right = run.words[:n], run.words[n].text, run.words[n + 1 :]
    if is_country(run.name):  # "Trinidad and Tobago"
        return False
    if joiner == "and":
        further = next((m for m, w in enumerate(right) if w.text == "and"), len(right))
        return right[0].text == "the" or not _is_one_with_and(left, right[:further])
    if left[-1].low in words("things") or left[0].low in words("things"):
        return False
    if is_role(left[-1].low) and not is_organisation(left):
        return right[0].low not in words("portfolios")  # "Minister of Trade"
    if joiner == "of" and left[-1].low in words("company-words") and len(left) > 1:
        return True  # "Acme Partners of Callao"
    heads = words("organisation-heads") | words("place-heads") | words("place-openers")
    heads_it = any(w.low in heads for w in left)
    return not heads_it or (right[0].text == "the" and not heads_it)


def _is_one_with_and(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Say whether "and" stands inside a body's name: "Ministry of Trade and Industry"."""
    if any(w.low in words("company-words") or w.low == "bank" for w in left[-1:]):
        return False
    if is_organisation([*left, _AND]) or any(
        w.text in {"of", "for"} and is_organisation(left[: n + 1]) for n, w in enumerate(left) if n
    ):
        return not is_organisation(right)
    if is_organisation(right) and len(left) == 1:  # "Fire and Rescue Service"
        name = left[0].text
        return not (is_known_place(name) or is_given(name) or left[0].is_capital is False)
    return False


_AND = Word(0, 0, "and")


def _is_a_thing(ws: Sequence[Word]) -> bool:
    """Say whether a capitalised phrase is a law, a prize, a war … and no name that we look for."""
    if ws[-1].low in words("things"):
        return True
    return len(ws) > 2 and ws[0].low in words("things") and ws[1].text in {"of", "on", "for"}


def _bare(run: Run) -> Iterator[Run]:
    """Yield a run without words of role, and the country in front of them as a run of its own."""
    ws = run.words
    end = len(ws)
    while end > 1 and ws[end - 1].text in _AFTER_A_NAME:
        end -= 1
    start = 0
    if (country := _country_before_a_role(ws)) and country < end:
        yield _slice(run, 0, country)
        start = country
    while start < end - 1 and (length := _leads(run, ws[start:end])):
        start += length
    start -= _belongs_to(run, start, end)
    if start < end:
        yield _slice(run, start, end)


def _belongs_to(run: Run, start: int, end: int) -> bool:
    """Say whether the "The" in front of a name is part of it, as of a city’s."""
    first = run.first + start
    if not first or run.sentence[first - 1].text != "The":
        return False
    return is_city("The " + _slice(run, start, end).name)


def _country_before_a_role(ws: Sequence[Word]) -> int:
    """Return how many words of a country stand before a role: "US President Ana Ross"."""
    for n in (1, 2, 3):
        if len(ws) > n + 1 and is_country(" ".join(w.text for w in ws[:n])):
            follows = [w.low for w in ws[n : n + 3]]
            role = is_role(follows[0]) or follows[0] in words("role-adjectives")
            if role and not is_organisation(ws[n:]):
                return n
    return 0


def _leads(run: Run, ws: Sequence[Word]) -> int:
    """Return how many words in front of a name are no part of it: "Foreign Minister", "Dutch"."""
    w, rest = ws[0], ws[1:]
    if is_organisation(ws):
        at_head = run.first == 0 and len(rest) > 1 and rest[0].is_capital
        return int(at_head and (w.low in words("leading") or _is_a_kind(w)))
    if w.low in words("roles"):
        return _length_of_an_office(ws) or (not joins_names(list(ws)))
    if w.low in words("leading") or w.low in words("titles"):
        return 1
    before_role = w.text in demonyms() or w.low in words("role-adjectives")
    if before_role and any(r.low in words("roles") for r in rest[:2]):
        return 1
    if w.text in demonyms() and is_given(rest[0].text):
        return 1
    return int(_is_a_kind(w) and heads_a_sentence(list(run.sentence), run.first))


def _is_a_kind(w: Word) -> bool:
    return w.low in words("organisation-words") or is_role(w.low)


def _length_of_an_office(ws: Sequence[Word]) -> int:
    """Return how many words "Minister of Foreign Affairs" has in front of a name, 0 for none."""
    n = 1
    while n + 1 < len(ws) and ws[n].text in {"of", "for", "and", "the", "&"}:
        n += 1
        while n < len(ws) and ws[n].low in words("portfolios"):
            n += 1
    return n if 2 < n < len(ws) else 0
