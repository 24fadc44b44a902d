"""Rules for places by what comes over them, passes through them and stands around them."""

from __future__ import annotations

from generator.entities.gazetteer import is_given
from generator.entities.rule import Page
from generator.entities.run import Run, could_be_a_place, mention
from generator.lexicons import any_of, words
from generator.model.values import Mention

_STRUCK = frozenset(
    ("battered", "captured", "devastated", "encircled", "entered", "flattened", "flooded", "hit",
     "reached", "recaptured", "seized", "struck", "swept", "taken", "took")
)  # fmt: skip
_FARTHEST = 4  # words between who or what comes and the verb
_BEYOND = frozenset(("above", "around", "behind", "below", "beyond", "overlooking"))
_INTO = frozenset(("into", "over", "through", "toward", "towards"))
_SETTLEMENTS = frozenset(("city", "hamlet", "island", "islet", "port", "suburb", "town", "village"))


def by_what_strikes(run: Run, page: Page) -> Mention | None:
    """Read "Floods hit Venn", "The army has taken Venn", "The storm reached Venn"."""
    before = run.before
    if not before or before[-1] not in _STRUCK or not _could_be(run):
        return None
    if set(before[-1 - _FARTHEST : -1]) & words("strikers"):
        return mention(run, "place", run.name, f"a name behind “{before[-1]}”")
    return None


def by_way(run: Run, page: Page) -> Mention | None:
    """Read "marched into Venn", "the hills above Venn"."""
    before = run.before
    if len(before) < 2 or not _could_be(run):
        return None
    last, noun = before[-1], before[-2]
    near = run.sentence[max(0, run.first - _FARTHEST) : run.first - 1]
    going = {w.low for w in near if not w.is_capital} & words("motion")
    through = last in _INTO and going
    beyond = last in _BEYOND and noun in any_of("scenes", "place-heads", "place-fronts")
    if through or beyond:
        return mention(run, "place", run.name, f"a name behind “{noun} {last}”")
    return None


def by_settlement(run: Run, page: Page) -> Mention | None:
    """Read "the village of Ana Karv", which else is somebody’s name."""
    of = run.before[-1:] == ["of"] and set(run.before[-2:-1]) & _SETTLEMENTS
    if of and is_given(run.words[0].text) and could_be_a_place(run, is_told=True):
        return mention(run, "place", run.name, f"a name behind “{run.before[-2]} of”")
    return None


def by_origin(run: Run, page: Page) -> Mention | None:
    """Read "villagers from Venn", "fire crews from Venn"."""
    if run.before[-1:] != ["from"] or not set(run.before[-2:-1]) & words("comers"):
        return None
    if _could_be(run):
        return mention(run, "place", run.name, f"a name behind “{run.before[-2]} from”")
    return None


def _could_be(run: Run) -> bool:
    """Say whether a name of one or two words could be a place’s."""
    return len(run.words) <= 2 and could_be_a_place(run)
