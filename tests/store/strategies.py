"""Records, for properties: every text that the models accept, traps of YAML among them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from generator.model.fields import UNFIT

TRAPS = [
    "NO", "no", "y", "Null", "null", "~", "true", "off", "010", "0o10", "0x1F", "1_000", "16:30",
    "190:20:30", "1e3", "1e+3", "+1", "-1", ".5", "1.", ".inf", "-.Inf", ".nan", "2021-09-09",
    "2021-09", "2021", "1999~", "2021-09-09T10:00:00Z", "=", "<<", "-", "- a", "?", "? a", ":",
    "a: b", "a:", "a #b", "#b", "a#b", "'", '"', "it's", '"so"', "say \"it's\"", "[a]", "{a}",
    "a, b", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "---", "...", "--- a", "a  b", "é",
    "Лукашенко",
    "a\\b", "a\tb", "\\", "a\nb", "a\n\nb", "a\n  b", "a\n# b", "C++", "a: ", "http://a.b/c?d=e#f",
    "$630m", "50%", "🙂", "a\u00a0b", "\u200fשלום", "x" * 200, "word " * 40 + "end", "١٢٣", "0",
    "00", "1:2", "12e03", "0b1", "1,5", "1.2.3", "word: " * 40 + "end", "-- a", "-a",
    "?a", ":a", "a:b",
]  # fmt: skip

texts = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.characters(), max_size=60),
    st.text(" ab:#-'\"\n\t,[]{}\\|>&*!%@`?.0é", min_size=1, max_size=40),
    st.lists(st.sampled_from(["word", "to", "  ", "a: b", "#x", "- y", "NO"]), max_size=60).map(
        " ".join
    ),
)
good = texts.map(lambda t: UNFIT.sub("", t).strip()).filter(bool)
lines = good.map(lambda t: t[:300].strip())
prose = good
slugs = st.from_regex(r"\A[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}\Z")
dates = st.sampled_from(["2021-09-09", "2021-09", "2021", "199X", "1999~", "2021-09-09/.."])
refs = st.one_of(lines, st.fixed_dictionaries({"ref": lines}, optional={"role": lines}))
numbers = st.one_of(
    st.integers(-(10**12), 10**12), st.floats(-1e14, 1e14, allow_nan=False, allow_infinity=False)
)


def _optional(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


sources = st.fixed_dictionaries(
    {"reference": lines},
    optional={
        "title": lines,
        "publisher": lines,
        "published": dates,
        "quote": st.one_of(prose, st.lists(prose, max_size=3)),
        "language": st.sampled_from(["en", "no", "ru-Latn"]),
    },
)
events = st.builds(
    lambda required, optional: required | optional,
    st.fixed_dictionaries(
        {
            "date": dates,
            "title": lines.map(lambda t: (t + " with a tail")[:110]),
            "summary": prose.map(lambda t: (t + " with a longer tail")[:700]),
            "sources": st.lists(sources, min_size=1, max_size=3),
            "added": st.just("2021-09-10"),
        }
    ),
    _optional(
        time=st.just("16:30"),
        order=st.integers(-5, 5),
        why=lines,
        body=prose,
        notes=prose,
        people=st.lists(refs, max_size=4),
        topics=st.lists(slugs, max_size=30),
        stories=st.lists(st.fixed_dictionaries({"ref": slugs}, optional={"chapter": slugs})),
        figures=st.lists(
            st.fixed_dictionaries(
                {"label": lines},
                optional={"value": numbers, "unit": lines, "about": st.booleans()},
            ),
            max_size=2,
        ),
        related=_optional(follows=st.lists(slugs, max_size=2), part_of=st.lists(slugs, max_size=1)),
    ),
)
people = st.builds(
    lambda required, optional: required | optional,
    st.fixed_dictionaries({"name": lines}),
    _optional(
        native=st.dictionaries(st.sampled_from(["no", "ru", "be", "en-GB"]), lines, max_size=3),
        aliases=st.lists(lines, max_size=6),
        roles=st.lists(
            st.fixed_dictionaries({"title": lines}, optional={"from": dates, "to": dates}),
            max_size=2,
        ),
        born=dates,
    ),
)
