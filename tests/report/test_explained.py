"""How an article was read: the tree of marks, and the page of it."""

from __future__ import annotations

import dataclasses
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.span import Span
from generator.model.values import Counted, Reading
from generator.model.when import parse
from generator.report import Explained, explained, explained_html, explained_page, lettered
from tests.events.reading import Read, read_text

ARTICLE = """\
Ports agree on dues

By Carla Brandt, 15 March 2024

Minister Ana Ross signed a treaty with Norway in Lima on Thursday.

Mayor Ben Ode opened a bridge in Oslo on 2 February 2024. He did not visit the port on Monday.

“We will open a second quay in 2026,” Ms Ross said. The board could meet in May.

Photo: ships at the pier
"""


def tree(text: str = ARTICLE, day: str = "2024-03-15", known: tuple[str, ...] = ()) -> Explained:
    return of(read_text(text, parse(day) if day else None), known)


def of(read: Read, known: tuple[str, ...] = ()) -> Explained:
    reading = Reading(read.article, read.dating, read.dating, read.times, read.mentions, read.found)
    return explained(reading, frozenset(known))


def test_furniture_stands_where_it_stood_with_its_reason() -> None:
    blocks = tree().blocks

    assert [b.kind for b in blocks] == [
        "title", "byline", "paragraph", "paragraph", "paragraph", "caption",
    ]  # fmt: skip
    assert [b.why for b in blocks if b.is_furniture] == [
        "who wrote the report", "the words under a picture",
    ]  # fmt: skip


def test_times_and_names_are_marked_with_what_they_were_read_as() -> None:
    leaves = [leaf for b in tree().blocks for p in b.passages for leaf in p.leaves if leaf.kind]

    told = [(leaf.words, leaf.kind, leaf.value, leaf.why) for leaf in leaves]
    assert ("Thursday", "date", "2024-03-14", "<weekday>") in told
    assert ("Ana Ross", "person", "Ana Ross", "a name behind “Minister”") in told
    assert ("Ross", "person", "Ana Ross", "short for Ana Ross") in told


def test_the_words_of_an_event_carry_its_number_and_those_of_none_a_letter() -> None:
    passages = [p for b in tree().blocks for p in b.passages if p.events or p.passed]

    assert [(p.words, p.events, p.passed) for p in passages[:3]] == [
        ("Minister Ana Ross signed a treaty with Norway in Lima on Thursday", (1,), ()),
        ("Mayor Ben Ode opened a bridge in Oslo on 2 February 2024", (2,), ()),
        ("He did not visit the port on Monday", (), (1,)),
    ]


def test_a_number_stands_where_an_events_words_end_alone() -> None:
    text = "Port\n\nIn May Peru, which left the union in 1987, voted to close it.\n"

    passages = [p for b in tree(text).blocks for p in b.passages if p.events]

    assert [(p.words, p.events, p.told) for p in passages] == [
        ("In ", (2,), ()),
        ("May Peru, which left the union in 1987", (1, 2), (1,)),
        (", voted to close it", (2,), (2,)),
    ]


def test_of_two_times_of_the_same_words_the_reason_says_which() -> None:
    text = "Mill\n\nIn May, when Ana Ross bought a bank, Ben Ode died in May in Oslo.\n"

    *_, last = tree(text).events

    assert "“died in May”, read by the rule <month>." in dict(f[::2] for f in last.fields)["date"]


def test_what_an_event_answers_has_its_reason() -> None:
    text = (
        "Port\n\nA ferry sank on Monday. In response to the sinking, Peru shut a port on Tuesday.\n"
    )

    *_, last = tree(text).events

    why = "“In response to the sinking” means the event “Ferry sank”."
    assert ("responds_to", "", why) in last.fields


def test_what_makes_no_event_says_why_and_quoted_speech_too() -> None:
    told = {words: why for _, words, why in tree().passed}

    assert "denied" in told["He did not visit the port on Monday"]
    assert told["“We will open a second quay in 2026,”"].startswith("quoted: ")
    assert "possible" in told["The board could meet in May"]


def test_an_event_has_each_field_with_its_reason() -> None:
    first, second = tree().events

    fields = {name: (value, why) for name, value, why in first.fields}
    assert first.quotes == ("Minister Ana Ross signed a treaty with Norway in Lima on Thursday",)
    assert fields["date"][0] == "14\N{NO-BREAK SPACE}March 2024 (reckoned)"
    assert "“Thursday”, read by the rule <weekday>." in fields["date"][1]
    assert fields["occurrence"][0] == "happened"
    assert fields["people"] == ("Ana Ross", "“Ana Ross”: a name behind “Minister”.")
    assert "“Norway”: a country" in fields["places"][1]
    assert all(why for _, _, why in (*first.fields, *second.fields))


