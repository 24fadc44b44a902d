"""Where records stand, and when two items of a list are one."""

from __future__ import annotations

import doctest

import pytest

from generator.model import items, layout
from generator.model.items import are_same
from generator.model.layout import file_of, is_reserved, name_date, name_fits, split_name
from generator.model.when import parse


@pytest.mark.parametrize("module", [items, layout])
def test_the_examples_run(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2021-09-09", "2021-09-09"),
        ("2021-09-09?", "2021-09-09"),
        ("2021-09~", "2021-09"),
        ("2021", "2021"),
        ("199X", "1990"),
        ("19XX", "1900"),
        ("2021-24", "2021-12"),
        ("2021-09-10/2021-09-16", "2021-09-10"),
        ("2021-09/..", "2021-09"),
        ("../2021-09", "2021-09"),
    ],
)
def test_file_names_have_digits_and_hyphens_alone(date: str, name: str) -> None:
    when = parse(date)

    assert name_date(when) == name
    assert name_fits(name, when)
    assert file_of("events", "x", when) == f"content/events/{name[:4]}/{name}-x.yml"


@pytest.mark.parametrize(
    ("name", "date", "fits"),
    [
        ("2021", "2021-09-09", True),
        ("2021-09", "2021-09-09", True),
        ("2021-09", "2021-09-10/2021-10-02", True),
        ("2021-09-09", "2021-09", False),
        ("2021-09-10", "2021-09-09", False),
        ("2021-10", "2021-09-10/2021-10-02", False),
        ("2021-13-45", "2021", False),
    ],
)
def test_a_name_fits_while_it_is_true(name: str, date: str, fits: bool) -> None:
    assert name_fits(name, parse(date)) is fits


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        ("2021-09-09-a-b", ("2021-09-09", "a-b")),
        ("2021-09-a", ("2021-09", "a")),
        ("2021-a", ("2021", "a")),
        ("2021-09-09-2nd", ("2021-09-09", "2nd")),
        ("2021-9-9-a", ("2021", "9-9-a")),
        ("21-a", ("", "21-a")),
        ("2021-09-09", ("2021-09", "09")),
        ("a-2021", ("", "a-2021")),
    ],
)
def test_a_name_is_parted_behind_its_date(stem: str, parts: tuple[str, str]) -> None:
    assert split_name(stem) == parts


def test_pages_and_disks_keep_some_names() -> None:
    assert is_reserved("people", "index")
    assert is_reserved("places", "con")
    assert is_reserved("stories", "all")
    assert not is_reserved("events", "all")


@pytest.mark.parametrize(
    ("field", "a", "b", "same"),
    [
        ("people", "a", "a", True),
        ("people", "a", "b", False),
        ("people", {"ref": "a", "role": "x"}, {"ref": "a"}, True),
        ("stories", {"ref": "a", "chapter": "x"}, "a", True),
        ("sources", {"key": "a", "url": "u"}, {"key": "b", "url": "u"}, False),
        ("sources", {"key": "a", "url": "u"}, {"url": "u"}, True),
        ("sources", {"article": "one"}, {"article": "one", "quote": "x"}, True),
        ("sources", {"article": "one"}, {"url": "u"}, False),
        ("sources", {"reference": "r"}, {"reference": "r", "title": "t"}, True),
        ("figures", {"label": "l", "value": 1}, {"label": "l", "value": 2}, True),
        ("updates", {"date": "d", "text": "t"}, {"date": "d", "text": "u"}, False),
        ("topics", {"id": "a", "label": "x"}, {"id": "a", "label": "y"}, True),
    ],
)
def test_items_are_known_by_their_keys(field: str, a: object, b: object, same: bool) -> None:
    assert are_same(field, a, b) is same
    assert are_same(field, b, a) is same
