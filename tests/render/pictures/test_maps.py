"""Maps of places: a dot for each that has coordinates, linked, named, and none made up."""

from __future__ import annotations

import re
from html import unescape
from itertools import combinations
from math import hypot

from generator.model.records import Place
from generator.model.settings import Settings
from generator.render.pictures import maps
from generator.render.view import Here, View
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def in_peru(id: str, **fields: str) -> Place:
    least = {"id": id, "name": id.title(), "country": "PE", "within": "peru"}
    return Place.model_validate(least | fields)


CALLAO = in_peru("callao", lat="-12.05", lon="-77.13")
CUSCO = in_peru("cusco", lat="-13.52", lon="-71.97")
TARMA = in_peru("tarma")
PERU = Place(id="peru", name="Peru", country="PE")
SUVA = Place.model_validate({"id": "suva", "name": "Suva", "lat": "-18.1", "lon": "178.4"})
APIA = Place.model_validate({"id": "apia", "name": "Apia", "lat": "-13.8", "lon": "-171.8"})
ALL = (CALLAO, CUSCO, TARMA, PERU)


def here(*places: Place, on: str = "places/") -> Here:
    events = (event("a", places=["callao"]), event("b", places=["callao", "tarma"]))
    return Here(View(timeline(*events, places=places), Settings()), on)


def dots(svg: str) -> dict[str, tuple[float, float]]:
    """Return where each link's dot stands, in per cent, by its address."""
    found = re.findall(r'<a [^>]*href="([^"]+)"[^>]*><title>.*?cx="([\d.]+)%" cy="([\d.]+)%"', svg)
    return {there: (float(x), float(y)) for there, x, y in found}


def test_the_map_of_all_has_a_dot_for_each_place_with_coordinates_and_no_other() -> None:
    drawn = maps.of_all(here(*ALL), ALL)

    assert drawn
    assert dots(drawn.marks).keys() == {"callao/", "cusco/"}
    (west, north), (east, south) = dots(drawn.marks)["callao/"], dots(drawn.marks)["cusco/"]
    assert 0 < west < east < 100
    assert 0 < north < south < 100
    assert drawn.label == "Map with 2 places, which the list below names too"


def test_the_events_of_a_place_are_gathered_once_for_all_maps() -> None:
    page = here(*ALL)
    found = page.view.hierarchy.events_of("places", PERU)

    assert [e.id for e in found] == ["a", "b"]
    assert page.view.hierarchy.events_of("places", PERU) is found


def test_a_place_is_a_link_with_a_name_that_says_how_much_happened() -> None:
    drawn = maps.of_all(here(*ALL), ALL)

    assert drawn
    assert '<a class="spot" href="callao/" aria-label="Callao: 2 events">' in unescape(drawn.marks)
    assert '<a class="spot" href="cusco/" aria-label="Cusco: 0 events">' not in unescape(
        drawn.marks
    )
    assert 'aria-label="Cusco"' in unescape(drawn.marks)


def test_a_country_with_a_page_is_a_link_without_a_dot() -> None:
    drawn = maps.of_all(here(*ALL), ALL)

    assert drawn
    assert re.search(
        r'<a class="spot" href="peru/" aria-label="Peru: 2 events"><text', unescape(drawn.marks)
    )


def test_there_is_no_map_without_coordinates() -> None:
    assert maps.of_all(here(TARMA, PERU), (TARMA, PERU)) is None
    assert maps.around(here(TARMA), TARMA) is None
    assert "<svg" not in pages(timeline(places=(TARMA,)))["places/tarma.md"]


def test_places_across_the_date_line_stand_near_one_another() -> None:
    drawn = maps.of_all(here(SUVA, APIA), (SUVA, APIA))

    assert drawn
    assert 0 < dots(drawn.marks)["suva/"][0] < dots(drawn.marks)["apia/"][0] < 100


def test_a_small_map_marks_its_own_place_and_those_near_it() -> None:
    drawn = maps.around(here(*ALL, on="places/callao/"), CALLAO)

    assert drawn
    assert drawn.marks.count('class="spot own"') == 1
    assert dots(drawn.marks).keys() == {"../cusco/"}
    assert 'href="../callao/"' not in unescape(drawn.marks)
    assert drawn.label == "Map: Callao and 1 other place of this site"
    assert "km</text>" in unescape(drawn.marks)


def test_a_small_country_is_seen_whole_around_a_place_in_it() -> None:
    at = {"loja": ("-4", "-79.2"), "tulcan": ("0.9", "-77.7")}  # 4.9 degrees apart
    loja, tulcan = (
        Place.model_validate(
            {"id": id, "name": id.title(), "lat": lat, "lon": lon, "country": "EC"}
        )
        for id, (lat, lon) in at.items()
    )
    alone = loja.model_copy(update={"country": ""})
    whole = maps.around(here(loja, tulcan, on="places/loja/"), loja)
    part = maps.around(here(alone, tulcan, on="places/loja/"), alone)

    assert whole
    assert part
    assert dots(whole.marks).keys() == {"../tulcan/"}
    assert dots(part.marks) == {}
    assert ">Ecuador</text>" in whole.marks


def test_the_page_of_a_country_shows_its_places_and_no_dot_of_its_own() -> None:
    drawn = maps.around(here(*ALL, on="places/peru/"), PERU)

    assert drawn
    assert "own" not in unescape(drawn.marks)
    assert dots(drawn.marks).keys() == {"../callao/", "../cusco/"}


