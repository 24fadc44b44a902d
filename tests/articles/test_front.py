"""Markdown, with what stands before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles import RefusedError, read_article
from generator.model.values import Article, Imprint
from generator.model.when import parse

BODY = """
Minister *Ana Ross* signed a [treaty](https://example.org/t) in Lima on Thursday.

> Mayor Ben Ode opened a bridge.

- The port has three docks.
"""
YAML = f"""---
title: "Ports: agreed on dues"  # the headline
date: 2024-03-15T23:30:00-05:00
authors:
  - Carla Brandt
  - Dan Elms
publisher: 'The Gazette'
lang: en-GB
url: https://example.org/port
tags: [port, treaty]
---
{BODY}"""
TOML = f"""+++
title = "Ports: agreed on dues"
date = 2024-03-15
author = ["Carla Brandt", "Dan Elms"]
publisher = "The Gazette"
language = "en-GB"
url = "https://example.org/port"
+++
{BODY}"""


def read(folder: Path, text: str) -> Article:
    (folder / "a.md").write_text(text, "utf-8")
    return read_article(folder / "a.md", "seeds/a.md")


@pytest.mark.parametrize(
    ("text", "date"), [(YAML, "2024-03-15T23:30:00-05:00"), (TOML, "2024-03-15")]
)
def test_front_matter_is_what_stands_beside_the_article(
    tmp_path: Path, text: str, date: str
) -> None:
    article = read(tmp_path, text)

    assert article.text == (
        "Ports: agreed on dues\n\n"
        "Minister Ana Ross signed a treaty in Lima on Thursday.\n\n"
        "Mayor Ben Ode opened a bridge.\n\nThe port has three docks.\n"
    )
    assert article.imprint == Imprint(
        parse("2024-03-15"),
        f"“{date}” in “date” of its front matter",
        "Carla Brandt, Dan Elms",
        "The Gazette",
        "en-GB",
        "https://example.org/port",
    )


@pytest.mark.parametrize("head", ["", "---\ndate: 2024-03-15\n---\n"])
def test_without_a_title_the_first_heading_is_one(tmp_path: Path, head: str) -> None:
    article = read(tmp_path, f"{head}\n# Ports agree #\n{BODY}")

    assert article.title.of(article.text) == "Ports agree"


def test_a_standfirst_that_is_told_is_one_though_it_is_a_sentence(tmp_path: Path) -> None:
    article = read(tmp_path, f"---\ntitle: Ports agree\ndescription: It is done.\n---\n{BODY}")

    assert article.standfirst
    assert article.standfirst.of(article.text) == "It is done."


def test_toml_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="has front matter that is no TOML"):
        read(tmp_path, f"+++\ntitle = \n+++\n{BODY}")


def test_html_in_markdown_runs_nothing_and_is_no_text(tmp_path: Path) -> None:
    article = read(tmp_path, f"# Ports agree\n\n<script>alert(1)</script>\n{BODY}")

    assert "alert" not in article.text
