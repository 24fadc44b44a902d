"""The seed's own news with other days, names and sums, in another order, with less around it.

What the rules read must be the language and not this article: each variant is made here from the
seed by plain replacement, and the days, names and events must follow it.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from generator.model.values import Proposal
from generator.text import folded

from .reading import Read, article_of, read_text

SEED = (Path(__file__).parents[2] / "seeds" / "000_316e8750f4ae2085.txt").read_text("utf-8")
BLOCKS = tuple(b for b in SEED.split("\n") if b.strip())
TITLE, STANDFIRST, CAPTION, BYLINE = BLOCKS[:4]
RELATED = next(b for b in BLOCKS if b.endswith("‘purge’"))
PARAGRAPHS = tuple(b for b in BLOCKS[4:-2] if b != RELATED)


@dataclass(frozen=True)
class Variant:
    """A text, and what must come out of it where that differs from the seed."""

    name: str
    text: str
    published: str = "2021-09-09"
    meeting: str = "2021-09-09"
    agreed: str = "1999"
    drills: str = "2017"
    exercise: str = "2021-09-10/2021-09-16"
    words: Mapping[str, str] = field(default_factory=dict)

    def said(self, text: str) -> str:
        """Return words of the seed as this variant has them."""
        for old, new in self.words.items():
            text = text.replace(old, new)
        return text

    @property
    def read(self) -> Read:
        return _read(self.text)


@cache
def _read(text: str) -> Read:
    return read_text(text)


def changed(name: str, words: Mapping[str, str], **days: str) -> Variant:
    """Return the seed with other words, as long as each stands in it."""
    text = SEED
    for old, new in words.items():
        assert old in text, old
        text = text.replace(old, new)
    return Variant(name, text, words=words, **days)


def in_order(*order: int) -> str:
    return "\n\n".join((TITLE, STANDFIRST, BYLINE, *(PARAGRAPHS[n] for n in order)))


def shuffled(seed: int) -> str:
    order = list(range(len(PARAGRAPHS)))
    random.Random(seed).shuffle(order)
    return in_order(*order)


OTHER_DAYS = {
    "10-16 September": "12-18 March", "Zapad-2021": "Vostok-2024", "2021 drills": "2024 drills",
    "2017 drills": "2020 drills", "1999": "2004",
}  # fmt: skip
OTHER_NAMES = {
    "Vladimir Putin": "Marek Dolanský", "Putin": "Dolanský",
    "Alexander Lukashenko": "Oriol Benavent-Solé", "Lukashenko": "Benavent-Solé",
    "Belarusian": "Bolivian", "Belarus": "Bolivia", "Russian": "Peruvian", "Russia": "Peru",
    "Moscow": "Lima", "Zapad": "Condor", "$630m": "€45m", "28-point": "12-point",
    "Union State": "Altiplano Union", "Nato": "Unasur", "S-400": "K-12", "Su-30": "M-9",
}  # fmt: skip

NAMES = changed("other names and sums", OTHER_NAMES)
REWORDED = changed("another wording", {
    "Speaking late on Thursday, Putin said the": "Putin told reporters late on Thursday that the",
    "will provide": "would lend", " in loans": "", "28-point": "ten-point",
    "a summit": "talks", "talks on Thursday evening": "talks in Moscow on Thursday evening",
})  # fmt: skip
VARIANTS = (
    Variant("the seed", SEED),
    changed("Tuesday", {"Thursday": "Tuesday"}, published="2021-09-07/2021-09-09",
            meeting="2021-09-07"),
    changed("Wednesday", {"Thursday": "Wednesday"}, published="2021-09-08/2021-09-09",
            meeting="2021-09-08"),
    changed("Friday, a week before", {"Thursday": "Friday"}, published="2021-09-03/2021-09-09",
            meeting="2021-09-03"),
    changed("March 2024", OTHER_DAYS, published="2024-03-07/2024-03-11", meeting="2024-03-07",
            agreed="2004", drills="2020", exercise="2024-03-12/2024-03-18"),
    changed("across two months", {"10-16 September": "28 June to 4 July"}, meeting="2021-06-24",
            published="2021-06-24/2021-06-27", exercise="2021-06-28/2021-07-04"),
    changed("American dates", {"10-16 September": "Sept. 10-16"}),
    NAMES,
    changed("all of it", OTHER_DAYS | {"Vostok": "Condor"} | {"Thursday": "Monday"} | {
        k: v for k, v in OTHER_NAMES.items() if k != "Zapad"}, published="2024-03-11",
            meeting="2024-03-11", agreed="2004", drills="2020", exercise="2024-03-12/2024-03-18"),
    Variant("backwards", in_order(*reversed(range(len(PARAGRAPHS))))),
    REWORDED,
    Variant("the agreement in front of the meeting", in_order(1, 0, *range(2, len(PARAGRAPHS)))),
    *(Variant(f"shuffled {n}", shuffled(n)) for n in range(1, 7)),
    Variant("no standfirst", SEED.replace(STANDFIRST, "")),
    Variant("no furniture", "\n\n".join((TITLE, STANDFIRST, *PARAGRAPHS))),
    Variant("one line end between paragraphs", "\n".join(BLOCKS)),
    Variant("Windows line ends", SEED.replace("\n", "\r\n")),
    Variant("line ends of old Macs", SEED.replace("\n", "\r")),
    replace(NAMES, name="decomposed letters", text=unicodedata.normalize("NFD", NAMES.text)),
    Variant("straight quotes", SEED.translate(str.maketrans("“”‘’", "\"\"''"))),
)  # fmt: skip
variants = pytest.mark.parametrize("variant", VARIANTS, ids=[v.name for v in VARIANTS])


def proposal(variant: Variant, quote: str) -> Proposal:
    """Return the one event that rests on these words of the seed, as the variant has them."""
    said = folded(variant.said(quote))
    read = variant.read
    found = [p for p in read.found.proposals if any(said in folded(q) for q in read.quotes(p))]
    assert len(found) == 1, [(p.title, str(p.date)) for p in read.found.proposals]
    return found[0]


MEETING = "a summit on Thursday evening"
ROADMAP = "28-point roadmap"
LOAN = "a further $630m in loans"
WISH = "he hoped to buy a large shipment of weapons"
AGREED = "it was first agreed in principle in 1999"
EARLIER = "The 2017 drills were met with considerable alarm"
EXERCISE = "the 2021 drills, which were set to be held from 10-16 September"


@variants
def test_its_day_follows_from_its_words(variant: Variant) -> None:
    dating = variant.read.dating

    assert str(dating.when) == variant.published
    assert dating.basis == "reckoned"
    assert bool(dating.ask) == ("/" in variant.published)


@variants
def test_there_are_the_six_events_and_no_others(variant: Variant) -> None:
    read = variant.read

    assert len(read.found.proposals) == 6, [p.title for p in read.found.proposals]
    assert not read.found.questions


@variants
def test_the_meeting_agreed_the_roadmap(variant: Variant) -> None:
    p = proposal(variant, MEETING)

    assert (str(p.date), p.basis, p.occurrence) == (variant.meeting, "reckoned", "happened")
    assert p == proposal(variant, ROADMAP)
    assert variant.said("agreed a 28-point roadmap at a summit") in p.title
    names = {variant.read.names[id] for id in p.people}
    assert names == {variant.said("Vladimir Putin"), variant.said("Alexander Lukashenko")}


@variants
def test_the_loan_is_part_of_the_meeting(variant: Variant) -> None:
    p = proposal(variant, LOAN)

    assert (str(p.date), p.basis, p.occurrence) == (variant.meeting, "reckoned", "happened")
    assert p.part_of == proposal(variant, MEETING).key
    assert variant.said("a further $630m in loans") in p.title
    assert {variant.read.names[id] for id in p.people} == {variant.said("Vladimir Putin")}
    assert {variant.read.names[id] for id in p.places} == {
        variant.said("Russia"),
        variant.said("Belarus"),
    }


@variants
def test_the_wish_is_about_the_day_of_the_meeting(variant: Variant) -> None:
    p = proposal(variant, WISH)

    assert (str(p.date), p.basis) == (f"{variant.meeting}~", "assumed")
    assert p.date_note
    assert variant.said("Lukashenko said he hoped to buy a large shipment of weapons") in p.title


@variants
def test_the_agreement_in_principle_has_its_year(variant: Variant) -> None:
    p = proposal(variant, AGREED)

    assert (str(p.date), p.basis, p.occurrence) == (variant.agreed, "stated", "happened")
    assert p.title == variant.said("Union State treaty agreed in principle")


@variants
def test_the_earlier_drills_have_their_year(variant: Variant) -> None:
    p = proposal(variant, EARLIER)

    assert (str(p.date), p.occurrence) == (variant.drills, "happened")
    assert p.title.startswith(f"{variant.said('Zapad-2021').split('-')[0]} drills")


@variants
def test_the_exercises_are_planned_for_their_days(variant: Variant) -> None:
    p = proposal(variant, EXERCISE)

    assert (str(p.date), p.occurrence) == (variant.exercise, "planned")
    assert variant.said("Zapad-2021 military exercises") in p.title


@variants
def test_nothing_of_the_furniture_is_told(variant: Variant) -> None:
    read = variant.read
    told = " ".join(
        " ".join((p.title, p.summary, *p.people, *read.quotes(p))) for p in read.found.proposals
    )

    assert not [w for w in ("Mikhail", "voskresenskiy", "purge", "Getty", "Reply") if w in told]
    assert not any(f.span.touches(q) for f in read.article.furniture
                   for p in read.found.proposals for q in p.quotes)  # fmt: skip


@variants
def test_quotes_stand_in_the_article(variant: Variant) -> None:
    text = article_of(variant.text).text

    assert all(q in text for p in variant.read.found.proposals for q in variant.read.quotes(p))
