"""What people change in a record stays, and what they did not touch is renewed."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.words import NBSP
from tests.extractor.project import PACT, PEOPLE, SIGNED, Project, settled

SHORT = "\n\n".join(PACT.split("\n\n")[:2]) + "\n"  # one event
ANEW = SHORT.replace("with Norway in", "with Norway and Denmark in")
# What a person writes beside the machine's words, in a form of their own, before all else.
COMMENTS = (
    ("date:", "# Ana has read this one.\n\ndate:"),
    ("with Norway in Tallinn\nsummary", "with Norway in Tallinn  # as the paper has it\nsummary"),
    ("role: president\n", "role:   'president'   # he alone?\n"),
    ("tallinn]\n", "tallinn]  # both\n"),
    ("  - article:", "  # the first report\n  - article:"),
    ("added: 2024-01-01", "added:   '2024-01-01'"),
)
RENAMED = SIGNED.replace("stane-signed-rail-pact-norway-tallinn", "the-pact")
FORMER = "former_ids: [stane-signed-rail-pact-norway-tallinn]\nreview:"
QUOTE = "President Boris Stane signed a rail pact with Norway in Tallinn on 9 September 2021\n"
DAY = f"9{NBSP}September 2021"
# The machine's words where the article is worded anew.
BY_MACHINE = {
    "title": ("with Norway in Tallinn  # as", "with Norway and Denmark in Tallinn  # as"),
    "summary": (
        f"On {DAY}, president Boris Stane signed a rail pact with Norway in Tallinn.",
        f"President Boris Stane signed a rail pact on {DAY} with Norway and Denmark in Tallinn.",
    ),
    "places": ("tallinn]  # both", "tallinn, denmark]  # both"),
    "quote": (
        f"quote: {QUOTE}",
        "quote: >-\n      President Boris Stane signed a rail pact with Norway and Denmark in"
        " Tallinn on 9 September\n      2021\n",
    ),
}
ALL = ("title", "summary", "places", "quote")
NONE = ()
GONE = None
# What a person does in the file; what of it is renewed by the same article, and by one worded anew.
MEETINGS = {
    "leaves it": (("", ""), NONE, ALL),
    "changes the title": (("title: Stane signed a rail", "title: A rail"), NONE, ALL[1:]),
    "deletes the places": (("places: [norway, tallinn]  # both\n", ""), NONE, (*ALL[:2], "quote")),
    "takes out a place": (("[norway, tallinn]", "[tallinn]"), NONE, ALL),
    "deletes the record": (GONE, GONE, GONE),
    "renames the record": (("review:", FORMER), NONE, ALL),
}


@pytest.mark.parametrize("article", [SHORT, ANEW], ids=["the same article", "worded anew"])
@pytest.mark.parametrize("deed", MEETINGS)
def test_the_machine_renews_what_no_person_touched_and_nothing_else(
    project: Project, deed: str, article: str
) -> None:
    edit, *renewals = MEETINGS[deed]
    renewed = renewals[article is ANEW]
    project.seed("a", SHORT)
    project.run()
    path = RENAMED if deed == "renames the record" else SIGNED
    project.move(SIGNED, path)
    for old, new in COMMENTS:
        project.edit(path, old, new)
    if edit is GONE:
        project.delete(path)
    elif edit != ("", ""):
        project.edit(path, *edit)
    before = project.contents()
    project.seed("a", article)

    project.run(today=date(2025, 2, 2))

    after = project.contents()
    assert after.get(path) == (None if renewed is GONE else _renewed(before[path], renewed))
    assert len(project.events()) == (renewed is not GONE)
    others = [p for p in before if p != path and not p.startswith("content/extracted/")]
    assert all(after[p] == before[p] for p in others)
    assert settled(project)


def _renewed(data: bytes, fields: tuple[str, ...]) -> bytes:
    text = data.decode()
    for old, new in map(BY_MACHINE.__getitem__, fields):
        assert text.count(old) == 1, text
        text = text.replace(old, new)
    return text.encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("review: draft", "review: reviewed"),
        ("review: draft\n", ""),
        ("places: [norway, tallinn]", "places: [norway, tallinn, Old Town]"),
        ("added:", "  - url: https://example.org/pact\n    title: Another report\nadded:"),
        ("added:", "time: 16:30  # by the clock of the hall\nadded:"),
        ("added:", "x-seen: by Ana\nadded:"),
        ("added: 2024-01-01", "added: 2024-01-05"),
        ("date: 2021-09-09", "# by the minutes of the meeting\ndate: 2021-09-08"),
        (PEOPLE, "people: [{ref: boris-stane, role: host}]\n"),
        (PEOPLE, "people: [boris-stane]\n"),
    ],
)
def test_what_a_person_changed_stays(project: Project, old: str, new: str) -> None:
    project.seed("a", PACT)
    project.run()
    by_person = project.edit(SIGNED, old, new)

    done = project.run(today=date(2025, 2, 2))

    assert project.read(SIGNED) == by_person
    assert not done.written
    assert settled(project)


def test_a_place_that_a_person_took_out_stays_out_while_the_text_goes_to_and_fro(
    project: Project,
) -> None:
    project.seed("a", PACT)
    project.run()
    project.edit(SIGNED, "places: [norway, tallinn]", "places: [tallinn]")
    project.seed("a", PACT.replace(" with Norway in Tallinn", " in Tallinn"))
    project.run()
    project.seed("a", PACT)

    project.run()

    assert "places: [tallinn]\n" in project.read(SIGNED)
    assert settled(project)
