"""Rules for organisations that no word of their name tells: by what they do and are part of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.entities.gazetteer import is_given, is_known_place
from generator.entities.rule import Page
from generator.entities.run import (
    Run,
    could_be_a_full_name,
    is_role,
    is_where,
    mention,
    until_comma,
)
from generator.lexicons import any_of, demonyms, words
from generator.model.numbers import ONES
from generator.model.values import Mention
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

_LETTERS = re.compile(r"[A-Z]{2,6}")
_SCORE = re.compile(r"\d{1,2}-\d{1,2}")
_BEATEN = frozenset(("against", "at", "to", "with"))
_DRAWN = frozenset(("drew", "draw", "lost", "won", "win", "defeat", "victory"))
_WILL = frozenset(("had", "has", "will", "would"))
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_PERSON = re.compile(r"(?:De|Del|Di|Du|Fitz|La|Le|Mac|Mc|Van)[A-Z]")
_BEGUN = frozenset(("hopes", "launched", "plans", "raised", "says", "sells", "wants"))
_MADE = frozenset(("backed", "founded", "makes", "owned", "owns", "runs", "sells"))
_FOUNDED = frozenset(("co-founded", "founded", "joined", "told"))
_MOVED = frozenset(
    ("added", "climbed", "dropped", "fell", "gained", "jumped", "lost", "plunged", "rallied",
     "rose", "sank", "shed", "slid", "slipped", "slumped", "soared", "surged", "tumbled")
)  # fmt: skip
_HAS = frozenset(("also", "had", "has", "have"))
_PER_CENT = frozenset(("%", "percent", "pct", "per"))
_RATED = frozenset(("downgraded", "upgraded"))
_SHARES = frozenset(("shares", "stock"))
_INDICES = frozenset(
    ("bitcoin", "brent", "cac", "dax", "dow", "ftse", "hang seng", "nikkei", "sterling", "wti")
)
_BUYS = frozenset(("acquire", "acquired", "acquiring", "bought", "buy", "buying"))
_MONEY = frozenset("$€£¥")
_LONGEST_LIST = 40  # words and commas
_BESIDE_SCORES = 7  # words between a name and its score
# What follows "Labour" where it is the party.
_OF_LABOUR = frozenset(("candidate", "leader", "lost", "mp", "mps", "pledged", "said", "won"))
_LONGEST_CLUB = 3  # words
_DEALS = frozenset(
    (
        ("acquisition", "of"),
        ("approach", "from"),
        ("bid", "for"),
        ("bid", "from"),
        ("merge", "with"),
        ("merger", "between"),
        ("merger", "of"),
        ("merged", "with"),
        ("merger", "with"),
        ("offer", "from"),
        ("takeover", "of"),
    )
)
_FARTHEST_OWNER = 4  # words: "its last private rival"
_OF_A_FIRM = frozenset(("competitor", "owner", "parent", "partner", "rival", "subsidiary"))
_BESIDE_A_DEAL = {",", "and", "between", "for", "from", "of", "with"} | _OF_A_FIRM | _BUYS
_TOOK = frozenset(("gained", "held", "lost", "secured", "took", "won"))
_OF_ELECTIONS = frozenset(
    ("assembly", "chamber", "congress", "council", "election", "elections", "parliament",
     "parliamentary", "poll", "polls", "senate", "vote")
)  # fmt: skip
_COUNTED = frozenset(ONES[2:])
_PEOPLE_TOO = frozenset(("owner", "partner"))
_TOLD_ON = frozenset(("a", "an", "on", "per", "using", "via"))
_LEARNING = frozenset(("at", "from"))
_ADVERBS = frozenset(("also", "later", "on", "that"))
_OF_DAYS = _ADVERBS | MONTH_WORDS | WEEKDAY_WORDS | {"yesterday", "today", "last", "week", "month"}


def could_be_a_body(run: Run) -> bool:
    """Say whether nothing in a name speaks for a person or a place."""
    known = is_known_place(run.name) or run.name in demonyms() or run.words[-1].text in demonyms()
    odd = run.last_low in words("no-names") or is_role(run.last_low)
    return not (known or odd or is_given(run.words[0].text))


def is_sure_to_be_one(run: Run, page: Page) -> bool:
    """Say whether a capital tells a name: not the one of a sentence's first and only word."""
    return run.is_long or run.first > 0 or run.name in page.inner


def by_several(run: Run, page: Page) -> Mention | None:
    """Read "insurers Acme, Ostrel and Kesta": a list behind a word for bodies."""
    last = run.before[-1] if run.before else ""
    if not (last in {",", "and", "including"} or last.endswith("s")):
        return None
    n = run.first - 1
    end = max(0, n - _LONGEST_LIST)
    while n > end and (run.sentence[n].is_capital or run.sentence[n].text in {",", "and"}):
        n -= 1
    listed = n + 1 == run.first or (n >= 0 and run.sentence[n + 1].is_capital)
    n = _before_examples(run, n)
    noun = run.sentence[n].low if n >= 0 else ""
    if not noun.endswith("s") or not listed or (n and run.sentence[n].is_capital):
        return None
    one = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    if one in words("organisation-words") and could_be_a_body(run):
        return mention(run, "organisation", run.name, f"a name behind “{noun}”")
    return None


