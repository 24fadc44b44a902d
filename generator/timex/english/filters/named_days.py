"""Days in names, and days that stand for what befell on them: "Black Friday"."""

from __future__ import annotations

from generator.timex.late import Late
from generator.timex.rule import Found, Page

_PLACE = Late(r" (?:Islands?|Harbou?r|Bay|Creek|Lake|Valley|River|Beach)(?!\w)")
_NAMED_DAY = Late(
    r"\b(?:black|good|bloody|super|ash|palm|easter|cyber|fat|shrove|maundy|giving|whit) $"
)
_PAPER = Late(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|News|Star|Record|World|Independent|"
    r"Nation|Monitor|Standard|Tribune|Observer|Beast|Show|Night [A-Z][a-z]+)\b"
)
_ON_SUNDAY = Late(r"(?<!\w)[Tt]he (?:Mail|Sun|Independent) on $")
_NAMED_AFTER = Late(r" (?:terror(?:ist)? )?(?:attacks|massacre|uprising|revolution|movement)\b")


def name_of_a_day(page: Page, found: Found) -> bool:
    """Refuse "Black Friday", "the Sunday Times" and days that stand for what befell on them."""
    paper = bool(_PAPER.match(page.text[found.end : found.end + 20]))
    if found.rule == "daily":
        return paper and page.text[found.start].isupper()
    if found.rule in ("<weekday>, <day> <month>", "<weekday>, <month> <day>"):
        return bool(_NAMED_AFTER.match(page.after(found.end, 30)))
    if found.rule == "<holiday>":  # "Black Friday" the shoppers' day, not "a black Friday"
        return page.plain.startswith("black ", found.start) and not page.shown(found).istitle()
    if found.rule not in ("<weekday>", "<weekdays>"):
        return False
    place = bool(_PLACE.match(page.text, found.end))
    if page.shown(found) == "Sunday" and _ON_SUNDAY.search(page.text[: found.start][-20:]):
        return True
    return paper or place or bool(_NAMED_DAY.search(page.before(found.start, 12)))
