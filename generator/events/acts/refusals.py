"""Why a clause makes no event: denied, doubted, conditional, a state, called off."""

from __future__ import annotations

import re

from generator.events.told import Told
from generator.grammar.alleged import is_alleged
from generator.grammar.clause import Clause
from generator.grammar.words import CONDITIONAL
from generator.lexicons import words
from generator.model.span import Span
from generator.model.timex import Timex

_NOT_ASSERTED = CONDITIONAL | {"until", "although", "though", "while", "whereas", "because"}
_HEDGED = re.compile(
    r"\b(?:nearly|almost|barely|hardly|scarcely|supposedly|"
    r"apparently|possibly|probably|perhaps|ostensibly|practically|virtually)(?: \w+)?\s*$",
    re.IGNORECASE,
)
_HEDGED_FIRST = re.compile(r"(?:Supposedly|Perhaps|Possibly)\b")
# "Even if it rains" is no condition.
_CONDITION_FIRST = re.compile(r"(?:(?:And|But|Only) )?(?:[Ii]f|[Uu]nless|Should)\b")
_IF = re.compile(r"(?i)\bif\b")
_WHETHER = re.compile(r"(?i)\b(?<!on )whether(?! to\b)\b")
_UNREAL = re.compile(r"(?:had|were|should) \S", re.IGNORECASE)  # "Had the bank collapsed, …"
# Who warns, or rules, that something may be done has done so: "warned that the fund could run dry".
TOLD_WITH_EFFECT = frozenset(("ruled", "warned"))
_NOBODY = re.compile(
    r"(?:no|nobody|none|neither|nothing|few|(?:hardly|scarcely) any\w*|not (?:one|an?))\b"
)
_UNLIKELY = re.compile(
    r"\b(?:doubtful|impossible|unlikely|"
    r"no (?:evidence|indication|proof|sign|suggestion)) (?:that )?$"
)
_BEFALLS = frozenset(
    (
        "burn", "capture", "collapse", "crash", "destroy", "die", "drown", "execute", "explode",
        "kill", "murder", "shoot", "sink", "stab",
    )
)  # fmt: skip
_WORK = re.compile(
    r"\bin (?:the|an?|his|her|its) (?:[\w’'-]+ ){0,3}?"
    r"(?:ballet|comedy|drama|film|movie|musical|novel|opera|play|thriller)"
    r"(?=$|[ ,;.“”\"‘’]+(?:$|[A-Z]|(?:about|by|of|on|that|which|who)\b))"
)
TELLINGS = frozenset(("announcement", "comments", "move", "news", "remarks", "statement"))
_STANDS_FOR_ANOTHER = (["did"], ["does"], ["do"], ["had"], ["has"], ["have"])
_GOING_ON = re.compile(r"(?i)(?:on|in|under|without|at) [a-z]+\b")  # "on strike", "under way"
_AS_A_RULE = re.compile(  # but no "its usually quiet market"
    r"(?i)(?<!\ban )(?<!\ba )(?<!\bits )(?<!\bthe )(?<!\btheir )"
    r"\b(?:as a rule|generally|mostly|normally|typically|usually)\b"
)
_IN_COURT = re.compile(
    r"(?:\w+ ){0,2}(?:in|at|before|on) (?:\w+ ){0,3}(?:court|judge|judges|magistrate|magistrates|"
    r"jury|tribunal|stage|parliament)\b",
    re.IGNORECASE,
)
# What shows something to others, so that it appears there: not "in a trance", "on the brink".
_SHOWS = frozenset(
    (
        "advert", "album", "archive", "auction", "blog", "book", "broadcast", "cafe", "catalogue",
        "ceiling", "channel", "clip", "directory", "documentary", "door", "doors", "episode",
        "exhibition", "facade", "feed", "film", "footage", "forum", "gate", "gates", "gazette",
        "index", "issue", "journal", "leaflet", "list", "magazine", "map", "movie", "musical",
        "newspaper", "opera", "page", "paper", "parade", "photograph", "play", "podcast", "post",
        "programme", "register", "report", "road", "roof", "screen", "screens", "series", "shops",
        "show", "site", "street", "streets", "thread", "video", "wall", "walls", "webpage",
        "website", "window", "windows",
    )
)  # fmt: skip
_SHOWN_IN = re.compile(
    r"(?:at|in|on|outside|near) (?:the|an?|his|her|its|their) (?:[\w’-]+ ){0,3}?([a-z]+)"
    r"(?=$|[,.;:)]| (?:about|after|and|at|by|for|from|in|last|of|on|this|today|with|yesterday)\b"
    r"| [*“\"‘A-Z])"
)
_FROM_OR_TO = re.compile(r"\b(?:from|to|until|till|for)\s+(?:the )?$")
_OUT_OF_THE_WAY = frozenset(("back", "forward", "off"))
_ASKED_FOR = re.compile(r"for(?:$| (?:at|by|earlier|in|last|on|this|today|yesterday)\b)")
_HOLDS_THAT = re.compile(r"\b(\w{1,40}) that\b")


