"""Topics and types: a page for each that is defined or used, with its events."""

from generator.model.records import Taxonomy
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

WORDS = Taxonomy.model_validate(
    {
        "types": [{"id": "law", "label": "law", "meaning": "A parliament decides."}],
        "topics": [{"id": "trade", "label": "Trade"}, {"id": "dues", "label": "Dues"}],
    }
)


def test_every_topic_and_type_that_is_defined_or_used_has_a_page() -> None:
    found = pages(timeline(event("a", topics=["ports", "trade"], type="visit"), taxonomy=WORDS))

    words = {path for path in found if path.startswith(("topics/", "types/"))}
    topics = {"topics/index.md", "topics/dues.md", "topics/ports.md", "topics/trade.md"}
    assert words == topics | {"types/index.md", "types/law.md", "types/visit.md"}


def test_the_page_of_a_topic_lists_its_events_by_year() -> None:
    two = [
        event("a", date="2020-02-01", topics=["trade"], type="law"),
        event("b", date="2021-03", topics=["dues", "trade"]),
    ]
    found = pages(timeline(*two, event("c", topics=["dues"]), taxonomy=WORDS))

    page = text(found["topics/trade.md"])
    told = ["2020–2021 · 2 events", "1 February", "happened to a", "March", "happened to b"]
    assert sorted(told, key=page.rindex) == told
    assert "happened to c" not in page
    assert "No events yet." in text(pages(timeline(taxonomy=WORDS))["topics/trade.md"])


def test_the_page_of_a_topic_tells_what_else_its_events_are_about() -> None:
    two = [event("a", topics=["trade", "dues"], type="law"), event("b", topics=["trade", "dues"])]
    found = pages(timeline(*two, taxonomy=WORDS))

    page = text(found["topics/trade.md"])
    assert "Topics of these events Dues 2 events" in page
    assert "Types of these events Law 1 event" in page
    assert "[Dues](dues.md)" in found["topics/trade.md"]
    assert "[Law](../types/law.md)" in found["topics/trade.md"]


def test_lists_tell_what_a_word_means_and_how_many_events_it_has() -> None:
    found = pages(timeline(event("a", topics=["trade"], type="law"), taxonomy=WORDS))

    assert "Law A parliament decides. 2021 · 1 event" in text(found["types/index.md"])
    assert "Dues No events yet Trade 2021 · 1 event" in text(found["topics/index.md"])
    assert "No topics yet." in text(pages(timeline())["topics/index.md"])


def test_a_topic_and_a_type_of_one_id_are_told_beside_one_another() -> None:
    found = pages(timeline(event("a", topics=["law"], type="law"), taxonomy=WORDS))

    assert "Types of these events Law 1 event" in text(found["topics/law.md"])
    assert "Topics of these events Law 1 event" in text(found["types/law.md"])


def test_a_long_list_of_a_topic_is_parted() -> None:
    many = [
        event(f"a-{n}", date=f"{2000 + n % 3}-03-0{1 + n % 9}", topics=["x"]) for n in range(150)
    ]
    found = pages(timeline(*many))

    assert "Parts of this list 2000 50 events" in text(found["topics/x.md"])
    assert {f"topics/x/{year}.md" for year in (2000, 2001, 2002)} < found.keys()
    assert "happened to a-0" in text(found["topics/x/2000.md"])
    assert "Topics · X" in text(found["topics/x/2000.md"])


def test_a_word_has_one_label_wherever_it_stands() -> None:
    labels = Taxonomy.model_validate({"types": [{"id": "trial", "label": "court-martial"}]})
    e = event("a", topics=["trade-policy"], type="trial")
    found = pages(timeline(e, taxonomy=labels))

    for path in ("events/a.md", "topics/index.md", "topics/trade-policy.md"):
        assert "Trade policy" in text(found[path]), path
    for path in ("events/a.md", "types/index.md", "types/trial.md"):
        assert "Court-martial" in text(found[path]), path


def test_a_topic_shows_its_events_on_a_strip() -> None:
    some = [event(f"a{n}", date=f"{2001 + n}-05-05", topics=["dues"]) for n in range(3)]

    page = seen(pages(timeline(*some))["topics/dues.md"])

    assert [a["href"] for t, a in page.elements if t == "a" and a.get("href", "")[:4] == "#e-a"]
    assert any(a.get("class") == "strip" for _, a in page.elements)
