"""Dates are printed as exactly as they are known."""

import pytest
from babel import Locale

from generator.model.records import ArticleRecord
from generator.model.when import parse
from generator.render.catalogue import Catalogue, catalogue
from generator.render.dates import Dates, year_anchor
from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

DATES = Dates(catalogue("en"))


def plain(html: str) -> str:
    return html.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("date", "html"),
    [
        ("2021-09-09", '<time datetime="2021-09-09">9 September 2021</time>'),
        ("2021-09", '<time datetime="2021-09">September 2021</time>'),
        ("2021", '<time datetime="2021">2021</time>'),
        ("0800", '<time datetime="0800">800</time>'),
        ("199X", "the 1990s"),
        ("19XX", "the 20th century"),
        ("2021-22", "summer 2021"),
        ("1999~", "about 1999"),
        ("2021-09-09?", "9 September 2021 &#40;uncertain&#41;"),
        ("2021-09-10/..", 'from <time datetime="2021-09-10">10 September 2021</time>'),
        ("../2021-09", 'until <time datetime="2021-09">September 2021</time>'),
        (
            "2021-09-10/2021-09-16",
            '<time datetime="2021-09-10">10</time>–'
            '<time datetime="2021-09-16">16 September 2021</time>',
        ),
        (
            "2021-12-30/2022-01-02",
            '<time datetime="2021-12-30">30 December 2021</time> – '
            '<time datetime="2022-01-02">2 January 2022</time>',
        ),
        ("1792/1798", '<time datetime="1792">1792</time>–<time datetime="1798">1798</time>'),
        (
            "2021-03/2021-05",
            '<time datetime="2021-03">March</time>–<time datetime="2021-05">May 2021</time>',
        ),
        (
            "2020-03/2021-05-01",
            '<time datetime="2020-03">March 2020</time> – '
            '<time datetime="2021-05-01">1 May 2021</time>',
        ),
        ("2021-21/2021-23", "spring–autumn 2021"),
        ("2021-24/2022-21", "winter 2021 – spring 2022"),
        ("199X/200X", "the 1990s to the 2000s"),
        ("1792~/1798", 'about 1792 to <time datetime="1798">1798</time>'),
    ],
)
def test_a_date_in_full(date: str, html: str) -> None:
    assert plain(DATES.full(parse(date))) == html


START = '<time datetime="2021-09-10">'
HIDDEN = '<span class="vh"> 2021</span></time>'


@pytest.mark.parametrize(
    ("date", "html"),
    [
        ("2021-09-09", f'<time datetime="2021-09-09">9 September{HIDDEN}'),
        ("2021-09", f'<time datetime="2021-09">September{HIDDEN}'),
        ("2021", '<time datetime="2021">2021</time>'),
        (
            "2021-09-10/2021-09-16",
            f'{START}10</time>–<time datetime="2021-09-16">16 September{HIDDEN}',
        ),
        (
            "2021-08-30/2021-09-02",
            '<time datetime="2021-08-30">30 August</time> – '
            f'<time datetime="2021-09-02">2 September{HIDDEN}',
        ),
        ("2021-09~", 'about September<span class="vh"> 2021</span>'),
        ("2020-12", '<time datetime="2020-12">December 2020</time>'),
        (
            "2021-03/2021-05",
            '<time datetime="2021-03">March</time>–<time datetime="2021-05">May'
            '<span class="vh"> 2021</span></time>',
        ),
        ("2021-09-10/..", f'from <time datetime="2021-09-10">10 September{HIDDEN}'),
    ],
)
def test_a_date_in_the_part_of_its_year(date: str, html: str) -> None:
    assert plain(DATES.in_list(parse(date), 2021)) == html


@pytest.mark.parametrize(
    ("locale", "date", "words"),
    [
        ("de", "2021-09-09", "9. September 2021"),
        ("de", "2021-09-10/2021-09-16", "10.–16. September 2021"),
        ("el", "2021-09", "Σεπτέμβριος 2021"),
        ("el", "2021-09-09", "9 Σεπτεμβρίου 2021"),
        ("el", "2021-08-30/2021-09-02", "30 Αυγούστου – 2 Σεπτεμβρίου 2021"),
        ("el", "2022-03/2022-05", "Μάρτιος–Μάιος 2022"),
        ("hu", "2021-09-10/2021-09-16", "2021. szeptember 10–16."),
        ("ja", "2021-09-10/2021-09-16", "2021年9月10日～16日"),
        ("ru", "2021-12-30/2022-01-02", "30 декабря 2021 г. – 2 января 2022 г."),
    ],
)
def test_days_and_months_are_written_as_the_language_has_them(
    locale: str, date: str, words: str
) -> None:
    dates = Dates(Catalogue(Locale.parse(locale), ""))

    assert plain(dates.in_words(parse(date))).replace("\N{NARROW NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("date", "label", "anchor"),
    [
        ("2021-09", "2021", "y2021"),
        ("199X", "1990s", "y1990-decade"),
        ("../2020", "until 2020", "until-2020"),
        ("1792/1798", "1792", "y1792"),
    ],
)
def test_a_list_has_a_part_for_each_year(date: str, label: str, anchor: str) -> None:
    found = DATES.year_of(parse(date))

    assert (found.label, found.anchor) == (label, anchor)
    assert year_anchor(parse(date)) == anchor


def test_a_date_that_begins_a_line_begins_with_a_capital() -> None:
    spans = (event("a", date="2021-09-09~"), event("b", date="2021-09-10/.."))
    found = pages(timeline(*spans, articles=(ArticleRecord(id="c", title="C"),)))

    page = found["stories/all.md"]
    assert "[About 9" in page
    assert "[From " in page
    assert "About 9 September 2021 About this day, stated" in text(found["events/a.md"])
    assert "Open span, stated by the sources" in text(found["events/b.md"])
    assert "Published Day of publication not known" in text(found["articles/c.md"])
