"""What makes no event says why."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text


@pytest.mark.parametrize(
    ("sentence", "clause", "why"),
    [
        ("The port of Callao did not close on Monday.", "did not close", "denied"),
        ("The port of Callao could close on Monday.", "could close", "possible"),
        ("The port of Callao nearly closed on Monday.", "closed", "hedged"),
        ("If the port of Callao closed on Monday, ships left.", "closed on Monday", "condition"),
        ("If it rains, the port of Callao will close on Friday.", "will close", "only if"),
        ("The port of Callao will close on Friday if it rains.", "will close", "only if"),
        ("There was a queue in Callao on Monday.", "was a queue", "subject"),
        ("The port of Callao was busy on Monday.", "was busy", "state"),
        ("The port of Callao closed its gates.", "closed its gates", "no time"),
        ("A ferry sank on Monday in the play that opens in Callao.", "sank", "a play"),
        (
            "The port would have closed, it said on Monday, if no ship had come.",
            "would have closed",
            "possible",
        ),
        ("The firm said on Monday it denied it had sold the jets.", "denied", "what was said"),
        ("Did the port of Callao reopen on Monday?", "Did", "question"),
        ("Ana Ross was speaking at a fair on Monday.", "was speaking", "told"),
        ("The deal was announced on Monday.", "announced", "only that something was said"),
    ],
)
def test_a_clause_that_makes_no_event_says_why(sentence: str, clause: str, why: str) -> None:
    read = read_text(f"Harbour news\n\n{sentence}", parse("2024-05-08"))

    told = [p.why for p in read.found.passed if clause in p.span.of(read.article.text)]
    assert not read.found.proposals
    assert any(why in t for t in told), told
