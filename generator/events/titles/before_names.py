"""What stands in front of a name and says no more than who it is: "the veteran union leader"."""

from __future__ import annotations

import re

from generator.events.titles.phrase_ends import NO_END
from generator.grammar.words import ARTICLES, PREPOSITIONS, is_past, is_present
from generator.lexicons import demonyms, words

# "the novelist and translator", "a builder turned politician", in front of a name
_ROLE_JOINED = re.compile(r"(?<=\w )([\w-]{1,40}) (and|turned) $")
_AND_BEFORE = re.compile(r"\w and $")
_OF_MEMBERS = frozenset(("mep", "mp", "msp"))
_OF_ROLES = frozenset(("attorney", "chief", "deputy", "executive", "general", "prime", "vice"))
# "Veteran PKL", "National Union of Bakers (NUB)", "U.S. District", in front of "leader"
_LETTERS = r"\([A-ZÀ-Ý]+\) |\[[A-Z.]+\] "
_BODY_BEFORE = re.compile(
    rf"(?:(?<=[a-zà-ÿ,] )|^)(?:[A-ZÀ-Ý][\w’'.&-]*[ /-]|{_LETTERS})"
    rf"(?:[A-ZÀ-Ý][\w’'.&-]*[ /]|{_LETTERS}|(?:of|for|and|the|&) (?=[A-ZÀ-Ý])){{0,7}}$"
)
_PRAISED = re.compile(r"(?:(?:former|senior|top|veteran) )+$", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"(?:^|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )((?:[a-z][\w’-]* ){1,3})$"
)

_OTHER_BODIES = frozenset(("affiliate", "competitor", "parent", "rival", "subsidiary", "unit"))


def role_start(text: str, least: int, start: int) -> int:
    """Return where the role in front of a name begins, ``start`` where none can be taken off."""
    begin, role = start, ""
    club = re.match(r"(\w+) (\w+) $", text[least:start])  # "Club president …"
    opens = NO_END | words("function")  # "signed when senator Bo Lind came" is of no club "when"
    if club and club[2].lower() in words("roles") and club[1].lower() not in opens:
        return least
    while m := re.search(r"(?<![\w’'-])([\w’'-]{1,40})\s{1,9}$", text[least:begin]):
        low = m[1].lower()
        joined = _ROLE_JOINED.search(text[least:begin]) if role else None
        if joined and (joined[2] == "turned" or joined[1].lower() in words("roles")):
            begin = least + joined.start()
            continue
        is_role = low in words("roles") or low in _OF_MEMBERS
        known = is_role or m[1] in demonyms()
        known |= low in words("role-adjectives") or low in words("portfolios")
        if not known or (role and is_role and low not in _OF_ROLES):
            break
        role = role or (m[1] if is_role else "")
        begin = least + m.start()
    if not role:
        return start
    if role.islower():
        begin = _whole_role(text, least, begin)
    elif body := _BODY_BEFORE.search(text[least:begin]):
        begin = least + body.start()  # "Kesta Inc CEO", "U.S. District Judge"
    if _AND_BEFORE.search(text[least : max(begin, least)]):
        and_at = begin - len("and ")
        first = role_start(text, least, and_at)
        begin = first if first < and_at else begin  # "the MP and former minister Bo Lind"
    article = re.search(r"\b(?:the|an?|its|his|her|their)\s+$", text[least:begin], re.IGNORECASE)
    return (begin - len(article.group()) if article else begin) if begin >= 0 else start


def _whole_role(text: str, least: int, begin: int) -> int:
    """Return where all that describes a role begins: "veteran Kesta union" of its "leader".

    -1 where that is not certain: "the party leader" stays before a name in what is unclear.
    """
    before = text[least:begin]
    last = re.search(r"([\w’'-]+)\)? $", before)
    if not last or last[1].lower() in NO_END | PREPOSITIONS | ARTICLES:
        return begin
    if body := _BODY_BEFORE.search(before):
        praised = _PRAISED.search(before[: body.start()])
        return least + (praised.start() if praised else body.start())
    described = _DESCRIBED.search(before)
    small = PREPOSITIONS | words("function")
    if described and not any(is_past(w) or w in small for w in described[1].split()):
        return least + described.start(1)
    return begin if is_past(last[1]) or is_present(last[1]) else -1


def description_start(text: str, least: int, start: int, *, opens: bool) -> int:
    """Return where "the US car maker" begins in front of a body's name that closes a subject.

    The first word of a phrase that ``opens`` a sentence has its capital from there.
    """
    before = text[least:start].split()
    if opens and before:
        before[0] = before[0].lower() if before[0] not in demonyms() else before[0]
    kind = bool(before) and before[-1].lower() in words("organisation-words") | _OTHER_BODIES
    states = {"US", "UK", "U.S.", "United", "States", "Kingdom"}
    names = (re.sub(r"[’']s$", "", w) for w in before)
    plain = all(w.islower() or w == "The" or w in demonyms() or w in states for w in names)
    return least if kind and plain and not set(before) & PREPOSITIONS else start
