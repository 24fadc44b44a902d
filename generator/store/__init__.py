"""The records on disk: read with every slip told in its place, written in one way, atomically."""

from generator.store.changes import Add, Change, Cut, Drop, Put
from generator.store.dump import dump, fields_of
from generator.store.files import StoreError, locked, move, remove, write, write_bytes, written
from generator.store.fingerprint import fingerprint, remember, remembered
from generator.store.format import known_format, named_extractors
from generator.store.load import SELDOM, Loaded, Round, Stored, load, seldom_collected, uncollected
from generator.store.made import Made, made
from generator.store.notebooks import notebook_text
from generator.store.patch import exchange, patch, relinked
from generator.store.wordlist import loaded_words

__all__ = [
    "SELDOM",
    "Add",
    "Change",
    "Cut",
    "Drop",
    "Loaded",
    "Made",
    "Put",
    "Round",
    "StoreError",
    "Stored",
    "dump",
    "exchange",
    "fields_of",
    "fingerprint",
    "known_format",
    "load",
    "loaded_words",
    "locked",
    "made",
    "move",
    "named_extractors",
    "notebook_text",
    "patch",
    "relinked",
    "remember",
    "remembered",
    "remove",
    "seldom_collected",
    "uncollected",
    "write",
    "write_bytes",
    "written",
]
