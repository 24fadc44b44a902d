"""Where an article's own title tells an act better than what is left of a long clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.events.acts.clauses import Act
from generator.events.titles.wordings import LONGEST_TITLE
from generator.grammar.words import base_of, is_past, stems, third_person
from generator.lexicons import words
from generator.model.values import Article
from generator.model.when import MONTHS, When
from generator.text import squeezed

_LEAD = 60  # characters in front of the first sentence: a dateline
_RECENT = 8  # days, the news of a week
_FEWEST = 4  # words that mean something; "Nurses end strike" tells less than a cut lead
_FEWEST_FOR_NONE = 3  # but more than no title
_SHARE = 0.5  # of the words of a title that must stand in the sentence
_SHARE_FOR_NONE = 0.4
_MARKS = re.compile(r"[?!:;|“”\"…()]| [-–—] ")
_UNCLEAR = re.compile(
    r"(?i)(?:he|she|it|they|this|these|here|how|what|when|where|who|why|live|opinion|update)\b"
)
_TIMES = re.compile(
    r"(?i)\b(?:\w+day|today|tonight|tomorrow|yesterday|this|last|next|(?:1\d|20)\d\d|"
    rf"(?:by|from|in|of|on|since|until) (?:{'|'.join(MONTHS)}))\b"
)
_HEDGED = re.compile(
    r"(?i)\b(?:allegedly|could|denies|denied|may|might|reportedly|says?|urged?|urges|demands?)\b"
)
_TO_COME = re.compile(r"\bwill\b|\bto be\b")


def own_title(article: Article, act: Act, published: When | None, *, for_none: bool = False) -> str:
    """Return the article's title where it tells the act of the lead and stands alone, else "".

    It may say less ``for_none``, where the act has no title of its own that can stand.
    """
    title = squeezed(article.title.of(article.text))
    if not (
        _is_of_the_lead(article, act) and _is_news(act, published) and _stands_alone(title, act)
    ):
        return ""
    if _is_to_come(title, act) != (act.occurrence == "planned"):
        return ""
    has = stems(title)
    shared = len(has & stems(act.told.span.of(act.told.text)))
    fewest, share = (_FEWEST_FOR_NONE, _SHARE_FOR_NONE) if for_none else (_FEWEST, _SHARE)
    return title if len(has) >= fewest and shared >= max(2, share * len(has)) else ""


def _is_of_the_lead(article: Article, act: Act) -> bool:
    """Say whether an act is what the first sentence tells first, or in the verb of the title."""
    opens = bool(article.paragraphs) and act.told.span.start <= article.paragraphs[0].start + _LEAD
    first = act.said or act.clause
    told = base_of(act.clause.verb_words[-1].lower())
    title = article.title.of(article.text).lower().split()
    same = any(told in {base_of(w), third_person().get(w)} for w in title)
    return opens and (first is act.told.clauses[0] or same)


def _is_news(act: Act, published: When | None) -> bool:
    """Say whether an act is of the days of the report, or still to come."""
    if not (published and act.when) or act.occurrence == "planned":
        return act.occurrence == "planned"
    return 0 <= (published.first - act.when.last).days < _RECENT


def _stands_alone(title: str, act: Act) -> bool:
    """Say whether a title is a sentence that needs no other: with a verb, and no riddle."""
    of = title.split()
    small = [w for w in of[1:] if w.islower()]
    if len(title) > LONGEST_TITLE or len(of) < 3 or 3 * len(small) < len(of):
        return False  # "Court Strikes Down Levy" would be the one of its kind among ours
    if (
        _MARKS.search(title)
        or _UNCLEAR.match(title)
        or _TIMES.search(title)
        or _HEDGED.search(title)
    ):
        return False
    return bool(_verbs_in(of, act)) or "to" in of[1:]


def _verbs_in(title: Sequence[str], act: Act) -> list[str]:
    """Return the words of a title that can be its verb: "rises", "fell", "markets surge"."""
    told = act.clause.verb_words[-1].lower()
    found = []
    for before, word in pairwise(title):
        finite = word in third_person() or is_past(word) or word in {"will", "is", "are"}
        many = before.endswith("s") and word in words("verbs")
        same = len(word) > 3 and word.endswith("s") and told.startswith(word[:-1])
        if finite or many or same:
            found.append(word)
    return found


def _is_to_come(title: str, act: Act) -> bool:
    """Say whether a title tells what is to come: "Kesta to close a mill", but not "plans to"."""
    of = title.split()
    if _TO_COME.search(title):
        return True
    return "to" in of and not _verbs_in(of[: of.index("to")], act)
