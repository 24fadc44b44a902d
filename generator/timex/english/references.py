"""Words for the present, the past and the future that name no day."""

from __future__ import annotations

import re

from generator.timex.late import Late
from generator.timex.rule import Context, Reading, Rule

_REACH = 40
_MAY = Late(
    r"(?<!\w)(?:may|might|could|can|cannot|unlikely|unless|if|want|wants|ought)(?!\w)[^.;:]*$"
)


def _present(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PRESENT_REF", "", "stated")


def _past(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "PAST_REF", "", "stated")


def _future(_: re.Match[str], __: Context) -> Reading:
    return Reading("DATE", "FUTURE_REF", "", "stated")


def _soon(m: re.Match[str], context: Context) -> Reading | None:
    """Decline in a story of the past: "they soon fell out" tells of no future."""
    ahead = context.ahead or _MAY.search(m.string, max(0, m.start() - _REACH), m.start())
    return Reading("DATE", "FUTURE_REF", "", "stated") if ahead else None


RULES = (
    Rule("now", r"(?:right )?now|currently|at present|nowadays|these days", _present),
    Rule("current", r"current", _present),
    Rule(
        "present-day",
        r"(?:present|modern)[- ]day|the time being|"
        r"the present(?= *[,.;:)\n]| *$| (?:and|but|or|is|was|in|to|of|for|as|when)(?!\w))|"
        r"(?<=to )this day",
        _present,
    ),
    Rule(
        "recently",
        r"(?:more |most |very )?recently|lately|"
        r"(?:the )?recent (?:times|past|history|memory)|recent",
        _past,
    ),
    Rule("the past", r"the (?:distant |remote )?past", _past),
    Rule("soon", r"(?:very )?soon", _soon),
    Rule(
        "the future",
        r"the (?:(?:very )?near |foreseeable |immediate |not[- ]too[- ]distant |distant )?future",
        _future,
    ),
)
