"""When two items of a list are one: the lists of a record are merged as sets, by these keys."""

from __future__ import annotations

from collections.abc import Mapping

# What an item is known by, list by list; an item that is a text is known by the text.
_KEYS: dict[str, tuple[str, ...]] = {
    "figures": ("label", "quantity"),
    "claims": ("text",),
    "quotes": ("text",),
    "media": ("src",),
    "updates": ("date", "text"),
    "roles": ("title", "from", "organisation"),
    "links": ("url",),
    "chapters": ("id",),
    "glossary": ("term",),
    "types": ("id",),
    "topics": ("id",),
}
_SOURCE = ("article", "url", "reference")


def are_same(field: str, a: object, b: object) -> bool:
    """Say whether two items of a list are one item, perhaps told in different words.

    >>> are_same("people", "minsk", {"ref": "minsk", "role": "host"})
    True
    >>> are_same("sources", {"key": "a", "url": "https://x.org"}, {"url": "https://x.org"})
    True
    """
    if field == "sources" and isinstance(a, Mapping) and isinstance(b, Mapping):
        return _same_source(a, b)
    return _key(field, a) == _key(field, b)


def whom(item: object) -> str:
    """Return the record that an item of a list of people, bodies or places names.

    >>> whom("minsk"), whom({"ref": "minsk", "role": "host"})
    ('minsk', 'minsk')
    """
    return str(item.get("ref", "")) if isinstance(item, Mapping) else str(item)


def _key(field: str, item: object) -> tuple[str, ...]:
    if not isinstance(item, Mapping):
        return (str(item),)
    names = _KEYS.get(field, ("ref",))
    return tuple(str(item.get(name, "")) for name in names)


def _same_source(a: Mapping[str, object], b: Mapping[str, object]) -> bool:
    """Two keys decide; else the same article, address or reference does."""
    if a.get("key") and b.get("key"):
        return a["key"] == b["key"]
    return any(a.get(name) and a.get(name) == b.get(name) for name in _SOURCE)
