"""``timelinejs.json``, opened in TimelineJS itself."""

import json
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.export.timelinejs import dates, label, text
from generator.model.records import Story, Taxonomy
from generator.model.when import parse
from generator.timeline import Timeline
from tests.browser.conftest import Quiet, browser
from tests.export.data import files
from tests.render import samples
from tests.render.samples import event, timeline
from tests.render.test_hostile import OURS

__all__ = ["browser"]
HOSTILE = [
    *OURS,
    "<img src=x onerror=hit()>",
    "&lt;img src=x onerror=hit()&gt;",
    "&amp;lt;img src=x onerror=hit()&amp;gt;",
    "www.a'onmouseover=hit()//",
    "www.evil.example'style='position:fixed;inset:0'onmouseover='hit()",
    "https://evil.example/'onclick='hit()",
    "a@evil.example'onclick='hit()",
    "<svg><script>hit()</script></svg>",
    "<iframe src=javascript:hit()></iframe>",
    '<a href="javascript:hit()">x</a>',
]
PAGE = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="{of}/css/timeline.css"><script src="{of}/js/timeline.js"></script>
<div id="t" style="width: 1000px; height: 600px"></div>
<script>window.hits = 0; function hit() {{ window.hits += 1; }}</script>
"""
OF = "node_modules/@knight-lab/timelinejs/dist"
OPEN = """(data) => new Promise((done) => {
  const options = {font: null, debug: false, script_path: "OF/js/"};
  const t = new TL.Timeline("t", data, options);
  t.on("loaded", () => {
    for (const e of document.querySelectorAll("#t *"))
      for (const kind of ["mouseover", "click"]) if (e["on" + kind]) e["on" + kind]();
    done({
      errors: t.config.getErrors(),
      events: t.config.events.map((e) => [e.unique_id, e.start_date.data, e.end_date?.data]),
      eras: t.config.eras.map((e) => e.headline),
      shown: [...document.querySelectorAll(".tl-text-headline-date")].map((e) => e.innerText),
      headlines: [...document.querySelectorAll(".tl-timemarker-text h2")].map((e) => e.textContent),
      labels: [...document.querySelectorAll(".tl-timegroup")].map((e) => e.textContent),
      slides: [...document.querySelectorAll(".tl-text-content")].map((e) => e.textContent),
      foreign: [...document.querySelectorAll("#t img, #t iframe, #t svg, #t script")].length,
      handlers: [...document.querySelectorAll("#t *")].flatMap(
        (e) => e.getAttributeNames()
          .filter((n) => n.startsWith("on") && e.getAttribute(n) != "void(0)")),
    });
  });
})""".replace("OF", f"/{OF}")


@pytest.fixture(scope="module")
def page(readers: Path, browser: Browser) -> Iterator[Page]:
    (readers / "open.html").write_text(PAGE.format(of=OF))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(readers)))
    Thread(target=server.serve_forever, daemon=True).start()
    opened = browser.new_page()
    opened.set_default_timeout(60_000)
    opened.route("**/*", lambda r: r.continue_() if "127.0.0.1" in r.request.url else r.abort())
    opened.goto(f"http://127.0.0.1:{server.server_port}/open.html")
    yield opened
    opened.close()
    server.shutdown()
    server.server_close()


def opened(page: Page, data: Any) -> dict[str, Any]:
    """Return what TimelineJS makes of a file, and what went wrong on the way."""
    faults: list[str] = []
    page.reload()
    page.on("pageerror", lambda e: faults.append(str(e)))
    found: dict[str, Any] = page.evaluate(OPEN, data)
    page.wait_for_timeout(200)  # a picture that is not there tells so a little later
    return found | {"faults": faults, "hits": page.evaluate("hits")}


def story(found: Timeline) -> Any:
    return json.loads(next(c for p, c in files(found).items() if p.endswith("/timelinejs.json")))


def told(*payloads: str, **fields: Any) -> Timeline:
    """Return a story of three events or more, with a payload in each text of each."""
    words = [samples.line(p)[:90] for p in (payloads * 3)[: max(3, len(payloads))]]
    chapters = [{"id": f"c{n}", "title": w, "to": "2030"} for n, w in enumerate(words)]
    s = Story.model_validate(
        {"id": "s", "title": words[0], "chapters": chapters, "lead": f"{words[0]} was said"}
    )
    kinds = Taxonomy.model_validate(
        {"types": [{"id": f"k{n}", "label": w} for n, w in enumerate(words)]}
    )
    of = [
        event(
            f"e{n}",
            stories=[{"ref": "s", "chapter": f"c{n}"}],
            type=f"k{n}",
            title=f"{w} happened"[:110],
            summary=f"{w} is what was said of it",
            **fields,
        )
        for n, w in enumerate(words)
    ]
    return timeline(*of, stories=(s,), taxonomy=kinds)


@pytest.mark.browser
def test_the_library_opens_a_story_with_no_error(page: Page) -> None:
    found = samples.starter()
    read = opened(page, story(found))

    assert (read["errors"], read["faults"]) == ([], [])
    assert {id for id, *_ in read["events"]} == {e.id for e in found.events}
    assert read["eras"] == [c.title for c in found.stories[0].chapters]
    known = {id: (start, end) for id, start, end in read["events"]}
    start, _ = known["meridian-chosen"]
    assert (start["year"], start["month"], "day" in start) == (1791, 3, False)


@pytest.mark.browser
def test_hostile_texts_do_nothing_in_the_library(page: Page) -> None:
    found = told(*HOSTILE)
    read = opened(page, story(found))

    assert (read["hits"], read["errors"], read["faults"]) == (0, [], [])
    assert (read["foreign"], read["handlers"]) == (0, [])
    assert sorted(" ".join(h.split()) for h in read["headlines"]) == sorted(
        " ".join(e.title.replace("'", "’").split()) for e in found.events
    )


@pytest.mark.browser
@pytest.mark.parametrize(
    ("field", "raw"),
    [
        ("text", "www.a'onmouseover=hit()//"),
        ("group", "&lt;img src=x onerror=hit()&gt;"),
    ],
)
def test_without_the_defence_the_library_would_run_them(page: Page, field: str, raw: str) -> None:
    data = story(told("harmless"))
    for e in data["events"]:
        if field == "text":
            e["text"]["text"] = raw
        else:
            e[field] = raw

    read = opened(page, data)

    assert read["hits"] or read["handlers"]


@pytest.mark.parametrize("payload", HOSTILE)
def test_every_text_is_escaped_before_any_library_sees_it(payload: str) -> None:
    data = story(told(payload))

    for slide in (data["title"], *data["events"], *data["eras"]):
        assert "<" not in slide["text"]["headline"]
        assert "'" not in json.dumps(slide, ensure_ascii=False)
        assert "<" not in slide.get("group", "")
        assert "<" not in slide.get("display_date", "")
        tags = slide["text"].get("text", "").replace("<p>", "").replace("</p>", "")
        assert tags.count("<") == tags.count('<a href="http') + tags.count("</a>") + sum(
            tags.count(f"<{end}{name}>")
            for end in ("", "/")
            for name in ("strong", "em", "code", "h2", "ul", "ol", "li", "blockquote", "pre")
        ), payload


@pytest.mark.parametrize(
    ("edtf", "begin", "end"),
    [
        ("2024-03-15", {"year": 2024, "month": 3, "day": 15}, None),
        ("2024-03", {"year": 2024, "month": 3}, None),
        ("1987~", {"year": 1987}, None),
        ("198X", {"year": 1980}, {"year": 1989}),
        ("18XX", {"year": 1800}, {"year": 1899}),
        ("2024-24", {"year": 2024, "month": 12}, {"year": 2025, "month": 2}),
        (
            "2024-03-11/2024-04",
            {"year": 2024, "month": 3, "day": 11},
            {"year": 2024, "month": 4},
        ),
        ("2024-03/..", {"year": 2024, "month": 3}, None),
        ("../2024", {"year": 2024}, None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(edtf: str, begin: Any, end: Any) -> None:
    expected = {"start_date": begin} | ({"end_date": end} if end else {})

    assert dates(parse(edtf)) == expected


def test_a_date_stands_in_words_too() -> None:
    data = story(told("harmless", date="2024-22~"))

    assert data["events"][0]["display_date"] == "about summer 2024"


def test_an_open_chapter_ends_with_its_last_event() -> None:
    data = story(told("harmless", date="2024-03"))

    assert len(data["eras"]) == 3
    assert data["eras"][0]["start_date"] == {"year": 2024, "month": 3}
    assert data["eras"][0]["end_date"] == {"year": 2030}


def test_a_link_in_a_summary_leads_to_the_whole_address() -> None:
    data = story(told("See [that](event:e1)"))
    assert '<a href="https://harbour.test/events/e1/">that</a>' in data["events"][0]["text"]["text"]


def test_labels_and_texts() -> None:
    assert text("<b> & 'c'") == "&lt;b&gt; &amp; ’c’"
    assert label("<b> & 'c'") == "‹b› &amp; ’c’"
