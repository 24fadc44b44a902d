"""Several reports of one happening: one event, whatever came first, and what people wrote stays."""

from __future__ import annotations

import random
import tempfile
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import extractor, pipeline

from .tellings.gold import FOLDER, UNREAD, gold
from .tellings.project import claims_in, events_of, extracted, parting, relations

FIRST = (
    "first.txt",
    "Rail pact signed\n\nPresident Boris Stane signed a rail pact with Norway in Callao on "
    "9 September 2021.\n",
)
LAST = (
    "last.txt",
    "Norway signs treaty\n\nMinister Carla Brandt signed a treaty on the line to Norway in Callao "
    "on 9 September 2021.\n",
)
BETWEEN = (
    "mid.txt",
    "Line agreed\n\nPresident Boris Stane and Minister Carla Brandt signed a treaty, a rail pact "
    "on the line to Norway, in Callao on 9 September 2021.\n",
)
OTHERS = [
    (
        "bridge.txt",
        "Bridge opened\n\nMayor Dora Dahl opened a bridge in Lima on 14 October 2021.\n",
    ),
    (
        "bridge-two.txt",
        "Lima crosses its river\n\nThe bridge in Lima was opened by mayor Dora Dahl on 14 October "
        "2021.\n\nMayor Dora Dahl opened a school in Lima on 14 October 2021.\n",
    ),
    (
        "bridge-three.txt",
        "A bridge at last\n\nMayor Dora Dahl opened the long bridge in Lima on 14 October 2021.\n\n"
        "Mayor Dora Dahl opened a bridge in Lima on 14 October 2020.\n",
    ),
]
FIRE = (
    "fire.txt",
    "Fire in Lima\n\n"
    "A fire destroyed the market hall of Lima on 2 May 2020 and killed 12 people.\n",
)
FIRE_LATER = (
    "fire-later.txt",
    "Dead of the market hall\n\nA fire destroyed the market hall of Lima on 2 May 2020, killing at "
    "least 14 people.\n",
)
FIRE_LAST = (
    "fire-last.txt",
    "Lima mourns\n\nA fire destroyed the old market hall of Lima on 2 May 2020, killing 15 people."
    "\n\nA fire destroyed a school in Lima on 9 May 2020 and killed three people.\n",
)
PLAN = (
    "plan.txt",
    "Summit in Nairobi ahead\n\nPublished: 6 September 2024\n\nLeaders of five lake states will "
    "sign a charter on fishing in Nairobi on 20 September 2024.\n",
)
HELD = (
    "held.txt",
    "Charter for the lake\n\nPublished: 22 September 2024\n\nLeaders of five lake states signed "
    "the charter on fishing in Nairobi on 20 September 2024.\n",
)
REPORTS = [FIRST, BETWEEN, LAST, *OTHERS, FIRE, FIRE_LATER, FIRE_LAST, PLAN, HELD]


def new(tmp_path: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=tmp_path))


def contents(root: Path) -> dict[str, bytes]:
    files = (p for p in (root / "content").rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def is_settled(root: Path) -> bool:
    before = contents(root)
    extractor.extract(root, (), None, date(2031, 5, 5))
    return contents(root) == before


def test_a_report_between_two_makes_them_one(tmp_path: Path) -> None:
    two = extracted(new(tmp_path), [FIRST, LAST])
    three = extracted(new(tmp_path), [FIRST, LAST, BETWEEN])

    assert len(set(events_of(two).values())) == 2
    assert len(set(events_of(three).values())) == 1
    assert is_settled(three)


def test_a_draft_that_is_joined_in_the_run_that_wrote_it_is_not_told_of(tmp_path: Path) -> None:
    root = new(tmp_path)
    (root / "seeds").mkdir()
    for name, text in (FIRST, LAST, BETWEEN):
        (root / "seeds" / name).write_text(text, "utf-8")

    done = extractor.extract(root, (), None, date(2024, 12, 31))

    assert len(list((root / "content/events").rglob("*.yml"))) == 1
    assert [p for p in done.written if not (root / p).exists()] == []
    assert done.removed == ()


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(REPORTS), st.sets(st.integers(1, len(REPORTS) - 1), max_size=3))
def test_neither_order_nor_runs_part_the_reports_otherwise(
    tmp_path: Path, order: list[tuple[str, str]], cuts: set[int]
) -> None:
    ends = [0, *sorted(cuts), len(order)]
    runs = [order[a:b] for a, b in pairwise(ends)]

    made = extracted(new(tmp_path), *runs)

    at_once = extracted(new(tmp_path), REPORTS)
    assert parting(made) == parting(at_once)
    assert claims_in(made) == claims_in(at_once)
    assert len(relations(made)) == 1
    assert is_settled(made)


