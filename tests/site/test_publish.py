"""What the last step does to a finished site, whoever built it."""

from pathlib import Path

import pytest

from generator import forms, pipeline, site


@pytest.fixture
def found(tmp_path: Path) -> site.Site:
    forms.create(tmp_path / "mine", 2024)
    found, problems = site.read(tmp_path / "mine")
    assert found, problems
    (tmp_path / "mine/site").mkdir()
    return found


def page(found: site.Site, inside: str) -> Path:
    path = Path(found.config.site_dir, "index.html")
    path.write_text(f'<head>\n<meta charset="utf-8"></head><body>{inside}</body>')
    return path


def test_a_script_smuggled_into_a_page_fails_publish(found: site.Site) -> None:
    page(found, "<script>alert(1)</script>")

    assert [(str(p.where), p.message, p.severity) for p in pipeline.publish(found)] == [
        ("site/index.html", "an inline script that is not ours: 'alert(1)'", "error")
    ]


def test_a_script_of_the_theme_is_let_through_by_its_hash(found: site.Site) -> None:
    theme = Path(found.config.theme.dirs[0])
    theme.mkdir(parents=True, exist_ok=True)
    (theme / "main.html").write_text("<script>go()</script>")
    path = page(found, "<script>go()</script>")

    assert pipeline.publish(found) == ()
    assert "'sha256-" in path.read_text()