def _before_examples(run: Run, n: int) -> int:
    """Return where the noun stands before "such as" or ", including"."""
    if n > 1 and run.sentence[n].low == "as" and run.sentence[n - 1].low == "such":
        n -= 2
    elif n > 0 and run.sentence[n].low == "including":
        n -= 1
    else:
        return n
    return n - (run.sentence[n].text == ",")


def by_seats(run: Run, page: Page) -> Mention | None:
    """Read "Nether Zora won 22 of the 31 seats": who wins several in a parliament is a party."""
    after = run.after
    if len(after) < 3 or after[0] not in _TOOK or "seats" not in until_comma(after[:7]):
        return None
    if not (after[1].isdecimal() or after[1] in _COUNTED):
        return None
    of_all = after[2:4] == ["of", "the"] and after[5:6] == ["seats"]
    elected = of_all or _OF_ELECTIONS & {*after, *run.before}
    if not elected or run.is_possessive or is_known_place(run.name):
        return None
    if could_be_a_full_name(run) and is_given(run.words[0].text):
        return None
    return mention(run, "organisation", run.name, "a party, by its seats")


def by_letters(run: Run, page: Page) -> Mention | None:
    """Read "GTU leaders", "president of the GTU" and "GTU said": letters that act."""
    low, before, after = run.name.lower(), run.before, run.after
    if not _LETTERS.fullmatch(run.name) or low in words("letters-of-things"):
        return None
    if all(w.text.isupper() for w in run.sentence if w.text[0].isalpha()):
        return None
    led = after[:1] and (is_role(after[0]) or after[0] in any_of("has-members", "role-adjectives"))
    of = before[:-1] if before[-1:] == ["the"] else before
    office = len(of) > 1 and of[-1] == "of" and is_role(of[-2])
    speaks = after[:1] and after[0] in words("speech")
    if (led or office or speaks) and could_be_a_body(run):
        return mention(run, "organisation", run.name, "letters that act as a body")
    return None


def by_party(run: Run, page: Page) -> Mention | None:
    """Read "the Greens", "the Peruvian Liberals"."""
    inside = run.first > 0 and not run.is_headline and run.before[-1] not in {"of", "and"}
    if run.name == "Labour" and (run.is_possessive or inside or set(run.after[:1]) & _OF_LABOUR):
        return mention(run, "organisation", run.name, "a party")
    party = run.last_low in words("parties")
    if not party or len(run.words) > 2 or not (run.has_article or run.is_long):
        return None
    country = not run.is_long or run.words[0].text in demonyms() or run.first_low == "social"
    if country and run.words[-1].text[0].isupper() and not run.is_headline:
        return mention(run, "organisation", run.name, "a party")
    return None


def by_world_company(run: Run, page: Page) -> Mention | None:
    """Read the name of a company that the whole world knows, where it is no thing of its make."""
    if run.name.lower() not in words("world-companies") or run.has_article:
        return None
    if run.before[-1:] == ["("] and run.name.isupper():  # "Uber (UBER)"
        return None
    if run.after[:1] and run.after[0][0].isdigit() and not run.is_possessive:  # "Boeing 737"
        return None
    thing = run.after[:1] and run.after[0] in words("company-things")
    before = run.before[-1] if run.before else ""
    if (is_where(run) and before != "at") or before in _TOLD_ON:
        return None
    if thing:
        return None
    return mention(run, "organisation", run.name, "a company of the world", listed="world")


def by_own_plan(run: Run, page: Page) -> Mention | None:
    """Read "Acme said it would close", "announced on 3 May that it had …": who is "it" acts."""
    said = run.after[0] if run.after else ""
    if said not in words("speech") and said not in {"filed", "posted"}:
        return None
    if not could_be_a_body(run) or not is_sure_to_be_one(run, page):
        return None
    rest = [w for w in run.after[1:9] if not (w in _OF_DAYS or w.isdigit())]
    own = rest[:1] == ["it"] and set(rest[1:2]) & _WILL and set(rest[2:4]) & words("plans")
    if said in words("speech") and own:
        return mention(run, "organisation", run.name, "a name that plans as “it”")
    if said in {"posted", "reported"} and set(run.after[1:6]) & words("results"):
        return mention(run, "organisation", run.name, f"a name that “{said}” its results")
    if run.after[:3] == ["filed", "for", "bankruptcy"]:
        return mention(run, "organisation", run.name, "a name that is bankrupt")
    return None


