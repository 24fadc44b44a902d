"""From seeds to records, with people at work in between."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import extractor, pipeline, store
from generator.model.when import parse

REPOSITORY = Path(__file__).parents[1]
TODAY = date(2024, 1, 1)

PACT = """Stane signs a rail pact in Tallinn

President Boris Stane signed a rail pact with Norway in Tallinn on 9 September 2021.

Mayor Carla Brandt opened a bridge in Oslo on 14 October 2021.

The Harbour Council bought three ships in 2019.
"""
TWIN = """Norway has its rail pact

President Boris Stane signed the long rail pact with Norway on 9 September 2021.

The Baltic Council approved a loan of $20m on 2 May 2020.
"""
OPEN = """Stane opens a bridge

President Boris Stane opened a bridge in Riga on Thursday.

The Baltic Council approved a loan of $20m on 2 May 2020.
"""
STATED = """Storm closes the port of Oslo

Published: 12 March 2022

Mayor Carla Brandt closed the port of Oslo on Thursday.
"""
GAMES = """Stane and Brandt meet before the games

President Boris Stane met Mayor Carla Brandt in Tallinn on Thursday.

The meeting comes a day before the start of the Harbour Games, which are set to be held from \
10-16 September 2021.

Mayor Carla Brandt closed the port of Oslo on Wednesday.
"""

PACT_ID = "stane-signs-a-rail-pact-in-tallinn"
SIGNED = "content/events/2021/2021-09-09-stane-signed-rail-pact-norway-tallinn.yml"
OPENED = "content/events/2021/2021-10-14-carla-brandt-opened-bridge-oslo.yml"
BOUGHT = "content/events/2019/2019-harbour-council-bought-three-ships.yml"
LOAN = "content/events/2020/2020-05-02-baltic-council-approved-loan-20m.yml"


@dataclass(frozen=True)
class Project:
    """A folder with seeds, and what people and the machine do in it."""

    root: Path

    def seed(self, name: str, text: str) -> None:
        file = self.root / "seeds" / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def run(self, *, published: str = "", today: date = TODAY) -> extractor.Extracted:
        return extractor.extract(self.root, (), parse(published) if published else None, today)

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def edit(self, path: str, old: str, new: str) -> str:
        """Do what a person does in an editor, and return what the file says then."""
        text = self.read(path)
        assert text.count(old) == 1, text
        self.write(path, text.replace(old, new))
        return self.read(path)

    def delete(self, path: str) -> None:
        (self.root / path).unlink()

    def move(self, path: str, new: str) -> None:
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).rename(self.root / new)

    def has(self, path: str) -> bool:
        return (self.root / path).exists()

    def events(self) -> list[str]:
        return sorted(p.name for p in self.root.glob("content/events/*/*.yml"))

    def contents(self) -> dict[str, bytes]:
        files = (p for p in (self.root / "content").rglob("*") if p.is_file())
        return {p.relative_to(self.root).as_posix(): p.read_bytes() for p in sorted(files)}

    def notebook(self, article: str) -> dict[str, object]:
        found: dict[str, object] = json.loads(self.read(f"content/extracted/{article}.json"))
        return found


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def fresh(tmp_path: Path, **seeds: str) -> Project:
    made = Project(Path(tempfile.mkdtemp(dir=tmp_path)))
    for name, text in seeds.items():
        made.seed(name, text)
    return made


def settled(project: Project) -> bool:
    """Say whether a further run, on whatever day, writes nothing."""
    before = project.contents()
    done = project.run(today=date(2031, 5, 5))
    return not done.written and not done.removed and project.contents() == before


# Again


def test_the_repositorys_own_article_is_settled_after_one_run(project: Project) -> None:
    name = "000_316e8750f4ae2085.txt"
    project.seed(name[:-4], (REPOSITORY / "seeds" / name).read_text("utf-8"))
    done = project.run()

    assert done.problems == ()
    assert len(project.events()) >= 6
    assert settled(project)


def test_several_articles_are_settled_after_one_run(project: Project) -> None:
    for name, text in (("a", PACT), ("b", TWIN), ("c", OPEN), ("d", STATED), ("e", GAMES)):
        project.seed(name, text)
    project.run()

    assert settled(project)


def test_a_name_that_a_later_article_places_does_not_unsettle_an_earlier_one(
    project: Project,
) -> None:
    project.seed("a", "Nordbanka grows\n\nNordbanka bought three ships on 2 May 2020.\n")
    project.seed("b", f"{PACT}\nThe bank Nordbanka sold a ship on 3 May 2020.\n")
    project.run()

    assert settled(project)


def test_the_records_that_are_written_pass_check(project: Project) -> None:
    for name, text in (("a", PACT), ("b", TWIN), ("c", OPEN), ("d", STATED), ("e", GAMES)):
        project.seed(name, text)
    project.run()

    assert pipeline.check(project.root).problems == ()


# What people do stays


SHORT = "\n\n".join(PACT.split("\n\n")[:2]) + "\n"  # one event
ANEW = SHORT.replace("with Norway in", "with Norway and Denmark in")
# What a person writes beside the machine's words, in a form of their own, before all else.
COMMENTS = (
    ("date:", "# Ana has read this one.\n\ndate:"),
    ("with Norway in Tallinn\nsummary", "with Norway in Tallinn  # as the paper has it\nsummary"),
    ("people: [boris-stane]\n", "people:   [ boris-stane ]   # he alone?\n"),
    ("tallinn]\n", "tallinn]  # both\n"),
    ("  - article:", "  # the first report\n  - article:"),
    ("added: 2024-01-01", "added:   '2024-01-01'"),
)
RENAMED = SIGNED.replace("stane-signed-rail-pact-norway-tallinn", "the-pact")
FORMER = "former_ids: [stane-signed-rail-pact-norway-tallinn]\nreview:"
QUOTE = "President Boris Stane signed a rail pact with Norway in Tallinn on 9 September 2021\n"
# The machine's words where the article is worded anew.
BY_MACHINE = {
    "title": ("with Norway in Tallinn  # as", "with Norway and Denmark in Tallinn  # as"),
    "summary": ("rail pact with Norway in Tallinn.", "rail pact with Norway and Denmark."),
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
        ("people: [boris-stane]", "people: [{ref: boris-stane, role: host}]"),
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


def test_a_deleted_event_stays_deleted_when_another_article_tells_it(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete(SIGNED)
    project.seed("b", TWIN)

    project.run()

    assert len(project.events()) == 3
    assert project.has(LOAN)
    assert settled(project)


def test_a_deleted_event_that_a_person_brings_back_takes_sources_again(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    text = project.read(SIGNED)
    project.delete(SIGNED)
    project.seed("b", TWIN)
    project.run()
    project.write(SIGNED, text)

    project.run()

    assert "article: norway-has-its-rail-pact" in project.read(SIGNED)
    assert settled(project)


def test_an_entity_that_a_person_deleted_stays_deleted_and_is_named_no_more(
    project: Project,
) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN.replace("2 May 2020.", "2 May 2020.\n\nPresident Boris Stane "
                                   "opened a school in Riga on 3 May 2020."))  # fmt: skip
    project.run()
    project.delete("content/people/boris-stane.yml")

    project.run()

    assert not project.has("content/people/boris-stane.yml")
    assert b"boris-stane" not in b"".join(
        text for path, text in project.contents().items() if path.startswith("content/events/")
    )
    assert settled(project)


def test_a_persons_own_reference_to_a_deleted_entity_stays(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete("content/people/boris-stane.yml")
    ref = "{ref: boris-stane, role: host}"
    by_person = project.edit(SIGNED, "[boris-stane]", f"[{ref}]")

    project.run()

    assert project.read(SIGNED) == by_person
    assert settled(project)


def test_an_entity_that_a_person_wrote_and_deleted_is_not_drafted(project: Project) -> None:
    project.seed("a", PACT)
    project.write("content/people/boris-stane.yml", "name: Boris Stane\n")
    project.run()
    project.delete("content/people/boris-stane.yml")

    project.run()

    assert not project.has("content/people/boris-stane.yml")
    assert settled(project)


def test_a_whole_that_a_person_renamed_is_followed_by_its_parts(project: Project) -> None:
    name = "000_316e8750f4ae2085.txt"
    project.seed(name[:-4], (REPOSITORY / "seeds" / name).read_text("utf-8"))
    project.run()
    whole = next(e for e in project.events() if "roadmap" in e)
    old = whole.removeprefix("2021-09-09-").removesuffix(".yml")
    new = "content/events/2021/2021-09-09-the-summit.yml"
    project.move(f"content/events/2021/{whole}", new)
    project.edit(new, "review:", f"former_ids: [{old}]\nreview:")

    project.run()

    parts = [t for p, t in project.contents().items() if b"part_of: [the-summit]" in t]
    assert parts
    assert settled(project)


def test_a_part_names_no_whole_that_a_person_deleted(project: Project) -> None:
    name = "000_316e8750f4ae2085.txt"
    project.seed(name[:-4], (REPOSITORY / "seeds" / name).read_text("utf-8"))
    project.run()
    project.delete(f"content/events/2021/{next(e for e in project.events() if 'roadmap' in e)}")

    project.run()

    assert b"part_of" not in b"".join(
        text for path, text in project.contents().items() if path.startswith("content/events/")
    )
    assert settled(project)


def test_an_entity_that_a_person_renamed_is_followed(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.move("content/people/boris-stane.yml", "content/people/b-stane.yml")
    project.edit("content/people/b-stane.yml", "review: draft", "former_ids: [boris-stane]")

    project.run()

    assert "people: [b-stane]" in project.read(SIGNED)
    assert not project.has("content/people/boris-stane.yml")
    assert settled(project)


def test_a_person_taken_out_of_an_event_stays_out_under_another_id(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.move("content/people/boris-stane.yml", "content/people/b-stane.yml")
    project.edit("content/people/b-stane.yml", "review: draft", "former_ids: [boris-stane]")
    by_person = project.edit(SIGNED, "people: [boris-stane]", "people: [Ana Ross]")

    project.run()

    assert project.read(SIGNED) == by_person
    assert settled(project)


def test_an_article_that_a_person_renamed_is_followed(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.move(f"content/articles/{PACT_ID}.yml", "content/articles/the-pact.yml")
    project.edit("content/articles/the-pact.yml", "file:", f"former_ids: [{PACT_ID}]\nfile:")

    done = project.run()

    assert len(project.events()) == 3
    assert "article: the-pact" in project.read(SIGNED)
    assert f"content/extracted/{PACT_ID}.json" in done.removed
    assert settled(project)


def test_two_events_that_a_person_made_one_stay_one(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete(OPENED)
    former = "former_ids: [carla-brandt-opened-bridge-oslo]\n"
    by_person = project.edit(SIGNED, "review:", f"{former}review:")

    project.run()

    assert project.read(SIGNED) == by_person
    assert len(project.events()) == 2
    assert settled(project)


# The article's day


def test_an_editor_overrules_the_day_in_one_line(project: Project) -> None:
    project.seed("a", GAMES)
    project.run()
    article = "content/articles/stane-and-brandt-meet-before-the-games.yml"
    assert "published: 2021-09-09\nbasis: reckoned\n" in project.read(article)
    project.edit(article, "published: 2021-09-09", "published: 2021-09-17")

    project.run()

    assert "published: 2021-09-17\nfile:" in project.read(article)
    assert project.has("content/events/2021/2021-09-16-stane-met-brandt-tallinn.yml")
    assert not project.has("content/events/2021/2021-09-09-stane-met-brandt-tallinn.yml")
    assert settled(project)


def test_an_overruled_day_moves_no_date_that_a_person_wrote(project: Project) -> None:
    project.seed("a", GAMES)
    project.run()
    met = "content/events/2021/2021-09-09-stane-met-brandt-tallinn.yml"
    project.edit(met, "date: 2021-09-09", "date: 2021-09-07")
    article = "content/articles/stane-and-brandt-meet-before-the-games.yml"
    project.edit(article, "published: 2021-09-09", "published: 2021-09-17")

    done = project.run()

    assert "date: 2021-09-07\n" in project.read(met)
    assert ("stane-met-brandt-tallinn", "date") in done.suggestions
    assert settled(project)


def test_an_overruled_day_that_is_deleted_is_the_machines_again(project: Project) -> None:
    project.seed("a", GAMES)
    project.run()
    first = project.contents()
    article = "content/articles/stane-and-brandt-meet-before-the-games.yml"
    project.edit(article, "published: 2021-09-09", "published: 2021-09-17")
    project.run()
    project.edit(article, "published: 2021-09-17\n", "")

    project.run()

    assert project.contents() == first


@pytest.mark.parametrize("day", ["2021-09-17", "2021-09-09"])
def test_a_day_given_at_the_first_run_is_kept(project: Project, day: str) -> None:
    project.seed("a", GAMES)
    project.run(published=day)
    article = project.read("content/articles/stane-and-brandt-meet-before-the-games.yml")

    assert f"published: {day}\nfile:" in article
    assert settled(project)


@pytest.mark.parametrize("day", ["2021-09-17", "2021-09-09"])
def test_a_day_given_at_a_later_run_is_kept(project: Project, day: str) -> None:
    project.seed("a", GAMES)
    project.run()
    project.run(published=day)
    article = project.read("content/articles/stane-and-brandt-meet-before-the-games.yml")

    assert f"published: {day}\nfile:" in article
    assert settled(project)


def test_a_day_given_later_gives_the_records_that_it_gives_at_first(tmp_path: Path) -> None:
    at_once, later = fresh(tmp_path, a=GAMES), fresh(tmp_path, a=GAMES)
    at_once.run(published="2021-09-17")
    later.run()

    later.run(published="2021-09-17")

    kinds = ("content/articles/", "content/events/")
    of_both = [{p: t for p, t in made.contents().items() if p.startswith(kinds)}
               for made in (later, at_once)]  # fmt: skip
    assert of_both[0] == of_both[1]


def test_a_day_given_in_a_record_that_was_there_first_is_kept(project: Project) -> None:
    project.seed("a", GAMES)
    record = "title: Before the games\npublished: 2021-09-17\nfile: seeds/a.txt\n"
    project.write("content/articles/before-the-games.yml", record)

    project.run()

    assert project.read("content/articles/before-the-games.yml") == record
    assert project.has("content/events/2021/2021-09-16-stane-met-brandt-tallinn.yml")
    assert settled(project)


def test_an_article_of_an_open_day_gives_what_is_sure_and_asks_for_the_rest(
    project: Project,
) -> None:
    project.seed("a", OPEN)

    done = project.run()

    assert project.events() == [Path(LOAN).name]
    assert "published" not in project.read("content/articles/stane-opens-a-bridge.yml")
    assert [about for _, about, _ in done.questions] == [
        "the day of the article",
        "the day of “Stane opened a bridge in Riga”: the article says “Thursday”",
    ]


def test_a_day_that_is_only_assumed_is_written_as_such_and_asked_about(project: Project) -> None:
    report = (
        "The thieves came to Riga on Wednesday, 14 February 2024. Police named a man on Friday. "
        "The mill will reopen on Saturday, 17 February."
    )
    project.seed("a", f"Thieves named\n\n{report}\n")

    done = project.run()

    assert "published: 2024-02-16\nbasis: assumed\n" in project.read(
        "content/articles/thieves-named.yml"
    )
    [named] = [e for e in project.events() if "named" in e]
    assert "reckoned from the article's day, taken to be 16" in project.read(
        f"content/events/2024/{named}"
    )
    assert [about for _, about, _ in done.questions] == [
        "whether the article is of 16\N{NO-BREAK SPACE}February 2024, as assumed"
    ]
    assert settled(project)


def test_an_open_day_that_is_given_later_gives_the_rest(tmp_path: Path) -> None:
    at_once, later = fresh(tmp_path, a=OPEN), fresh(tmp_path, a=OPEN)
    at_once.run(published="2021-11-05")
    later.run()
    later.edit("content/articles/stane-opens-a-bridge.yml", "file:", "published: 2021-11-05\nfile:")

    done = later.run()

    assert later.events() == [
        "2020-05-02-baltic-council-approved-loan-20m.yml",
        "2021-11-04-stane-opened-bridge-riga.yml",
    ]
    assert done.questions == ()
    assert later.contents() == at_once.contents()
    assert settled(later)


def test_a_day_that_is_taken_back_takes_back_its_untouched_events(project: Project) -> None:
    project.seed("a", OPEN)
    project.run(published="2021-11-05")
    article = "content/articles/stane-opens-a-bridge.yml"
    project.edit(article, "published: 2021-11-05\n", "")

    project.run()

    assert project.events() == [Path(LOAN).name]
    assert settled(project)


def test_an_event_deleted_before_its_day_was_taken_back_stays_deleted(project: Project) -> None:
    project.seed("a", OPEN)
    project.run(published="2021-11-05")
    project.delete("content/events/2021/2021-11-04-stane-opened-bridge-riga.yml")
    article = "content/articles/stane-opens-a-bridge.yml"
    project.edit(article, "published: 2021-11-05\n", "")
    project.run()

    project.run(published="2021-11-05")

    assert project.events() == [Path(LOAN).name]


# The same happening


BY_HAND = """\
# Written by Ana.
date: 2021-09
title: Rail pact signed with Norway
summary: The two governments signed their rail pact in September.
people:
  - Boris Stane   # by name
