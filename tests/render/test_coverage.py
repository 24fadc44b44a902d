from tests.render.samples import event, pages, timeline
from tests.render.test_pages import text

PAGE = "coverage/index.md"


def test_the_page_lists_what_is_open_up_to_the_newest_change() -> None:
    stale = event("a", occurrence="ongoing", date="2001", added="2001-02-03")
    page = pages(timeline(stale, event("b", date="2009", added="2009-01-02")))[PAGE]
    assert '](#gap)</th><td class="r">1</td>' in page
    assert '](#stale)</th><td class="r">1</td>' in page
    assert "(#draft)" not in page  # nothing to lead to
    assert "happened to a about 8 years later: Something happened to b" in text(page)


def test_long_lists_end_with_the_command_that_names_all() -> None:
    many = [event(f"e{n}", review="draft") for n in range(60)]
    page = pages(timeline(*many))[PAGE]
    drafts = page[page.index("## Drafts") :].split("</section>")[0]
    assert drafts.count("<li") == 40
    assert "20 more. In a terminal this lists all: dateline list --draft" in text(page)
