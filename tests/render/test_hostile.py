"""No text of a record can run, restyle or hide anything: it is shown as it was typed."""

import json
import random
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest
import yaml

from generator.render.escape import printable
from generator.timeline import Timeline
from tests.render import samples
from tests.render.reader import body, seen, straight

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "hostile"
OURS = [
    "<script>alert(1)</script>",
    "<![CDATA[x]]>",
    "<!-- hidden --> shown",
    "<!doctype html>",
    "<?php echo 1 ?>",
    "</h1></div></article><h1>out",
    "[here](javascript:alert(1))",
    "![x](https://evil.example/p.png)",
    "[x]: https://evil.example/",
    "](https://evil.example/)",
    "{: .draft onclick=alert(1) }",
    "text {: #main }",
    "`code` and ``more``",
    "**bold** _it_ ~~gone~~ ==mark== ++in++ ^up^",
    "# heading #",
    "1. one",
    "- one",
    "    code",
    "> quoted",
    "a | b | c",
    "--- | ---",
    "===",
    "***",
    "{{ config }} {% raw %} {# gone #}",
    "&lt;b&gt; &amp; &#42; &nbsp;",
    "https://evil.example/ www.evil.example a@evil.example",
    "<https://evil.example/>",
    ":smile: :material-check: (c) (tm) -- --- ...",
    "*[HTML]: Hyper",
    "[^1] [^1]: note",
    "!!! note",
    "??? note",
    "/// admonition",
    "--8<-- 'mkdocs.yml'",
    "$x^2$ \\(y\\)",
    "\\* \\\\ \\",
    "\x02wzxhzdk:0\x03 klzzwxh:0001",
    "quote \" and ' and >",
    "x\u2028y\u2029z\u0085w",
    "\u202edesrever\u202c",
    "\U0001f600 \u200b \ufeff",
    "line\none\r\n\n# two",
    "\ud800 lone",
    "\x00 \x1b[31m",
    "a" * 300,
    "[" * 299,
    "<" * 299,
]


def corpus(name: str) -> list[str]:
    file = CORPUS / name
    if not file.is_file():
        pytest.skip(f"no {file}: the corpora lie beside the repository")
    found = json.loads(file.read_text())
    return [x["payload"] if isinstance(x, dict) else x for x in found]


def hostile(payloads: Sequence[str]) -> Timeline:
    """Return a timeline in which every plain field is the next payload."""
    turn = cycle(payloads)
    return samples.filled(lambda: next(turn))


@cache
def told(*payloads: str) -> tuple[Timeline, dict[str, str]]:
    """Return such a timeline with its pages."""
    timeline = hostile(payloads)
    return timeline, samples.pages(timeline)


def check(payloads: list[str]) -> None:
    """Compare every page with the same page written from harmless words of the same length."""
    harmless = ["é" * len(samples.line(p)) for p in payloads]
    found, expected = told(*payloads)[1], told(*harmless)[1]
    for path in expected.keys() & found.keys():
        page = seen(found[path])
        shapes = [page.shape, seen(expected[path]).shape]
        if path.endswith("index.md"):  # sorted by name
            shapes = [sorted(shape) for shape in shapes]
        assert shapes[0] == shapes[1], path
        assert page.strays == [], path
        assert page.open == [], path


@pytest.mark.parametrize("payload", OURS)
def test_no_payload_of_ours_changes_a_page(payload: str) -> None:
    check([payload])


def parts(payloads: list[str], size: int) -> Iterator[list[str]]:
    yield from (payloads[n : n + size] for n in range(0, len(payloads), size))


@pytest.mark.parametrize("part", range(12))
def test_no_known_injection_changes_a_page(part: int) -> None:
    payloads = corpus("xss_payloads.json")
    random.Random(part).shuffle(payloads)

    check(payloads[:80])


def test_no_naughty_string_changes_a_page() -> None:
    for some in parts(corpus("naughty_strings.json"), 80):
        check([s for s in some if s.strip()])


@pytest.mark.parametrize("payload", OURS)
def test_a_title_is_shown_as_it_was_typed(payload: str) -> None:
    timeline, pages = told(payload)

    found = seen(pages["events/a.md"])

    assert list(map(straight, found.headings)) == [straight(printable(timeline.event["a"].title))]


@pytest.mark.parametrize("payload", OURS)
def test_a_quotation_is_shown_as_it_was_typed(payload: str) -> None:
    timeline, pages = told(payload)

    found = seen(pages["events/a.md"])

    quote = " ".join(printable(timeline.event["a"].sources[0].quote[0]).split())
    assert f"“{quote}”" in found.words


@pytest.mark.parametrize("payload", OURS)
def test_the_front_matter_holds_the_title_and_nothing_else(payload: str) -> None:
    timeline, pages = told(payload)

    head = yaml.safe_load(pages["events/a.md"].split("---\n")[1])

    assert straight(head["title"]) == straight(printable(timeline.event["a"].title))
    found = {f"found_{name}" for name in ("kind", "when", "mark", "note", "story")}
    least = {"template", "title", "description", "section", "changed", "structured"}
    assert set(head) == least | found
    assert json.loads(head["structured"])["name"] == head["title"]


@pytest.mark.parametrize("payload", OURS)
def test_what_crashes_mkdocs_is_on_no_page(payload: str) -> None:
    for page in told(payload)[1].values():
        assert "<!" not in body(page)
        assert "\x02" not in page
