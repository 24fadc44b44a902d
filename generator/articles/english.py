"""Whether a text is in English, by the share of its words that are English function words."""

from __future__ import annotations

import re

from generator.lexicons import words
from generator.text import folded

_ENOUGH = 30  # words; of fewer the share says little
_FEWEST = 0.15  # share of function words; English news has .22 to .50, its neighbours under .12
_MOST = 2000  # words that are looked at
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")  # the same, found in half the time


def is_english(text: str, declared: str = "") -> bool:
    """Say whether a text is in English; of a few words what the file declares decides.

    Pages declare the language of their template, so that words outweigh it.

    >>> is_english("El ministro dijo el viernes que el puerto de la ciudad seguirá cerrado hasta "
    ...     "el lunes, y que los barcos tendrán que esperar en la bahía, donde no hay sitio.")
    False
    >>> is_english("Talks opened."), is_english("Puerto cerrado.", "es-PE")
    (True, False)
    """
    text = folded(text)
    found = (_ASCII_WORD if text.isascii() else _WORD).findall(text)[:_MOST]
    if len(found) < _ENOUGH:
        return declared[:2].lower() in {"", "en"}
    function = words("function")
    return len([w for w in found if w in function]) / len(found) >= _FEWEST
