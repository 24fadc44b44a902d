"""What is to be said of a site besides its records: its settings, its files, what is in the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator import export, web
from generator.model.settings import Settings
from generator.model.values import Problem, Where
from generator.render import Hand
from generator.site.config import CONFIG

_HOW_MANY = "if your host takes more, set extra.dateline.max_files to what it takes"


def of_files(plan: export.Plan, most: int) -> tuple[Problem, ...]:
    """Return what was left out so that the site has no more files than its host takes."""
    if not plan.gives_way:
        return ()
    left = ["the API has a file for each year of events, and none for each event"]
    if plan.least > export.WORTH_FOLLOWING:
        left.append(f"lists of fewer than {plan.least} events have no feeds and data")
    told = "; ".join(left)
    still = f"; it has some {plan.files:,} still" if plan.files > most else ""
    message = f"the site would have more than {most:,} files (max_files): {told}{still}"
    return (Problem(Where(CONFIG), message, _HOW_MANY, "warning", "max-files"),)


def of_count(files: int, most: int) -> Problem:
    """Return that a finished site has more files than its host takes."""
    message = f"the site has {files:,} files, more than {most:,} (max_files)"
    return Problem(Where(CONFIG), message, _HOW_MANY, "warning", "max-files")


def of_settings(settings: Settings) -> tuple[Problem, ...]:
    """Return what is to be said of a site that has no address, or no authority, of its own yet."""
    found = []
    if web.is_placeholder(settings.site_url):
        hint = "set site_url to the address where the site will stand before you publish it"
        message = "site_url is a placeholder" if settings.site_url else "site_url is not set"
        found.append(Problem(Where(CONFIG), message, hint, "warning", "placeholder"))
    if not settings.authority:
        message = "extra.dateline.authority is not set: when the site moves, feeds begin anew"
        hint = "write a domain of yours and a year in which it was yours: harbours.example.org,2024"
        found.append(Problem(Where(CONFIG), message, hint, "warning", "placeholder"))
    return tuple(found)


def taken(hands: Iterable[Hand], made: Collection[str]) -> Iterable[Problem]:
    """Yield the hand-written pages that would stand at the address of a generated one."""
    files = {*made, *(h.file for h in hands if "/" in h.file)}
    for h in hands:
        if f"{h.address}index.md" in files - {h.file} or h.file in made:
            message = f"the address /{h.address} is that of another page"
            yield Problem(Where(h.source), message, "give the file another name")


def of_mended(hand: Hand) -> Problem:
    """Return that of a hand-written page not all is published."""
    message = "holds HTML that is not published: script, styles, forms, or tags that do not close"
    return Problem(Where(hand.source), message, "write it in Markdown", "warning")


def strangers(folder: str, names: Iterable[str]) -> tuple[Problem, ...]:
    """Return which files in a folder of generated ones somebody else put there."""
    hint = "delete it: all else in this folder is generated"
    return tuple(
        Problem(Where(f"{folder}/{n}"), "was not written by dateline", hint, "warning")
        for n in names
    )
