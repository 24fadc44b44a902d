"""Why a draft says what it says: its reasons, the note on its day, and what is to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.events.acts.clauses import Act
from generator.events.acts.placing import OF_A_YEAR
from generator.events.groups import Group
from generator.events.participants.nearby_names import Supplied
from generator.model.timex import Timex
from generator.model.values import FIELD_OF, Dating, OpenQuestion
from generator.model.words import in_words

_WORDS_BEFORE = 2  # "voted in February" tells it from another February
_ASK_DAY = "give the article's day with --published, or as 'published:' in its record"


def years_ahead(acts: Iterable[Act]) -> tuple[int, ...]:
    """Return the years of what is planned."""
    return tuple(a.when.first.year for a in acts if a.when and a.occurrence == "planned")


def has_a_year_of(act: Act, ahead: Iterable[int]) -> bool:
    """Say whether an act that is over took its year from what is still to come, or after that.

    "The sale will close in May 2027.  The mayor resigned in March": where nothing is known of the
    article's day, the tagger goes by the last year.
    """
    borrowed = act.time is not None and act.time.rule in OF_A_YEAR
    if not (act.when and borrowed) or act.occurrence == "planned":
        return False
    return any(year <= act.when.first.year for year in ahead)


def ask_the_day(title: str, act: Act) -> OpenQuestion:
    """Return the question on which day an act was, where the article's own is not known."""
    said = act.time.text if act.time else ""
    return OpenQuestion(f"the day of “{title}”: the article says “{said}”", _ASK_DAY)


def note_on_the_day(act: Act, dating: Dating) -> str:
    """Return what a record notes of a day that was reckoned, "" of one that is stated."""
    if act.basis != "reckoned" or not act.time:
        return ""
    if dating.when is None:
        return f"The article says “{act.time.text}”; the year is the one its sentence names."
    day = in_words(dating.when)
    known = "the article's day" if dating.when.is_day else "the days the article may be of"
    taken = "taken to be " if dating.basis == "assumed" else ""
    return f"The article says “{act.time.text}”; reckoned from {known}, {taken}{day}."


def _known_words(act: Act, t: Timex) -> str:
    """Return the words of a time, with those before them where its sentence has them twice."""
    if not any(o.text == t.text and o.start != t.start for o in act.told.times):
        return t.text
    before = act.told.text[act.told.span.start : t.start].split()[-_WORDS_BEFORE:]
    return " ".join([*before, t.text])


def reasons_for(g: Group, act: Act, beside: Sequence[Supplied]) -> tuple[tuple[str, str], ...]:
    """Return the field and the reason of each that has one, in the order of the fields' names."""
    told = f"told in {len(g.acts)} places" if len(g.acts) > 1 else "told once"
    verb = " ".join(act.clause.verb_words)
    reasons = [("title", f"From the clause with “{verb}”, {told} in the article.")]
    if act.time:
        reasons.append(
            ("date", f"“{_known_words(act, act.time)}”, read by the rule {act.time.rule}.")
        )
    elif act.note:
        reasons.append(("date", act.note))
    if act.occurrence != "happened":
        reasons.append(("occurrence", f"“{verb}” on the days of the report."))
    for kind, field in FIELD_OF.items():
        told_there = dict.fromkeys(
            f"“{b.mention.text}”: {b.why}" for b in beside if b.mention.kind == kind
        )
        if told_there:
            reasons.append((field, " ".join(told_there)))
    return tuple(sorted(reasons))
