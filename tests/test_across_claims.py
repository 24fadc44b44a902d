"""What reports of one happening count and date differently is kept as claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline

from .tellings.project import claims_in, events_of, extracted, is_settled, new
from .tellings.reports import FIRE, FIRE_LAST, FIRE_LATER, FIRST

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


def accepted(root: Path, *changed: tuple[str, str]) -> Path:
    text = fire_of(root).read_text("utf-8")
    for old, by_person in (("review: draft\n", ""), *changed):
        assert old in text
        text = text.replace(old, by_person)
    fire_of(root).write_text(text, "utf-8")
    return root


def test_what_contradicts_a_draft_that_was_accepted_is_a_claim(tmp_path: Path) -> None:
    root = accepted(extracted(new(tmp_path), [FIRE]))
    by_person = fire_of(root).read_text("utf-8")

    extracted(root, [FIRE_LATER])

    one, other = KILLED
    assert claims_in(root) == {
        (one, frozenset({"fire-in-lima"}), frozenset({"dead-of-the-market-hall"})),
        (other, frozenset({"dead-of-the-market-hall"}), frozenset({"fire-in-lima"})),
    }
    assert fire_of(root).read_text("utf-8").startswith(by_person.split("sources:")[0].rstrip())
    assert is_settled(root)


def test_what_may_be_true_beside_an_accepted_draft_is_no_claim(tmp_path: Path) -> None:
    more = FIRE[1].replace("killed 12", "killed 20")
    root = accepted(extracted(new(tmp_path), [("fire.txt", more)]))

    extracted(root, [FIRE_LATER])

    assert not claims_in(root)
    assert fire_of(root).read_text("utf-8").count("- article:") == 2


def test_what_a_person_decided_otherwise_is_not_claimed_by_the_source_there(tmp_path: Path) -> None:
    root = accepted(extracted(new(tmp_path), [FIRE]), ("killed 12", "killed 13"))

    extracted(root, [FIRE])

    assert not claims_in(root)


HALL = """\
date: 2020-05-02
title: Fire destroys the market hall of Lima
summary: A fire in Lima destroyed the market hall and killed thirteen people.
places: [Lima]
sources:
  - url: https://example.org/hall
added: 2021-10-01
"""


def by_hand(root: Path, text: str, path: str) -> Path:
    (root / "content/events" / path).parent.mkdir(parents=True)
    (root / "content/events" / path).write_text(text, "utf-8")
    return root


def test_what_contradicts_a_persons_record_is_claimed_by_its_new_sources(tmp_path: Path) -> None:
    for order in ([FIRE, FIRE_LAST], [FIRE_LAST, FIRE]):
        root = by_hand(new(tmp_path), HALL, "2020/2020-05-02-hall.yml")

        extracted(root, *([report] for report in order))

        assert claims_in(root) == {
            ("12 people died.", frozenset({"fire-in-lima"}), frozenset({"lima-mourns"})),
            ("15 people died.", frozenset({"lima-mourns"}), frozenset({"fire-in-lima"})),
        }
        assert HALL.split("sources:")[0] in fire_of(root).read_text("utf-8")
        assert is_settled(root)


def test_a_claim_that_a_person_took_out_of_their_record_stays_out(tmp_path: Path) -> None:
    root = extracted(by_hand(new(tmp_path), HALL, "2020/2020-05-02-hall.yml"), [FIRE])
    head, rest = fire_of(root).read_text("utf-8").split("claims:\n")
    fire_of(root).write_text(head + rest[rest.index("added:") :], "utf-8")
    by_person = fire_of(root).read_bytes()

    extracted(root, [FIRE], [FIRE])

    assert fire_of(root).read_bytes() == by_person


QUAKE = "Quake in Callao\n\nAn earthquake struck Callao in Peru on 14 March 2024. "
SHOCK = "Callao counts its dead\n\nThe earthquake that hit Callao on 14 March 2024 was long. "


def told_behind(tmp_path: Path, one: str, other: str) -> set[str]:
    root = extracted(new(tmp_path), [("a.txt", QUAKE + one), ("b.txt", SHOCK + other)])
    assert len(set(events_of(root).values())) >= 1
    return {text for text, _, _ in claims_in(root)}


def test_what_the_sentences_behind_count_is_of_the_event(tmp_path: Path) -> None:
    found = told_behind(
        tmp_path,
        "At least 12 people died and 40 were hurt, officials said.\n",
        "Officials said that nine people were killed. It had a magnitude of 6.3.\n",
    )

    assert found == {"At least 12 people died.", "9 people died."}


@pytest.mark.parametrize(
    "other",
    [
        "Nine people were killed in another quake.\n",
        "In 2019, nine people were killed there.\n",
        "A lorry killed nine people in Lima on 2 March 2024.\n",
        "Mayor Dora Dahl opened a school in Lima on 16 March 2024. Nine people were killed.\n",
    ],
)
def test_what_is_counted_of_something_else_is_no_claim(tmp_path: Path, other: str) -> None:
    assert not told_behind(tmp_path, "At least 12 people died.\n", other)


def test_the_dead_of_a_fire_are_not_those_of_an_arrest(tmp_path: Path) -> None:
    arrest = "Police arrested mayor Dora Dahl in Lima on 14 March 2024 over a fire. "
    reports = [("a.txt", f"Dahl held\n\n{arrest}The blaze killed 12 people.\n")]
    reports += [("b.txt", f"Mayor in jail\n\n{arrest}The blaze killed 14 people.\n")]

    root = extracted(new(tmp_path), reports)

    assert len(set(events_of(root).values())) == 1
    assert not claims_in(root)


def test_a_deal_is_worth_what_the_next_sentence_says(tmp_path: Path) -> None:
    deal = "Norbank bought the Kesto Mill in Lima on 14 March 2024. "
    reports = [("a.txt", f"Mill sold\n\n{deal}The deal is worth 2.1 million euros.\n")]
    reports += [("b.txt", f"Norbank buys mill\n\n{deal}It values the mill at 2.3 million euros.\n")]

    root = extracted(new(tmp_path), reports)

    assert {text for text, _, _ in claims_in(root)} == {
        "The sum was 2.1 million euros.",
        "The sum was 2.3 million euros.",
    }


def test_claims_stay_when_a_draft_is_accepted(tmp_path: Path) -> None:
    root = extracted(new(tmp_path), [FIRE, FIRE_LATER])
    text = fire_of(root).read_text("utf-8").replace("review: draft\n", "")
    fire_of(root).write_text(text, "utf-8")

    extracted(root, [FIRE, FIRE_LATER])

    assert fire_of(root).read_text("utf-8") == text
    assert is_settled(root)
