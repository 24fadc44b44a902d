"""Who tells of an event, and who controls them, in words that are true of each."""

import pytest

from generator.model.records import Publisher, Story
from tests.render.reader import seen, shown
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def told_by(*controls: str) -> dict[str, str]:
    """Return the pages of an event that publishers under these controls tell of."""
    names = [f"P{n}" for n in range(len(controls))]
    sources = [{"url": f"https://{n}.example/".lower(), "publisher": n} for n in names]
    publishers = [
        Publisher.model_validate({"id": n.lower(), "name": n, "control": control})
        for n, control in zip(names, controls, strict=True)
    ]
    return pages(timeline(event("a", sources=sources), publishers=tuple(publishers)))


@pytest.mark.parametrize(
    ("controls", "row", "sentence"),
    [
        (
            ("state", "unknown"),
            "; 1 under state control",
            "Two publishers tell of it: 1 under state control, 1 whose control is not known.",
        ),
        (
            ("party", "independent"),
            "; 1 under party control",
            "Two publishers tell of it: 1 under party control, 1 independent.",
        ),
        (
            ("state", "party"),
            "; 2 under state or party control State and party media only",
            "Two publishers tell of it: 1 under state control, 1 under party control.",
        ),
        (
            ("state", "state"),
            "; 2 under state control State media only",
            "Two publishers tell of it, all under state control.",
        ),
        (
            ("independent", "independent"),
            "2 publishers: P0, P1",
            "Two independent publishers tell of it.",
        ),
        (
            ("unknown", "unknown"),
            "2 publishers: P0, P1",
            "Two publishers tell of it; who controls them is not known.",
        ),
        (("party",), "P0 Party media only", "P0, under party control."),
        (("unknown",), "1 publisher: P0", "One publisher only: P0."),
    ],
)
def test_control_is_named_after_who_has_it(
    controls: tuple[str, ...], row: str, sentence: str
) -> None:
    found = told_by(*controls)

    assert row in text(found["stories/all.md"])
    assert sentence in text(found["events/a.md"])


def test_media_of_a_party_are_not_called_the_states() -> None:
    for controls in (("party",), ("state", "unknown")):
        assert "State media only" not in text(told_by(*controls)["stories/all.md"])


def test_the_states_that_control_publishers_are_counted() -> None:
    lands = {"a": "Peru", "b": "PE", "c": "Chile"}
    sources = [{"url": f"https://{n}.example/", "publisher": n} for n in lands]
    sources.append({"url": "https://d.example/", "title": "News"})
    some = tuple(Publisher(id=n, name=n, country=c, control="state") for n, c in lands.items())
    page = text(pages(timeline(event("a", sources=sources), publishers=some))["events/a.md"])

    assert "Three publishers tell of it, all under state control (Peru 2, Chile 1)." in page
    assert "One more source names no publisher." in page


def test_what_only_powers_tell_is_flagged() -> None:
    for controls, n in (
        (("state", "party"), 2),
        (("state", "state"), 1),
        (("state", "unknown"), 0),
    ):
        assert told_by(*controls)["events/a.md"].count('class="flag"') == n


@pytest.mark.parametrize(
    ("verification", "sentence"),
    [
        ("confirmed", "Confirmed by publishers that do not depend on one another."),
        ("reported", "Reported; no editor has marked it as confirmed."),
        ("claimed", "Claimed and not confirmed by anybody else."),
        ("disputed", "Disputed: Sources disagree on what happened, or when."),
        ("retracted", "Retracted by those who reported it."),
    ],
)
def test_each_degree_of_sureness_leads_to_what_it_means(verification: str, sentence: str) -> None:
    found = pages(timeline(event("a", verification=verification)))

    assert sentence in text(found["events/a.md"])
    assert f"(../verification/{verification}.md)" in found["events/a.md"]
    assert f"(../how.md#{verification})" in found[f"verification/{verification}.md"]
    assert f"{{: #{verification} }}" in found["how.md"]


def test_a_deed_is_no_article_that_hides_its_publisher() -> None:
    sources = [
        {"reference": "Treaty of 8 December 1999", "quote": "the union"},
        {"reference": "Gazette, page 3", "kind": "law", "published": "1999-12-09"},
        {"url": "https://x.example/", "title": "News"},
    ]
    page = text(pages(timeline(event("a", sources=sources)))["events/a.md"])

    assert "Treaty of 8 December 1999 “the union” Gazette, page 3 law · 9 December 1999" in page
    assert "News Publisher not named · day of publication not known" in page
    assert "3 sources, publishers not named." in page
    assert "article" not in page


def test_what_is_confirmed_is_no_doubt() -> None:
    found = pages(timeline(event("a", verification="confirmed")))

    assert 'class="flag"' not in found["stories/all.md"] + found["events/a.md"]
    assert "Confirmed by publishers that do not depend on one another." in text(
        found["events/a.md"]
    )


@pytest.mark.parametrize(
    ("fields", "cells"),
    [
        ({"by": "the mayor"}, "1 It rained. the mayor None of these"),
        ({"by": "the mayor", "supported_by": ["k"]}, "1 It rained. the mayor (Post) None of these"),
        ({"supported_by": ["k"]}, "1 It rained. Post None of these"),
    ],
)
def test_who_makes_a_claim_says_so(fields: dict[str, object], cells: str) -> None:
    source = {"key": "k", "url": "https://a.example/", "publisher": "Post"}
    claim = {"text": "It rained.", **fields}
    page = pages(timeline(event("a", sources=[source], claims=[claim])))["events/a.md"]

    row = next(line for line in page.splitlines() if "It rained" in line)
    assert (
        shown(row.replace("</th>", " ").replace("</td>", " "))
        .words.replace("](#s1)", "")
        .replace("[", "")
        == cells
    )


def test_the_ways_along_two_stories_have_two_names() -> None:
    two = tuple(Story(id=id, title=f"Of {id}") for id in ("s", "t"))
    events = [event(id, stories=["s", "t"]) for id in ("a", "b")]
    page = seen(pages(timeline(*events, stories=two))["events/a.md"])

    names = [a["aria-label"] for tag, a in page.elements if tag == "nav"]
    assert names == ["Along “Of s”", "Along “Of t”"]
