"""An article's page: what it says of each event, where its words stand, and who else tells."""

from generator.model.records import ArticleRecord, Event
from generator.timeline import Timeline
from tests.render.reader import seen
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

FROM = {"article": "c", "quote": "it was signed"}


def built(*events: Event, **fields: object) -> Timeline:
    least: dict[str, object] = {"id": "c", "title": "Of a day"}
    return timeline(*events, articles=(ArticleRecord.model_validate(least | fields),))


def page(*events: Event, **fields: object) -> str:
    return pages(built(*events, **fields))["articles/c.md"]


def outside(found: str) -> list[str]:
    return [a["href"] for _, a in seen(found).elements if a.get("rel") == "external"]


def by(name: str, agency: str = "", title: str = "Told") -> dict[str, str]:
    url = f"https://{name}.example/{title}".lower()
    found = {"url": url, "title": title, "publisher": name}
    return found | ({"agency": agency} if agency else {})


def test_claims_and_figures_of_each_event_are_told() -> None:
    claims = [
        {"text": "It rained.", "supported_by": ["c"]},
        {"text": "It snowed.", "disputed_by": ["c"]},
        {"text": "It was cold.", "supported_by": ["k"]},
    ]
    figures = [
        {"label": "Rain", "low": "3", "unit": "mm", "source": "c"},
        {"label": "Snow", "value": "9", "source": "k"},
    ]
    sources = [FROM, {"key": "k", "url": "https://k.example/"}]
    found = page(event("a", sources=sources, claims=claims, figures=figures))

    assert "Supports It rained. Disputes It snowed. Gives Rain: at least 3 mm" in text(found)
    assert "cold" not in text(found)
    assert "Snow" not in text(found)
    for at in ("claims", "figures"):
        assert f"(../events/a.md#{at})" in found


def test_a_key_of_the_events_own_names_the_article_there() -> None:
    source = FROM | {"key": "k"}
    claims = [{"text": "It rained.", "supported_by": ["k"]}]
    other = event("b", sources=[FROM], claims=[{"text": "It hailed."}])
    found = text(page(event("a", sources=[source], claims=claims), other))

    assert "Supports It rained." in found
    assert "hailed" not in found


def test_words_lead_to_where_they_stand_and_say_who_spoke_in_which_language() -> None:
    quotes = [
        {"text": "We signed", "by": "the mayor", "source": "c"},
        {"text": "it was signed", "by": "Ana", "source": "c"},
        {"text": "We did not", "by": "Eva"},
    ]
    told = event("a", sources=[FROM], quotes=quotes)
    found = page(told, url="https://x.example/1", language="es")

    assert "“it was signed” Ana · Find it" in text(found)
    assert "“We signed” the mayor · Find it" in text(found)
    assert "We did not" not in text(found)
    assert text(found).count("it was signed") == 1
    placed = [
        "https://x.example/1#:~:text=it%20was%20signed",
        "https://x.example/1#:~:text=We%20signed",
    ]
    assert [h for h in outside(found) if ":~:" in h] == placed
    quoted = [a["lang"] for tag, a in seen(found).elements if tag == "blockquote"]
    ours = [a["lang"] for tag, a in seen(found).elements if tag == "small" and "lang" in a]
    assert (quoted, ours) == (["es", "es"], ["en", "en"])


def test_words_stand_alone_where_the_article_has_no_address() -> None:
    found = page(event("a", sources=[FROM]))

    assert "“it was signed”" in text(found)
    assert "Find it" not in text(found)


def test_the_others_who_tell_of_an_event_are_counted_and_named() -> None:
    some = [by("Post", "Wire"), by("Times", "Wire"), by("Herald")]
    more = [*some, by("Echo"), by("Star")]
    for fields, sources, told in (
        ({}, [], "No other publisher is named for it."),
        ({"publisher": "Gazette"}, [], "No other publisher is named for it."),
        ({"publisher": "Gazette"}, some[:2], "One other publisher tells of it: Wire."),
        ({"publisher": "Herald"}, some, "One other publisher tells of it: Wire."),
        ({"agency": "Wire"}, some, "One other publisher tells of it: Herald."),
        ({}, some, "2 other publishers tell of it: Wire, Herald."),
        ({}, more, "4 other publishers tell of it: Wire, Herald, Echo and 1 more."),
    ):
        found = page(event("a", sources=[FROM, *sources]), **fields)
        assert told in text(found)
        assert ("(../events/a.md#sources)" in found) == ("tell" in told)


