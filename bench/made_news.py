"""Made-up reports, as many as are asked for: plain text of some 2 kB, no two of the same events."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

_FIRST = (
    *("Ana", "Ben", "Carla", "Daniel", "Elena", "Felix", "Greta", "Hugo"),
    *("Irma", "Jonas", "Karin", "Luis", "Marta", "Nils", "Olga", "Pedro"),
)
_LAST = (
    *("Amaru", "Brandt", "Castro", "Duarte", "Eriksen", "Flores"),
    *("Garcia", "Holm", "Ibarra", "Jansen", "Keller", "Lindgren"),
)
_TOWNS = (
    *("Callao", "Lima", "Arequipa", "Oslo", "Bergen", "Quito", "Bogota"),
    *("Nairobi", "Accra", "Dakar", "Hanoi", "Manila", "Riga"),
)
_BODIES = (
    *("Harbour", "River", "Mountain", "Coast", "Valley", "Island"),
    *("Border", "Forest", "Desert", "Canal", "Bridge", "Market"),
)
_ROLES = ("President", "Minister", "Mayor", "Senator", "Governor", "Chancellor")
_DID = (
    *("signed", "opened", "closed", "sold", "bought"),
    *("approved", "rejected", "announced", "cancelled", "visited"),
)
_THINGS = (
    *("treaty", "bridge", "harbour", "loan", "budget", "museum"),
    *("ferry", "mine", "school", "railway", "law", "contract"),
)
_KINDS = (
    *("long", "narrow", "costly", "rural", "coastal", "joint"),
    *("federal", "northern", "disputed", "public", "private"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FILLER = (
    "Few in the town had heard of the plan, and fewer still believed that it would come to much.",
    "Fishermen say that the water has been rising for years, and that nobody listens to them.",
    "The road along the coast is narrow, and lorries wait for hours where it crosses the river.",
    "If prices go on rising, shops may have to close before the summer, traders said.",
    "Neither side would say how much had been paid, or who was in the room.",
    "It is not the first time that the two have quarrelled over who pays for the repairs.",
)


def article(n: int) -> tuple[str, str]:
    """Return the name and the text of a report; a number gives the same one each time."""
    chance = random.Random(n)
    day = date(2000, 1, 3) + timedelta(days=n % 8000)
    town = chance.choice(_TOWNS)
    paragraphs = [_paragraph(chance, day, n, k) for k in range(8)]
    head = f"{chance.choice(_BODIES)} {chance.choice(_THINGS)} divides {town} in case {n}"
    lines = (head, f"Published: {day:%d %B %Y}", *paragraphs)
    return f"s{n:06}.txt", "\n\n".join(lines) + "\n"


def _paragraph(chance: random.Random, day: date, n: int, k: int) -> str:
    def one(words: Sequence[str]) -> str:
        return chance.choice(words)

    who = f"{one(_ROLES)} {one(_FIRST)} {one(_LAST)}"
    what = f"the {one(_KINDS)} {one(_THINGS)} of {one(_KINDS)} {one(_THINGS)} {n % 900 + k}"
    past = day - timedelta(days=chance.randrange(20, 4000))
    when = one([f"on {one(_DAYS)}", f"on {past:%d %B %Y}", f"in {past:%B %Y}"])
    body = f"{one(_BODIES)} {one(['Council', 'Board', 'Company', 'Union'])}"
    quote = f"“We shall see what comes of {one(_THINGS)} and {one(_THINGS)},” {one(_LAST)} said."
    return " ".join(
        (
            f"{who} {one(_DID)} {what} in {one(_TOWNS)} {when}.",
            one(_FILLER),
            f"The {body} had {one(_DID)} a {one(_KINDS)} {one(_THINGS)} before.",
            quote,
        )
    )
