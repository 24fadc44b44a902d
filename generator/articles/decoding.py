"""The text that bytes are: UTF-8, else what the file declares, else Windows-1252."""

from __future__ import annotations

import codecs
import re
import unicodedata

from generator.articles.refused import AS_TEXT, RefusedError, refused
from generator.model.values import Problem, Where

LARGEST = 2 * 1024 * 1024  # bytes; a long read of 30,000 words has some 200 kB
_MARKS = (  # the longer first: UTF-32's mark begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How files begin that are no text, what they are, and what to do.
_BINARY = (
    (b"%PDF-", "is a PDF"),
    (b"PK\x03\x04", "is a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "is an office document"),
    (b"{\\rtf", "is an office document (RTF)"),
    (b"\x1f\x8b", "is compressed"),
    (b"BZh", "is compressed"),
    (b"\xfd7zXZ", "is compressed"),
    (b"7z\xbc\xaf", "is compressed"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
)
_ENCRYPTED = (
    b"-----BEGIN PGP MESSAGE",
    b"Salted__",
    b"age-encryption.org/",
    b"-----BEGIN AGE ENCRYPTED",
)
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?\s*([-\w.]{2,30})", re.I)
_HEAD = 4096  # bytes in which a file declares its encoding
# Encodings of text alone: Python also knows some ("unicode_escape") that are none.
_KNOWN = re.compile(
    r"utf[-_]?(?:8|16|32)|ascii|cp\d{3,4}|iso8859[-_]\d+|koi8[-_][rtu]|mac[-_]\w+|shift_jis\w*|"
    r"euc[-_]?\w+|gb2312|gbk|gb18030|big5\w*|hz|tis[-_]620"
)
_LATIN = frozenset(("ascii", "iso8859-1"))  # browsers read both as Windows-1252, as they are meant
_BEYOND_ASCII = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_SPLIT_AT_END = 3  # bytes that a character cut in two may leave


def decoded(data: bytes, name: str, declared: str = "") -> str:
    """Return the text that bytes are; raises ``RefusedError`` for what is no text.

    ``declared`` is the encoding that what brought them names.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(encoding, data, name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        if (known := _known(declared) or _declared(data)) and known != "utf-8":
            return _as(known, data, name)
        if _BEYOND_ASCII.search(data):  # UTF-8 with a fault, which is no other encoding
            if e.reason == "unexpected end of data" and e.start >= len(data) - _SPLIT_AT_END:
                return data[: e.start].decode("utf-8-sig")  # it was cut inside a letter
            raise _not_utf8(e, data, name) from e
    return _as("cp1252", data, name)


def read_text(data: bytes, name: str, declared: str = "") -> str:
    """Return the text of an article as offsets count it; raises ``RefusedError`` beyond 2 MiB."""
    text = normalised(decoded(data, name, declared))
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        raise refused(name, "is longer than 2 MiB", "give one article a file")
    if not text.strip():
        raise refused(name, "is empty", "put the article's text into it, or delete it")
    return text


def normalised(text: str) -> str:
    r"""Return ``text`` with ``\n`` for line ends and Unicode in NFC: what offsets count."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _as(encoding: str, data: bytes, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as e:
        message = f"is not in the encoding that it seems to be in, {encoding}"
        raise refused(name, message, "save the file as UTF-8") from e


def _declared(data: bytes) -> str:
    """Return the encoding that a file says it is in, "" for none that we know."""
    m = _DECLARED.search(data[:_HEAD])
    return _known(m[1].decode("ascii", "ignore")) if m else ""


def _known(declared: str) -> str:
    try:
        found = codecs.lookup(declared).name if declared else ""
    except (LookupError, ValueError):
        return ""
    if found in _LATIN:
        return "cp1252"
    return found if _KNOWN.fullmatch(found) else ""


def _refuse_binary(data: bytes, name: str) -> None:
    if data.startswith(_ENCRYPTED):
        raise refused(name, "is encrypted", "save its text, decrypted")
    for head, what in _BINARY:
        if data.startswith(head):
            locked = ", and encrypted" if head == b"%PDF-" and b"/Encrypt" in data else ""
            raise refused(name, f"{what}{locked}, not text", AS_TEXT)
    if b"\0" in data[:8192]:
        raise refused(name, "is binary, not text", "save it as plain text")


def _not_utf8(e: UnicodeDecodeError, data: bytes, name: str) -> RefusedError:
    line = data[: e.start].count(b"\n") + 1
    column = e.start - (data.rfind(b"\n", 0, e.start) + 1) + 1
    message = f"not UTF-8: byte 0x{data[e.start]:02x}"
    return RefusedError(Problem(Where(name, line, column), message, "save the file as UTF-8"))
