"""Whether a time is only what figures are compared with: the text does not go there."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Page

_REACH = 80
_ON = r"(?:(?:[^.;:\n]|[.:](?=[0-9])){0,50}? )?"  # "with 1.75 dollars in"
_SUM = (  # "against a rise of"
    r"(?:(?:about|some|the|an?|only|just|nearly|minus) )?(?:(?:[a-z-]{3,14} )?(?:rise|fall|gain|"
    r"loss|profit|drop|increase|decline|rate|average|growth|level|total|deficit|surplus)s? "
    r"(?:of )?)?"
)
_NUMBER = r"[$£€¥]?[0-9][0-9.,/-]*"
_FIGURE = rf"{_SUM}(?:u\.?s\.? ?)?{_NUMBER}"
_UNITS = (  # "million dollars, or 5 cents a share,"
    rf"(?:%|,? (?:or|and) {_NUMBER}| [a-z]\$[0-9.]+| (?!(?:they|he|she|it|which|who|that|but|as|"
    r"while|after|when|will|is|was)(?!\w))[a-z-]+){0,8},?"
)
_SIGNS = (
    "compar", "vers", "vs", "from", "against", "than", "ceeded", "below", "above", "base", "% ",
    "pct ", "percent ", "per cent ", "point",
)  # fmt: skip
_COMPARED = Late(
    rf"(?<!\w)(?:(?:compar(?:ed|es|ing) (?:with|to)|versus|vs\.?) {_ON}"
    # "Up from 9.15 million in", "against $2 a share"; not "from 1914", "against the town in".
    rf"|(?:from|against|exceeded|below|above) {_FIGURE}{_UNITS} "
    r"(?:(?:it|they|he|she) (?:had |was |were )?(?:[a-z]{3,9}ed|had|made|sold|lost) )?"
    r"(?:(?:in|for|on|at|during|of) )?"
    r"|(?<!later )(?<!sooner )(?<!earlier )than (?:(?:it|they) (?:did|was|were|had) )?"
    r"(?:in|during|for|at) (?:the )?"
    r"|base )$"
    r"|(?:%| pct| percent| per cent| points?) (?:(?:higher|lower|more|less|up|down) )?"
    r"(?:on|over|below|above|from|than) (?:in )?$"
)


def is_compared(page: Page, start: int) -> bool:
    """Say whether what stands before ``start`` compares figures with those of another time."""
    lead = page.before(start, _REACH)
    return any(map(lead.__contains__, _SIGNS)) and bool(_COMPARED.search(lead))
