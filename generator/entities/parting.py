"""Runs parted into names: "Acme Paper of Peru" is two, and a role in front of a name is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.entities.boundaries import (
    article_inside,
    caption_mark,
    compound_inside,
    head_before_a_person,
    is_known_whole,
    post_behind,
)
from generator.entities.gazetteer import is_city, is_country, is_given, is_known_place
from generator.entities.known import KnownNames
from generator.entities.run import IN_TRADE, Run, is_organisation, is_role
from generator.entities.spans import Word, heads_a_sentence, joins_names, runs, words_of
from generator.lexicons import any_of, demonyms, words
from generator.model.values import Span
from generator.model.when import MONTHS, WEEKDAYS
from generator.sentences import sentences

_DAYS = frozenset((*MONTHS, *WEEKDAYS, "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"))
_DAYS |= {f"{day}{s}" for day in _DAYS for s in ("’s", "'s")}
_FEWEST_IN_A_HEADLINE = 4  # words that are no function words
_PLURAL = re.compile(r"(?:ants|ees|ers|ians|ists|ors)$")  # "Growers’ Union"
_DOING = re.compile(r"[a-z]{2}(?:ed|ing)$")
_FAMILIES_TOO = frozenset(("day", "law", "poll"))
_TITLES_INSIDE = frozenset(("haji", "hajji"))  # "Azman Haji Yusof"
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
    longer = upper = 0
    for w in sentence:
        if len(w.text) > 2 and w.text[0].isalpha() and w.low not in words("function"):
            if not w.is_capital:
                return False
            longer += 1
            upper += w.text.isupper()
    return longer >= _FEWEST_IN_A_HEADLINE or 1 < longer == upper


def part_of(run: Run, first: int, behind: int) -> Run:
    """Return the words of a run from one to another."""
    start, end = run.first + first, run.first + behind
    return Run(run.sentence[start:end], run.sentence, start, end, run.is_headline)


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
            article = n + 1 < len(ws) and ws[n + 1].text == "the"
            yield from _parted(part_of(run, n + 1 + article, len(ws)))
            return
    if said := compound_inside(ws):
        yield from _parted(part_of(run, 0, said[0]))
        yield from _parted(part_of(run, said[1], len(ws)))
        return
    if (the := article_inside(ws)) and not is_organisation(ws):
        yield from _parted(part_of(run, 0, the))
        yield from _parted(part_of(run, the + 1, len(ws)))
        return
    if (only := _is_an_office_alone(ws)) >= 0:  # "US Secretary of State"
        yield from _bare(part_of(run, 0, only))
        return
    if office := _office_inside(ws) or post_behind(ws):
        yield from _parted(part_of(run, 0, office[0]))
        yield from _parted(part_of(run, office[1], len(ws)))
        return
    if (head := head_before_a_person(ws)) or (head := caption_mark(run)):
        yield from _parted(part_of(run, 0, head))
        yield from _parted(part_of(run, head, len(ws)))
        return
    if not _is_a_thing(ws):
        yield from _bare(run)


def _is_a_day(ws: Sequence[Word], n: int) -> bool:
    """Say whether a word like a day's is one, and no part of "Jan van der Venn" or "Ana May"."""
    last = n == len(ws) - 1
    if not n and not last and ws[1].low in words("paper-words"):  # "Sunday Telegraph"
        return False
    return not (ws[n].text == "Jan" and not last) and not (n and last and is_given(ws[n - 1].text))


def _ends_a_name(ws: Sequence[Word], n: int) -> bool:
    """Say whether a name ends inside a run: "Acme Ltd Ana Ross", "Acme Motors’ Ana Ross"."""
    if ws[n].text[-1] in "’'":
        return not (_PLURAL.search(ws[n].low) and is_organisation(ws))
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
        return right[0].text == "the" or not _is_one_with_and(left, right[:further])
    if left[-1].low in words("things") or left[0].low in words("things"):
        return False
    if is_role(left[-1].low) and not is_organisation(left):
        return right[0].low not in words("portfolios")  # "Minister of Trade"
    company = any_of("company-words", "legal-forms")
    if joiner == "of" and left[-1].low in company and len(left) > 1:
        return True  # "Acme Partners of Callao"
    if joiner == "for" and is_country(" ".join(w.text for w in right)):
        return True
    heads = any_of("organisation-heads", "place-heads", "place-openers")
    return not any(w.low in heads for w in left)


