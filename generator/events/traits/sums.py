"""What a sum of money or a share is of: a loan, a fine, the price, the rate that was raised."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.events.noun_phrases import NOBODY, phrase_at, singulars
from generator.events.told import Told
from generator.events.traits.act_verbs import SELLS, STAYS, base, is_done, participle
from generator.events.traits.amounts import Amount
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import table, words
from generator.model.span import Span

LONGEST = 4  # words of what is counted
_IN_WHAT = re.compile(r" in ([a-z][a-z-]+)\b")
_EACH = re.compile(r" (?:an?|per|each|apiece)\b")
_OF_WHAT = re.compile(r"\b(?:an?|the|its|their|his|her) (?:[\w-]+ ){0,2}?([a-z-]+) of $")
_TO_SELL = re.compile(rf"to ({'|'.join(sorted(SELLS))}) ")
_WORTH = re.compile(r"\b([a-z-]+) worth $")


def sum_of(act: Act, place: Span, amount: Amount, end: int) -> str:
    """Return what a sum is: "loans" of "$3m in loans", "fine" of "was fined $3m"."""
    text, clause, verb = act.told.text, act.clause, base(act.clause)
    if _EACH.match(text, end):
        return ""
    before = text[act.told.span.start : amount.at.start]
    if (m := _IN_WHAT.match(text, end, place.end)) and set(singulars(m[1])) & words("sums"):
        return m[1]
    for near in (_OF_WHAT, _WORTH):
        if (m := near.search(before)) and set(singulars(m[1])) & words("sums"):
            return "value" if near is _WORTH else m[1]
    if noun := _noun_behind(act.told, Span(end, place.end)):
        return noun
    if place != clause.complement:
        return ""
    before = text[place.start : amount.at.start].lower()
    if verb == "agree" and (to := _TO_SELL.match(before)):
        verb, before = to[1], before[to.end() :]
    between = set(before.split()) & PREPOSITIONS
    if between == {"for"} and verb in SELLS:
        return "price"
    if "to" in between <= {"from", "to"} and verb in table("rising-verbs"):
        return _without_article(_what_changes(act, amount.at.start))
    if between:
        return ""
    if verb == "fine":
        return "fine"
    if verb not in words("paying-verbs"):
        return ""
    return f"sum {'' if is_done(act) else 'to be '}{participle(verb, clause)}"


def share_of(act: Act, place: Span, amount: Amount, end: int) -> str:
    """Return what a percentage is of: "rate" that was raised to it, "rise in exports" by it."""
    text, verb = act.told.text, base(act.clause)
    if of := re.match(r" of (the|its|their|all) ", text[end : place.end]):
        phrase = phrase_at(act.told, Span(end + of.end(), place.end))
        return f"share of {'all' if of[1] == 'all' else 'the'} {phrase.text}"
    if place != act.clause.complement:
        return ""
    before = text[place.start : amount.at.start]
    last = before.split()[-1].lower() if before.split() else ""
    changes = table("rising-verbs").get(verb, "")
    if (last == "to" and changes) or (last == "at" and verb in STAYS):
        return _without_article(_what_changes(act, amount.at.start))
    if changes and (last == "by" or not last):
        what = _what_changes(act, amount.at.start)
        return f"{changes} in {what}" if what else ""
    return _noun_behind(act.told, Span(end, place.end))


def _noun_behind(told: Told, place: Span) -> str:
    """Return the noun that a sum or a share belongs to: "loan" of "a $3m loan"."""
    phrase = phrase_at(told, place) if place.of(told.text)[:1] in {" ", "-"} else NOBODY
    is_sum = bool(set(singulars(phrase.head)) & words("sums"))
    return phrase.text if is_sum and len(phrase.text.split()) <= LONGEST else ""


def _what_changes(act: Act, at: int) -> str:
    """Return what rises or falls: the object in front of the number, without one the subject."""
    clause, text = act.clause, act.told.text
    thing = phrase_at(act.told, Span(clause.complement.start, at))
    bare = text[clause.complement.start : at].split()
    if clause.verb.passive or not thing.text or bare[0].lower() in PREPOSITIONS:
        thing = phrase_at(act.told, clause.subject)
        place = clause.subject
    else:
        place = Span(clause.complement.start, at)
    if not thing.text:
        return ""
    end = thing.at.end
    if text[end : end + 4] == " of ":
        more = phrase_at(act.told, Span(end + 4, place.end))
        end = more.at.end or end
    text = text[:end]
    ws = thing.text.split()
    named = any(m.start == thing.at.start for m in act.told.mentions)
    if not (named or (len(ws) > 1 and ws[1][0].isupper())):
        text = f"{text[: thing.at.start]}{text[thing.at.start].lower()}{text[thing.at.start + 1 :]}"
    found = re.sub(r"(?i)^(?:an?|its|their|his|her) ", "", text[thing.at.start : end])
    return found if len(found.split()) <= 2 * LONGEST and not re.search(r"\d", found) else ""


def _without_article(what: str) -> str:
    return re.sub(r"(?i)^the ", "", what)
