"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from generator.timex.late import Late


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    late, pattern = Late(r"[0-9]{4}"), re.compile(r"[0-9]{4}")

    assert [m[0] for m in late.finditer("1870, 1871")] == pattern.findall("1870, 1871")
    assert late.match("1870")
    assert late.fullmatch("1870,") is None
    assert late.search("in 1870", 3)


def test_a_late_pattern_is_not_looked_at_before_it_is_used() -> None:
    wrong = Late("(")

    with pytest.raises(re.error):
        wrong.search("")
