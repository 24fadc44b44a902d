"""A run's proposals as a table, a sample of them, and a list of what failed."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cells
from generator.model.notebook import Contribution, Notebook
from generator.model.values import Problem, Reading, Where
from generator.model.when import parse
from generator.report import proposals
from generator.report.proposals import Sample
from tests.events.reading import read_text

ARTICLE = """\
Ports agree on dues

Minister Ana Ross signed a treaty with Norway in Lima on Thursday.

Mayor Ben Ode opened a bridge in Oslo on 2 February 2024.

Minister Ana Ross will open a port in Callao on 20 March 2024.
"""


def merged(text: str = ARTICLE) -> tuple[Reading, Notebook]:
    read = read_text(text, parse("2024-03-15"))
    one, two, *_ = read.found.proposals
    events = {
        "ana-ross-signed": Contribution(key=one.key, fields={"type": "treaty", "title": "x"}),
        "bridge-opened": Contribution(key=two.key, role="source", fields={"sources": []}),
    }
    notebook = Notebook(article="a", events=events)
    day = read.dating
    return Reading(read.article, day, day, read.times, read.mentions, read.found), notebook


def table(text: str) -> list[dict[str, str]]:
    assert text.startswith(cells.MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(cells.MARK), newline="")))


def listed(of: tuple[Reading, Notebook]) -> list[dict[str, str]]:
    return table(proposals.HEAD + "".join(line for _, line in proposals.rows(*of)))


def test_a_row_has_what_an_editor_judges_by() -> None:
    first, second, third = listed(merged())

    assert first["article"] == "article.txt"
    assert first["published"] == "2024-03-15"
    assert first["title"] == "Ana Ross signed a treaty with Norway in Lima"
    assert (first["date"], first["basis"], first["occurrence"]) == (
        "2024-03-14", "reckoned", "happened",
    )  # fmt: skip
    assert (first["who"], first["where"], first["type"]) == ("Ana Ross", "Norway; Lima", "treaty")
    assert first["quote"].endswith("signed a treaty with Norway in Lima on Thursday")
    assert "date: “Thursday”, read by the rule <weekday>." in first["reasons"]
    assert "places: “Norway”: a country." in first["reasons"]
    assert (first["event"], first["became"]) == ("ana-ross-signed", "a draft")
    assert second["became"] == "a source of an event that was there"
    assert (third["event"], third["became"]) == ("", "part of another event")
    assert (third["occurrence"], third["importance"]) == ("planned", "normal")


def test_each_name_of_a_row_has_its_reason() -> None:
    text = "Mill\n\nAna Ross opened a mill in Oslo on Thursday. “It is big,” said Eva Brandt.\n"

    first, *_ = listed(merged(text + ARTICLE.partition("\n")[2]))

    assert first["who"] == "Ana Ross; Eva Brandt"
    assert "“Ana Ross”: " in first["reasons"]
    assert "“Eva Brandt”: Who is quoted on it." in first["reasons"]


def test_figures_stand_in_the_table_with_their_units() -> None:
    text = "Storm kills 12\n\nA storm killed about 12 people in Callao on Thursday.\n"

    first, *_ = listed(merged(text + ARTICLE.partition("\n")[2]))

    assert first["figures"] == "People killed: about 12 people"


def test_what_an_editor_deleted_becomes_nothing() -> None:
    of = merged()
    for contribution in of[1].events.values():
        contribution.fields.clear()

    assert [r["became"] for r in listed(of)][:2] == ["nothing: an editor has deleted the event"] * 2


def begins(sign: str, rows: list[dict[str, str]]) -> bool:
    return any(cell.startswith(sign) for row in rows for cell in row.values())


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d"])
def test_no_cell_is_a_formula(sign: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, notebook = merged()
    wild = tuple(replace(p, title=f"{sign}{p.title}") for p in reading.found.proposals)
    of = replace(reading, found=replace(reading.found, proposals=wild)), notebook
    problem = Problem(Where(f"{sign}1+1"), f"{sign}cmd", f"{sign}hint")
    assert not begins(sign, listed(of))
    assert not begins(sign, table(proposals.failures([problem], [])))

    monkeypatch.setattr(cells, "harmless", lambda text: text)

    assert begins(sign, listed(of))
    assert begins(sign, table(proposals.failures([problem], [])))


def test_a_failure_has_its_place_its_reason_and_what_to_do() -> None:
    problems = [Problem(Where("seeds/a.txt", 3, 4), "not UTF-8: byte 0xe9", "save it as UTF-8")]
    questions = [("seeds/b.txt", "the day of the article", "give it")]

    assert table(proposals.failures(problems, questions)) == [
        {
            "place": "seeds/a.txt:3:4",
            "severity": "error",
            "reason": "not UTF-8: byte 0xe9",
            "what to do": "save it as UTF-8",
        },
        {
            "place": "seeds/b.txt",
            "severity": "undecided",
            "reason": "the day of the article",
            "what to do": "give it",
        },
    ]
    assert proposals.failures([], []) == ""


def drawn(most: int, rows: list[tuple[str, str]]) -> list[str]:
    sample = Sample(most)
    for row in rows:
        sample.take(*row)
    return sample.lines()


@given(
    st.lists(st.tuples(st.text("0123456789abcdef", min_size=4, max_size=4), st.text(max_size=3))),
    st.integers(1, 5),
)
def test_a_sample_is_the_first_by_lot_in_the_order_of_the_rows(
    rows: list[tuple[str, str]], most: int
) -> None:
    sample = drawn(most, rows)

    lots = sorted((int(lot, 16), n) for n, (lot, _) in enumerate(rows))[:most]
    assert sample == [rows[n][1] for n in sorted(n for _, n in lots)]


def test_a_row_is_drawn_by_its_words_alone() -> None:
    once, again = list(proposals.rows(*merged())), list(proposals.rows(*merged()))
    longer = merged(f"{ARTICLE}\nThe Harbour Board bought three ships on 3 March 2024.\n")

    assert once == again
    assert len({lot for lot, _ in once}) == len(once)
    assert [lot for lot, _ in proposals.rows(*longer)][: len(once)] == [lot for lot, _ in once]
