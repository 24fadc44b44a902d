"""Titles and summaries, recast by rule from the clauses that tell an act.

A title is subject, verb and object in the manner of a headline: no leading article, no time, no
attribution behind it; it ends where a phrase ends and is never cut inside one.  A summary says the
same with its day and full names, as a sentence that stands alone.  Neither takes over a run of more
than ``LONGEST_RUN`` words of the article as it stands.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.events.acts.clauses import Act
from generator.events.coreference.bodies import OF_TRADE
from generator.events.coreference.gender import PEOPLE
from generator.events.coreference.pronouns import OF_WHOM
from generator.events.results import result_of
from generator.events.titles.complements import behind_a_bare_verb, complement
from generator.events.titles.headline_verbs import headline_verb
from generator.events.titles.lost_words import is_half_a_verb
from generator.events.titles.open_phrases import needs_more
from generator.events.titles.opening_letters import lowered
from generator.events.titles.phrases import (
    NOBODY_ELSE,
    Naming,
    Who,
    capital,
    lower_opening,
    phrase,
    possessive,
    without_article,
)
from generator.events.titles.shortening import cuts, ended, without_half_a_clause
from generator.events.titles.subjects import as_ones_own, subject_of
from generator.events.titles.wordings import Wording, tries
from generator.grammar.alleged import hedge
from generator.grammar.words import PREPOSITIONS, PRONOUNS, is_present, third_person
from generator.lexicons import words
from generator.model.span import Span

_NAMES_NOTHING = frozenset(
    (
        "a",
        "all",
        "another",
        "both",
        "few",
        "first",
        "latest",
        "many",
        "most",
        "new",
        "one",
        "other",
        "others",
        "several",
        "some",
        "the",
    )
)
_NO_NOUN = re.compile(r"\bthe (?:first|second|third|last|next|latest|new)(?: (?:that|to) .*)?$")
_ONLY_A_TIME = re.compile(r" (?:that|which|who) \w+$")  # "a strike that began (on Monday)"
_CAME_OUT = re.compile(r" (?:announced|issued|published|released|reported|unveiled)$")  # (Monday)
_GOES_ON = re.compile(r" (?:which|who|whose|where) | \([^()]*\) [a-z]")
# "at its Lurin (, Peru, yard, …)": the noun is behind what the comma parts
_IN_A_PLACE = re.compile(r", [A-ZÀ-Ý][\w.]+(?: [A-ZÀ-Ý]\w+)?, [a-z-]+(?=[,.;])")
_OWNER = re.compile(r"^(?:his|her|its|their) ", re.IGNORECASE)
_AND_DOES = re.compile(r" and ([a-z]+s) (?=[A-ZÀ-Ý]|(?:an?|its|the|their|to) )")
_BRACKETS = re.compile(r"\s+\([^()]*\)")  # "Kesta (KMX)", but not "CPI(M)"
# "Heavy losses and (has made …)", "Kesta’s", "a fair to be (held)": no subject that is whole
_OPEN_SUBJECT = re.compile(
    r"(?: (?:and|or|but|to be)|[’']s)$|^(?:being|having|instead)$", re.IGNORECASE
)
_ADVERB = re.compile(
    r"^(?:And|But|Clearly|Eventually|Finally|However|Meanwhile|Naturally|Notably|Sadly|Separately|Similarly|"
    r"Subsequently|Unfortunately),? (?=\S)"
)
_DEFINITE = re.compile(r"[Tt]he [a-z-]+")
_SAYS_LITTLE = 4  # words: "Mill closed", "Mill in Callao closed"
_SAID = frozenset(("added", "commented", "explained", "noted", "remarked", "said", "wrote"))
_OF_ANOTHER = re.compile(r"(?i:^(?:another|other|same|similar) )(?=[a-z]{4})")
# "MISSED TARGETS Spain will …": a heading that a page ran into its text
_CROSSHEAD = re.compile(r"^(?:[A-ZÀ-Ý]{3,}[,’'-]? ){2,}(?=[A-ZÀ-Ý][a-zà-ÿ])")
_BASED = re.compile(r"^(?:[A-ZÀ-Ý][\w.]*,? ){0,3}[A-ZÀ-Ý][\w.]*-based (?=[A-ZÀ-Ý])")
_MORE_NAMES = re.compile(r", [A-ZÀ-Ý][\w’'&. -]{1,40}(?:, | and )")
_FIRST_OF_A_LIST = re.compile(r"( [a-z]+[^siu\W]s) (?:[A-ZÀ-Ý][\w’'&.-]* ?)+$")
_LIKE_ANOTHER = re.compile(
    r"^(?P<before>|.* )(?:(?P<one>a )similar (?P<noun>[a-z]{3,}\b)|"
    r"similar (?P<nouns>(?!comments|remarks)[a-z]{3,}s\b))"
)
_WRITTEN_ON = (
    r"(?:in\b|on (?:Facebook|Instagram|Twitter|X)\b|on \w+ (?:[\w-]+ )?(?:blog|site|website)\b)"
)
_HOUR = re.compile(r"(\d [ap]\.m)$")  # its last stop is none of a sentence
_PARTICLES = frozenset(("in", "into", "off", "on", "out", "over", "up"))
_NOT_NAMED = frozenset(("i", "you", "this", "that", "these", "those", "who", "what"))


def headline(
    act: Act, naming: Naming, named: Who = NOBODY_ELSE, own: frozenset[str] = frozenset()
) -> str:
    """Return a title for an act; "" where no subject, or no phrase short enough, can be told.

    ``named`` replaces the clause's own (a pronoun, or a thing called by its full name); ``own``
    are the article's `runs_of`.
    """
    if (plain_act := announcing(act)) is not act:
        return headline(plain_act, naming, Who(named.speaker), own)
    who = named.subject or subject_of(act, naming, full=False)
    verb, speaker = f"{hedge(act.clause)} {headline_verb(act)}".lstrip(), ""
    if act.kind in {"statement", "promise"} and act.speaker.end:
        speaker = without_article(_OWNER.sub("", named.speaker or _speaker(act, naming)))
        if _is_called(act, speaker):
            speaker, who = without_article(who), "it"
        who = "it" if says_of_itself(act, who, speaker) else who
        if not named.subject and act.clause.attribution.end:
            who = lowered(act.told, act.clause.subject, who)  # "Sales fell, Kesta said"
        what = as_ones_own(act, who, speaker)
        head = _BRACKETS.sub("", f"{speaker} {act.how_said} {lower_opening(what)}")
    else:
        who = without_its_day(act, who)
        head = _BRACKETS.sub("", without_article(owned(act, who, naming, full=False)))
        head = _with_whose(_without_owner(head), named.owner)
    head = re.sub(r" (?:again|also|now|then)(?= said\b|$)", "", head)
    head = _BASED.sub("", _OF_ANOTHER.sub("", _ADVERB.sub("", _CROSSHEAD.sub("", head))))
    if not head or head.lower() in _NAMES_NOTHING | _NOT_NAMED or _OPEN_SUBJECT.search(head):
        return ""
    behind = _BRACKETS.sub("", complement(act, naming, full=False))
    behind = _LIKE_ANOTHER.sub(_like_no_other, behind)
    if verb.startswith("to "):
        behind = behind.replace(" and would ", " and ").replace(" and will ", " and ")
        goes_on = _AND_DOES.search(behind)
        if goes_on and is_present(goes_on[1]):
            behind = behind[: goes_on.start()]  # "to open a mill and sells another"
    if _MORE_NAMES.match(act.told.text, act.clause.complement.end):
        behind = _FIRST_OF_A_LIST.sub(r"\1", behind)  # "deals with makers Kesta(, Rimac and Lind)"
    behind = without_half_a_clause(behind)
    if behind == "her":  # nobody knows whom
        return capital(f"{head} {verb} her")
    if not speaker and (_says_nothing(act, behind) or _lost_its_clause(act, behind, naming)):
        return ""
    result = phrase(act.told, result_of(act), naming, full=False, act=act)
    more = tuple(f", {r}" for r in (result, *cuts(result)) if result)
    more = more or behind_a_bare_verb(act, naming, full=False)
    said = len(f"{_BRACKETS.sub('', speaker)} {act.how_said} ") if speaker else 0
    told = Wording(head, " ".join(act.clause.verb_words) if speaker else verb, behind, said)
    doing = speaker if who.lower() in PRONOUNS else _BRACKETS.sub("", without_article(who))
    announced = _is_announced(act) and act.how_said == "said" and _is_done_by_it(act, who)
    plain = Wording(doing, verb, behind) if announced else None
    fixed = bool(named.subject), _stands_alone(act, behind)
    title = capital(next(filter(None, tries(told, plain, more, fixed, own)), ""))
    return _HOUR.sub(r"\1.", title)


def _is_done_by_it(act: Act, who: str) -> bool:
    """Say whether what is said may be told without who says it: "will sell", "has sold a mill".

    What somebody said "(had) sold" is older, and what "may be sold" is only said; so is what
    another than who speaks is doing.
    """
    verb = act.clause.verb
    may_be = verb.tense == "modal" and act.clause.verb_words[0].lower() != "would"
    of_another = verb.tense == "progressive" and who.lower() not in PRONOUNS
    return not (may_be or of_another or verb.tense in {"past", "pluperfect"})


def _like_no_other(m: re.Match[str]) -> str:
    """Return "a plan" of "a similar plan", "acts" of "similar acts"."""
    if not m["one"]:
        return f"{m['before']}{m['nouns']}"
    return f"{m['before']}{'an' if m['noun'][0] in 'aeio' else 'a'} {m['noun']}"


def without_its_day(act: Act, who: str) -> str:
    """Return a subject without what only told its day: "a poll" of "a poll released (Monday)"."""
    dated = any(act.clause.subject.covers(t) for t in act.told.times)
    return _CAME_OUT.sub("", _ONLY_A_TIME.sub("", who)) if dated else who


def _says_nothing(act: Act, behind: str) -> bool:
    """Say whether an act is that somebody spoke, and not of what: "said in a talk"."""
    verb = act.clause.verb_words[-1].lower()
    if act.clause.verb.passive or " that " in f" {behind}":
        return False
    if verb in {"found", "heard", "learned", "learnt"}:
        return bool(re.match(r"(?:in|during|from) an? [a-z]+(?: \w+)?$", behind))
    if verb not in _SAID:
        return False
    where = _WRITTEN_ON if verb == "wrote" else r"(?:at|during|in|on|to)\b"
    return bool(re.match(rf"{where}(?! favou?r)", behind) or not behind)


def _lost_its_clause(act: Act, behind: str, naming: Naming) -> bool:
    """Say whether "showed" lost "that …", whose verb could not be told."""
    if behind:
        return False
    told = phrase(act.told, act.clause.complement, naming, full=False, act=act)
    at = act.clause.verb_at.end
    cut = re.match(r"(?: [\w’'.]+){0,4} that ", act.told.text[at:])  # "announced this week that"
    return told.startswith("that ") or cut is not None


def tells_all(act: Act, title: str, naming: Naming) -> bool:
    """Say whether a title has all that stands behind its verb, and names what it is about."""
    act = announcing(act)
    behind = ended(_BRACKETS.sub("", complement(act, naming, full=False)))
    goes_on = _GOES_ON.match(act.told.text, act.clause.complement.end, act.told.span.end)
    last = re.search(r"\bthe ([a-z-]+)$", title)
    unnamed = last and last[1] in words("organisation-words")  # "… as chief of the company"
    said = act.clause.subject.of(act.told.text)
    unnamed = unnamed or (_DEFINITE.fullmatch(said) and len(title.split()) <= _SAYS_LITTLE)
    goes_on = goes_on or _IN_A_PLACE.match(act.told.text, act.clause.complement.end)
    if goes_on or unnamed or _NO_NOUN.search(title) or not title.endswith(behind):
        return False
    own = subject_of(act, naming, full=False).split()
    return not own or own[-1] in title or act.speaker.end > 0


def _is_announced(act: Act) -> bool:
    """Say whether an act is that somebody said what a clause tells."""
    said_behind = act.clause.attribution.end > 0
    return act.kind == "statement" and (act.clause.kind == "content" or said_behind)


def _without_owner(head: str) -> str:
    """Return a subject without "her" in front, "" where it is nothing without whose it is."""
    thing = _OWNER.sub("", head)
    noun = thing.split(" ", 1)[0].lower()
    return "" if thing != head and (noun in PEOPLE or noun in words("roles")) else thing


def _speaker(act: Act, naming: Naming) -> str:
    """Return who says it; of "its secretary, Ana Ross" the name."""
    named = [m for m in act.told.mentions_in(act.speaker) if m.kind == "person"]
    if len(named) == 1 and ", " in act.told.text[act.speaker.start : named[0].start]:
        return naming.called(named[0], full=False)
    return phrase(act.told, act.speaker, naming, full=False, act=act)


def announcing(act: Act) -> Act:
    """Return an act of speech whose words are no clause as one whose verb has an object.

    "Announced a plan that cuts costs" says nothing that a clause tells: what follows has no subject
    of its own.
    """
    said, subject, text = act.said, act.clause.subject, act.told.text
    if not said or act.kind != "statement":
        return act
    first = subject.of(text).split(" ", 1)[0]
    relative = act.clause.opener in {"who", "which", "whom"}  # "confirmed a case in a man who …"
    bare = act.clause.opener == "that" and (not subject.end or first in third_person())
    if not (relative or bare):
        return act
    clause = replace(said, complement=Span(said.complement.start, act.clause.complement.end))
    kept = (c for c in act.told.clauses if c is not act.clause)
    told = replace(act.told, clauses=tuple(clause if c is said else c for c in kept))
    return replace(act, kind="plain", told=told, clause=clause, said=None)


def says_of_itself(act: Act, who: str, speaker: str) -> bool:
    """Say whether a body speaks of itself: "Kesta said Kesta would close a mill"."""
    people = any(m.kind == "person" for m in act.told.mentions_in(act.speaker))
    return without_article(who) == without_article(speaker) and not people


def _with_whose(head: str, owner: str) -> str:
    """Return "the price of Ana Ross’s songs" of "the price of her songs" where it is known."""
    m = OF_WHOM.search(head) if owner else None
    return f"{head[: m.start(1)]}{possessive(owner)}{head[m.end(1) :]}" if m else head


def _is_called(act: Act, speaker: str) -> bool:
    """Say whether who speaks is only what the body is that is told of.

    "Kesta will close a mill, the third-largest bank said": Kesta said so itself.
    """
    subject = act.clause.subject
    body = any(m.kind == "organisation" and m.span == subject for m in act.told.mentions)
    behind = act.clause.attribution.end > 0 and not _names_a_body(act)
    return body and behind and speaker.rpartition(" ")[2].lower() in OF_TRADE


def _names_a_body(act: Act) -> bool:
    """Say whether who speaks is named: "the third-largest U.S. bank" is not."""
    return any(m.kind != "place" for m in act.told.mentions_in(act.speaker))


def owned(act: Act, subject: str, naming: Naming, *, full: bool) -> str:
    """Return a subject with whose it is: "the ferry’s engine" of "the ferry, whose engine …"."""
    if not act.clause.owner.end:
        return subject
    owner = phrase(act.told, act.clause.owner, naming, full=full, act=act)
    return f"{possessive(owner)} {without_article(subject)}"


def _stands_alone(act: Act, complement: str) -> bool:
    """Say whether a verb needs nothing behind it: "was selected (to build …)", "fell (by …)"."""
    first = complement.split(" ", 1)[0]
    adverb = first.islower() and first.endswith("ly")  # "Kelly" is none
    if needs_more(act.clause.verb_words[-1]):
        return False  # "was named", "was touted"
    if first in _PARTICLES and is_half_a_verb(act.clause.verb_words[-1]):
        return False  # "switched (on software)"
    return act.clause.verb.passive or first.lower() in PREPOSITIONS or adverb
