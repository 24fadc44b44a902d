"""What a file's name says: which kind of record it holds, and its id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.layout import EXTRACTED, MODELS, NOUNS, TAXONOMY, is_reserved, split_name
from generator.text import is_slug, nearest, slug


@dataclass(frozen=True, slots=True)
class Stray:
    """Why a file is not read as a record, and what to do about it."""

    message: str
    hint: str
    severity: Literal["error", "warning"] = "error"


def named(path: str) -> tuple[str, str] | Stray:
    """Return the kind and the id of the record in a file under ``content/``, or why it is none."""
    if path == TAXONOMY:
        return "taxonomy", "taxonomy"
    folders, _, file = path.removeprefix("content/").rpartition("/")
    stem, dot, ending = file.rpartition(".")
    if ending != "yml" or not dot:
        return stray(path, file)
    kind, *below = folders.split("/")
    if kind not in MODELS:
        return _elsewhere(path, kind)
    if kind != "events":
        return _id(kind, stem, "") if not below else _moved(path, f"content/{kind}/{file}")
    date, id = split_name(stem)
    if not date:
        id = slug(stem.lstrip("0123456789-") or "event")
        hint = f"begin it with the event's date, as in 2024-03-15-{id}.yml"
        return Stray(f"file name without a date: '{file}'", hint)
    if len(below) != 1 or not (len(below[0]) == 4 and below[0].isdigit()):
        return _moved(path, f"content/events/{date[:4]}/{file}")
    return _id(kind, id, f"{date}-")


def stray(path: str, file: str) -> Stray:
    """Return what to say of a file that is not called ``.yml``."""
    stem = file.split(".")[0]
    if ".yml" in file.lower() or ".yaml" in file.lower():
        return Stray(f"file name does not end in .yml: '{file}'", f"rename it to {stem}.yml")
    if path.startswith(f"{EXTRACTED}/"):
        hint = "delete it: that folder is the machine's own"
        return Stray(f"not a notebook: '{file}'", hint, "warning")
    hint = "move it out of content/, or delete it"
    return Stray(f"not a record: '{file}'", hint, "warning")


def _id(kind: str, id: str, date: str) -> tuple[str, str] | Stray:
    if not is_slug(id):
        better = slug(id)
        hint = f"rename it to {date}{better}.yml"
        return Stray(f"file name is no id: '{id}'", hint)
    if is_reserved(kind, id):
        better = f"{id}-{NOUNS[kind]}"
        hint = f"choose another, such as {date}{better}.yml"
        return Stray(f"file name is reserved: '{id}'", hint)
    return kind, id


def _moved(path: str, there: str) -> Stray:
    return Stray(f"in the wrong folder: '{path}'", f"move it to {there}")


def _elsewhere(path: str, kind: str) -> Stray:
    if near := nearest(kind, MODELS):
        return Stray(
            f"no records are kept in 'content/{kind}/'", f"did you mean 'content/{near[0]}/'?"
        )
    where = f"in 'content/{kind}/'" if kind else "in 'content/' itself"
    return Stray(f"no records are kept {where}", "move it to the folder of its kind, or delete it")
