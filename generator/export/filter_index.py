"""The index that the filters run over: one script for the site, loaded from a disk as well.

By columns, since like packs best beside like, and by numbers into lists of what is said more than
once.  Events stand oldest first, as everywhere.  It hands its data to `theme/filter.js`, which
puts every text of it on the page as text.
"""

from __future__ import annotations

import re
import string
from collections.abc import Hashable, Iterable
from typing import Any, TypeVar

from generator.export.record import compact
from generator.model.records import Event
from generator.render import View, precision, rows
from generator.render.escape import capital, printable
from generator.render.facets import Facet, facets
from generator.render.pictures.marks import mark
from generator.render.sources import basis_words

T = TypeVar("T", bound=Hashable)
CALL = "datelineFilter"
_OPEN_END = -1
_WORD = re.compile("[A-Za-z0-9]+")  # as the script finds them: no letter beyond ASCII has a case
_LETTERS = string.ascii_uppercase


def filter_index(view: View) -> str:
    """Return the script; the same bytes from the same records."""
    events = view.timeline.events
    years, year = _numbered(view.dates.year_of(e.date).label for e in events)
    days, day = _numbered(_day(view, e) for e in events)
    forms, form = _numbered(_form(view, e) for e in events)
    titles = [printable(e.title) for e in events]
    firsts = [e.date.first.toordinal() for e in events]
    data: dict[str, Any] = {
        "ids": [shortened(e.id, title) for e, title in zip(events, titles, strict=True)],
        "titles": titles,
        "first": [b - a for a, b in zip([0, *firsts], firsts, strict=False)],
        "length": [_length(e) for e in events],
        "years": [capital(label) for label in years],
        "year": year,
        "days": days,
        "day": day,
        "forms": forms,
        "form": form,
        "kinds": [_column(f, events) for f in facets(view)],
    }
    return f"{CALL}({in_script(compact(data))});\n"


def in_script(json: str) -> str:
    """Return JSON that is the same in a script, also in one that stands in HTML.

    >>> in_script('["</script>"]')
    '["\\\\u003c/script>"]'
    """
    # Two line ends are none to JSON, and were such to JavaScript until 2019.
    for sign in "<\u2028\u2029":
        json = json.replace(sign, f"\\u{ord(sign):04x}")
    return json


def shortened(id: str, title: str) -> str:
    """Return an id with a capital letter for each word that the title has, A for its first.

    An id is mostly made of such words; a hyphen stands before each of the others.

    >>> shortened("port-treaty-ends-in-callao", "The treaty of the port of Callao")
    'EB-ends-inG'
    """
    words = [w.lower() for w in _WORD.findall(title)][: len(_LETTERS)]
    return "".join(_LETTERS[words.index(w)] if w in words else f"-{w}" for w in id.split("-"))


def _numbered(all: Iterable[T]) -> tuple[list[T], list[int]]:
    """Return what occurs, in the order in which it first does, and the number of each in that."""
    numbers: dict[T, int] = {}
    each = [numbers.setdefault(x, len(numbers)) for x in all]
    return list(numbers), each


def _day(view: View, e: Event) -> str:
    words = view.dates.words_in_list(e.date, view.dates.year_of(e.date).year)
    return capital(words)


def _length(e: Event) -> int:
    """Return how many days it may take after its first, or that nobody knows its end."""
    return (e.date.last - e.date.first).days if e.date.end else _OPEN_END


def _form(view: View, e: Event) -> tuple[str, tuple[str, ...], tuple[str, ...], bool]:
    """Return how a row looks: the mark, the notes beside the date, the flags, whether a draft."""
    notes = precision.notes(view.words, e)
    if e.basis != "stated":
        notes.append(basis_words(view, e.basis))
    flags = tuple(view.words.text(id) for id in rows.doubts(view, e))
    return mark(e), tuple(notes), flags, e.review == "draft"


def _column(facet: Facet, events: Iterable[Event]) -> dict[str, Any]:
    """Return a kind's values, and by event the numbers of those that it has."""
    of: dict[str, list[int]] = {e.id: [] for e in events}
    for n, value in enumerate(facet.values):
        for e in value.events:
            of[e.id].append(n)
    return {
        "name": facet.name,
        "ids": [v.id for v in facet.values],
        "labels": [printable(v.label) for v in facet.values],
        "of": " ".join(",".join(map(str, found)) for found in of.values()),
    }
