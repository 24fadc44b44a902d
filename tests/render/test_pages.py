"""What stands on the pages, told from the Markdown and from what Python-Markdown makes of it."""

import posixpath
import re
from collections import defaultdict
from itertools import pairwise

import pytest

from generator.export.beside import BESIDE
from generator.links import markdown_of, page_at
from generator.model.records import ArticleRecord, Organisation, Person, Publisher, Story
from generator.timeline import Noted, Timeline
from tests.render.reader import Seen, body, seen
from tests.render.samples import event, pages, starter, timeline

STARTER = pages(starter())
DATA = tuple(BESIDE)


def links(path: str, found: dict[str, str]) -> set[str]:
    """Return the pages that a page links to, in Markdown or in HTML, not the data beside them."""
    targets = re.findall(r"\]\(([^)#]+\.md)(?:#[^)]*)?\)", body(found[path]))
    written = {posixpath.normpath(posixpath.join(posixpath.dirname(path), t)) for t in targets}
    hrefs = re.findall(r'href="((?:\.\./|[\w-]+/)[^"#:?]*)', body(found[path]))
    ways = (posixpath.normpath(posixpath.join(page_at(path), href)) for href in hrefs)
    pages = (way for way in ways if not way.endswith(DATA))
    return written | {markdown_of("" if page == "." else f"{page}/") for page in pages}


def text(page: str) -> str:
    return seen(page).words.replace("\N{NO-BREAK SPACE}", " ")


def listed(found: Seen) -> list[str]:
    return [a["class"].split()[1] for tag, a in found.elements if tag == "article"]


def test_every_kind_of_page_is_there() -> None:
    expected = {
        "index.md",
        "stories/index.md",
        "stories/metre.md",
        "events/speed-of-light.md",
        "people/index.md",
        "people/rene-benoit.md",
        "organisations/bipm.md",
        "places/paris.md",
        "articles/index.md",
        "articles/bipm-history-of-the-metre.md",
        "publishers/index.md",
        "publishers/bipm.md",
        "dates/index.md",
        "dates/1791.md",
        "dates/1791/03.md",
        "how.md",
        "about.md",
    }

    assert expected <= STARTER.keys()


GUIDE = {"guide/index.md"}  # written by hand, so not among the generated pages


@pytest.mark.parametrize("path", sorted(STARTER))
def test_every_link_leads_to_a_page(path: str) -> None:
    assert links(path, STARTER) <= STARTER.keys() | GUIDE


@pytest.mark.parametrize("path", sorted(STARTER))
def test_every_anchor_is_on_its_page(path: str) -> None:
    for target, anchor in re.findall(r"\]\(([^)#]*)#([^) ]*)", body(STARTER[path])):
        there = posixpath.join(posixpath.dirname(path), target) if target else path
        page = STARTER[posixpath.normpath(there)]
        assert f"{{: #{anchor} }}" in page or f'id="{anchor}"' in page, (target, anchor)


@pytest.mark.parametrize("path", sorted(STARTER))
def test_no_id_stands_twice_and_every_heading_has_one_of_ours(path: str) -> None:
    found = seen(STARTER[path])

    ids = [a["id"] for _, a in found.elements if "id" in a]
    assert len(ids) == len(set(ids))
    assert all(line.endswith(" }") for line in STARTER[path].splitlines() if line.startswith("#"))
    assert found.open == found.strays == []


@pytest.mark.parametrize("path", sorted(STARTER))
def test_no_page_has_a_style_or_a_script(path: str) -> None:
    for tag, attributes in seen(STARTER[path]).elements:
        assert tag not in {"script", "style", "iframe", "img"}
        assert not {a for a in attributes if a == "style" or a.startswith("on")}


