"""Who wrote and who published a report, as its own lines say where no field of a file does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.articles.blocks import NAME, is_of_names
from generator.articles.makers import is_an_agency
from generator.articles.stamps import without_days
from generator.lexicons import table, words
from generator.model.values import Furniture, Imprint

_LABEL = re.compile(
    r"(?:.*?\b(?:by|to)\b:? |(?:words|text|story|interview|reporter|writer|author|report|from):? )",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?i)\s{2,}|\b(?:pictures?|photos?|photographs?|editing|edited|translat\w+|additional|with)\b|[;|·•(]"
)
_NO_WRITER = re.compile(r"(?i)\(?(?:edit|translat|photo|pictur|additional|with|special)")
_PERSON = re.compile(rf"(?:(?:Dr|Prof|Professor|Sir|Dame)\.? )?(?P<name>{NAME}(?: {NAME}){{1,3}})")
_CAPITALS = re.compile(r"[A-ZÀ-Ý][\w’'.-]*(?![\w’'.:-])")  # but for a label: "Published:"
_BEHIND = re.compile(r" (?:in|for|at|from|on|reports?|reporting|is|are|covers|writes)\b.*")
_YEARS = r"\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b"
_NOTICE = re.compile(rf"(?i)©|\(c\)|\bcopyright\b|\ball rights reserved\b.*|{_YEARS}")
_NEXT_SENTENCE = re.compile(r"(?<=[a-z\d]{3})\. (?=[A-Z])")  # "© The Post 2024. Read our terms"
_SENDER_OR_PAPER = re.compile(r"^From\s?: ?(?P<sender>.*)|[|@] ?(?P<paper>\w[^|]*)")
_IN_BRACKETS = re.compile(r"[(/\[](?P<name>[^()/\[\]]{2,40})[)/\]]")
_EDITION = re.compile(r"\bedition of (?P<name>[A-Z].*?)\.?$|^Published in (?P<paper>[A-Z].*)$")


def signed(imprint: Imprint, title: str, text: str, furniture: Iterable[Furniture]) -> Imprint:
    """Return ``imprint`` with the author, publisher and agency that lines tell, where it has none.

    The first line that tells decides: who signs above a report is surer than who does below.  A
    name that stands in the title too is of whom the report is about.
    """
    lines = [(f.kind, f.span.of(text), f.reason) for f in furniture]
    authors = (
        who
        for kind, line, _ in lines
        if (who := _author(kind, line)) and who.casefold() not in title.casefold()
    )
    publishers = (who for line in lines if (who := _publisher(*line)))
    publisher = imprint.publisher or next(publishers, "")
    agencies = (who for kind, line, _ in lines if (who := _agency(kind, line)) != publisher)
    return replace(
        imprint,
        author=imprint.author or next(authors, ""),
        publisher=publisher,
        agency=imprint.agency or next(filter(None, agencies), ""),
    )


def _author(kind: str, line: str) -> str:
    """Return the people that a byline names, "" for none."""
    if kind == "published-line":  # "Posted by Carla Brandt on March 4, 2024"
        line = without_days(line) if len(_CAPITALS.findall(line)) > 1 else ""
    elif kind != "byline":
        return ""
    if _NO_WRITER.match(line) or re.match(r"(?i)from\s?:", line):
        return ""
    line = _OTHERS.split(_LABEL.sub("", line, count=1))[0]
    found: list[str] = []
    for part in re.split(r",\s*|\s+(?:and|&)\s+", line):
        m = _PERSON.fullmatch(_BEHIND.sub("", part).strip(" .—–-)"))
        if not m or _is_no_person(part):
            break  # what follows is a job, a paper or a place
        found.append(_as_a_name(m["name"]))
    return ", ".join(found)


def _is_no_person(part: str) -> bool:
    """Say whether a part of a byline is a job, a place, an agency or a paper."""
    if set(part.lower().split()) & words("jobs-in-news"):
        return True
    is_place = part in table("cities") or part in table("countries")
    return is_place or is_an_agency(part) or part.split()[-1].lower() in words("paper-words")


def _as_a_name(name: str) -> str:
    return name.title() if name.isupper() else name


def _publisher(kind: str, line: str, reason: str) -> str:
    """Return the paper that a notice of copyright, an edition or the headline names."""
    name = " ".join(_paper(kind, line, reason).strip(" .,|»-–").split())
    is_name = is_of_names(name) and name[:1].isupper() and len(name.split()) <= 6
    return name if is_name and not is_an_agency(name) and len(name) > 2 else ""


def _agency(kind: str, line: str) -> str:
    """Return the agency that a dateline, or the end of a report, names in brackets or strokes."""
    m = _IN_BRACKETS.search(line) if kind in {"dateline", "byline"} else None
    return m["name"].strip() if m and is_an_agency(m["name"]) else ""


def _paper(kind: str, line: str, reason: str) -> str:
    if kind == "copyright":
        return without_days(_NOTICE.sub(" ", _NEXT_SENTENCE.split(line)[0]))
    if kind == "published-line" and (m := _EDITION.search(line)):
        return without_days(m["name"] or m["paper"])
    if kind == "navigation" and reason.startswith("the name of the site"):
        return line
    if kind == "byline" and (m := _SENDER_OR_PAPER.search(line)):
        is_paper = m["paper"] and m["paper"].split()[-1].lower() in words("paper-words")
        return m["sender"] or (m["paper"] if is_paper else "")
    return ""
