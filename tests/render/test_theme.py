"""What goes beside the pages: templates, sheets, fonts."""

import re
from importlib.resources import files

import jinja2
from babel import Locale

from generator.model.settings import Settings
from generator.render import theme_files
from generator.render.catalogue import Catalogue

FILES = dict(theme_files(Settings()))


def test_all_that_the_templates_need_is_there() -> None:
    assert {
        "404.html",
        "dateline.html",
        "dateline/footer.html",
        "dateline/frame.html",
        "dateline.js",
        "dateline/header.html",
        "dateline/script.html",
        "dateline/words.html",
        "favicon.svg",
        "fonts/OFL.txt",
        "guide.css",
        "look.css",
        "main.html",
        "sitemap.xml",
    } <= FILES.keys()
    assert not [path for path in FILES if path.startswith("css/")]


def test_the_sheets_ask_for_fonts_that_are_there_and_for_nothing_else() -> None:
    for sheet in ("look.css", "guide.css"):
        asked = set(re.findall(r"url\(([^)]+)\)", FILES[sheet].decode()))
        assert asked
        assert asked <= FILES.keys()
        assert b"@import" not in FILES[sheet]


def test_both_sheets_have_the_same_tokens_and_frame() -> None:
    frame = FILES["look.css"].split(b"/* page head */")[0]

    assert FILES["guide.css"].startswith(frame.strip())


def test_the_look_has_every_class_of_the_marks() -> None:
    sheet = FILES["look.css"].decode()

    assert all(f".e.{mark}" in sheet for mark in ("key", "detail", "about", "range", "plan", "off"))


def test_templates_have_no_inline_script_or_style() -> None:
    for path in (p for p in FILES if p.endswith(".html")):
        assert not re.search(rb"<style| style=| on\w+=", FILES[path]), path
        for tag, inside in re.findall(rb"<script([^>]*)>(.*?)</script>", FILES[path], re.DOTALL):
            if tag == b' type="application/ld+json"':  # data, written by render/structured.py
                assert inside == b"{{ meta.structured | safe }}"
                continue
            assert b" src=" in tag
            assert not inside


def test_the_footer_leads_to_every_list() -> None:
    footer = FILES["dateline/footer.html"].decode()

    for kind in ("stories", "dates", "people", "organisations", "places", "publishers", "articles"):
        assert f"'{kind}/' | url" in footer


def test_the_templates_find_every_word_that_they_say() -> None:
    english = (files("generator.render") / "words" / "en.ftl").read_text("utf-8")
    source = re.sub("(?m)^skip = .*", "skip = Zum „Text“", english)
    source = re.sub("(?m)^missing-look = .*", "missing-look = { $date }, 9 % { $stories }", source)
    words = Catalogue(Locale.parse("he"), source, "he")
    files_of_words = dict(theme_files(Settings(), words))
    loader = jinja2.DictLoader({k: v.decode() for k, v in files_of_words.items() if "html" in k})
    read = jinja2.Environment(loader=loader, autoescape=True).get_template("dateline/words.html")
    said = read.module.say  # type: ignore[attr-defined]

    assert (read.module.language, read.module.direction) == ("he", "rtl")  # type: ignore[attr-defined]
    assert said["skip"] == "Zum „Text“"
    assert said["missing-look"] % {"date": "A", "stories": "B"} == "A, 9 % B"
    for path in (p for p in FILES if p.endswith(".html")):
        asked = set(re.findall(r"say\[\"([a-z-]+)\"\]", FILES[path].decode()))
        assert asked <= said.keys(), path
