"""The few settings of a site, from ``mkdocs.yml``: MkDocs' own and ``extra.dateline``."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from generator.model.fields import Line, Lines, refuse, web_address
from generator.model.parts import Record
from generator.text import is_slug

Drafts = Literal["show", "hide"]


def _pair(value: object) -> tuple[str, str]:
    """Return the ids of two stories."""
    two = tuple(value) if isinstance(value, list | tuple) else ()
    if len(two) != 2 or not all(isinstance(id, str) and is_slug(id) for id in two):
        raise refuse(
            f"holds what is no pair of stories: '{value}'", "write it as [[harbour, river]]"
        )
    if two[0] == two[1]:
        raise refuse(f"sets the story '{two[0]}' beside itself", "name two different stories")
    return two[0], two[1]


def _authority(value: str) -> str:
    """Return "name,year" of `tag:` URIs (RFC 4151), or "" for none."""
    if value and not _AUTHORITY.fullmatch(value):
        raise refuse(
            f"is not a name and a year: '{value}'",
            "write a domain or e-mail address of yours and a year: harbours.example.org,2024",
        )
    return value


def _whole(value: str) -> str:
    """Return the address of a site, or "" for none."""
    if value:
        try:
            web_address(value)
        except PydanticCustomError as e:
            raise refuse(f"is not where a site can stand: '{value}'", HOW_TO_WRITE_SITE_URL) from e
    return value


HOW_TO_WRITE_SITE_URL = "write it in full, as in site_url: https://harbour.example/"
_NAME = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
_AUTHORITY = re.compile(
    rf"([\w.-]+@)?{_NAME}(\.{_NAME})*,\d{{4}}(-\d\d(-\d\d)?)?", re.ASCII | re.IGNORECASE
)
Authority = Annotated[str, AfterValidator(_authority)]
Pair = Annotated[tuple[str, str], PlainValidator(_pair)]


class Settings(Record):
    """How a site is called, where it will stand, and what of it is shown.

    ``authority`` is "name,year" of `tag:` URIs (RFC 4151), set once by `init`.  ``language`` is
    that of the pages, by its BCP 47 code.  ``drafts`` says whether readers see records that no
    editor has reviewed.  ``licence`` is the records' own.
    ``pairs`` are the stories that a page shows side by side.  ``extractors`` are those of other
    packages that `extract` asks.
    """

    site_name: Line = "Dateline"
    site_description: str = ""
    site_url: Annotated[str, AfterValidator(_whole)] = ""
    repo_url: str = ""
    edit_uri: str = ""
    logo: str = ""
    language: Line = "en"
    format: Literal[1] = 1
    authority: Authority = ""
    drafts: Drafts = "show"
    licence: Line = "CC BY 4.0"
    max_files: Annotated[int, Field(ge=1)] = 20_000
    pairs: tuple[Pair, ...] = ()
    extractors: Lines = ()
