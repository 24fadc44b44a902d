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
    (("Town news", "The harvest failed in Peru. "), "Exports fell by a tenth in May.",
     "Peru’s exports fell by a tenth"),
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
     "Bo Lind blamed the bank for Peru’s debt"),
    (COUNTRY, "Chile rests. Bo Lind blamed the bank for the country's debt on Monday.",
     "Bo Lind blamed the bank for the country’s debt"),
    (BODY, "Kesta Marine Ltd sold the company's yard on Monday.",
     "Kesta Marine Ltd sold its yard"),
    (COUNTRY, "The country cut its levies on Monday.", "Peru cut its levies"),
    (COUNTRY, "Ana Ross said on Monday that her mill had burnt.",
     "Ana Ross said her mill had burnt"),
    (BODY, "Bo Lind sold the company's yard on Monday.",
     "Bo Lind sold Kesta Marine Ltd’s yard"),
    (("Peru bans nets", "Nets of Chile are long. Chile sells them, and Chile is sad. "),
     "The economy shrank by a tenth in May.", "Economy shrank by a tenth"),
    (("Peru bans nets", "Peruvian nets are long. "),
     "Exports fell by a tenth in May.", "Exports fell by a tenth"),
    (COUNTRY, "The economy grew 3% in 2023, the World Bank said.", "Peru’s economy grew 3%"),
    (COUNTRY, "Growth slowed in 2023, the IMF said.", "Peru’s growth slowed"),
    (COUNTRY, "Inflation fell to 3% in May, the Bank of Rimac said.",
     "Peru’s inflation fell to 3%"),
    (COUNTRY, "The government fell on Monday, Rimac Radio said.", "Peru’s government fell"),
    (COUNTRY, "Exports fell by a tenth in May, the Bank of Chile said.",
     "Exports fell by a tenth"),
    (BODY, "Sales rose 12% in May, analysts at Rimac Steel Ltd said.", "Sales rose 12%"),
    (BODY, "Sales rose 12% in May, the Rimac News said.", "Sales rose 12%"),
    (BODY, "Sales rose 12% in May, the IMF said.", "Sales rose 12%"),
    (COUNTRY, "Exports fell by a tenth in May, the Chilean central bank said.",
     "Exports fell by a tenth"),
    (BODY, "Growth slowed in May, Rimac Steel Ltd said.", "Growth slowed"),
    (BODY, "Sales rose 12% in May, Rimac Steel Ltd said.", "Rimac Steel Ltd’s sales rose 12%"),
    (BODY, "Sales rose 12% in May, Kesta Marine Ltd said.", "Kesta Marine Ltd’s sales rose 12%"),
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
        ("Peruvian runner Ana Ross was glad. The Peruvian lost a final in 2023.",
         "Ana Ross lost a final"),
        ("Ana Ross, 34, a runner from Peru, was glad. The Peruvian lost a final in 2023.",
         "Ana Ross lost a final"),
        ("Ana Ross is a Peruvian runner. A Peruvian court sat. The Peruvian fled on Monday.",
         "Ana Ross fled"),
        ("Peruvian runner Ana Ross won. The Peruvian fled on Monday. The Peruvian died on Tuesday.",
         "Ana Ross died"),
        ("Ana Ross was glad. The Peruvian lost a final in 2023.", ""),
        ("Bo Lind played a Peruvian on Monday. The Peruvian was arrested on Tuesday.",
         ""),
        ("Ana Ross stabbed a tourist on Monday. The German died on Tuesday.", ""),
        ("Peruvian boxer Bo Lind hit a Peruvian on Monday. The Peruvian died on Tuesday.",
         ""),
        ("Peruvian boxer Bo Lind hit two Peruvians on Monday. The Peruvian died on Tuesday.",
         ""),
        ("Peruvian boxer Bo Lind hit a Peruvian boxer on Monday. The Peruvian died on Tuesday.",
         ""),
        ("Peruvian boxer Luis Rojas sang. Peruvian boxer Bo Lind hit Ana Ross. He left."
         " The Peruvian died on Tuesday.", ""),
        ("Ana Ross hit a boy on Monday. The 15-year-old died on Tuesday.", ""),
        ("Ana Ross stabbed a tourist on Monday. The 34-year-old died on Tuesday.",
         ""),
        ("Ana Ross drove off a 34-year-old on Monday. The 34-year-old died on Tuesday.",
         ""),
        ("Ana Ross lost to a Swede on Monday. The 34-year-old died on Tuesday.",
         ""),
        ("Peruvian boxer Bo Lind saw a man from Peru on Monday. The Peruvian died on Tuesday.",
         ""),
        ("Ana Ross is a runner. The 15-year-old died on Tuesday.", "Ana Ross died"),
        ("Ana Ross won a title. The 15-year-old died on Tuesday.", "Ana Ross died"),
        ("Ana Ross met Bo Lind. The Peruvian left on Monday.", ""),
        ("Ana Ross was glad. The British left on Monday.", ""),
    ],
)  # fmt: skip
def test_a_person_is_told_by_the_country_or_not_at_all(sentence: str, title: str) -> None:
    read = read_text(f"Town news\n\n{sentence}\n", parse("2024-06-12"))
    last = read.article.text.rindex(" The ")

    told = [p.title for p in read.found.proposals if p.quotes[0].start > last]
    assert told == [title] * bool(title)


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
        ("Ross and Sons said its mill closed on Monday.", "Ross and Sons’ mill closed"),
        ("Ross & Lind said its mill closed on Monday.", "Ross & Lind’s mill closed"),
    ],
)
def test_its_board_is_the_speakers_and_the_maker_is_named(sentence: str, title: str) -> None:
    *_, p = read_text(f"Town news\n\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert p.title == title


@pytest.mark.parametrize(
    "lead",
    [
        "A British tourist was hurt in Peru. ",
        "Chilean boats were seized in Peru. ",
        "Peru freed a Dutch nurse. ",
    ],
)
def test_a_lead_of_two_countries_gives_neither_a_government(lead: str) -> None:
    text = f"A quiet week\n\n{lead}The government raised the levy on fish on Monday.\n"
    found = read_text(text, parse("2024-06-12")).found.proposals

    assert [(p.title, p.places) for p in found] == [("Government raised the levy on fish", ())]
