"""Markdown from strangers: three walls, each of which holds where the others are down."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.model.fields import UNFIT
from generator.render import prose
from generator.render.prose import blocks, first_sentence, inline, plain
from tests.render.reader import body, seen, shown, straight
from tests.render.samples import event, pages, timeline
from tests.render.test_hostile import OURS, corpus

ALLOWED = {"a", "em", "strong", "code", "br", "p", "ul", "ol", "li", "blockquote", "pre"} | {
    "h2",
    "h3",
    "h4",
}
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)><b onclick=x>b</b>"


def assert_harmless(html: str) -> None:
    found = shown(html)
    assert {tag for tag, _ in found.elements} <= ALLOWED
    for tag, attributes in found.elements:
        assert set(attributes) <= ({"href", "rel"} if tag == "a" else set())
        assert attributes.get("href", "https://").startswith(("https://", "http://", "../"))
    assert found.strays == []


def test_html_is_shown_and_does_nothing() -> None:
    assert shown(inline(SCRIPT)).words == SCRIPT


def test_nh3_holds_where_html_is_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "reader", lambda: MarkdownIt("commonmark", {"html": True}))

    assert_harmless(inline(SCRIPT))
    assert_harmless(blocks(SCRIPT))
    assert_harmless(blocks("[x](javascript:alert(1)) [y](data:text/html,x)"))


def test_the_reader_holds_where_nh3_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "_cleaned", lambda html, tags: html)

    assert_harmless(inline(SCRIPT))
    assert_harmless(blocks(SCRIPT))


def test_nh3_alone_takes_scripts_handlers_and_schemes_away() -> None:
    html = f'{SCRIPT}<a href="javascript:x" style="x" class="y" id="z">a</a><style>*{{}}</style>'

    assert prose._cleaned(html, {"a", "b"}) == "<b>b</b><a>a</a>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc",
        "//evil.example/",
        "/etc",
        "../../x",
        "mailto:a@b.example",
        "unknown-id",
        "event:unknown",
    ],
)
def test_a_link_that_leads_nowhere_is_plain_text(address: str) -> None:
    assert inline(f"see [this](<{address}>) now") == "see this now"


def test_a_link_leads_out_by_http_and_says_so() -> None:
    found = shown(inline("[x](https://example.com/?a=1&b=_2_)")).elements

    assert found == [("a", {"href": "https://example.com/?a=1&b=_2_", "rel": "external nofollow"})]


def test_a_link_leads_to_a_record() -> None:
    told = event("b", summary="After [that](event:a) came [this](a), by [him](person:x-y).")
    found = pages(timeline(event(), told, event("c", people=["X Y"])))["events/b.md"]

    summary = next(line for line in found.splitlines() if 'class="sum"' in line)
    links = [a["href"] for tag, a in shown(summary).elements if tag == "a"]
    assert links.count("../a/") == 2
    assert "../../people/x-y/" in links


def test_pictures_are_no_pictures() -> None:
    assert_harmless(inline("![x](https://evil.example/p.png)"))


@pytest.mark.parametrize("payload", OURS)
def test_prose_is_one_line_of_few_elements(payload: str) -> None:
    for html in (inline(payload), blocks(payload), blocks(f"a\n\n{payload}\n\nb\n\n- {payload}")):
        assert "\n" not in html
        assert "<!" not in html
        assert_harmless(html)


def test_no_known_injection_comes_through() -> None:
    for payload in corpus("xss_payloads.json")[::3]:
        assert_harmless(inline(payload[:700]))
        assert_harmless(blocks(payload))


@given(st.text(max_size=80))
def test_any_prose_is_harmless(text: str) -> None:
    assert_harmless(inline(text))
    assert_harmless(blocks(text))


@pytest.mark.parametrize("payload", OURS)
def test_python_markdown_leaves_prose_alone(payload: str) -> None:
    payload = UNFIT.sub("", payload)
    prose_of = event("a", summary=f"A long enough beginning. {payload}"[:700], body=payload)
    page = pages(timeline(prose_of))["events/a.md"]

    found = seen(page)

    assert found.open == found.strays == []
    expected = shown(inline(prose_of.summary)).words
    assert straight(expected) in straight(found.words)
    assert json.dumps(body(page)).count('<p class=\\"sum\\">') == 1


def test_a_summary_of_brackets_takes_no_time() -> None:
    assert len(blocks("[" * 20_000)) > 20_000


def test_plain_words_have_no_marks() -> None:
    assert plain("a **b** [c](https://x.example) `d`") == "a b c d"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("It cost 3.5 million. Then more.", "It cost 3.5 million."),
        ("Gen. kept on here. He left.", "Gen. kept on here."),
        ("Only one", "Only one"),
    ],
)
def test_the_first_sentence_ends_before_a_capital(text: str, first: str) -> None:
    assert first_sentence(text) == first


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("## a\n\n### b", ["h2", "h3"]),
        ("### a\n\n# b", ["h2", "h2"]),
        ("# a\n\n#### b\n\n###### c\n\n## d", ["h2", "h3", "h4", "h3"]),
        ("> # a\n\nb\n=", ["h2", "h2"]),
    ],
)
def test_headings_begin_below_the_title_and_leave_out_no_step(text: str, tags: list[str]) -> None:
    found = [tag for tag, _ in shown(blocks(text)).elements if tag.startswith("h")]

    assert found == tags
