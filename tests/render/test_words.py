"""Every word that readers see and no record says stands in the catalogue, and there alone."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jinja2
import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from generator import render
from generator.render.catalogue import catalogue, languages

RENDER = Path(render.__file__).parent
_MADE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|\{:.*?\}|&\w+;", re.DOTALL)
_WORD = re.compile("[A-Za-z]+")


def catalogue_of(language: str) -> list[Message]:
    source = (RENDER / "words" / f"{language}.ftl").read_text("utf-8")
    found = FluentParser().parse(source).body
    assert not [str(e.content) for e in found if isinstance(e, Junk)]
    return [e for e in found if isinstance(e, Message)]


@cache
def trees() -> dict[str, ast.Module]:
    """Return the modules that say words: those of the pages, and of the files beside them."""
    package = RENDER.parent
    paths = sorted((*RENDER.rglob("*.py"), *(package / "export").rglob("*.py")))
    return {p.relative_to(package).as_posix(): ast.parse(p.read_text("utf-8")) for p in paths}


def texts(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def said_in_code() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield (module, id, names of the values) of each call of `say` or `text`."""
    for name, tree in trees().items():
        for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
            called = getattr(call.func, "attr", "") or getattr(call.func, "id", "")
            if called not in ("say", "text") or not call.args or _is_drawn(call):
                continue
            names = {str(k.arg) for k in call.keywords}
            for id in _ids(call.args[0]):
                yield name, id, None if "None" in names else names


def _is_drawn(call: ast.Call) -> bool:
    """Say whether it is `svg.text`, which draws words."""
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "svg"


def _ids(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _ids(node.body)
        yield from _ids(node.orelse)


def listed_in_code() -> Iterator[tuple[str, str]]:
    """Yield (module, id) of what stands in a table of ids, or comes back from a function of ids."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign) and node.value and _of_ids(node.annotation):
                found = node.value
                values = found.values if isinstance(found, ast.Dict) else [found]
                ids = [t for value in values for t in texts(value)]
            elif isinstance(node, ast.FunctionDef) and node.returns and _of_ids(node.returns):
                returned = [n.value for n in ast.walk(node) if isinstance(n, ast.Return)]
                ids = [i for value in returned if value for i in _ids(value)]
            else:
                continue
            yield from ((name, id) for id in ids)


def _of_ids(annotation: ast.expr) -> bool:
    return any(isinstance(n, ast.Name) and n.id == "LiteralString" for n in ast.walk(annotation))


def said_in_templates() -> Iterator[tuple[str, str, set[str] | None]]:
    read = jinja2.Environment()  # nothing is made with it
    for path in sorted(RENDER.rglob("templates/*.md")) + sorted(RENDER.rglob("theme/**/*.html")):
        tree = read.parse(path.read_text("utf-8"))
        for call in tree.find_all(jinja2.nodes.Call):
            if isinstance(call.node, jinja2.nodes.Name) and call.node.name == "say":
                names = {k.key for k in call.kwargs}
                for id in (n for n in call.args if isinstance(n, jinja2.nodes.Const)):
                    yield path.name, str(id.value), names
        for item in tree.find_all(jinja2.nodes.Getitem):
            if isinstance(item.node, jinja2.nodes.Name) and item.node.name == "say":
                assert isinstance(item.arg, jinja2.nodes.Const)
                yield path.name, str(item.arg.value), None


def made_in_code() -> list[re.Pattern[str]]:
    """Return patterns of the ids that code puts together of a known part and another."""
    found = []
    for tree in trees().values():
        for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
            called = getattr(call.func, "attr", "") or getattr(call.func, "id", "")
            if called in ("say", "text") and call.args and isinstance(call.args[0], ast.JoinedStr):
                parts = call.args[0].values
                made = [
                    re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in parts
                ]
                found.append(re.compile("".join(made)))
    return found


def test_every_id_is_told_once_and_all_of_the_file_is_read() -> None:
    for language in languages():
        times = Counter(m.id.name for m in catalogue_of(language))

        assert [id for id, n in times.items() if n > 1] == []


def test_no_text_is_said_of_an_id_that_is_not_there() -> None:
    known = {m.id.name for m in catalogue_of("en")}
    said = [(where, id) for where, id, _ in (*said_in_code(), *said_in_templates())]

    assert [(where, id) for where, id in (*said, *listed_in_code()) if id not in known] == []


def test_no_word_of_the_catalogue_is_left_unsaid() -> None:
    used = {text for tree in trees().values() for text in texts(tree)}
    used |= {id for _, id, _ in said_in_templates()}
    made = made_in_code()
    left = {m.id.name for m in catalogue_of("en")} - used

    assert sorted(id for id in left if not any(p.fullmatch(id) for p in made)) == []


def test_what_is_said_is_given_the_values_that_its_words_ask_for() -> None:
    words = catalogue("en")
    said = [(w, id, given) for w, id, given in (*said_in_code(), *said_in_templates())]

    assert len(said) > 100
    assert [
        (where, id, given ^ set(words.names(id)))
        for where, id, given in said
        if given is not None and given != set(words.names(id))
    ] == []


@pytest.mark.parametrize("language", languages())
def test_a_language_has_the_ids_and_values_of_english(language: str) -> None:
    ids = {m.id.name for m in catalogue_of("en")}
    there, here = catalogue("en"), catalogue(language)

    assert {m.id.name for m in catalogue_of(language)} == ids
    assert [id for id in ids if not set(here.names(id)) <= set(there.names(id))] == []


def test_templates_have_no_word_of_their_own() -> None:
    for path in [*RENDER.rglob("templates/*.md"), *RENDER.rglob("theme/**/*.html")]:
        text = _MADE.sub("", path.read_text("utf-8"))
        named = re.findall(r'(?:title|alt|aria-label|data-l)="([^"]*)"', text)

        assert _WORD.findall(" ".join([*named, re.sub(r"<[^>]*>", "", text)])) == [], path