def test_names_on_a_map_never_lie_over_one_another_nor_over_a_dot() -> None:
    places = tuple(
        Place.model_validate(
            {"id": f"p{n}", "name": f"Port number {n}", "lat": str(10 + n % 5), "lon": str(n // 5)}
        )
        for n in range(40)
    )
    drawn = maps.of_all(here(*places), places)

    assert drawn
    width, height = 1184, 592
    at = r'<text x="([\d.]+)%" y="([\d.]+)%" dx="(-?[\d.]+)" dy="(-?[\d.]+)"'
    pattern = at + r' text-anchor="(\w+)"[^>]*>([^<]+)<'
    boxes = []
    for x, y, dx, dy, anchor, name in re.findall(pattern, drawn.marks):
        long = 6.0 * len(name)
        left = float(x) / 100 * width + float(dx)
        left -= {"start": 0, "middle": long / 2, "end": long}[anchor]
        top = float(y) / 100 * height + float(dy)
        boxes.append((left, top - 9, left + long, top))
    assert len(boxes) > 5
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_what_leads_to_one_place_does_not_lie_over_the_dot_of_another() -> None:
    near = [CALLAO, CALLAO.model_copy(update={"id": "b", "lat": CALLAO.lat, "lon": -79.2})]
    drawn = maps.of_all(here(*near, SUVA), (*near, SUVA))

    assert drawn
    touch = re.findall(r'class="t" cx="([\d.]+)%" cy="([\d.]+)%" r="([\d.]+)"', drawn.marks)
    found = [(3.5 * float(x), 1.75 * float(y), float(r)) for x, y, r in touch]
    assert len(found) == 3
    assert max(r for *_, r in found) == 12
    close = sorted(found)[-2:]
    assert hypot(close[0][0] - close[1][0], close[0][1] - close[1][1]) < 12
    assert all(r < 12 for *_, r in close)


def test_the_page_says_whose_outlines_they_are_and_lists_what_the_map_shows() -> None:
    found = pages(timeline(event("a", places=["callao"]), places=ALL))
    listed = seen(found["places/index.md"])

    assert "Outlines: Natural Earth. Borders are drawn as they are held" in listed.words
    assert "[Callao](callao.md)" in found["places/index.md"]
    assert "Outlines: Natural Earth." in text(found["places/callao.md"])
    assert listed.strays == []
    assert listed.open == []


def test_a_map_of_very_many_places_keeps_the_bound_of_a_page() -> None:
    places = tuple(
        Place.model_validate(
            {"id": f"p{n}", "name": f"Port {n}", "lat": str(n % 40 - 20), "lon": str(n // 40)}
        )
        for n in range(1600)
    )
    events = (event("a", places=["p7"]),)
    at = Here(View(timeline(*events, places=places), Settings()), "places/")
    drawn = maps.of_all(at, places)

    assert drawn
    assert 300 < drawn.marks.count('<a class="spot"') <= 600
    assert drawn.marks.count('class="t"') == 250
    assert 'aria-label="Port 7, ' in unescape(drawn.marks)
    assert len(re.findall("<[a-z]", drawn.marks)) < 2500  # of 5,000 that a page may have


def test_places_at_one_spot_share_a_dot_that_names_and_counts_them() -> None:
    quay = CALLAO.model_copy(update={"id": "quay", "name": "Quay"})
    drawn = maps.of_all(here(*ALL, quay), (*ALL, quay))

    assert drawn
    assert dots(drawn.marks).keys() == {"callao/", "cusco/"}
    told = "<title>Callao, Quay, at one spot: 2 events</title>"
    assert told in unescape(drawn.marks)
    assert ">Callao +1</text>" in unescape(drawn.marks)
    assert drawn.label == "Map with 3 places, which the list below names too"


def test_very_many_places_at_one_spot_are_not_all_named() -> None:
    quays = [CALLAO.model_copy(update={"id": f"q{n}", "name": f"Quay {n}"}) for n in range(9)]
    drawn = maps.of_all(here(*quays, CUSCO), (*quays, CUSCO))

    assert drawn
    assert "Quay 5 and 3 more, at one spot" in unescape(drawn.marks)
    assert "Quay 6" not in unescape(drawn.marks)


def test_what_shares_the_dot_of_the_pages_own_place_is_linked_below_the_map() -> None:
    quay = CALLAO.model_copy(update={"id": "quay", "name": "Quay"})
    drawn = maps.around(here(*ALL, quay, on="places/callao/"), CALLAO)
    page = pages(timeline(event("a", places=["callao"]), places=(*ALL, quay)))["places/callao.md"]

    assert drawn
    assert dots(drawn.marks).keys() == {"../cusco/"}
    assert drawn.label == "Map: Callao and 2 other places of this site"
    assert 'At the same spot: <a href="../quay/">Quay</a>.' in unescape(page)


def test_a_small_map_knows_the_places_in_its_frame_alone() -> None:
    spots = [(lat, lon) for lat in range(-40, 40, 4) for lon in range(-100, -40, 4)]
    places = tuple(
        Place.model_validate({"id": f"p{n}", "name": f"Port {n}", "lat": str(lat), "lon": str(lon)})
        for n, (lat, lon) in enumerate(spots)
    )
    corner = maps.around(here(*places, on="places/p0/"), places[0])
    middle = maps.around(here(*places, on="places/p157/"), places[157])

    assert corner
    assert middle
    assert dots(corner.marks).keys() == {f"../p{n}/" for n in (1, 2, 15, 16, 17)}
    beside = (141, 142, 143, 156, 158, 171, 172, 173)
    assert dots(middle.marks).keys() == {f"../p{n}/" for n in beside}
