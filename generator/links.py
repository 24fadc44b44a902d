"""Addresses of pages, and the only place where links are made.

A page's address is its directory in the site, such as ``events/harbour-treaty/`` (the home
page's is ``""``); its Markdown stands in ``build/docs/events/harbour-treaty.md`` (lists and
home: ``index.md`` in their folder).  Every link is relative to the page that holds it, so that the
site works under any address and from a disk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args
from urllib.parse import quote, urlencode, urlsplit

Kind = Literal["events", "people", "organisations", "places", "articles", "publishers", "stories"]
WordKind = Literal["topics", "types"]
Standing = Literal["importance", "occurrence", "verification"]
_PICTURE = re.compile(r"(\w[\w.-]*/)*\w[\w.-]*\.(png|jpe?g|webp|avif)", re.ASCII | re.IGNORECASE)
_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)|CC0(?: 1\.0)?")
_WHOLE_QUOTE, _END_OF_QUOTE = 10, 5  # words: up to so many are looked for, of more the two ends


def page_of(kind: Kind, id: str) -> str:
    """Return the address of a record's page.

    >>> page_of("events", "harbour-treaty")
    'events/harbour-treaty/'
    """
    return f"{kind}/{id}/"


def listing_of(kind: Kind) -> str:
    """Return the address of the list of a kind of record."""
    return f"{kind}/"


def page_of_word(kind: WordKind, id: str) -> str:
    """Return the address of the page of a topic, or of a type of event.

    >>> page_of_word("topics", "trade")
    'topics/trade/'
    """
    return f"{kind}/{id}/"


def page_of_standing(kind: Standing, value: str) -> str:
    """Return the address of the events of one importance, occurrence or verification.

    >>> page_of_standing("verification", "disputed")
    'verification/disputed/'
    """
    return f"{listing_of_standing(kind)}{value}/"


def listing_of_standing(kind: Standing) -> str:
    """Return the address of the list of the values of such a kind."""
    return f"{kind}/"


def listing_by(kind: Kind, order: str) -> str:
    """Return the address of the list of a kind in another order than by name, which is "".

    >>> listing_by("people", "events"), listing_by("people", "")
    ('people/by/events/', 'people/')
    """
    return f"{kind}/by/{order}/" if order else listing_of(kind)


def listing_under(kind: Kind, letter: str, part: int = 1) -> str:
    """Return the address of the part of a long list of a kind that begins with a letter.

    >>> listing_under("people", "B"), listing_under("people", "…", part=2)
    ('people/under/b/', 'people/under/other/2/')
    """
    return _numbered(f"{kind}/under/{name_of_letter(letter)}/", part)


def name_of_letter(letter: str) -> str:
    """Return how a letter is written in an address or anchor; one beyond a to z by its number.

    >>> name_of_letter("B"), name_of_letter("Ж"), name_of_letter("7")
    ('b', 'u436', '7')
    """
    small = letter.lower()
    if small.isascii() and small.isalnum():
        return small
    return f"u{ord(small):x}" if small.isalnum() and len(small) == 1 else "other"


def page_of_year(year: int) -> str:
    """Return the address of a year's page."""
    return f"dates/{year:04}/"


def page_of_month(year: int, month: int) -> str:
    """Return the address of a month's page."""
    return f"dates/{year:04}/{month:02}/"


def page_of_day(month: int, day: int) -> str:
    """Return the address of what happened on a day of any year.

    >>> page_of_day(2, 29)
    'dates/on/02-29/'
    """
    return f"{ON_THIS_DAY}{month:02}-{day:02}/"


def page_of_planned(year: int, part: int = 1) -> str:
    """Return the address of what was planned for a year, where all is too much for one page."""
    return _numbered(f"{PLANNED}{year:04}/", part)


def page_of_changes(year: int, month: int, part: int = 1) -> str:
    """Return the address of what came and was changed in a month; long months have parts.

    >>> page_of_changes(2024, 3), page_of_changes(2024, 3, part=2)
    ('changes/2024/03/', 'changes/2024/03/2/')
    """
    return _numbered(f"{CHANGES}{year:04}/{month:02}/", part)


