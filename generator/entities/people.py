"""Rules for people: a role beside the name, what only people do, the name's own form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.entities.gazetteer import (
    is_country,
    is_family_name_first,
    is_given,
    is_known_place,
)
from generator.entities.rule import Page
from generator.entities.run import (
    Run,
    could_be_a_full_name,
    could_be_a_person,
    is_a_place,
    is_role,
    mention,
    until_comma,
)
from generator.lexicons import any_of, words
from generator.model.values import Mention
from generator.model.when import MONTH_WORDS
from generator.text import plain

_AUXILIARIES = frozenset(("be", "been", "had", "has", "is", "later", "was", "will"))
# Words of role that are adjectives where they have no capital: "a major Venn crisis".
_ADJECTIVES_TOO = frozenset(("general", "junior", "major", "rival"))
# Of `human-acts`, what no town, team or firm does or suffers either.
_DONE_BY_ONE = frozenset(("bowed", "died", "knelt", "laughed", "smiled", "testified", "wept"))
_SUFFERED = frozenset(
    ("arrested", "born", "buried", "convicted", "hanged", "imprisoned", "jailed", "sworn")
)
_SAID_TO = frozenset(("asked", "told", "urged", "warned"))  # "told El Diario"
_SIDES = frozenset(("champions", "finalists", "holders", "winners"))  # "the champions, Callao"
_RANKED = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_CHILDREN = frozenset(("baby", "child"))
_ALSO_OF_PAPERS = frozenset(("interviewed", "told"))
_TRADE = re.compile(r"..(?:[^aeouw]er|eer|or|ist|man|woman|ian|wright|keeper|ster)$")
_AGE_IN_FRONT = re.compile(r"\d{1,3}-year-old")
_LINKS = frozenset(
    ("and", "of", "for", "to", "in", "at", "on", "with", "who", "from", "by", "that")
)
_DONE = frozenset(("born", "built", "held", "known", "led", "located", "made", "run", "then"))
_OF_SOMEBODY = frozenset(("body", "parents"))
_AGED = re.compile(r",\d\d|\(\d\d\)?|,aged")
# Those of a dozen languages of Europe and Asia that no other word has.
_ENDING = re.compile(
    r"(?<=..)(?:shvili|dze|enko|chuk|wicz|[oe]vi[ct]h?|ovski|owsk[ai]|ewsk[ai]|[oe]vsk[iy]y?|iyeva?"
    r"|[oe]va?|[aeo]nyan|oyan|yants|escu|eanu|opoulos|ou?dis|akis|[klnrt]sson|dottir|[klnrst]sen"
    r"|oglu|zadeh?|nejad|bekova?|bayeva?|uulu|kyzy)$"
)
_DOUBLE = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+-[A-ZÀ-Þ][a-zà-ÿ]+(?:[’']s)?")
_KOREAN = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}-[a-z]{2,6}")
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.)+")
_BARE_INITIAL = re.compile(r"[B-HJ-Z]")  # "K Ross", but "A Ross" may be one of them
_SHORTEST_NAME = 3  # letters, behind a bare initial


def by_role(run: Run, page: Page) -> Mention | None:
    """Read "the mayor Ana Ross", "the mayor of Callao, Ana Ross," and "secretary of state …"."""
    before = run.before
    if not before:
        return None
    behind_a_role = is_role(before[-1]) or before[-1] == "named" or _is_office(before)
    behind_a_role &= before[-2:-1] != ["who"]  # "who heads Acme" is no office
    if not (behind_a_role or before[-1] == "," or before[-2:-1] == ["number"]):
        return None
    if not could_be_a_person(run) or is_a_place(run.name):
        return None
    given = is_given(run.words[0].text)
    of_bodies = before[-1] in _SIDES or before[-1].removesuffix("s") in words("roles-of-bodies")
    if of_bodies and not (given and run.is_long):
        return None
    if run.word_before in _ADJECTIVES_TOO and not (run.is_long and given):
        return None
    if behind_a_role:
        return mention(run, "person", run.name, f"a name behind “{run.word_before}”")
    if before[-2:-1] == ["number"] and before[-1] in _RANKED and could_be_a_full_name(run):
        return mention(run, "person", run.name, f"a name behind “number {before[-1]}”")
    child = before[-2:-1] and before[-2] in _CHILDREN
    told = child or (before[-1] == "," and _role_at_the_end(before[:-1]))
    if before[-1] == "," and told and not is_known_place(run.name):
        return mention(run, "person", run.name, "a name beside a word of role")
    return None


def _is_office(before: Sequence[str]) -> bool:
    """Say whether words end in an office: "secretary of state", "minister of foreign affairs"."""
    n = len(before)
    while n and (before[n - 1] in words("portfolios") or before[n - 1] == "and"):
        n -= 1
    return 1 < n < len(before) and before[n - 1] in {"of", "for"} and is_role(before[n - 2])


def by_trade(run: Run, page: Page) -> Mention | None:
    """Read "a 41-year-old welder, Orm Venn," by the ending of the trade in front."""
    if run.before[-1:] != [","] or len(run.words) != 2 or not could_be_a_full_name(run):
        return None
    if is_known_place(run.name) or is_a_place(run.words[-1].text):
        return None
    noun = run.before[-2] if len(run.before) > 1 else ""
    others = ("organisation-words", "vehicles", "place-heads", "things", "no-trades")
    trade = _TRADE.search(noun) and noun not in any_of(*others)
    of_age = any(_AGE_IN_FRONT.fullmatch(w) for w in run.before[-5:-2])
    acts = run.after[:1] == [","] or set(run.after[:1]) & any_of("speech", "human-acts")
    if trade and acts and (of_age or set(run.before[-4:-2]) & {"a", "an", "the"}):
        return mention(run, "person", run.name, f"a name beside “{noun}”")
    return None


def _role_at_the_end(before: Sequence[str]) -> bool:
    """Say whether words end in a role, or in one of somewhere: "the mayor of Venn"."""
    for n in range(len(before) - 2, -1, -1):
        if before[n] in {"of", "at", "for", "to", "in", "from"}:
            if n and is_role(before[n - 1]):
                return before[n - 1] not in words("roles-of-bodies")
        elif before[n] in {",", ";"}:
            break
    role = before[-1:]
    return bool(role) and is_role(role[0]) and role[0] not in words("roles-of-bodies")


def by_human_act(run: Run, page: Page) -> Mention | None:
    """Read "Ana Ross resigned", "Ana Ross was arrested": what only people do or suffer."""
    if not could_be_a_full_name(run):
        return None
    after = [w for w in run.after if w not in _AUXILIARIES]
    if after and after[0] in words("human-acts"):
        return mention(run, "person", run.name, f"a name that “{after[0]}”")
    return None


def by_lone_human_act(run: Run, page: Page) -> Mention | None:
    """Read "Orri wept" and "Orri was arrested", where no other word tells who Orri is."""
    verbs = [w for w in run.after[:3] if w not in _AUXILIARIES]
    passive = run.after[:1] in (["was"], ["is"]) and verbs and verbs[0] in _SUFFERED
    if run.is_long or not (passive or (run.after and run.after[0] in _DONE_BY_ONE)):
        return None
    if run.last_low.endswith("s") or is_role(run.last_low) or run.is_possessive:
        return None
    if not could_be_a_person(run) or run.has_article or is_known_place(run.name):
        return None
    return mention(run, "person", run.name, f"a name that “{verbs[0]}”")


def by_human_object(run: Run, page: Page) -> Mention | None:
    """Read "will succeed Ana Ross", "married Ana Ross"."""
    verb = run.before[-1] if run.before else ""
    if verb in _ALSO_OF_PAPERS and not is_given(run.words[0].text):
        return None
    if verb in words("human-objects") and could_be_a_full_name(run):
        return mention(run, "person", run.name, f"a name behind “{run.word_before}”")
    return None


def by_given_name(run: Run, page: Page) -> Mention | None:
    """Read "Ana Ross" by "Ana", "K. P. Ross" by its initials."""
    if not could_be_a_full_name(run) or is_known_place(run.name):
        return None
    first = run.words[0].text
    letters = _INITIAL.fullmatch(first) and first not in {"U.S.", "U.N.", "U.K.", "E.U."}
    last = next((w.text for w in run.words if not _BARE_INITIAL.fullmatch(w.text)), "")
    bare = last != first and len(last) > _SHORTEST_NAME
    if letters or bare:
        return mention(run, "person", run.name, "a name with initials")
    if is_given(first) and not is_country(run.words[-1].text):
        return mention(run, "person", run.name, "a name that begins with a given name")
    return None


def by_double_name(run: Run, page: Page) -> Mention | None:
    """Read "Ola Adebayo-Cole" by its double family name."""
    double = _DOUBLE.fullmatch(run.words[-1].text)
    if double and set(run.words[-1].low.split("-")) & MONTH_WORDS:
        return None
    if double and len(run.words) == 2 and could_be_a_full_name(run) and not _has_a_place(run):
        return mention(run, "person", run.name, "a name with a double family name")
    return None


def by_family_ending(run: Run, page: Page) -> Mention | None:
    """Read "Azo Lindsson", "Tamo Venadze" by an ending that only family names have."""
    if could_be_a_full_name(run) and len(run.words) <= 3 and not is_known_place(run.name):
        ending = _ENDING.search(plain(run.words[-1].text.removesuffix("’s").removesuffix("'s")))
        if ending and not is_known_place(run.words[-1].text):
            return mention(run, "person", run.name, f"a family name that ends in “{ending[0]}”")
    return None


def by_family_name_first(run: Run, page: Page) -> Mention | None:
    """Read "Kim Dae-sung", "Deng Xiaomei", "Le Thi Minh"."""
    known = is_family_name_first(run.words[0].text) or _KOREAN.fullmatch(run.name)
    if could_be_a_full_name(run) and len(run.words) <= 3 and known and not _has_a_place(run):
        return mention(run, "person", run.name, "a family name that stands first")
    return None


def _has_a_place(run: Run) -> bool:
    """Say whether a part of a name is known as a place: "Park Peru", "Callao Smith-Jones"."""
    first, last = run.words[0].text, run.words[-1].text
    return is_a_place(last) or (is_known_place(first) and not is_family_name_first(first))


def by_role_behind(run: Run, page: Page) -> Mention | None:
    """Read "Ana Ross, the mayor of Venn," and "Joko, the governor," by the noun behind."""
    if run.after[:1] != [","] or not could_be_a_person(run) or is_known_place(run.name):
        return None
    if not run.is_long and run.first == 0 and run.first_low.endswith("ly"):  # "Lately, the head"
        return None
    head = head_noun(run.after[1:])
    opens = run.after[1:2] in (["a"], ["an"], ["the"], ["one"])
    if is_role(head) and (run.is_long or opens) and head not in words("roles-of-bodies"):
        return mention(run, "person", run.name, "a name with its role behind it")
    return None


def head_noun(behind: Sequence[str]) -> str:
    """Return the noun of an apposition: "head" of "the head of", "firm" of "a firm based in"."""
    phrase = until_comma(behind)
    end = next((n for n, w in enumerate(phrase) if w in _LINKS), len(phrase))
    while end > 2 and (phrase[end - 1].endswith("ed") or phrase[end - 1] in _DONE):
        end -= 1
    return phrase[end - 1] if end else ""


def _is_before_a_noun(run: Run) -> bool:
    """Say whether a name only belongs to what follows it: "according to Acme Opinion figures"."""
    behind = run.sentence[run.behind : run.behind + 1]
    noun = bool(behind) and behind[0].text.isalpha() and behind[0].text.islower()
    return noun and not (set(run.after[:1]) & (_LINKS | words("function") | words("speech")))


def _only_describes(run: Run, page: Page) -> bool:
    """Say whether the first word of a sentence tells how somebody is: "Furious Ross" is Ana Ross.

    Another full name with that last part stands inside a sentence, and this one never does.
    """
    if run.first or run.name in page.inner:
        return False
    last = f" {run.words[-1].text}"
    return any(name.endswith(last) for name in page.inner)


def by_behaviour(run: Run, page: Page) -> Mention | None:
    """Read a name that speaks, leads, is 34 years old, or is called by its last part later."""
    if not could_be_a_full_name(run) or _only_describes(run, page):
        return None
    before, after = run.before[-1:], run.after
    if after[:1] == ["of"]:  # "Ana Ross of Norway said"
        after = after[2:]
    elif after[:1] == [","] and before == [","]:  # "the owner, Ana Ross, said"
        after = after[1:] if set(after[1:2]) & words("speech") else after
    said = before and before[0] in words("speech") and before[0] not in _SAID_TO
    if set(after[:1]) & words("speech") or said:
        return mention(run, "person", run.name, "a name that speaks")
    head = run.before[-2:] in (["led", "by"], ["headed", "by"], ["chaired", "by"])
    if head or (run.before[-2:] == ["according", "to"] and not _is_before_a_noun(run)):
        return mention(run, "person", run.name, "the name of a head")
    if after[:2] == [",", "who"] or _AGED.fullmatch("".join(after[:2])):
        return mention(run, "person", run.name, "a name followed by “who” or an age")
    if run.is_possessive and set(after[:1]) & any_of("person-owns", "relatives"):
        return mention(run, "person", run.name, f"a name with “{after[0]}” behind it")
    if run.before[-1:] == ["of"] and set(run.before[-2:-1]) & (_OF_SOMEBODY | words("relatives")):
        return mention(run, "person", run.name, f"a name behind “{run.before[-2]} of”")
    if after[:1] == [","] and any(_AGE_IN_FRONT.fullmatch(w) for w in after[1:3]):
        return mention(run, "person", run.name, "a name with an age behind it")
    last = run.words[-1].text
    elsewhere = run.last_low in page.where or is_known_place(last) or run.first_low == "new"
    elsewhere |= run.last_low in page.of
    if run.last_low in page.alone and not elsewhere:
        return mention(run, "person", run.name, "a full name whose last part stands alone later")
    if run.first_low in page.people:
        return mention(run, "person", run.name, "a full name whose first part speaks later")
    return None
