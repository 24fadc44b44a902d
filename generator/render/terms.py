"""The words that stories explain: noted where a text first uses one, without any script.

In a text the first use of a term is a link to the glossary, and the meaning stands below the text,
tied to the link for those who listen: `noted` writes the one, `filled("terms.md")` the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import links
from generator.model.records import Story
from generator.render.escape import ours, phrase, written
from generator.render.view import Here
from generator.text import slug

_CLOSED = frozenset({"a", "code", "pre", "h2", "h3", "h4"})  # a link in these would mislead
_TAG = re.compile(r"<(/?)(\w+)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term with its meaning in a story; ``anchor`` is its place in the glossary."""

    term: str
    meaning: str
    anchor: str
    story: Story


def meanings(stories: Iterable[Story]) -> tuple[Meaning, ...]:
    """Return every term of some stories, in their order; a term of two stories has two places.

    Of terms that a slug tells no apart, such as "C++" and "C#", the second is numbered.
    """
    found = []
    for story in stories:
        used: set[str] = set()
        for t in story.glossary:
            name = slug(t.term.replace("’", "'"))  # its place does not hang on how it is set
            names = (name, *(f"{name}-{n}" for n in range(2, len(story.glossary) + 1)))
            anchor = next(x for x in names if x not in used)
            used.add(anchor)
            found.append(Meaning(t.term, t.meaning, f"t-{story.id}--{anchor}", story))
    return tuple(found)


def noted(
    here: Here, texts: Sequence[Markup], known: Sequence[Meaning], *, below: bool = True
) -> tuple[list[Markup], list[Meaning]]:
    """Return the HTML of texts with the first use of each term as a link, and the terms so used.

    ``below`` says that the meanings stand on the page, as ``terms.md`` writes them.
    The texts are read in their order.  Of two meanings of one term the first is taken, and of two
    terms that begin together the longer; nothing within a link, a heading or code is touched.
    """
    by_words = {str(written(m.term)).casefold(): m for m in reversed(known)}
    if not by_words:
        return list(texts), []
    told = "|".join(re.escape(words) for words in sorted(by_words, key=len, reverse=True))
    # An entity is passed over whole, so that no term is found inside it; a plural is the term.
    pattern = re.compile(
        rf"(?P<tag><[^>]*>)|(?<![\w&#])(?P<term>{told})(?:s\b|(?!\w))|&#\d+;", re.IGNORECASE
    )
    used: dict[str, Meaning] = {}
    linked = [_linked(here, text, pattern, by_words, used, below) for text in texts]
    return linked, list(used.values())


def _linked(
    here: Here,
    text: Markup,
    pattern: re.Pattern[str],
    by_words: dict[str, Meaning],
    used: dict[str, Meaning],
    below: bool,
) -> Markup:
    depth = 0

    def link(m: re.Match[str]) -> str:
        nonlocal depth
        if m["tag"]:
            tag = _TAG.match(m["tag"])
            if tag and tag[2] in _CLOSED:
                depth += -1 if tag[1] else 1
            return m[0]
        meaning = by_words.get((m["term"] or "").casefold())
        if meaning is None or depth or meaning.anchor in used or not _same_case(m["term"], meaning):
            return m[0]
        used[meaning.anchor] = meaning
        href = ours(here.href(links.GLOSSARY, meaning.anchor))
        told = phrase(' aria-describedby="{}"', ours(meaning.anchor)) if below else Markup()
        return str(phrase('<a class="term" href="{}"{}>{}</a>', href, told, ours(m[0])))

    return ours(pattern.sub(link, str(text)))


def _same_case(found: str, meaning: Meaning) -> bool:
    """Say whether only the first letter differs, as at the head of a sentence."""
    return found[1:] == str(written(meaning.term))[1:]
