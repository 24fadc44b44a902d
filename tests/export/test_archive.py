"""``dateline-data.zip``: everything, in words that anyone can read, always the same bytes."""

import io
import json
import random
from dataclasses import replace
from hashlib import sha256
from zipfile import ZIP_STORED, ZipFile

from generator import export, site
from generator.timeline import Timeline
from tests.export.data import view
from tests.export.test_api import faults
from tests.render import samples
from tests.render.samples import event, timeline


def made(found: Timeline, **settings: object) -> bytes:
    shown = view(found, **settings)
    return site.packed(export.Data(shown).archive(), shown.timeline.last_change)


def opened(found: Timeline, **settings: object) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(made(found, **settings))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_holds_every_record_once_as_its_schemas_say() -> None:
    found = samples.starter()
    texts = {name: content.decode() for name, content in opened(found).items()}
    years = [n for n in texts if n.startswith("api/v1/events/") and not n.endswith("index.json")]

    assert faults(texts) == []
    ids = [e["id"] for n in years for e in json.loads(texts[n])["events"]]
    assert sorted(ids) == sorted(e.id for e in found.events)
    assert texts["events.csv"].count("\r\n") == len(found.events) + 1
    assert {"README.txt", "LICENCE.txt", "SHA256SUMS", "api/v1/schema/event.json"} <= set(texts)


def test_its_sums_are_those_of_its_files() -> None:
    files = opened(samples.starter())
    lines = files.pop("SHA256SUMS").decode().splitlines()

    assert lines == [f"{sha256(content).hexdigest()}  {name}" for name, content in files.items()]


def test_what_is_to_be_read_first_names_what_there_is() -> None:
    files = opened(samples.starter(), site_name="Two harbours", licence="CC BY-SA 4.0")
    readme, licence = (files[f"{name}.txt"].decode() for name in ("README", "LICENCE"))

    assert "Two harbours" in readme
    assert "https://harbour.test/" in readme
    assert all(n.rpartition("/")[2] in readme for n in files if "/" not in n if n != "README.txt")
    assert "CC BY-SA 4.0" in licence
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in licence


def test_the_same_records_give_the_same_bytes_in_whatever_order_they_were_read() -> None:
    found = samples.starter()
    events = list(found.records.events)
    random.Random(1).shuffle(events)
    other = Timeline(replace(found.records, events=tuple(events)))

    assert made(found) == made(other)


def test_nothing_in_it_tells_of_the_machine_or_the_hour() -> None:
    with ZipFile(io.BytesIO(made(timeline(*(event(f"e{n}") for n in range(3)))))) as archive:
        for info in archive.infolist():
            assert info.date_time == (2024, 1, 2, 0, 0, 0)
            assert (info.compress_type, info.create_system) == (ZIP_STORED, 3)
            assert info.external_attr >> 16 == 0o100644


def test_an_archive_of_no_events_is_one_too() -> None:
    assert "README.txt" in opened(timeline())
