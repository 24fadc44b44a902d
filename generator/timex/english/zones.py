"""Zones of a time of the clock: what they are called, and how far they are from Greenwich."""

from __future__ import annotations

_FROM_GREENWICH = r"(?:gmt|utc)[+-](?:0?[0-9]|1[0-4])(?::?[0-5][0-9])?"
ZONE = (
    rf"(?P<zone>{_FROM_GREENWICH}|(?:gmt|utc)(?![+-][0-9])|bst|cet|cest|eet|eest|msk|est|edt|cst|"
    r"cdt|mst|mdt|pst|pdt|ist|jst|sgt|hkt|aest|gst|et|ct|pt|"
    r"(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?|local time)"
)


def offset(zone: str) -> str:
    """Return how a value ends that is of the zone: TIMEX3 has no letters of zones but Z.

    >>> offset("gmt"), offset("utc+2"), offset("gmt-0330"), offset("edt")
    ('Z', '+02:00', '-03:30', '')
    """
    if zone[3:4] not in ("+", "-"):
        return "Z" if zone in ("gmt", "utc") else ""
    hours, _, minutes = zone[4:].partition(":")
    if len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    return f"{zone[3]}{int(hours):02}:{minutes or '00'}"
