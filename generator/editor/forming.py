"""Records in the one form, and files called by the dates of their events."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator import store
from generator.editor.rewrite import Rewrite
from generator.model.layout import file_of
from generator.store.form import formatted


def formed(loaded: store.Loaded, paths: Collection[str] = ()) -> Iterator[Rewrite]:
    """Yield each valid record that is not in form yet; of ``paths`` alone, where some are named."""
    for (kind, _), file in sorted(loaded.files.items(), key=lambda f: f[1].path):
        if not paths or file.path in paths:
            after = formatted(kind, file.text)
            if after != file.text:
                yield Rewrite(file.path, file.text, after)


def renamed_files(loaded: store.Loaded, paths: Collection[str] = ()) -> Iterator[Rewrite]:
    """Yield each event whose file is not called by its date, or stands in another year's folder."""
    for event in loaded.records.events:
        file = loaded.files["events", event.id]
        right = file_of("events", event.id, event.date)
        if file.path != right and (not paths or file.path in paths):
            yield Rewrite(file.path, file.text, file.text, right)
