"""Rules for places: gazetteers, words for a place in or beside the name, "in" before it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.entities.gazetteer import country_of, is_city, is_country, is_known_place, is_town
from generator.entities.people import head_noun
from generator.entities.rule import Page
from generator.entities.run import Run, could_be_a_place, is_venue, is_where, mention
from generator.entities.spans import Word, bare
from generator.entities.teams import MATCHES
from generator.lexicons import any_of, demonyms, words
from generator.model.values import Mention
from generator.model.when import MONTH_WORDS

_BESIDE_WATER = frozenset(("across", "along", "down", "over", "up"))
_SENT = frozenset(("mep", "mp", "msp", "senator"))  # "the MP for Callao"
_OVER_OTHERS = frozenset(
    ("control", "dispute", "doubts", "lead", "power", "row", "triumph", "victory", "win", "wins")
)
_JOINERS = frozenset((",", "for", "of"))
_MOVED = frozenset(("and", "from", "to"))
# What stands where it is, and is no firm, as "a brewery" may be.
_SITES = frozenset(
    ("airfield", "cave", "colliery", "mine", "oilfield", "pier", "quarry", "reactor", "refinery",
     "shipyard", "smelter", "tower", "tunnel")
)  # fmt: skip
_FARTHEST = 5  # words between a verb of motion and its "to"
_ARTICLES = frozenset(("el", "la", "las", "le", "les", "los"))


def by_country(run: Run, page: Page) -> Mention | None:
    """Read "Peru", and "the Peruvian government" as Peru's."""
    behind = run.sentence[run.behind : run.behind + 1]
    if behind and behind[0].text == "$" and behind[0].start == run.words[-1].end:
        return None  # "US$20"
    if name := country_of(run.name):
        return mention(run, "place", name, "a country", listed="country")
    if run.name in demonyms() and run.after[:1] == ["government"]:
        name = demonyms()[run.name]
        return mention(run, "place", name, "a country, by its government", listed="government")
    return None


def by_place_head(run: Run, page: Page) -> Mention | None:
    """Read "Lake Orrin", "Marnow River", "Strait of Venn", and "a mill in Le Marnow"."""
    if not run.is_long:
        return None
    if run.first_low in _ARTICLES and _is_scene_in(run) and not is_known_place(run.name):
        return mention(run, "place", run.name, f"a name behind “{run.before[-2]} {run.before[-1]}”")
    heads = words("place-heads")
    of = run.first_low in heads and run.words[1].text == "of"
    opened = of or run.first_low in words("place-openers")
    if opened or run.last_low in heads or is_venue(run.words):
        return mention(run, "place", run.name, "a name with a word for a place in it")
    return None


def _is_scene_in(run: Run) -> bool:
    """Say whether what stands still is told to be in a name: "a factory in Le Marnow"."""
    scene = run.before[-1:] in (["in"], ["near"], ["outside"]) and run.before[-2:-1]
    return bool(scene) and run.before[-2] in words("scenes") and not run.is_possessive


def by_what_a_place_has(run: Run, page: Page) -> Mention | None:
    """Read "the Marnow district", "Marnow’s mayor"."""
    if not run.after or run.after[0] not in words("place-owns"):
        return None
    joined = any(w.text == "&" or w.text in words("name-particles") for w in run.words)
    if len(run.words) > (3 if joined else 2):
        return None
    if could_be_a_place(run) and (run.has_article or is_where(run) or not run.is_long):
        return mention(run, "place", run.name, "a name in front of a word for a place")
    return None


def by_place_behind(run: Run, page: Page) -> Mention | None:
    """Read "Orrin Marsh, a village …", "Marnow, the port", and "Venn, Peru’s largest mine"."""
    opens = run.after[1:2] in (["a"], ["an"], ["the"], ["one"], ["its"])
    opens = opens or _is_of_a_country(run.sentence[run.behind + 1 : run.behind + 3])
    if run.after[:1] != [","] or not opens or not could_be_a_place(run, is_told=True):
        return None
    if head_noun(run.after[1:]) in any_of("place-heads", "place-fronts") | _SITES:
        return mention(run, "place", run.name, "a name with a word for a place behind it")
    return None


def _is_of_a_country(ws: Sequence[Word]) -> bool:
    """Say whether words open with whose a place is: "Peru’s largest"."""
    first = next(iter(ws), None)
    return first is not None and first.text != bare(first.text) and is_country(bare(first.text))


def by_region_behind(run: Run, page: Page) -> Mention | None:
    """Read "Marnow, Peru" by the country or region that follows."""
    around = run.sentence[run.behind : run.behind + 4]
    if len(around) < 2 or around[0].text != "," or not is_where(run) or not could_be_a_place(run):
        return None
    follows = [" ".join(w.text for w in around[1:n]) for n in (2, 3, 4)]
    if any(is_known_place(name) for name in follows):
        return mention(run, "place", run.name, "a name with its country or region behind it")
    return None


