"""An event's page says all that its record does, and leads to all that it names."""

import re
from urllib.parse import unquote

import pytest

from generator.model.records import ArticleRecord, Event, Story, Taxonomy
from generator.model.settings import Settings
from generator.render import pages as rendered
from generator.timeline import Timeline
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

FORGE = "https://github.com/ana/harbour"


def page(e: Event, *others: Event, **records: object) -> str:
    return pages(timeline(e, *others, **records))[f"events/{e.id}.md"]


def hrefs(found: str) -> list[str]:
    return [a["href"] for tag, a in seen(found).elements if tag == "a"]


def test_the_date_block_tells_the_time_the_basis_and_where_its_note_stands() -> None:
    found = page(
        event("a", date="2024-03-15", time="16:30", timezone="America/Lima", basis="reckoned",
              date_note="“on Friday”", occurrence="planned", review="draft")
    )  # fmt: skip

    assert (
        "15 March 2024 Friday · exact day · 16:30 (America/Lima), reckoned from the words of the "
        "sources · why this date · planned · Draft link to this event Something happened to a"
    ) in text(found)
    ids = {a["id"] for _, a in seen(found).elements if "id" in a}
    assert "#date-note" in hrefs(found)
    assert "date-note" in ids


def test_a_day_without_a_note_leads_to_none() -> None:
    assert "date-note" not in page(event("a"))


def test_topics_and_the_type_are_called_as_the_taxonomy_does() -> None:
    words = {"types": [{"id": "t", "label": "treaty"}], "topics": [{"id": "x", "label": "dues"}]}
    taxonomy = Taxonomy.model_validate(words)
    found = page(event("a", type="t", topics=["x", "other-thing"]), taxonomy=taxonomy)

    assert "Kind Treaty, normal event Topics DuesOther thing" in text(found)
    for there in ("types/t", "topics/x", "topics/other-thing"):
        assert f"](../{there}.md)" in found


def test_each_word_that_needs_it_leads_to_how_the_timeline_is_made() -> None:
    found = page(event("a", review="draft", importance="key", occurrence="planned"))

    for anchor in ("draft", "stated"):
        assert f"(../how.md#{anchor})" in found


def test_what_an_event_stands_as_leads_to_all_that_stand_so() -> None:
    found = page(event("a", importance="key", occurrence="planned", verification="claimed"))

    for there in ("importance/key", "occurrence/planned", "verification/claimed"):
        assert f"(../{there}.md)" in found


QUOTED = {
    "key": "k",
    "url": "https://x.example/a",
    "publisher": "Post",
    "quote": "signed - at last",
}


def test_quoted_words_are_linked_to_where_they_stand() -> None:
    said = {"text": "We signed it.", "by": "Ana Ross", "source": "k"}
    found = page(event("a", sources=[QUOTED], quotes=[said]))

    there = [h for h in hrefs(found) if ":~:text=" in h]
    assert there == [
        "https://x.example/a#:~:text=We%20signed%20it.",
        "https://x.example/a#:~:text=signed%20%2D%20at%20last",
    ]
    assert unquote(there[1]).endswith("=signed - at last")
    assert "“We signed it.” Ana Ross · Post · Find it in the article" in text(found)


def test_the_words_of_an_article_lead_to_its_address_if_it_has_one() -> None:
    source = {"article": "c", "quote": "it was signed"}
    for url, n in (("https://x.example/c", 1), (None, 0)):
        article = ArticleRecord(id="c", title="Of c", url=url)
        found = page(event("a", sources=[source]), articles=(article,))
        assert len([h for h in hrefs(found) if ":~:text=" in h]) == n


def test_a_source_tells_what_it_supports() -> None:
    sources = [QUOTED, {"key": "m", "url": "https://y.example/"}, {"url": "https://z.example/"}]
    claims = [
        {"text": "It rained.", "supported_by": ["k"], "disputed_by": ["m"]},
        {"text": "It snowed.", "supported_by": ["m"]},
        {"text": "It was cold.", "supported_by": ["k"]},
    ]
    figures = [{"label": "Rain", "value": "3", "source": "k"}]
    found = text(page(event("a", sources=sources, claims=claims, figures=figures)))

    assert "Supports claims 1 and 3 · gives 1 figure “signed" in found
    assert "Supports claim 2 · disputes claim 1" in found
    assert found.count("upports claim") == 2


def test_a_picture_of_the_projects_own_is_shown_with_its_alternative() -> None:
    media = [
        {"src": "2024/pier.webp", "alt": "A pier & a ship", "caption": "The pier", "credit": "Ana",
         "licence": "CC BY 4.0"},
        {"src": "https://evil.example/p.png", "alt": "Elsewhere"},
    ]  # fmt: skip
    found = page(event("a", media=media))

    images = [a for tag, a in seen(found).elements if tag == "img"]
    assert images == [
        {"src": "../../media/2024/pier.webp", "alt": "A pier & a ship", "loading": "lazy"}
    ]
    assert "The pier Ana · CC BY 4.0" in text(found)
    assert "evil" not in found


