"""Parts of a game and scores that look like times: "the first half", "on the 18th"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

_SCORED = Late(r"\b(?:won|beat|beaten|lost|drew|defeated|win|victory|scored) [^.]{0,12}$")
_SPORT = Late(
    r"\b(?:bird(?:ie|ied|ies)|bogey(?:s|ed)?|par|parred|eagled?|holes?|fairway|greens?|tee|putt(?:s|ed)?|"
    r"innings?|laps?|round|furlong|minute|floor|storey|golf(?:er)?)\b"
)
_MONEY = Late(
    r"\b(?:profits?|loss(?:es)?|net|earnings|income|results|sales|revenues?|turnover|output|exports|"
    r"imports|dividends?|growth|pretax|operating|orders|costs|shipments|economy|gdp|demand|deficit|"
    r"quarter|year|fiscal|spending|prices|production|inflation|budget|investment)\b"
)
_GAME = Late(
    r"\b(?:touchdowns?|goals?|scor(?:ed?|ing)|baskets?|rebounds|halftime|kick(?:ed)?|match|innings|"
    r"coach|quarterback|penalty|overtime|header|points? (?:up|down|ahead|lead))\b"
)
_PLAY = Late(
    r"\b(?:touchdowns?|rebounds|yards?|downs|quarterback|innings?|halftime|half-time|baskets?|"
    r"fumbl(?:e|ed|es)|interceptions?|kickoff|goalkeeper|[0-9]-pointers?|field goals?|playoffs?|"
    r"scrimmage|turnovers|shooting|dunks?|scoreless|tackles?|puck|strikers?|midfielder)\b"
)
_EARNED = Late(r"\b(?:profits?|earnings|income|revenues?|sales|dividends?|net|results)\b")


def score(page: Page, found: Found) -> bool:
    """Refuse "won 3-2 May the umpire be forgiven"."""
    rules = ("<day> - <day> <month> <year>", "<weekday>, <day> <month>")
    return found.rule in rules and bool(_SCORED.search(page.before(found.start, 24)))


def part_of_a_game(page: Page, found: Found) -> bool:
    """Refuse "scored in the first half": a half of a year is one where it is about money."""
    counted = found.rule == "<n> <units>" and page.plain.endswith("quarters", 0, found.end)
    if not counted and (found.rule != "<nth> quarter" or " year" in page.shown(found)):
        return False
    around = page.before(found.start, 120) + page.after(found.end, 80)
    if _PLAY.search(around) and not _EARNED.search(around):
        return True
    if counted:
        return False
    around = page.before(found.start, 90) + page.after(found.end, 60)
    if found.reading.value[-2] == "H" or page.plain.endswith("period", found.start, found.end):
        return not _MONEY.search(around)
    return bool(_GAME.search(around)) and not _MONEY.search(around)


def place_in_a_game(page: Page, found: Found) -> bool:
    """Refuse "a birdie on the 18th"."""
    return found.rule == "on the <nth>" and bool(
        _SPORT.search(page.before(found.start, 80) + page.after(found.end, 60))
    )
