"""People, organisations and places: a list of each kind, and a page for each one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from generator import links
from generator.links import Kind
from generator.model.parts import Role
from generator.model.records import Event, Organisation, Person, Place
from generator.render import roles, rows
from generator.render.escape import phrase, written
from generator.render.languages import country, language
from generator.render.mending import mending
from generator.render.order import sort_key
from generator.render.page import Page, changed, filled
from generator.render.sources import outside
from generator.render.view import Here, View
from generator.text import counted
from generator.timeline import Entity

Entry = tuple[Markup, Markup, str]

_KINDS: Mapping[Kind, tuple[str, str]] = {
    "people": ("People", "person"),
    "organisations": ("Organisations", "organisation"),
    "places": ("Places", "place"),
}
_BY_LETTER = 40  # a list longer than this is parted by first letters
_COMPANY = 8


def pages(view: View) -> Iterator[Page]:
    """Yield for each kind its list and its pages."""
    t = view.timeline
    yield from _kind(view, "people", tuple(t.people.values()))
    yield from _kind(view, "organisations", tuple(t.organisations.values()))
    yield from _kind(view, "places", tuple(t.places.values()))


def _kind(view: View, kind: Kind, found: Sequence[Entity]) -> Iterator[Page]:
    label, _ = _KINDS[kind]
    here = Here(view, links.listing_of(kind))
    ordered = sorted(found, key=_sort_key)
    values = {"here": here, "label": label, "groups": _groups(here, kind, ordered)}
    values |= {"count": counted(len(found), *_nouns(kind)) if found else ""}
    body = filled("index.md", values)
    described = f"{label} in the events of this site."
    yield Page(here.address, label, described, body, kind, changed(view.timeline.events))
    for x in ordered:
        yield _page(view, kind, x)


def _nouns(kind: Kind) -> tuple[str, str]:
    label, noun = _KINDS[kind]
    return noun, label.lower()


def _groups(here: Here, kind: Kind, found: Sequence[Entity]) -> list[tuple[str, list[Entry]]]:
    entries = [(_initial(x), _entry(here, kind, x)) for x in found]
    if len(entries) <= _BY_LETTER:
        return [("", [e for _, e in entries])] if entries else []
    return [
        (letter, [e for _, e in group]) for letter, group in groupby(entries, key=lambda p: p[0])
    ]


def _entry(here: Here, kind: Kind, x: Entity) -> Entry:
    t = here.view.timeline
    n = len(t.events_with(kind, x.id))
    within = {e.id for y in here.view.parts(kind, x) for e in t.events_with(kind, y.id)}
    inside = f"{counted(len(within), 'event')} in its parts" if within else "No events yet"
    return here.to(x), written(x.description), counted(n, "event") if n else inside


def _sort_key(x: Entity) -> tuple[str, str, str]:
    name = x.sort if isinstance(x, Person) and x.sort else x.name
    return sort_key(name), name, x.id


def _initial(x: Entity) -> str:
    return _sort_key(x)[0][:1].upper() or "…"


def _page(view: View, kind: Kind, x: Entity) -> Page:
    here = Here(view, links.page_of(kind, x.id))
    label, _ = _KINDS[kind]
    events = view.timeline.events_with(kind, x.id)
    values: dict[str, object] = {
        "here": here,
        "x": x,
        "kicker": here.link(label, links.listing_of(kind)),
        "native": [(name, _tag(code), language(here, code)) for code, name in x.native.items()],
        "aliases": "; ".join(x.aliases),
        "facts": list(_facts(here, x)),
        "links": [outside(link.url, link.title) for link in x.links],
        "roles": [(roles.told(here, r), r.note) for r in _roles(x)],
        "chart": roles.chart(here, _roles(x), events, x.died if isinstance(x, Person) else None),
        "members": [(here.to(p), roles.told(here, r)) for p, r in view.members.get(x.id, ())]
        if kind == "organisations"
        else [],
        "below": [here.to(lower) for lower in view.below.get((kind, x.id), ())],
        "below_title": "Places and bodies here" if kind == "places" else "Parts",
        "company": _company(here, events, x),
        "mend": mending(here, x),
        "empty": _in_parts(here, kind, x) or "No events yet.",
        "parts_of_list": rows.whole(here, "Events by year", events, here.address),
    }
    count = rows.told_count(here, events)
    described = x.description or f"{x.name}: {count}."
    body = filled("entity.md", values)
    return Page(here.address, x.name, described, body, kind, changed(events))


def _tag(code: str) -> str:
    return code if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code) else "und"


def _roles(x: Entity) -> tuple[Role, ...]:
    return () if isinstance(x, Place) else x.roles


def _facts(here: Here, x: Entity) -> Iterable[tuple[str, Markup]]:
    if isinstance(x, Person):
        yield from ((w, here.dates.full(d)) for w, d in (("Born", x.born), ("Died", x.died)) if d)
    elif isinstance(x, Organisation):
        if x.part_of:
            yield "Part of", _named(here, "organisations", x.part_of)
        if x.place:
            yield "Seat", _named(here, "places", x.place)
    else:
        if x.within:
            yield "Lies in", _named(here, "places", x.within)
        if x.country:
            yield "Country", written(country(here, x.country))
        if x.lat is not None and x.lon is not None:
            yield "Position", written(_position(x.lat, x.lon))


def _named(here: Here, kind: str, name: str) -> Markup:
    found = here.view.entity(kind, name)
    return here.to(found) if found else written(name)


def _position(lat: float, lon: float) -> str:
    ns, ew = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    return f"{abs(lat):.2f}° {ns}, {abs(lon):.2f}° {ew}"


def _company(here: Here, events: Sequence[Event], x: Entity) -> list[tuple[Markup, Markup, int]]:
    """Return who else takes part in the events, the most frequent first."""
    t = here.view.timeline
    count = Counter(p.id for e in events for p in t.people_of(e) if p is not x)
    if not count:
        return []
    order = sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[:_COMPANY]
    most = order[0][1]
    return [(here.to(t.people[id]), _share(n, most), n) for id, n in order]


def _in_parts(here: Here, kind: Kind, x: Entity) -> Markup:
    """Return "Events in its parts: Callao (9), Lima (1)", the most eventful first."""
    found = [(y, len(here.view.timeline.events_with(kind, y.id))) for y in here.view.parts(kind, x)]
    found = sorted(((y, n) for y, n in found if n), key=lambda pair: (-pair[1], _sort_key(pair[0])))
    told = Markup(", ").join(phrase("{} ({})", here.to(y), n) for y, n in found)
    return phrase("Events in its parts: {}", told) if found else Markup()


def _share(n: int, most: int) -> Markup:
    return phrase("{}", round(100 * n / most))
