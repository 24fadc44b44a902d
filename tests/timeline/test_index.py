"""The index answers from both sides, and in the order of a timeline."""

from generator.model.records import ArticleRecord, Person, Publisher, Story
from generator.timeline import UNFILED
from tests.render.samples import event, timeline


def test_events_come_in_the_order_of_their_days() -> None:
    t = timeline(event("c", date="2021-09"), event("b", date="2021-09-01"), event("a", date="2020"))

    assert [e.id for e in t.events] == ["a", "b", "c"]


def test_a_name_an_alias_and_an_id_mean_one_person() -> None:
    who = Person(id="x-y", name="X Y", aliases=("Mr Y",))
    t = timeline(event("a", people=["x-y", "Mr Y", "X  Y"]), people=(who,))

    assert t.people_of(t.event["a"]) == (who, who, who)
    assert list(t.people) == ["x-y"]


def test_an_event_of_an_unknown_story_stands_among_the_rest() -> None:
    t = timeline(event("a", stories=["gone"]), stories=(Story(id="s", title="S"),))

    assert t.stories[-1] is UNFILED
    assert [e.id for e in t.events_in(UNFILED)] == ["a"]


def test_a_story_has_its_events_once() -> None:
    t = timeline(event("a", stories=["s", "s"]), stories=(Story(id="s", title="S"),))

    assert len(t.events_in(t.stories[0])) == 1
    assert UNFILED not in t.stories


def test_an_agency_speaks_for_all_who_carry_its_text() -> None:
    sources = [
        {"url": "https://a.example/", "publisher": "Post", "agency": "Wire"},
        {"url": "https://b.example/", "publisher": "Times", "agency": "Wire"},
        {"url": "https://c.example/", "publisher": "Herald"},
    ]
    t = timeline(event("a", sources=sources))

    assert [p.name for p in t.voices_of(t.event["a"])] == ["Wire", "Herald"]
    assert [p.name for p in t.publishers_of(t.event["a"])] == ["Post", "Times", "Herald"]
    assert all(t.events_from_publisher(id) for id in ("wire", "post", "times", "herald"))


def test_a_publisher_has_its_articles_and_an_agency_those_of_others() -> None:
    article = ArticleRecord(id="c", title="C", publisher="Post", agency="Wire")
    t = timeline(articles=(article,), publishers=(Publisher(id="post", name="Post"),))

    assert t.articles_of_publisher("post") == t.articles_of_publisher("wire") == (article,)


def test_a_month_known_without_a_day_is_on_the_pages_of_its_month_and_year() -> None:
    t = timeline(event("a", date="2021-09"), event("b", date="2021"))

    assert [e.id for e in t.months[2021, 9]] == ["a"]
    assert {e.id for e in t.years[2021]} == {"a", "b"}


def test_a_relation_told_from_both_sides_counts_once() -> None:
    t = timeline(
        event("a", related={"leads_to": ["b"]}),
        event("b", date="2022", related={"follows": ["a"]}),
    )

    assert t.related(t.event["a"]) == (("leads_to", t.event["b"]),)
    assert t.related(t.event["b"]) == (("follows", t.event["a"]),)


def test_a_topic_that_is_named_twice_has_its_event_once() -> None:
    t = timeline(event("a", topics=["dues", "ships", "dues"], type="treaty"), event("b"))

    assert {id: [e.id for e in events] for id, events in t.about("topics").items()} == {
        "dues": ["a"],
        "ships": ["a"],
    }
    assert list(t.about("types")) == ["treaty"]
