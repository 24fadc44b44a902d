"""What libyaml says of a slip, in an editor's words."""

from __future__ import annotations

import re

import yaml

from generator.store.nodes import Mark

_QUOTE = "put the whole text in quotes"
_WHOLE = "put the whole text in quotes, and double each mark like them that is in it"
_INDENT = "begin the line under the first letter of its neighbours"
_CLOSE = "close it with '{}', and put texts with commas in quotes"
# In the order of trial: what libyaml says (context, problem), what we say, and what to do.
_WORDS: tuple[tuple[str, str, str, str], ...] = (
    ("", "mapping values are not allowed", "a ':' in a text without quotes", _QUOTE),
    ("", "block sequence entries are not allowed", "a list begins in the line of its field",
     "begin it on the next line"),
    ("", "mapping keys are not allowed", "a '?' that begins no text", _QUOTE),
    ("", "could not find expected ':'", "a line that is no 'field: value'",
     "write 'field: value', or indent it under the text it belongs to"),
    ("quoted scalar", "unexpected end of stream", "a quotation mark is never closed",
     "close it, or double it where it belongs to the text"),
    ("quoted scalar", "unexpected document indicator", "a quotation mark is never closed",
     "close it, or double it where it belongs to the text"),
    ("", "unknown escape character", "a backslash in double quotes that stands for nothing",
     "double it, or use single quotes"),
    ("", "hexdecimal number", "an escape without its digits", "write \\u and four digits"),
    ("", "invalid Unicode character escape", "an escape for no character", "delete it"),
    ("flow sequence", "", "a list in brackets is not closed, or lacks a comma", _CLOSE.format("]")),
    ("flow mapping", "", "fields in braces are not closed, or lack a comma", _CLOSE.format("}")),
    ("block mapping", "did not find expected key", "a line that does not fit those above it",
     _INDENT),
    ("block collection", "", "a line that does not fit the list above it", _INDENT),
    ("block scalar", "tab", "a tab", "write spaces"),
    ("block scalar", "", "a '|' or '>' with more than its text behind it",
     "begin the text on the next line"),
    ("", "cannot start any token", "a text begins with '{}'", _QUOTE),
    ("alias", "", "a text begins with '*'", _QUOTE),
    ("anchor", "", "a text begins with '&'", _QUOTE),
    ("tag", "", "a text begins with '!'", _QUOTE),
    ("", "undefined tag handle", "a text begins with '!'", _QUOTE),
    ("", "expected <document start>", "text that belongs to no field", _INDENT),
    ("directive", "", "a line that begins with '%'", "delete it"),
    ("", "%YAML directive", "a directive", "delete the line that begins with '%'"),
    ("", "YAML document", "a directive", "delete the line that begins with '%'"),
    ("", "expected node content", "a value is missing here", "write it, or delete its place"),
    ("", "found unexpected ':'", "a ':' in a text without quotes", _QUOTE),
    ("", "maximum depth", "nested too deeply", "records are at most 8 levels deep"),
)  # fmt: skip
_AT_THE_OPENING = (
    "quoted scalar", "flow sequence", "flow mapping", "simple key", "alias", "anchor", "tag",
)  # fmt: skip


def told_plainly(e: yaml.MarkedYAMLError, text: str) -> tuple[Mark, str, str]:
    """Return where the slip is, what it is, and what to do about it."""
    context, problem = (str(part or "") for part in (e.context, e.problem))
    opening = any(c in context for c in _AT_THE_OPENING) and "escape" not in problem
    m = (e.context_mark if opening else None) or e.problem_mark or e.context_mark
    mark = Mark(m.line + 1, m.column + 1, m.index) if m else Mark(1, 1, 0)
    if re.search(r"\S *['\"] *$", text[: mark.at].rpartition("\n")[2]):
        return mark, "text behind a closing quotation mark", _WHOLE
    for in_context, in_problem, message, hint in _WORDS:
        if in_context in context and in_problem in problem:
            return mark, message.format(text[mark.at : mark.at + 1]), hint
    plain = re.sub(r"[<>']", "", problem) or "unreadable"
    return mark, f"not YAML: {plain}", "look at the indentation, the colons and the quotes here"
