"""A text with its times marked, in the form in which the tagger's cases are written."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.timex import Timex


def marked(text: str, found: Iterable[Timex]) -> str:
    """Return the text with each time as a Markdown link to its value; ``found`` in its order."""
    parts, at = [], 0
    for t in found:
        parts += [text[at : t.start], f"[{t.text}]({t.value}{_title(t)})"]
        at = t.end
    return "".join([*parts, text[at:]])


def _title(t: Timex) -> str:
    """Return the title of the link: that it is a set, which its value cannot tell, and its mod."""
    told = " ".join(filter(None, ("SET" if t.type == "SET" else "", t.mod)))
    return f' "{told}"' if told else ""


def value_told(t: Timex) -> str:
    """Return the value of a time, with its modifier where it has one: P1W "APPROX"."""
    return f'{t.value} "{t.mod}"' if t.mod else t.value