sources:
  - url: https://example.org/pact
added: 2021-10-01
"""


def test_a_proposal_becomes_a_source_of_a_record_that_tells_the_same(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)

    project.run()

    quote = "President Boris Stane signed a rail pact with Norway in Tallinn on 9 September 2021"
    source = f"  - article: {PACT_ID}\n    quote: {quote}\n"
    assert project.read(path) == BY_HAND.replace("added:", f"{source}added:")
    assert not project.has(SIGNED)
    assert settled(project)


def test_an_untouched_draft_vanishes_when_a_person_writes_the_record(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)

    project.run()

    assert not project.has(SIGNED)
    assert f"  - article: {PACT_ID}\n" in project.read(path)
    assert settled(project)


def test_a_draft_that_a_person_touched_stays_beside_their_other_record(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    text = project.edit(SIGNED, "added:", "why: It counts.\nadded:")
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)

    project.run()

    assert project.read(SIGNED) == text
    assert project.read(path) == BY_HAND


FAIR = """Fair worries its neighbours

Plover-2024 exercises, which are set to be held from 10-16 May 2024, will bring ships to the bay.

The 2022 drills were met with alarm in the north.
"""
EDITIONS = {"2022-04-02/2022-04-09": "Plover-2022", "2024-05-10/2024-05-16": "Plover-2024"}


@pytest.mark.parametrize(("date", "name"), EDITIONS.items())
def test_the_edition_of_what_recurs_is_known_by_its_name(
    project: Project, date: str, name: str
) -> None:
    path = f"content/events/{date[:4]}/{date[:10]}-plover.yml"
    project.write(path, EDITION.format(date=date, name=name))
    project.seed("a", FAIR)

    project.run()

    assert "article: fair-worries-its-neighbours" in project.read(path)
    assert not [e for e in project.events() if date[:4] in e and not e.endswith("-plover.yml")]
    assert settled(project)


EDITION = """\
date: {date}
title: The {name} exercise filled the bay with ships
summary: Ships of four navies sailed in the bay for a week.
sources:
  - url: https://example.org/bay
