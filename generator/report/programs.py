"""Problems for programs: our own JSON, and SARIF 2.1.0 for those that know many checkers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from generator.model.values import Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_UNNAMED = "records-read"  # what forms and types say is told before any rule is asked
_UNTOLD = "Tell of what is no record."


def as_fields(p: Problem) -> dict[str, object]:
    """Return a problem as JSON has it; line and column are 0 where the file as a whole is meant."""
    where = {"path": p.where.path, "line": p.where.line, "column": p.where.column}
    what = {"severity": p.severity, "rule": p.rule, "message": p.message, "hint": p.hint}
    return where | what


def sarif(
    problems: Sequence[Problem],
    version: str,
    manual: str,
    claims: Mapping[str, str],
    folder: str = "",
) -> dict[str, object]:
    """Return the problems as a SARIF log of one run.

    ``manual`` is the address of the page that tells of the rules, each under its name;
    ``claims`` what each tells in one line; ``folder`` where the project stands in the repository,
    "" or ending in a slash.
    """
    rules = sorted({_rule_of(p) for p in problems})
    driver = {
        "name": "dateline",
        "version": version,
        "informationUri": manual,
        "rules": [_rule(name, claims.get(name, _UNTOLD), manual) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(p, rules, folder) for p in problems],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule_of(p: Problem) -> str:
    return p.rule or _UNNAMED


def _rule(name: str, claim: str, manual: str) -> dict[str, object]:
    return {"id": name, "shortDescription": {"text": claim}, "helpUri": f"{manual}#{name}"}


def _result(p: Problem, rules: Sequence[str], folder: str) -> dict[str, object]:
    # A file's name need not be UTF-8.
    uri = quote(f"{folder}{p.where.path}", errors="surrogateescape")
    place: dict[str, object] = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}}
    if p.where.line:
        place["region"] = {"startLine": p.where.line, "startColumn": max(p.where.column, 1)}
    return {
        "ruleId": _rule_of(p),
        "ruleIndex": rules.index(_rule_of(p)),
        "level": p.severity,
        "message": {"text": "\n".join(_lines(p))},
        "locations": [{"physicalLocation": place}],
    }


def _lines(p: Problem) -> Iterable[str]:
    yield p.message
    if p.hint:
        yield f"hint: {p.hint}"
