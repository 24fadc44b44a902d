"""The country whose parliament, ministry or army acts, where a report names it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.events.acts import Act
from generator.lexicons import demonyms, table
from generator.model.values import Mention

_NATIONAL = re.compile(  # "The health ministry", "Parliament", "The Peruvian army"
    r"(?:[Tt]he )?(?:([A-Z][a-z]+) )?(?:[a-z-]+ ){0,2}?(army|[Cc]abinet|central bank|"
    r"constitutional court|election commission|[Gg]overnment|[Ll]awmakers|military|ministry|MPs|"
    r"navy|[Pp]arliament|[Ss]enate|supreme court)"
)


def countries_in(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return the countries that a report names, by their names."""
    return {m.name: m for m in mentions if m.kind == "place" and m.name in table("countries")}


def country_that_acts(act: Act, countries: Mapping[str, Mention]) -> tuple[Mention, str] | None:
    """Return the country whose parliament acts, and why it is that one.

    It is that of "the Peruvian parliament", or of "parliament" the only one that the report names.
    """
    m = _NATIONAL.fullmatch(act.clause.subject.of(act.told.text)) if countries else None
    if not m:
        return None
    noun = m[2][:1].lower() + m[2][1:]
    if m[1] in demonyms():
        told = countries.get(demonyms()[m[1]])
        return (told, f"The country whose {noun} acts.") if told else None
    if m[1] or len(countries) != 1:
        return None
    return next(iter(countries.values())), f"The one country of the report, whose {noun} acts."
