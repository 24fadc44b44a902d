"""What a number in a clause counts, and in which unit."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.events.noun_phrases import Phrase, phrase_at
from generator.events.traits.act_verbs import base, is_done, participle
from generator.events.traits.amounts import Amount
from generator.events.traits.sums import LONGEST, share_of, sum_of
from generator.grammar.auxiliaries import PLURALS
from generator.grammar.words import ARTICLES
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Counted
from generator.text import squeezed

_PERCENT = re.compile(r" ?(?:per cent\b|percent\b|%)")
_CURRENCY = re.compile(
    r" (US dollars|dollars|euros|pounds|yen|yuan|pesos|rupees|francs|roubles|rubles|shillings|"
    r"crowns|dirhams|dong|forints|kroner|kronor|lei|lira|naira|rand|reais|ringgit|riyals|rupiah|"
    r"won|zloty)\b"
)
_SIGNS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "€": "EUR", "£": "pounds", "$": "dollars",
}  # fmt: skip
_NAMED = {"US dollars": "USD", "euros": "EUR"}
_UNCOUNTED = frozenset(  # lengths of time, and "two others"
    (
        "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year",
        "decade", "century", "time", "other",
    )
)  # fmt: skip
_PLURALS = PLURALS - {"they"}
_VAGUE = frozenset(("additional", "extra", "further", "more", "new", "other"))
_FITS = re.compile(r"\w[\w’'.,&% -]{1,79}")


def labelled(act: Act, place: Span, amount: Amount) -> Counted | None:
    """Return the figure that an amount is; ``None`` where the clause does not say of what."""
    text = act.told.text
    percent = _PERCENT.match(text, amount.at.end, place.end)
    if percent:
        label, end = share_of(act, place, amount, percent.end()), percent.end()
        return _counted(label, amount, end, "percent")
    currency = _CURRENCY.match(text, amount.at.end, place.end)
    if amount.sign or (currency and not text.startswith(" of ", currency.end())):
        unit = _SIGNS.get(amount.sign, "")
        if currency:
            unit = _NAMED.get(currency[1], currency[1])
        end = currency.end() if currency else amount.at.end
        return _counted(sum_of(act, place, amount, end), amount, end, unit) if unit else None
    return _things(act, place, amount)


def _counted(label: str, a: Amount, end: int, unit: str) -> Counted | None:
    label = squeezed(label)
    if not _FITS.fullmatch(label) or not _FITS.fullmatch(unit):
        return None
    label = label[0].upper() + label[1:]
    return Counted(label, Span(a.at.start, end), a.value, a.low, a.high, unit, a.about)


def _things(act: Act, place: Span, amount: Amount) -> Counted | None:
    """Return a figure of people or things: "40 houses destroyed", "3.2 tonnes of cocaine"."""
    text, clause = act.told.text, act.clause
    behind = re.match(r" of (?:the|its|their) | ", text[amount.at.end : place.end])
    if not behind:
        return None
    phrase = phrase_at(act.told, Span(amount.at.end + behind.end(), place.end))
    unit = phrase.head.lower()
    if text[amount.at.end - 1] in "km" and unit not in _PLURALS and unit not in words("measures"):
        return None  # "two 400m races"
    measured = unit in words("measures")
    if measured and text.startswith(" of ", phrase.at.end):
        phrase = phrase_at(act.told, Span(phrase.at.end + 4, place.end))
        measured = False
    elif not measured and not _is_counted(phrase, amount):
        return None
    what = _plain(phrase)
    if not what:
        return None
    verb = base(clause)
    if verb == "die" and place == clause.subject:
        return _counted("deaths", amount, phrase.at.end, unit)
    done = _done(act, place, amount.at.start)
    if measured and not done:
        return None  # "reached 574 km"
    return _counted(f"{what} {done}".strip(), amount, phrase.at.end, unit)


def _is_counted(phrase: Phrase, amount: Amount) -> bool:
    head = phrase.head.lower()
    plural = head in _PLURALS or (head.endswith("s") and not head.endswith(("ss", "’s", "'s")))
    whole = all("." not in n for n in (amount.value, amount.low, amount.high))
    is_none = head.removesuffix("s") in _UNCOUNTED or head == "centuries"
    return plural and whole and not is_none and phrase.head.islower() and amount.value != "1"


def _plain(phrase: Phrase) -> str:
    """Return what is counted without "more" and the like, "" where it is too long to be sure."""
    ws = phrase.text.split()
    while len(ws) > 1 and ws[0].lower() in _VAGUE | ARTICLES:
        ws.pop(0)
    return " ".join(ws) if len(ws) <= LONGEST else ""


def _done(act: Act, place: Span, at: int) -> str:
    """Return what was done to what is counted: "killed" for "At least 12 people were killed"."""
    clause = act.clause
    is_object = place == clause.subject
    if not clause.verb.passive:
        before = act.told.text[clause.complement.start : at]
        is_object = place == clause.complement and not before.strip()
    verb = base(clause)
    is_told = is_object and is_done(act) and verb in words("counting-verbs")
    return participle(verb, clause) if is_told else ""
