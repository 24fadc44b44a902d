"""Names without the offices and nations before them: "US Foreign Minister Ana Ross" is Ana Ross."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.entities.gazetteer import is_city, is_country, is_given, is_known_place
from generator.entities.run import Run, is_organisation, is_role, part_of
from generator.entities.spans import Word, heads_a_sentence, joins_names
from generator.lexicons import any_of, demonyms, words

_DOING = re.compile(r"[a-z]{2}(?:ed|ing)$")
_TITLES_INSIDE = frozenset(("haji", "hajji"))  # "Azman Haji Yusof"
_AFTER_A_NAME = frozenset(("CBE", "KC", "MBE", "MEP", "MP", "MPs", "OBE", "QC"))


def without_offices(run: Run) -> Iterator[Run]:
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


def office_alone(ws: Sequence[Word]) -> int:
    """Return how many words stand before an office that nobody's name follows, -1 for none."""
    for n, w in enumerate(ws[:-2]):
        if is_role(w.low) and ws[n + 1].text in {"of", "for"}:
            rest = ws[n + 2 :]
            alone = all(r.low in words("portfolios") or r.text in {"and", "the"} for r in rest)
            return n if alone else -1
    return -1


def office_inside(ws: Sequence[Word]) -> tuple[int, int] | None:
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
    if is_role(w.low) and rest[0].low == "without":  # "Doctors Without Walls"
        return 0
    if is_role(w.low):
        of_more = is_role(rest[0].low)  # "Deputy Commissioner of Police Ana Ross"
        return _length_of_an_office(ws) or int(of_more or not joins_names(list(ws)))
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
