"""Where a text has come to, and the years that it only mentions on its way.

"The castle, built in 1421, fell on 9 May" goes on from the siege, not from the building: such an
*aside* tells of its own sentence, and the next is of the *line* again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.timex import Timex
from generator.model.when import Grain, When
from generator.timex.focus import moved_to
from generator.timex.rule import Context, Focus, Language

_AHEAD, _SIGHT = 8, 2500  # dates, and characters, that are looked at behind a year
_ONWARD = 5  # years
_FRONT = 12  # characters that lead to a year which a sentence begins with


@dataclass(slots=True)
class Story:
    """The time that a text has come to, the last aside, and the sentence that it stands in.

    ``own`` is the sentence that last told of the day the text speaks from: "today it is a museum".
    """

    language: Language
    line: Focus | None = None
    aside: Focus | None = None
    sentence: int = -1
    own: int = -1

    def focus(self, sentence: int) -> Focus | None:
        """Return the time that the sentence beginning there is to be read from."""
        return self.aside if self.aside and sentence == self.sentence else self.line

    def goes_on(self, timex: Timex, context: Context, plain: str) -> None:
        """Take in an expression of a plain text."""
        is_today = timex.rule == self.language.roles.today
        is_spoken = context.narrative and timex.rule in self.language.roles.spoken
        if is_spoken and not (is_today and _is_own(timex, context)):
            return
        if is_today:
            self.own = context.sentence
        told = moved_to(self.focus(context.sentence), timex)
        if told and context.narrative and self._only_mentions(timex, told, context, plain):
            self.aside, self.sentence = told, context.sentence
        elif told is not self.focus(context.sentence):
            self.line, self.aside = told, None

    def _only_mentions(self, timex: Timex, told: Focus, context: Context, plain: str) -> bool:
        if context.sentence == self.own and timex.basis != "stated":
            return True
        if told.when.is_span and _in_brackets(timex, plain):  # "Bo Lind (1609-1688)"
            return True
        return self.line is not None and self._is_aside(self.line, timex, told, context, plain)

    def _is_aside(
        self, line: Focus, timex: Timex, told: Focus, context: Context, plain: str
    ) -> bool:
        """Say whether a date near the line is stated sooner than one near the year that is named.

        Where it does neither, a year behind the line is one.
        """
        if timex.rule in self.language.roles.steps and told.when.last < line.when.first:
            return True
        if timex.basis != "stated" or told.is_mirrored:
            return False
        back = told.when.last < line.when.first
        thing = _names_a_thing(timex, plain, self.language)
        if back and (thing or (context.before and not _leads_at(timex, context))):
            return True
        if told.when.grain >= Grain.MONTH:
            ahead = line.when.last < told.when.first
            returns = bool(context.coming) and context.coming[0].first < told.when.first
            return ahead and returns and self.language.is_an_end(plain, timex.start)
        there, here = told.when.first.year, line.when.last.year
        coarse = line.when.grain < Grain.SEASON
        if there == here:
            return not (coarse or timex.mod or timex.start - context.sentence < _FRONT)
        if _heads(timex, context, plain) or _leads(timex, context, there - here):
            return False
        if there == here + 1 or (coarse and there == here - 1):
            return False
        for then in context.coming:
            to_there, to_here = abs(then.first.year - there), abs(then.first.year - here)
            if min(to_there, to_here) <= 1 and to_there != to_here:
                return to_here < to_there
        return (there < here or thing) and not coarse


def coming(timexes: Sequence[Timex]) -> list[tuple[When, ...]]:
    """Return for each expression the months, or parts of them, that the text states next."""
    dates: list[tuple[When, ...]] = []
    ahead: tuple[tuple[int, When], ...] = ()
    for timex in reversed(timexes):
        dates.append(tuple(when for start, when in ahead if start - timex.end <= _SIGHT))
        if timex.basis == "stated" and timex.when and timex.when.grain >= Grain.SEASON:
            ahead = ((timex.start, timex.when), *ahead[: _AHEAD - 1])
    return dates[::-1]


def _is_own(timex: Timex, context: Context) -> bool:
    """Say whether it is the day that the text speaks from."""
    return timex.when is not None and timex.when.first == context.day


def _in_brackets(timex: Timex, plain: str) -> bool:
    return plain.startswith("(", timex.start - 1) and plain.startswith(")", timex.end)


def _names_a_thing(timex: Timex, plain: str, language: Language) -> bool:
    """Say whether it stands in brackets, or tells a thing apart: "the May 1792 rising"."""
    named = language.names_a_thing(plain, timex.start, timex.end)
    return named or _in_brackets(timex, plain)


def _heads(timex: Timex, context: Context, plain: str) -> bool:
    """Say whether it begins or ends a line of its own: "1944 season", "The campaign of 1944"."""
    return timex.start == context.sentence or plain.startswith("\n", timex.end)


def _leads_at(timex: Timex, context: Context) -> bool:
    return timex.start - context.sentence < _FRONT


def _leads(timex: Timex, context: Context, on: int) -> bool:
    """Say whether the year leads its sentence and the story on: "In 1944 the ships were"."""
    return 0 < on <= _ONWARD and timex.start - context.sentence < _FRONT
