"""Titles that lost the words without which they tell nothing: "ordered Kesta", "told a court"."""

from __future__ import annotations

import re
from functools import cache

from generator.events.acts.clauses import Act
from generator.events.titles.open_phrases import needs_to
from generator.grammar.words import (
    FINITE,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    is_past,
    is_present,
    regular_forms,
)
from generator.lexicons import table

_OPENS_WHAT_IS_TOLD = re.compile(r"\b(?:about|how|of|that|to|why|whether)\b|[“\"‘]|(?<!\w)'")
_BROKEN = re.compile(
    r"(?:^| )['‘][^'’]*$|"  # a quotation that does not end
    r"\b(?:after|before|by|from|into|of|than|until|with) (?:and|but|in order|or)\b|"
    r" said (?:announced|called|found|made|told) (?:an?|the) |"
    r"\b(?:a|an|the) (?:and|by|in|of|on|to|with)\b| and(?: then)?$|\bdue [a-z]+ed\b| did so$"
)
_SEES_AS = ("bill", "brand", "characteri", "describe", "hail", "portray", "regard", "tout")
_CALLS = frozenset(("branded", "called", "described", "dubbed", "labelled", "termed"))
_ADJECTIVE = re.compile(r" (?:an?|with) \w+(?:ed|al|ful|ible|able|ic|ive|less|ous|further)$")
_ANOTHER_ADJECTIVE = re.compile(r", (?!(?:which|who|and|but|or|the|an?)\b)[a-z]")
_HALF_VERBS = (
    "account", "back", "break", "bring", "call", "carry", "come", "deal", "engage", "find", "focus",
    "hand", "invest", "log", "look", "participate", "point", "pour", "pull", "push", "result",
    "roll", "set", "sign", "step", "succeed", "switch", "take", "turn",
)  # fmt: skip
_HALF_A_VERB = re.compile(rf" to (?:{'|'.join(_HALF_VERBS)})$")
_AGREED_WITH = re.compile(r" agreed with (?:[A-ZÀ-Ý][\w’'-]+ ?)+$")
_CALLS_FOR = re.compile(r"call(?:ed)? for (?!.* to be )")
_TO_BE = re.compile(r"[^,;.:]{0,120} to be ")
_ON_WHAT = re.compile(r"(?: [io]n [\w ]{1,20}?)? (?:that|to)\b")
_PARTICLE = re.compile(r" (?:for|in|into|off|on|out|over|up|with)\b")
_HAS_DO = re.compile(r" that .*\b(?:allowed|asked|forced|ordered|required|urged) (?!.*\bto\b)\S+$")
_WHERE_TO = re.compile(r" (?:around|away|back|down|off|out|over|through|up)\b")
_EXPECTS = re.compile(r" (?:he|it|she|they) (?:expects?|expected|wants?|wanted) (?!.*\bto\b)")
_TO_DO = re.compile(r" to [a-z]+$")
_WHAT_TO = re.compile(r" (?:an?|her|his|its|the|their|which) ")
_STRANDED = re.compile(r" (?:at|for|from|in|of|on|to|with)(?=[,.;]|$)")  # "what she asked (for)"
_MORE_NUMBERS = re.compile(r"(?:,| and| or| to) ([a-z]+|\d+)\b")
# "was trying to determine (whether it was legal)"
_ASKS = re.compile(r" (?:ascertain|decide|determine|establish|figure out|find out|know|learn|see)$")
_ASKED = re.compile(
    r" (?:how|if|what|when|where|whether|which|who|why|until (?:it|he|she|they|the))\b"
)
# "agreed to set up a body (that …)", "pulled out of a deal (for a mill)"
_OPEN_NOUN = re.compile(
    r" an? (?:new )?(?:agreement|body|bid|case|contract|deal|effort|framework|letter|meeting|"
    r"move|plan|proposal|report|scheme|stake|statement|study|team|way)$"
)
_GOES_ON = re.compile(r" (?:about|against|aimed|for|in|of|on|over|that|to|which|with)\b")
_ISSUED = re.compile(
    r" (?:gave|issued|made|posted|published|released) (?:an? |the )?"
    r"(?:announcement|comments?|photos?|pictures?|remarks?|reports?|statements?|suggestion|videos?)$"
)
_TAKES_SOMETHING = frozenset(("announced", "came", "disclosed", "earned", "noted", "reported"))
_HANGS = re.compile(
    r"(?: (?:declined|refused) to say| (?:when|while) (?:he|it|she|they) \w+| and said| saying|"
    r" said (?:he|it|she|they) (?:believed|denied|doubted|expected|hoped|thought)|"
    r" (?:after|as|because|when) .{1,60} (?:announced|said|told)|"
    r"^[^ ]+(?: [^ ]+)? (?:responding|speaking))$"
)


@cache
def _half_forms() -> frozenset[str]:
    past = (past for base in _HALF_VERBS for past in table("irregular-verbs").get(base, "").split())
    return frozenset((*regular_forms(_HALF_VERBS), *past))


def is_half_a_verb(word: str) -> bool:
    """Say whether a form is of a verb that often has a particle: "switched (on)", "broke (up)"."""
    return word.lower() in _half_forms()