added: 2024-06-01
"""

TALKS = """Stane and Brandt agree on a harbour plan

President Boris Stane and Mayor Carla Brandt agreed a 12-point plan at a summit in Tallinn on \
9 September 2021.

Norway will provide a further $80m in loans to the harbour, Stane said at the summit on 9 \
September 2021.
"""
WHOLE = """\
date: 2021-09-09
title: Stane and Brandt agreed on a plan for the harbour
summary: The two agreed on a plan with twelve points, and on money for it.
people: [Boris Stane, Carla Brandt]
figures:
  - label: Loans promised
    value: {value}
    unit: USD
sources:
  - url: https://example.org/plan
added: 2021-10-01
"""


@pytest.mark.parametrize(("value", "apart"), [("80000000", 0), ("90000000", 1)])
def test_a_part_that_the_record_of_the_whole_tells_is_a_quote_of_it(
    project: Project, value: str, apart: int
) -> None:
    path = "content/events/2021/2021-09-09-harbour-plan.yml"
    project.write(path, WHOLE.format(value=value))
    project.seed("a", TALKS)

    project.run()

    assert len(project.events()) == 1 + apart
    assert ("$80m" in project.read(path)) is not bool(apart)
    assert settled(project)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2021-09", "date: 2021-08"),
        ("Boris Stane ", "Dora Dahl "),
        ("Rail pact signed with Norway", "A quarrel over the harbour"),
    ],
)
def test_a_proposal_that_differs_in_one_respect_stays_apart(
    project: Project, old: str, new: str
) -> None:
    text = BY_HAND.replace(old, new)
    path = f"content/events/2021/{'2021-08' if '08' in new else '2021-09'}-rail-pact.yml"
    project.write(path, text)
    project.seed("a", PACT)

    project.run()

    assert project.read(path) == text
    assert project.has(SIGNED)


def test_a_source_that_a_person_took_out_stays_out(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    project.write(path, BY_HAND)

    project.run()

    assert project.read(path) == BY_HAND
    assert settled(project)


def test_two_acts_of_an_article_are_not_both_taken_for_one_record(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    again = "President Boris Stane broke a rail pact with Norway on 20 September 2021.\n"
    project.seed("a", f"{PACT}\n{again}")

    project.run()

    assert project.read(path).count("article:") == 1
    assert len(project.events()) == 4
    assert settled(project)


def test_events_keep_the_story_that_was_the_only_one(project: Project) -> None:
    project.write("content/stories/rails.yml", "title: The rails of the north\n")
    project.seed("a", PACT)
    project.run()
    first = project.read(SIGNED)
    project.write("content/stories/ships.yml", "title: The ships of the north\n")

    project.run()

    assert "stories: [rails]\n" in first
    assert project.read(SIGNED) == first
    assert settled(project)


def test_two_articles_that_tell_one_happening_share_one_event(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)

    project.run()

    assert len(project.events()) == 4
    assert project.read(SIGNED).count("- article:") == 2
    assert settled(project)


def test_an_entity_that_two_articles_name_is_one_articles_draft(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", GAMES)
    project.run()

    drafts = [
        project.notebook(article)["entities"]
        for article in (PACT_ID, "stane-and-brandt-meet-before-the-games")
    ]

    owned = [entities["people/carla-brandt"] for entities in drafts if isinstance(entities, dict)]
    assert owned == [{"fields": {"name": "Carla Brandt", "review": "draft"}}, {}]


def test_a_source_goes_when_its_article_no_longer_says_so(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    alone = project.read(SIGNED)
    project.seed("b", TWIN)
    project.run()
    project.seed("b", TWIN.replace("signed the long rail pact with", "sold ten trams to"))

    project.run()

    assert project.read(SIGNED) == alone
    assert settled(project)


def test_an_event_stays_while_another_article_tells_it(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)
    project.run()
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))

    project.run()

    assert "- article: norway-has-its-rail-pact" in project.read(SIGNED)
    assert PACT_ID not in project.read(SIGNED)
    assert settled(project)


def test_an_event_goes_with_the_last_article_that_told_it(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)
    project.run()
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))
    project.run()
    project.seed("b", TWIN.replace("signed the long rail pact with", "sold six buses to"))

    project.run()

    assert not project.has(SIGNED)
    assert settled(project)


def test_an_event_that_went_comes_again_when_an_article_tells_it_again(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", TWIN)
    project.run()
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))
    project.run()
    project.seed("b", TWIN.replace("signed the long rail pact with", "sold six buses to"))
    project.run()
    project.seed("a", PACT)

    project.run()

    assert project.has(SIGNED)
    assert settled(project)


def test_a_record_never_loses_its_only_source(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    by_person = project.edit(path, "  - url: https://example.org/pact\n", "")
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))

    project.run()

    assert project.read(path) == by_person
    assert settled(project)


# Another text


def test_an_untouched_draft_goes_when_the_article_no_longer_says_it(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.seed("a", PACT.replace("The Harbour Council bought three ships in 2019.\n", ""))

    done = project.run()

    assert done.removed == (BOUGHT,)
    assert settled(project)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Harbour Council", "title: The Harbour Council"),
        ("review: draft", "review: reviewed"),
        ("review: draft", "review: draft  # ask Ana"),
        ("review: draft", "x-note: ask Ana\nreview: draft"),
        ("review: draft", "occurrence: happened\nreview: draft"),
        ("date: 2019", "# the year of the deed\ndate: 2019"),
    ],
)
def test_a_draft_that_a_person_touched_stays(project: Project, old: str, new: str) -> None:
    project.seed("a", PACT)
    project.run()
    by_person = project.edit(BOUGHT, old, new)
    project.seed("a", PACT.replace("The Harbour Council bought three ships in 2019.\n", ""))

    project.run()

    assert project.read(BOUGHT) == by_person
    assert settled(project)


def test_a_file_is_called_by_the_date_that_the_machine_gives_it(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.seed("a", PACT.replace("on 9 September 2021", "in September 2021"))

    done = project.run()

    new = "content/events/2021/2021-09-stane-signed-rail-pact-norway-tallinn.yml"
    assert SIGNED in done.removed
    assert "date: 2021-09\n" in project.read(new)
    assert not project.has(SIGNED)
    assert settled(project)


def test_a_file_that_a_person_named_keeps_its_name(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    mine = SIGNED.replace("2021-09-09", "2021-09")
    project.move(SIGNED, mine)
    project.seed("a", PACT.replace("on 9 September 2021", "on 10 September 2021"))

    project.run()

    assert "date: 2021-09-10\n" in project.read(mine)
    assert settled(project)


# What cannot be read


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "seeds/b.txt: is empty\n  hint: put the article's text into it, or delete it"),
        (
            b"\x89PNG\0\0",
            "seeds/b.txt: is a picture, not text\n  hint: save the article's text as a .txt file",
        ),
        (
            b"A title\n\nCaf\xe9 opens, caf\xc3\xa9 closes.\n",
            "seeds/b.txt:3:4: not UTF-8: byte 0xe9\n  hint: save the file as UTF-8",
        ),
        (
            "A title\n\nMayor \u202eBrandt resigned.\n".encode(),
            "seeds/b.txt:3:7: has the character U+202E\n  hint: delete that character",
        ),
    ],
)
def test_a_bad_seed_stops_no_other(project: Project, data: bytes, message: str) -> None:
    project.seed("a", PACT)
    project.seed("c", OPEN)
    (project.root / "seeds/b.txt").write_bytes(data)

    done = project.run()

    assert list(map(str, done.problems)) == [message]
    assert project.has(SIGNED)
    assert project.has(LOAN)


def test_a_missing_seed_stops_no_other(project: Project) -> None:
    project.seed("a", PACT)
    files = [project.root / "seeds" / name for name in ("missing.txt", "a.txt")]

    done = extractor.extract(project.root, files, None, TODAY)

    told = "seeds/missing.txt: cannot be read: No such file or directory"
    assert [str(p) for p in done.problems] == [f"{told}\n  hint: check its name and rights"]
    assert project.has(SIGNED)


def test_an_article_that_makes_no_record_is_told_and_leaves_nothing(project: Project) -> None:
    project.seed("a", f"{'A title without end ' * 20}\n\nMayor Brandt resigned on 2 May 2020.\n")

    done = project.run()

    assert [p.where.path for p in done.problems] == ["seeds/a.txt"]
    assert project.contents() == {}


BROKEN = "title: [this is\n"


def test_a_broken_event_is_left_alone(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    whole = project.contents()
    project.write(SIGNED, BROKEN)

    project.run()

    assert project.contents() == {**whole, SIGNED: BROKEN.encode()}


def test_a_broken_entity_is_left_alone(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    whole = project.contents()
    project.write("content/people/boris-stane.yml", BROKEN)

    project.run()

    assert project.contents() == {**whole, "content/people/boris-stane.yml": BROKEN.encode()}


@pytest.mark.parametrize("kind", ["articles", "extracted"])
def test_an_article_whose_record_or_notebook_is_broken_is_left_alone(
    project: Project, kind: str
) -> None:
    project.seed("a", PACT)
    project.run()
    path = f"content/{kind}/{PACT_ID}.{'yml' if kind == 'articles' else 'json'}"
    project.delete(SIGNED)
    project.write(path, BROKEN)
    whole = project.contents()

    done = project.run()

    word = "record" if kind == "articles" else "notebook"
    assert str(done.problems[-1]) == (
        f"seeds/a.txt: is left alone, since its {word} cannot be read: '{path}'\n"
        f"  hint: mend the {word}, then run 'dateline extract' again"
    )
    assert project.contents() == whole


def test_a_change_that_would_break_a_record_is_not_made(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    claim = f"claims:\n  - text: It was signed\n    supported_by: [{PACT_ID}]\n"
    by_person = project.edit(path, "added:", f"{claim}added:")
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))

    project.run()

    assert project.read(path) == by_person
    assert settled(project)


def test_a_change_that_could_not_be_made_is_made_once_it_can(project: Project) -> None:
    path = "content/events/2021/2021-09-rail-pact.yml"
    project.write(path, BY_HAND)
    project.seed("a", PACT)
    project.run()
    claim = f"claims:\n  - text: It was signed\n    supported_by: [{PACT_ID}]\n"
    project.edit(path, "added:", f"{claim}added:")
    project.seed("a", PACT.replace("signed a rail pact with", "sold ten trams to"))
    project.run()
    project.edit(path, claim, "")

    project.run()

    assert project.read(path) == BY_HAND
    assert settled(project)


# Ids


def test_articles_of_one_title_get_ids_of_their_own(project: Project) -> None:
    project.seed("a", PACT)
    project.seed("b", PACT.replace("2021", "2020"))

    project.run()

    ids = sorted(p.stem for p in project.root.glob("content/articles/*.yml"))
    assert ids == [PACT_ID, f"{PACT_ID}-2"]
    assert settled(project)


def test_ids_stay_when_a_seed_comes_before_another(project: Project) -> None:
    project.seed("b", PACT)
    project.run()
    before = project.contents()
    project.seed("a", PACT.replace("2021", "2020").replace("2019", "2018"))

    project.run()

    assert {path: project.contents()[path] for path in before} == before
    assert "file: seeds/a.txt" in project.read(f"content/articles/{PACT_ID}-2.yml")
    assert settled(project)


def test_the_id_of_a_deleted_event_is_not_used_again(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    project.delete(SIGNED)
    project.seed("b", PACT.replace("9 September 2021", "9 September 2015"))

    project.run()

    assert "2015-09-09-stane-signed-rail-pact-norway-tallinn-2.yml" in project.events()


# Stopped midway


# Runs `extract` in many copies of a project, each killed at the next of its writes.
_KILLED = """
import os, shutil, signal, sys
from datetime import date
from pathlib import Path
from generator import extractor

