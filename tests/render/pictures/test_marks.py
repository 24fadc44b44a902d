"""The mark of an event tells its weight and how certain its date is."""

import pytest

from generator.render.pictures.marks import mark
from tests.render.samples import event


@pytest.mark.parametrize(
    ("fields", "classes"),
    [
        ({}, "normal day"),
        ({"importance": "key"}, "key day"),
        ({"date": "2021-09"}, "normal about"),
        ({"date": "2021-09-09~"}, "normal about"),
        ({"date": "2021-09-10/2021-09-16"}, "normal range"),
        ({"date": "2021-09-10/2021-09-16", "occurrence": "planned"}, "normal plan"),
        ({"occurrence": "cancelled"}, "normal off"),
    ],
)
def test_the_mark_says_how_certain_the_date_is(fields: dict[str, str], classes: str) -> None:
    assert mark(event(**fields)) == classes
