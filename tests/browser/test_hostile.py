"""Texts that are made to run, to load or to hide something do nothing in a browser."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest
from playwright.sync_api import Browser
from pydantic import PlainValidator

from generator.model.layout import MODELS
from generator.model.parts import Record
from tests.browser.audit import a_page_of_each_kind
from tests.browser.conftest import FULLEST, served
from tests.browser.hostile import (
    HARMLESS,
    Watch,
    addresses_of,
    built,
    kinds_of,
    project,
    records,
    strays,
)
from tests.conftest import BuiltSite, Once

pytestmark = pytest.mark.browser

OURS = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</h1></main></body><svg onload=alert(1)><style>*{display:none}</style>",
    '"><b onmouseover=alert(1) style=position:fixed>x</b> [x](javascript:alert(1))',
    "](https://203.0.113.7/) ![x](https://203.0.113.7/p.png) [x](data:text/html,<script>)",
    "{: #main .vh onclick=alert(1) } {{ config }} {% raw %}",
    "<!-- <plaintext> ]]> <iframe srcdoc='<script>parent.alert(1)</script>'>",
]


# What a page may not have, and how it is told.
FAULTS = {
    "<script>alert(1)</script>": "ran alert()",
    "<img src=favicon.svg alt='' onmouseover=alert(1)>": "ran alert()",
    "<script>throw 1</script>": "error: 1",
    "<p style=color:red>a</p>": "p[style]",
    "<iframe srcdoc=a title=a></iframe>": "iframe[srcdoc]",
    "<img src=https://203.0.113.7/p.png alt=''>": "asked for https://203.0.113.7/p.png",
    "<a href=' java\nscript:alert(1)'>a</a>": "leads to javascript:",
    "<svg><a href='data:text/html,a'><text>a</text></a></svg>": "leads to data:",
    "<script>location = 'about:blank'</script>": "went to about:blank",
    "<p id=a>a</p><p id=a>b</p>": "twice: #a",
    "<style>h1{display:none}</style>": "hidden: h1",
    "<header class=top>a</header>": "2 × header.top",
    "<!-- ": "0 × footer",
    "<marquee>a</marquee>": "marquee",
}


def texts(model: type[Record], above: str = "") -> Iterator[str]:
    """Yield the fields of a record that take any text, as paths: "sources.title"."""
    for name, field in model.model_fields.items():
        yield from _texts(above + (field.alias or name), field.annotation, field.metadata)


def _texts(path: str, annotation: Any, metadata: list[Any]) -> Iterator[str]:
    if get_origin(annotation) is Annotated:
        annotation, *metadata = get_args(annotation)
    if any(isinstance(m, PlainValidator) for m in metadata):
        return  # an id, a date, an address
    if annotation is str:
        yield path
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield from texts(annotation, f"{path}.")
    for inner in get_args(annotation)[-1 if get_origin(annotation) is dict else 0 :]:
        if inner is not Ellipsis:
            yield from _texts(path, inner, [])


def paths(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a record with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            at = path if path.endswith("native") else f"{path}.{key}".lstrip(".")
            yield from paths(inner, at)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, path)
    else:
        yield path, str(value)


@pytest.mark.parametrize("kind", MODELS)
def test_each_field_that_takes_a_text_gets_the_payload(kind: str) -> None:
    found = {
        path
        for (of, _), fields in records(1, "<payload>").items()
        for path, text in paths(fields)
        if of == kind and "<payload>" in text
    }

    left = set(texts(MODELS[kind])) - found  # type: ignore[index]
    assert left <= {"allow", "file", "media.src"}  # never shown, and two names of files


def _project(payloads: tuple[str, ...], folder: Path) -> None:
    errors, _ = built(project(folder, payloads))
    assert errors == []


@pytest.fixture
def known(browser: Browser, built: BuiltSite, address: str, once: Once) -> frozenset[str]:
    """Return the kinds of element that stand on pages of harmless words."""
    context = browser.new_context(bypass_csp=True)  # every wall for itself
    found = kinds_of(Watch(context, address), a_page_of_each_kind(built.folder))
    folder = once("harmless", partial(_project, HARMLESS)) / "site"
    with served(folder) as at:
        found |= kinds_of(Watch(context, at), addresses_of(folder))
    context.close()
    return found


@FULLEST
def test_nothing_of_a_payload_runs_loads_or_hides_anything(
    browser: Browser, known: frozenset[str], once: Once
) -> None:
    folder = once("hostile", partial(_project, tuple(OURS))) / "site"
    context = browser.new_context(bypass_csp=True)  # every wall for itself
    with served(folder) as at:
        found = list(strays(Watch(context, at), folder, known))
    context.close()

    assert found == []


@pytest.mark.parametrize(("fault", "told"), FAULTS.items())
def test_the_watch_finds_what_is_put_in(
    browser: Browser, tmp_path: Path, fault: str, told: str
) -> None:
    page = "<header class=top>a</header><h1>b</h1>{}<footer>c</footer>"
    known = frozenset({"html", "head", "body", "header", "header[class]", "header.top", "h1"})
    (tmp_path / "index.html").write_text(page.format(fault))
    context = browser.new_context(bypass_csp=True)  # every wall for itself
    with served(tmp_path) as at:
        found = [what for _, what in strays(Watch(context, at), tmp_path, known | {"footer"})]
    context.close()

    assert told in found
