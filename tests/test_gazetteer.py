"""The tables of names are what the committed script makes of the locked packages."""

from __future__ import annotations

import pytest

from scripts.gazetteer import LEXICONS, tables

MADE = tables()


@pytest.mark.parametrize("name", MADE)
def test_a_table_is_what_the_script_makes(name: str) -> None:
    assert (LEXICONS / f"{name}.txt").read_text("utf-8") == MADE[name]
