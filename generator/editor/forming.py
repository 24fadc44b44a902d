"""Records in the one form."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator import store
from generator.editor.rewrite import Rewrite
from generator.store.form import formatted


def formed(loaded: store.Loaded, paths: Collection[str] = ()) -> Iterator[Rewrite]:
    """Yield each valid record that is not in form yet; of ``paths`` alone, where some are named."""
    for (kind, _), file in sorted(loaded.files.items(), key=lambda f: f[1].path):
        if not paths or file.path in paths:
            after = formatted(kind, file.text)
            if after != file.text:
                yield Rewrite(file.path, file.text, after)
