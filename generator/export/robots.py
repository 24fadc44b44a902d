"""``robots.txt``: every program may read everything, and where it finds what there is."""

from __future__ import annotations

from collections.abc import Iterator

from generator import links, web
from generator.render import View


def files(view: View) -> Iterator[tuple[str, str]]:
    """Yield the file; it names the map of a site that has an address of its own."""
    text = "User-agent: *\nAllow: /\n"
    url = view.settings.site_url
    if not web.is_placeholder(url):
        text += f"\nSitemap: {links.whole(url, 'sitemap.xml')}\n"
    yield "robots.txt", text
