"""Titles that an editor would have to write anew, and what no timeline has: they make no draft.

A draft that must be rewritten costs more than it gives; what is withheld is told with its reason.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from generator.events.acts.clauses import Act
from generator.events.acts.empty import says_nothing
from generator.events.acts.refusals import TELLINGS
from generator.events.coreference.gender import PEOPLE
from generator.events.titles.lost_words import is_broken, is_cut, says_no_clause
from generator.events.titles.open_phrases import needs_more
from generator.events.titles.stand_ins import stands_for_a_name
from generator.events.titles.trivial import (
    answers_nothing,
    handles_a_paper,
    is_a_quote,
    names_a_paper,
)
from generator.grammar.words import (
    ARTICLES,
    PREPOSITIONS,
    is_past,
    regular_forms,
    third_person,
)
from generator.lexicons import table, words
from generator.model.values import Article

_PRONOUN_FIRST = re.compile(r"(?:He|I|It|She|They|We|You) (?!’|')")
_POINTS_BACK = re.compile(
    r"(?:Already|That|Such|This|These|Those) [a-z]|.* (?:these|this|those) [a-z]|"
    r".* (?:did|gave|made|sent|told) (?:similar|the same) [a-z-]+(?:$| (?:and|at|in|on) )"
)
_TO_ME = re.compile(r"^[^“\"]* (?:me|my|myself)\b")  # "A student rang me": who is not told
_GENERAL = re.compile(
    r"(?i)the (?:last |latest |two )?(?:deal|duo|investment|market|pair|region|unit|version)"
)
_OWNED = re.compile(r"\b(?:about|by|for|in|of|on|over|to|with) (?:her|his)\b")
_OF_ITS_OWN = re.compile(r"\b([a-z]+) and (?:[\w-]+ ){1,3}of (?:her|his)\b")
_NO_SUBJECT = re.compile(
    r"(?:(?:According|Although|Despite|Given|Including|Our|That|Unlike|Whether|While|With) |"
    r"(?:Adding|Citing|Noting|Now|Saying) that |"
    r"(?:It|That|There|What)[’']s |(?:Believe|Indicate|Say|Suggest|Think) )"
)
_TELLINGS = TELLINGS | {"decision", "reaction", "report", "response"}
_BRINGS = frozenset(
    ("came", "caused", "comes", "drew", "follow", "followed", "marked", "prompted", "sent")
)
_BARE = 3  # words
_FEW = 4
_VAGUE = frozenset(
    (
        "aiming",
        "commenting",
        "continue",
        "continued",
        "help",
        "helped",
        "hoping",
        "keep",
        "kept",
        "remain",
        "remained",
        "showed",
    )
)
_COMPARED = re.compile(r" compared (?:to|with) ")
_NO_COMPANY = re.compile(
    r"(?:Company|Developer|Firm|Group|Officer|Parent)(?: [a-z]+ said|[’']s parent)? "
    r"(?:added|expects|said|told|wrote|reported)\b"
)
_A_ONE = re.compile(
    r"Identical ones? [a-z]|"
    r".* (?:Co|Corp|Inc|Ltd|Plc) said they (?:are|have|were|will)\b"
)
_TWO = re.compile(r"(?i)[a-z ]*\b(?:both|the two) (?:countries|men|parties|sides|teams|women)$")
_WHOSE = re.compile(r" (?:her|his) (?!\w+ly\b)[a-z]")
_FINITE_IN = re.compile(r" (?:are|has|have|is|was|were|will|would) ")
_SHARE = re.compile(
    r"(?i)(?:(?:about|almost|around|(?:less|more) than|nearly|only|over|some) )?"
    r"(?:(?:an? |two |three )?(?:fifth|half|quarter|third|majority)s? of|one in [a-z]+|"
    r"\d[\d.]*(?:%| ?per ?cent)|many|most) "
)
# What somebody does on and on, or has in mind; nothing happens on the day.
_IDLE = frozenset(
    (
        "breed", "celebrate", "consider", "cut", "ease", "eye", "forecast", "go", "heave", "hope",
        "index", "look", "mark", "pick", "plan", "predict", "prepare", "project", "rise",
        "shape", "stalk", "struggle", "target", "trade", "try", "work",
    )
)  # fmt: skip
_LIKELY = frozenset(("expected", "forecast", "likely", "predicted", "projected", "tipped"))


def withheld(act: Act, title: str, article: Article) -> str:
    """Return why a title, or what it tells, is none for a timeline; "" where it is."""
    if empty := says_nothing(act, title):
        return empty
    tests = (
        (_names_nobody, "a pronoun says of whom or what it is, or it points back"),
        (says_no_clause, "says nothing without what was said"),
        (is_broken, "a phrase has lost its words"),
        (_has_no_owner, "does not say whose"),
        (is_cut, "lost what its last word goes on with"),
        (_is_no_subject, "its subject is none"),
        (_tells_of_telling, "tells how another thing was told"),
        (_is_vague, "tells no act"),
        (_met_nobody, "does not say whom"),
        (_is_a_forecast, "only a forecast"),
        (names_a_paper, "says nothing without what the paper is about"),
        (answers_nothing, "tells no act"),
        (handles_a_paper, "says nothing without what the paper is about"),
        (stands_for_a_name, "a noun stands in it for a name"),
        (_is_a_survey, "tells a share of people, and no act"),
        (_goes_on, "still going on, and no news"),
        (_is_no_noun, "a phrase has lost its words"),
    )
    for test, why in tests:
        if test(act, title):
            return why
    lead = article.paragraphs[0].start if article.paragraphs else 0
    if _NO_COMPANY.match(title) and act.told.span.start > lead:
        return "does not say which company"
    headline = article.title.of(article.text)
    return "a price, or a small move of a market" if is_a_quote(act, title, headline) else ""


def _names_nobody(act: Act, title: str) -> bool:
    """Say whether a title is of "it", "this plan", "the popularity of his app"."""
    if _PRONOUN_FIRST.match(title) or _POINTS_BACK.match(title) or _TO_ME.search(title):
        return True
    subject = act.clause.subject.of(act.told.text)
    opens, *more = title.split()
    nothing_named = not any(w[0].isupper() for w in more)
    short = len(more) <= _FEW and nothing_named
    if _GENERAL.fullmatch(subject) and opens.lower() in subject.lower() and short:
        return True
    named = any(w[0].isupper() for w in subject.split()[1:])
    head = title[: len(subject)]
    if act.kind == "named" and _TWO.fullmatch(title):
        return True  # "Game between the two sides"
    if _A_ONE.match(title) and not act.noun.end:
        return True  # "Identical one destroyed", "Kesta said they were confirmed"
    own = _OF_ITS_OWN.search(subject)  # "a woman and one of her daughters"
    if own and own[1].lower() in PEOPLE | words("roles"):
        return False
    return not named and bool(_OWNED.search(subject) and _OWNED.search(head))


def _has_no_owner(act: Act, title: str) -> bool:
    """Say whether a title has "her ambitions" and names nobody whose they are."""
    if not _WHOSE.search(title):
        return False
    first, *more = title.split()
    named = any(w[0].isupper() for w in more) or not re.search(
        rf"\b{re.escape(first.lower())}\b", act.told.text
    )
    heads = set(re.findall(r"[\w-]+", act.clause.subject.of(act.told.text).lower()))
    return not named and not heads & (words("roles") | PEOPLE)  # "a mayor lost his seat"


def _met_nobody(act: Act, title: str) -> bool:
    """Say whether one person met: "Peru’s leader, Ana Ross, and her host, Bo Lind, met"."""
    met = title.endswith(" met") and " and " not in title
    return met and any(
        m.kind == "person" and m.name.endswith(title.split()[-2]) for m in act.told.mentions
    )


def _is_no_subject(act: Act, title: str) -> bool:
    """Say whether a title opens with no subject, or with a clause: "Ross owns the mill paid"."""
    if _NO_SUBJECT.match(title) or title.count(" said ") > 1:
        return True
    start = act.clause.subject.start
    first = title.lower().split(" ", 1)[0]
    if act.told.text.endswith((" or ", " to "), 0, start) and first in words("verbs"):
        return True  # "to buy back or | fix 40 of the carts it sold"
    verb = title.find(f" {act.clause.verb_words[-1]}")
    head = title[:verb].split() if verb > 0 else []
    parts = zip(["", *head], head, head[1:], strict=False)
    return any(
        third_person().get(w) and n in ARTICLES and before not in {"that", "which", "who"}
        for before, w, n in parts
        if w.islower()
    )


def _tells_of_telling(act: Act, title: str) -> bool:
    """Say whether a title is of a decision that "came after" or "caused" what the news is."""
    subject = act.clause.subject.of(act.told.text).lower().split()
    near = list(takewhile(lambda w: w not in PREPOSITIONS and not is_past(w), subject))
    return bool(near) and near[-1] in _TELLINGS and act.clause.verb_words[-1].lower() in _BRINGS


def _is_vague(act: Act, title: str) -> bool:
    """Say whether a title is of no act, "helped to", or of a thing that has a clause for a name.

    "Conflict started" of "a conflict that started long ago" says nothing.
    """
    verb = act.clause.verb_words[-1].lower()
    if verb == "compared" and not act.clause.verb.passive and _COMPARED.search(title):
        return True  # "Profits compared with $5m"
    unsaid = act.clause.verb.passive and needs_more(verb) and " as " not in title
    told = verb in _VAGUE and not re.search(r"\d", title)  # "kept its rate at 4.25%"
    if told or unsaid:
        return True
    bare = len(title.split()) <= _BARE and not any(w[0].isupper() for w in title.split()[1:])
    one, *more = act.clause.subject.of(act.told.text).lower().split() or [""]
    own = title.split()[0].lower() in more  # not "Callao founded" of "Callao, a port founded in"
    return bare and one in {"a", "an"} and own and act.clause.kind == "relative"


def _idle_forms() -> dict[str, str]:
    return regular_forms(_IDLE)


def _is_no_noun(act: Act, title: str) -> bool:
    """Say whether a noun that is to tell an act has a verb in it: "Trial is into its third"."""
    return act.kind == "named" and bool(_FINITE_IN.search(title))


def _is_a_survey(act: Act, title: str) -> bool:
    """Say whether a share of people did something: "A third of readers bought a game"."""
    return bool(_SHARE.match(act.clause.subject.of(act.told.text))) and act.basis == "assumed"


def _goes_on(act: Act, title: str) -> bool:
    """Say whether a title tells what goes on by the way: "Firm planning", "Shops being built"."""
    if act.occurrence != "ongoing":
        return False
    if act.clause.verb_words[-1].lower() in _idle_forms():
        return True
    since = act.when is not None and act.when.last == date.max
    return not since and (act.clause.kind != "main" or act.clause.verb.passive)


def _is_a_forecast(act: Act, title: str) -> bool:
    """Say whether a title tells how a figure will be: "Growth to peak at under 2%"."""
    told = [w.lower() for w in act.clause.verb_words]
    likely = bool(_LIKELY & set(told)) and told[-1] in table("rising-verbs")
    return act.occurrence == "planned" and (likely or told[-1] in {"average", "peak"})