def test_neither_order_nor_runs_part_the_gold_reports_otherwise(tmp_path: Path) -> None:
    reports = [
        (p.name, p.read_text("utf-8")) for folder in (FOLDER, UNREAD) for p in gold(folder).reports
    ]
    mixed = list(reports)
    random.Random(8).shuffle(mixed)

    at_once = extracted(new(tmp_path), reports)
    in_two = extracted(new(tmp_path), mixed[:15], mixed[15:])

    assert parting(in_two) == parting(at_once)
    assert claims_in(in_two) == claims_in(at_once)
    assert is_settled(in_two)


def test_the_names_of_the_files_make_no_difference(tmp_path: Path) -> None:
    renamed = [(f"{n}.txt", text) for n, (_, text) in enumerate(reversed(REPORTS))]

    made = extracted(new(tmp_path), sorted(renamed))

    assert parting(made) == parting(extracted(new(tmp_path), REPORTS))


WRITTEN = """\
# Ana wrote this.
date: 2021-09-09
title: A pact on the railway   # in her words
summary: The president signed a rail pact with Norway in Callao.
people: [Boris Stane]
sources:
  - url: https://example.org/pact
added: 2021-10-01
"""
PATH = "content/events/2021/2021-09-09-railway.yml"


def written(tmp_path: Path) -> Path:
    root = new(tmp_path)
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).write_text(WRITTEN, "utf-8")
    return root


def test_reports_of_what_an_editor_wrote_become_its_sources(tmp_path: Path) -> None:
    root = extracted(written(tmp_path), [FIRST], [BETWEEN])

    quotes = (
        "  - article: rail-pact-signed\n"
        "    quote: President Boris Stane signed a rail pact with Norway in Callao on 9 September"
        " 2021\n"
        "  - article: line-agreed\n"
    )
    text = (root / PATH).read_text("utf-8")
    head, tail = WRITTEN.split("added:")
    assert text.startswith(head + quotes)
    assert text.endswith(f"added:{tail}")
    assert [p.name for p in (root / "content/events").rglob("*.yml")] == [Path(PATH).name]
    assert is_settled(root)


def test_why_a_report_became_a_source_is_noted(tmp_path: Path) -> None:
    root = extracted(written(tmp_path), [FIRST])

    notebook = (root / "content/extracted/rail-pact-signed.json").read_text("utf-8")
    assert "9\N{NO-BREAK SPACE}September 2021; both have “Boris”, “Callao”, “Norway”" in notebook


def test_a_draft_that_a_person_touched_is_joined_with_none(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRST, LAST])
    (draft,) = [p for p in (root / "content/events").rglob("*.yml") if "brandt" in p.name]
    draft.write_text(draft.read_text("utf-8").replace("review:", "why: It counts.\nreview:"))
    by_person = draft.read_bytes()

    extracted(root, [BETWEEN])

    assert draft.read_bytes() == by_person
    assert len(set(events_of(root).values())) == 2
    assert is_settled(root)


def test_a_notebook_has_no_file_read_that_is_no_seed(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRST, LAST])
    outside = root.parent / f"{root.name}.txt"
    outside.write_text(LAST[1] + "\nMayor Dora Dahl hid the plan in Lima on 3 May 2020.\n", "utf-8")
    notebook = root / "content/extracted/norway-signs-treaty.json"
    text = notebook.read_text("utf-8").replace("seeds/last.txt", f"../{outside.name}")
    notebook.write_text(text, "utf-8")
    (root / "content/articles/norway-signs-treaty.yml").unlink()

    extracted(root, [BETWEEN])

    assert not any(b"hid the plan" in data for data in contents(root).values())


def test_a_notebook_with_a_date_that_is_none_stops_no_run(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRST])
    notebook = root / "content/extracted/rail-pact-signed.json"
    text = notebook.read_text("utf-8").replace('"2021-09-09"', '"the day before"')
    notebook.write_text(text, "utf-8")

    extracted(root, [BETWEEN])

    assert len(set(events_of(root).values())) == 1


def test_the_records_of_all_reports_pass_check(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), REPORTS)

    problems = pipeline.check(root).problems

    assert [str(p) for p in problems if p.severity == "error"] == []


# Where they differ

KILLED = ("12 people died.", "At least 14 people died.")


def fire_of(root: Path) -> Path:
    (file,) = (root / "content/events/2020").glob("2020-05-02-*.yml")
    return file


def test_what_two_reports_count_differently_is_kept_as_claims(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])

    one, other = KILLED
    assert claims_in(root) == {
        (one, frozenset({"fire-in-lima"}), frozenset({"dead-of-the-market-hall"})),
        (other, frozenset({"dead-of-the-market-hall"}), frozenset({"fire-in-lima"})),
    }
    assert not [p for p in pipeline.check(root).problems if p.severity == "error"]
    assert is_settled(root)


