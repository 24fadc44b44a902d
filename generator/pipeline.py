"""The order of the stages, written once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from generator import (
    __version__,
    articles,
    compare,
    export,
    history,
    links,
    online,
    site,
    store,
)
from generator import check as checking
from generator import publish as publishing
from generator import render as rendering
from generator.model.settings import Settings
from generator.model.values import Problem
from generator.text import counted
from generator.timeline import Timeline

_CACHE = "build/cache"
_READ = ("content", articles.SEEDS)
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Checked:
    """The records that read, and everything that is wrong with them and the others."""

    loaded: store.Loaded
    problems: tuple[Problem, ...]

    @property
    def count(self) -> int:
        """Return how many records there are."""
        return len(self.loaded.files)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of the generated files; ``None`` where bad records left the last ones alone.

    ``notices`` are as those of `Built`.
    """

    problems: tuple[Problem, ...]
    pages: site.Written | None = None
    notices: tuple[Problem, ...] = ()

    @property
    def summary(self) -> str:
        """Return "12 files written, 3 removed, 100 as they were"."""
        if self.pages is None:
            return "nothing written"
        written, gone = counted(len(self.pages.changed), "file"), len(self.pages.removed)
        return f"{written} written, {gone} removed, {self.pages.unchanged} as they were"


@dataclass(frozen=True, slots=True)
class Built:
    """What became of the site; ``pages`` is 0 where there is none to publish.

    ``notices`` are for the maintainer to know, and no fault of the content.
    """

    problems: tuple[Problem, ...]
    pages: int = 0
    notices: tuple[Problem, ...] = ()


def check(root: Path, today: date | None = None) -> Checked:
    """Return the records with all that is wrong in them, and in the seeds that they name.

    What depends on the day it is is told where ``today`` is given; pages never depend on it.
    """
    with store.uncollected():
        return _checked(root, today)


def told(root: Path, today: date) -> tuple[int, tuple[Problem, ...]]:
    """Return how many records there are and what is wrong with them, as it was found before where
    neither a record, a seed nor the program has changed since.
    """
    mark = store.fingerprint(root, (*_READ, str(_PACKAGE)), (__version__, today.isoformat()))
    if before := store.remembered(root, mark):
        return before
    checked = check(root, today)
    store.remember(root, mark, checked.count, checked.problems)
    return checked.count, checked.problems


def looked_up(
    loaded: store.Loaded, look_up: Callable[[Iterable[str]], Iterable[online.Answer]]
) -> Iterator[Problem]:
    """Yield what is wrong with the addresses that records name, each asked once."""
    places = checking.addresses(loaded.records, loaded.where)
    return checking.addresses_answer(places, ((a.url, a.fault) for a in look_up(places)))


def _checked(root: Path, today: date | None) -> Checked:
    loaded = store.load(root)
    seeds = articles.seed_names(root)
    texts, refused = articles.texts_of(root, loaded.records.articles, seeds)
    timeline = Timeline(loaded.records)
    words, unread = store.loaded_words(root)
    matter = checking.Matter(
        timeline,
        loaded.where,
        texts,
        seeds,
        loaded.broken,
        today,
        loaded_words=words,
        pictures=site.pictures(root),
    )
    told = (*loaded.problems, *refused, *unread, *checking.check(matter))
    problems = sorted(told, key=lambda p: p.sort_key)
    return Checked(loaded, tuple(problems))


def render(found: site.Site) -> Rendered:
    """Write the pages and the theme; with an error in a record nothing is written."""
    checked = check(found.root)
    own, of_own = site.own_files(found.root)
    hands, of_hands = site.hand_written(found.root)
    of_pairs = site.unknown_stories(found, [s.id for s in checked.loaded.records.stories])
    problems = (*checked.problems, *of_own, *of_hands, *of_pairs)
    if _stops(problems):
        return Rendered(problems)
    timeline, paths = Timeline(checked.loaded.records), _paths(checked.loaded)
    view = rendering.view_of(timeline, found.settings, paths, hands)
    hidden = _pictures(timeline) - _pictures(view.timeline)
    own = tuple(file for file in own if file[0] not in hidden)
    made = tuple(rendering.all_pages(view))
    if taken := tuple(site.taken(hands, {page.path for page in made})):
        return Rendered((*problems, *taken))
    plan = export.planned(view, made, len(hands), len(own))
    made = plan.kept(made)
    texts = ((page.path, page.text) for page in made)
    data = _data(view, made, plan.layout)
    by_hand, mended = rendering.hand_written(hands, site.markdown_of(found))
    problems += tuple(map(site.of_mended, mended))
    files = chain(texts, data, by_hand, own)
    pages = site.write(found.root / site.DOCS, files, found.root / _CACHE / "docs.json")
    theme = site.write(
        found.root / site.THEME,
        rendering.theme_files(found.settings),
        found.root / _CACHE / "theme.json",
    )
    strangers = (
        *site.strangers(site.DOCS, pages.strangers),
        *site.strangers(site.THEME, theme.strangers),
    )
    return Rendered((*problems, *strangers), pages, site.of_files(plan, found.settings.max_files))


