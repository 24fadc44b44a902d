"""Where an article's own title tells an act better than what is left of a long clause."""

from __future__ import annotations

import re

from generator.events.acts import Act
from generator.events.anchors import stems
from generator.events.headlines import LONGEST_TITLE
from generator.grammar.words import is_past, third_person
from generator.model.values import Article
from generator.model.when import When
from generator.text import squeezed

_LEAD = 120  # characters in front of the first sentence: a dateline
_RECENT = 8  # days, the news of a week
_SHARE = 0.6  # of the words of a title that must stand in the sentence
_MARKS = re.compile(r"[?!:;|“”\"…()]| [-–—] ")
_UNCLEAR = re.compile(
    r"(?i)(?:he|she|it|they|this|these|here|how|what|when|where|who|why|live|opinion|update)\b"
)
_TIMES = re.compile(r"(?i)\b(?:\w+day|today|tonight|tomorrow|yesterday|this|last|next)\b")
_TO_COME = re.compile(r"\bwill\b|\bto be\b")


def own_title(article: Article, act: Act, published: When | None) -> str:
    """Return the article's title where it tells the act of the lead and stands alone, else ""."""
    title = squeezed(article.title.of(article.text))
    if not (_is_of_the_lead(article, act) and _is_news(act, published) and _stands_alone(title)):
        return ""
    if _is_to_come(title) != (act.occurrence == "planned"):
        return ""
    told = stems(act.told.span.of(act.told.text))
    words = stems(title)
    shared = len(words & told)
    return title if shared >= max(2, _SHARE * len(words)) else ""


def _is_of_the_lead(article: Article, act: Act) -> bool:
    """Say whether an act is what the first sentence tells first."""
    opens = bool(article.paragraphs) and act.told.span.start <= article.paragraphs[0].start + _LEAD
    first = act.said or act.clause
    return opens and first is act.told.clauses[0]


def _is_news(act: Act, published: When | None) -> bool:
    """Say whether an act is of the days of the report, or still to come."""
    if not (published and act.when) or act.occurrence == "planned":
        return act.occurrence == "planned"
    return 0 <= (published.first - act.when.last).days < _RECENT


def _stands_alone(title: str) -> bool:
    """Say whether a title is a sentence that needs no other: with a verb, and no riddle."""
    words = title.split()
    small = [w for w in words[1:] if w.islower()]
    if len(title) > LONGEST_TITLE or len(words) < 3 or 3 * len(small) < len(words):
        return False  # "Court Strikes Down Levy" would be the one of its kind among ours
    if _MARKS.search(title) or _UNCLEAR.match(title) or _TIMES.search(title):
        return False
    return any(_is_a_verb(w) for w in words[1:])


def _is_a_verb(word: str) -> bool:
    return word in third_person() or is_past(word) or word in {"to", "will", "is", "are"}


def _is_to_come(title: str) -> bool:
    """Say whether a title tells what is to come: "Kesta to close a mill", but not "plans to"."""
    words = title.split()
    if _TO_COME.search(title):
        return True
    before = words[: words.index("to")] if "to" in words else []
    return bool(before) and not any(_is_a_verb(w) for w in before[1:])