def by_shares(run: Run, page: Page) -> Mention | None:
    """Read "Velora dropped 24 percent", "Velora downgraded the stock"."""
    after = run.after[1:] if set(run.after[:1]) & _HAS else run.after
    if not after or not (after[0] in _MOVED or after[0] in _RATED):
        return None
    moved = bool(set(after[1:8]) & _PER_CENT) and (run.is_long or run.name in page.inner)
    fits = moved if after[0] in _MOVED else bool(set(after[1:4]) & _SHARES)
    if not fits or run.has_article or run.is_possessive:
        return None
    if not could_be_a_body(run) or run.name.lower() in _INDICES:
        return None
    return mention(run, "organisation", run.name, f"a name that “{after[0]}” on the exchange")


def by_score(run: Run, page: Page) -> Mention | None:
    """Read "Venn beat Orrin 3-1", "Venn drew 1-1 with Orrin": clubs, by the score."""
    if run.before[-2:] == ["drew", "with"] and could_be_a_body(run):
        return mention(run, "organisation", run.name, "a club that another drew with")
    if len(run.words) > _LONGEST_CLUB:
        return None
    beats = run.after[:1] and run.after[0] in words("winning")
    beaten = run.before[-1:] and run.before[-1] in words("winning")
    drew = set(run.after[:2]) & _DRAWN
    against = run.before[-1:] and run.before[-1] in _BEATEN and set(run.before) & _DRAWN
    if not (beats or beaten or drew or against):
        return None
    near = [*run.before[-_BESIDE_SCORES:], *run.after[:_BESIDE_SCORES]]
    scores = sum("-" in w and bool(_SCORE.fullmatch(w)) for w in near)
    if scores == 1 and could_be_a_body(run) and not run.is_possessive:
        return mention(run, "organisation", run.name, "a club, by its score")
    return None


def by_team(run: Run, page: Page) -> Mention | None:
    """Read "Callao were beaten" as the team of Callao, and so wherever the article says Callao."""
    if run.name in page.teams:
        return mention(run, "organisation", run.name, "a team, told as many")
    return None


def by_inner_capital(run: Run, page: Page) -> Mention | None:
    """Read "OpenVelo said": a body whose name is two words written as one, where it acts."""
    if run.is_long or not _INNER_CAPITAL.fullmatch(run.name) or _PERSON.match(run.name):
        return None
    after = [w for w in run.after if w not in _ADVERBS]
    acts = set(after[:1]) & (any_of("speech", "company-acts") | _BEGUN)
    made = after[:2] == [",", "which"] and set(after[2:4]) & _MADE
    own = run.is_possessive and set(after[:1]) & any_of("organisation-owns", "company-posts")
    if acts or made or own or set(run.before[-1:]) & _FOUNDED:
        return mention(run, "organisation", run.name, "a name of two words in one, that acts")
    return None


def by_school(run: Run, page: Page) -> Mention | None:
    """Read "studied law at Venn", "graduated from Venn"."""
    if run.before[-1:] == [] or run.before[-1] not in _LEARNING:
        return None
    if set(run.before[-5:-1]) & words("learning") and could_be_a_body(run):
        return mention(run, "organisation", run.name, "a name where somebody studies or teaches")
    return None


def _is_merged(before: Sequence[str]) -> bool:
    """Say whether words are of the second of two that merge: "the merger of Acme and"."""
    at = before.index("merger") if "merger" in before[-6:-3] and before[-1] == "and" else -1
    return at >= 0 and before[at + 1] in {"between", "of"} and "," not in before[at:]


def by_rival(run: Run, page: Page) -> Mention | None:
    """Read "its old rival, Acme", "a merger of Acme and Kesta", "bought Acme Paper for $3m"."""
    last = run.before[-1] if run.before else ""
    if last not in _BESIDE_A_DEAL:
        return None
    bought = run.is_long and set(run.before[-1:]) & _BUYS and set(run.after[:8]) & _MONEY
    if bought and "for" in run.after[:7] and could_be_a_body(run) and not is_where(run):
        return mention(run, "organisation", run.name, f"a name behind “{run.before[-1]}”")
    comma = run.before[-1:] == [","]
    before = run.before[:-1] if comma else run.before
    own = bool(before) and before[-1] in _OF_A_FIRM and "its" in before[-_FARTHEST_OWNER:-1]
    two = before[-2:]
    deal = not comma and (tuple(two) in _DEALS or _is_merged(before))
    if not (own or deal) or not could_be_a_body(run):
        return None
    person = run.last_low in page.alone or (comma and before[-1] in _PEOPLE_TOO)
    if could_be_a_full_name(run) and person:
        return None
    told = f"its {two[-1]}" if own else " ".join(two) if tuple(two) in _DEALS else "merger"
    return mention(run, "organisation", run.name, f"a name behind “{told}”")
