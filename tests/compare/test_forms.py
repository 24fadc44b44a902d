"""A difference as text, Markdown and HTML: what strangers wrote can only be read in it."""

from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from generator import compare
from generator.compare import Difference, EventChange, FieldChange, PageChanges, RecordChange
from generator.report.forge import LARGEST

HOSTILE = (
    "<script>alert(1)</script>",
    "a | b | c",
    "[a](javascript:alert(1)) ![b](http://c.example/d.png)",
    "# head\n\n- item\n</details><img src=x onerror=y>",
    "`code` **bold** @everyone &lt;b&gt; --- {: .cls }",
    "::error::no command",
)


def of(words: str) -> Difference:
    fields = (FieldChange("Title", (words,), (words, words)),)
    return Difference(
        words,
        (EventChange("a", "changed", words, fields), EventChange("b", "new", words, fields)),
        (RecordChange("person", "ana-ross", "changed", words, ("name",)),),
        PageChanges(("events/b/",), ("",), ("events/c/",)),
        (words,),
    )


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def tags(html: str) -> _Tags:
    parser = _Tags()
    parser.feed(html)
    parser.close()
    return parser


PLAIN = of("Some plain words")


def test_text_tells_what_was_and_what_will_be() -> None:
    assert compare.plain(PLAIN) == (
        "changed event a: Some plain words\n"
        "  Title\n"
        "    - Some plain words\n"
        "    + Some plain words\n"
        "    + Some plain words\n"
        "\n"
        "new event b: Some plain words\n"
        "  Title\n"
        "    - Some plain words\n"
        "    + Some plain words\n"
        "    + Some plain words\n"
        "\n"
        "other records\n"
        "  changed person ana-ross: Some plain words (name)\n"
        "\n"
        "pages\n"
        "  new /events/b/\n"
        "  changed /\n"
        "  removed /events/c/\n"
        "\n"
        "does not read now\n"
        "  Some plain words"
    )


@pytest.mark.parametrize("form", [compare.plain, compare.markdown, compare.html])
def test_where_nothing_differs_it_says_so(form: object) -> None:
    assert callable(form)

    told = form(Difference("v1", (), (), PageChanges()))

    assert "othing that readers see has changed since v1" in told


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_leave_their_line_of_the_text(words: str) -> None:
    assert len(compare.plain(of(words)).splitlines()) == len(compare.plain(PLAIN).splitlines())


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_are_more_than_words_in_markdown(words: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    hostile, plain = (reader.render(compare.markdown(of(w))) for w in (words, "Some plain words"))

    assert tags(hostile).found == tags(plain).found
    assert " ".join(words.split()) in "".join(tags(hostile).words)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_are_more_than_words_in_html(words: str) -> None:
    hostile, plain = tags(compare.html(of(words))), tags(compare.html(PLAIN))

    assert hostile.found == plain.found
    assert " ".join(words.split()) in hostile.words


def test_a_difference_too_long_for_a_summary_is_cut_and_says_so() -> None:
    event = EventChange("a", "changed", "x", (FieldChange("Text", ("x" * 10_000,), ()),))

    told = compare.markdown(Difference("v1", (event,) * 200, (), PageChanges()))

    assert len(told.encode()) < LARGEST + 100
    assert told.rstrip().endswith("more parts.")
