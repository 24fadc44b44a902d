"""What readers are told to do, in front of a name: "Watch Acme launch a ship"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.entities.gazetteer import is_given
from generator.entities.run import Run, part_of
from generator.entities.spans import heads_a_sentence
from generator.lexicons import words

# What readers are asked to do, besides the verbs of news.
_ASKED = frozenset(("ask", "avoid", "enjoy", "explore", "listen", "read", "see", "try", "watch"))


def without_commands(found: Sequence[Run]) -> list[Run]:
    """Return runs without the verb in front of a name that stands alone elsewhere.

    "Watch Acme launch a ship" tells of Acme; "Land Rover", written so inside a sentence, stays.
    """
    heads = [r.is_long and heads_a_sentence(r.sentence, r.first) for r in found]
    alone = {r.name for r, head in zip(found, heads, strict=True) if not head}
    last = {r.words[-1].text for r in found if len(r.words) > 1 and is_given(r.words[0].text)}
    return [
        part_of(r, 1, len(r.words))
        if head and (_is_a_command(r, alone) or _is_praised(r, alone, last))
        else r
        for r, head in zip(found, heads, strict=True)
    ]


def _is_praised(run: Run, alone: Container[str], last: Container[str]) -> bool:
    """Say whether an adjective heads a headline in front of one who is named in full elsewhere."""
    two = len(run.words) == 2 and run.words[0].text.endswith(("less", "ful", "ous", "ant", "ed"))
    named = run.words[-1].text in last and run.name not in alone
    return two and named and not is_given(run.words[0].text)


def _is_a_command(run: Run, alone: Container[str]) -> bool:
    verb = run.first_low in words("verbs") or run.first_low in _ASKED
    return verb and run.name not in alone and part_of(run, 1, len(run.words)).name in alone
