"""The few settings of a site, from ``mkdocs.yml``: MkDocs' own and ``extra.dateline``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.fields import Line
from generator.model.parts import Record

Drafts = Literal["show", "hide"]


class Settings(Record):
    """How a site is called, where it will stand, and what of it is shown.

    ``authority`` is "name,year" of `tag:` URIs (RFC 4151), set once by `init`.  ``language`` is
    that of the pages, by its BCP 47 code.  ``drafts`` says whether readers see records that no
    editor has reviewed.  ``licence`` is the records' own.
    """

    site_name: Line = "Dateline"
    site_description: str = ""
    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    logo: str = ""
    language: Line = "en"
    format: Literal[1] = 1
    authority: str = ""
    drafts: Drafts = "show"
    licence: Line = "CC BY 4.0"
    max_files: Annotated[int, Field(ge=1)] = 20_000