def page_of_corrections(year: int, part: int = 1) -> str:
    """Return the address of the corrections of a year, where all are too many for one page."""
    return _numbered(f"{CORRECTIONS}{year:04}/", part)


def _numbered(page: str, part: int) -> str:
    return f"{page}{part}/" if part > 1 else page


def part_of(page: str, name: str) -> str:
    """Return the address of a part of a long list, or of another reading of a page.

    >>> part_of("stories/harbour/", "brief"), part_of("people/b/", "2024")
    ('stories/harbour/brief/', 'people/b/2024/')
    """
    return f"{page}{name}/"


def chapter_of(story: str, chapter: str) -> str:
    """Return the address of a chapter's page."""
    return f"{page_of('stories', story)}chapters/{chapter}/"


def pair_of(story: str, other: str) -> str:
    """Return the address of the page that shows two stories side by side."""
    return f"{page_of('stories', story)}with/{other}/"


def picture(src: str) -> str:
    """Return the address of a record's picture; "" where ``src`` is no file of content/media/.

    >>> picture("2024/signing.webp"), picture("https://example.org/a.png"), picture("../a.png")
    ('media/2024/signing.webp', '', '')
    """
    return f"media/{src}" if _PICTURE.fullmatch(src) else ""


def beside(page: str, name: str) -> str:
    """Return the address of a file that stands beside a list: its feeds and data.

    >>> beside("people/b/", "feed.xml"), beside("", "feed.xml")
    ('people/b/feed.xml', 'feed.xml')
    """
    return f"{page}{name}"


def whole(site_url: str, there: str, anchor: str = "") -> str:
    """Return the whole address of a page or file, for what is read away from the site.

    A site that has no address yet gives the way from its home page.

    >>> whole("https://harbour.test/news", "events/a/", "figures")
    'https://harbour.test/news/events/a/#figures'
    >>> whole("", "events/a/")
    'events/a/'
    """
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    return f"{base}{quote(there)}" + (f"#{quote(anchor)}" if anchor else "")


def licence(name: str) -> str:
    """Return the address of a licence: its name where that is one, else Creative Commons' page.

    >>> licence("CC BY-SA 4.0"), licence("ours")
    ('https://creativecommons.org/licenses/by-sa/4.0/', '')
    """
    if is_outside(name):
        return name
    m = _CREATIVE_COMMONS.fullmatch(name.strip().upper())
    if m is None:
        return ""
    if m[1]:
        return f"https://creativecommons.org/licenses/{m[1].lower()}/{m[2]}/"
    return "https://creativecommons.org/publicdomain/zero/1.0/"


def host_of(url: str) -> str:
    """Return the name of the machine that an address names.

    >>> host_of("https://en.wikipedia.org/wiki/Callao")
    'en.wikipedia.org'
    """
    return urlsplit(url).hostname or ""


def tag(authority: str, name: str) -> str:
    """Return a permanent id (RFC 4151); ``authority`` is "name,year", the site's own.

    >>> tag("harbour.test,2024", "events/a/")
    'tag:harbour.test,2024:events/a/'
    """
    return f"tag:{authority}:{quote(name)}"


