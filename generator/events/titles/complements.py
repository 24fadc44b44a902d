"""What stands behind the verb of an act, as a title or a summary tells it."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.events.acts.clauses import Act
from generator.events.coreference.pronouns import OWNERS
from generator.events.coreference.things import object_before
from generator.events.results import result_of
from generator.events.titles.apposed import (
    behind_an_aside,
    who_is_named_last,
    with_who_is_apposed,
)
from generator.events.titles.phrases import Naming, lower_article, phrase
from generator.events.titles.shortening import ended, shortened, without_an_open_clause
from generator.events.titles.subjects import MOST_QUOTED, QUOTED
from generator.grammar.clause import Clause
from generator.grammar.words import (
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_of_speech,
    is_participle,
    is_past,
    third_person,
)
from generator.model.span import Span
from generator.model.when import MONTHS, WEEKDAYS

# Behind a time: a sentence that begins without a full stop before it, as under pictures.
_BEGINS = re.compile(r" (?:The|An?|It|He|She|They|This|These) |\. [a-z]")
_ANOTHER_DAY = re.compile(
    r" and (?:(?:about|at least|nearly|over|some) )?(?:[$€£]?\d|"
    rf"(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)"
)
_SPEAKS_ITSELF = re.compile(r"\b(?:I|I’m|I'm|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
_GOES_ON = re.compile(r"(?: [\w’'-]+){0,8}(?=[,.;:]|$)")
_AS_IT_STANDS = Naming({})
_LAST_WORDS = 3  # of what a title takes, that say where it ends
_WITH = re.compile(r",? (?P<what>with (?:[a-z]+ ){1,3}[a-z]+ing (?:[\w’'-]+ ?){1,9})(?=[,.;]|$)")
_ASKS = frozenset(("decide", "determine", "learn"))
_TELLS_WHY = frozenset(("after", "as", "because", "when"))
_OPENS_WHAT_IS_TOLD = frozenset(("how", "if", "that", "what", "whether", "why"))
_NAMES_NOBODY = SUBJECT_PRONOUNS | OWNERS.keys() | {"this", "that", "these", "those"}
_ANOTHER_SUBJECT = re.compile(r" and (?:an?|her|his|its|the|their) [\w’'-]+(?: [\w’'-]+)?,")
_QUOTED_COMMA = re.compile(r",([”\"])(?: [a-z]+ing .*)?")  # as American papers set it
# "fell and is still down"
_AND_IS = re.compile(r"(?:^| )and (?:\w+ly )?(?:are|has|have|is|will)(?: .*)?$")
# "between the maker (of …", but not "between its two allies"
_OPEN_PAIR = re.compile(r"(?:^| )between (?!.*\band\b|(?:[\w’'-]+ ){1,4}[\w’'-]*s\b).*$")
_ENDED = re.compile(r"(?:^| )(?:(?:for|in|over) the (?:[\w-]+ ){0,2}[a-z]+ )?end(?:ed|ing)$")
_OBJECT_OF_TIME = re.compile(
    r"(?:its|their|an?|the) (?!same|following|next|previous|other|very)[a-z-]+ "
    r"(?:hour|day|week|month|year|season|decade)\b(?! (?:before|after|later|earlier|ago))"
)
# "12, or about a quarter, of its mills": the number needs its noun.
_SHARE_OF = re.compile(
    r", (?:or|about|nearly|some|almost)\b [^,;.()]{1,40}, (of (?:[^,;.()]|(?<=\d),(?=\d)){3,60})"
)


def complement(act: Act, naming: Naming, *, full: bool) -> str:
    """Return what stands behind the verb, with the phrase that its time closes."""
    return _complement(act, naming, full)


@lru_cache(maxsize=8)  # an act's title and summary ask for it seven times on end
def _complement(act: Act, naming: Naming, full: bool) -> str:
    behind = act.clause.complement.of(act.told.text)
    near = _near(act, naming, full=full)
    if not near and _OBJECT_OF_TIME.match(behind):
        return behind  # "entered its third month"
    timed = _with_the_time(act, naming, full=full)
    told = near if near.endswith(timed) else f"{near} {timed}".strip()
    return _ENDED.sub("", told)


def _near(act: Act, naming: Naming, *, full: bool) -> str:
    """Return what stands behind the verb up to the next mark, and the clause that goes on."""
    clause, text = act.clause, act.told.text
    here = clause.complement
    ends = [t.end for t in act.told.times if here.covers(t) and _BEGINS.match(text, t.end)]
    if (
        act.time
        and here.covers(act.time)
        and (_ANOTHER_DAY.match(text, act.time.end) or _ANOTHER_SUBJECT.match(text, act.time.end))
    ):
        ends.append(act.time.end)  # "sold 2,020 tickets in April | and 2,100 in May"
    here = Span(here.start, min([here.end, *ends]))
    if (end := _quoted_end(act)) and here.end == clause.complement.end:
        here = Span(here.start, end)
    whole = _OPEN_PAIR.sub("", phrase(act.told, here, naming, full=full, act=act))
    whole = with_who_is_apposed(act, here, naming, full=full) or whole
    whole = who_is_named_last(act, here, naming, full=full) or whole
    whole = _QUOTED_COMMA.sub(r"\1", re.sub(r"(?:^| )(?:while|whereas) .*", "", whole))
    near = _without_another_act(act, whole)
    if near and near != whole:
        return near  # "took the flag and demanded | that it be burnt"
    before, _, last = near.rpartition(" ")
    goes_on = text[here.end : here.end + 20].split(" ", 2)[1:2]
    if before and is_participle(last) and set(goes_on) & PREPOSITIONS:
        near = before  # "rose 43% compared | to the month before"
    if set(goes_on) & {"how", "if", "that", "what", "whether", "who"}:
        near = re.sub(r" to [a-z]+$", "", near)  # "… to determine | whether it is legal"
        near = re.sub(r" (?:about|as to|of|on|over|to)$", "", near)
    near = _with_what_is_meant(act, near, naming, full=full)
    share = _SHARE_OF.match(text, clause.complement.end, act.told.span.end)
    if share and near[-1:].isdigit():
        near = f"{near} {phrase(act.told, Span(*share.span(1)), naming, full=full, act=act)}"
    if found := _found_that(act, naming, full=full) or _when_of(act, near, naming, full=full):
        near = f"{near} {found}".strip()
    return without_an_open_clause(near, text[here.end : act.told.span.end])


def behind_a_bare_verb(act: Act, naming: Naming, *, full: bool) -> tuple[str, ...]:
    """Return what tells of an act that has nothing behind its verb: "after a boiler burst".

    "The mill closed" says little.  It may be a clause, or "with drivers demanding higher pay"; the
    longest form first, none where the verb has a complement.
    """
    if complement(act, naming, full=full):
        return ()
    clause, text, n = act.clause, act.told.text, act.told.clauses.index(act.clause)
    if act.occurrence == "planned" or act.said:
        return ()
    if m := _WITH.match(text, clause.complement.end or clause.verb_at.end, clause.rest.end):
        return (phrase(act.told, Span(*m.span("what")), naming, full=full, act=act),)
    behind = act.told.clauses[n + 1] if n + 1 < len(act.told.clauses) else None
    if not behind or behind.opener not in _TELLS_WHY or not behind.subject.end:
        return ()
    between = text[clause.complement.end or clause.verb_at.end : behind.subject.start]
    who = lower_article(phrase(act.told, behind.subject, naming, full=full, act=act))
    if between.strip(" ,").lower() != behind.opener or who.lower().split()[0] in _NAMES_NOBODY:
        return ()
    if any(behind.extent.covers(t) for t in act.told.times):
        return ()  # it has a day of its own
    more = phrase(act.told, behind.complement, naming, full=full, act=act)
    head = " ".join([behind.opener, who, *behind.verb_words])
    if n + 2 < len(act.told.clauses) and _is_told_of(text, behind, act.told.clauses[n + 2]):
        told = Span(behind.complement.start, act.told.clauses[n + 2].complement.end)
        if any(told.covers(t) for t in act.told.times):
            return ()
        return (f"{head} {ended(phrase(act.told, told, naming, full=full, act=act))}",)
    return tuple(f"{head} {ended(cut)}".strip() for cut in shortened(more, behind.verb_words[-1]))


def _is_told_of(text: str, clause: Clause, behind: Clause) -> bool:
    """Say whether a clause is what another's verb tells: "auditors found | (that) he had lied"."""
    opens = behind.opener in _OPENS_WHAT_IS_TOLD or behind.kind == "content"
    return opens and (not clause.complement.of(text) or is_of_speech(clause.verb.lemma))


