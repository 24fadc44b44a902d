"""What ``mkdocs.yml`` says below ``extra.dateline`` that is asked before records are read."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.store.files import StoreError

_KNOWN = "1"
_WAY = ("extra", "dateline")
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def known_format(root: Path) -> Path:
    """Return the folder, if this program knows the format of its records, or none is told.

    Raises ``StoreError`` else: an older program would spoil what it does not understand.
    """
    told = _told(root / "mkdocs.yml")
    if told not in {"", _KNOWN}:
        message = f"mkdocs.yml: the records are in format '{told}', and this program knows {_KNOWN}"
        hint = "install a newer one: pip install --upgrade dateline"
        if not told.isdigit():
            hint = f"write format: {_KNOWN} below extra and dateline"
        raise StoreError(message, hint)
    return root


def named_extractors(root: Path) -> tuple[str, ...]:
    """Return the extractors of other packages that a project asks, one or a list of them."""
    node = _setting(root / "mkdocs.yml", "extractors")
    items = node.value if isinstance(node, yaml.SequenceNode) else [node] if node else []
    return tuple(str(i.value) for i in items if isinstance(i, yaml.ScalarNode))


def _told(path: Path) -> str:
    """Return the format that is written there, "" where none is or the file does not read."""
    node = _setting(path, "format")
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _setting(path: Path, name: str) -> yaml.Node | None:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None
    for step in (*_WAY, name):
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for key, value in pairs if key.value == step), None)
    return node
