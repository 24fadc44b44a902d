"""How many files a site will have, and what gives way where its host takes fewer.

Every page and every list of three events or more is kept; of the data, the files that hold the
least that is not told elsewhere give way first: the API's file for each event, then feeds and data
of the smallest lists, but for those that the page "Follow" names.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator import links
from generator.export.api import Layout, year_of
from generator.export.beside import BESIDE, FOLLOWED, OF_A_STORY
from generator.export.listing import former_addresses
from generator.export.schemas import FORMS
from generator.model.records import Story
from generator.render import Page, View
from generator.render.page import WORTH_FOLLOWING

_OF_PAGE = 2  # the page itself, and what Pagefind keeps of it
_PAGES_OF_CHUNK = 40  # pages whose words fill a file of Pagefind's index, at the least
# Sheets, fonts, scripts, pictures and pages of the theme and the search, the sitemap, the archive
# and its sum, the parts of the API that are one file each: some 90, and room for a few more.
_REST = 120


@dataclass(frozen=True, slots=True)
class Plan:
    """What of the data is written; ``least`` are the events that a list with data has.

    ``files`` is how many files the site will have, by our reckoning, and a few too many.
    """

    files: int
    layout: Layout = "each"
    least: int = WORTH_FOLLOWING

    @property
    def gives_way(self) -> bool:
        """Say whether something is left out."""
        return self.layout == "years" or self.least > WORTH_FOLLOWING

    def kept(self, pages: Iterable[Page]) -> tuple[Page, ...]:
        """Return the pages, those of small lists without data beside them."""
        return tuple(
            replace(p, listed=()) if _may_lose(p) and len(p.listed) < self.least else p
            for p in pages
        )


def planned(view: View, pages: Sequence[Page], hands: int = 0, others: int = 0) -> Plan:
    """Return the plan that leaves out the least, the last one where none keeps ``max_files``.

    ``others`` are the project's own files, and ``hands`` its pages, which are none of ``pages``.
    """
    plans = _plans(view, pages, _OF_PAGE * hands + others)
    plan = next(plans)
    for other in plans:
        if plan.files <= view.settings.max_files:
            return plan
        plan = other
    return plan


def _plans(view: View, pages: Sequence[Page], others: int) -> Iterator[Plan]:
    events, stories = view.timeline.events, len(view.stories)
    fixed = _OF_PAGE * len(pages) + len(pages) // _PAGES_OF_CHUNK + others
    fixed += 2 * stories + len(FORMS) + _REST  # a story has a picture, and a file of the API
    data = sum(map(_beside, pages))
    yield Plan(fixed + data + len(events))
    fixed += len({year_of(e) for e in events})
    yield Plan(fixed + data, "years")
    lists = sorted((len(p.listed), _beside(p)) for p in pages if _may_lose(p))
    for (size, files), (larger, _) in pairwise([*lists, (sys.maxsize, 0)]):
        data -= files
        if larger > size:
            yield Plan(fixed + data, "years", size + 1)


def _may_lose(page: Page) -> bool:
    """Say whether a page can do without its data; "Follow" leads to those of the others."""
    named = page.address in ("", links.CORRECTIONS, links.PLANNED)
    return page.has_data and not named and not isinstance(page.about, Story)


def _beside(page: Page) -> int:
    """Return how many files stand beside a page."""
    if not page.has_data:
        return 0
    of_a_story = len(OF_A_STORY) if isinstance(page.about, Story) else 0
    return len(BESIDE) + of_a_story + len(FOLLOWED) * len(former_addresses(page))
