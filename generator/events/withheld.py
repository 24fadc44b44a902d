"""Titles that an editor would have to write anew, and what no timeline has: they make no draft.

A draft that must be rewritten costs more than it gives; what is withheld is told with its reason.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from generator.events.acts import Act
from generator.events.empty import says_nothing
from generator.events.gender import PEOPLE
from generator.events.stops import FINITE, needs_more, needs_to
from generator.grammar.words import ARTICLES, PREPOSITIONS, is_past, is_present, third_person
from generator.lexicons import table, words
from generator.model.values import Article
from generator.model.when import MONTHS

_PRONOUN_FIRST = re.compile(r"(?:He|I|It|She|They|We|You) (?!’|')")
_POINTS_BACK = re.compile(
    r"(?:Already|That|Such|This|These|Those) [a-z]|.* (?:these|this|those) [a-z]|"
    r".* (?:did|gave|made|sent|told) (?:similar|the same) [a-z-]+(?:$| (?:and|at|in|on) )"
)
_GENERAL = re.compile(
    r"(?i)the (?:last |latest |two )?(?:deal|duo|investment|market|pair|region|unit|version)"
)
_OWNED = re.compile(r"\b(?:about|by|for|in|of|on|over|to|with) (?:her|his)\b")
_OPENS_WHAT_IS_TOLD = re.compile(r"\b(?:about|how|of|that|to|why|whether)\b|[“\"‘]|(?<!\w)'")
_BROKEN = re.compile(
    r"\b(?:after|before|by|from|into|of|than|until|with) (?:and|but|in order|or)\b|"
    r"\b(?:a|an|the) (?:and|by|in|of|on|to|with)\b| and(?: then)?$|\bdue [a-z]+ed\b"
)
_AND_A_MONTH = re.compile(rf"(?P<verb>[a-z]+) and (?:{'|'.join(MONTHS)})(?: \d{{4}})?(?= [a-z]|$)")
_CALLS = frozenset(("branded", "called", "described", "dubbed", "labelled", "termed"))
_ADJECTIVE = re.compile(r" an? \w+(?:ed|al|ful|ible|able|ic|ive|less|ous|further)$")
_ANOTHER_ADJECTIVE = re.compile(r", (?!(?:which|who|and|but|or|the|an?)\b)[a-z]")
_HALF_A_VERB = re.compile(
    r" to (?:account|back|break|bring|call|carry|deal|engage|focus|hand|invest|look|participate|"
    r"point|pour|pull|push|result|roll|set|step|succeed|take|turn)$"
)
_PARTICLE = re.compile(r" (?:for|in|into|off|on|out|over|up|with)\b")
_HAS_DO = re.compile(r" that .*\b(?:allowed|asked|forced|ordered|required|urged) (?!.*\bto\b)\S+$")
_WHERE_TO = re.compile(r" (?:around|away|back|down|off|out|over|through|up)\b")
_CLAUSE_BEHIND = re.compile(r" (?:how|what|whether|until (?:it|he|she|they|the))\b")
_NO_SUBJECT = re.compile(
    r"(?:(?:According|Although|Despite|Given|Including|Our|That|Unlike|Whether|While|With) |"
    r"(?:It|That|There|What)[’']s )"
)
# "agreed to set up a body (that …)", "pulled out of a deal (for a mill)"
_OPEN_NOUN = re.compile(
    r" an? (?:new )?(?:agreement|body|bid|case|contract|deal|effort|framework|letter|meeting|"
    r"move|plan|proposal|report|scheme|stake|statement|study|team|way)$"
)
_GOES_ON = re.compile(r" (?:about|against|aimed|for|in|of|on|over|that|to|which|with)\b")
_TELLINGS = frozenset(
    (
        "announcement", "comments", "decision", "move", "news", "reaction", "remarks", "report",
        "response", "statement",
    )
)  # fmt: skip
_BRINGS = frozenset(
    ("came", "caused", "comes", "drew", "follow", "followed", "marked", "prompted", "sent")
)
_BARE = 3  # words
_FEW = 4
_SAID_A_NAME = re.compile(r" said (?:[A-ZÀ-Ý][\w’'-]+ ?)+$")
_SAID_A_NOUN = re.compile(r" said (?:an?|the) (?P<noun>(?:[a-z][a-z-]+ ?){1,3})$")
_ISSUED = re.compile(
    r" (?:gave|issued|made|posted|published|released) (?:an? |the )?"
    r"(?:announcement|comments?|photos?|pictures?|remarks?|reports?|statements?|suggestion|videos?)$"
)
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
_WHOSE = re.compile(r" (?:her|his) (?!\w+ly\b)[a-z]")
_LIKELY = frozenset(("expected", "forecast", "likely", "predicted", "projected", "tipped"))
_HANGS = re.compile(
    r"(?: as (?:said|saying|told)| (?:when|while) (?:he|it|she|they) \w+| and said| saying|"
    r" said (?:he|it|she|they) (?:believed|expected|hoped|thought)|"
    r" (?:after|as|because|when) .{1,60} (?:announced|said|told)|"
    r"^[^ ]+(?: [^ ]+)? (?:responding|speaking))$"
)
# "The decision was made by the company": the deed is told by no word of it.
_PAPERS = words("documents") | {
    "announcement", "appeal", "application", "case", "comment", "complaint", "data", "decision",
    "figures", "lawsuit", "letter", "memo", "message", "motion", "offer", "order", "petition",
    "poll", "proposal", "report", "request", "results", "study", "suit", "survey", "tweet",
}  # fmt: skip
_HANDLED = frozenset(
    (
        "announced", "conducted", "disclosed", "filed", "given", "issued", "made", "posted",
        "presented", "published", "released", "sent", "submitted", "taken", "unveiled",
    )
)  # fmt: skip
_PAPER = re.compile(r"(?P<noun>(?:[A-Za-z]+ )?[A-Za-z]+) (?P<verb>[a-z]+)(?: by the [a-z]+)?")
_MARKET = re.compile(
    r"\b(?:bonds?|currency|dollar|euro|futures|index|indexes|indices|pound|shares?|sterling|stocks?|yen|"
    r"yields?)\b"
)
_PRICED = re.compile(r" (?:closed|ended|stood|traded|trading) (?:about|around|at|near) [$€£¥\d]")
_OPENS = 30  # letters
_SMALL_MOVE = re.compile(r"(?<![\d.,])(?P<n>[012](?:\.\d+)?) ?(?:%|per ?cent\b)")


def withheld(act: Act, title: str, article: Article) -> str:
    """Return why a title, or what it tells, is none for a timeline; "" where it is."""
    if empty := says_nothing(act, title):
        return empty
    tests = (
        (_names_nobody, "its subject is a pronoun, or points back"),
        (_says_no_clause, "says nothing without what was said"),
        (_is_broken, "a phrase has lost its words"),
        (_has_no_owner, "does not say whose"),
        (_is_cut, "lost what its last word goes on with"),
        (_is_no_subject, "its subject is none"),
        (_tells_of_telling, "tells how another thing was told"),
        (_is_vague, "tells no act"),
        (_met_nobody, "does not say whom"),
        (_is_a_forecast, "only a forecast"),
        (_names_a_paper, "says nothing without what the paper is about"),
        (_handles_a_paper, "says nothing without what the paper is about"),
    )
    for test, why in tests:
        if test(act, title):
            return why
    headline = article.title.of(article.text)
    return "a price, or a small move of a market" if _is_a_quote(act, title, headline) else ""


def _names_nobody(act: Act, title: str) -> bool:
    """Say whether a title is of "it", "this plan", "the popularity of his app"."""
    if _PRONOUN_FIRST.match(title) or _POINTS_BACK.match(title):
        return True
    subject = act.clause.subject.of(act.told.text)
    opens, *more = title.split()
    nothing_named = not any(w[0].isupper() for w in more)
    short = len(more) <= _FEW and nothing_named
    if _GENERAL.fullmatch(subject) and opens.lower() in subject.lower() and short:
        return True
    named = any(w[0].isupper() for w in subject.split()[1:])
    head = title[: len(subject)]
    return not named and bool(_OWNED.search(subject) and _OWNED.search(head))


def _is_broken(act: Act, title: str) -> bool:
    """Say whether a phrase of a title lost what it was of: "starts a day after and goes on"."""
    of = title.split()
    at = next((n for n, w in enumerate(of[:5]) if w in {"he", "it", "she", "they"}), 0)
    verbal = (is_past(w) or is_present(w) or w in PREPOSITIONS for w in of[:at])
    month = _AND_A_MONTH.search(title)
    if month and is_past(month["verb"]):
        return True  # "closed (in May) and June 2023"
    return bool(_BROKEN.search(title)) or (at > 0 and not any(verbal))  # "Comments he made"


def _has_no_owner(act: Act, title: str) -> bool:
    """Say whether a title has "her ambitions" and names nobody whose they are."""
    first, *more = title.split()
    named = any(w[0].isupper() for w in more) or not re.search(
        rf"\b{re.escape(first.lower())}\b", act.told.text
    )
    heads = set(re.findall(r"[\w-]+", act.clause.subject.of(act.told.text).lower()))
    own = heads & (words("roles") | PEOPLE)  # "a mayor lost his seat"
    return not (named or own) and bool(_WHOSE.search(title))


def _met_nobody(act: Act, title: str) -> bool:
    """Say whether one person met: "Peru’s leader, Ana Ross, and her host, Bo Lind, met"."""
    met = title.endswith(" met") and " and " not in title
    return met and any(
        m.kind == "person" and m.name.endswith(title.split()[-2]) for m in act.told.mentions
    )


def _is_cut(act: Act, title: str) -> bool:
    """Say whether a title ends where its sentence cannot: "ordered Kesta", "crashed into a parked".

    What follows there in the article tells: "to pay", ", unlit van", "whether it is legal".
    """
    c, text = act.clause, act.told.text
    tail = " ".join(title.split()[-2:])
    at = text.find(tail, (act.said or c).verb_at.start, act.told.span.end)
    end = at + len(tail)
    if at < 0 and title.endswith(f" {c.verb_words[-1]}"):
        end = c.verb_at.end
    elif at < 0:
        return False
    behind = text[end : act.told.span.end]
    dated = any(end < t.start <= end + len(" on the ") for t in act.told.times)
    if _OPEN_NOUN.search(title) and _GOES_ON.match(behind) and not dated:
        return True
    said = title[title.find(c.verb_words[-1]) :]
    if needs_to(c.verb_words[-1]) and " to " not in said and re.match(r",.* to [a-z]", behind):
        return True
    if c.verb_words[-1].lower() in _CALLS and re.match(r" ?[“\"]", behind):
        return True
    if _ADJECTIVE.search(title) and _ANOTHER_ADJECTIVE.match(behind):
        return True
    bare = title.endswith(f" {c.verb_words[-1]}") and text[:end].endswith(c.verb_words[-1])
    if bare and not dated and _WHERE_TO.match(behind):
        return True  # "Ross ran (around and away from …)"
    if _HALF_A_VERB.search(title) and _PARTICLE.match(behind):
        return True
    if _HAS_DO.search(said) and " to " in behind:
        return True  # "the sum that a jury ordered Kesta (and others to pay)"
    acting = title.endswith("ing") and behind.startswith((" where ", " how ", " what ", " who "))
    return acting or (said.count(" ") <= 1 and bool(_CLAUSE_BEHIND.match(behind)))


def _is_no_subject(act: Act, title: str) -> bool:
    """Say whether a title opens with no subject, or with a clause: "Ross owns the mill paid"."""
    if _NO_SUBJECT.match(title):
        return True
    verb = title.find(f" {act.clause.verb_words[-1]}")
    head = title[:verb].split() if verb > 0 else []
    has = (third_person().get(w) and n in ARTICLES for w, n in pairwise(head) if w.islower())
    return any(has)


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
    unsaid = act.clause.verb.passive and needs_more(verb) and " as " not in title
    told = verb in _VAGUE and not re.search(r"\d", title)  # "kept its rate at 4.25%"
    if told or unsaid:
        return True
    bare = len(title.split()) <= _BARE and not any(w[0].isupper() for w in title.split()[1:])
    one = act.clause.subject.of(act.told.text).lower().startswith(("a ", "an "))
    return bare and one and act.clause.kind == "relative"


def _is_a_forecast(act: Act, title: str) -> bool:
    """Say whether a title tells how a figure will be: "Growth to peak at under 2%"."""
    told = [w.lower() for w in act.clause.verb_words]
    likely = bool(_LIKELY & set(told)) and told[-1] in table("rising-verbs")
    return act.occurrence == "planned" and (likely or told[-1] in {"average", "peak"})


def _names_a_paper(act: Act, title: str) -> bool:
    """Say whether a title is a bare noun for a paper: "Closely watched decision"."""
    of = title.split()
    bare = act.kind == "named" and len(of) <= 4 and not any(w[0].isupper() for w in of[1:])
    return bare and of[-1].lower() in _PAPERS


def _says_no_clause(act: Act, title: str) -> bool:
    """Say whether a title has a speaker and no words: "Ross told a court", "Kesta said Bo Lind"."""
    if _HANGS.search(title) or _SAID_A_NAME.search(title) or _ISSUED.search(title):
        return True
    noun = _SAID_A_NOUN.search(title)
    if noun and not _has_a_verb(noun["noun"]):
        return True  # "the port said the mayor"
    verb = act.clause.verb_words[-1].lower()
    if act.kind == "statement" and act.speaker.end and " said " in title:
        return not _has_a_verb(title.split(" said ", 1)[1])
    at = title.find(f" {verb} ")
    if verb == "told" and at > 0 and not act.clause.verb.passive:
        rest = title[at + len(" told ") :]
        return not (_OPENS_WHAT_IS_TOLD.search(rest) or _has_a_verb(rest))
    learned = verb in {"found", "heard", "learned", "learnt"} and not act.clause.verb.passive
    return learned and title.endswith(f" {verb}")


def _has_a_verb(text: str) -> bool:
    """Say whether words hold a verb, so that they may be a clause."""
    found = (w.strip("“”\"‘’',;") for w in text.split())
    return any(
        w in FINITE or is_past(w) or is_present(w) or w in {"to", "not"}
        for w in found
        if w.islower()
    )


def _handles_a_paper(act: Act, title: str) -> bool:
    """Say whether a title only tells that some paper came out: "Report issued", "Decision made"."""
    m = _PAPER.fullmatch(title)
    if not m or not act.clause.verb.passive or m["verb"] not in _HANDLED:
        return False
    noun = m["noun"].lower().split()
    return noun[-1] in _PAPERS or noun[-1].removesuffix("s") in _PAPERS


def _is_a_quote(act: Act, title: str, headline: str) -> bool:
    """Say whether a title tells a price of a day that the headline has not: "shares rose 0.5%"."""
    subject = act.clause.subject.of(act.told.text).lower()
    market = _MARKET.search(subject) or _MARKET.search(title[:_OPENS].lower())
    if not market:
        return False
    if act.occurrence == "ongoing" or _PRICED.search(title):
        return True  # "Stocks wavering", "Shares closed at $12"
    move = _SMALL_MOVE.search(title)
    return bool(move and not _MARKET.search(headline.lower()))