def _pictures(timeline: Timeline) -> frozenset[str]:
    """Return the addresses of the pictures that events show."""
    return frozenset(links.picture(m.src) for e in timeline.events for m in e.media)


def _data(
    view: rendering.View, pages: Iterable[rendering.Page], layout: export.Layout
) -> Iterator[tuple[str, str | bytes]]:
    """Yield every data file, the archive of them all, and its sum."""
    data = export.Data(view)
    yield from data.files(pages, layout)
    archive = site.packed(data.archive(), view.timeline.last_change)
    yield links.ARCHIVE, archive
    yield links.SUMS, export.sums([(links.ARCHIVE, archive)])


def viewed(found: site.Site) -> tuple[rendering.View | None, tuple[Problem, ...]]:
    """Return what readers see, each record as typed; ``None`` where an error is in one."""
    checked = check(found.root)
    if _stops(checked.problems):
        return None, checked.problems
    timeline = Timeline(checked.loaded.records)
    view = rendering.view_of(timeline, found.settings, _paths(checked.loaded))
    return rendering.as_typed(view), checked.problems


def packed(view: rendering.View) -> bytes:
    """Return the archive of all data."""
    return site.packed(export.Data(view).archive(), view.timeline.last_change)


def publish(found: site.Site) -> tuple[Problem, ...]:
    """Tidy the finished site, index it for the search, give each page its policy, and prove it."""
    folder = Path(found.config.site_dir)
    publishing.tidy(folder)
    publishing.part_sitemap(folder, found.settings.site_url)
    indexed = publishing.index(folder, found.settings.language)
    scripts = publishing.scripts_of([found.root / site.THEME])
    unguarded = tuple(publishing.guard(folder, publishing.policy(scripts)))
    proof = publishing.proof(folder, found.settings.site_url, scripts)
    return (*indexed, *unguarded, *proof)


def build(found: site.Site) -> Built:
    """Make the whole site: check, render, MkDocs, publish; stop at the first that fails."""
    rendered = render(found)
    if rendered.pages is None:
        return Built(rendered.problems)
    problems = (*rendered.problems, *site.build(found))
    if _stops(problems):
        return Built(problems)
    problems += publish(found)
    if _stops(problems):
        return Built(problems)
    files = [p.suffix for p in Path(found.config.site_dir).rglob("*") if p.is_file()]
    notices = (*site.of_settings(found.settings), *rendered.notices)
    if len(files) > found.settings.max_files:
        notices += (site.of_count(len(files), found.settings.max_files),)
    return Built(problems, files.count(".html"), notices)


def touched(root: Path, since: str, loaded: store.Loaded) -> compare.Touched:
    """Return what the change since a revision touches, and what it may break."""
    revision = history.revision(root, since)
    changed = history.changed_since(root, revision)
    with history.extracted(root, revision) as folder:
        before = store.load(folder, like=loaded)
    states = ((Timeline(x.records), _paths(x)) for x in (before, loaded))
    return compare.touched(changed, states)


def difference(root: Path, since: str) -> compare.Difference:
    """Return what readers will see otherwise than at a revision: events, records and pages.

    Pages hang together by counts and neighbours, so that all are made, of both states; where the
    states are one, none.
    """
    revision = history.revision(root, since)
    now, new = site.settings_at(root) or Settings(), store.load(root)
    with history.extracted(root, revision) as folder:
        then, old = site.settings_at(folder) or now, store.load(folder, like=new)
    before, after = Timeline(old.records), Timeline(new.records)
    states = (before, then, _paths(old)), (after, now, _paths(new))
    pages = compare.PageChanges()
    if states[0] != states[1]:
        pages = compare.page_changes(*(dict(rendering.pages(*state)) for state in states))
    unread = dict.fromkeys(p.where.path for p in new.problems if p.severity == "error")
    return compare.difference(since, before, after, pages, new.broken, unread)


def _paths(loaded: store.Loaded) -> dict[tuple[str, str], str]:
    return {key: stored.path for key, stored in loaded.files.items()}


def _stops(problems: Iterable[Problem]) -> bool:
    return any(p.severity == "error" for p in problems)