def refusal(told: Told, clause: Clause, said: Clause | None, *, own_day: bool) -> str:
    """Return why a clause makes no event, in words; "" where nothing speaks against it.

    ``said`` is the clause of speech around it, if any; ``own_day`` says whether it gives a day of
    its own: "the fair, which opened on Thursday".
    """
    tests = (
        (_is_denied, "denied, or said by nobody"),
        (_is_only_possible, "said as possible only"),
        (_is_hedged, "hedged by an adverb"),
        (_is_a_rumoured_plan, "alleged, and not over"),
        (_hangs_on_another, "only a condition, a ground or a contrast of another clause"),
        (_is_on_condition, "only if another thing comes about"),
        (_is_called_off, "called off in its sentence"),
        (_is_of_fiction, "told of a film, a play or a book"),
        (_has_no_subject, "no subject that did it"),
        (_is_a_state, "tells a state or a habit"),
        (_is_only_asked_for, "only asked for"),
        (_tells_of_the_telling, "tells how another thing was told"),
    )
    for test, why in tests:
        if test(told, clause, said):
            return why
    if clause.kind == "relative" and not (clause.verb.passive or clause.verb.to_come or own_day):
        return "said by the way, without a day of its own"
    return ""


def _is_denied(told: Told, clause: Clause, said: Clause | None) -> bool:
    if clause.verb.negated or (said and (said.verb.negated or _is_denied_by(told, said))):
        return True
    if clause.opener == "that" and _UNLIKELY.search(
        told.text, told.span.start, clause.extent.start
    ):
        return True  # "thinks it unlikely that the mill will close"
    speaker = clause.speaker.of(told.text).lower()
    return clause.speech in words("denying") or bool(_NOBODY.match(speaker))


