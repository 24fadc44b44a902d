"""Lists of events: by year and month, beside somebody, with the gaps between them."""

from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text


def test_with_is_said_on_the_pages_of_people_and_bodies_alone() -> None:
    who = event("a", people=["X Y"], organisations=["Some Body"], places=["Town"])
    more = event("b", organisations=["Some Body", "Other Body"])
    found = pages(timeline(who, more))

    assert "With X Y · 1 source" in text(found["organisations/some-body.md"])
    assert "With Other Body · 1 source" in text(found["organisations/some-body.md"])
    for path in ("dates/2021.md", "dates/2021/09.md", "places/town.md"):
        assert "With " not in text(found[path])
        assert "X Y · 1 source" in text(found[path])
