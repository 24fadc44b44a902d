"""The claims of a record, which several articles give together."""

from __future__ import annotations

from generator.merge.claims import joined
from generator.merge.fields import Change, changes

OURS = {"text": "12 died.", "supported_by": ["a"]}
BOTH = {"text": "12 died.", "supported_by": ["b", "a"]}


def test_an_article_adds_its_name_to_a_claim_of_another() -> None:
    there = {"claims": [{"text": "12 died.", "supported_by": ["b"]}]}

    assert changes({}, there, {"claims": [OURS]}) == (Change("add", "claims", BOTH),)


def test_an_article_takes_its_name_alone_out_of_a_claim() -> None:
    without = {"text": "12 died.", "supported_by": ["b"]}

    assert changes({"claims": [OURS]}, {"claims": [BOTH]}, {}) == (
        Change("add", "claims", without),
    )


def test_the_last_article_takes_the_claim_with_it() -> None:
    assert changes({"claims": [OURS]}, {"claims": [OURS]}, {}) == (Change("drop", "claims", OURS),)


def test_a_name_that_a_person_took_out_stays_out() -> None:
    there = {"claims": [{"text": "12 died.", "supported_by": ["b"]}]}

    assert changes({"claims": [OURS]}, there, {"claims": [OURS]}) == ()


def test_claims_of_one_text_are_one() -> None:
    theirs = {"text": "12 died.", "disputed_by": ["c"]}

    assert joined([[OURS], [theirs]]) == [OURS | {"disputed_by": ["c"]}]
