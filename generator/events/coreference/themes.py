"""What a report is about: the one body, and the one country, that its headline names.

What such a body or country has, a report calls by the noun alone: "sales", "the economy".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.countries import is_a_country, of_adjectives
from generator.events.told import Told
from generator.lexicons import demonyms
from generator.model.span import Span
from generator.model.values import Article, Mention

_OFTEN = 3  # sentences that name a body of which a report is
Place = tuple[Told, Span]  # where a name stands first

_OF_A_BODY = (
    "deliveries", "earnings", "income", "losses", "orders", "profit", "profits", "revenue",
    "revenues", "sales", "turnover",
)  # fmt: skip
_OF_A_COUNTRY = (
    "exports", "gdp", "imports", "inflation", "unemployment",
)  # fmt: skip
_OF_EITHER = ("growth", "output", "production")
_THE_ONE_OF_A_COUNTRY = (
    "army", "cabinet", "central bank", "economy", "electorate", "government", "navy", "parliament",
    "senate", "supreme court",
)  # fmt: skip
_DESCRIBED = (
    "annual", "consumer", "domestic", "economic", "first-half", "gross", "group", "industrial",
    "manufacturing", "net", "operating", "overall", "pre-tax", "pretax", "quarterly", "retail",
    "same-store", "third-quarter", "total", "underlying",
)  # fmt: skip
_NOUN = re.compile(
    rf"(?:the )?(?:(?:{'|'.join(_DESCRIBED)}) )?"
    rf"(?:(?P<body>{'|'.join(_OF_A_BODY)})|(?:{'|'.join(_OF_A_COUNTRY)})|"
    rf"(?P<either>{'|'.join(_OF_EITHER)}))(?P<when> (?:during|for|in|over) (?:the )?)?"
)
_THE_ONE = re.compile(rf"the (?:{'|'.join(_THE_ONE_OF_A_COUNTRY)})")


@dataclass(frozen=True, slots=True)
class Theme:
    """The body, the country and the person that a report is about, where they stand first in it.

    ``most`` is the body of its lead that it names by far most often.
    """

    body: Place | None = None
    country: Place | None = None
    person: Place | None = None
    most: Place | None = None
    headline: str = ""

    def owner(self, told: Told, subject: Span) -> Place | None:
        """Return whose "net profit" or "the economy" is that is the subject of a clause."""
        text = subject.of(told.text).lower()
        if _THE_ONE.fullmatch(text):
            return self.country
        m = _NOUN.match(text)
        if not m or not _is_dated_only(told, subject, m):
            return None
        if m["either"]:
            return None if self.body and self.country else self.body or self.country
        return self.body if m["body"] else self.country


def is_of_a_body(noun: str) -> bool:
    """Say whether only a body has what a noun tells: "net profit", but not "growth"."""
    m = _NOUN.match(noun.lower())
    return bool(m and m["body"])


def theme_of(article: Article, mentions: Sequence[Mention], page: Sequence[Told]) -> Theme:
    """Return what a report is about; of a country also where its lead alone names one."""
    above = [m for m in mentions if article.title.covers(m)]
    bodies = {m.id for m in above if m.kind == "organisation"}
    people = {m.id for m in above if m.kind == "person"}
    people = people or _called_above(article.title.of(article.text), page[:1])
    countries = _countries(above) or (_of_the_lead(page[0]) if page else set())
    countries = countries or _by_adjective(article, page)
    most = Counter(m.id for told in page for m in told.mentions if is_a_country(m))
    if any(most[id] < max(most.values(), default=0) for id in countries):
        countries = set()  # "US bans oil of PDVSA": the report is of another
    return Theme(
        _first(bodies, page),
        _first(countries, page),
        _first(people, page),
        _first(_most_told(page), page),
        article.title.of(article.text),
    )


def _most_told(page: Sequence[Told]) -> set[str]:
    """Return the body that the lead and most sentences with any body name, nothing for none."""
    if not page:
        return set()
    most = Counter(id for told in page for id in {m.id for m in told.mentions if _is_body(m)})
    lead = {m.id for m in page[0].mentions if _is_body(m)}
    (first, n), (_, next_n) = (*most.most_common(2), ("", 0), ("", 0))[:2]
    return {first} if first in lead and n >= _OFTEN and n >= 2 * next_n else set()


def _is_body(m: Mention) -> bool:
    return m.kind == "organisation"


def _called_above(title: str, lead: Sequence[Told]) -> set[str]:
    """Return the people of a lead of whose names a headline has a part: "Ross flees"."""
    has = set(re.findall(r"[\w’-]{3,}", title.removesuffix("’s")))
    named = [m for told in lead for m in told.mentions if m.kind == "person"]
    return {m.id for m in named if has & set(m.name.split())}


def _countries(found: Sequence[Mention]) -> set[str]:
    return {m.id for m in found if is_a_country(m)}


def _of_the_lead(told: Told) -> set[str]:
    """Return the countries of a lead, none where it is of others: "a British tourist in Peru"."""
    named = {m.name for m in told.mentions if is_a_country(m)}
    of = of_adjectives(told.span.of(told.text))
    return _countries(told.mentions) if of <= named else set()


def _by_adjective(article: Article, page: Sequence[Told]) -> set[str]:
    """Return the countries of "Peruvian exports fall" and its lead that the report names, too."""
    if not page:
        return set()
    text = f"{article.title.of(article.text)} {page[0].span.of(page[0].text)}"
    names = of_adjectives(text)
    return _countries([m for told in page for m in told.mentions if m.name in names])


def _first(ids: set[str], page: Sequence[Told]) -> Place | None:
    """Return where the one of some names stands first, ``None`` for none or several."""
    if len(ids) != 1:
        return None
    named = ((told, m) for told in page for m in told.mentions if m.id in ids)
    return next(((told, m.span) for told, m in named if m.text not in demonyms()), None)


def _is_dated_only(told: Told, subject: Span, m: re.Match[str]) -> bool:
    """Say whether a subject ends behind its noun, but for its time: "sales in May"."""
    if not m["when"]:
        return m.end() == subject.end - subject.start
    at = subject.start + m.end()
    return any(t.start - len("the ") <= at <= t.start and t.end == subject.end for t in told.times)
