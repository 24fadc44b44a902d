"""Two stories side by side: what stands where, and what leads there."""

from generator.model.records import Story
from generator.timeline import Timeline
from tests.render.reader import Seen, seen
from tests.render.samples import event, pages, timeline

PATH = "stories/a/with/b.md"


def two() -> Timeline:
    stories = (Story(id="a", title="The harbour"), Story(id="b", title="The river"))
    events = [
        event("x", date="2001-05-05", stories=["a"]),
        event("y", date="2001", stories=["b"]),
        event("z", date="2006-03", stories=["a", "b"]),
        event("v", date="2007-03", stories=["a"], importance="detail"),
    ]
    return timeline(*events, stories=stories)


def sides(page: Seen) -> list[str]:
    """Return the headings and titles of the page in their order, by what they lead to."""
    return [
        a["href"].rpartition("/")[2].removesuffix(".md") if tag == "a" else a["id"]
        for tag, a in page.elements
        if (tag == "a" and "/events/" in a.get("href", "")) or (tag == "h2" and a["id"][0] == "y")
    ]


def test_each_year_has_both_stories_in_their_order() -> None:
    page = seen(pages(two(), pairs=[["a", "b"]])[PATH])

    assert sides(page) == ["y2001", "x", "y", "y2006", "z", "z"]
    assert "4 years without events" in page.words
    assert "5 May 2001" in page.words
    assert "2001 day not known" in page.words


def test_both_strips_have_the_scale_of_both() -> None:
    page = seen(pages(two(), pairs=[["a", "b"]])[PATH])

    sizes = {a["viewbox"] for tag, a in page.elements if a.get("class") == "s-bars"}
    assert len(sizes) == 1
    titles = [a["aria-label"] for tag, a in page.elements if a.get("class") == "hit one"]
    assert titles == [
        "2001: 1 event",
        "2006: 1 event",
        "2007: 1 event",
        "2001: 1 event",
        "2006: 1 event",
    ]
    ids = {a["id"] for _, a in page.elements if "id" in a}
    hrefs = [a["href"] for _, a in page.elements if a.get("class") == "hit one"]
    assert {h.removeprefix("#") for h in hrefs if h.startswith("#")} <= ids
    assert hrefs[2] == "../../all/#e-v"


def test_each_strip_is_named_after_its_story() -> None:
    page = seen(pages(two(), pairs=[["a", "b"]])[PATH])

    named = [a["aria-labelledby"] for _, a in page.elements if "aria-labelledby" in a]
    assert named == ["story-1 strip-1", "story-2 strip-2"]
    assert set(" ".join(named).split()) <= {a["id"] for _, a in page.elements if "id" in a}


def test_both_stories_lead_to_the_page() -> None:
    found = pages(two(), pairs=[["a", "b"], ["a", "b"]])

    assert "[The river](a/with/b.md)" in found["stories/a.md"]
    assert "[The harbour](a/with/b.md)" in found["stories/b.md"]


def test_without_the_setting_there_is_no_such_page() -> None:
    assert not [path for path in pages(two()) if "/with/" in path]
