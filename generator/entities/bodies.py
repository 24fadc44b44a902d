"""Rules for organisations: ministries, courts, parties, companies, clubs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.entities.gazetteer import is_city, is_country, is_given, is_known_place, is_town
from generator.entities.rule import Page
from generator.entities.run import (
    HAS_DIGIT,
    NUMERAL,
    Run,
    bracketed,
    is_a_place,
    is_an_album,
    is_company_word,
    is_organisation,
    is_role,
    mention,
)
from generator.lexicons import demonyms, words
from generator.model.values import Mention

_HYPHENED = re.compile(r"-[a-z]+$")  # "Lesser-known candidates"
_LETTERS = re.compile(r"[A-Z]{2,4}")
_TICKER = re.compile(r"[A-Z]{2,5}")
_EXCHANGES = frozenset(("AMEX", "ASX", "HKEX", "JSE", "LSE", "NASDAQ", "NSE", "NYSE", "TSX"))
_KINDS_OF_SCHOOL = frozenset(
    ("art", "business", "grammar", "high", "law", "medical", "middle", "primary", "secondary")
)
_ILLS = frozenset(("disease", "disorder", "infection", "syndrome", "therapy", "virus"))
_DESKS = frozenset(("business", "finance", "money", "news", "sport", "sports"))  # "BBC Sport"
_OF_A_PARTY = frozenset(
    ("centre-left", "centre-right", "centrist", "far-left", "far-right", "governing", "left-wing",
     "main", "opposition", "populist", "right-wing", "ruling")
)  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)")
_OF_DEBT = frozenset(("bill", "bills", "bond", "bonds", "market", "note", "notes", "yields"))
_VOTED_FOR = frozenset(("constituency", "seat", "ward"))  # "the Callao & Venn seat"
_OF_A_LINE = frozenset(("bus", "container", "cruise", "ferry", "shipping"))
_FOUNDED = frozenset(("co-founded", "founded", "cofounded"))
_FARTHEST = 5  # words of a post: "head of health and safety at"
_POST = frozenset(("at", "with"))
_HELD = frozenset(("boss", "chief", "director", "head"))
_OF_ONE_WORD = frozenset(("shares", "spokesman", "spokesperson", "spokeswoman", "stake", "stakes"))
_OF_POSTS = frozenset(("for", "in", "of"))
_BESIDE_A_POST = _POST | _OF_POSTS


def by_bracketed_letters(run: Run, page: Page) -> Mention | None:
    """Read "World Fisheries Council (WFC)": what has its letters behind it is a body."""
    letters = bracketed(run)
    if run.last_low.removesuffix("s") in _ILLS:
        return None
    if run.is_long and letters and letters[0] in {w.text[0] for w in run.words}:
        return mention(run, "organisation", run.name, "a name with its letters in brackets")
    return None


def by_ticker(run: Run, page: Page) -> Mention | None:
    """Read "Acme (ACM)" and "Acme Paper (NYSE: AP)": a firm and how the exchange calls it."""
    if run.after[:1] != ["("]:
        return None
    around = [w.text for w in run.sentence[run.behind : run.behind + 4]]
    if len(around) < 3:
        return None
    letters, name = around[1], run.name.upper()
    spelt = letters[0] == name[0] and set(letters) <= set(name) and around[2] == ")"
    listed = letters in _EXCHANGES and around[2] == ":"
    ticker = spelt and bool(_TICKER.fullmatch(letters)) and not run.is_long
    if listed or (ticker and not (is_known_place(run.name) or is_given(run.name))):
        return mention(run, "organisation", run.name, "a firm with the letters of its shares")
    return None


def by_world_body(run: Run, page: Page) -> Mention | None:
    """Read the letters that the whole world knows a body by."""
    national = run.is_long and " ".join(run.name.split()[-2:]) in {"Red Crescent", "Red Cross"}
    known = run.name in words("world-bodies") or run.name.lower() in words("known-bodies")
    known |= len(run.name) > 3 and run.name.upper() in words("world-bodies")  # "Uefa"
    station = len(run.words) == 2 and run.first_low in words("agencies")
    known |= station and (run.last_low in words("paper-words") or run.last_low in _DESKS)
    known |= run.name == "Treasury" and run.has_article and not set(run.after[:1]) & _OF_DEBT
    if (known or national) and run.after[:1] != ["$"]:
        return mention(run, "organisation", run.name, "a body of many countries", listed="world")
    return None


def by_organisation_head(run: Run, page: Page) -> Mention | None:
    """Read "Harbour Workers Union" by its last word, "Bank of Peru" by its first."""
    if not run.is_long or not is_organisation(run.words):
        return None
    person = (
        len(run.words) == 2
        and run.last_low in words("family-names-too")
        and is_given(run.name.split()[0])
    )
    school = len(run.words) == 2 and run.first_low in _KINDS_OF_SCHOOL
    school &= run.last_low.startswith("school")
    met = run.last_low in {"conference", "congress", "forum"} and run.before[-1:]
    if met and _YEAR.fullmatch(run.before[-1]):
        return None  # "the 1983 Design Conference"
    if person or school:
        return None
    return mention(run, "organisation", run.name, "a name with a word for a body in it")


def by_company_word(run: Run, page: Page) -> Mention | None:
    """Read "Tarkin Motors" and "Halyard & Finch"."""
    company = is_company_word(run.last_low) and not is_an_album(run)
    voted = run.after[:1] and run.after[0] in _VOTED_FOR
    if run.is_long and (company or (any(w.text == "&" for w in run.words) and not voted)):
        return mention(run, "organisation", run.name, "a name as companies have it")
    return None


def by_less_sure_company_word(run: Run, page: Page) -> Mention | None:
    """Read "Velmora Steel", which could be a person if she were given that name."""
    if run.is_long and run.last_low in words("family-names-too"):
        return mention(run, "organisation", run.name, "a name as companies have it")
    return None


def by_organisation_word(run: Run, page: Page) -> Mention | None:
    """Read "the insurer Acme" and "the insurer, Acme," by the noun in front."""
    comma = run.before[-1:] == [","]
    at = run.first - 1 - comma
    noun = run.sentence[at] if at >= 0 else None
    # "the Court, Ana Ross," is no noun, but a name of its own.
    kind = noun and (noun.low in words("organisation-words") or _is_a_firm_too(run, at))
    common = noun and kind and (at == 0 or not noun.is_capital)
    if comma and noun and noun.low in words("roles-of-bodies") and _is_of_makers(run):
        return mention(run, "organisation", run.name, f"makers beside “{noun.low}”")
    person = common and run.is_long and noun and noun.low.endswith(("er", "or"))
    if person and is_given(run.words[0].text):
        return None  # "the brewer Ana Ross"
    if comma and _is_first_of_people(run):
        return None  # "two nurses at the hospital, Ana Ross and Bo Lind,"
    if common and not is_a_place(run.name):
        return mention(run, "organisation", run.name, "a name behind a word for a body")
    return None


def _is_a_firm_too(run: Run, at: int) -> bool:
    """Say whether a noun is also one for a body: "the ferry line Acme", "the paper Acme"."""
    if run.sentence[at].low == "paper":
        return True
    before, noun = run.sentence[at - 1].low if at else "", run.sentence[at].low
    return (noun == "line" and before in _OF_A_LINE) or (before, noun) == ("news", "site")


def _is_of_makers(run: Run) -> bool:
    """Say whether a name ends as "Callao Sweeteners" does, and begins as no person's."""
    return run.is_long and run.last_low.endswith("ers") and not is_given(run.words[0].text)


