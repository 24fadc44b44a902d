"""The words that stories explain: the glossary, and the note at the first use."""

import re

import pytest

from generator.model.records import Story
from tests.render.reader import Seen, seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

HARBOUR = Story.model_validate(
    {
        "id": "harbour",
        "title": "The two harbours",
        "lead": "Tonnage dues are old. Of tonnage dues more is told below.",
        "glossary": [
            {"term": "tonnage dues", "meaning": "Fees by the size of a ship."},
            {"term": "dues", "meaning": "Fees of a port."},
            {"term": "Road map", "meaning": "A plan in steps."},
            {"term": "A & B", "meaning": "Two wharves."},
            {"term": "39", "meaning": "A pier."},
        ],
    }
)


def page_of(summary: str, title: str = "Two ports sign a treaty", **more: str) -> Seen:
    e = event("a", title=title, summary=summary, stories=["harbour"], **more)
    return seen(pages(timeline(e, stories=(HARBOUR,)))["events/a.md"])


def terms(page: Seen) -> list[str]:
    """Return the places in the glossary that the words of a page lead to."""
    found = [a for tag, a in page.elements if tag == "a" and a.get("class") == "term"]
    return [a["href"].partition("#")[2].removeprefix("t-harbour--") for a in found]


@pytest.mark.parametrize(
    ("summary", "noted"),
    [
        ("The tonnage dues fell, and tonnage dues rose again.", ["tonnage-dues"]),
        ("Tonnage dues fell, and other dues rose.", ["tonnage-dues", "dues"]),
        ("The ministers agreed on two Road maps for both ports.", ["road-map"]),
        ("The ministers took a ROAD MAP in the car with them.", []),
        ("The overdues and residues of the port were counted.", []),
        ("The ministers met at A & B before the day was over.", ["a-b"]),
        ("The minister's ship lay at the quay of the harbour.", []),
        ("The minister's ship lay at pier 39 of the harbour.", ["x-39"]),
        ("See [the dues](https://example.org/dues) of the harbour.", []),
        ("See `dues` in the code of the harbour, and nothing else.", []),
    ],
)
def test_the_first_use_of_a_term_is_noted_and_never_within_a_link(
    summary: str, noted: list[str]
) -> None:
    page = page_of(summary)

    assert terms(page) == noted
    ids = {a["id"] for _, a in page.elements if "id" in a}
    told = [a["aria-describedby"] for _, a in page.elements if "aria-describedby" in a]
    assert told == [f"t-harbour--{id}" for id in noted]
    assert set(told) <= ids
    assert page.open == page.strays == []


def test_a_term_is_noted_once_on_a_page_and_never_in_a_title() -> None:
    body = "## Dues and more\n\nOf dues, and of the Road map, more was said."
    page = page_of(
        "The dues of the harbour rose by half.", "Dues rise by half at the port", body=body
    )

    assert terms(page) == ["dues", "road-map"]
    assert page.headings == ["Dues rise by half at the port"]
    assert "dues Fees of a port." in page.words.replace("duesFees", "dues Fees")


def test_the_text_of_a_page_is_the_same_with_its_terms_noted() -> None:
    summary = "The dues <b>of</b> A & B rose *by half*, said the minister's ship's master."
    e = event("a", summary=summary, stories=["harbour"])
    without = HARBOUR.model_copy(update={"glossary": ()})
    both = [pages(timeline(e, stories=(story,)))["events/a.md"] for story in (HARBOUR, without)]

    noted, plain = (re.search(r'<p class="sum">(.*)</p>', page) for page in both)
    assert noted
    assert plain
    assert re.sub(r'<a class="term"[^>]*>(.*?)</a>', r"\1", noted[1]) == plain[1]


def test_words_of_another_story_are_not_noted() -> None:
    e = event("a", summary="The dues of the harbour rose by half.")

    assert terms(seen(pages(timeline(e, stories=(HARBOUR,)))["events/a.md"])) == []


def test_the_lead_of_a_story_leads_to_the_glossary() -> None:
    page = seen(pages(timeline(stories=(HARBOUR,)))["stories/harbour.md"])

    assert terms(page) == ["tonnage-dues"]
    assert not [a for _, a in page.elements if "aria-describedby" in a]


def test_the_glossary_has_every_term_with_its_story() -> None:
    other = Story.model_validate(
        {"id": "river", "title": "The river", "glossary": [{"term": "dues", "meaning": "Tolls."}]}
    )
    found = pages(timeline(stories=(HARBOUR, other)))["glossary/index.md"]

    page = seen(found)
    ids = [a["id"] for _, a in page.elements if a.get("id", "").startswith("t-")]
    assert ids == [
        *("t-harbour--x-39", "t-harbour--a-b", "t-harbour--dues", "t-river--dues"),
        *("t-harbour--road-map", "t-harbour--tonnage-dues"),
    ]
    assert "Dues Fees of a port. In The two harbours" in text(found)
    assert "Dues Tolls. In The river" in text(found)
    assert "6 words" in text(found)


def words_of(*terms: str) -> Story:
    glossary = [{"term": t, "meaning": f"What {t} means."} for t in terms]
    return Story.model_validate({"id": "s", "title": "A story", "glossary": glossary})


def test_each_letter_of_the_glossary_stands_once() -> None:
    story = words_of("Law", "Łódź", "Lynx", "“Quote”", "Rest", "Émile", "!?", "?!", "Пирс")
    page = pages(timeline(stories=(story,)))["glossary/index.md"]

    letters = re.findall(r"^## (.*) \{:", page, re.MULTILINE)
    assert letters == ["…", "E", "L", "П", "Q", "R"]


def test_terms_that_differ_by_their_marks_alone_have_places_of_their_own() -> None:
    story = words_of("C++", "C#", "C 2", "C")
    page = seen(pages(timeline(stories=(story,)))["glossary/index.md"])

    ids = [a["id"] for _, a in page.elements if a.get("id", "").startswith("t-")]
    assert sorted(ids) == ["t-s--c", "t-s--c-2", "t-s--c-2-2", "t-s--c-3"]


def test_no_glossary_is_said() -> None:
    assert "No story explains a word yet." in text(pages(timeline())["glossary/index.md"])
