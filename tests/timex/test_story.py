"""Which time a history goes on from, where a line of its own or a year tells it."""

from __future__ import annotations

import pytest

from generator.model.when import parse
from generator.timex import tag

BEGUN = "The league was founded on 3 May 1711 and lost its ships on 8 June 1712. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # A line of its own that begins with a year, or ends with one, is a heading.
        ("\n\n1705 season\n\nOn 28 July it won. It was dissolved on 9 May 1712.", "1705-07-28"),
        ("\n\nThe campaign of 1705\n\nOn 28 July it won. It ended on 9 May 1712.", "1705-07-28"),
        ("The house, of 1705, was old. On 28 July it burned. It fell on 9 May 1712.", "1712-07-28"),
        # The next year is gone on to; the one before it where only a year was named.
        ("It had a ship in 1713. On 28 July she won. She sank on 9 May 1712.", "1713-07-28"),
        ("It paid till 1720. It won in 1719. On 28 July it sank; so on 9 May 1720.", "1719-07-28"),
        # Behind a year alone, a year further back is where the text is now.
        ("It sank in 1740. Its king came in 1730. On 28 July it won.", "1730-07-28"),
        # What is in brackets only names a thing.
        ("In 1740 it broke the oath (1730). On 28 July it won.", "1740-07-28"),
        ("Ana Ross (5 May 1609 - 9 May 1688) led it. On 28 July it won.", "1712-07-28"),
    ],
)  # fmt: skip
def test_a_date_without_a_year_is_of_the_line(text: str, value: str) -> None:
    found = {t.text: t.value for t in tag(BEGUN + text, parse("2012-03-04"))}

    assert found["28 July"] == value