def supported(act: Act) -> Span:
    """Return where the words stand that support an act: all that its title may take.

    A title may go on behind the clause, with what came of it, what somebody "found that …" or said
    in quotation marks, or with why a mill closed; the last of its words tell how far.
    """
    text, naming = act.told.text, _AS_IT_STANDS
    ends = [act.quote.end, _quoted_end(act), result_of(act).end]
    ends.append(behind_an_aside(act, act.clause.complement).end)
    for told in (
        complement(act, naming, full=True),
        *behind_a_bare_verb(act, naming, full=True)[:1],
    ):
        tail = " ".join(told.split()[-_LAST_WORDS:])
        at = text.find(tail, act.clause.verb_at.end, act.told.span.end) if tail else -1
        ends.append(at + len(tail))
    return Span(act.quote.start, max(ends))


def _quoted_end(act: Act) -> int:
    """Return where what stands behind a verb ends with words in quotation marks, 0 for none.

    The marks close a clause for the grammar.  A few words that go on with it belong to it: "called
    the deal “a day of shame” for the port"; what somebody said in a sentence of its own does not.
    """
    end = act.clause.complement.end or act.clause.verb_at.end
    m = QUOTED.match(act.told.text, end, act.told.span.end)
    if not m or _SPEAKS_ITSELF.search(m["words"]) or len(m["words"].split()) > MOST_QUOTED:
        return 0
    n = act.told.clauses.index(act.clause)
    later = [c.extent.start for c in act.told.clauses[n + 1 :] if c.extent.start >= m.end()]
    more = _GOES_ON.match(act.told.text, m.end(), min([*later, act.told.span.end]))
    closed = m.group().rstrip('”"').endswith(",")  # “the Fox,” as American papers set it
    return more.end() if more and not (later or closed) else m.end()