def test_the_history_of_the_record_is_linked_where_the_forge_shows_it() -> None:
    files = {("events", "a"): "content/events/2021/2021-09-09-a.yml"}
    for repo, n in ((FORGE, 1), ("", 0)):
        found = dict(rendered(timeline(event("a")), Settings(repo_url=repo), files))["events/a.md"]
        assert hrefs(found).count(f"{FORGE}/commits/main/{files['events', 'a']}") == n


def tied() -> Timeline:
    return timeline(
        event("a", date="2020", title="It was planned"),
        event("b", date="2021-01-01", title="Somewhere else it rained"),
        event("c", date="2022-02-01", related={"follows": ["a"], "see_also": ["b"]}),
        event("d", date="2022-02-05", title="Somewhere else it snowed"),
        event("e", date="2022-03-01", related={"fulfils": ["c"]}, review="draft"),
    )


def test_the_ways_on_lead_along_the_story_and_along_the_thread() -> None:
    found = seen(pages(tied())["events/c.md"])

    names = [a["aria-label"] for tag, a in found.elements if tag == "nav"]
    assert names == ["Along “All events”", "Along what this event is tied to"]
    ends = found.words.replace("\xa0", " ").split("Along what it is tied to")[1]
    assert ends == " Previous · 2020 It was planned Next · 1 March 2022 Something happened to e"


def test_a_thread_that_leads_where_the_story_does_is_no_way_of_its_own() -> None:
    two = event("a"), event("b", date="2022", related={"follows": ["a"]})

    assert page(two[0], two[1]).count("<nav") == 1


def test_a_draft_that_the_event_is_tied_to_is_called_so() -> None:
    words = text(pages(tied())["events/c.md"])

    assert "Carried out what this event announced, 28 days later · Draft" in words


def day(n: int) -> str:
    return f"2024-01-{n:02}"


def test_the_ten_nearest_of_all_stories_are_listed_in_order_of_time() -> None:
    stories = (Story(id="s", title="Of s"), Story(id="t", title="Of t"))
    many = [
        event(f"e-{n}", date=day(n), stories=["st"[n % 2]], title=f"The event number {n}")
        for n in range(1, 29)
    ]
    found = page(many[13], *many[:13], *many[14:], stories=stories)

    near = found.split("{: #near }")[1].split("</ol>")[0]
    assert re.findall(r"number (\d+)<", near) == [str(n) for n in range(9, 20) if n != 14]
    assert re.findall(r"<small>([^<]*)", near) == ["Of t"] * 6
    dots = [a["class"] for tag, a in seen(found).elements if tag == "circle"]
    assert sorted(dots) == ["s-dot"] * 10 + ["s-now"]


def test_the_start_of_a_timeline_is_near_to_what_comes_after_it() -> None:
    many = [event(f"e-{n}", date=day(n), title=f"The event number {n}") for n in range(1, 20)]
    near = page(*many).split("{: #near }")[1].split("</ol>")[0]

    assert re.findall(r"number (\d+)<", near) == [str(n) for n in range(2, 12)]


def test_what_stands_in_the_thread_is_not_listed_again() -> None:
    found = text(pages(tied())["events/c.md"]).split("Around this time")[1]

    assert found.index("Somewhere else it snowed") < found.index("This record")
    assert "it rained" not in found.split("This record")[0]
    assert "3 more stand above, under “Before and after”." in found


def test_a_month_stands_at_its_middle_and_hollow() -> None:
    three = event("a", date="2024-03-01"), event("b", date="2024-03"), event("c", date="2024-03-31")
    found = seen(page(*three))

    dots = [a for tag, a in found.elements if tag == "circle"]
    assert [(a["class"], a["cx"]) for a in dots] == [
        ("s-now", "1%"), ("s-about", "50%"), ("s-dot", "99%"),
    ]  # fmt: skip


def test_events_of_one_day_stand_above_one_another() -> None:
    four = [
        event(id, date=d) for id, d in zip("abcd", (day(1), day(1), day(1), day(9)), strict=True)
    ]
    found = seen(page(*four))

    dots = [a for tag, a in found.elements if tag == "circle"]
    assert len({a["cy"] for a in dots if a["cx"] == "1%"}) == 3
    assert dots[0]["class"] == "s-now"


@pytest.mark.parametrize("kind", ["correction", "update", "clarification"])
def test_each_change_is_told_with_its_day(kind: str) -> None:
    e = event("a", updates=[{"date": "2024-03-01", "kind": kind, "text": "It was the sum."}])
    found = text(page(e))

    assert f"{kind.capitalize()}, 1 March 2024: It was the sum." in found
    assert "No correction so far" not in found
