"""The cards of previews: there for every story, readable, and the same whenever they are drawn."""

import io
from typing import Any

import pytest
from PIL import Image

from generator import export, render
from generator.export import cards, lettering
from generator.export.lettering import Style, lines, width, writable
from generator.model.records import Story
from generator.model.settings import Settings
from generator.render.view import Here
from generator.timeline import Timeline
from tests.render.samples import event, timeline

SITE = {"site_url": "https://harbour.test/news/", "site_name": "Harbour news"}
SERIF = Style("serif", 48, 600)


def made(found: Timeline, **settings: Any) -> dict[str, bytes]:
    view = render.view_of(found, Settings.model_validate(SITE | settings))
    return {
        path: content
        for path, content in export.files(view, render.all_pages(view))
        if path.endswith("card.png") and isinstance(content, bytes)
    }


def story(title: str = "The ports", question: str = "Who pays?", n: int = 4) -> Timeline:
    many = [event(f"e{i}", date=f"{2020 + i}-03", stories=["s"]) for i in range(n)]
    return timeline(*many, stories=(Story(id="s", title=title, question=question),))


def picture(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as read:
        read.load()
        return read.convert("RGB")


def inked(png: bytes, top: int, below: int) -> int:
    """Return how many pixels between two heights are not paper."""
    shown = picture(png).crop((0, top, cards.WIDTH, below))
    paper = shown.getpixel((2, 2))
    return sum(n for n, colour in shown.getcolors(1 << 16) or () if colour != paper)


def test_each_story_and_the_site_have_a_card_that_previews_can_show() -> None:
    found = made(story())

    assert found.keys() == {"card.png", "stories/s/card.png"}
    for png in found.values():
        assert picture(png).size == (1200, cards.HEIGHT)
        assert cards.HEIGHT * 40 == cards.WIDTH * 21
        assert len(png) < 100_000
        assert inked(png, 130, 330) > 1000


def test_pages_of_a_story_name_its_card_and_others_the_sites() -> None:
    view = render.view_of(story(), Settings.model_validate(SITE))
    named = {p.address: p.card for p in render.all_pages(view)}

    told = ("stories/s/card.png", "The ports: 4 events, 2020–2023, drawn as bars by time.")
    assert named["stories/s/"] == named["events/e1/"] == told
    assert named[""] == named["dates/2021/"] == named["stories/"] == ("", "")


@pytest.mark.parametrize("site_url", ["", "https://example.org/"])
def test_a_site_without_an_address_has_no_cards(site_url: str) -> None:
    view = render.view_of(story(), Settings(site_url=site_url))

    assert made(story(), site_url=site_url) == {}
    assert {p.card for p in render.all_pages(view)} == {("", "")}


def test_a_card_drawn_again_is_the_same_to_the_byte() -> None:
    once = made(story("Большая история", "Łódź?"))
    lettering._font.cache_clear()
    lettering._part_of.cache_clear()

    assert made(story("Большая история", "Łódź?")) == once


@pytest.mark.parametrize("title", ["Порты и пошлины", "Łódź", "Ports – “dues” & more"])
def test_every_letter_of_a_title_has_its_form(title: str) -> None:
    assert writable(title) == title


def test_another_script_is_left_out_and_the_rest_is_drawn() -> None:
    empty, full = (
        made(story("港口", "?"))["stories/s/card.png"],
        made(story())["stories/s/card.png"],
    )

    assert writable("港口") == ""
    assert inked(empty, 120, 330) == 0 < inked(full, 120, 330)
    assert inked(empty, 500, 625) > 1000  # the axis, its years and the counts


def test_accents_that_no_font_has_are_left_out() -> None:
    assert writable("Nguyễn Đức a\u0301\u200b") == "Nguyen Đuc á"


@pytest.mark.parametrize("text", ["word " * 60, "W" * 300, "a" * 20 + " " + "Ж" * 100])
def test_no_line_is_wider_than_its_room_and_none_too_many(text: str) -> None:
    found = lines(text, SERIF, 600, 3)

    assert len(found) == 3
    assert all(width(line, SERIF) <= 600 for line in found)
    assert found[-1].endswith("…")


@pytest.mark.parametrize("text", ["<b>&amp;</b>\x00\x1b[31m", "\u202edesrever", "x" * 300, ""])
def test_no_text_breaks_a_card(text: str) -> None:
    view = render.view_of(story(), Settings.model_validate(SITE))
    card = cards._card(Here(view, ""), text, text, view.timeline.events)

    assert picture(cards.drawn(text, card)).size == (1200, cards.HEIGHT)


def test_a_story_without_events_has_a_card() -> None:
    assert picture(made(story(n=0))["stories/s/card.png"]).size == (1200, cards.HEIGHT)
