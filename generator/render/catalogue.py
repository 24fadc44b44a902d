"""The words of the interface: one Fluent catalogue for each language, in ``words/``.

Whatever readers see that no record says stands there, under an id.  The format is Project Fluent's
(https://projectfluent.org), so that translators and their tools know it; numbers and plurals are
those of CLDR, by Babel.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import LiteralString

from babel import Locale
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor
from markupsafe import Markup

from generator.render.escape import kept, ours, written

# English as the pages write it has the day before the month.
_LOCALES = {"en": "en-GB"}
# Values stand between these while Fluent puts the text together; no record can write them, since
# what stands between is never a record's text, but a number.
_OPEN, _CLOSE = "\N{SOH}", "\N{STX}"
_VALUE = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")


class Catalogue:
    """The words of one language, and the locale that its dates and numbers follow.

    ``language`` is its BCP 47 code, as a page tells it.
    """

    def __init__(self, locale: Locale, source: str, language: str = "") -> None:
        """Read a catalogue in Fluent's format; raises ``ValueError`` where it has a fault."""
        self.locale = locale
        self.language = language or str(locale).replace("_", "-")
        read = FluentParser(with_spans=False).parse(source)
        if faults := [str(e.content) for e in read.body if isinstance(e, Junk)]:
            raise ValueError(f"the words of '{self.language}' cannot be read: {faults[0]}")
        self._messages = {e.id.name: e for e in read.body if isinstance(e, Message)}
        self._bundle = FluentBundle([str(locale).replace("_", "-")], use_isolating=False)
        self._bundle.add_resource(read)
        self._plain = lru_cache(maxsize=4096)(self._formatted)
        self.number = lru_cache(maxsize=4096)(self._number)

    def say(self, id: LiteralString, /, **values: object) -> Markup:
        """Return the words of an id, with values put in: numbers as the locale writes them.

        >>> catalogue("en").say("events-counted", n=1200)
        Markup('1,200 events')
        """
        numbers = {k: v for k, v in values.items() if type(v) in (int, float)}
        others = [v for k, v in values.items() if k not in numbers]
        names = (k for k in values if k not in numbers)
        tokens = {k: f"{_OPEN}{n}{_CLOSE}" for n, k in enumerate(names)}
        pieces = _VALUE.split(self._plain(id, tuple((numbers | tokens).items())))
        if len(pieces) == 1:
            return kept(pieces[0])
        pieces[1::2] = [written(others[int(n)]) for n in pieces[1::2]]
        pieces[0] = kept(pieces[0])
        # A stop behind a word is plain to Markdown, behind a number it may make a list.
        for at in range(2, len(pieces), 2):
            pieces[at] = kept(pieces[at], behind="1" if pieces[at - 1].isdigit() else "x")
        return ours("".join(pieces))

    def text(self, id: LiteralString, /, **values: str | float) -> str:
        """Return the words of an id as plain text, for what is written into a page later."""
        return self._plain(id, tuple(values.items()))

    def names(self, id: str) -> tuple[str, ...]:
        """Return the names of the values that the words of an id ask for."""
        asked = _Asked()
        asked.visit(self._messages[id])
        return tuple(sorted(asked.names))

    def _number(self, n: float) -> str:
        """Return a number as the locale writes it."""
        return format_decimal(n, locale=self.locale)

    def _formatted(self, id: str, values: tuple[tuple[str, object], ...]) -> str:
        message = self._bundle.get_message(id)
        if message.value is None:
            raise LookupError(f"'{id}' has no words")
        text, faults = self._bundle.format_pattern(message.value, dict(values))
        if faults:
            raise ValueError(f"'{id}': {faults[0]}")
        return str(text)


class _Asked(Visitor):
    """Gathers the names of the values that a message asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  # so called
        self.names.add(node.id.name)


@cache
def catalogue(language: str) -> Catalogue:
    """Return the words of a language; raises ``LookupError`` where there are none."""
    if language not in languages():
        raise LookupError(f"there are no words for the language '{language}'")
    source = (_folder() / f"{language}.ftl").read_text(encoding="utf-8")
    return Catalogue(Locale.parse(_LOCALES.get(language, language), sep="-"), source, language)


def language_for(code: str) -> str:
    """Return the language of a catalogue that serves readers of ``code``, "" for none.

    >>> language_for("en"), language_for("en-NZ"), language_for("tlh")
    ('en', 'en', '')
    """
    wanted = code.replace("_", "-").casefold()
    known = {language.casefold(): language for language in languages()}
    while wanted and wanted not in known:
        wanted = wanted.rpartition("-")[0]
    return known.get(wanted, "")


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that there are words for, as the names of their files."""
    names = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(n.removesuffix(".ftl") for n in names if n.endswith(".ftl")))


def _folder() -> resources.abc.Traversable:
    return resources.files("generator.render") / "words"
