"""Rules of English whose times a story takes in a way of their own."""

from generator.timex.rule import Roles

ROLES = Roles(
    today="today",
    near=frozenset((
        "today", "yesterday <part of day>", "this <part of day>", "tonight", "last night",
        "this <unit>", "<weekday>", "<weekday> <part of day>", "last <month>", "last <season>",
        "last <weekday>", "<n> <units> ago", "<month> this year",
    )),
    spoken=frozenset((
        "today", "yesterday <part of day>", "the day before yesterday", "tonight", "last night",
    )),
    steps=frozenset(("<n> <units> later", "the following <unit>")),
    no_year=frozenset(("<month>", "<weekday>, <day> <month>", "<weekday>, <month> <day>")),
)  # fmt: skip
