"""A finite clause: who did what, where its parts stand, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.grammar.fronts import NOWHERE
from generator.grammar.verb import Verb
from generator.model.span import Span

Kind = Literal["main", "relative", "content", "subordinate"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause with its offsets in the article.

    ``subject`` is empty where none stands or can be told; of a relative clause it is what the
    pronoun stands for.  ``complement`` reaches from the verb to the first comma or clause behind
    it, ``rest`` from there to the end of the sentence's part.  ``lead`` is an adverbial in front
    ("Ahead of the vote, …").  ``opener`` is the word that opens a subordinate clause,
    ``attribution`` the stretch behind it that says who said so.  ``owner`` is whose the subject is
    ("the ferry, whose engine failed"), ``object`` what a relative clause has as its object ("the
    law, which parliament passed").
    """

    kind: Kind
    subject: Span
    verb: Verb
    verb_at: Span
    verb_words: tuple[str, ...]
    complement: Span
    rest: Span
    lead: Span = NOWHERE
    opener: str = ""
    speaker: Span = NOWHERE
    speech: str = ""
    attribution: Span = NOWHERE
    owner: Span = NOWHERE
    object: Span = NOWHERE

    @property
    def extent(self) -> Span:
        """Return the stretch from its first word to the end of its complement."""
        start = self.verb_at.start
        for front in (self.lead, self.subject):
            if front.end and front.start < start:
                start = front.start
        return Span(start, max(self.complement.end, self.verb_at.end))
