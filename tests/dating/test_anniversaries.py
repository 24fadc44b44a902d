"""The day of what is marked, where the day so many years before has its date."""

from __future__ import annotations

import time

import pytest

from generator.dating import dated
from generator.timex import tag
from tests.events.reading import article_of

FELL = "The quay wall of Callao fell on 9 March 1974."
MARKED = [
    ("Bells rang this morning, fifty years after the quay wall fell, on 9 March 1974.",
     "2024-03-09"),
    (f"Wreaths were laid yesterday for the fiftieth anniversary of the fall. {FELL}", "2024-03-10"),
    ("The band marched today, as on 9 March 1899, a hundred and twenty-five years ago to the day.",
     "2024-03-09"),
    (f"They walked over yesterday to mark the day, 50 years ago, when it fell. {FELL}",
     "2024-03-10"),
    (f"A drummer beat the hour today. It is exactly half a century since the fall. {FELL}",
     "2024-03-09"),
    # its weekday, which is past or to come
    (f"Candles were lit on Saturday, fifty years after the wall fell. {FELL}",
     "2024-03-09/2024-03-15"),
    ("On Saturday it will be fifty years since the quay wall fell, on 9 March 1974.",
     "2024-03-02/2024-03-08"),
    # told further off, with the same words
    (f"Bells rang today, fifty years after the quay wall fell. It rained. Few came. {FELL}",
     "2024-03-09"),
]  # fmt: skip
OPEN = [
    f"The firm shut today, fifty years after it began. {FELL}",  # nothing is marked
    f"Bells rang today, about fifty years after the quay wall fell. {FELL}",
    f"“Bells rang today, fifty years after the wall fell,” he said. {FELL}",
    f"Candles were lit on Monday, fifty years after the wall fell. {FELL}",
    "Bells rang today for her 80th birthday. Many came. It was cold. The pier burned on 9 March "
    "1974.",
    "Bells rang today, fifty years after it fell, on 9 March 1974 or 9 April 1974.",
    f"Bells rang, fifty years after the quay wall fell. {FELL}",
    "Bells will ring for its fiftieth birthday today. It will open on 9 March 1974.",
]


@pytest.mark.parametrize(("report", "day"), MARKED)
def test_an_anniversary_gives_the_day(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert (str(dating.when), dating.basis) == (day, "assumed")


@pytest.mark.parametrize("report", OPEN)
def test_what_is_no_anniversary_of_a_date_leaves_it_open(report: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert dating.when is None


@pytest.mark.parametrize("piece", ["1,000,", "a hundred and ", "50 years ", "fifty-fifth "])
def test_a_hostile_line_takes_no_time(piece: str) -> None:
    article = article_of(f"Town news\n\n{FELL}\n\n{piece * (100_000 // len(piece))}.\n")

    began = time.process_time()
    dated(article, None, tag)

    assert time.process_time() - began < 5
