"""Each form of a citation is whole in its own format, whatever a title holds."""

import json
import re
from html.parser import HTMLParser

import pytest

from generator.model.settings import Settings
from generator.render.citing import Citable, bibtex, citable, citations, csl_json, wikipedia
from generator.render.view import Here, View
from tests.render.samples import event, pages, timeline
from tests.render.test_hostile import OURS

SITE = {"site_name": "Our {Timeline}", "site_url": "https://timeline.example/ours/"}


def cited(title: str) -> Citable:
    return Citable("a", title, "March 2024", "Site", "https://t.example/events/a/", 2024, 3, 9)


class Pres(HTMLParser):
    """Gathers what stands in each ``<pre>`` as a browser would copy it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "pre":
            self.inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] += data


def copied(page: str) -> list[str]:
    found = Pres()
    found.feed(page)
    return found.found


def test_the_four_forms_stand_on_the_page_as_they_are_to_be_copied() -> None:
    e = event("a", title="A & B | “C” [d] {e} happened", updates=[
        {"date": "2025-02-03", "kind": "update", "text": "x"}])  # fmt: skip
    plain, tex, csl, wiki = copied(pages(timeline(e), **SITE)["events/a.md"])

    assert plain == (
        "“A & B | “C” [d] {e} happened”, 9 September 2021. Our {Timeline}, as of 3 February 2025.\n"
        "https://timeline.example/ours/events/a/"
    )
    assert tex.splitlines()[:2] == [
        "@misc{a,",
        r"  author = {{Our \textbraceleft{}Timeline\textbraceright{}}},",
    ]
    assert json.loads(csl)[0]["issued"] == {"date-parts": [[2025, 2, 3]]}
    assert json.loads(csl)[0]["title"] == "A & B | “C” [d] {e} happened"
    assert wiki == (
        "{{cite web |url=https://timeline.example/ours/events/a/ "
        "|title=A &#38; B {{!}} “C” &#91;d&#93; &#123;e&#125; happened "
        "|website=Our &#123;Timeline&#125; |date=2025-02-03}}"
    )


def test_a_site_without_an_address_gives_none_to_a_machine() -> None:
    here = Here(View(timeline(event("a")), Settings()), "events/a/")
    found = citable(here, event("a"))

    assert found.address == ""
    assert "url" not in bibtex(found)
    assert "URL" not in csl_json(found, "en")
    assert [name for name, _ in citations(here, event("a"))] == [
        "Plain text", "BibTeX", "CSL-JSON", "Wikipedia",
    ]  # fmt: skip


@pytest.mark.parametrize("title", [*OURS, "{", "}", "\\{", "100% & #1 $x_y^z~"])
def test_bibtex_reads_any_title_as_one_field(title: str) -> None:
    entry = bibtex(cited(title))

    depth = 0
    for n, c in enumerate(entry):
        depth += (c == "{") - (c == "}")
        assert depth > 0 or n < entry.index("{") or n == len(entry) - 1
    assert depth == 0
    field = next(line for line in entry.split(",\n") if line.startswith("  title = "))
    plain = re.sub(r"\\text[a-z]+\{\}|\\[$&#_%]", "", field[len("  title = {{") : -2])
    assert not re.search(r"[\\{}$&#_%~^]", plain)


@pytest.mark.parametrize("title", OURS)
def test_csl_gives_any_title_back(title: str) -> None:
    assert json.loads(csl_json(cited(title), "en"))[0]["title"] == title


@pytest.mark.parametrize("title", [*OURS, "a|b", "}} {{subst:x}}", "''bold''", "~~~~", "__TOC__"])
def test_no_title_leaves_its_parameter_in_the_wiki(title: str) -> None:
    told = wikipedia(cited(title))
    value = told.split("|title=", 1)[1].split(" |website=", 1)[0].replace("{{!}}", "")

    assert told.startswith("{{cite web |url=https://t.example/events/a/ |title=")
    assert told.endswith(" |website=Site |date=2024-03-09}}")
    assert not re.search(r"[<>\[\]{}|]|''|~~~|__|^[*#:;]", value)
