"""Which record of a kind a name in another record means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model.records import Organisation, Person, Place, Publisher
from generator.text import folded, slug


class Names:
    """The names of the records of a kind, and what each was found to mean."""

    def __init__(self, records: Iterable[Person | Organisation | Place | Publisher]) -> None:
        """Look at every name, alias and id of some records."""
        self.meant = name_index(records)
        self._found: dict[str, str] = {}  # each is asked for by many events

    def id_of(self, name: str) -> str:
        """Return the one id that a name, alias or id means, else the slug of what was said."""
        if name not in self._found:
            ids = self.meant.get(folded(name), ())
            self._found[name] = ids[0] if len(ids) == 1 else slug(name)
        return self._found[name]


def name_index(
    records: Iterable[Person | Organisation | Place | Publisher],
) -> Mapping[str, tuple[str, ...]]:
    """Return the ids that each id, former id, name and alias may mean, by its folded form."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for r in records:
        for name in (r.id, *r.former_ids, *r.names):
            found[folded(name)][r.id] = None
    return {name: tuple(ids) for name, ids in found.items()}
