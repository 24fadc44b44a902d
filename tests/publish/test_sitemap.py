import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from generator.publish.sitemap import part_sitemap

URL = "https://harbour.test/news/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def site(folder: Path, n: int) -> Path:
    urls = (f"<url><loc>{URL}{i}/</loc><lastmod>2024-03-0{i}</lastmod></url>" for i in range(n))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    (folder / "sitemap.xml").write_text(f"{head}<urlset {space}>{''.join(urls)}</urlset>")
    return folder


def read(path: Path) -> list[tuple[str | None, str | None]]:
    root = ET.parse(path).getroot()
    return [(x.findtext(f"{SPACE}loc"), x.findtext(f"{SPACE}lastmod")) for x in root]


def test_a_map_of_few_pages_is_left_alone(tmp_path: Path) -> None:
    before = (site(tmp_path, 5) / "sitemap.xml").read_bytes()

    part_sitemap(tmp_path, URL)

    assert [p.name for p in tmp_path.iterdir()] == ["sitemap.xml"]
    assert (tmp_path / "sitemap.xml").read_bytes() == before


@pytest.mark.parametrize(("most", "largest"), [(2, 50_000_000), (50_000, 380)])
def test_a_long_map_is_parted_and_its_parts_are_named(
    tmp_path: Path, most: int, largest: int
) -> None:
    part_sitemap(site(tmp_path, 5), URL, most, largest)

    assert read(tmp_path / "sitemap.xml") == [
        (f"{URL}sitemap-1.xml", "2024-03-01"),
        (f"{URL}sitemap-2.xml", "2024-03-03"),
        (f"{URL}sitemap-3.xml", "2024-03-04"),
    ]
    parts = [read(tmp_path / f"sitemap-{n}.xml") for n in (1, 2, 3)]
    assert [loc for part in parts for loc, _ in part] == [f"{URL}{n}/" for n in range(5)]
    assert all(p.stat().st_size <= largest for p in tmp_path.glob("sitemap-*.xml"))


@pytest.mark.parametrize("site_url", ["", "https://example.org/"])
def test_a_site_without_an_address_has_no_map(tmp_path: Path, site_url: str) -> None:
    part_sitemap(site(tmp_path, 5), site_url)

    assert list(tmp_path.iterdir()) == []
