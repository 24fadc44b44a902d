"""Changes to files as values: shown first, then made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from generator import store


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file that becomes another.

    ``before`` is ``None`` for a new one, ``after`` for one that goes; ``path`` is where it stands,
    ``to`` where it will stand, if that is elsewhere.
    """

    path: str
    before: str | None
    after: str | None
    to: str = ""

    @property
    def target(self) -> str:
        """Return where the file stands afterwards."""
        return self.to or self.path

    @property
    def changes_nothing(self) -> bool:
        """Say whether the file is as it was, where it was."""
        return self.before == self.after and self.target == self.path


def difference(rewrites: Iterable[Rewrite]) -> Iterator[str]:
    """Yield the changes as lines of a unified diff, as git shows it."""
    for r in rewrites:
        old = "/dev/null" if r.before is None else f"a/{r.path}"
        new = "/dev/null" if r.after is None else f"b/{r.target}"
        if r.target != r.path and r.before == r.after:
            yield from (f"rename from {r.path}", f"rename to {r.target}")
        before, after = ((text or "").splitlines() for text in (r.before, r.after))
        yield from unified_diff(before, after, old, new, lineterm="")


def apply(root: Path, rewrites: Iterable[Rewrite]) -> None:
    """Make the changes: what is new is written before what is old goes, so nothing is ever lost.

    A file that only moves stays where it is if another has come to stand there meanwhile.
    """
    found = [r for r in rewrites if not r.changes_nothing]
    moved = [r for r in found if r.before == r.after]
    changed = [r for r in found if r.before != r.after]
    for r in changed:
        if r.after is not None:
            store.write(root / r.target, r.after)
    for r in changed:
        if r.after is None or r.target != r.path:
            store.remove(root / r.path)
    for r in moved:
        store.move(root / r.path, root / r.target)
