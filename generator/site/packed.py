"""A ZIP archive that has the same bytes wherever it is made of the same files.

Nothing in it is compressed: what a compressor writes differs from one version of zlib to the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_FIRST, _LAST = 1980, 2107  # years that the format knows
_UNIX, _READABLE = 3, 0o100644 << 16


def packed(files: Iterable[tuple[str, bytes]], day: date | None) -> bytes:
    """Return the archive of files in their order, each as of ``day``."""
    into = BytesIO()
    year = min(max(day.year, _FIRST), _LAST) if day else _FIRST
    at = (year, day.month, day.day, 0, 0, 0) if day else (_FIRST, 1, 1, 0, 0, 0)
    with ZipFile(into, "w", ZIP_STORED) as archive:
        for name, content in files:
            info = ZipInfo(name, at)
            info.create_system, info.external_attr = _UNIX, _READABLE
            archive.writestr(info, content)
    return into.getvalue()
