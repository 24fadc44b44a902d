"""What stands beside an article, brought into the form that records have."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from generator.articles.raw import Raw
from generator.model.fields import UNFIT
from generator.model.values import Imprint
from generator.model.when import EDTFError, Grain, When, parse
from generator.text import squeezed
from generator.timex import tag

_LONGEST = 300  # characters, as in a record
_ISO = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)(?:[T ]\d\d?:.*)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d.*)?")
_COUNTS_READERS = re.compile(
    r"([?&])(?:(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id|msclkid)=[^&#]*(?:&|(?=#|$)))+"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def imprint_of(raw: Raw) -> Imprint:
    """Return what a file says beside an article, without what no record can hold."""
    return Imprint(
        _day_told(raw.published),
        _line(f"“{squeezed(raw.published)}” in {raw.told_by}") if raw.published else "",
        _line(raw.author),
        _line(raw.publisher),
        _language_told(raw.language),
        _address_told(raw.url),
    )


def _day_told(text: str) -> When | None:
    """Return the day that a file's field tells, as the clock there had it; ``None`` for none.

    >>> str(_day_told("2024-03-15T23:30:00-05:00")), str(_day_told("Fri, 15 Mar 2024 08:00:00 GMT"))
    ('2024-03-15', '2024-03-15')
    >>> _day_told("soon"), _day_told("2024")
    (None, None)
    """
    text = squeezed(text)[:100]
    if m := _ISO.fullmatch(text):
        return _parsed(m[1])
    if m := _COMPACT.fullmatch(text):
        return _parsed("-".join(m.groups()))
    if re.match(r"\w{3}, \d", text):
        try:
            return _parsed(parsedate_to_datetime(text).date().isoformat())
        except ValueError:
            return None
    if re.fullmatch(r"\d{9,10}", text):  # seconds since 1970
        return _parsed(datetime.fromtimestamp(int(text), UTC).date().isoformat())
    found = [t.when for t in tag(text, None) if t.when and t.when.grain >= Grain.MONTH]
    return found[0] if len(found) == 1 else None


def _language_told(text: str) -> str:
    """Return a language's code as records have it, "" for what is none.

    >>> _language_told("en_US"), _language_told("EN-nz"), _language_told("English")
    ('en-US', 'en-NZ', '')
    """
    text = text.strip()
    if not _LANGUAGE.fullmatch(text) or len(text) > 35:
        return ""
    language, *more = text.replace("_", "-").split("-")
    return "-".join([language.lower(), *(m.upper() if len(m) == 2 else m for m in more)])


def _address_told(text: str) -> str:
    """Return a web address that a record can hold, without what only counts readers.

    "" for any other.

    >>> _address_told("https://example.org/a?utm_source=feed&id=7&fbclid=x#b")
    'https://example.org/a?id=7#b'
    """
    text = _COUNTS_READERS.sub(r"\1", text.strip())
    text = re.sub(r"[?&](?=#|$)", "", text)
    try:
        parts = urlsplit(text)
        fits = (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
        )
    except ValueError:
        return ""
    odd = re.search(r"[\s<>\"'\\]", text) or UNFIT.search(text) or not parts.netloc.isascii()
    return text if fits and not odd and len(text) <= 2000 else ""


def _parsed(text: str) -> When | None:
    try:
        return parse(text)
    except EDTFError:
        return None


def _line(text: str) -> str:
    """Return words as one line of a record, "" for what is too long to be a name."""
    line = squeezed(UNFIT.sub("", text))
    return line if len(line) <= _LONGEST else ""
