"""What every command is called with: the project's folder, the day, and the options they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from generator import store
from generator.model.published import speaks_from
from generator.model.when import EDTFError, When, parse
from generator.text import listed, nearest

_CONFIG = "mkdocs.yml"  # marks a project's folder, together with content/


@dataclass(frozen=True, slots=True)
class Call:
    """What every command knows: the project's folder, where one was named, and the day."""

    named: Path | None
    today: date

    @property
    def root(self) -> Path:
        """Return the project's folder; a sentence for the user where there is none."""
        if found := self.named or upward(Path.cwd()):
            return store.known_format(found)
        raise click.UsageError(
            "there is no timeline here (no folder with mkdocs.yml and content/)\n"
            "  hint: go into one, name it with --root, or begin one with 'dateline init DIR'"
        )


def day_typed(_: click.Context, __: click.Parameter, typed: str | None) -> date | None:
    """Return the day that an option was given."""
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        message = f"not a day: '{typed}'\n  hint: write 2024-03-15"
        raise click.BadParameter(message) from None


def date_typed(_: click.Context, __: click.Parameter, typed: str | None) -> When | None:
    """Return the date, as exact as it was typed."""
    try:
        return parse(typed) if typed else None
    except EDTFError as e:
        raise click.BadParameter(f"{e}\n  hint: {e.hint}") from None


def published_typed(_: click.Context, __: click.Parameter, typed: str | None) -> When | None:
    """Return the day that a text speaks from, as exact as it was typed."""
    try:
        return speaks_from(typed)
    except EDTFError as e:
        raise click.BadParameter(f"{e}\n  hint: {e.hint}") from None


def no_such_story(id: str, ids: Iterable[str]) -> click.UsageError:
    """Return what to say of an id that no story has; ``ids`` are those of all."""
    known = list(ids)
    near = nearest(id, known)
    hint = f"did you mean '{near[0]}'?" if near else f"write {listed(known, 'or')}"
    return click.UsageError(f"no story has the id '{id}'\n  hint: {hint}")


def upward(folder: Path) -> Path | None:
    """Return the nearest project, the folder itself or one above it; ``None`` for none."""
    for f in (folder, *folder.parents):
        if (f / _CONFIG).is_file() and (f / "content").is_dir():
            return f
    return None


published_option = click.option(
    "--published",
    metavar="DATE",
    callback=published_typed,
    help="The day the text speaks from, as exact as it is known: 2024-03-15, 2024-03, 2024 …",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON.")
strict_option = click.option("--strict", is_flag=True, help="Let a warning count as an error.")
