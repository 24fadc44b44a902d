"""What each runner does: read documents, time the reader on each, write what it found."""

import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

Found = dict[str, Any]
WARM = "It opened two days ago, on Friday 5 July 2013, at 3 p.m., for three months."


def answer(
    version: str,
    read: Callable[[str, datetime], list[Any]],
    told: Callable[[str, list[Any]], list[Found]],
    clock: Callable[[], float] = time.process_time,
) -> None:
    """Read JSON lines of ``text`` and ``published``; write what was found and the CPU seconds.

    Only ``read`` is timed, after it has read one sentence, so that what it loads is not counted.
    """
    read(WARM, datetime(2013, 7, 8))  # noqa: DTZ001 (a day, wherever it is)
    lines = [json.loads(line) for line in sys.stdin]
    found, spent = [], 0.0
    for doc in lines:
        base = datetime.fromisoformat(doc["published"])
        began = clock()
        raw = read(doc["text"], base)
        spent += clock() - began
        found.append(told(doc["text"], raw))
    json.dump({"version": version, "seconds": spent, "found": found}, sys.stdout)