def _is_one_with_and(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Say whether "and" stands inside a body's name: "Ministry of Trade and Industry"."""
    if left[-1].low in words("company-words") and right[0].low in words("company-words"):
        return True  # "Karvel Oil and Gas"
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


def _bare(run: Run) -> Iterator[Run]:
    """Yield a run without words of role, and the country in front of them as a run of its own."""
    ws = run.words
    if is_country(run.name):  # "DR Congo"
        yield run
        return
    end = len(ws)
    while end > 1 and ws[end - 1].text in _AFTER_A_NAME:
        end -= 1
    start = 0
    if (country := _country_before_a_role(ws)) and country < end:
        yield part_of(run, 0, country)
        start = country
    while start < end - 1 and (length := _leads(run, ws[start:end])):
        start += length
    start -= _belongs_to(run, start, end)
    if start < end and not (end - start == 1 and _is_an_office(ws[start], start)):
        yield part_of(run, start, end)


def _is_an_office(w: Word, start: int) -> bool:
    """Say whether all that is left of a run is a role: "Chief Executive Officer", "CEO"."""
    return is_role(w.low) and (start > 0 or w.text.isupper())


def _belongs_to(run: Run, start: int, end: int) -> bool:
    """Say whether the "The" in front of a name is part of it, as of a city’s."""
    first = run.first + start
    if not first or run.sentence[first - 1].text != "The":
        return False
    return is_city("The " + part_of(run, start, end).name)


def _is_an_office_alone(ws: Sequence[Word]) -> int:
    """Return how many words stand before an office that nobody's name follows, -1 for none."""
    for n, w in enumerate(ws[:-2]):
        if is_role(w.low) and ws[n + 1].text in {"of", "for"}:
            rest = ws[n + 2 :]
            alone = all(r.low in words("portfolios") or r.text in {"and", "the"} for r in rest)
            return n if alone else -1
    return -1


def _office_inside(ws: Sequence[Word]) -> tuple[int, int] | None:
    """Return where an office stands between two names: "Acme Chief Executive Ana Ross"."""
    if is_organisation(ws):
        return None
    for n in range(1, len(ws)):
        if ws[n].low in _TITLES_INSIDE and not is_role(ws[n - 1].low.rpartition("-")[2]):
            continue
        first = n
        while n < len(ws) and (ws[n].low in words("role-adjectives") or is_role(ws[n].low)):
            n += 1
        held = any(is_role(w.low) for w in ws[first:n])
        alone = n == len(ws) and ws[first].low == "ceo"  # a person may be called King
        if (
            held
            and not is_role(ws[first - 1].low)
            and (alone or any(len(w.text) > 2 for w in ws[n : n + 2]))
        ):
            return None if _is_before_a_role(ws[:first]) else (first, n)
    return None


def _is_before_a_role(left: Sequence[Word]) -> bool:
    """Say whether words belong to the office behind them: "US", "Peruvian", "Foreign"."""
    name = " ".join(w.text for w in left)
    of_it = any_of("portfolios", "role-adjectives")
    adjective = all(w.text in demonyms() or w.low in of_it for w in left)
    return adjective or is_country(name) or left[-1].low in words("leading")


def _country_before_a_role(ws: Sequence[Word]) -> int:
    """Return how many words of a country stand before a role: "US President Ana Ross"."""
    for n in (1, 2, 3):
        if len(ws) > n + 1 and is_country(" ".join(w.text for w in ws[:n])):
            follows = [w.low for w in ws[n : n + 3]]
            role = is_role(follows[0]) or follows[0] in words("role-adjectives")
            role = role or is_given(ws[n].text)
            if role and not is_organisation(ws[n:]):
                return n
    return 0


def _leads(run: Run, ws: Sequence[Word]) -> int:
    """Return how many words in front of a name are no part of it: "Foreign Minister", "Dutch"."""
    w, rest = ws[0], ws[1:]
    club = w.low in any_of("organisation-openers", "clubs")  # "Sporting Callao"
    if _DOING.search(w.text) and not club and heads_a_sentence(list(run.sentence), run.first):
        return int(is_known_place(" ".join(r.text for r in rest)))  # "Leaving Peru, …"
    if is_organisation(ws) or ws[-1].low in any_of("company-words", "legal-forms"):
        at_head = run.first == 0 and len(rest) > 1 and rest[0].is_capital
        kind = w.low in words("leading") or w.low in words("organisation-words")
        return int(at_head and kind)
    if is_role(w.low):
        return _length_of_an_office(ws) or (not joins_names(list(ws)))
    if w.low in words("leading") or w.low in words("titles"):
        return 1
    before_role = w.text in demonyms() or w.low in any_of("portfolios", "role-adjectives")
    if before_role and any(r.low in words("roles") for r in rest[:2]):
        return 1
    if w.text in demonyms() and is_given(rest[0].text):
        return 1
    if w.low in words("organisation-openers"):  # "Bank Callao"
        return 0
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
