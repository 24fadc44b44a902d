"""Drafts for a person to go over: which there are, what the article says, what becomes of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator import store
from generator.editor.rewrite import Rewrite
from generator.model.records import Event
from generator.model.span import Span

_AROUND = 240  # characters of the article on each side of the supporting words


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft event, its file, and where the words that support it stand, by article."""

    event: Event
    path: str
    text: str
    quotes: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an article: what stands before the supporting words, the words, what follows."""

    before: str
    words: str
    after: str


def drafts(
    loaded: store.Loaded, articles: Collection[str] = (), ids: Collection[str] = ()
) -> Iterator[Draft]:
    """Yield the drafts, oldest first; of some articles, or with some ids, where they are named."""
    for event in sorted(loaded.records.events, key=lambda e: e.date.sort_key):
        cited = {s.article for s in event.sources}
        wanted = (not articles or cited & set(articles)) and (not ids or event.id in ids)
        if event.review == "draft" and wanted:
            file = loaded.files["events", event.id]
            yield Draft(event, file.path, file.text, tuple(_quotes(loaded, event.id)))


def _quotes(loaded: store.Loaded, id: str) -> Iterator[tuple[str, Span]]:
    for article, notebook in loaded.notebooks.items():
        given = notebook.events.get(id)
        for q in given.quotes if given else ():
            yield article, Span(q.start, q.end)


def passage(text: str, span: Span) -> Passage:
    """Return the words with what stands around them, cut between words.

    >>> passage("One two three.", Span(4, 7))
    Passage(before='One ', words='two', after=' three.')
    """
    before, after = text[: span.start], text[span.end :]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return Passage(before, span.of(text), after)


def accepted(draft: Draft) -> Rewrite:
    """Return the record as one that a person has read."""
    after = store.patch(draft.text, [store.Cut("review")], "events")
    return Rewrite(draft.path, draft.text, after)


def rejected(draft: Draft) -> Rewrite:
    """Return the record's end; the machine's notebook remembers that it is not to come again."""
    return Rewrite(draft.path, draft.text, None)
