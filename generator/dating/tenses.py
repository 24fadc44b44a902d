"""Whether a sentence tells a day as past, as to come, or as one that was to come."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from generator.grammar.clause import Clause
from generator.grammar.clauses import clauses
from generator.grammar.quotes import quotations
from generator.grammar.words import CONDITIONAL
from generator.lexicons import words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Article
from generator.model.when import When
from generator.sentences import sentences

Tag = Callable[[str, When | None], tuple[Timex, ...]]

# Behind these a day need not be past, even where the verb is: "was set to close by 2030".
_NOT_YET = re.compile(
    r"(?i)\b(?:(?:for|by|until|till|from)\s+(?:[a-z]+\s+){0,2}|to\s+(?:[a-z]+\s+)?|"
    r"(?:due|scheduled|slated)\s+(?:on\s+)?)$"
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|eve of|run-up to) [^.;,]{0,60}$")
_LONGEST_HEADING = 40  # letters
LONGEST = 4000  # letters; a longer sentence is a list, of whose times no clause tells
_AIMS = re.compile(r"\bto [a-z]+\b")  # but "came to light in May"
_LOOKS_AHEAD = frozenset(
    (
        "expected", "forecast", "predicted", "planned", "hoped", "estimated", "projected",
        "scheduled", "promised", "pledged", "vowed", "warned", "set", "proposed", "targeted",
    )
)  # fmt: skip


# What is pledged on Saturday is to come, the pledge is not.
_SPOKEN = frozenset(("promised", "pledged", "vowed", "warned", "proposed"))
_AT_ONCE = re.compile(r"\s+(?:on |last )?")
# Where the going ends: "went back to work on Monday".
_THITHER = re.compile(
    r"\bto (?:the|an?|its|his|her|their|our|class|court|duty|hospital|jail|market|office|port|"
    r"power|prison|school|sea|town|work)\b"
)
# "The mill will close, its owner said on Monday": the saying is over, though the verb is not.
_SAID = re.compile(
    r"(?<!be )(?<!been )(?<!is )(?<!are )(?<!not )(?<!to )"
    r"\b(?:added|announced|filed|issued|published|released|reported|said|told|unveiled|warned|wrote)"
    r"(?: (?:[A-Z][\w’'-]+|the [\w’'-]+|[a-z]+s))?"
    r"(?: in an? (?:[\w’'-]+ )?(?:filing|interview|report|statement))?,?"
    r" (?:(?:early|late) )?(?:on )?$"
)
# Behind these a time is counted from a day that is not the paper's; "had" where somebody speaks.
_TOLD_FROM_AFAR = re.compile(r"\b(?:would|could|might|should|if|whether)\b")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a report with its times and clauses, offsets counted from its own begin.

    ``heading`` is the date that stands above it in a chronology.
    """

    text: str
    times: tuple[Timex, ...]
    heading: Timex | None = None

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Return its clauses, for which few ask but where it tells a time."""
        return tuple(clauses(self.text, 0, len(self.text), self.times))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Return where it quotes."""
        return tuple(quotations(self.text, 0, len(self.text)))

    def around(self, t: Timex) -> Clause | None:
        """Return the clause of a time; ``None`` where none can be told, or in quotation marks."""
        if any(q.touches(t.span) for q in self.quotations):
            return None
        for parts in (
            lambda c: (c.lead, c.subject, Span(c.verb_at.start, c.complement.end)),
            lambda c: (c.attribution,),
            lambda c: (c.rest,),
        ):
            for c in self.clauses:
                if any(p.covers(t) for p in parts(c)):
                    return c
        return None

    def speaks_for_the_paper(self, at: int) -> bool:
        """Say whether "tomorrow" at ``at`` is the paper's: not quoted, no tale, no wish.

        >>> s = Sentence("It would open tomorrow.", ())
        >>> s.speaks_for_the_paper(14), s.speaks_for_the_paper(0)
        (False, True)
        """
        if any(q.start <= at < q.end for q in self.quotations):
            return False
        # "We go tomorrow,” he said." is the end of a quotation of several sentences.
        if self.text.count("”") > self.text.count("“") or self.text.count('"') % 2:
            return False
        head = self.text[:at]
        if "had" in head.split() and words("speech") & set(re.findall(r"[a-z]+", self.text)):
            return False
        return not _TOLD_FROM_AFAR.search(head)

    def tells_as_past(self, t: Timex) -> bool:
        """Say whether what is told of a time is over."""
        c = self.around(t)
        if self._is_of_the_saying(t):
            return self.speaks_for_the_paper(t.start) and not (c and c.opener in CONDITIONAL)
        if not c or c.opener in CONDITIONAL or c.verb.to_come:
            return False
        if c.verb.tense not in {"past", "perfect", "pluperfect"}:
            return False
        if re.search(r"\bto (?:[a-z]+ly )?be $", self.text[: c.verb_at.start]):
            return False  # "a new pump, to be released in 2028"
        between = self.text[min(c.verb_at.end, t.start) : t.start]
        said = [w.lower() for w in c.verb_words]
        looks_ahead = {*said} & _LOOKS_AHEAD
        if len(said) == 1 and said[0] in _SPOKEN and _AT_ONCE.fullmatch(between):
            looks_ahead = set()
        if c.verb.lemma in words("motion"):
            between = _THITHER.sub("", between)
        aims = c.verb.lemma != "come" and bool(_AIMS.search(between))
        is_ahead = _NOT_YET.search(between) or _AHEAD_OF.search(between)
        return not looks_ahead and not aims and not is_ahead

    def tells_as_to_come(self, t: Timex) -> bool:
        """Say whether what is told of a time is still to come when the article speaks."""
        verb = c.verb if (c := self.around(t)) else None
        if not verb or verb.negated or self._is_of_the_saying(t):
            return False
        return verb.tense == "future" or (verb.to_come and verb.tense == "present")

    def tells_as_held_later(self, t: Timex) -> bool:
        """Say whether what is told of a time was to come when the sentence speaks of it."""
        c = self.around(t)
        is_ahead = c and (c.verb.to_come or c.verb.tense == "future")
        return bool(is_ahead and not self._is_of_the_saying(t))

    def _is_of_the_saying(self, t: Timex) -> bool:
        """Say whether a time stands right behind who said what the sentence tells."""
        return bool(_SAID.search(self.text[: t.start]))


def _date_alone(line: str, tag: Tag) -> Timex | None:
    """Return the date that a line is and nothing else."""
    times = tag(line, None) if len(line) < _LONGEST_HEADING else ()
    return times[0] if len(times) == 1 and times[0].text == line else None


def page_of(article: Article, tag: Tag) -> list[Sentence]:
    """Return the sentences of the report, their times read without a day to speak from."""
    found = []
    heading: Timex | None = None
    for part in article.paragraphs:
        alone = _date_alone(part.of(article.text), tag)
        heading = alone or heading
        for a, b in sentences(article.text, part.start, part.end):
            text = article.text[a:b]
            times = tag(text, None) if b - a <= LONGEST else ()
            found.append(Sentence(text, times, None if alone else heading))
    return found
