"""A guard against work that would never end; it measures nothing (`bench/` does)."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 20.0  # of the processor: hundreds of times what the work needs, and far from for ever


@contextmanager
def an_end() -> Iterator[None]:
    """Fail where the body takes more of the processor than anything sane would."""

    def stop(*_: object) -> None:
        raise AssertionError(f"no end after {SECONDS:g} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
