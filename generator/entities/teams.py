"""Towns that stand for their teams: "Callao were beaten", "the tie between Callao and Lima"."""

from __future__ import annotations

from generator.entities.gazetteer import is_country, is_known_place
from generator.entities.run import Run

_FANS = frozenset(("fans", "supporters"))
MATCHES = frozenset(
    ("clash", "contest", "derby", "draw", "final", "fixture", "game", "match", "replay",
     "semi-final", "tie")
)  # fmt: skip
_PLAYERS = frozenset(
    ("captain", "coach", "defender", "flanker", "fly-half", "full-back", "goalkeeper", "hooker",
     "keeper", "midfielder", "scrum-half", "skipper", "striker", "winger")
)  # fmt: skip
_OF_MANY = frozenset(("are", "have", "were"))
_OPEN_A_CLAUSE = frozenset(("after", "as", "because", "before", "but", "that", "when", "while"))


def is_told_as_many(run: Run) -> bool:
    """Say whether a verb of many follows one town at a clause's head: "Callao were beaten"."""
    if not run.after or run.after[0] not in _OF_MANY or run.is_possessive or is_country(run.name):
        return False
    return is_known_place(run.name) and (run.first == 0 or run.before[-1] in _OPEN_A_CLAUSE)


def is_in_a_match(run: Run) -> bool:
    """Say whether a game is told to be between a town and another: "the tie between Callao and"."""
    before = run.before[-6:]
    at = before.index("between") if "between" in before else 0
    if not at or is_country(run.name) or not is_known_place(run.name):
        return False
    near = before[-1] in {"and", "between"} and not {"in", "at", ","} & set(before[at:])
    return bool(near and before[at - 1] in MATCHES)


def is_before_a_player(run: Run) -> bool:
    """Say whether the role of a player or coach stands behind a town: "Callao striker Ana Ross"."""
    behind = run.after[0] if run.after else ""
    if not (behind in _PLAYERS or behind in _FANS) or run.is_possessive or is_country(run.name):
        return False
    named = run.sentence[run.behind + 1 : run.behind + 2]
    known = behind in _FANS or (named and named[0].is_capital)
    return bool(known) and is_known_place(run.name)
