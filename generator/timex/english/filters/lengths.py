"""Lengths that tell no time of their own: ages, "three quarters of", "two second places"."""

from __future__ import annotations

from generator.timex.english import words as w
from generator.timex.late import Late
from generator.timex.rule import Found, Page

_NUMBER_BEFORE = Late(rf"(?:[0-9]|\b(?:half|{w.either(w.NUMBERS)}))[ -]$")
_AGE_AFTER = Late(r"[- ]olds?\b| of age\b")
_AGE_BEFORE = Late(r"\b(?:aged?|ages|turned|turns) (?:of )?$")

_HOW_MANY = Late(r"\b(?:as|how|so|too)(?: many)? $")
_NAMED = Late(
    r"(?:'s?|s')?[ -](?:War|Wars|Offensive|Campaign|Plan|Battle|Revolt|Uprising|Revolution|"
    r"Conflict|Council|Republic|Peace|Itch|Festival|Adventist)\b"
)


def part_of_a_name(page: Page, found: Found) -> bool:
    """Refuse "the Thirty Years' War" and "the Six-Day War"."""
    return found.reading.type == "DURATION" and bool(
        _NAMED.match(page.text[found.end : found.end + 16])
    )


def age(page: Page, found: Found) -> bool:
    """Refuse "45 years old" and "aged 30 years"."""
    return found.reading.type == "DURATION" and bool(
        _AGE_AFTER.match(page.after(found.end)) or _AGE_BEFORE.search(page.before(found.start, 12))
    )


def no_length(page: Page, found: Found) -> bool:
    """Refuse "as many weeks", "days later", and "three quarters of".

    "Days later" measures from something unsaid.  Bare "years" behind a number are what is left of
    an expression that another filter refused.
    """
    after = page.after(found.end, 10)
    if found.rule == "<units>":
        if page.before(found.start, 7).endswith((" light ", " dog ")) or _HOW_MANY.search(
            page.before(found.start, 8)
        ):
            return True
        if _NUMBER_BEFORE.search(page.before(found.start, 16)):
            return True
        return after.startswith((" later", " earlier", " ago"))
    words = page.plain[found.start : found.end].removeprefix("the ")
    quarters = words.endswith("quarters") and words.count(" ") + words.count("-") == 1
    if found.rule == "<n> <units>" and words.endswith(("-quarter", "-quarters")):
        return after.startswith((" of ", " times")) or page.before(found.start, 5).endswith(" and ")
    return found.rule == "<n> <units>" and quarters and after.startswith(" of ")


def ordinal(page: Page, found: Found) -> bool:
    """Refuse "two second places": a second is a unit only in the plural or behind a hyphen."""
    return found.rule == "<n> <units>" and page.shown(found).endswith(" second")
