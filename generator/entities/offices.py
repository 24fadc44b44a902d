"""What a text says that a person is: "foreign minister", "head of the Institute for Soil"."""

from __future__ import annotations

from generator.entities.people import head_noun
from generator.entities.run import Run, is_role
from generator.entities.spans import Word
from generator.lexicons import demonyms, words

_ARTICLES = frozenset(("a", "an", "the"))
_JOINERS = frozenset(("at", "for", "of", "to"))
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "who", "whose", "that", "which", "–", "—"))
_PEERS = frozenset(("baroness", "dame", "lady", "lord", "mr", "mrs", "ms", "sir"))
_LONGEST = 10  # words


def office(text: str, run: Run) -> str:
    """Return the office that stands beside a person's name, as written, "" for none.

    An article in front of it is left out, and so is a mere "Mr".
    """
    return _in_front(text, run) or _behind(text, run)


def _in_front(text: str, run: Run) -> str:
    ws, end = run.sentence, run.first
    while end and ws[end - 1].low in _PEERS:  # "spokesman Sir Bo Lind"
        end -= 1
    apposed = end > 0 and ws[end - 1].text == ","
    end -= apposed
    role = _role_that_ends(ws, end, widely=apposed)
    if role < 0:
        return ""
    start = role
    while start and _belongs(ws[start - 1]):
        start -= 1
    if all(w.low in words("titles") for w in ws[start:end]):
        return ""
    return text[ws[start].start : ws[end - 1].end]


def _role_that_ends(ws: list[Word], end: int, *, widely: bool) -> int:
    """Return where the word of role stands in "minister", "secretary of state", -1 for nowhere.

    Where ``widely``, anything may stand behind its "of": "the mayor of Venn, Ana Ross".
    """
    if end and is_role(ws[end - 1].low):
        return end - 1
    for n in range(end - 2, max(0, end - _LONGEST), -1):
        if ws[n].text in _JOINERS and is_role(ws[n - 1].low):
            inside = ws[n + 1 : end]
            fits = all(w.low in words("portfolios") or w.low == "and" for w in inside)
            return n - 1 if widely or fits else -1
        if ws[n].text in _ENDS:
            return -1
    return -1


def _belongs(w: Word) -> bool:
    """Say whether a word in front of a role is part of the office: "Peruvian foreign"."""
    offices = ("role-adjectives", "portfolios", "roles")
    return w.text in demonyms() or any(w.low in words(name) for name in offices)


def _behind(text: str, run: Run) -> str:
    if run.after[:1] != [","] or not is_role(head_noun(run.after[1:])):
        return ""
    ws, start = run.sentence, run.behind + 1
    start += ws[start].text in _ARTICLES
    end = start
    while end < len(ws) and ws[end].text not in _ENDS:
        end += 1
    return text[ws[start].start : ws[end - 1].end] if 0 < end - start <= _LONGEST else ""
