"""What a sentence tells about the dates in it: the nearest verb, and the years it names.

The ends of sentences and the years are found once for the whole page, the verbs of a sentence when
it is first asked about; looking up is a search in sorted tuples.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache, partial

from generator.timex.english import appointed, done, leads
from generator.timex.english.comparisons import is_compared
from generator.timex.english.filters import FILTERS, NAME_WITH_YEAR, NOT_IN_CALENDAR, PART_OF_A_DATE
from generator.timex.english.resolved import is_resolved
from generator.timex.english.words import MONTH, SEASONS, YEAR, either
from generator.timex.late import Late
from generator.timex.rule import Around, Context, Found, Page, Reading

# A full stop ends a sentence where a capital follows, unless a short word or an initial bears it;
# those are looked for from behind the stop, so that no other letter is looked at.
_END = Late(
    r"[\n.!?](?:(?<=\n)\n|(?<=[.!?])(?<![A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Lt).)(?<!\b(?:Mrs|Gen|Gov|Sen|"
    r"Rep|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun).)"
    r"(?<!\bSept.)(?<!\bTues.|\bProf.)[\"”'’)\]]{0,2}\s{1,6}(?=[\"“'‘(`]{0,2}[A-Z]))"
)
_CUE = Late(
    r"(?P<ahead>will|should|could(?= (?:be(?! (?:reached|seen|heard|felt|found))|"
    r"come|begin|start|open|happen|take|make|go|resume|vote|rule|decide|face|end|close|arrive|act|"
    r"announce|approve|sign|leave|occur|land|return|issue)(?!\w))|"
    r"(?:may|might)(?: not)? be|(?:may|might)"
    r"(?= (?!have(?!\w))[a-z]{2})|must|won't|would|shall|"
    r"to be|'ll|going to|expect(?:ed|s)?|intends?|"
    r"aims?|scheduled|due(?! to (?:the|an?|its|their|his|her|this|lack)(?!\w))|"
    r"planned|plans?|planning|until|till|next|set to|set for|slated|upcoming|"
    r"opens|reopens|closes|expires|begins|starts|resumes|kicks off|falls due|"
    r"takes (?:effect|office|charge|on)|travels to|flies to|"
    r"(?:is|are) (?:also )?to(?= [a-z]{2})(?! (?:the|an?|his|her|its|their|this|that|some|"
    r"no|blame|date)(?!\w))|(?:is|are) (?:[a-z]{2,10}ly )?(?:(?:un)?likely to|expected|scheduled|"
    r"due(?! to (?:the|an?|its|their|his|her|this|lack)(?!\w))|planned|slated)|"
    r"go to the polls|meets|arrives|departs|convenes|reconvenes|lapses|runs out|"
    r"(?:ends|leaves|returns)(?= (?:on|at|in|for|to|today|tomorrow|next|[a-z]{3,6}day)(?!\w))|"
    r"comes into force|goes on sale|gets under way|polls (?:open|close)|"
    r"(?:goes|heads|returns|moves) (?:(?:back )?to|before|on trial|into effect)|"
    r"faces (?:(?:an?|its|his|her) )?(?:[a-z]+ )?(?:hearing|trial|sentencing|vote|runoff|deadline|"
    r"arraignment|election|test)|votes on|reports (?:[a-z-]+ )?(?:earnings|results|figures)|"
    r"(?:is|are) (?:also |now )?(?:holding|flying|travell?ing|leaving|arriving|returning|"
    r"visiting|hosting|voting|coming)|agreed to (?:meet|resume|return|reconvene|appear|testify)|"
    r"hop(?:es?|ing) (?:to|for|that)|prospects (?:for|of)|(?:ready|willing) to|"
    r"ahead of|forecasts? (?:is|are|calls?) for|deadline|deadlines|payable|effective|"
    r"extended (?:to|through|until|into)|of record|"
    r"(?:runs|run|lasts?|continues?|valid|good|open|closed|stays?|remains?) through|"
    r"redeem|redeems|redeemable|matures?|maturing)(?!\w)"
    r"|(?P<bare>resume|reopen|convene|reconvene|begin|expire|"
    r"(?:(?<=[a-z]s )(?<!has )(?<!was )(?<! is )(?<!its )(?<!this )(?<!'s )|(?<=they )|(?<=we ))"
    r"(?:meet|vote|march|close|open|return|leave(?: for [a-z]+(?: [a-z]+)?)?|arrive|depart|"
    r"play(?: [a-z]+)?)"
    r"(?= (?:again )?(?:on|next|today|tomorrow|[a-z]{3,6}day)(?!\w)))(?!\w)"
    r"|(?:was|were|had|did|has|have|is|are|said|says|told|met|held|came|went|took|made|got|won|"
    r"lost|left|began|fell|rose|shot|sent|gave|saw|hit|put|cut|paid|spoke|ran|broke|struck|sold|"
    r"bought|built|sank|grew|drew|flew|chose|[a-z]{2,16}ed)(?!\w)"
)
_THOUGHT = ("expected", "planned", "scheduled")
_SAID_THAT = Late(
    r"(?<!\w)(?:said|says|told [a-z ]{2,20}|announced|added|confirmed|reported) that"
    r"(?: (?:on|by|in|from|at|late|early))?(?: [a-z]{3,6}day (?:and|or))? $"
)
_CLAUSE = Late(
    r";|, (?:as|while|but|after|because|since|when|although|though|with|which|who|where)(?!\w)"
    r"| (?:because|although|though|while|since)(?!\w)| (?:and|but) (?:then |[a-z]{2,9}ly )?$"
)
_TRADED = Late(  # "copper for July delivery": a contract for what is to come
    r" (?:(?:delivery|shipment|loading|settlement|futures|contracts?)|(?:wheat|corn|soybeans?|oats|"
    r"cotton|coffee|cocoa|sugar|copper|gold|silver|crude|gasoline|cattle|hogs)(?! (?:exports?|"
    r"imports?|output|production|sales|crops?|harvests?|shipments|prices|stocks)))(?!\w)"
)
_HANGS = Late(r"(?: (?:be|been|not|also|then|to|[a-z]{2,12}ly)){0,4} ")
_NO_END = Late(
    r"(?<!\w)(?:(?:did|was|were|had)(?: not|n't)(?!\w)[^,;.]{0,60}|(?:lasted|waited|stayed|ran|"
    r"worked|went on|dragged on|survived|remained) |"
    r"(?:minutes|hours|days|weeks|months|years) )$"
)
_PRESENT = ("has", "have", "is", "are", "says")
_NOUNS = (
    "plan",
    "plans",
    "deadline",
    "deadlines",
    "starts",
)  # a participle behind one is its own verb
_NO_YEAR = [f for f in FILTERS if f not in (NAME_WITH_YEAR, NOT_IN_CALENDAR, PART_OF_A_DATE)]
_WORD = Late(r"[a-z']+")
_YEAR = Late(rf"{YEAR}(?!\w)")
_BEARS_YEAR = Late(  # "the 2019 games", "Vega-2019"; not "in 2019"
    r"(?:(?<!\w)(?:the|an?|its|their|his|her|our|this)|'s|s') $|[^\W\d]-$"
)
_WILL = ("will", "won't", "'ll", "shall", "is ", "are ", "going to", "goes", "takes", "begins",
         "starts", "opens")  # fmt: skip
_DIRECTLY = (" ", " on ")  # between a verb and its day: "the pact sealed on Sunday will"
_LONGEST_WORD = 30  # letters before a name that are looked at
_FIRM = 2  # how far ahead such a verb looks
_FRONT = 12  # characters that lead to a date which a sentence begins with
_GOVERNED = 28  # characters between a verb and its date
_YEARLY = Late(r"(?<!\w)(?:each|every) year(?!\w)(?! (?:since|from|between|until|after))")
_SHARED = Late(  # "August", in "August and September 1914": the year behind the other is its, too
    rf",? (?:and|or|to|until|through) (?:the )?(?:(?:(?:early|mid|late)[ -])?"
    rf"(?:{MONTH}|{either(SEASONS)})(?: [0-9]{{1,2}},?)?(?: of)?|[0-9]{{1,2}},?) "
    rf"(?:{YEAR}|(?P<turn>last|next) year)(?!\w)"
)
_REACH = 140  # characters between a thing's year and its date
_HELD = Late(  # "the 2019 games, which are to be held from" …
    r"[a-z', -]{0,100}? (?:held|ran|runs?|running|takes? place|took place|taking place|begins?|"
    r"began|beginning|starts?|started|starting|lasts?|lasted|opens?|opened|ends?|ended|closed|"
    r"signed|happened|occurred|struck|due|scheduled|set|planned|slated)(?: [a-z-]+){0,6} "
)

_HAD = Late(  # "had sent", not "had 300 hands"
    r" (?:(?:not|never|already|also|just|only|both|all|once|long|been|[a-z]{2,12}ly) ){0,3}"
    r"(?:[a-z]{2,16}(?:ed|en|wn|ung)|been|gone|made|met|held|come|left|lost|won|sent|sold|set|put|"
    r"cut|shut|hit|bought|brought|fought|begun|sunk|run|become|built|kept|told|led|fled|paid|"
    r"struck|heard|found|laid|said|cost|done|risen)(?!\w)"
)

# Where a verb or the like begins and ends; whether it looks ahead (1, firmly 2), back from what is
# told (-1), back from the text's own day (-2), or neither.
Cue = tuple[int, int, int]


def around(page: Page, day: date | None) -> Around:
    """Return what tells the context of a stretch of the page, which speaks from a day."""
    ends = [m.end() for m in _END.finditer(page.text)]
    cues = cache(partial(_cues, page))
    yearly = cache(lambda left, right: bool(_YEARLY.search(page.plain, left, right)))
    years = _years(page)
    year_at = [start for start, _, _ in years]

    def context(start: int, end: int) -> Context:
        i = bisect_right(ends, start)
        left = ends[i - 1] if i else 0
        right = ends[i] if i < len(ends) else len(page.text)
        near = years[bisect_left(year_at, left) : bisect_left(year_at, right)][:50]
        lead = page.before(start, leads.REACH)
        best = leads.at_best(page, start, lead)
        behind = not best and leads.is_behind(lead)
        named = {y for s, e, y in near if e <= start or s >= end}
        fronted = start - left < _FRONT and page.plain.startswith(", ", end)
        deed = done.is_done(page, start, lead)
        alone = deed or page.plain.startswith((" that ", ", that "), end)
        told = cues(left, right)
        tense = 0 if behind else _tense(page, told, start, end, alone=alone)
        over = (
            leads.is_at_close(lead)
            or appointed.is_missed(page, end, lead)
            or leads.is_aftermath(page, end, lead, told=_looks_back(told, start))
        )
        tense = -2 if over else tense
        traded = bool(_TRADED.match(page.plain, end))
        tense = 1 if traded or best or (tense < _FIRM and leads.is_on(lead)) else tense
        tense = _FIRM if tense > 0 and appointed.falls_due(lead) else tense
        past = tense <= 0 and (
            deed
            or (tense == -1 and lead.endswith(" in "))
            or (fronted and tense == -2 and _is_main(page, told, end))
        )
        firm = tense == _FIRM and (fronted or _governs(told, start))
        firm = firm or (tense > 0 and lead.endswith("by "))
        firm = firm or is_resolved(page, left, start, end)
        return Context(
            day,
            tense > 0,
            tense == -1 and page.before(start, 3) != "by ",
            behind or past,
            behind and leads.is_since(lead),
            leads.is_on_days(lead) or yearly(left, right),
            _shared(page, end, day) or _own(page, years, bisect_left(year_at, start), start, left),
            named.pop() if len(named) == 1 else None,
            past=tense < 0,
            to_come=traded or firm or (leads.is_till(lead) and _waits(told, start)),
            compared=is_compared(page, start),
            sentence=left,
        )

    return context


def _cues(page: Page, left: int, right: int) -> tuple[Cue, ...]:
    """Return what tells the tense of a sentence, the one that begins at ``left``."""
    cues: list[Cue] = []
    for word in _WORD.finditer(page.plain, left, right):
        if cues and word.start() < cues[-1][1]:
            continue
        if m := _CUE.match(page.plain, word.start()):
            # "Will be sold", "is to be held": the participle is as far ahead as what it hangs on.
            if m[0].startswith("may") and page.text[m.start()] == "M":
                continue  # the month
            if m["ahead"] and _is_in_a_name(page, m.start(), m.end()):
                continue  # "state Planned Giving offices closed on Monday"
            if m[0] in _THOUGHT and page.before(m.start(), 5).endswith(("than ", " as ")):
                continue  # "fell less than expected"
            if m[0] in ("until", "till") and _NO_END.search(page.before(m.start(), _REACH)):
                continue  # "didn't act until Thursday": what is not over before is over then
            hangs = bool(cues) and _hangs(page, cues[-1], m.start())
            firm = _FIRM if m["ahead"] and m[0].startswith(_WILL) else 1
            tense = cues[-1][2] if hangs else firm if m["ahead"] or m["bare"] else 0
            if not hangs and not tense and m[0] not in _PRESENT:
                tense = -2
            if m[0] == "had" and _HAD.match(page.plain, m.end(), right):
                tense = -1
            cues.append((m.start(), m.end(), max(firm, tense) if m["ahead"] else tense))
    return tuple(cues)


def _is_in_a_name(page: Page, start: int, end: int) -> bool:
    """Say whether a cue has a capital between a word in small letters and another capital."""
    before = page.text[max(0, start - _LONGEST_WORD) : start].rstrip().rpartition(" ")[2]
    behind = page.text[end : end + 2]
    return page.text[start].isupper() and before.islower() and behind[1:].isupper()


def _hangs(page: Page, cue: Cue, start: int) -> bool:
    """Say whether the verb at ``start`` belongs to the cue; "plans announced in May" are over."""
    if page.plain[cue[0] : cue[1]] in _NOUNS and start == cue[1] + 1:
        return False
    return bool(_HANGS.fullmatch(page.plain, cue[1], start))


def _years(page: Page) -> tuple[tuple[int, int, int], ...]:
    """Return the years that the page names; a name such as "Vega-2021" tells one, too."""
    years = []
    for m in _YEAR.finditer(page.plain):
        found = Found("<year>", m.start(), m.end(), Reading("DATE", m[0]))
        inside = page.before(m.start(), 1).isalnum()
        if not inside and not any(f.refuses(page, found) for f in _NO_YEAR):
            years.append((m.start(), m.end(), int(m[0])))
    return tuple(years)


def _tense(page: Page, cues: tuple[Cue, ...], start: int, end: int, *, alone: bool) -> int:
    """Return where the nearest of the sentence's cues looks to, of those before it if ``alone``.

    One in the same clause is nearer than any beyond "said that" or ", as".
    """
    i, j = bisect_left(cues, (start,)), bisect_left(cues, (end,))
    before = cues[i - 1] if i else None
    after = cues[j] if j < len(cues) and not alone else None
    if before and after:
        if _SAID_THAT.search(page.before(start, 40)):
            return after[2]
        if page.plain[before[1] : start] in _DIRECTLY:
            return before[2]
        shut = page.plain.startswith(", ", end) and page.before(start, 4) == " in "
        near = (
            shut or start - before[1] <= after[0] - end or _CLAUSE.search(page.plain, end, after[0])
        )
        return (before if near else after)[2]
    one = before or after
    return one[2] if one else 0


def _governs(cues: tuple[Cue, ...], start: int) -> bool:
    """Say whether the last verb before ``start`` is close enough to be the one that is dated."""
    i = bisect_left(cues, (start,))
    return i > 0 and start - cues[i - 1][1] <= _GOVERNED


def _looks_back(cues: tuple[Cue, ...], start: int) -> bool:
    """Say whether the last verb before ``start`` tells of what is over."""
    i = bisect_left(cues, (start,))
    return i > 0 and cues[i - 1][2] < 0


def _is_main(page: Page, cues: tuple[Cue, ...], end: int) -> bool:
    """Say whether the verb behind a date that leads a sentence tells more than who said so."""
    j = bisect_left(cues, (end,))
    return j < len(cues) and page.plain[cues[j][0] : cues[j][1]] not in ("said", "says")


def _waits(cues: tuple[Cue, ...], start: int) -> bool:
    """Say whether a time behind "until" is still to come: "will not open until May"."""
    i = bisect_left(cues, (start,))
    return i > 1 and cues[i - 1][2] > 0 and cues[i - 2][2] > 0


def _shared(page: Page, end: int, day: date | None) -> int | None:
    m = _SHARED.match(page.plain, end)
    if m and m["turn"]:
        return day.year + (1 if m["turn"] == "next" else -1) if day else None
    return int(m["year"]) if m else None


def _own(
    page: Page, years: tuple[tuple[int, int, int], ...], i: int, start: int, left: int
) -> int | None:
    """Return the year of the thing that is said to take place on the date at ``start``."""
    if not i:
        return None
    at, end, year = years[i - 1]
    if not _BEARS_YEAR.search(page.before(at, 8)):
        return None
    if end < left or start - end > _REACH or end > start:
        return None
    return year if _HELD.fullmatch(page.plain, end, start) else None
