"""What goes on from the sentence before, and so has its day: "She was shot on Monday.  She died …".

Only in one paragraph, or among the first sentences of a report, where no word of time stands
between, and only of the days of the report: who was named there dies, flees or gives up, police and
rescuers act.  What others do may be of the day after, and what somebody named there did besides is
background, told in no order.  A lead that tells of no other day than the report's own goes on with
what bodies and places do, and what is done to them.  What is told so is an assumption, and says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.events.acts.clauses import Act, act_of_the_day
from generator.events.context.undated import HABITS
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.inversion import is_inverted
from generator.grammar.words import SUBJECT_PRONOUNS, past_forms
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Article
from generator.model.when import When
from generator.model.words import in_words

_OWN_DAYS = 7  # before the article's day; what is older is background, told in no order
_LEAD = 3  # sentences that go on with each other across paragraphs
# Who comes when something has happened; what others do then may be of a later day.
_COME = frozenset(("firefighters", "medics", "officers", "paramedics", "police", "rescuers"))
# What happens next to those of whom the sentence before tells; their other acts may be of any day.
_NEXT = frozenset(("died", "escaped", "fled", "surrendered"))
# What a court does at one sitting, to one defendant after the other.
RULED = frozenset(("acquitted", "cleared", "convicted", "fined", "jailed", "sentenced"))
_ENDS_A_TRIAL = RULED - {"convicted"}  # which a sentence told before comes behind
_ROLE_OF = re.compile(r"(?:(?:her|his|its|the|their)(?: [a-z-]+){1,3},? )?")  # "his aunt, Mia"
_ITS_JUDGE = re.compile(r"\b(?:judge|magistrate)\b")
# What stands behind who was sentenced: who it is, the charge, the sentence.
_SENTENCE = re.compile(
    r"(?:, (?:an?|her|his|the)(?: [a-z-]+){1,4})?,?(?: (?:for|of|over)(?: [\w-]+){1,4}| [$£€]\S+| "
    r"(?:for|to) (?:[\w-]+ ){1,3}(?:days|life|months|weeks|years))?[.]?"
)
COURTS = frozenset(("court", "judge", "judges", "jurors", "jury", "magistrate", "tribunal"))
_PEOPLE = SUBJECT_PRONOUNS - {"it", "you"}
_OTHERWISE = frozenset(("again", "already", "earlier", "once", "previously", "too"))
OF_OTHER_DAYS = _OTHERWISE | {"after", "before", "during", "past", "twice", "under", "when"}
# What somebody also has in mind is no second act of the day.
_IN_MIND = frozenset(
    ("aimed", "believed", "considered", "expected", "feared", "hoped", "intended", "mulled",
     "needed", "planned", "sought", "thought", "wanted", "wished")
)  # fmt: skip


def carried(
    article: Article, page: Sequence[Told], found: Sequence[Act], published: When
) -> Iterator[Act]:
    """Yield what sentences without a time tell, on the day of the act told before each."""
    acts_of = defaultdict(list)
    for a in found:
        acts_of[a.told.span].append(a)
    begins = [p.start for p in article.paragraphs]
    day: When | None = None
    named: frozenset[str] = frozenset()  # by the sentences that go on with each other
    done: frozenset[str] = frozenset()  # the verbs of what the last dated one tells
    paragraph = -1
    ruled: When | None = None
    left = 0  # sentences in which its court may act further
    for n, told in enumerate(page):
        here = bisect_right(begins, told.span.start)
        day = day if here == paragraph or n < _LEAD else None
        paragraph = here
        own = acts_of[told.span]
        timed = any(t.type in {"DATE", "TIME"} for t in told.times)
        goes_on = [] if own or timed or not day else list(_told_on(told, day, named, done))
        yield from goes_on
        if any(a.clause.verb_words[-1].lower() in RULED for a in own):
            ruled, left = _day_of(own, published), _LEAD
        elif left and ruled and not (own or timed or goes_on):
            left -= 1
            yield from _rulings(told, ruled, page[n - 1])
        if not goes_on:
            day = _day_of(own, published)
            done = frozenset(a.clause.verb.lemma for a in own)
            named = frozenset()
        named |= {m.id for m in told.mentions}
    yield from _besides(page, acts_of, published)


def _day_of(own: Sequence[Act], published: When) -> When | None:
    """Return the one day of the report's own of which a sentence tells."""
    days = {a.when for a in own if a.when and a.when.is_day and a.occurrence == "happened"}
    day = next(iter(days)) if len(days) == 1 else None
    return day if day and 0 <= (published.first - day.first).days <= _OWN_DAYS else None


def _told_on(told: Told, day: When, named: frozenset[str], done: frozenset[str]) -> Iterator[Act]:
    """Yield the acts of a sentence that names no time, behind those that name ``named``.

    What somebody ``done`` already is told once more: "Ross has died …  The painter died after …".
    """
    for c in told.clauses:
        again = c.verb.lemma in done and told.text.startswith(("The ", "the "), c.subject.start)
        goes_on = not again and (
            _is_an_act(told, c) and _goes_on(told, c, named) and not _is_elsewhere(told, c, named)
        )
        act = act_of_the_day(told, c, None, day) if goes_on else None
        if act and act.kind == "plain":
            note = f"No day is given for it; the sentence before tells of {in_words(day)}."
            yield replace(act, note=note)


