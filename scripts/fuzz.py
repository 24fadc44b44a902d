"""Look for an input that makes the program fail instead of telling what is wrong.

Records of the repository and of the tests are changed at random, as bytes and as structures, and go
through reading, checking, formatting and rendering.  What fails is printed with its seed and kept
in build/cache/fuzz/; a case in tests/cases/ is where it belongs then.

    .venv/bin/python scripts/fuzz.py --minutes 10
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import check, render
from generator.model.settings import Settings
from generator.model.values import Where
from generator.store.changes import plain_fields
from generator.store.dump import Value, dump
from generator.store.faults import record_of
from generator.store.form import formatted
from generator.store.load import load
from generator.store.names import Stray, named
from generator.store.syntax import read
from generator.timeline import Records, Timeline

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "build/cache/fuzz"
TRAPS: tuple[Value, ...] = (
    "", "~", "null", "NO", "010", "16:30", "1e3", ".inf", "2021-09-31", "0000", "9999-12-31/..",
    "../..", "a" * 400, "-", "\u202e", "[a](javascript:b)", "<script>", "<![", "{{ a }}", "{% a %}",
    "[" * 200, "*" * 200, "`" * 99, "&amp;", "http://[", "1" * 400, [], {}, [[]], {"ref": {}},
)  # fmt: skip
BITS = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\t", b": ", b"- ", b"&a ", b"*a", b"!!", b"|\n",
    b">-\n", b"'", b'"', b"[", b"]", b"{", b"}", b"#", b"---\n", b"...\n", b"%", b"? ", b"\n",
)  # fmt: skip


def samples() -> list[tuple[str, str, bytes]]:
    """Return records to begin with: kind, id and bytes."""
    found = []
    for folder in (ROOT, ROOT / "generator/forms/starter"):
        for path in sorted((folder / "content").rglob("*.yml")):
            name = named(path.relative_to(folder).as_posix())
            if not isinstance(name, Stray):
                found.append((*name, path.read_bytes()))
    return found


def changed_bytes(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few of them cut, doubled, swapped or put in."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((1, 1, 2, 5, 40)))
        change = chance.randrange(4)
        if change == 0:
            del found[at:end]
        elif change == 1:
            found[at:at] = chance.choice(BITS)
        elif change == 2:
            found[at:at] = found[at:end] * chance.choice((1, 2, 30))
        else:
            found[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
    return bytes(found[:70_000])


def changed_values(value: Value, chance: random.Random, depth: int = 0) -> Value:
    """Return a value with some of what is in it replaced, renamed, doubled or left out."""
    if chance.random() < 0.04:
        return chance.choice(TRAPS)
    if isinstance(value, dict):
        pairs = [(k, changed_values(v, chance, depth + 1)) for k, v in value.items()]
        if pairs and chance.random() < 0.1:
            pairs.pop(chance.randrange(len(pairs)))
        if pairs and chance.random() < 0.05:
            pairs.append((chance.choice(("x-a", "titel", "", "ref")), chance.choice(pairs)[1]))
        return dict(pairs)
    if isinstance(value, list):
        items = [changed_values(v, chance, depth + 1) for v in value]
        return items * 2 if chance.random() < 0.05 else items
    return value


def run(kind: str, id: str, data: bytes, others: Records) -> None:
    """Put one record through everything; only a fault of the program raises."""
    path = f"content/{kind}/{id}.yml"
    text, root, problems = read(path, data)
    if root is None:
        assert problems, "nothing was read, and nothing said"
        return
    record, more = record_of(path, kind, id, root)
    assert record is not None or problems or more, "no record, and nothing said"
    for problem in (*problems, *more):
        assert str(problem)
    if problems:
        return
    after = formatted(kind, text)
    assert formatted(kind, after) == after, "formatting twice is not formatting once"
    if record is None or kind == "taxonomy":
        return
    kept = tuple(r for r in getattr(others, kind) if r.id != id)
    records = replace(others, **{kind: (*kept, record)})  # type: ignore[arg-type]
    timeline = Timeline(records)
    for problem in check.check(check.Matter(timeline, lambda *_: problem_place(path))):
        assert str(problem)
    for _, page in render.pages(timeline, Settings()):
        page.encode()


def problem_place(path: str) -> Where:
    """Return a place in a file; where exactly is not what is looked for here."""
    return Where(path, 1, 1)


def attempts(chance: random.Random) -> Iterator[tuple[str, str, bytes]]:
    """Yield changed records without end."""
    begun = samples()
    while True:
        kind, id, data = chance.choice(begun)
        if chance.random() < 0.5:
            yield kind, id, changed_bytes(data, chance)
            continue
        root = read("", data)[1]
        fields = changed_values(plain_fields(root), chance) if root else {}
        if isinstance(fields, dict):
            try:
                yield kind, id, dump(kind, fields).encode("utf-8", "surrogatepass")
            except (ValueError, TypeError, AttributeError):
                continue  # our writer is not asked to write what no reader gives


def main(say: Callable[[str], None] = print) -> int:
    """Run for some minutes; return 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    chance, end = random.Random(options.seed), time.monotonic() + options.minutes * 60
    others = load(ROOT / "generator/forms/starter").records
    tried = failed = 0
    for kind, id, data in attempts(chance):
        if time.monotonic() > end:
            break
        tried += 1
        try:
            run(kind, id, data, others)
        except Exception:
            failed += 1
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{options.seed}-{tried}-{kind}.yml").write_bytes(data)
            say(f"{kind} {tried}: {traceback.format_exc(limit=-3)}")
            if failed == 10:
                break
    say(f"{tried} records tried with seed {options.seed}, {failed} failed")
    return 1 if failed or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
