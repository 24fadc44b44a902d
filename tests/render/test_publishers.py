"""A publisher's page: its share in each story, its texts by whose they are, and its events."""

import re

from generator.model.records import ArticleRecord, Publisher, Story
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

OWN = {"url": "https://wire.example/1", "title": "Wire one", "publisher": "Wire"}
CARRIED = {"title": "By wire", "publisher": "Post", "agency": "Wire", "published": "2021-09-10"}
POST = {"url": "https://post.example/1", "title": "Post one", "publisher": "Post"}


def carried(n: int) -> dict[str, str]:
    return CARRIED | {"url": f"https://post.example/w{n}"}


def widths(page: str) -> list[str]:
    return [a["width"] for tag, a in seen(page).elements if a.get("class") == "bar"]


def test_the_share_in_a_story_counts_a_reprint_for_its_agency_once() -> None:
    told = [
        event("a", stories=["s"], sources=[OWN, carried(1), carried(2)]),
        event("b", stories=["s"], sources=[carried(1), POST]),
        event("c", stories=["s"], sources=[POST]),
        event("d", stories=["s"]),
    ]
    found = pages(timeline(*told, stories=(Story(id="s", title="The port"),)))
    wire, post = found["publishers/wire.md"], found["publishers/post.md"]

    assert "Supports 2 of 4 events, for 1 as the only publisher named" in text(wire)
    assert "Supports 2 of 4 events, for 1 as the only publisher named" in text(post)
    assert widths(wire) == widths(post) == ["50%"]
    assert "Wire: 2 events." in wire
    index = text(found["publishers/index.md"])
    assert "Post not recorded 2 + 1 carried" in " ".join(index.split())
    assert "Wire not recorded 2" in " ".join(index.split())


def test_each_story_has_a_share_of_its_own_and_those_without_it_none() -> None:
    stories = tuple(Story(id=id, title=f"Story {id}") for id in ("s", "t", "u"))
    told = [
        event("a", stories=["s", "t"], sources=[OWN]),
        event("b", stories=["s"], sources=[POST]),
        event("c", stories=["u"], sources=[POST]),
    ]
    page = text(pages(timeline(*told, stories=stories))["publishers/wire.md"])

    assert "Story s Supports 1 of 2 events, for 1 as" in " ".join(page.split())
    assert "Story t Supports 1 of 1 event, for 1 as" in " ".join(page.split())
    assert "Story u" not in page


def test_own_texts_and_those_of_an_agency_are_told_apart() -> None:
    told = event("a", sources=[OWN, carried(1), POST])
    found = pages(timeline(told))
    post, wire = text(found["publishers/post.md"]), text(found["publishers/wire.md"])

    own, _, agency = post.partition("The agency text it carried")
    assert "Its own text Post one Day of publication not known" in own
    assert "By wire" not in own
    assert "counts for the agency, not for Post. By wire Text of Wire · 10 September 2021" in agency
    own, _, others = wire.partition("Its text that another carried")
    assert "Its own text Wire one" in own
    assert "By wire Carried by Post · 10 September 2021" in others
    assert "Supports Something happened to a" in others
    assert "Post one" not in wire


def test_a_text_that_several_events_cite_stands_once_with_all_of_them() -> None:
    found = pages(timeline(event("a", sources=[OWN]), event("b", sources=[OWN])))
    page = text(found["publishers/wire.md"])

    assert page.count("Wire one") == 1
    assert "Supports Something happened to a · Something happened to b" in page


def test_texts_stand_by_day_and_those_without_one_last() -> None:
    days = {"late": "2023", "never": None, "early": "2022-05-01"}
    sources = [
        {"url": f"https://wire.example/{t}", "title": f"Of {t}", "publisher": "Wire"}
        | ({"published": day} if day else {})
        for t, day in days.items()
    ]
    page = text(pages(timeline(event("a", sources=sources)))["publishers/wire.md"])

    assert page.index("Of early") < page.index("Of late") < page.index("Of never")