def by_city(run: Run, page: Page) -> Mention | None:
    """Read the name of a large city."""
    if is_city(run.name) and (is_where(run) or run.name.lower() not in words("ordinary-cities")):
        name = run.name.title() if run.name.isupper() else run.name
        return mention(run, "place", name, "a city", listed="city")
    return None


def by_town(run: Run, page: Page) -> Mention | None:
    """Read the name of a town or a region that no person is called."""
    if is_town(run.name) and run.before[-1:] != ["by"]:  # "edged out by Redcliffe"
        return mention(run, "place", run.name, "a town or a region")
    return None


def by_place_front(run: Run, page: Page) -> Mention | None:
    """Read "the outskirts of Venn", "the MP for Venn", "the capital, Venn"."""
    before = [w for w in run.before if w != "the"]
    if len(before) < 2 or before[-1] not in _JOINERS or not could_be_a_place(run, is_told=True):
        return None
    fronts = words("place-fronts")
    if before[-1] == "of" and (before[-2] in fronts or before[-2] in words("compass")):
        return mention(run, "place", run.name, f"a name behind “{before[-2]} of”")
    if before[-1] == "for" and before[-2].removesuffix("s") in _SENT:
        return mention(run, "place", run.name, f"a name behind “{before[-2]} for”")
    if before[-1] == "," and before[-2] in {"capital", "town", "city", "village", "port"}:
        return mention(run, "place", run.name, f"a name beside “{before[-2]}”")
    return None


def by_locative(run: Run, page: Page) -> Mention | None:
    """Read "in Venn", "in Venn and Orrin", "between Venn and Orrin", "off Venn"."""
    before = run.before
    if before[-1:] == ["and"] and len(before) > 2:  # "in Lima and Quito"
        first = next((n for n in (-3, -4) if before[n : n + 1] and _is_of_place(before[n])), 0)
        in_a_month = first and before[first + 1] in MONTH_WORDS  # "in May and Venn"
        before = before[: first + 1] if first and not in_a_month else before
    if not before:
        return None
    at = before[-1] == "at" and run.is_long and not _stands_at(before)
    where = before[-1] in words("locatives") and not at
    match = before[-2:-1] and before[-2] in MATCHES
    where = where or before[-1] in words("compass") or (before[-1] == "between" and not match)
    if where and could_be_a_place(run):
        return mention(run, "place", run.name, f"a name behind “{run.word_before}”")
    return None


def _stands_at(before: Sequence[str]) -> bool:
    """Say whether what stands still is told to be at a name: "the mill at Venn Bend"."""
    return len(before) > 1 and before[-2] in words("scenes")


def _is_of_place(word: str) -> bool:
    return word in words("locatives") or word == "between"


def by_motion(run: Run, page: Page) -> Mention | None:
    """Read "fled to Venn", "the road to Venn", "a farmer from Venn"."""
    before = run.before
    if len(before) < 2 or before[-1] not in _MOVED or len(run.words) > 2:
        return None
    if not could_be_a_place(run):
        return None
    if before[-1] == "and" and "to" in before[-4:-2]:  # "the roads to Venn and Orrin"
        before = before[: before.index("to") + 1]
    if before[-1] == "to" and set(before[-_FARTHEST:-1]) & words("motion"):
        return mention(run, "place", run.name, "a name that somebody or something goes to")
    if before[-1] == "from" and before[-2] in any_of("roles", "motion", "leaders-to"):
        return mention(run, "place", run.name, "a name that somebody comes from")
    return None


def by_place_object(run: Run, page: Page) -> Mention | None:
    """Read "left Venn in Peru", "shelled Venn"."""
    verb = run.before[-1] if run.before else ""
    told = verb in any_of("only-place-objects", "place-objects")
    if not told or len(run.words) > 2 or not could_be_a_place(run):
        return None
    where = [
        " ".join(w.text for w in run.sentence[run.behind + 1 : run.behind + n]) for n in (2, 3)
    ]
    there = run.after[:1] == ["in"] and any(is_known_place(name) for name in where if name)
    if there or verb in words("only-place-objects"):
        return mention(run, "place", run.name, f"a name behind “{verb}”")
    return None


def by_water(run: Run, page: Page) -> Mention | None:
    """Read "the bridge over the Drava": what one word with "the" is that one crosses."""
    if run.is_long or run.before[-1:] != ["the"]:
        return None
    beside = run.before[-3:-2] and run.before[-3] in words("beside-water")
    over = run.before[-2:-1] and run.before[-2] in _BESIDE_WATER
    over = over and not set(run.before[-3:-2]) & _OVER_OTHERS
    beside = beside and run.before[-2] in {"in", "of", "on"}
    if (over or beside) and could_be_a_place(run):
        return mention(run, "place", run.name, f"a name behind “{run.before[-2]} the”")
    return None
