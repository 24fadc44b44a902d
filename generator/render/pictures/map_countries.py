"""The names of countries on a map, where they are large enough and nothing else stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.model.records import Place
from generator.render.atlas import Country, atlas
from generator.render.atlas.frame import WIDTH, Frame, turns
from generator.render.escape import ours, phrase
from generator.render.languages import country
from generator.render.pictures import svg
from generator.render.pictures.map_names import Room, fits, meet
from generator.render.view import Here

_SPACED = 7.3  # pixels of a letter of a country


def countries(
    here: Here, part: Frame, taken: Sequence[list[Room]], widths: Sequence[tuple[int, str]]
) -> Iterator[Markup]:
    """Yield the names of the countries that are large enough for them, where there is room.

    A country that has a page is a link to it, but on that page.
    """
    pages, shown = here.view.countries, part.box
    lands = [pair for pair in atlas().countries.items() if turns(pair[1].box, shown)]
    for code, land in sorted(lands, key=lambda pair: pair[0] not in pages):
        name = pages[code].name if code in pages else country(here, code)
        # A large map on a phone is too crowded for countries that nothing is told of.
        first = 0 if code in pages else len(widths) > 1
        for (width, cls), rooms in [*zip(widths, taken, strict=True)][first:]:
            spot = _room_in(part, land, name, width, rooms)
            if spot:
                yield _mark(here, spot, name, pages.get(code), cls)
                for later, (wider, _) in zip(taken, widths, strict=True):
                    later.append(_room(part, spot, name, wider))
                break


def _room_in(
    part: Frame, land: Country, name: str, width: int, rooms: list[Room]
) -> tuple[float, float] | None:
    """Return where a country's name fits, as shares of the map."""
    height = width * part.height / WIDTH
    long = _SPACED * len(name)
    if (land.box.east - land.box.west) / (part.east - part.west) * width < long:
        return None
    for spot in (part.place(*spot) for spot in land.spots):
        room = _room(part, spot, name, width)
        if fits(room, width, height) and not any(meet(room, other) for other in rooms):
            return spot
    return None


def _room(part: Frame, spot: tuple[float, float], name: str, width: int) -> Room:
    x, y, half = spot[0] * width, spot[1] * width * part.height / WIDTH, _SPACED * len(name) / 2
    return x - half, y - 10, x + half, y + 6


def _mark(here: Here, spot: tuple[float, float], name: str, page: Place | None, cls: str) -> Markup:
    x, y = (svg.number(100 * share) for share in spot)
    text = phrase(
        '<text class="{}" x="{}%" y="{}%" text-anchor="middle">{}</text>',
        ours(f"country {cls}".strip()), x, y, name,
    )  # fmt: skip
    if page is None or here.page_of(page) == here.address:
        return text
    n = len(here.view.hierarchy.events_of("places", page))
    told = here.say("map-place", name=name, n=n)
    there = ours(here.href(here.page_of(page)))
    return phrase('<a class="spot" href="{}" aria-label="{}">{}</a>', there, told, text)
