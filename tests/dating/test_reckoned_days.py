"""Days that a careful reader reckons from what a report says together; see its cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.dating import dated
from generator.dating.clues import clues
from generator.dating.tenses import page_of
from generator.model.when import When, parse
from generator.timex import tag
from tests.events.reading import article_of

FILE = Path(__file__).parents[1] / "cases" / "days.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_a_report_is_of_the_day_that_a_reader_reckons(case: dict[str, Any]) -> None:
    right = parse(case["published"]) if case["published"] else None
    found = dated(article_of(case["text"]), None, tag).when

    assert _how(found, right) == case.get("open", "right")


def _how(found: When | None, right: When | None) -> str:
    if found == right:
        return "right"
    if found is None:
        return "undecided"
    wider = right and found.first <= right.first and right.last <= found.last
    return "wider" if wider else "wrong"


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("Ana Ross, who would have turned 85 tomorrow, was born on 7 March 1940.", "2025-03-06"),
        ("Bo Lind, who will be 21 on Sunday, signed. He was born on 7 February 1995.",
         "2016-02-01/2016-02-07"),
        ("Ana Ross, born on 4 March 1929, has died aged 87. The wake is tomorrow, Saturday 21 May.",
         "2016-05-20"),
        ("Talks came to light in December 2024. The scour closes tomorrow, Thursday 14 August.",
         "2025-08-13"),
        ("Talks failed in December 2024. The scour closes tomorrow, 14 August.", ""),
        ("The worst slide that people remember came in December 2024. The scour closes tomorrow, "
         "Thursday 14 August.", ""),
        ("It is the longest drought since December 2024. The scour closes tomorrow, Thursday 14 "
         "August.", ""),
        ("Police came on Tuesday, 14 January. It was the worst slide since the one of May 2024. "
         "The road will open on Wednesday.", ""),
        ("The thieves came on Wednesday, 14 February 2024. Police named a man on Friday. The mill "
         "will reopen on Saturday, 17 February.", "2024-02-16"),
        ("The trial heard that the man was shot on Sunday, 3 March 2019. The jury will return on "
         "Monday.", ""),
        ("Ana Ross was born on Saturday, 5 May 1990. She will speak on Friday.", ""),
        ("The museum opened on Wednesday, 14 February 2024. Police named a man on Friday.", ""),
        # what a weekday in it is certain to be
        ("Two days after the raid of 11 February 2024, police named a man on Tuesday. He will be "
         "heard on Wednesday.", "2024-02-13"),
        ("Ana Ross, born on 12 February 2004, turned 20 on Monday. She won on Tuesday and will "
         "swim on Wednesday.", "2024-02-13"),
        ("Two days after the raid of 11 February 2024, police named a man on Friday. He will be "
         "heard on Saturday.", ""),
        # a weekday in front of its day; what went on; what is to come by "tomorrow"
        ("Monday’s vote, on 12 February 2024, drew few. Ballots were being counted on Tuesday. "
         "The winner will be named on Wednesday.", "2024-02-13"),
        ("The vote on Monday, on 12 February 2024, drew few. Talks failed late on Wednesday. Both "
         "sides will meet tomorrow, Friday.", "2024-02-15"),
        ("Monday’s vote, on 13 February 2024, drew few. Ballots were being counted on Tuesday. "
         "The winner will be named on Wednesday.", ""),
        ("The wall broke on Monday, 12 February 2024. All who can lift a stone are invited to come "
         "to the quay on Saturday, 24 February.", "2024-02-12/2024-02-23"),
        # the year of a notice of copyright, if its days have their weekdays
        ("Two men were held yesterday, Tuesday 6 March.\n\n© 2018 The Callao Mail", "2018-03-07"),
        ("Two men were held yesterday, Tuesday 6 March.\n\n© 2019 The Callao Mail", ""),
        ("Two men were held yesterday, Tuesday 6 March. They will be heard on Friday 16 March.\n\n"
         "© 2014-2018 The Callao Mail", ""),
        ("Two men were held on Tuesday.\n\n© 2018 The Callao Mail", ""),
        # the year that another clue leaves, not the latest that is told
        ("It was the worst flood since 1996, 28 years ago. The wall broke on Monday, 12 February. "
         "Police came on Tuesday. The pier will open on Wednesday.", "2024-02-13"),
    ],
)  # fmt: skip
def test_what_is_taken_for_news_bounds_its_day(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day
    assert bool(dating.ask) == (dating.basis == "assumed" or not day or "/" in day)


FELL = "The quay wall fell on Saturday, 9 March 2024."
OPENS = "The fair will open on Friday, 5 June 2026."


@pytest.mark.parametrize(
    ("report", "day"),
    [
        (f"The port sacked its head today, four days after the wall fell. {FELL}", "2024-03-13"),
        (f"Divers gave up yesterday, two days after the collapse. {FELL}", "2024-03-12"),
        (f"The ships are still waiting after the fall a week ago today. {FELL}", "2024-03-16"),
        (f"Two divers have now been missing for five days. {FELL}", "2024-03-14"),
        (f"Three days on, the ships are still waiting. {FELL}", "2024-03-12"),
        ("Today was the third day of the strike. It began on Monday, 11 March 2024.", "2024-03-13"),
        (f"With ten days left, no stall is let. {OPENS}", "2026-05-26"),
        ("The fair will open in ten days' time, on 5 June 2026.", "2026-05-26"),
        (f"Dockers stopped work on Tuesday, three days after the fall. {FELL}",
         "2024-03-12/2024-03-18"),
        ("Part of the quay wall fell yesterday. The wall fell at dawn on Saturday, 9 March 2024.",
         "2024-03-10"),
        ("The quay wall fell yesterday. It was built by men who came on Saturday, 9 March 2024.",
         ""),
        (f"The port may sack its engineer, who came four days after the wall fell. {FELL}", ""),
        (f"The port sacked its engineer today, about four days after the wall fell. {FELL}", ""),
        (f"“We met today, four days after the wall fell,” she said. {FELL}", ""),
        (f"He said he would go today, four days after the wall fell. {FELL}", ""),
        (f"{FELL} A crane fell on Friday, 1 March 2024. Police came today, a day after it.", ""),
        ("He was sacked today, two days after the vote. Ana Ross was born on 4 March 1929.", ""),
        (f"Some have been waiting for five years. {FELL}", ""),
        (f"The ships have more than ten days left. {OPENS}", ""),
        (f"Ten years and one day after the wall fell, Ana Ross has put up her own. {FELL}", ""),
        # how far the news is from another day, in a sentence of its own
        ("A judge today jailed the head of the port. The verdict came three days after the trial "
         "ended on Friday 8 March 2024.", "2024-03-11"),
        (f"The mayor of Callao quit yesterday. Her resignation came a week after the fall. {FELL}",
         "2024-03-17"),
        (f"Rail staff struck on Tuesday. The strike came three days after the fall. {FELL}",
         "2024-03-12/2024-03-13"),
        (f"The mayor quit today. The strike came about a week after the fall. {FELL}", ""),
        ("Soldiers brought ashore nine men this morning. Their landing at Callao comes three days "
         f"after the quay wall fell. {FELL}", "2024-03-12"),
        ("The mill has exactly ten days to find a buyer. It shuts unless one comes by Friday, 5 "
         "June 2026.", "2026-05-26"),
        ("The mill had ten days to find a buyer. It shuts unless one comes by Friday, 5 June 2026.",
         ""),
        # of the entries of a chronology the one that has most of the words
        ("The cabinet of Peru quit yesterday, five days after its farm minister had walked out."
         "\n\n3 May 2024\n\nA court divides the farm.\n\n9 May 2024\n\nThe farm minister quits."
         "\n\n20 May 2024\n\nParliament meets to choose a minister.", "2024-05-15"),
        ("The cabinet of Peru quit yesterday, five days after its farm minister walked out.\n\n"
         "3 May 2024\n\nA minister sells a farm.\n\n9 May 2024\n\nThe farm minister quits.", ""),
        # the other day in the same sentence, an anniversary, a weekday that is that day
        ("The quay opened this morning, 40 days after a barge struck it on 1 April 2024.",
         "2024-05-11"),
        ("Divers met today on the third anniversary of the loss of a ferry. It sank on 3 May 2021.",
         "2024-05-03"),
        ("They met today on the third anniversary of a loss. It sank on 3 May 2021. It was raised "
         "on 5 May 2022.", ""),
        ("The dockers of Callao walked out on Monday. Some 300 dockers walked out on 6 May 2024.",
         "2024-05-06/2024-05-12"),
        ("The dockers of Callao walked out on Friday. Some 300 dockers walked out on 6 May 2024.",
         ""),
        ("A judge on Monday jailed the mayor. The pier of Callao burned down on 6 May 2024.", ""),
        ("The quay opened today, 48 hours after a barge struck it on 1 April 2024.", "2024-04-03"),
        # a day without its year, with its weekday
        ("The clerk rejected this year’s budget, for 2024. The wall fell on Friday 8 March. The "
         "mayor quit today, two days after the wall fell.", "2024-03-10"),
    ],
)  # fmt: skip
def test_a_length_counts_from_what_the_report_dates(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("The quay will open a week from today, on 21 May 2024.", "2024-05-14"),
        ("The quay will open in May 2024. It will open a week from today, all being well.", ""),
        ("The crane fell two months ago, in March 2024. The pier shuts tomorrow, 19 May.",
         "2024-05-18"),
        ("The crane fell ten days ago, in March 2024. The pier shuts tomorrow, 19 May.", ""),
        ("It was the worst flood since 1996, 28 years ago. It shuts tomorrow, Sunday 19 May.",
         "2024-05-18"),
        ("Today marks three months since the crane fell on 14 February 2024.", "2024-05-14"),
        ("Today marks a month since the crane fell on 31 May 2024.", ""),
        ("The mill will shut by the end of this month, May 2024.", "2024-05-01/2024-05-31"),
        ("Bells rang today, exactly ten years after the fire of 14 May 2014.", "2024-05-14"),
        ("Exactly ten years after the fire of 14 May 2014, bells rang yesterday.", "2024-05-15"),
        ("Exactly ten years after the fire of 14 May 2014, she bought the mill that today sells "
         "flour.", ""),
        ("The mill, built exactly ten years after the fire of 14 May 2014, was sold today.", ""),
        ("They sang for Ana Ross on her 80th birthday today. Born on 14 May 1944, she wept.",
         "2024-05-14"),
        ("The vote is three weeks away, on 26 May 2024.", "2024-05-02/2024-05-08"),
        ("The vote is more than three weeks away, on 26 May 2024.", ""),
        ("The vote is about three weeks away, on 26 May 2024.", ""),
        ("The clerk rejected this year’s budget, for 2024. The pier shuts tomorrow, 15 May.",
         "2024-05-14"),
        ("The clerk rejected this year’s plan, for 2024. The pier shuts tomorrow, 15 May.", ""),
        ("They voted on Tuesday, on the second day of a strike that began on Monday 13 May 2024.",
         "2024-05-14/2024-05-20"),
        ("They voted on Friday, on the second day of a strike that began on Monday 13 May 2024.",
         ""),
        ("The crane fell last week, on 8 May 2024. A judge said so yesterday, Monday.",
         "2024-05-14"),
        ("The crane fell last week, on 8 May 2024. It goes the day after tomorrow, Thursday.",
         "2024-05-12/2024-05-19"),
        ("Ana Ross gave up the sea on her 80th birthday. Born on 14 May 1944, she won today.", ""),
        # what is of old is not to come
        ("The pier closed in 2019. Callao will toast its birth in 1823. It opens tomorrow, 15 May "
         "2024.", "2024-05-14"),
        # a year that is a thing's; a weekday that is not the news's; a day inside a digest
        ("The museum will show an anchor of 1688. The pier shuts tomorrow, 15 May 2024.",
         "2024-05-14"),
        ("Ten days before the cup, which opens on 24 May 2024, Peru has named Ana Ross. Its crew "
         "was picked on Monday.", "2024-05-14"),
        ("Peru has named Ana Ross on Sunday, ten days before the cup, which opens on 24 May 2024.",
         ""),
        ("The fair ended in rain.\n\nSunday, 5 May. Its tents came down, and the lamps with them."
         "\n\nIt had shut in March 2024 and will open on 3 June 2024.", ""),
    ],
)  # fmt: skip
def test_what_counts_from_the_day_of_a_report_decides_it(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day
    assert dating.basis == "reckoned"


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("Today marks 100 days since Ana Ross took office. Ross was sworn in on 4 February 2024.",
         "2024-05-14"),
        ("Today is a year since the quay wall fell. It fell on 14 May 2023.", "2024-05-14"),
        ("“Today marks a year since the wall fell,” she said. It fell on 14 May 2023.", ""),
        ("Today marks some years since the quay wall fell. It fell on 14 May 2023.", ""),
        ("A year to the day after the quay wall fell, its stones still lie there. It fell on "
         "14 May 2023.", "2024-05-14/2024-05-15"),
        ("A year to the day after the quay wall fell, divers came this morning. It fell on "
         "14 May 2023.", "2024-05-14"),
        ("A year to the day after the quay wall fell, divers came. It fell on 14 May 2023.",
         "2024-05-14/2024-05-15"),
        ("The wall was raised a year to the day after it fell. It fell on 14 May 2023.", ""),
        ("They say that last Thursday’s vote was void. The vote was held on 9 May 2024. It goes to "
         "a judge tomorrow, Wednesday.", "2024-05-14"),
        ("They say that last Friday’s vote was void. The vote was held on 9 May 2024.", ""),
        ("The quay church was lost last weekend. The church was built on Saturday 5 May 1923.", ""),
        ("They say last Sunday’s match was lost. They lost a first match on Sunday 4 May 1997.",
         ""),
        ("They say that last Thursday’s match was lost. The pier burned down on 9 May 2024.", ""),
        ("The quay was cut by a barge last weekend. The barge struck the quay on 11 May 2024.",
         "2024-05-13/2024-05-19"),
        ("The quay was cut by a barge last weekend. The barge struck the quay on 10 May 2024.", ""),
        ("She asked for calm today, on the eve of the vote of 15 May 2024.", "2024-05-14"),
        ("She asked for calm today, on the eve of the tenth anniversary of the vote of 15 May "
         "2014.", ""),
        ("She asked for calm today, ahead of the vote of 15 May 2024.", ""),
        ("She knew war on the eve of the vote of 15 May 2024.", ""),
    ],
)  # fmt: skip
def test_what_counts_from_a_day_of_another_sentence(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day
    assert dating.basis == ("assumed" if day else "reckoned")


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("The wall fell on 3 May 2024. It was propped on 9 May. The road will open on 20 May.",
         "2024-05-09/2024-05-19"),
        ("The wall fell on 3 May 2024. It was propped on 9 August. The road will open on 20 May.",
         ""),
        ("The wall fell on 3 May 2024. It was propped on 9 May.", ""),
        ("The king was born on 3 May 1924. He fell on 9 May. He will be buried on 20 May.", ""),
        ("The pool closed on Monday, 3 June. It will open in May 2025.", ""),
        ("The pool closes tomorrow, Monday, 3 June. It will open in May 2025.", "2024-06-02"),
        ("The pool closes tomorrow, Monday, 3 June. All will be well by May 2025.", ""),
        ("The pool closes tomorrow, 3 June. It will open in May 2025.", ""),
    ],
)  # fmt: skip
def test_days_in_a_row_and_a_month_ahead_bound_a_report(report: str, day: str) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day
    assert dating.basis == ("assumed" if day else "reckoned")


CLOSED = "The pool closed on Thursday, 11 March."


@pytest.mark.parametrize(
    ("report", "day"),
    [
        # a part of the latest year, of two years before at most
        (f"{CLOSED} Its roof was mended in May 2019.", "2021-03-11/2021-04-10"),
        (f"{CLOSED} Its roof was mended at the end of 2020.", "2021-03-11/2021-04-10"),
        ("The pool will close on Thursday, 11 March. Its roof was mended in May 2019.",
         "2021-02-09/2021-03-11"),
        (f"{CLOSED} Its roof was mended in 2020.", ""),
        (f"{CLOSED} Its roof was mended in May 2018.", ""),
        (f"{CLOSED} It was built in May 2019.", ""),
        (f"{CLOSED} It was the warmest day since May 2019.", ""),
        (f"{CLOSED} Its roof was mended in May 2014.", ""),  # 2015 and 2020 are too near each other
        (f"{CLOSED} A jury was told so in May 2019.", "2021-03-11/2021-04-10"),
        ("The jury was told that the pool closed on Thursday, 11 March. It was mended in May 2019.",
         ""),
        # a year to come that is right behind it
        (f"{CLOSED} It was mended in 2017. It should be open by the end of 2022.",
         "2021-03-11/2021-04-10"),
        (f"{CLOSED} It was mended in 2017. It should be open by the end of 2024.", ""),
        # two years close to each other beside either
        ("The pool closed on Wednesday, 11 March. Its roof was mended in May 2014. A wall fell "
         "in 2013.", "2015-03-11/2015-04-10"),
        ("The pool closed on Wednesday, 11 March. Its roof was mended in May 2014. A wall fell "
         "in 2003.", ""),
        (f"{CLOSED} Its roof was mended in 2020. A wall fell in 2019.", ""),
        # the day of who said so, behind what is to come
        ("The pool will close for good, its owner said on Thursday, 11 March. It was mended in "
         "May 2019.", "2021-03-11/2021-04-10"),
        # days at the turn of a year
        ("The pool closed on Thursday, 31 December. Its roof was mended in May 2019. The pool "
         "will open on Monday, 4 January.", "2020-12-31/2021-01-03"),
        # a weekday of the week before is not behind the latest day
        (f"{CLOSED} Its roof was mended in May 2019. A wall fell last Saturday.",
         "2021-03-11/2021-04-10"),
    ],
)  # fmt: skip
def test_the_years_of_the_background_tell_the_year_of_a_day_with_its_weekday(
    report: str, day: str
) -> None:
    dating = dated(article_of(f"Town news\n\n{report}\n"), None, tag)

    assert str(dating.when or "") == day
    assert dating.basis == ("assumed" if day else "reckoned")
    assert dating.ask


def test_an_open_year_is_asked_for_by_the_years_that_it_may_be() -> None:
    report = f"Town news\n\n{CLOSED} The fees were set in 2020.\n"
    dating = dated(article_of(report), None, tag)

    assert dating.ask.endswith("; “Thursday, 11 March” is of 2021 or 2027")


@pytest.mark.parametrize(
    ("report", "first", "last"),
    [
        ("The bank cut its outlook for 2029.", None, None),
        ("The bond due 2029 fell on Monday.", None, None),
        ("The mill fell in 2019.", "2019-01-01", None),
        ("The share will rise from 6 percent in 2019.", None, None),
        ("The port will be hit hardest since October 2019.", None, None),
        ("The deal reached in 2019 will help the port.", None, None),
        ("The port will open in 2029.", None, "2029-12-31"),
    ],
)
def test_forecasts_and_measures_bound_no_day(
    report: str, first: str | None, last: str | None
) -> None:
    found = [*clues(page_of(article_of(f"Town news\n\n{report}\n"), tag), tag)]
    firsts, lasts = [c.first for c in found if c.first], [c.last for c in found if c.last]

    assert [str(d) for d in firsts] == [first] * bool(first)
    assert [str(d) for d in lasts] == [last] * bool(last)
