"""Nouns that take up an act told in a verb: "the request" of "asked the court to free two men".

One act alone must fit, among all that the report told before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.events.titles.full_forms import FullForms, bare_nouns
from generator.events.titles.noun_complements import is_clear, told_of
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import NUMBERS, base_of, regular_forms

_Verbs = Mapping[str, str]
# What the verb is done "to", "for", "on" or "against" goes with the noun as it stands.
_GOES_ON: _Verbs = {
    "agreement": "agree", "appeal": "appeal", "attempt": "attempt try", "bid": "bid",
    "call": "call", "decision": "decide", "demonstration": "demonstrate", "lawsuit": "sue",
    "march": "march", "objection": "object", "offer": "offer", "pledge": "pledge",
    "promise": "promise", "protest": "protest", "protests": "protest", "refusal": "refuse",
    "request": "ask request", "strike": "strike", "threat": "threaten", "vote": "vote",
    "vow": "vow",
}  # fmt: skip
_BEHIND = {
    "agreement": "to", "appeal": "to|for|against", "attempt": "to", "bid": "to|for", "call": "for",
    "decision": "to", "demonstration": "for|against|over", "lawsuit": "over",
    "march": "for|against|to", "objection": "to", "offer": "to", "pledge": "to", "promise": "to",
    "protest": "for|against|over", "protests": "for|against|over", "refusal": "to",
    "request": "to|for", "strike": "for|against|over", "threat": "to",
    "vote": "to|for|on|against", "vow": "to",
}  # fmt: skip
# To whom or what it was done: "the arrest of Ana Ross".
_DONE_TO: _Verbs = {
    "acquisition": "acquire buy", "acquittal": "acquit", "appointment": "appoint",
    "approval": "approve", "arrest": "arrest detain", "arrests": "arrest detain",
    "assassination": "assassinate", "ban": "ban", "closure": "close", "conviction": "convict",
    "demolition": "demolish", "deportation": "deport", "dismissal": "dismiss fire sack",
    "evacuation": "evacuate", "execution": "execute", "expulsion": "expel", "killing": "kill",
    "killings": "kill", "kidnapping": "kidnap abduct", "launch": "launch", "murder": "murder",
    "purchase": "buy purchase", "rejection": "reject", "release": "release free",
    "removal": "remove", "sale": "sell", "seizure": "seize", "shooting": "shoot",
    "theft": "steal",
}  # fmt: skip
# Where it happened: "the accident in Callao".
_WHERE: _Verbs = {
    "accident": "collide crash derail overturn", "attack": "attack ambush", "blast": "explode",
    "collapse": "collapse", "collision": "collide", "crash": "crash collide",
    "derailment": "derail", "eruption": "erupt", "explosion": "explode", "landing": "land",
    "sinking": "sink",
}  # fmt: skip
_PLACE = re.compile(r"\b(?:at|in|near|off|outside) (?=(?:the|an?) [a-z]|[A-ZÀ-Ý])")
_THING = re.compile(r"(?:an?|the) (?=\w)|(?=[A-ZÀ-Ý])")
_WORD = re.compile(r"[a-z]+")
_OBJECT = r"(?:(?:[\w’'-]+ ){1,4})?"  # "asked the court (to free …)"


def _nouns_of() -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for table in (_GOES_ON, _DONE_TO, _WHERE):
        for noun, verbs in table.items():
            for verb in verbs.split():
                found[verb].append(noun)
    return found


_NOUNS_OF = _nouns_of()
_FORMS = regular_forms(sorted(_NOUNS_OF))


def taken_up(page: Sequence[Told]) -> FullForms:
    """Return, by where "the request" begins, where that ends and which request it is.

    Nothing where two acts fit, or the one that does says not what it was about.
    """
    told_yet: defaultdict[str, set[str]] = defaultdict(set)
    found = {}
    for told in page:
        for m in bare_nouns(told):
            noun = m["noun"].lower()
            if len(told_yet[noun]) == 1 and not m["which"] and (one := min(told_yet[noun])):
                found[m.start()] = (m.end(), f"the {noun} {one}")
        for noun, behind in _acts(told):
            told_yet[noun].add(behind)
    return found


def takes_up(noun: str, title: str) -> bool:
    """Say whether a noun can take up the act that a title tells.

    >>> takes_up("arrest", "Police detained Ana Ross"), takes_up("sale", "Ana Ross bought a mill")
    (True, False)
    """
    bases = (base_of(w) for w in _WORD.findall(title.lower()))
    return any(noun in _NOUNS_OF.get(_FORMS.get(base, base), ()) for base in bases)


def _acts(told: Told) -> Iterator[tuple[str, str]]:
    """Yield the nouns that an act of a sentence can be taken up by, each with what it is of."""
    for clause in told.clauses:
        verb = base_of(clause.verb_words[-1].lower())
        for noun in _NOUNS_OF.get(_FORMS.get(verb, verb), ()):
            denied = clause.verb.negated and noun != "refusal"
            yield noun, "" if denied or clause.opener == "if" else _of(noun, told, clause)


def _of(noun: str, told: Told, clause: Clause) -> str:
    """Return "to free two men", "of Ana Ross", "in Callao"; "" where a clause says none."""
    behind = _undated(told, clause.complement.start, max(clause.complement.end, clause.rest.end))
    if noun in _GOES_ON:
        m = re.match(rf"\s*(?:{_OBJECT})(?P<of>(?:{_BEHIND[noun]}) \w.*)", behind, re.DOTALL)
        return _said(m["of"]) if m else ""
    if noun in _DONE_TO:
        subject = clause.subject.of(told.text)
        thing = subject if clause.verb.passive else behind.strip()
        opens = _THING.match(thing) or thing.split(" ", 1)[0].lower() in NUMBERS
        said = _said(thing) if opens else ""
        return f"of {_inside(said)}" if said else ""
    m = _PLACE.search(behind)
    return _said(behind[m.start() :]) if m else ""


def _undated(told: Told, start: int, end: int) -> str:
    """Return a stretch up to its first time."""
    return told.text[start : min([t.start for t in told.times if t.start >= start] + [end])]


def _said(text: str) -> str:
    taken = told_of(text.strip(), in_headline=False)
    return " ".join(taken) if is_clear(taken) else ""


def _inside(text: str) -> str:
    """Return words as inside a sentence: "The mill" as "the mill"."""
    return re.sub(r"^(?:The|An?)\b", lambda m: m.group().lower(), text)
