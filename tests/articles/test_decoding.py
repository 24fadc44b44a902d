"""The text that bytes are, in whatever encoding they came, or why they are none."""

from __future__ import annotations

import pytest

from generator.articles import RefusedError, decoded
from generator.articles.decoding import LARGEST, read_text

WORDS = "Café “Müller” burnt down"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_text_needs_no_word_on_its_encoding(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding), "a.txt") == WORDS


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta content="text/html; charset=koi8-r">', "koi8-r"),
        ('<?xml version="1.0" encoding="ISO-8859-5"?>', "iso8859-5"),
        ("# -*- coding: cp866 -*-", "cp866"),
    ],
)
def test_what_a_file_declares_is_believed_where_it_is_not_utf_8(head: str, encoding: str) -> None:
    text = f"{head}\nКальяо"

    assert decoded(text.encode(encoding), "a.txt") == text
    assert decoded(text.encode(), "a.txt") == text


def test_what_brought_a_text_is_believed_before_the_text() -> None:
    data = '<meta charset="koi8-r">Кальяо'.encode("cp1251")

    assert decoded(data, "a.html", "windows-1251").endswith("Кальяо")


@pytest.mark.parametrize(
    "declared", ["unicode_escape", "rot13", "utf-7", "idna", "zlib", "nothing"]
)
def test_what_is_no_encoding_of_texts_is_not_believed(declared: str) -> None:
    text = f"charset={declared} \\u0041+AEE- café"

    assert decoded(text.encode("cp1252"), "a.txt") == text


def test_latin_1_is_read_as_windows_1252_as_it_is_meant() -> None:
    text = "charset=iso-8859-1 “so”"

    assert decoded(text.encode("cp1252"), "a.txt") == text


def test_a_text_that_was_cut_inside_a_letter_keeps_the_rest() -> None:
    assert decoded("Öl und Café".encode()[:-1], "a.txt") == "Öl und Caf"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n1 0 obj", "is a PDF, not text"),
        (b"%PDF-1.7\n1 0 obj /Encrypt 5 0 R", "is a PDF, and encrypted, not text"),
        (b"-----BEGIN PGP MESSAGE-----\n\nhQEMA", "is encrypted"),
        (b"Salted__\x12\x13", "is encrypted"),
        (b"age-encryption.org/v1\n", "is encrypted"),
        (b"PK\x03\x04\x14", "is a zip archive or an office document, not text"),
        (b"\xd0\xcf\x11\xe0\xa1", "is an office document, not text"),
        (b"\x1f\x8b\x08", "is compressed, not text"),
        (b"\xff\xd8\xff\xe0", "is a picture, not text"),
        (b"a\0b", "is binary, not text"),
        (b"caf\xe9 caf\xc3\xa9", "not UTF-8: byte 0xe9"),
        (b"x \x81", "is not in the encoding that it seems to be in, cp1252"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, message: str) -> None:
    with pytest.raises(RefusedError) as refused:
        decoded(data, "a.txt")

    assert refused.value.problem.message == message
    assert refused.value.problem.hint


def test_more_than_2_mib_are_refused_once_they_are_decoded() -> None:
    data = ("€" * (LARGEST // 3 + 1)).encode("utf-16")  # smaller as it is stored

    assert len(data) < LARGEST
    with pytest.raises(RefusedError, match="is longer than 2 MiB"):
        read_text(data, "a.txt")