def is_broken(act: Act, title: str) -> bool:
    """Say whether a phrase of a title lost what it was of: "starts a day after and goes on"."""
    of = title.split()
    at = next((n for n, w in enumerate(of[:5]) if w in PRONOUNS), 0)
    verbal = (is_past(w) or is_present(w) or w in PREPOSITIONS for w in of[:at])
    return bool(_BROKEN.search(title)) or (at > 0 and not any(verbal))  # "Comments he made"


def is_cut(act: Act, title: str) -> bool:
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
    if _needs_more(c.verb_words[-1], said, behind):
        return True
    if _EXPECTS.search(title) and re.match(r"(?:,.*)? to [a-z]", behind):
        return True  # "said he expects the fall (to go on)"
    if _STRANDED.match(behind) or (_ends_in_a_number(title) and _goes_on_counting(behind)):
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
    if _TO_DO.search(title) and _WHAT_TO.match(behind) and not dated:
        return True  # "is due to announce (which seat he will fight for)"
    if title.endswith(" to help") and re.match(r" [a-z“\"]", behind):
        return True
    if _CALLS_FOR.match(said) and _TO_BE.match(behind):
        return True  # "called for the law (on nets) to be kept"
    if _AGREED_WITH.search(title) and _ON_WHAT.match(behind):
        return True
    if _HAS_DO.search(said) and " to " in behind:
        return True  # "the sum that a jury ordered Kesta (and others to pay)"
    if _ASKS.search(title) and _ASKED.match(behind):
        return True
    acting = title.endswith("ing") and behind.startswith((" where ", " how ", " what ", " who "))
    return acting or (said.count(" ") <= 1 and bool(_ASKED.match(behind)))


def _needs_more(verb: str, said: str, behind: str) -> bool:
    """Say whether a verb has lost what its object does: "expects the fall (to go on)"."""
    opener = "as" if verb.lower().startswith(_SEES_AS) else "to" if needs_to(verb) else ""
    if not opener or f" {opener} " in said or behind.startswith(", to be "):
        return False  # "ordered an inquiry, to be led by a judge"
    return bool(re.match(rf"(?:,(?:(?! after ).)*| (?:today|yesterday))? {opener} [\w“\"]", behind))


def _ends_in_a_number(title: str) -> bool:
    """Say whether a title ends in a bare number: "cut rates on one (, two and three-month …)"."""
    return title.rpartition(" ")[2] in NUMBERS | {"one"}


def _goes_on_counting(behind: str) -> bool:
    more = _MORE_NUMBERS.match(behind)
    return more is not None and (more[1] in NUMBERS or more[1].isdigit())


def says_no_clause(act: Act, title: str) -> bool:
    """Say whether a title has a speaker and no words: "Ross told a court", "Kesta said Bo Lind"."""
    if _HANGS.search(title) or _ISSUED.search(title):
        return True
    if _says_nothing_behind(act, title) or _is_no_he(act, title) or _lost_its_subject(act, title):
        return True
    verb = act.clause.verb_words[-1].lower()
    if " said " in title and (act.speaker.end or verb == "said"):
        return not _has_a_verb(title.split(" said ", 1)[1])  # "the port said the mayor"
    at = title.find(f" {verb} ")
    if verb == "told" and at > 0 and not act.clause.verb.passive:
        rest = title[at + len(" told ") :]
        return not (_OPENS_WHAT_IS_TOLD.search(rest) or _has_a_verb(rest))
    learned = verb in {"found", "heard", "learned", "learnt"} and not act.clause.verb.passive
    return learned and title.endswith(f" {verb}")


def _says_nothing_behind(act: Act, title: str) -> bool:
    """Say whether a verb that needs an object has none: "Kesta earned", "the bank noted"."""
    verb = act.clause.verb_words[-1].lower()
    return verb in _TAKES_SOMETHING and not act.clause.verb.passive and title.endswith(f" {verb}")


def _lost_its_subject(act: Act, title: str) -> bool:
    """Say whether what is said opens with a verb: "said that based on 2019 data (it had …)"."""
    c, said = act.clause, act.said
    if not said or c.kind != "content" or c.subject.end:
        return False
    return f" {said.verb_words[-1]} that {c.verb_words[0]} " in f"{title} "


def _is_no_he(act: Act, title: str) -> bool:
    """Say whether a body speaks of itself as "he": "Kesta said he will stay"."""
    if " said he " not in title and " said she " not in title:
        return False
    who, text = act.speaker if act.speaker.end else act.clause.subject, act.told.text
    return any(
        m.kind == "organisation" and text[who.start : m.start].lower() in {"", "the "}
        for m in act.told.mentions_in(who)
        if m.end == who.end  # not "a spokesman for Kesta", "Kesta’s chief"
    )


def _has_a_verb(text: str) -> bool:
    """Say whether words hold a verb, so that they may be a clause."""
    found = (w.strip("“”\"‘’',;") for w in text.split())
    return any(
        w in FINITE or is_past(w) or is_present(w) or w in {"to", "not"}
        for w in found
        if w.islower()
    )