def by_opener(run: Run, page: Page) -> Mention | None:
    """Read "Deportivo Callao", "Grupo Altamar": bodies that are named by their first word."""
    clubs = words("clubs")
    if run.is_long and (run.first_low in clubs or run.last_low in clubs):
        return mention(run, "organisation", run.name, "a name of a club")
    if run.is_long and run.first_low in words("organisation-openers"):
        return mention(run, "organisation", run.name, "a name that opens as bodies’ do")
    letters, town = run.words[0].text, run.name.partition(" ")[2]
    in_front = bool(town and _LETTERS.fullmatch(letters)) and not town.isupper()
    if in_front and (is_city(town) or is_town(town)) and not _is_known(letters):
        return mention(run, "organisation", run.name, "letters in front of a town, as of a club")
    return None


def _is_known(letters: str) -> bool:
    low = letters.lower()
    known = letters in words("world-bodies") or low in words("no-names")
    return known or is_country(letters) or is_role(low)


def _is_first_of_people(run: Run) -> bool:
    """Say whether "and" joins two names that both begin with a given one."""
    behind = run.sentence[run.behind : run.behind + 3]
    if len(behind) < 3 or behind[0].low != "and" or not run.is_long:
        return False
    return is_given(run.words[0].text) and is_given(behind[1].text) and behind[2].is_capital


def by_post(run: Run, page: Page) -> Mention | None:
    """Read "finance director at Acme", "shares of Acme": somebody or something is there."""
    if len(run.before) < 2 or run.before[-1] not in _BESIDE_A_POST:
        return None
    if is_known_place(run.name) or run.name in demonyms():
        return None
    noun, joiner = run.before[-2:]
    works = joiner == "at" and noun in words("works-at")
    if works or (joiner in _POST and (_is_a_post(run.before[:-1]) or _is_somebody(run))):
        return mention(run, "organisation", run.name, "a name where somebody holds a post")
    held = noun in _HELD and joiner == "of" and run.before[-3:-2] == ["as"]  # "as head of Acme"
    if held and not (is_odd(run) or run.last_low in words("portfolios")):
        return mention(run, "organisation", run.name, "a name where somebody holds a post")
    if joiner not in _OF_POSTS or noun not in words("company-posts"):
        return None
    if run.is_long or joiner == "of" or noun in _OF_ONE_WORD:
        return mention(run, "organisation", run.name, f"a name with “{noun}”")
    return None


