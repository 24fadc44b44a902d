"""The day that an article or a text speaks from, as it may be given."""

from __future__ import annotations

import re
from datetime import date, datetime

from generator.model.when import EDTFError, When, on, parse

Published = When | date | str | None
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*")


def speaks_from(published: Published) -> When | None:
    """Return the day, or the days it may have been, ``None`` where it is not known.

    A text is EDTF, or a moment of ISO 8601, whose day is taken as it is written.  Raises
    ``EDTFError``, a ``ValueError`` whose ``hint`` says what to write instead.

    >>> str(speaks_from("2024-03")), str(speaks_from("2024-03-15T10:00:00Z"))
    ('2024-03', '2024-03-15')
    >>> str(speaks_from(date(2024, 3, 15)))
    '2024-03-15'
    """
    if published is None or isinstance(published, When):
        return published
    if isinstance(published, str):
        return _read(published.strip())
    if isinstance(published, date):
        return on(published.date() if isinstance(published, datetime) else published)
    raise TypeError(f"published is no date and no text: {published!r}")


def _read(text: str) -> When:
    m = _MOMENT.fullmatch(text)
    if not m:
        return parse(text)
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise EDTFError(f"not a date: '{text}'", "write 2024-03-15, or 2024-03-15T10:00Z") from None
    return parse(m[1])
