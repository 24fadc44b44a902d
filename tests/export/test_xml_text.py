from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.xml_text import around, element
from generator.render.escape import without_controls

HOSTILE = [
    "</title><script>alert(1)</script>",
    "]]>",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<?php x ?>",
    "&lt;b&gt; &amp; &nbsp; &#0;",
    "\x00 \x0b \x1b[31m \ud800 \ufffe",
    "a\r\nb\rc\u2028d\u0085e",
    "\"'>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    read = ElementTree.fromstring(element("title", text, label=text))

    assert read.text == read.get("label") == without_controls(text)
    assert not list(read)


@given(st.text(), st.text())
def test_any_text_reads_back_without_what_xml_cannot_hold(text: str, label: str) -> None:
    written = around("entry", element("title", text, label=label))

    read = ElementTree.fromstring(written.encode())[0]
    assert (read.text or "") == without_controls(text)
    assert read.get("label") == without_controls(label)
