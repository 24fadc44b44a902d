"""Rules are about the language and the trade: nothing of a sample stands in the package.

What counts as of a sample: a capitalised word inside a sentence that is no everyday word, a sum, a
figure, a date.  Tables that ``scripts/gazetteer.py`` makes are left out: they are whole.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.articles import read_article, seed_files
from generator.dating import dated
from generator.model.when import MONTHS, WEEKDAYS
from generator.sentences import sentences
from generator.timex import tag
from scripts.gazetteer import tables

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
EVENTS = ROOT / "tests/cases/events"
SAMPLES = [
    *seed_files(ROOT / "seeds"),
    *sorted(EVENTS.glob("*.txt")),
    *sorted(p for p in (EVENTS / "unread").iterdir() if p.suffix in {".txt", ".md"}),
]
# Names of languages, of countries and of what belongs to them are words of the language.
ALLOWED = {
    *MONTHS,
    *WEEKDAYS,
    *(f"{day}s" for day in WEEKDAYS),
    "English",
    "French",
    "Central",
    "National",
    "British",
    "Prime",
}
ALLOWED |= {"Callao", "Lima", "Peru", "Quito"}  # what the examples of our own texts are about
ALLOWED |= {"England", "Ireland", "Scotland", "Wales"}  # parts of a country that are told as such
ALLOWED |= {"Joseph", "Roman"}  # Delambre, in the starter, was one; Times New Roman is a typeface
ALLOWED |= {
    "Dutch",
    "Peruvian",
    "José",
    "Rojas",
    "Growers",
}  # words and forms of names, in comments


@cache
def package_words() -> frozenset[str]:
    made = {PACKAGE / "lexicons" / f"{name}.txt" for name in tables()}
    files = [
        p
        for p in PACKAGE.rglob("*")
        if p.suffix in {".py", ".txt", ".md", ".html", ".css", ".yml"} and p not in made
    ]
    return frozenset(w for p in files for w in re.findall(r"[^\W_]+", p.read_text("utf-8")))


def names_in(path: Path) -> set[str]:
    article = read_article(path, path.name)
    found: set[str] = set()
    for part in (article.standfirst, *article.paragraphs):
        for a, b in sentences(article.text, part.start, part.end) if part else ():
            inside = article.text[a:b].split(" ", 1)[-1]
            found |= set(re.findall(r"(?<![.“\"‘] )\b[A-ZÀ-Ý][a-zà-ÿ]{3,}\b", inside))
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_no_rare_name_of_a_sample_stands_in_the_package(path: Path) -> None:
    everyday = {w for w in package_words() if w.islower()}
    names = {n for n in names_in(path) if n.lower() not in everyday} - ALLOWED

    assert names
    assert not names & package_words() - COUNTRY_WORDS


# The few adjectives and short names of countries that the packages' tables lack are a table, too.
COUNTRY_WORDS = frozenset(
    word
    for name in ("demonyms-more", "country-names")
    for word in re.findall(r"[^\W_]+", (PACKAGE / "lexicons" / f"{name}.txt").read_text("utf-8"))
)


@pytest.mark.parametrize("path", seed_files(ROOT / "seeds"), ids=lambda p: p.stem)
def test_no_sum_or_date_of_a_seed_stands_in_the_package(path: Path) -> None:
    text = read_article(path, path.name).text
    figures = set(re.findall(r"(?<![\w-])[$€£]?(\d[\d,]*\d)", text))
    figures = {f for f in figures if len(f) > 2}
    days = _days(path)
    written = {d.isoformat() for d in days} | {f"{d.day} {MONTHS[d.month - 1]}" for d in days}
    source = "\n".join(
        p.read_text("utf-8")
        for p in PACKAGE.rglob("*")
        if p.suffix in {".py", ".md", ".html"} or ("starter" in p.parts and p.is_file())
        if p.suffix in {".py", ".md", ".html", ".yml"}
    )

    assert days
    assert not [w for w in written if w in source]
    assert not [f for f in figures if re.search(rf"(?<![\w,.-]){f}(?![\w,.-])", source)]


def _days(path: Path) -> set[date]:
    article = read_article(path, path.name)
    published = dated(article, None, tag).when
    found = [t.when for p in article.paragraphs for t in tag(p.of(article.text), published)]
    return {d for w in found if w and w.last.year < 9999 for d in (w.first, w.last) if w.grain > 5}
