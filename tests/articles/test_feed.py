"""RSS and Atom: an article for each entry that has the text of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles import articles_in
from generator.model.values import Article, Problem

TEXT = (
    "&lt;p&gt;Minister Ana Ross signed a treaty with Norway in Lima on Thursday, and said that the "
    "ports of the coast would open again before the end of the month.&lt;/p&gt;&lt;p&gt;Mayor Ben "
    "Ode opened a bridge in Callao on 2 February 2024, which had been closed for two years after a "
    "storm broke three of its piers, and which the town will need more than before when the "
    "ports are open.&lt;/p&gt;"
)
SPANISH = (
    "El ministro dijo el viernes que el puerto de la ciudad seguirá cerrado hasta el lunes y que "
    "los barcos tendrán que esperar en la bahía, porque los trabajadores están en huelga. No se "
    "sabe qué hará el gobierno, pero los alcaldes piden que se abra cuanto antes, y dicen que "
    "faltan alimentos en los mercados de toda la costa."
)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Gazette</title><link>https://example.org/</link><language>en</language>
<item><title>Ports agree</title><link>https://example.org/port</link><guid>g-1</guid>
<pubDate>Fri, 15 Mar 2024 08:00:00 GMT</pubDate><dc:creator>Carla Brandt</dc:creator>
<description>A quarrel ends.</description><content:encoded>{TEXT}</content:encoded></item>
<item><title>More to come</title><link>https://example.org/more</link><guid>g-2</guid>
<description>A teaser.</description></item>
<item><title>Puerto</title><guid>g-3</guid><content:encoded>{SPANISH}</content:encoded></item>
<item><title>Bridge opens</title><link>https://example.org/bridge</link>
<description>{TEXT}</description></item>
</channel></rss>
"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Gazette</title>
<id>urn:x</id><updated>2024-03-17T00:00:00Z</updated>
<entry><id>tag:example.org,2024:1</id><title>Ports agree</title>
<link href="https://example.org/port"/><author><name>Carla Brandt</name></author>
<published>2024-03-15T08:00:00Z</published><updated>2024-03-17T08:00:00Z</updated>
<content type="html">{TEXT}</content></entry></feed>
"""
BROKEN = ATOM.replace("</entry></feed>", "<b></entry>")


def found(folder: Path, text: str) -> list[Article | Problem]:
    (folder / "wire.xml").write_text(text, "utf-8")
    return list(articles_in(folder / "wire.xml", "seeds/wire.xml"))


def test_the_day_of_an_entry_is_that_of_the_clock_there(tmp_path: Path) -> None:
    feed = RSS.replace("15 Mar 2024 08:00:00 GMT", "15 Mar 2024 23:30:00 -0500")

    article = found(tmp_path, feed)[0]

    assert isinstance(article, Article)
    assert str(article.imprint.published) == "2024-03-15"


def told(read: list[Article | Problem]) -> list[str]:
    return [str(a).partition("\n")[0] if isinstance(a, Problem) else a.file for a in read]


def test_entries_with_enough_text_are_articles_and_the_others_are_told(tmp_path: Path) -> None:
    assert told(found(tmp_path, RSS)) == [
        "seeds/wire.xml#g-1",
        "seeds/wire.xml#g-3: is not in English (it says 'en')",
        "seeds/wire.xml#https://example.org/bridge",
        "seeds/wire.xml: warning: has 1 entry with too little text to be articles",
    ]


@pytest.mark.parametrize("feed", [RSS, ATOM, BROKEN], ids=["RSS", "Atom", "broken"])
def test_an_entry_is_an_article_with_what_the_feed_says_of_it(tmp_path: Path, feed: str) -> None:
    article = found(tmp_path, feed)[0]

    assert isinstance(article, Article)
    assert article.text.startswith("Ports agree\n\nMinister Ana Ross signed a treaty")
    assert len(article.paragraphs) == 2
    imprint = article.imprint
    assert str(imprint.published) == "2024-03-15"
    assert imprint.told_by.endswith("in the feed's entry")
    assert (imprint.author, imprint.publisher) == ("Carla Brandt", "The Gazette")
    assert imprint.url == "https://example.org/port"


@pytest.mark.parametrize("text", ["<a/>", "not xml", "<rss><channel></channel></rss>"])
def test_a_file_that_is_no_feed_is_told(tmp_path: Path, text: str) -> None:
    assert told(found(tmp_path, text)) == ["seeds/wire.xml: is no feed: it has no entries"]


def test_entities_bring_in_no_file_and_do_not_multiply(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret word")
    outside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    multiplying = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{multiplying}]>'

    for doctype, entity in ((outside, "&x;"), (laughs, "&l9;")):
        feed = RSS.replace("<rss", f"{doctype}<rss", 1).replace("&lt;p&gt;Minister", f"{entity} M")
        read = found(tmp_path, feed)
        assert not any(isinstance(a, Article) and "secret word" in a.text for a in read)
        assert not any(isinstance(a, Article) and "hahaha" in a.text for a in read)