@pytest.mark.parametrize("path", sorted(STARTER))
def test_headings_go_down_step_by_step(path: str) -> None:
    levels = [int(tag[1]) for tag, _ in seen(STARTER[path]).elements if re.fullmatch("h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_no_page_is_an_orphan() -> None:
    reached, left = {"index.md"}, ["index.md"]
    # The header and footer link to these from every page.
    left += [f"{kind}/index.md" for kind in ("people", "organisations", "places", "publishers")]
    left += ["stories/index.md", "dates/index.md", "articles/index.md", "how.md", "about.md"]
    left += ["topics/index.md", "types/index.md", "planned/index.md"]
    left += ["changes/index.md", "corrections/index.md", "glossary/index.md", "filter.md"]
    left += ["search/index.md"]
    while left:
        here = left.pop()
        reached.add(here)
        left += links(here, STARTER) - reached - GUIDE

    assert reached == STARTER.keys()


def test_links_between_records_stand_on_both_sides() -> None:
    back = defaultdict(set)
    for path in STARTER:
        for target in links(path, STARTER):
            back[target].add(path)
    kinds = ("people", "organisations", "places", "publishers", "articles")
    for path in (p for p in STARTER if p.startswith("events/")):
        for target in links(path, STARTER):
            if target.startswith(kinds):
                assert path in links(target, STARTER), (path, target)


def test_a_relation_is_told_from_both_sides() -> None:
    found = pages(timeline(event("a"), event("b", date="2021-11-04", related={"fulfils": ["a"]})))

    assert "Announced this event, 56 days earlier" in text(found["events/b.md"])
    assert "Carried out what this event announced, 56 days later" in text(found["events/a.md"])


def test_previous_and_next_follow_the_story() -> None:
    found = STARTER["events/metre-convention.md"]

    end = text(found)[-200:]
    assert "Previous · 22 June 1799 The platinum metre" in end
    assert "Next · 24–28 September 1889 The first General Conference" in end


def test_a_month_is_not_its_first_day() -> None:
    found = pages(timeline(event("a", date="2021-09"), event("b", date="2021-09-01")))

    month = text(found["dates/2021/09.md"])
    assert month.index("By day") < month.index("happened to b")
    assert month.index("happened to b") < month.index("In this month, day not known")
    assert month.index("In this month, day not known") < month.index("happened to a")
    assert "All events September 2021 Month known, day not known" in text(found["events/a.md"])


def test_a_year_is_on_no_page_of_a_month() -> None:
    found = pages(timeline(event("a", date="2021")))

    assert "dates/2021.md" in found
    assert not [path for path in found if path.startswith("dates/2021/")]


def test_a_span_is_on_the_page_of_every_month_that_it_touches() -> None:
    found = pages(timeline(event("a", date="2021-12-30/2022-01-02")))

    assert {"dates/2021/12.md", "dates/2022/01.md", "dates/2021.md", "dates/2022.md"} <= set(found)
    assert "happened to a" in text(found["dates/2022/01.md"])


@pytest.mark.parametrize("basis", ["reckoned", "assumed"])
def test_the_basis_stands_beside_the_date_and_is_explained(basis: str) -> None:
    found = pages(timeline(event("a", basis=basis, date_note="“on Thursday”")))

    for path in ("events/a.md", "stories/all.md", "dates/2021/09.md"):
        assert f"[{basis}](" in found[path]
        assert f"how.md#{basis})" in found[path]
    assert "“on Thursday”" in text(found["events/a.md"])
    assert f"{{: #{basis} }}" in found["how.md"]


def test_a_draft_says_what_it_is() -> None:
    found = pages(timeline(event("a", review="draft")))

    assert "Draft: machine-written, not yet checked by an editor." in text(found["events/a.md"])
    assert "how.md#draft)" in found["events/a.md"]
    assert "[Draft](../how.md#draft)" in found["stories/all.md"]


def drafts() -> Timeline:
    return timeline(
        event("a", people=["Kept"], sources=[{"article": "both"}]),
        event(
            "b",
            review="draft",
            date="1999",
            people=["Kept", "dropped"],
            sources=[
                {"article": "both"},
                {"article": "gone"},
                {"url": "https://x.example/", "publisher": "Gone Times"},
            ],
        ),
        people=(
            Person(id="dropped", name="Dropped"),
            Person(id="kept", name="Kept", review="draft", description="Not checked"),
            Person(id="alone", name="Alone"),
        ),
        articles=(
            ArticleRecord(id="both", title="Of both"),
            ArticleRecord(id="gone", title="Of the draft", publisher="Gone Post"),
        ),
    )


def test_hidden_drafts_leave_no_trace() -> None:
    found = pages(drafts(), drafts="hide")

    assert "events/b.md" not in found
    whole = "".join(found.values())
    for trace in ("happened to b", "Dropped", "Of the draft", "Gone", "Not checked", "1999"):
        assert trace not in whole
    assert {"events/a.md", "people/kept.md", "people/alone.md", "articles/both.md"} <= set(found)


def test_shown_drafts_bring_all_that_they_mention() -> None:
    found = pages(drafts())

    assert {"events/b.md", "people/dropped.md", "articles/gone.md"} <= set(found)
    assert {"publishers/gone-post.md", "publishers/gone-times.md"} <= set(found)


def test_an_article_that_names_no_publisher_stays_unnamed() -> None:
    article = ArticleRecord.model_validate(
        {"id": "c", "title": "Of a day", "published": "2021-09-09", "basis": "reckoned"}
    )
    noted = Noted(
        published_reasons=("“on Thursday” is the ninth.",),
        furniture=(("caption", "it stands twice", " ".join(f"word{n}" for n in range(40))),),
        open_questions=("Was it signed?",),
    )
    quoted = event("a", sources=[{"article": "c", "quote": "the quoted words"}])
    found = pages(timeline(quoted, articles=(article,), noted={"c": noted}))

    assert "The article names no publisher · 9 September 2021, reckoned" in text(
        found["events/a.md"]
    )
    assert "“the quoted words”" in text(found["events/a.md"])
    page = text(found["articles/c.md"])
    assert "names no publisher, so it stands here without one" in page
    assert "The day is reckoned: “on Thursday” is the ninth." in page
    assert "“the quoted words”" in page
    assert "word11 …”" in page
    assert "word12" not in page
    assert "Was it signed?" in page


def test_an_article_whose_day_is_not_known_says_so() -> None:
    article = ArticleRecord.model_validate({"id": "c", "title": "Of no day"})
    noted = Noted(published_reasons=("The text does not decide its day.",))
    quoted = event("a", sources=[{"article": "c", "quote": "the quoted words"}])
    page = text(pages(timeline(quoted, articles=(article,), noted={"c": noted}))["articles/c.md"])

    assert "Its day is not known. What the article says of it: The text does not decide" in page
    assert "The day is" not in page


def test_an_agency_is_counted_once() -> None:
    sources = [
        {"url": "https://a.example/", "publisher": "Post", "agency": "Wire"},
        {"url": "https://b.example/", "publisher": "Times", "agency": "Wire"},
    ]
    wire = Publisher(id="wire", name="Wire", control="state", kind="agency", country="Ruritania")
    found = pages(timeline(event("a", sources=sources), publishers=(wire,)))

    page = text(found["events/a.md"])
    assert "All one agency: Wire, under state control (Ruritania); carried by Post, Times." in page
    assert "Wire, carried by Post · agency, Ruritania, under state control" in page
    assert "State media only" in text(found["stories/all.md"])
    assert "happened to a" in text(found["publishers/post.md"])


def test_claims_name_who_says_so() -> None:
    page = text(STARTER["events/metre-of-the-archives.md"])

    assert "Sources disagree" in page
    assert "The standards were deposited on 22 June 1799. Techniques de l’Ingénieur Johnson" in page


def test_a_person_has_dated_roles_and_company() -> None:
    page = seen(STARTER["people/rene-benoit.md"])

    assert "Director, International Bureau of Weights and Measures · 1889 to 1915" in page.words
    assert "Appears with People Name Share Events Albert A. Michelson 1" in page.words
    assert [a["class"] for tag, a in page.elements if tag == "rect"] == [
        "r-open",
        "r-bar",
        "s-normal",
        "s-normal",
    ]
    assert "[René Benoît](../people/rene-benoit.md)" in STARTER["organisations/bipm.md"]


def test_names_in_other_scripts_say_their_language() -> None:
    who = Person(id="x", name="Minsk Man", native={"be": "Чалавек"})
    page = seen(pages(timeline(event("a", people=["x"]), people=(who,)))["people/x.md"])

    assert ("span", {"lang": "be"}) in page.elements
    assert "Чалавек Belarusian" in page.words


def test_a_name_without_a_record_has_a_page() -> None:
    found = pages(timeline(event("a", organisations=["Some Body"])))

    assert "happened to a" in text(found["organisations/some-body.md"])


def test_events_outside_the_chapters_are_told() -> None:
    story = Story.model_validate(
        {"id": "s", "title": "S", "chapters": [{"id": "c", "title": "C", "to": "2020"}]}
    )
    found = pages(timeline(event("a", stories=["s"]), stories=(story,)))

    assert "Outside the chapters" in text(found["stories/s.md"])
    assert "happened to a" in text(found["stories/s.md"])


def test_a_year_in_two_chapters_has_two_anchors() -> None:
    chapters = [{"id": "c", "title": "C", "to": "2021-06"}, {"id": "d", "title": "D"}]
    story = Story.model_validate({"id": "s", "title": "S", "chapters": chapters})
    two = [event("a", date="2021-05", stories=["s"]), event("b", date="2021-08", stories=["s"])]
    found = seen(pages(timeline(*two, stories=(story,)))["stories/s.md"])

    ids = [a["id"] for tag, a in found.elements if tag == "h3"]
    assert ids == ["y2021", "y2021-c-d"]


def test_an_empty_timeline_has_sensible_pages() -> None:
    found = pages(timeline())

    assert "No events yet" in text(found["index.md"])
    assert "No events yet." in text(found["stories/all.md"])
    assert "No people yet." in text(found["people/index.md"])
    assert "No organisations yet." in text(found["organisations/index.md"])
    assert "No places yet." in text(found["places/index.md"])
    assert "No publisher is named yet." in text(found["publishers/index.md"])
    assert "No articles yet." in text(found["articles/index.md"])
    assert "No dates yet." in text(found["dates/index.md"])
    assert all(seen(page).open == [] for page in found.values())


def test_a_site_with_drafts_only_and_none_shown_is_empty() -> None:
    found = pages(timeline(event("a", review="draft", people=["X Y"])), drafts="hide")

    assert "No people yet." in text(found["people/index.md"])
    assert "This site does not show drafts." in text(found["how.md"])


def test_the_licence_is_the_settings() -> None:
    found = pages(timeline(), licence="CC0 1.0", site_name="Mine")

    assert "About Mine" in text(found["about.md"])
    terms = [a["href"] for tag, a in seen(found["about.md"]).elements if a.get("rel")]
    assert terms == ["https://creativecommons.org/publicdomain/zero/1.0/"]


def test_pages_are_the_same_whenever_they_are_made() -> None:
    assert pages(starter()) == STARTER


def test_a_page_changes_with_its_own_records_alone() -> None:
    before = timeline(event("a", people=["X Y"]), event("b", date="1990", people=["Z W"]))
    after = timeline(
        event("a", people=["X Y"]),
        event(
            "b",
            date="1990",
            people=["Z W"],
            updates=[{"date": "2025-01-01", "kind": "update", "text": "x"}],
        ),
    )
    old, new = pages(before), pages(after)

    changed = {path for path in old if old[path] != new[path]}
    assert not changed & {"events/a.md", "people/x-y.md", "dates/2021.md", "dates/2021/09.md"}
    assert {"events/b.md", "people/z-w.md"} <= changed


def test_the_day_of_change_is_the_contents() -> None:
    update = {"date": "2025-01-01", "kind": "correction", "text": "The day was wrong."}
    found = pages(timeline(event("a", updates=[update])))

    assert 'changed: "2025-01-01"' in found["events/a.md"]
    assert "Correction, 1 January 2025: The day was wrong." in text(found["events/a.md"])
    assert "1 January 2025 Something happened to a Correction The day was wrong." in text(
        found["index.md"]
    )


def test_organisations_know_their_parts() -> None:
    whole = Organisation(id="whole", name="Whole")
    part = Organisation(id="part", name="Part", part_of="Whole")
    found = pages(timeline(organisations=(whole, part)))

    assert "[Part](part.md)" in found["organisations/whole.md"]
    assert "[Whole](whole.md)" in found["organisations/part.md"]


def test_figures_are_told_in_words() -> None:
    figures = [
        {"label": "Loans", "value": "630000000", "about": "true", "unit": "US dollars"},
        {"label": "Troops", "low": "12800", "high": "200000"},
        {"label": "Share", "value": "128.5"},
        {"label": "Growth", "value": "-2500000"},
    ]
    page = text(pages(timeline(event("a", figures=figures)))["events/a.md"])

    assert "Loans about 630 million US dollars" in page
    assert "Troops 12,800 to 200,000" in page
    assert "Share 128.5" in page
    assert "Growth −2.5 million" in page


def test_an_address_that_was_given_up_leads_to_the_record() -> None:
    person = Person(id="ana-ross", name="Ana Ross", former_ids=("a-ross",))
    found = pages(timeline(event("treaty", people=("ana-ross",)), people=(person,)))

    assert 'moved_to: "../ana-ross/"' in found["people/a-ross.md"]
    assert "[Go to its page](ana-ross.md)" in found["people/a-ross.md"]