def _with_the_time(act: Act, naming: Naming, *, full: bool) -> str:
    """Return the phrase behind a mark that the act's time closes, "" where it stands nearer."""
    clause, text = act.clause, act.told.text
    if not act.time or not clause.rest.covers(act.time):
        return ""
    cut = max(text.rfind(mark, clause.rest.start, act.time.start) for mark in ",;–—(")
    return phrase(act.told, Span(cut + 1, act.time.end), naming, full=full, act=act)


def _without_another_act(act: Act, near: str) -> str:
    """Return a complement without what is of another day: "hit Lima and leaves (tomorrow)".

    Nor does it end in a verb whose words are another clause: "saw the mill and said | it …".
    """
    said = re.search(r"^(.*),? and (?:\w+ly )?([a-z]+)$", near)
    behind = act.told.text[act.clause.complement.end : act.told.span.end]
    if (
        said
        and is_past(said[2])
        and re.match(r" (?:that|the|an?|it|he|she|they|[A-ZÀ-Ý])\b", behind)
    ):
        return said[1]
    if re.match(r"and (?:its|their|an?|the) ", near):
        return ""  # "The pit shut in 2014 and its school in 2019"
    m = re.search(r"(?:^and ([a-z]+)\b.*| and ([a-z]+))$", near)
    past = act.clause.verb.tense in {"past", "perfect", "future"} or act.clause.verb.to_come
    later = m and (m[1] or m[2]) in third_person() and past
    if m and later:
        return near[: m.start()]
    return _AND_IS.sub("", near) if past else near


def _with_what_is_meant(act: Act, near: str, naming: Naming, *, full: bool) -> str:
    """Return what stands behind a verb with the thing for "it", and the object of a relative."""
    clause = act.clause
    if clause.object.end:
        thing = lower_article(phrase(act.told, clause.object, naming, full=full, act=act))
        if m := re.match(r"to (?!be )\w+", near):  # "the notes that she tried to send"
            return f"{m.group()} {thing}{near[m.end() :]}"
        return f"{thing} {near}".strip()
    first, _, rest = near.partition(" ")
    it = object_before(act.told, clause) if first.lower() in {"it", "them"} else None
    if not it:
        return near
    told = re.sub(r"(?i)^(?:an?|the) ", "the ", phrase(act.told, it, naming, full=full, act=act))
    return f"{told} {rest}".strip()


def _when_of(act: Act, near: str, naming: Naming, *, full: bool) -> str:
    """Return "when a bus plunged into a river" behind an act and its time, "" for none.

    So "whether it may stay" behind "is to find out".
    """
    clause, n = act.clause, act.told.clauses.index(act.clause)
    if n + 1 == len(act.told.clauses):
        return ""
    behind = act.told.clauses[n + 1]
    start = behind.extent.start
    opener = act.told.text[clause.complement.end : start].strip()
    lemma = clause.verb.lemma
    asks = (lemma in _ASKS and not near) or (lemma == "find" and near == "out")
    if opener != "when" and not (asks and opener in {"if", "whether"}):
        return ""
    whole = Span(start - len(f"{opener} "), behind.complement.end)
    return phrase(act.told, whole, naming, full=full, act=act)


def _found_that(act: Act, naming: Naming, *, full: bool) -> str:
    """Return "that the sale was illegal" behind "ruled", "" where nothing such follows."""
    clause, n = act.clause, act.told.clauses.index(act.clause)
    if clause.speech or n + 1 == len(act.told.clauses):
        return ""
    behind = act.told.clauses[n + 1]
    between = Span(clause.complement.end, behind.verb_at.start)
    if behind.opener != "that" or not between.of(act.told.text).lstrip().startswith("that "):
        return ""
    aside = act.told.text[behind.subject.end : behind.verb_at.start].strip()
    if not (behind.subject.end and aside.startswith(",")):
        whole = Span(between.start + 1, behind.complement.end)
        return phrase(act.told, whole, naming, full=full, act=act)
    who = lower_article(phrase(act.told, behind.subject, naming, full=full, act=act))
    more = phrase(act.told, behind.complement, naming, full=full, act=act)
    return " ".join(["that", who, *behind.verb_words, more]).strip()