def _is_somebody(run: Run) -> bool:
    """Say whether a person who speaks or has a role is "at" a name: "the analyst Ana Ross at"."""
    end = first = run.first - 1
    while first and run.sentence[first - 1].is_capital:
        first -= 1
    word = run.sentence[first - 1].low if first else ""
    person = end - first > 1 and is_given(run.sentence[first].text)
    return person and run.before[-1] == "at" and (is_role(word) or word in {"said", "says"})


def _is_a_post(before: Sequence[str]) -> bool:
    """Say whether words end in a post: "director", "head of equities trading"."""
    if is_role(before[-1]):
        return True
    inside = before[-_FARTHEST:]
    of = next((n for n, w in enumerate(inside) if n and w in {"of", "for"}), 0)
    return bool(of) and is_role(inside[of - 1]) and not {",", "the", "who"} & set(inside[of:])


def by_deal(run: Run, page: Page) -> Mention | None:
    """Read "sold to Acme", "owned by Acme", "founded Acme Paper"."""
    before = run.before
    founded = run.is_long and before[-1:] and before[-1] in _FOUNDED
    deal = before[-2] if before[-1:] in (["by"], ["to"]) and before[1:] else ""
    if not (founded or deal in words("deals")):
        return None
    if is_known_place(run.name) or run.name in demonyms() or is_given(run.words[0].text):
        return None
    if NUMERAL.fullmatch(run.words[-1].text):  # "built by Abbas II"
        return None
    return mention(run, "organisation", run.name, f"a name behind “{deal or before[-1]}”")


def by_what_a_body_has(run: Run, page: Page) -> Mention | None:
    """Read "Acme’s shareholders" and "the Acme aircraft"."""
    last = run.words[-1]
    if is_known_place(run.name) or last.text in demonyms() or last.low in words("no-names"):
        return None
    owned = run.after[:1] and run.after[0] in words("organisation-owns")
    owned = owned and not _HYPHENED.search(run.name)
    if not owned and _has_a_person(run):
        return mention(run, "organisation", run.name, "a name whose somebody is named")
    certain = run.is_long or run.is_possessive
    if owned and not is_odd(run) and (certain or _is_of_its_owner(run)):
        return mention(run, "organisation", run.name, f"a name with “{run.after[0]}” behind it")
    return None


def _has_a_person(run: Run) -> bool:
    """Say whether somebody is told to be a name's: "Velora’s Ana Ross said"."""
    behind = run.sentence[run.behind : run.behind + 3]
    named = len(behind) == 3 and behind[0].is_capital and behind[1].is_capital
    person = named and is_given(behind[0].text) and not behind[2].is_capital
    opens = not (is_given(run.words[0].text) or is_odd(run) or is_role(run.last_low))
    return bool(person) and run.is_possessive and opens and (run.is_long or run.first > 0)


def by_kind_behind(run: Run, page: Page) -> Mention | None:
    """Read "the Shining Dawn sect" by the noun behind."""
    kind = run.after[0] if run.after else ""
    told = run.has_article or (run.before[-2:-1] == ["the"] and run.before[-1] in _OF_A_PARTY)
    if kind not in words("organisation-words") or not told:
        return None
    if is_known_place(run.name) or run.words[-1].text in demonyms():
        return None
    if run.name in demonyms() or run.first_low in words("compass"):  # "the South Korean firm"
        return None
    if not is_odd(run):
        return mention(run, "organisation", run.name, f"a name in front of “{kind}”")
    return None


def is_odd(run: Run) -> bool:
    """Say whether a run has a word that no body's name ends in."""
    letters = run.name.isupper() and run.name.lower() in words("letters-of-things")
    return letters or run.last_low in words("no-names") or bool(HAS_DIGIT.search(run.name))


def _is_of_its_owner(run: Run) -> bool:
    """Say whether what a single word has is its owner's, and no make of machine."""
    return run.first > 0 and run.after[0] not in words("vehicles")


def by_first_word(run: Run, page: Page) -> Mention | None:
    """Read "Acme Paper" where the article goes on with "Acme"."""
    first, last = run.first_low, run.last_low
    if not run.is_long or first not in page.alone or last in page.alone or first in page.people:
        return None
    if is_known_place(run.words[0].text) or run.words[0].text in demonyms():
        return None
    if first in page.shared or first in words("no-names"):  # a firm and its wares
        return None
    return mention(run, "organisation", run.name, "a name that its first word stands for later")