def quoted_at(url: str, quote_of_it: str) -> str:
    """Return the address at which a browser shows quoted words of a page (a text fragment).

    Of long quotes, and of those with words left out, it looks for the two ends alone.

    >>> quoted_at("https://example.org/a", "We - both - signed")
    'https://example.org/a#:~:text=We%20%2D%20both%20%2D%20signed'
    >>> quoted_at("https://example.org/a#top", "The two signed … in Callao, at last")
    'https://example.org/a#top:~:text=The%20two%20signed,in%20Callao%2C%20at%20last'
    """
    pieces = [p.split() for p in re.split(r"\[?(?:…|\.\.\.)\]?", quote_of_it)]
    pieces = [p for p in pieces if any(c.isalnum() for c in "".join(p))]
    if not pieces:
        return url
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and len(first) <= _WHOLE_QUOTE:
        ends = [first]
    else:
        ends = [first[:_END_OF_QUOTE], last[-_END_OF_QUOTE:]]
    text = ",".join(_in_fragment(" ".join(words)) for words in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"


def _in_fragment(words: str) -> str:
    # A hyphen and a comma mean something in a text fragment.
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def href(here: str, there: str, anchor: str = "") -> str:
    """Return the HTML link from the page ``here`` to the page or file ``there``.

    >>> href("events/a/", "people/b/", "roles")
    '../../people/b/#roles'
    >>> href("events/a/", "events/a/")
    './'
    """
    fragment = f"#{quote(anchor)}" if anchor else ""
    if here == there:
        return fragment or "./"
    slash = "/" if there.endswith("/") or not there else ""
    return f"{_way(here, there)}{slash}{fragment}"


def filtered(here: str, kind: str = "", value: str = "") -> str:
    """Return the HTML link from a page to the filters, with a value of a kind chosen already.

    >>> filtered("people/b/", "person", "b"), filtered("")
    ('../../filter/?person=b', 'filter/')
    """
    return href(here, FILTER) + (f"?{_asked(**{kind: value})}" if kind else "")


FILTER = "filter/"
FILTER_INDEX = "filter/events.js"
RECENT = "changes/recent.js"
DATES = "dates/"
GUIDE = "guide/"
API = "api/v1/"
ARCHIVE = "dateline-data.zip"
SUMS = "SHA256SUMS"
TOPICS = "topics/"
TYPES = "types/"
PLANNED = "planned/"
CHANGES = "changes/"
CORRECTIONS = "corrections/"
ON_THIS_DAY = "dates/on/"
GLOSSARY = "glossary/"
SEARCH = "search/"
COVERAGE = "coverage/"
FOLLOW = "follow/"
_LISTS = {f"{kind}/" for kind in (*get_args(Kind), *get_args(Standing))} | {
    *(DATES, GUIDE, TOPICS, TYPES),
    *(PLANNED, CHANGES, CORRECTIONS, ON_THIS_DAY, GLOSSARY, COVERAGE, SEARCH),
}


def markdown_of(page: str) -> str:
    """Return the Markdown file of a page, relative to ``docs_dir``, by its address alone.

    >>> markdown_of("people/b/"), markdown_of("people/"), markdown_of("")
    ('people/b.md', 'people/index.md', 'index.md')
    """
    return source_path(page, index=page in _LISTS)


def source_path(page: str, *, index: bool = False) -> str:
    """Return the Markdown file of a page, relative to ``docs_dir``; lists stand in ``index.md``.

    >>> source_path("people/b/"), source_path("people/", index=True), source_path("")
    ('people/b.md', 'people/index.md', 'index.md')
    """
    if not page or index:
        return f"{page}index.md"
    return f"{page.rstrip('/')}.md"


def page_at(path: str) -> str:
    """Return the address of the page whose Markdown file this is, relative to ``docs_dir``.

    >>> page_at("people/b.md"), page_at("people/index.md"), page_at("index.md")
    ('people/b/', 'people/', '')
    """
    folder, slash, file = path.rpartition("/")
    return f"{folder}{slash}" if file == "index.md" else f"{path.removesuffix('.md')}/"


def markdown_link(here: str, there: str, anchor: str = "") -> str:
    """Return the link from Markdown file to Markdown file, both relative to ``docs_dir``.

    MkDocs checks such links and turns them into addresses.

    >>> markdown_link("events/a.md", "people/b.md")
    '../people/b.md'
    """
    path = _way(here.rpartition("/")[0], there)
    return path + (f"#{quote(anchor)}" if anchor else "")


def is_outside(address: str) -> bool:
    """Say whether an address leads out of the site, by a scheme that a page may link to."""
    return address.lower().startswith(("https://", "http://"))


def is_placeholder(address: str) -> bool:
    """Say whether an address is none yet: empty, or one of example.org, which is nobody's."""
    host = urlsplit(address).hostname or ""
    return not host or host == "example.org" or host.endswith(".example.org")


@dataclass(frozen=True, slots=True)
class Forge:
    """Where the project's files can be seen and changed.

    ``before`` is what stands in other forges' addresses between the repository and a file;
    ``folder`` where the project stands in the repository; both are "" or end in a slash.
    """

    kind: Literal["github", "gitlab", "other"]
    url: str
    branch: str = "main"
    folder: str = ""
    before: str = ""


# What MkDocs takes for `edit_uri` where none is written: nobody's word on the branch.
_NOT_WRITTEN = ("edit/master/docs/", "src/default/docs/")
_EDIT_URI = re.compile(r"/?(?:-/)?(?:edit|blob|tree|raw)/([^/]+)/?(.*)")


def forge_of(repo_url: str, edit_uri: str = "") -> Forge | None:
    """Return the forge that ``mkdocs.yml`` names; ``None`` where it is none or a placeholder.

    >>> forge_of("https://github.com/ana/harbour/", "edit/trunk/")
    Forge(kind='github', url='https://github.com/ana/harbour', branch='trunk', folder='', before='')
    """
    if not is_outside(repo_url) or is_placeholder(repo_url):
        return None
    url = repo_url.rstrip("/").removesuffix(".git")
    said = "" if edit_uri in _NOT_WRITTEN else edit_uri
    host = urlsplit(url).hostname or ""
    for kind in ("github", "gitlab"):
        if kind in host:
            m = _EDIT_URI.fullmatch(said)
            return Forge(kind, url, m[1], m[2]) if m else Forge(kind, url)
    return Forge("other", url, before=said.lstrip("/"))


def edit_page(forge: Forge, path: str) -> str:
    """Return the page where a file can be changed; with other forges the file itself."""
    there = quote(f"{forge.folder}{path}")
    if forge.kind == "github":
        return f"{forge.url}/edit/{quote(forge.branch)}/{there}"
    if forge.kind == "gitlab":
        return f"{forge.url}/-/edit/{quote(forge.branch)}/{there}"
    return f"{forge.url}/{quote(forge.before)}{there}"


def new_file_page(forge: Forge, path: str, text: str) -> str:
    """Return the page where a new file can be written; "" with other forges.

    GitHub takes its text from the address, GitLab its name alone.
    """
    folder, _, name = f"{forge.folder}{path}".rpartition("/")
    there = f"{quote(forge.branch)}/{quote(folder)}"
    if forge.kind == "github":
        return f"{forge.url}/new/{there}?{_asked(filename=name, value=text)}"
    if forge.kind == "gitlab":
        return f"{forge.url}/-/new/{there}?{_asked(file_name=name)}"
    return ""


def issue_page(forge: Forge, record: str, name: str) -> str:
    """Return the page where an error in a record can be reported; "" with other forges.

    ``record`` is "events/harbour-treaty"; it stands in the form already.
    """
    title = f"Error in: {name}"
    if forge.kind == "github":
        asked = _asked(template="correction.yml", title=title, record=record)
        return f"{forge.url}/issues/new?{asked}"
    if forge.kind == "gitlab":
        asked = _asked(**{"issue[title]": title, "issue[description]": f"Record: {record}"})
        return f"{forge.url}/-/issues/new?{asked}"
    return ""


def history_page(forge: Forge, path: str) -> str:
    """Return the page that lists each change of a file; "" with other forges."""
    there = f"{quote(forge.branch)}/{quote(f'{forge.folder}{path}')}"
    ways = {"github": f"{forge.url}/commits/{there}", "gitlab": f"{forge.url}/-/commits/{there}"}
    return ways.get(forge.kind, "")


def _asked(**fields: str) -> str:
    return urlencode(fields, quote_via=quote)


@lru_cache(maxsize=1 << 16)  # pages of one folder lead to the same others
def _way(folder: str, there: str) -> str:
    """Return the way from a folder to a page or file as an address, "." for the folder itself."""
    # `posixpath.relpath` asks the system where it is, at every call.
    own, other = ([part for part in path.split("/") if part] for path in (folder, there))
    shared = 0
    while shared < min(len(own), len(other)) and own[shared] == other[shared]:
        shared += 1
    return quote("/".join([".."] * (len(own) - shared) + other[shared:]) or ".")