def test_other_copies_of_the_agencys_text_are_listed_once() -> None:
    some = [by("Times", "Wire", "Copy"), by("Wire", title="First"), by("Post", title="Other")]
    told = [event(id, sources=[FROM, *some]) for id in ("a", "b")]
    found = text(page(*told, publisher="Post", agency="Wire"))

    listed = found.partition("Other texts of the same agency")[2]
    assert "are the words of Wire, too." in listed
    assert "Copy Wire, carried by Times" in listed
    assert listed.count("Copy") == listed.count("First") == 1
    assert "Other " not in listed


def test_the_agencys_own_article_names_its_reprints() -> None:
    found = text(page(event("a", sources=[FROM, by("Times", "Wire", "Copy")]), publisher="Wire"))

    assert "Copy Wire, carried by Times" in found


def test_two_articles_of_a_newspaper_are_no_reprints() -> None:
    found = text(page(event("a", sources=[FROM, by("Post")]), publisher="Post"))

    assert "Other texts" not in found


def test_how_its_day_was_worked_out_is_told_where_no_reason_is_on_record() -> None:
    assert "Its day is not known" in text(page())
    given = text(page(published="2021-09-09"))
    assert "The day is stated: it is given with the article." in given
    reckoned = text(page(published="2021-09-09", basis="reckoned"))
    assert "The day is reckoned. The reasons are not on record." in reckoned


def test_a_long_list_of_articles_has_a_page_for_each_year() -> None:
    days = ["2019-05-04"] * 500 + ["2020", "202X", "2020-03-01", None]
    articles = tuple(
        ArticleRecord.model_validate(
            {"id": f"c{n}", "title": f"Of {n}"} | ({"published": day} if day else {})
        )
        for n, day in enumerate(days)
    )
    found = pages(timeline(articles=articles))
    whole = text(found["articles/index.md"])

    told = "2020 2 articles 2020s 1 article 2019, 1 of 2 400 articles 2019, 2 of 2 100 articles Day"
    assert told in whole
    assert "504 articles" in whole
    listed = {path: found[path] for path in found if path.startswith("articles/by/")}
    assert len(listed) == 5
    for path, page in listed.items():
        assert f"(by/{path.removeprefix('articles/by/')})" in found["articles/index.md"]
        assert "(../index.md)" in page
        assert len(seen(page).elements) < 3500
    for a in articles:
        assert sum(f"(../{a.id}.md)" in page for page in listed.values()) == 1


def test_a_list_of_articles_that_fits_stands_on_one_page() -> None:
    found = pages(built(published="2021-09-09"))

    assert "2021 Of a day The article names no publisher" in text(found["articles/index.md"])
    assert not [path for path in found if path.startswith("articles/by/")]


def test_an_article_of_very_many_events_tells_them_on_pages_by_year_with_its_words() -> None:
    years = ["2019"] * 100 + ["2020-03"] * 130
    told = [event(f"e{n}", date=y, sources=[FROM]) for n, y in enumerate(years)]
    found = pages(built(*told, url="https://a.example/c"))
    own, parts = found["articles/c.md"], [p for p in found if p.startswith("articles/c/")]

    assert "(c/2019.md)" in own
    assert "it was signed" not in own
    assert parts == [
        f"articles/c/{p}.md" for p in ("2019", "2020", *(f"2020/03{n}" for n in ("", "/1", "/2")))
    ]
    assert [found[p].count("“it was signed”") for p in parts] == [100, 0, 0, 120, 10]
    assert "[Of a day](../../../c.md)" in found["articles/c/2020/03/1.md"]
    assert max(len(seen(found[p]).elements) for p in parts) < 3000


def test_of_very_many_copies_of_an_agencys_text_some_are_listed_and_the_rest_counted() -> None:
    copies = [by("Times", "Wire", f"Copy-{n}") for n in range(50)]
    found = text(page(event("a", sources=[FROM, *copies]), publisher="Post", agency="Wire"))

    assert found.count("carried by Times") == 40
    assert "10 more stand with the events they support." in found
