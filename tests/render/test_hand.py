"""What people write in Markdown: published as it is, less what could harm a reader."""

from html import unescape
from html.parser import HTMLParser

import markdown
import pytest

from generator.render.hand import Hand, cleaned, published

EXTENSIONS = ["attr_list", "md_in_html", "tables", "def_list", "footnotes", "toc", "fenced_code"]


def as_html(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def page(text: str, file: str = "press.md") -> str:
    files, _ = published([Hand(file, f"content/pages/{file}", text)], as_html)
    return files[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nWords, *more* words & `<script>` as code.",
        "# A {: #a .b }\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "Term\n:   Meaning[^1]\n\n[^1]: A note.",
        "```yaml\na: <b>\n```\n\n- [x](fields.md#event)\n- <https://example.org/a?b=1&c=2>",
        '<ol start="5">\n<li>five</li>\n</ol>\n\n![a](assets/a.png "b")',
        "<details>\n<summary>More</summary>\n<p>a</p>\n</details>",
    ],
)
def test_what_is_harmless_stays_markdown(text: str) -> None:
    assert page(text).endswith(f"\n---\n\n{text.strip()}\n")


HARMFUL = [
    "<script>alert(1)</script>",
    "a <script>alert(1)</script> b",
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)">',
    "<b onclick='alert(1)'>a</b>",
    "<style>body{display:none}</style>",
    '<p style="position:fixed">a</p>',
    "[a](javascript:alert(1))",
    '<a href="java&#115;cript:alert(1)">a</a>',
    '<iframe src="https://example.org/"></iframe>',
    '<form action="https://example.org/"><input name="a"></form>',
    '<svg onload="alert(1)"></svg>',
    "<!-- --!><script>alert(1)</script> -->",
    '<meta http-equiv="refresh" content="0">',
    "<base href='https://example.org/'>",
    "a {: onclick=alert(1) }",
    "# A {: onmouseover=alert(1) }",
    '<div markdown="1">\n<script>alert(1)</script>\n</div>',
    "<img src=x onerror=alert(1)//",
    "<math><style><a title='</style><script>alert(1)</script>'>",
    "</div></article><h1>a",
    '<header class="top">a</header>',
    '<footer class="foot">a</footer>',
    '<nav class="guide-list">a</nav>',
]


class Tags(HTMLParser):
    """Gathers what a page opens, and with what attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name: value or "" for name, value in attrs}


@pytest.mark.parametrize("text", HARMFUL)
def test_what_is_harmful_is_taken_out(text: str) -> None:
    html = as_html(page(f"# A page\n\nBefore.\n\n{text}\n\nand more").partition("\n---\n")[2])

    tags = Tags(html)
    assert "Before" in html
    assert tags.names <= {"div", "h1", "p", "a", "b", "img", "br"}
    assert tags.attributes.keys() <= {"id", "href", "src"}
    assert not tags.attributes.get("href", "").startswith("java")


def test_what_was_taken_out_is_told() -> None:
    _, mended = published([Hand("a.md", "content/pages/a.md", HARMFUL[0])], as_html)

    assert [h.source for h in mended] == ["content/pages/a.md"]


def test_the_links_of_a_cleaned_page_lead_where_markdowns_do() -> None:
    text = "<script></script>\n\n[a](fields.md#x) [b](../events/e.md) ![](../assets/a.png) [c](#d)"

    html = page(text, "guide/first.md")

    plain = unescape(html)
    for address in ("../fields/#x", "../../events/e/", "../../assets/a.png", "#d"):
        assert f'="{address}"' in plain


def test_front_matter_cannot_choose_a_template() -> None:
    hand = Hand("a.md", "content/pages/a.md", "# A", {"template": "x.html", "title": "B"})

    files, _ = published([hand], as_html)

    assert files[0][1].startswith('---\ntitle: "B"\n---\n')


def test_the_guide_is_listed_as_its_first_page_names_the_others() -> None:
    hands = [
        Hand("guide/a.md", "", "# A"),
        Hand("guide/b.md", "", "# B"),
        Hand("guide/index.md", "", "# Guide\n\n[b](b.md)"),
    ]

    files, _ = published(hands, as_html)

    listed = 'guide: [["Guide", "guide/"], ["B", "guide/b/"], ["A", "guide/a/"]]'
    assert all(listed in text for _, text in files)


def test_a_page_says_what_it_is_about() -> None:
    text = "# The *title* {: #t }\n\n```yaml\n# no\n```\n\n`One` [word](b.md) of it."

    hand = Hand("a.md", "", text)

    assert (hand.title, hand.description) == ("The title", "One word of it.")


def test_cleaning_is_what_nh3_does() -> None:
    assert cleaned('<p id="a" onclick="b">c<script>d</script></p>') == '<p id="a">c</p>'
