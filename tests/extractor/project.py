"""A folder with seeds and records, where people and the machine take turns."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import extractor
from generator.model.when import parse

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
PEOPLE = "people:\n  - ref: boris-stane\n    role: president\n"
# A record that a person wrote of what the pact's article tells.
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