def _besides(
    page: Sequence[Told], acts_of: Mapping[Span, Sequence[Act]], published: When
) -> Iterator[Act]:
    """Yield what a lead tells besides, as long as all of its times are of the report's own day."""
    for n, told in enumerate(page[: _LEAD + 1]):
        own = acts_of[told.span]
        if own and _day_of(own, published) != published:
            return
        if not own and (n == 0 or any(t.type in {"DATE", "TIME"} for t in told.times)):
            return
        if not own:
            yield from _told_besides(told, published)


def _told_besides(told: Told, day: When) -> Iterator[Act]:
    """Yield what a body or a place named does, or what is done to it, in a lead of the same day.

    What a person does besides may be of any day, and so may what is told as of another.
    """
    for c in told.clauses:
        named = [m for m in told.mentions_in(c.subject) if m.kind != "person"]
        verb = c.verb_words[-1].lower()
        if not named or verb not in past_forms() or words_behind(told, c) & OF_OTHER_DAYS:
            continue
        act = act_of_the_day(told, c, None, day) if _is_an_act(told, c) else None
        if act and act.kind == "plain":
            yield replace(act, note="No day is given for it; the report is of that day.")


def _is_an_act(told: Told, clause: Clause) -> bool:
    """Say whether a clause tells an act of the past, and no habit."""
    if clause.kind != "main" or clause.verb.tense != "past" or clause.verb.historic:
        return False
    before = told.text[clause.subject.start : clause.verb_at.start].lower().split()
    return not set(before[-2:]) & HABITS


def _goes_on(told: Told, clause: Clause, named: frozenset[str]) -> bool:
    """Say whether a clause tells what comes next: who was named dies or flees, police arrest."""
    subject = clause.subject.of(told.text).lower()
    verb = clause.verb_words[-1].lower()
    if subject in {"it", "it also"} and "also" in _up_to_the_verb(told, clause):
        # "Kesta cut its forecast on Thursday.  It also scrapped its dividend"
        return verb not in _IN_MIND and clause.verb.lemma not in words("states")
    if is_inverted(clause):
        return told.text.startswith("Also ", told.span.start)  # "Also killed were two guards"
    known = any(m.id in named for m in told.mentions_in(clause.subject)) or subject in _PEOPLE
    comes = subject.rpartition(" ")[2] in _COME and verb in past_forms()
    return verb in _NEXT if known else comes or verb == "died"


def _up_to_the_verb(told: Told, clause: Clause) -> list[str]:
    return told.text[clause.subject.start : clause.verb_at.end].lower().split()


def _rulings(told: Told, day: When, before: Told) -> Iterator[Act]:
    """Yield what a court did besides on the day of its ruling: "She acquitted Bo Lind of theft".

    It must say so with "also", or name nothing but who was sentenced, the charge and the sentence.
    """
    for c in told.clauses:
        rules = _is_a_judge(told, c, before) and c.verb_words[-1].lower() in _ENDS_A_TRIAL
        besides = "also" in _up_to_the_verb(told, c) or _names_the_sentenced(told, c)
        other = words_behind(told, c) & OF_OTHER_DAYS
        if not (rules and besides and _is_an_act(told, c)) or other:
            continue
        if act := act_of_the_day(told, c, None, day):
            note = f"No day is given for it; the ruling told before is of {in_words(day)}."
            yield replace(act, note=note)


def _is_a_judge(told: Told, clause: Clause, before: Told) -> bool:
    """Say whether a court acts, or whom a sentence about its judge goes on with."""
    subject = clause.subject.of(told.text).lower().removesuffix(" also")
    if subject in {"he", "she"}:
        return any(_ITS_JUDGE.search(before.low(c.subject)) for c in before.clauses)
    return subject == "it" or subject.rpartition(" ")[2] in COURTS


def _names_the_sentenced(told: Told, clause: Clause) -> bool:
    """Say whether nothing but a name, a charge and a sentence stands behind a verb."""
    behind = clause.verb_at.end + 1
    for m in told.mentions_in(Span(behind, told.span.end))[:1]:
        if m.kind != "place" and _ROLE_OF.fullmatch(told.text, behind, m.start):
            return bool(_SENTENCE.fullmatch(told.text, m.end, told.span.end))
    return False


def words_behind(told: Told, clause: Clause) -> set[str]:
    """Return the words behind the verb of a clause, to the end of its sentence."""
    return set(re.findall(r"[a-z]+", told.text[clause.verb_at.end : told.span.end].lower()))


def _is_elsewhere(told: Told, clause: Clause, named: frozenset[str]) -> bool:
    """Say whether a clause tells what is of another day or place."""
    behind = Span(clause.verb_at.end, clause.complement.end)
    if words_behind(told, clause) & _OTHERWISE:
        return True  # "arrested two men, too"
    return any(m.kind == "place" and m.id not in named for m in told.mentions_in(behind))
