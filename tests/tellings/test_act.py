"""What the verb of a title tells."""

from __future__ import annotations

import pytest

from generator.tellings.act import act_in

ACTS = {
    "Boris Stane signed a rail pact": "sign",
    "Ministers sign a rail pact": "sign",
    "Earthquake struck the region": "strike",
    "Earthquake that hit Callao killed 14": "strike",
    "The bridge was opened by the mayor": "open",
    "Dockers began a strike": "begin",
    "Dockers started a strike": "begin",
    "Council approves loan": "approve",
    "Parliament passed the bill": "approve",
    "A treaty on the railway": "",
}


@pytest.mark.parametrize("title", ACTS)
def test_the_first_verb_tells_the_act(title: str) -> None:
    assert act_in(title) == ACTS[title]
