"""Rules for organisations by what they do and stand for: trains cancelled, matches, causes."""

from __future__ import annotations

from itertools import pairwise

from generator.entities.bodies import is_odd
from generator.entities.bodies_by_context import by_score, could_be_a_body, is_sure_to_be_one
from generator.entities.gazetteer import is_country, is_known_place
from generator.entities.rule import Page
from generator.entities.run import IN_A_DEMAND, Run, mention, opens_a_cause, until_comma
from generator.entities.spans import bare
from generator.lexicons import any_of, words
from generator.model.values import Mention

_OF_BODIES_ALONE = ("company-posts", "organisation-owns")
_HAS = frozenset(("also", "had", "has", "have", "will"))
# What a firm does to its flights, jobs and branches.
_DEALS_WITH = frozenset(
    ("cancel", "canceled", "cancelled", "close", "closed", "cut", "grounded", "halted", "hired",
     "lost", "ordered", "raised", "recalled", "reduced", "reopened", "restored", "resumed",
     "sacked", "scrapped", "shut", "suspended")
)  # fmt: skip
_FARTHEST = 5  # words between the verb and what it is done to
_RUNS = frozenset(
    ("builds", "makes", "operates", "organises", "owns", "publishes", "runs", "sells")
)
_WANTS = frozenset(("denied", "denies", "hoped", "hopes", "planned", "plans", "wanted", "wants"))
_TAKES_OVER = frozenset(("acquire", "buy", "merge", "sell"))
_BUYS = frozenset(("acquire", "acquired", "acquiring", "bought", "buy", "buying"))
_BEHIND_A_PURCHASE = frozenset((",", ".", "and", "for", "from", "in", "on"))
_WORKS = frozenset(("work", "worked", "working", "works"))
_HEADS = frozenset(("chairs", "co-founded", "directs", "founded", "heads"))
_OF_SEVERAL = frozenset(("alliance", "coalition", "consortium"))
_TOWNS = frozenset(("city", "county", "town"))
_OF_A_CLUB = frozenset(("captain", "defender", "goalkeeper", "midfielder", "striker", "winger"))
_CLUB_DOES = frozenset(("sacked", "sign", "signed"))


def by_business(run: Run, page: Page) -> Mention | None:
    """Read "Acme Blue cancelled 40 flights", "Kesta, which runs bakeries", "agreed to buy"."""
    if run.has_article or not could_be_a_body(run):
        return None
    counted = run.before[-1:] and run.before[-1][0].isdigit()  # "400 Sri Lankans lost their jobs"
    if counted or not is_sure_to_be_one(run, page) or run.last_low in page.people:
        return None
    if run.after[:2] == [",", "which"] and set(run.after[2:3]) & (_RUNS | _WANTS):
        return mention(run, "organisation", run.name, f"a name that “{run.after[2]}”")
    after = run.after[1:] if set(run.after[:1]) & _HAS else run.after
    if after[:2] == ["agreed", "to"] and set(after[2:3]) & _TAKES_OVER:
        return mention(run, "organisation", run.name, f"a name that agreed to {after[2]}")
    dealt = set(until_comma(after[1 : 1 + _FARTHEST])) & words("business-objects")
    wares = after[:1] == ["recalled"] and after[1:2] and after[1][0].isdigit()
    if (dealt and after[0] in _DEALS_WITH) or wares:
        return mention(run, "organisation", run.name, f"a name that “{after[0]}” what firms have")
    return None


def by_purchase_abroad(run: Run, page: Page) -> Mention | None:
    """Read "agreed to buy Peru’s Acme": no part of "buy Peru’s Acme mill"."""
    owner = run.sentence[run.first - 1].text if run.first else ""
    of_country = bare(owner) != owner and is_country(bare(owner))
    if not of_country or not set(run.before[-2:-1]) & _BUYS or run.is_possessive:
        return None
    ends = not run.after or run.after[0] in _BEHIND_A_PURCHASE
    if ends and could_be_a_body(run):
        return mention(run, "organisation", run.name, f"a name behind “{run.before[-2]}”")
    return None


def by_work(run: Run, page: Page) -> Mention | None:
    """Read "worked for Acme", "Ana Ross, who heads Acme Blue", "a consortium led by Acme"."""
    before = run.before
    works = before[-1:] == ["for"] and set(before[-2:-1]) & _WORKS and not run.is_long
    heads = before[-2:-1] == ["who"] and before[-1] in _HEADS and run.is_long
    led = before[-2:] == ["led", "by"] and set(before[-3:-2]) & _OF_SEVERAL
    if (works or heads or led) and could_be_a_body(run):
        return mention(run, "organisation", run.name, f"a name behind “{' '.join(before[-2:])}”")
    return None


def by_description(run: Run, page: Page) -> Mention | None:
    """Read "Acme Blue", which the next sentence calls "the company"."""
    sure = run.is_long or (run.before[-1:] and run.before[-1].isalpha() and not run.has_article)
    if run.name in page.bodies and sure and could_be_a_body(run):
        return mention(run, "organisation", run.name, "a name that is called a body next")
    return None


def by_town_club(run: Run, page: Page) -> Mention | None:
    """Read "Callao City beat Venn 2-1", "Callao Town sacked their coach": clubs, not towns."""
    if not run.is_long or run.last_low not in _TOWNS:
        return None
    does = run.after[:1] and run.after[0] in _CLUB_DOES
    player = set(run.before[-1:]) & {"from"} and set(run.before) & _CLUB_DOES
    if by_score(run, page) or does or player or set(run.after[:1]) & _OF_A_CLUB:
        return mention(run, "organisation", run.name, "a club that is called as its town")
    return None


def by_cause(run: Run, page: Page) -> Mention | None:
    """Read "Friends of the Marnow", "Doctors Without Walls", "Action for Rivers"."""
    if len(run.words) < 3:
        return None
    demands = run.first_low in IN_A_DEMAND and run.words[1].text == "the"
    if demands and not run.is_headline:
        return mention(run, "organisation", run.name, "a name that says what it wants")
    if opens_a_cause(run.first_low, run.words[1].low):
        return mention(run, "organisation", run.name, "a name as causes have it")
    return None


def by_company_act(run: Run, page: Page) -> Mention | None:
    """Read "Acme Paper employs 400 people", and "Acme Paper … its chairman"."""
    which = run.after[:2] == [",", "which"] and set(run.after[2:3]) & words("company-acts")
    sure = run.first or run.name in page.inner
    if which and sure and not (is_known_place(run.name) or is_odd(run)):
        return mention(run, "organisation", run.name, f"a name that “{run.after[2]}”")
    if not run.is_long or is_known_place(run.name) or is_odd(run):
        return None
    if run.after[:1] and run.after[0] in words("company-acts"):
        return mention(run, "organisation", run.name, f"a name that “{run.after[0]}”")
    if run.first == 0 and (noun := _what_is_its(run)):
        return mention(run, "organisation", run.name, f"a name with “its {noun}”")
    return None


def _what_is_its(run: Run) -> str:
    """Return the noun behind "its" in the sentence that a name begins, "" for none."""
    rest = run.sentence[run.behind :]
    pairs = ((a.low, b.low) for a, b in pairwise(rest))
    return next(
        (noun for its, noun in pairs if its == "its" and noun in any_of(*_OF_BODIES_ALONE)), ""
    )
