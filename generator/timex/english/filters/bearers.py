"""Words of time in names: "Judge Friday", "Black September", "sunday.org"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

_REACH = 30  # characters
_TITLE = Late(  # "Judge Friday"; not "told the Judge Friday"
    r"(?<!\w)(?<![Tt]he )(?<![Aa] )(?:Judge|Justice|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Senator|"
    r"Captain|Sergeant|Detective|Inspector|Officer|Professor|Bishop|Pastor)\.? $"
)
_CALLING = Late(  # "actress January Dahl"; "the actress Sunday said" is none
    r"(?<!\w)(?:[Aa]ct(?:or|ress)|[Aa]ctivist|[Ss]inger|[Aa]uthor|[Ww]riter|[Pp]oet|[Mm]odel|"
    r"[Pp]layer|[Ss]triker|[Dd]efender|[Cc]oach|[Cc]hef|[Dd]irector|[Pp]ainter|[Nn]ovelist|"
    r"[Jj]ournalist|[Ll]awyer|[Aa]thlete|[Ss]printer|[Cc]omedian|[Bb]oxer) $"
)
_SURNAME = Late(r" [A-Z][a-z'’][\w'’]")
_BAND = Late(r"(?<!\w)(?:Red|Black) $")
_WHAT = Late(
    r" (?:Revolution|Uprising|Rebellion|Manifesto|Dossier|Massacre|Putsch|Monarchy|Brigade|"
    r"Movement|Agreement|Group)(?!\w)"
)
_ADDRESS = Late(r"\.[a-z]{2}")


def borne(page: Page, found: Found) -> bool:
    """Refuse "Judge Friday", "actress January Dahl", "Red October", "the October Revolution"."""
    if found.rule not in ("<month>", "<weekday>") or " " in page.shown(found):
        return False
    before = page.text[max(0, found.start - _REACH) : found.start]
    if found.rule == "<month>" and _BAND.search(before):
        return True
    if _TITLE.search(before) or _WHAT.match(page.text, found.end):
        return True
    return bool(_CALLING.search(before) and _SURNAME.match(page.text, found.end))


def address(page: Page, found: Found) -> bool:
    """Refuse "Sunday.org": behind the dot is no space."""
    return bool(_ADDRESS.match(page.text, found.end)) and page.text[found.end - 1] != "."