def test_counts_that_may_both_be_true_dispute_nothing(tmp_path: Path) -> None:
    more = FIRE[1].replace("killed 12", "killed 20")
    root = extracted(new(tmp_path), [("fire.txt", more), FIRE_LATER])

    assert {text for text, _, _ in claims_in(root)} == {"20 people died.", KILLED[1]}
    assert not any(disputed for _, _, disputed in claims_in(root))


def test_reports_that_count_alike_make_no_claim(tmp_path: Path) -> None:
    same = FIRE_LATER[1].replace("at least 14", "12")

    assert not claims_in(extracted(new(tmp_path), [FIRE, ("later.txt", same)]))


def test_days_that_differ_are_claims(tmp_path: Path) -> None:
    later = FIRST[1].replace("9 September", "10 September").replace("Rail pact signed", "Signed")
    root = extracted(new(tmp_path), [FIRST, ("later.txt", later)])

    assert {text for text, _, _ in claims_in(root)} == {
        "The date was 9 September 2021.",
        "The date was 10 September 2021.",
    }


def test_a_claim_goes_when_its_article_no_longer_says_so(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])

    extracted(root, [("fire-later.txt", FIRE_LATER[1].replace(", killing at least 14 people", ""))])

    assert not claims_in(root)
    assert is_settled(root)


def test_claims_go_with_the_article_that_made_them(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])

    extracted(root, [("fire-later.txt", "Dead of the market hall\n\nThe river rose in Lima.\n")])

    assert not claims_in(root)
    assert is_settled(root)


def test_a_claim_that_a_person_took_out_stays_out(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])
    text = fire_of(root).read_text("utf-8")
    head, rest = text.split("claims:\n")
    fire_of(root).write_text(head + "sources:" + rest.split("sources:")[1], "utf-8")
    by_person = fire_of(root).read_bytes()

    extracted(root, [FIRE], [FIRE_LATER])

    assert fire_of(root).read_bytes() == by_person


def test_what_a_person_wrote_of_the_dead_is_never_changed(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])
    text = fire_of(root).read_text("utf-8").replace(KILLED[0], "Twelve people died, says the city.")
    fire_of(root).write_text(text, "utf-8")

    extracted(root, [FIRE, FIRE_LATER, FIRE_LAST])

    assert "Twelve people died, says the city." in fire_of(root).read_text("utf-8")
    assert KILLED[0] not in fire_of(root).read_text("utf-8")


def test_a_draft_that_was_accepted_gets_sources_and_no_claims(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE])
    text = fire_of(root).read_text("utf-8").replace("review: draft\n", "")
    fire_of(root).write_text(text, "utf-8")

    extracted(root, [FIRE_LATER])

    assert not claims_in(root)
    assert fire_of(root).read_text("utf-8").count("- article:") == 2
    assert is_settled(root)


def test_claims_stay_when_a_draft_is_accepted(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])
    text = fire_of(root).read_text("utf-8").replace("review: draft\n", "")
    fire_of(root).write_text(text, "utf-8")

    extracted(root, [FIRE, FIRE_LATER])

    assert fire_of(root).read_text("utf-8") == text
    assert is_settled(root)


# What one is to another

PLANNED, SIGNED = (
    "Leaders of five lake states to sign a charter on fishing in Nairobi",
    "Leaders of five lake states signed the charter on fishing in Nairobi",
)


def test_what_was_planned_and_came_is_two_events_that_are_related(tmp_path: Path) -> None:
    for order in ([PLAN, HELD], [HELD, PLAN]):
        root = extracted(new(tmp_path), *([one] for one in order))

        assert relations(root) == {(SIGNED, "fulfils", PLANNED)}
        assert is_settled(root)


def test_what_a_person_planned_is_fulfilled_by_the_draft(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [PLAN])
    (file,) = (root / "content/events/2024").glob("*.yml")
    by_person = file.read_text("utf-8").replace("review: draft\n", "")
    file.write_text(by_person, "utf-8")

    extracted(root, [HELD])

    assert file.read_text("utf-8") == by_person
    assert relations(root) == {(SIGNED, "fulfils", PLANNED)}


def test_a_plan_that_goes_is_fulfilled_by_nothing(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [PLAN, HELD])

    extracted(root, [(PLAN[0], PLAN[1].replace("will sign", "may sign"))])

    assert len(events_of(root)) == 1
    assert relations(root) == frozenset()
    assert is_settled(root)


def test_what_a_text_says_to_follow_follows(tmp_path: Path) -> None:
    text = (
        "Pact approved\n\nParliament approved the rail pact on 12 September 2021 after President "
        "Boris Stane signed a rail pact with Norway in Callao on 9 September 2021.\n"
    )
    root = extracted(new(tmp_path), [FIRST], [("approved.txt", text)])

    assert len(set(events_of(root).values())) == 2
    assert relations(root) == {
        (
            "Parliament approved the rail pact",
            "follows",
            "Boris Stane signed a rail pact with Norway in Callao",
        )
    }
    assert is_settled(root)
