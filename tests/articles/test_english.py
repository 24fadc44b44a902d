"""Texts in English are read, others are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles import RefusedError, read_article
from generator.articles.english import UNDECIDED, language_of

CASES = Path(__file__).parents[1] / "cases/events"
OTHERS = {
    "German": "Der Minister sagte am Freitag, dass der Hafen der Stadt bis Montag geschlossen "
    "bleibt und die Schiffe in der Bucht warten müssen, weil die Arbeiter streiken. Was die "
    "Regierung tun will, war am Abend noch nicht bekannt.",
    "Dutch": "De minister zei vrijdag dat de haven van de stad tot maandag gesloten blijft en dat "
    "de schepen in de baai moeten wachten, omdat de arbeiders staken. Wat de regering wil doen, is "
    "nog niet bekend.",
    "Spanish": "El ministro dijo el viernes que el puerto de la ciudad seguirá cerrado hasta el "
    "lunes y que los barcos tendrán que esperar en la bahía, porque los trabajadores están en "
    "huelga. No se sabe qué hará el gobierno.",
    "Danish": "Ministeren sagde fredag, at havnen i byen forbliver lukket indtil mandag, og at "
    "skibene må vente i bugten, fordi arbejderne strejker. Det var fredag aften endnu ikke kendt, "
    "hvad regeringen vil gøre ved sagen.",
    "Russian": "Министр сказал в пятницу, что порт города останется закрытым до понедельника и что "
    "корабли должны ждать в заливе, потому что рабочие бастуют. Что будет делать правительство, "
    "вечером в пятницу ещё не было известно никому в городе.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_languages_are_told_apart(text: str) -> None:
    assert not language_of(text)
    assert not language_of(text, "en-US")  # what a page's template declares


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_english_is_read_whatever_a_page_declares(path: Path) -> None:
    assert language_of(path.read_text("utf-8"), "ru") == "en"


def test_an_article_in_another_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Puerto cerrado\n\n{OTHERS['Spanish']}\n", "utf-8")

    with pytest.raises(RefusedError, match="is not in English"):
        read_article(tmp_path / "a.txt", "a.txt")


SHORT = {
    "German": "Der Hafen von Callao bleibt bis Montag geschlossen.",
    "French": "Le ministre a annoncé vendredi la fermeture du port.",
    "Italian": "Due operai morti in un incendio a Torino. La procura indaga.",
    "Polish": "Dwie osoby zginęły w pożarze w Gdańsku.",
    "Turkish": "Bakan, limanın pazartesi gününe kadar kapalı kalacağını söyledi.",
    "Finnish": "Satama pysyy suljettuna maanantaihin asti, ministeri sanoi perjantaina.",
    "Swedish": "Två personer dog i en brand i Malmö. Polisen utreder saken.",
    "Indonesian": "Dua orang tewas dalam kebakaran di Medan. Polisi sedang menyelidiki kasus ini.",
    "Russian": "Порт закрыт.",
    "Chinese": "部长周五表示，港口将关闭至周一。工人们正在罢工。政府尚未作出决定。",
}
FEW_WORDS = (
    "Talks opened.",
    "Ana Ross, Ben Ode, Carla Brandt, Dora Lind, Eva Falk, Finn Ek, Gus Holm, Hal Berg",
    "Storm hits coast; thousands lose power, schools shut, roads blocked",
    "Protests erupt near Place de la République, San Martín de los Andes",
    "",
)
A_SENTENCE = (
    "The café reopened on Friday.",
    "He died in Lima.",
    "Le Monde says El País and Der Spiegel were told of the deal.",
)


@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT)
def test_a_sentence_tells_another_language(text: str) -> None:
    assert not language_of(text)
    assert not language_of(text, "en-US")


@pytest.mark.parametrize("text", FEW_WORDS)
def test_what_has_no_small_words_is_not_refused_and_not_called_english(text: str) -> None:
    assert language_of(text) == UNDECIDED
    assert language_of(text, "en-GB") == "en-GB"
    assert not language_of(text, "es")


@pytest.mark.parametrize("text", A_SENTENCE)
def test_a_sentence_of_english_is_told(text: str) -> None:
    assert language_of(text, "ru") == "en"


@pytest.mark.parametrize(
    ("text", "language"), [("Talks opened.", "und"), ("The talks opened.", "en")]
)
def test_an_article_says_its_language_only_where_words_tell(
    tmp_path: Path, text: str, language: str
) -> None:
    (tmp_path / "a.txt").write_text(f"Port talks\n\n{text}\n", "utf-8")

    assert read_article(tmp_path / "a.txt", "a.txt").imprint.language == language