def test_who_only_carries_supports_nothing_and_says_so() -> None:
    told = [event("a", sources=[carried(1)]), event("b", sources=[OWN])]
    page = text(pages(timeline(*told))["publishers/post.md"])

    assert "Its share" not in page
    assert "Events in agency texts it carried" in page
    assert "2021 · 1 event" in page

    both = text(pages(timeline(*told, event("c", sources=[POST])))["publishers/post.md"])
    assert "Events it reports or carries" in both
    assert "One of the events below it tells in an agency’s words alone." in both


def test_an_article_without_an_event_is_among_the_texts() -> None:
    articles = (
        ArticleRecord(id="c", title="Own words", publisher="Post"),
        ArticleRecord(id="d", title="Words of others", publisher="Post", agency="Wire"),
    )
    post = Publisher(id="post", name="Post")
    found = pages(timeline(articles=articles, publishers=(post,)))

    assert "(../articles/c.md)" in found["publishers/post.md"]
    assert "Own words" not in text(found["publishers/wire.md"])
    assert "Words of others Carried by Post" in text(found["publishers/wire.md"])


def test_long_lists_of_texts_and_events_are_cut_and_parted() -> None:
    told = [
        event(
            f"e{n}",
            date=str(1900 + n % 100),
            sources=[OWN | {"url": f"https://wire.example/{n}", "title": f"Wire {n}"}],
        )
        for n in range(300)
    ]
    found = pages(timeline(*told))
    page = found["publishers/wire.md"]

    assert "260 more stand with the events they support." in text(page)
    assert len(seen(page).elements) < 1500
    assert "publishers/wire/1950.md" in found
    assert "(wire/1950.md)" in page


def test_a_text_of_very_many_events_names_some_and_counts_the_rest() -> None:
    told = [event(f"e{n}", sources=[OWN]) for n in range(20)]
    found = text(pages(timeline(*told))["publishers/wire.md"]).partition("Events it reports")[0]

    assert found.count("Something happened to") == 12
    assert "and 8 more" in found


def test_of_very_many_publishers_the_most_eventful_come_first_and_all_stand_by_letters() -> None:
    names = [f"{'ABC'[n % 3]} Post {n}" for n in range(390)]
    made = tuple(Publisher(id=f"p{n}", name=name) for n, name in enumerate(names))
    told = event("a", sources=[POST | {"publisher": "C Post 389"}])
    found = pages(timeline(told, publishers=made))
    first = found["publishers/index.md"]

    assert first.count('<th scope="row"') == 40
    assert text(first).index("C Post 389") < text(first).index("A Post 0")
    assert "[A](under/a.md) <small>130</small>" in first
    parts = [p for p in found if p.startswith("publishers/under/")]
    assert parts == [f"publishers/under/{p}.md" for p in ("a", "a/2", "b", "b/2", "c", "c/2")]
    assert [found[p].count('<th scope="row"') for p in parts] == [120, 10] * 3
    assert "Sources: B, 2 of 2" in text(found["publishers/under/b/2.md"])
    assert "[B, 1 of 2](../b.md) <small>120</small>" in found["publishers/under/b/2.md"]
    told_there = [text(found[p]) for p in parts]
    listed = {n for told in told_there for n in names if n in told}
    assert listed == set(names)


def test_a_title_in_another_language_says_which() -> None:
    titles = {"Tidningen": "sv", "The paper": "en", "Papers": "en-NZ"}
    sources = [
        {"url": f"https://example.org/{n}", "title": title, "language": code, "publisher": "Post"}
        for n, (title, code) in enumerate(titles.items())
    ]

    page = pages(timeline(event("a", sources=sources)))["publishers/post.md"]

    assert re.findall(r'lang="([^"]*)">([^<]*)<', page) == [("sv", "Tidningen")]
