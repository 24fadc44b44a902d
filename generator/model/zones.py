"""Time zones and their rules, from the package ``tzdata``: the same on every machine.

What the system knows differs from one to the next, and some of its names (``localtime``) mean
another zone on each.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo


@cache
def zones() -> frozenset[str]:
    """Return the IANA names of all time zones.

    >>> "America/Lima" in zones(), "localtime" in zones()
    (True, False)
    """
    return frozenset((resources.files("tzdata") / "zones").read_text("utf-8").split())


@cache
def zone(name: str) -> ZoneInfo:
    """Return the rules of a time zone, one of ``zones``."""
    path = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    with path.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)
