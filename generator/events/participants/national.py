"""The country whose parliament, ministry or army acts, where a report names it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.events.acts.clauses import Act
from generator.events.countries import is_a_country, of_adjectives
from generator.events.told import Told
from generator.lexicons import demonyms
from generator.model.values import Mention

_NATIONAL = re.compile(  # "The health ministry", "Parliament", "The Peruvian army"
    r"(?:[Tt]he )?(?:([A-Z][a-z]+) )?(?:[a-z-]+ ){0,2}?(army|[Cc]abinet|central bank|"
    r"constitutional court|election commission|[Gg]overnment|[Ll]awmakers|military|ministry|MPs|"
    r"navy|[Pp]arliament|[Ss]enate|supreme court)"
)


def countries_in(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return the countries that a report names, by their names."""
    return {m.name: m for m in mentions if is_a_country(m)}


def one_country(page: Sequence[Told], countries: Mapping[str, Mention]) -> Mention | None:
    """Return the one country that a report is of, ``None`` where it may be of another.

    Somebody who flew to Peru, or a British tourist in Peru, may have a parliament elsewhere: the
    country must act, or have something, and no other give its adjective to anything.
    """
    if len(countries) != 1:
        return None
    own = next(iter(countries.values()))
    of = {c for t in page for c in of_adjectives(t.span.of(t.text))}
    acts = of or any(_acts_or_has(told, own) for told in page)
    return own if acts and of <= {own.name} else None


def _acts_or_has(told: Told, country: Mention) -> bool:
    subjects = {c.subject.start for c in told.clauses if c.subject.end}
    here = (m for m in told.mentions if m.id == country.id)
    return any(m.start in subjects or told.text.startswith(("’s", "'s"), m.end) for m in here)


def country_that_acts(
    act: Act, countries: Mapping[str, Mention], own: Mention | None
) -> tuple[Mention, str] | None:
    """Return the country whose parliament acts, and why it is that one.

    It is that of "the Peruvian parliament", or of "parliament" the ``own`` one of the report.
    """
    m = _NATIONAL.fullmatch(act.clause.subject.of(act.told.text)) if countries else None
    if not m:
        return None
    noun = m[2][:1].lower() + m[2][1:]
    if m[1] in demonyms():
        told = countries.get(demonyms()[m[1]])
        return (told, f"The country whose {noun} acts.") if told else None
    if m[1] or not own:
        return None
    return own, f"The one country of the report, whose {noun} acts."
