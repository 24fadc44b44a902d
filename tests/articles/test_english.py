"""Texts in English are read, others are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles import RefusedError, read_article
from generator.articles.english import is_english

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
    assert not is_english(text)
    assert not is_english(text, "en-US")  # what a page's template declares


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_english_is_read_whatever_a_page_declares(path: Path) -> None:
    assert is_english(path.read_text("utf-8"), "ru")


def test_an_article_in_another_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Puerto cerrado\n\n{OTHERS['Spanish']}\n", "utf-8")

    with pytest.raises(RefusedError, match="is not in English"):
        read_article(tmp_path / "a.txt", "a.txt")