def test_what_an_event_is_sorted_by_is_told_where_it_is_known() -> None:
    read = read_text(ARTICLE, parse("2024-03-15"))
    counted = Counted("Ships", Span(0, 1), low="3", high="5", unit="ships", about=True)
    first, *rest = read.found.proposals
    rich = dataclasses.replace(
        first,
        kind="treaty",
        importance="key",
        figures=(counted,),
        reasons=(*first.reasons, ("type", "“treaty” says it.")),
    )
    found = dataclasses.replace(read.found, proposals=(rich, *rest))

    told = of(dataclasses.replace(read, found=found)).events

    fields = {name: (value, why) for name, value, why in told[0].fields}
    assert fields["type"] == ("treaty", "“treaty” says it.")
    assert fields["importance"] == ("key", "")
    assert fields["figures"] == ("Ships: about 3 to 5 ships", "")
    assert {"importance", "figures"}.isdisjoint(name for name, _, _ in told[1].fields)


def test_names_say_whether_there_is_a_record_of_them() -> None:
    names = {name: record for name, _, _, record, _ in tree(known=("person/ana-ross",)).names}

    assert names["Ana Ross"] == "ana-ross"
    assert names["Oslo"] == "oslo (no record yet)"


def test_a_day_that_is_open_says_what_is_to_be_done() -> None:
    text = "Port shut\n\nStorms shut the port of Callao on Thursday.\n"

    e = tree(text, day="")

    assert (e.day, e.events) == ("", ())
    assert "--published" in e.ask
    assert "day not decided" not in e.day
    assert "not decided" in explained_page(e)


@given(st.text(alphabet="ab .\n“”12 May2024", max_size=120))
def test_the_marks_take_no_letter_from_the_text_and_add_none(more: str) -> None:
    read = read_text(f"{ARTICLE}\n{more}\n", parse("2024-03-15"))

    shown = "".join(p.words for b in of(read).blocks for p in b.passages)

    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", read.article.text)


def test_figures_are_for_events_and_letters_for_what_is_none() -> None:
    assert [lettered(n) for n in (1, 2, 26, 27, 53, 703)] == ["a", "b", "z", "aa", "ba", "aaa"]


# The page


class Page(HTMLParser):
    """What a browser makes of a page: its elements, addresses, ids and words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        said = dict(attrs)
        self.addresses += [said[a] or "" for a in ("href", "src", "action") if a in said]
        self.ids += [said["id"] or ""] if "id" in said else []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_stands_alone_and_has_no_script() -> None:
    page = Page(text := explained_page(tree()))

    assert {"script", "link", "img", "iframe", "form", "base"} & set(page.tags) == set()
    assert not any(name.startswith("on") or name == "style" for name in page.attributes)
    assert "url(" not in text
    assert "default-src 'none'" in unescape(text)
    assert page.addresses
    assert all(a.startswith("#") and a[1:] in page.ids for a in page.addresses)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_tells_all_that_the_tree_has() -> None:
    e = tree()

    words = " ".join("".join(Page(explained_page(e)).words).split())

    told = [e.day, *e.reasons, *(why for _, _, why in e.passed), *(t.title for t in e.events)]
    told += [b.why for b in e.blocks if b.is_furniture]
    told += [why for t in e.events for _, _, why in t.fields]
    told += [cell for row in (*e.names, *e.times) for cell in row]
    assert [t for t in told if " ".join(t.split()) not in words] == []


HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "{title}",
    '" onmouseover=alert(1) x="',
    "&lt;b&gt;",
    "' autofocus onfocus=alert(1)",
    "]]><svg/onload=a>",
)


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_text_of_an_article_is_markup(payload: str) -> None:
    plain = explained_page(tree())
    text = ARTICLE.replace("Ports agree", f"Ports {payload} agree")
    text = text.replace("the pier", f"the {payload} pier").replace(
        "a treaty", f"a {payload} treaty"
    )

    e = tree(text)
    page = Page(explained_page(e))

    assert e.title == f"Ports {payload} agree on dues"
    assert set(page.tags) <= set(Page(plain).tags) | {"p"}
    assert page.attributes <= Page(plain).attributes
    assert payload in "".join(page.words)


def test_without_the_escaping_it_would_be(monkeypatch: pytest.MonkeyPatch) -> None:
    e = tree(ARTICLE.replace("the pier", f"the {HOSTILE[0]} pier"))
    assert "script" not in Page(explained_page(e)).tags

    monkeypatch.setattr(explained_html, "Markup", str)
    monkeypatch.setattr(explained_html, "_PAGE", str(explained_html._PAGE))

    assert "script" in Page(explained_page(e)).tags


def test_the_page_is_the_same_each_time() -> None:
    assert explained_page(tree()) == explained_page(tree())


def contrast(a: str, b: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    one, two = sorted((light(a), light(b)), reverse=True)
    return (one + 0.05) / (two + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_its_words_can_be_read_on_each_ground(scheme: int) -> None:
    style = explained_page(tree()).partition("<style>")[2]
    colours = dict(re.findall(r"--([\w-]+): (#\w{6})", style.split("@media")[scheme]))
    inks = ("ink", "ink-2", "event", "passed", "time", "person", "organisation", "place", "ask")

    pairs = [(ink, ground) for ink in inks for ground in ("paper", "card")]
    pairs += [(i, "event-tint") for i in inks if i not in {"ask", "ink-2"}] + [
        ("time", "time-tint")
    ]
    low = {p: contrast(colours[p[0]], colours[p[1]]) for p in pairs}
    assert {p: c for p, c in low.items() if c < 4.5} == {}
