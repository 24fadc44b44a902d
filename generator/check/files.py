"""Ids that were given up, file names that no longer fit, seeds and pictures that are gone."""

from __future__ import annotations

from collections.abc import Iterator

from generator import links
from generator.check.matter import Matter
from generator.model.layout import MODELS, NOUNS, file_of, name_fits, seed_of, split_name
from generator.model.records import Event
from generator.model.values import Problem
from generator.text import nearest


def former_ids_are_free(m: Matter) -> Iterator[Problem]:
    """Tell of ids that were given up and are used again, or given up twice."""
    for kind in MODELS:
        records = getattr(m.timeline.records, kind)
        ids = {r.id for r in records} | set(m.broken.get(kind, ()))
        given_up: dict[str, str] = {}
        for record in records:
            for n, former in enumerate(record.former_ids):
                where = m.where(kind, record.id, "former_ids", n)
                noun = NOUNS[kind]
                if former == record.id:
                    message = f"the {noun}'s own id stands among those it gave up: '{former}'"
                    yield Problem(where, message, "delete it")
                elif former in ids:
                    hint = f"delete it, or rename {m.where(kind, former).path}"
                    yield Problem(where, f"a former id is in use again: '{former}'", hint)
                elif former in given_up:
                    hint = f"delete one of them: the other is in {given_up[former]}"
                    yield Problem(where, f"an id is given up twice: '{former}'", hint)
                given_up.setdefault(former, m.where(kind, record.id).path)


def file_names_fit(m: Matter) -> Iterator[Problem]:
    """Tell of events whose file has another date in its name, or stands in another year."""
    for event in m.timeline.events:
        if right := path_that_fits(m, event):
            where = m.where("events", event.id, "date")
            date, year = _of_the_path(where.path)
            if name_fits(date, event.date):
                message = f"file stands in the folder of another year: '{year}'"
                yield Problem(where, message, f"move it to {right}")
            else:
                message = f"file name has the date {date}, the record {event.date}"
                yield Problem(where, message, f"rename it to {right}")


def path_that_fits(m: Matter, event: Event) -> str:
    """Return where the file of an event belongs, "" where that is where it stands."""
    path = m.where("events", event.id).path
    date, year = _of_the_path(path)
    if not name_fits(date, event.date):
        return file_of("events", event.id, event.date)
    return "" if year == date[:4] else f"content/events/{date[:4]}/{path.rpartition('/')[2]}"


def _of_the_path(path: str) -> tuple[str, str]:
    """Return the date in the name of an event's file, and the folder that it stands in."""
    *_, year, file = ("", "", *path.split("/"))
    return split_name(file.removesuffix(".yml"))[0], year


def seeds_are_there(m: Matter) -> Iterator[Problem]:
    """Tell of articles whose text is not where their record says."""
    if m.seeds is None:
        return
    for article in m.timeline.records.articles:
        if article.file and seed_of(article.file)[0] not in m.seeds:
            near = nearest(article.file, m.seeds)
            hint = "put the article there, or delete the line"
            yield Problem(
                m.where("articles", article.id, "file"),
                f"file is not there: '{article.file}'",
                f"did you mean '{near[0]}'?" if near else hint,
            )


def pictures_are_there(m: Matter) -> Iterator[Problem]:
    """Tell of pictures that are no file of content/media/."""
    if m.pictures is None:
        return
    for event in m.timeline.events:
        for n, picture in enumerate(event.media):
            if picture.src in m.pictures and links.picture(picture.src):
                continue
            name = picture.src.removeprefix("content/media/")
            near = nearest(name, [p for p in m.pictures if links.picture(p)])
            hint = "put it there, as PNG, JPEG, WebP or AVIF"
            yield Problem(
                m.where("events", event.id, "media", n, "src"),
                f"picture is not in content/media/: '{picture.src}'",
                f"did you mean '{near[0]}'?" if near else hint,
            )
