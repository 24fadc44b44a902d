"""What only looks like time: the verb "may", names, counts, ages, scores.

Each filter looks at the text around a match.  ``page.plain`` is lower case; where a capital tells
a name, the filter looks at ``page.text``.
"""

from generator.timex.english.filters import (
    bearers,
    calendar,
    counts,
    games,
    led_years,
    lengths,
    moments,
    months,
    named_days,
    names,
    whole_dates,
    years,
)
from generator.timex.rule import Filter

NAME_WITH_YEAR = Filter("a name with a year in it", years.name_with_year)
NOT_IN_CALENDAR = Filter("a part of a date that is not in the calendar", whole_dates.what_is_left)
PART_OF_A_DATE = Filter("a part of a longer date", whole_dates.part_of_a_date)
FILTERS = (
    Filter("the word is no month here", months.month_is_another_word),
    Filter("the word of a list is no month", months.month_of_a_list_is_another_word),
    Filter("a person's name", months.month_is_a_person),
    Filter("the word is no weekday here", calendar.weekday_is_another_word),
    Filter("the word is no season here", calendar.season_is_another_word),
    Filter("no era is meant", years.no_era),
    NAME_WITH_YEAR,
    NOT_IN_CALENDAR,
    PART_OF_A_DATE,
    Filter("a part of a longer number", years.longer_number),
    Filter("the number of a thing", years.number_of_a_thing),
    Filter("a count", counts.count),
    Filter("degrees, a price or an age", counts.tens),
    Filter("nothing leads to a year here", led_years.not_led_to),
    Filter("a part of a name", lengths.part_of_a_name),
    Filter("an age", lengths.age),
    Filter("a named day, or a paper's name", named_days.name_of_a_day),
    Filter("a name made of words of time", names.name_of_time),
    Filter("the name of somebody or something", bearers.borne),
    Filter("a part of an address", bearers.address),
    Filter("a score", games.score),
    Filter("a title", moments.title),
    Filter("a part of a game", games.part_of_a_game),
    Filter("a hole, an inning or a lap", games.place_in_a_game),
    Filter("no moment is meant", moments.no_moment),
    Filter("no length of its own", lengths.no_length),
    Filter("an ordinal", lengths.ordinal),
    Filter("a part of something else", moments.part_of_something),
)