def _is_of_fiction(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether what befalls somebody does so in a work: "A ferry sank in the play"."""
    befalls = clause.verb.lemma in _BEFALLS
    return befalls and bool(_WORK.search(clause.complement.of(told.text)))


def says_nobody(told: Told, clause: Clause) -> bool:
    """Say whether the subject of a clause is nobody: "Hardly anybody came to the rally"."""
    return bool(_NOBODY.match(clause.subject.of(told.text).lower()))


def _is_only_possible(told: Told, clause: Clause, said: Clause | None) -> bool:
    if said and said.verb.tense == "modal":
        return True
    if (said.verb.lemma if said else clause.speech) in TOLD_WITH_EFFECT:
        return False
    would = clause.verb_words[0].lower() == "would" and (said or clause.speech)
    if "have" in (w.lower() for w in clause.verb_words[1:]):
        would = False  # "would have closed the mill, it said, if …"
    return clause.verb.tense == "modal" and not would


def _is_a_rumoured_plan(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether what is alleged is still to come: "reportedly plans to sell the mill"."""
    return is_alleged(clause) and clause.verb.tense not in {"past", "perfect", "pluperfect"}


def _hangs_on_another(told: Told, clause: Clause, said: Clause | None) -> bool:
    return clause.opener in _NOT_ASSERTED or _has_behind(told, clause, _WHETHER)


def _is_on_condition(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether what is to come hangs on an "if", behind it or at the head of its sentence."""
    if clause.verb.tense in {"past", "perfect"}:
        return False
    front = told.text[told.span.start : clause.extent.start]
    hangs = _CONDITION_FIRST.match(front) and not re.search("[;:]", front)
    return bool(hangs) or _has_behind(told, clause, _IF)


def _has_behind(told: Told, clause: Clause, what: re.Pattern[str]) -> bool:
    """Say whether words stand behind a verb; "promised to resign if she loses": it was promised."""
    done = clause.verb.tense in {"past", "perfect"}
    return not done and bool(what.search(told.text, clause.verb_at.start, clause.rest.end))


def _has_no_subject(told: Told, clause: Clause, said: Clause | None) -> bool:
    subject = clause.subject.of(told.text).lower()
    if _NOBODY.match(subject) or _UNREAL.match(subject) or subject in {"there", "it was"}:
        return True
    if clause.kind == "main" and subject.startswith("which "):
        return True  # a sentence that only goes on: "Which by then had failed"
    # "Police doubt that the man stole": a verb in the present, read as a subject
    m = _HOLDS_THAT.search(subject)
    return bool(m and m[1] in words("holding"))


def _is_a_state(told: Told, clause: Clause, said: Clause | None) -> bool:
    present = clause.verb.tense == "present" and not clause.verb.to_come
    timetable = clause.verb.to_come and len(clause.verb_words) == 1
    if timetable and _is_a_rule(told, clause):
        return True  # "Nurses go from door to door, as a rule at noon"
    stands_for = [w.lower() for w in clause.verb_words] in _STANDS_FOR_ANOTHER
    if stands_for and not _undated(told, clause.complement):
        return True  # "fewer than it did last year"
    return present or (clause.verb.lemma == "be" and not lasts(told, clause))


def _is_only_asked_for(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether a thing is only wished for: "An inquiry was called for on Monday"."""
    asked = clause.verb_words[-1].lower() in {"asked", "called"} and clause.verb.passive
    return asked and bool(_ASKED_FOR.match(clause.complement.of(told.text)))


def _is_a_rule(told: Told, clause: Clause) -> bool:
    """Say whether what a clause tells is only the rule, and no full date is put to it."""
    if any(t.basis == "stated" and clause.extent.covers(t) for t in told.times):
        return False
    others = [c.extent for c in told.clauses if c.verb_at != clause.verb_at]
    found = _AS_A_RULE.finditer(told.text, clause.subject.end, clause.rest.end)
    return any(not any(o.start <= m.start() < o.end for o in others) for m in found)


def has_appeared(lemma: str, behind: str) -> bool:
    """Say whether somebody or something came before others: "appeared in court", "on a forum"."""
    if lemma != "appear":
        return False
    shown = _SHOWN_IN.match(behind)
    where = shown[1] in _SHOWS | words("scenes") - {"market"} if shown else False
    return where or bool(_IN_COURT.match(behind))


def _tells_of_the_telling(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether a clause only places another: "The announcement came on Monday".

    "Ross was speaking at a fair on Monday" does so for what she is quoted with.
    """
    was, *_, last = (clause.verb_words[0].lower(), *map(str.lower, clause.verb_words))
    if was in {"was", "were"} and last == "speaking":
        return True
    head = clause.subject.of(told.text).lower().rpartition(" ")[2]
    return head in TELLINGS and clause.verb.lemma in {"come", "follow", "make"}


def _undated(told: Told, span: Span) -> str:
    """Return what a stretch says besides its times."""
    text = span.of(told.text)
    for t in told.times:
        if span.covers(t):
            text = text.replace(t.text, "")
    return re.sub(r"^(?:in|on|at)\b", "", text.strip()).strip()


def lasts(told: Told, clause: Clause) -> bool:
    """Say whether a clause tells what has gone on since a day: "on strike since Monday"."""
    if clause.verb.tense != "perfect":
        return False
    going_on = clause.verb.continuous or clause.verb.passive
    going_on |= bool(_GOING_ON.match(clause.complement.of(told.text)))
    since = (told.text[: t.start].endswith("since ") for t in told.times)
    return going_on and any(since)


def _is_denied_by(told: Told, said: Clause) -> bool:
    """Say whether who speaks denies or doubts what they speak of, or is nobody."""
    verb = {w.lower() for w in said.verb_words} | {said.verb.lemma}
    nobody = _NOBODY.match(said.subject.of(told.text).lower())
    return bool(nobody or verb & words("denying"))


def calls_off(told: Told, clause: Clause) -> bool:
    """Say whether a clause tells that a thing does not take place, or not then."""
    verb, behind = clause.verb, clause.complement.of(told.text).split()
    if verb.lemma == "call" or clause.verb_words[-1].lower() == "called":
        return "off" in behind[:4]
    if verb.negated and (verb.tense == "future" or verb.to_come):
        return True
    return clause.verb_words[-1].lower() in words("calling-off")


def _is_called_off(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether what a clause plans is called off in its sentence."""
    plans = clause.verb.to_come or clause.verb.tense == "future"
    others = (c for c in told.clauses if c is not clause)
    return plans and any(puts_off(told, c) for c in others)


def puts_off(told: Told, clause: Clause) -> bool:
    """Say whether a clause calls a thing off, or moves it to another day.

    Not "has pushed for a law", "moved the clinic": no other day stands behind those.
    """
    if calls_off(told, clause):
        return True
    behind = clause.complement.of(told.text).lower().split()
    moved = clause.verb_words[-1].lower() in {"brought", "moved", "pushed", "put"}
    return moved and (bool(_OUT_OF_THE_WAY & set(behind)) or _to_a_day(told, clause))


def _to_a_day(told: Told, clause: Clause) -> bool:
    """Say whether days stand behind a verb as what a thing is moved from or to."""
    inside = (t for t in told.times if clause.complement.covers(t))
    return any(_FROM_OR_TO.search(told.text, clause.verb_at.end, t.start) for t in inside)


def new_day(told: Told, clause: Clause) -> Timex | None:
    """Return the day to which a clause puts a thing off: "until 2 September", "to Friday"."""
    for t in told.times:
        head = told.text[clause.verb_at.end : t.start] if clause.complement.covers(t) else ""
        if re.search(r"\b(?:to|until|till|for)\s+(?:the )?$", head):
            return t
    return None


def is_of_what_is_put_off(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time is the thing's, not the act's: "was postponed from 3 May to 5 July"."""
    if not puts_off(told, clause) or not clause.complement.covers(t):
        return False
    head = told.text[clause.verb_at.end : t.start]
    span = bool(t.when and t.when.is_span)
    return span or bool(re.search(r"\b(?:from|to|until|till|for|by)\s+(?:the )?$", head))


def _is_hedged(told: Told, clause: Clause, said: Clause | None) -> bool:
    """Say whether an adverb at the verb takes it back: "nearly collapsed", "was allegedly sold"."""
    at = clause.verb_at
    head = told.text[clause.extent.start : at.start]
    if _HEDGED_FIRST.match(told.span.of(told.text)):
        return True
    inside = [w.lower() for w in clause.verb_words[:-1]]
    return bool(_HEDGED.search(head)) or any(_HEDGED.fullmatch(w) for w in inside)
