import base64
import hashlib
import re
from pathlib import Path

import pytest

from generator.publish import guard, policy, scripts_of

MANUAL = Path(__file__).parents[2] / "docs/manual/publishing.md"


def template(folder: Path, html: str) -> Path:
    (folder / "dateline").mkdir(parents=True)
    (folder / "dateline/frame.html").write_text(html)
    return folder


def test_nothing_inline_runs_and_nothing_comes_from_elsewhere() -> None:
    directives = dict(d.split(" ", 1) for d in policy(()).split("; "))

    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == "'self' file: 'wasm-unsafe-eval'"
    assert directives["style-src"] == "'self' file:"
    assert directives["base-uri"] == "'none'"
    assert "unsafe-inline" not in policy(())
    assert "http" not in policy(())


def test_a_script_of_a_template_runs_by_its_hash(tmp_path: Path) -> None:
    scripts = scripts_of([template(tmp_path, "<script>go('é')</script><script src=a.js></script>")])

    digest = base64.b64encode(hashlib.sha256("go('é')".encode()).digest()).decode()
    assert scripts == {"go('é')"}
    assert f"script-src 'self' file: 'wasm-unsafe-eval' 'sha256-{digest}';" in policy(scripts)


def test_a_script_that_content_could_fill_gets_no_hash(tmp_path: Path) -> None:
    filled = '<script>go("{{ page.title }}")</script><script>{% if a %}b(){% endif %}</script>'

    assert scripts_of([template(tmp_path, filled)]) == frozenset()


def test_the_policy_stands_in_every_page_before_what_it_loads(tmp_path: Path) -> None:
    page = '<head>\n  <meta charset="utf-8">\n  <script src="a.js"></script></head>'
    for name in ("index.html", "people/ann/index.html", "404.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(page)

    assert list(guard(tmp_path, "default-src 'none'")) == []
    for path in tmp_path.rglob("*.html"):
        assert path.read_text() == page.replace(
            '"utf-8">',
            '"utf-8">\n'
            '  <meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
        )


def test_a_page_that_was_published_before_gets_no_second_policy(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<head><meta charset="utf-8"></head>')
    list(guard(tmp_path, "default-src 'self'"))

    list(guard(tmp_path, "default-src 'none'"))

    assert re.findall(r"default-src '\w+'", (tmp_path / "index.html").read_text()) == [
        "default-src 'none'"
    ]


def test_a_page_without_a_place_for_the_policy_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>a</p>")

    assert [str(p.where) for p in guard(tmp_path, "default-src 'none'")] == [
        f"{tmp_path.name}/a.html"
    ]


@pytest.mark.parametrize("host", ["netlify", "server"])
def test_the_manual_has_the_policy_as_it_is_sent(host: str) -> None:
    section = MANUAL.read_text().split(f"{{: #{host} }}")[1].split("\n## ")[0]

    assert policy((), sent=True) in section
