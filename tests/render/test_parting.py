"""Long lists in parts: what stands where, under which address, and between what."""

import re

from generator.links import page_of
from generator.model.records import Event
from generator.model.settings import Settings
from generator.render.parting import (
    MOST,
    Owner,
    Part,
    contents,
    jumps,
    neighbours,
    part_pages,
    parted,
    places,
)
from generator.render.view import Here, View
from generator.timeline import Timeline
from tests.render import synthetic
from tests.render.reader import seen
from tests.render.samples import event, timeline

VIEW = View(timeline(), Settings())
BASE = "people/x/"


def ids(part: Part) -> set[str]:
    return {e.id for e in part.events}


def split(most: int, *dates: str) -> Part:
    events = (event(f"a{n}", date=d) for n, d in enumerate(dates))
    return parted(VIEW, BASE, "X", timeline(*events).events, most)


def leaf_of(whole: Part) -> dict[str, str]:
    """Return the way from the list to the page of each event, by its date."""
    at = places(whole)
    return {str(e.date): at[e.id].removeprefix(BASE) for e in whole.events}


def test_a_list_that_fits_is_one_page() -> None:
    whole = split(3, "2021", "2022", "2023")

    assert whole.parts == ()
    assert set(places(whole).values()) == {BASE}


def test_a_long_list_is_split_by_year_and_a_long_year_by_month() -> None:
    whole = split(2, "2020-05-05", "2021-03-01", "2021-03-02", "2021-11-30")

    assert [p.label for p in whole.leaves] == ["2020", "March 2021", "November 2021"]
    assert leaf_of(whole) == {
        "2020-05-05": "2020/",
        "2021-03-01": "2021/03/",
        "2021-03-02": "2021/03/",
        "2021-11-30": "2021/11/",
    }


def test_what_is_known_less_exactly_stands_in_no_month() -> None:
    vague = {
        "2021": "2021/undated/",
        "2021-22": "2021/summer/",
        "2021-24": "2021/winter/",
        "2021-06": "2021/06/",
        "2021-06~": "2021/06/",
        "2021/2022": "2021/undated/",
        "202X": "2020-decade/",
        "20XX": "2000-century/",
        "../2021-03": "until-2021/",
        "2021-06-30/2021-07-02": "2021/06/",
    }
    whole = split(1, *vague, "2021-01-01")

    found = {d: re.sub(r"/\d/$", "/", at) for d, at in leaf_of(whole).items()}
    assert found == vague | {"2021-01-01": "2021/01/"}
    assert "Summer 2021, month not known" in {p.label for p in whole.leaves}


def test_what_no_calendar_splits_is_numbered() -> None:
    whole = split(2, *["2021-03-05"] * 3, *["199X"] * 5)

    assert [(p.label, len(p.events)) for p in whole.leaves] == [
        ("1990s, 1 of 3", 2),
        ("1990s, 2 of 3", 2),
        ("1990s, 3 of 3", 1),
        ("March 2021, 1 of 2", 2),
        ("March 2021, 2 of 2", 1),
    ]


def test_every_event_of_a_long_story_stands_in_one_part_of_bearable_length() -> None:
    events = Timeline(synthetic.records(2_000)).events
    whole = parted(VIEW, BASE, "X", events)
    leaves = tuple(whole.leaves)

    assert sorted(e.id for leaf in leaves for e in leaf.events) == sorted(e.id for e in events)
    assert max(len(leaf.events) for leaf in leaves) <= MOST
    assert len({leaf.address for leaf in leaves}) == len(leaves)


def test_parts_are_read_one_after_the_other_across_years() -> None:
    whole = split(1, "2020-05-05", "2021-03-01", "2021-11-30", "2022")
    around = neighbours(whole)

    first, last = around[f"{BASE}2020/"], around[f"{BASE}2022/"]
    assert first[0] is None
    assert last[1] is None
    assert [p and p.label for p in around[f"{BASE}2021/03/"]] == ["2020", "November 2021"]


def view() -> View:
    events: tuple[Event, ...] = tuple(
        event(f"a{n}", date=d) for n, d in enumerate(("2020-05-05", "2021-03-01", "2021-11-30"))
    )
    return View(timeline(*events), Settings())


def test_every_part_has_a_page_with_its_rows_and_the_way_to_the_next() -> None:
    v = view()
    whole = parted(v, BASE, "X Y", v.timeline.events, 1)
    found = {p.address: p for p in part_pages(v, whole, Owner("X Y", "people", beside=BASE))}

    assert set(found) == {f"{BASE}{at}/" for at in ("2020", "2021", "2021/03", "2021/11")}
    page = seen(found[f"{BASE}2021/03/"].text)
    assert page.headings == ["March 2021"]
    assert "Something happened to a1" in page.words
    assert "Before 2020 After November 2021" in page.words
    assert found[f"{BASE}2021/03/"].title == "X Y: March 2021"
    current = [a for _, a in page.elements if a.get("aria-current")]
    assert [a["href"] for a in current] == ["03.md"]


def test_the_contents_tell_how_much_each_part_holds() -> None:
    v = view()
    whole = parted(v, BASE, "X", v.timeline.events, 1)
    told = contents(Here(v, BASE), whole)

    assert [(e.count, e.share, len(e.more)) for e in told] == [(1, 50, 0), (2, 100, 2)]


def test_the_links_to_jump_stay_few_where_there_are_hundreds_of_parts() -> None:
    v = view()
    events = [event(f"a{n}", date=f"{1500 + n}") for n in range(300)]
    whole = parted(v, BASE, "X", timeline(*events).events, 1)
    shown = jumps(Here(v, f"{BASE}1600/"), whole.parts)

    assert len(shown) == 27
    assert [j.here for j in shown].count(True) == 1


def test_an_event_is_found_where_its_row_stands() -> None:
    v = view()
    whole = parted(v, page_of("stories", "s"), "S", v.timeline.events, 2)

    assert places(whole)["a0"] == "stories/s/2020/"
    assert ids(whole) == {"a0", "a1", "a2"}