def killed_at(n, root):
    def stop(event, args):
        nonlocal n
        if event in {"os.rename", "os.remove"} and "content" in str(args[0]):
            n -= 1
            if n < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(stop)
    extractor.extract(root, (), None, date(2024, 1, 1))
    os._exit(0)

start, copies = map(Path, sys.argv[1:])
for n in range(1000):
    root = copies / str(n)
    shutil.copytree(start, root)
    child = os.fork()
    if not child:
        killed_at(n, root)
    if os.waitpid(child, 0)[1] == 0:
        break
"""


def _killed(start: Project, copies: Path) -> list[Project]:
    copies.mkdir()
    args = [sys.executable, "-c", _KILLED, str(start.root), str(copies)]
    subprocess.run(args, check=True, cwd=REPOSITORY)
    *killed, _ = sorted(copies.iterdir(), key=lambda folder: int(folder.name))
    return [Project(folder) for folder in killed]


@pytest.mark.skipif(os.name == "nt", reason="processes are killed in another way")
def test_a_first_run_that_is_killed_anywhere_is_completed_by_the_next(tmp_path: Path) -> None:
    start = fresh(tmp_path, a=PACT, b=TWIN, c=GAMES)
    whole = fresh(tmp_path, a=PACT, b=TWIN, c=GAMES)
    written = whole.run().written

    killed = _killed(start, tmp_path / "copies")

    assert len(killed) == len(written)
    for project, last in zip(killed, written, strict=True):
        _complete(project)
        assert project.contents() == whole.contents(), last


@pytest.mark.skipif(os.name == "nt", reason="processes are killed in another way")
def test_a_later_run_that_is_killed_anywhere_is_completed_by_the_next(tmp_path: Path) -> None:
    start = fresh(tmp_path, a=PACT, b=TWIN, c=GAMES)
    start.run()
    start.seed("a", PACT.replace("on 9 September 2021", "on 10 September 2020"))
    start.edit(
        "content/articles/stane-and-brandt-meet-before-the-games.yml",
        "published: 2021-09-09",
        "published: 2021-09-17",
    )
    whole = Project(tmp_path / "whole")
    shutil.copytree(start.root, whole.root)
    whole.run()

    killed = _killed(start, tmp_path / "copies")

    assert len(killed) >= 8
    for project in killed:
        _complete(project)
        assert project.contents() == whole.contents(), project.root.name


def _complete(project: Project) -> None:
    assert store.load(project.root).problems == ()
    with store.locked(project.root):
        project.run()


def test_a_run_that_could_not_write_is_completed_by_the_next(tmp_path: Path) -> None:
    whole = fresh(tmp_path, a=PACT, b=TWIN)
    whole.run()
    project = fresh(tmp_path, a=PACT, b=TWIN)
    project.write("content/people", "a file where a folder belongs")
    with pytest.raises(store.StoreError):
        project.run()
    project.delete("content/people")

    project.run()

    assert project.contents() == whole.contents()


def test_a_notebook_that_is_lost_is_made_again_from_untouched_drafts(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    whole = project.contents()
    project.delete(f"content/extracted/{PACT_ID}.json")

    project.run()

    assert project.contents() == whole


# Many articles


SEEDS = [
    f"Report {n} of the harbour\n\n"
    f"President Boris Stane signed pact number {n} with Norway in Tallinn on {1 + n % 28} May 2020."
    f"\n\nMayor Carla Brandt opened bridge {n // 2} in Oslo on {1 + n // 2 % 28} June 2020.\n"
    for n in range(12)
]


def test_a_run_over_many_articles_writes_what_runs_over_each_write(tmp_path: Path) -> None:
    seeds = {f"s{n:02}": text for n, text in enumerate([*SEEDS, PACT, TWIN, GAMES, STATED])}
    at_once, each = fresh(tmp_path, **seeds), fresh(tmp_path, **seeds)
    for made in (at_once, each):
        made.write("content/events/2021/2021-09-rail-pact.yml", BY_HAND)
        made.write("content/people/b-stane.yml", "name: B. Stane\naliases: [Boris Stane]\n")

    at_once.run()
    for name in seeds:
        extractor.extract(each.root, [each.root / f"seeds/{name}.txt"], None, TODAY)

    assert at_once.contents() == each.contents()
    assert settled(at_once)


def test_a_run_reads_each_record_once_and_then_only_what_it_wrote(project: Project) -> None:
    for n, text in enumerate(SEEDS):
        project.seed(f"s{n:02}", text)
    for n in range(200):
        text = BY_HAND.replace("Boris Stane ", f"Somebody {n} ")
        project.write(f"content/events/2021/2021-09-rail-pact-no-{n}.yml", text)
    opened: list[str] = []
    _watched.append(opened)

    project.run()

    _watched.clear()
    assert len([path for path in opened if "rail-pact" in path]) == 200


_watched: list[list[str]] = []


def _note_reading(event: str, args: tuple[object, ...]) -> None:
    if event == "open" and _watched:
        _watched[0].append(str(args[0]))


sys.addaudithook(_note_reading)  # a hook cannot be taken away again, so it is idle but in one test


# Whatever people do


_FIELD = st.sampled_from(["title", "summary", "people", "places", "date", "sources", "review"])
_DEED = st.one_of(
    st.tuples(st.just("change"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("delete"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("add"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("take out"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("delete file"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("rename file"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("delete entity"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("text"), st.integers(0, 3), _FIELD),
    st.tuples(st.just("day"), st.integers(0, 3), _FIELD),
    st.tuples(st.just("run"), st.integers(0, 0), _FIELD),
)
_TEXTS = [
    (PACT, TWIN),
    (PACT.replace("signed a rail pact", "signed a long rail pact"), TWIN),
    (PACT.replace("on 9 September 2021", "in September 2021"), OPEN),
    (PACT.replace("Mayor Carla Brandt opened a bridge in Oslo on 14 October 2021.\n", ""), GAMES),
]
_DAYS = ["2021-11-05", "2021-09-17", "2021-09-09", ""]


class Persons:
    """What people did to the events of a project, to be found again after every run."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.count = 0
        self.said: dict[str, dict[str, set[str]]] = {}
        self.gone: dict[str, dict[str, set[str]]] = {}
        self.deleted: set[str] = set()
        self.entities: set[Path] = set()

    def delete_entity(self, n: int) -> None:
        """Delete the n-th person or place."""
        content = self.project.root / "content"
        files = sorted([*content.glob("people/*.yml"), *content.glob("places/*.yml")])
        if files:
            files[n % len(files)].unlink()
            self.entities.add(files[n % len(files)])

    def do(self, deed: str, n: int, name: str) -> None:
        """Do one deed to the n-th event."""
        ids = sorted(self.files())
        if not ids:
            return
        id = ids[n % len(ids)]
        path = self.files()[id]
        if deed == "delete file":
            path.unlink()
            self.deleted.add(id)
            self.said.pop(id, None)
            self.gone.pop(id, None)
            return
        if deed == "rename file":
            self.count += 1
            new = f"renamed-{self.count}"
            text = store.patch(path.read_text("utf-8"), [store.Add("former_ids", id)])
            path.rename(path.with_name(path.name.replace(id, new)))
            path.with_name(path.name.replace(id, new)).write_text(text, "utf-8")
            self.said[new] = self.said.pop(id, {})
            self.gone[new] = self.gone.pop(id, {})
            self.deleted.add(id)
            return
        fields = store.fields_of(store.load(self.project.root).records.events[ids.index(id)])
        change = self._change(deed, name, fields.get(name), id)
        if change:
            path.write_text(store.patch(path.read_text("utf-8"), [change]), "utf-8")

    def _change(self, deed: str, name: str, value: object, id: str) -> store.Change | None:
        self.count += 1
        own = f"Words of a person, number {self.count}"
        said = self.said.setdefault(id, {})
        gone = self.gone.setdefault(id, {})
        if name in {"people", "places"}:
            items = [str(i) for i in value] if isinstance(value, list) else []
            if deed == "add":
                said.setdefault(name, set()).add(own)
                return store.Add(name, own)
            if deed in {"take out", "delete"} and items:
                out = items[:1] if deed == "take out" else items
                gone.setdefault(name, set()).update(out)
                said[name] = said.get(name, set()) - set(out)
                return store.Put(name, [i for i in items if i not in out])
            return None
        if name == "sources":
            if deed != "add":
                return None
            said.setdefault(name, set()).add(own)
            return store.Add(name, {"reference": own})
        if name == "review" and deed == "change":
            said[name] = {"reviewed"}
            return store.Put(name, "reviewed")
        if deed == "change" and name != "review":
            new = f"19{self.count % 90 + 10}" if name == "date" else own
            said[name] = {new}
            return store.Put(name, new)
        return None

    def files(self) -> dict[str, Path]:
        """Return the events' files by id."""
        found = store.load(self.project.root).files
        return {i: self.project.root / f.path for (kind, i), f in found.items() if kind == "events"}

    def lost(self) -> list[str]:
        """Return what people did and cannot find any more."""
        loaded = store.load(self.project.root)
        events = {e.id: store.fields_of(e) for e in loaded.records.events}
        found = [str(p) for p in loaded.problems]
        found += [f"{id} is there again" for id in self.deleted & set(events)]
        found += [f"{file} is there again" for file in self.entities if file.exists()]
        for id, said in self.said.items():
            for name, words in said.items():
                text = str(events.get(id, {}).get(name, "reviewed" if id in events else ""))
                found += [f"{id}: {name} lost {w!r}" for w in words if w not in text]
        for id, gone in self.gone.items():
            for name, words in gone.items():
                there = events.get(id, {}).get(name, [])
                back = words & {str(i) for i in there} if isinstance(there, list) else set()
                found += [f"{id}: {name} has {w!r} again" for w in sorted(back)]
        return found


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_DEED, max_size=12))
def test_nothing_that_people_do_is_lost(tmp_path: Path, deeds: list[tuple[str, int, str]]) -> None:
    project = fresh(tmp_path, a=PACT, b=TWIN)
    project.run()
    persons = Persons(project)

    for deed, n, name in [*deeds, ("run", 0, "")]:
        if deed == "text":
            for seed, text in zip("ab", _TEXTS[n], strict=True):
                project.seed(seed, text)
        elif deed == "day":
            project.run(published=_DAYS[n])
        elif deed == "delete entity":
            persons.delete_entity(n)
        elif deed == "run":
            project.run()
        else:
            persons.do(deed, n, name)

        assert persons.lost() == []
    assert settled(project)
