"""Where the project's files can be seen and changed: the pages of the forge that holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlencode, urlsplit

from generator.web import is_outside, is_placeholder


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
