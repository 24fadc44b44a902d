import pytest

from generator import render
from generator.export import robots
from generator.model.settings import Settings
from generator.timeline import Records, Timeline


def text(site_url: str) -> str:
    view = render.view_of(Timeline(Records()), Settings(site_url=site_url))
    return dict(robots.files(view))["robots.txt"]


def test_all_may_be_read_and_the_map_is_named() -> None:
    assert text("https://harbour.test/news") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://harbour.test/news/sitemap.xml\n"
    )


@pytest.mark.parametrize("site_url", ["", "https://example.org/"])
def test_a_site_without_an_address_names_no_map(site_url: str) -> None:
    assert "Sitemap" not in text(site_url)
