"""Whose sales, whose economy and which company a report tells of that names one in its headline."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

BODY = ("Kesta Marine Ltd sells a ferry", "Kesta Marine Ltd sold a ferry to Peru. ")
COUNTRY = ("Peru cuts its rates", "Rates were cut in Peru. ")
TOLD = [
    (BODY, "Net profit fell 5% in May.", "Kesta Marine Ltd’s net profit fell 5%"),
    (BODY, "Sales in May rose by a fifth.", "Kesta Marine Ltd’s sales rose by a fifth"),
    (BODY, "Kesta Marine Ltd said on Monday that its return to profit was due to rain.",
     "Kesta Marine Ltd said its return to profit was due to rain"),
    (COUNTRY, "Exports fell by a tenth in May.", "Peru’s exports fell by a tenth"),
    (COUNTRY, "The economy shrank by a tenth in May.", "Peru’s economy shrank by a tenth"),
    (COUNTRY, "The government raised the levy on fish on Monday.",
     "Peru’s government raised the levy on fish"),
    (COUNTRY, "The Government raised the levy on fish on Monday.",
     "Peru’s government raised the levy on fish"),
    (("Peruvian rates fall", "Rates fell in Lima. Peru is glad. "),
     "The economy shrank by a tenth in May.", "Peru’s economy shrank by a tenth"),
    (COUNTRY, "GDP rose by 3% in May.", "Peru’s GDP rose by 3%"),
    (("Kesta Marine Ltd and Rimac Steel Ltd are in talks", "Kesta Marine Ltd has a yard. "),
     "Net profit fell 5% in May.", "Net profit fell 5%"),
    (("Peru meets Chile", "Rain fell in Lima. "), "Exports fell by a tenth in May.",
     "Exports fell by a tenth"),
    (BODY, "Sales of nets rose by a fifth in May.", "Sales of nets rose by a fifth"),
    (BODY, "Rimac Steel Ltd has a rival yard, where net profit fell 5% in May.",
     "Net profit fell 5%"),
    (BODY, "Rimac Steel Ltd is a rival. Net profit fell 5% in May.", "Net profit fell 5%"),
    (COUNTRY, "Chile was glad. The economy shrank by a tenth in May.", "Economy shrank by a tenth"),
    (BODY, "Kesta Marine Ltd of Peru is old. Net profit fell 5% in May.",
     "Kesta Marine Ltd’s net profit fell 5%"),
    (COUNTRY, "The government of Chile fell in May.", "Government of Chile fell"),
    (COUNTRY, "Bo Lind blamed the bank for the country's debt on Monday.",
     "Bo Lind blamed the bank for Peru's debt"),
    (COUNTRY, "Chile rests. Bo Lind blamed the bank for the country's debt on Monday.",
     "Bo Lind blamed the bank for the country's debt"),
    (BODY, "Kesta Marine Ltd sold the company's yard on Monday.",
     "Kesta Marine Ltd sold its yard"),
    (COUNTRY, "The country cut its levies on Monday.", "Peru cut its levies"),
    (COUNTRY, "Ana Ross said on Monday that her mill had burnt.",
     "Ana Ross said her mill had burnt"),
    (BODY, "Bo Lind sold the company's yard on Monday.",
     "Bo Lind sold Kesta Marine Ltd's yard"),
    (("Peru bans nets", "Nets of Chile are long. Chile sells them, and Chile is sad. "),
     "The economy shrank by a tenth in May.", "Economy shrank by a tenth"),
    (("Peru bans nets", "Peruvian nets are long. "),
     "Exports fell by a tenth in May.", "Exports fell by a tenth"),
]  # fmt: skip


@pytest.mark.parametrize(("report", "sentence", "title"), TOLD)
def test_a_noun_is_told_with_whose_it_is(
    report: tuple[str, str], sentence: str, title: str
) -> None:
    headline, lead = report
    *_, p = read_text(f"{headline}\n\n{lead}{sentence}\n", parse("2024-06-12")).found.proposals

    assert p.title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Bo Lind sued Kesta Marine Ltd and Rimac Steel Ltd. The company sold a ferry on Monday.",
         "Kesta Marine Ltd sold a ferry"),
        ("Bo Lind sued Lima Iron Ltd and Rimac Steel Ltd. The company sold a ferry on Monday.",
         "Company sold a ferry"),
        ("Bo Lind sued Kesta Marine Ltd and Rimac Steel Ltd. Its yard burnt down on Monday.",
         "Kesta Marine Ltd’s yard burnt down"),
        ("Rimac Steel Ltd sued Kesta Marine Ltd. The company sold a ferry on Monday.",
         "Company sold a ferry"),
    ],
)  # fmt: skip
def test_the_company_is_the_headlines_where_the_sentence_before_names_it(
    sentence: str, title: str
) -> None:
    text = f"Kesta Marine Ltd is in debt\n\nA yard of Kesta Marine Ltd is old. {sentence}\n"
    *_, p = read_text(text, parse("2024-06-12")).found.proposals

    assert p.title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Ana Ross was glad. The Peruvian lost a final in 2023.", "Ana Ross lost a final"),
        ("Ana Ross met Bo Lind. The Peruvian left on Monday.", "Peruvian left"),
        ("Ana Ross was glad. The British left on Monday.", "British left"),
        ("Bo Lind sued Kesta Marine Ltd and Rimac Steel Ltd. Its mill burnt down on Monday.",
         "Mill burnt down"),
    ],
)  # fmt: skip
def test_a_person_is_told_by_the_country(sentence: str, title: str) -> None:
    *_, p = read_text(f"Town news\n\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert p.title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Kesta and Co said its board sold the Rimac mill on Monday.",
            "Kesta and Co’s board sold the Rimac mill",
        ),
        (
            "Peru earlier today said its forces raided a camp near Tumbes on Monday.",
            "Peru’s forces raided a camp near Tumbes",
        ),
        (
            "The maker, Kesta Biologics Inc, recalled two batches on Monday.",
            "Kesta Biologics Inc recalled two batches",
        ),
        (
            "The airline, Kesta Air Ltd, which flies to Lima, sold a jet on Monday.",
            "Kesta Air Ltd sold a jet",
        ),
        ("Ana Ross said its board sold the mill on Monday.", "Board sold the mill"),
    ],
)
def test_its_board_is_the_speakers_and_the_maker_is_named(sentence: str, title: str) -> None:
    *_, p = read_text(f"Town news\n\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert p.title == title
