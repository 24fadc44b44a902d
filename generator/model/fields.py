"""What the fields of records may hold: every scalar is the text that was typed, and judged here."""

from __future__ import annotations

import math
import re
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.model.when import EDTFError, Grain, When, parse
from generator.model.zones import zones
from generator.text import SLUG, is_slug, nearest, slug

# Names that a page's folder or a Windows disk already has.
RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"}
    | {f"{device}{n}" for device in ("com", "lpt") for n in range(1, 10)}
)
# Characters that no text may hold: control characters, line ends of other alphabets, the marks
# that turn the direction of what follows, and code points that are no characters.
UNFIT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    r"\ufeff\ufffe\uffff\ud800-\udfff]"
)


def refuse(message: str, hint: str, at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return an error that `check` prints with its hint; ``at`` is the field below the record's."""
    return PydanticCustomError(
        "dateline", "{message}", {"message": message, "hint": hint, "at": at}
    )


def means(what: str, *examples: object) -> Any:
    """Return what a field means and how it may look, for the JSON Schema and the manual."""
    return Field(description=what, examples=list(examples) or None)


def _fit(value: str) -> str:
    if m := UNFIT.search(value):
        raise refuse(f"has the character U+{ord(m[0]):04X}", "delete that character")
    return value


def _when(value: object) -> When:
    if isinstance(value, When):
        return value
    if not isinstance(value, str):
        raise refuse("not a date", "write one date, such as 2024-03-15 or 2024-03")
    if not value.isascii():  # \d would let ٢٠٢١ pass
        raise refuse(f"not a date: '{value}'", "write it in the digits 0 to 9, such as 2024-03-15")
    try:
        return parse(value)
    except EDTFError as e:
        raise refuse(str(e), e.hint) from e


def _day(value: object) -> When:
    when = _when(value)
    if when.is_span or when.grain is not Grain.DAY or when.approximate or when.uncertain:
        raise refuse(f"not a day: '{when}'", "write the day, such as 2024-03-15")
    return when


def _slug(value: object) -> str:
    if isinstance(value, str) and is_slug(value):
        return value
    if not isinstance(value, str) or not value.strip():
        raise refuse("not an id", "write a word of lower-case letters, such as harbour-treaty")
    raise refuse(f"not an id: '{value}'", f"write {slug(value)}")


def _page_id(value: object) -> str:
    id = _slug(value)
    if id in RESERVED:
        raise refuse(f"not an id that is free: '{id}'", f"choose another, such as {id}-2")
    return id


def web_address(value: object) -> str:
    """Return an address of the web as it is written: http or https, a plain host, no user name."""
    if not isinstance(value, str):
        raise refuse("not an address", "write https://…")
    host, inside = _host(value)
    if host is None or re.search(r"[\s<>\"'\\]", value) or UNFIT.search(value):
        raise refuse(f"not a web address: '{value}'", "write it in full, beginning with https://")
    if inside:
        raise refuse(f"an address with a user name: '{value}'", "write it without what is before @")
    if not host.isascii():
        raise refuse(
            f"an address in look-alike letters: '{value}'", f"write the host as {_ascii(host)}"
        )
    return value


def _host(url: str) -> tuple[str | None, bool]:
    """Return the host of a web address, ``None`` where it is none, and whether it names a user."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where it is none
    except ValueError:
        return None, False
    good = parts.scheme in {"http", "https"} and parts.hostname
    return (parts.hostname if good else None), "@" in parts.netloc


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return "xn--…"


_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LARGEST = 1e15  # above it a number is no longer what was typed


def _number(value: object) -> float:
    text = value if isinstance(value, str) else ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        text = f"{Decimal(str(value)):f}" if math.isfinite(value) else str(value)
    if not _NUMBER.fullmatch(text):
        raise refuse(
            _so("not a plain number", value),
            f"write {_plainly(text) or 'digits, as in 240 or 0.5'}",
        )
    if abs(float(text)) > _LARGEST:
        raise refuse(_so("too large a number", value), "write it in a larger unit, such as million")
    return float(text)


def _whole(value: object) -> int:
    number = _number(value)
    if number != int(number):
        raise refuse(_so("not a whole number", value), f"write {round(number)}")
    return int(number)


def _yes_or_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    yes = isinstance(value, str) and value.casefold() in {"yes", "y", "on", "1", "true"}
    no = isinstance(value, str) and value.casefold() in {"no", "n", "off", "0", "false"}
    hint = "write true" if yes else "delete the line" if no else "write true, or delete the line"
    raise refuse(_so("neither true nor false", value), hint)


def _so(message: str, value: object) -> str:
    return f"{message}: '{value}'" if isinstance(value, str | int | float) else message


def _plainly(text: str) -> str:
    """Return a number (1e3, 1,000, 010, +5) as we write it, "" for what is none."""
    try:
        number = Decimal(re.sub(r"(?<=[0-9])[,_ \u00a0](?=[0-9]{3}(?![0-9]))", "", text))
    except InvalidOperation:
        return ""
    if not number.is_finite() or abs(number.adjusted()) > 15 or not text.isascii():
        return ""
    plain = f"{number.normalize():f}"
    return plain if plain != text else ""


def _of_day(value: object) -> str:
    text = value if isinstance(value, str) else ""
    if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) or value == "":
        return text
    m = re.fullmatch(r"([0-9]{1,2})[:.h]([0-5][0-9])(?::[0-9]{2})?", text)
    hint = f"write {int(m[1]):02}:{m[2]}" if m and int(m[1]) < 24 else "write 09:30 or 16:30"
    raise refuse(_so("not a time of day", value), hint)


def _zone(value: object) -> str:
    if isinstance(value, str) and (not value or value in zones()):
        return value
    near = nearest(value, zones()) if isinstance(value, str) else []
    hint = f"did you mean '{near[0]}'?" if near else "write its IANA name, such as Asia/Tokyo"
    raise refuse(_so("not a time zone", value), hint)


def _language(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        return value
    hint = "write its code, such as en, ru or be"
    raise refuse(_so("not a language code", value), hint)


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


_POINT = r"(?:\d{4}|\d{3}X|\d{2}XX)(?:-\d{2}(?:-\d{2})?)?[?~%]?"
_EDTF = {  # a year alone is a number to tools that type YAML
    "type": ["string", "integer"],
    "pattern": rf"^(?:{_POINT}|{_POINT}/(?:{_POINT}|\.\.)|\.\./{_POINT})$",
    "patternErrorMessage": "a date such as 2024-03-15, 2024-03, 2024, 1987~, 2024-03-11/2024-03-16",
}
_DAY = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
    "patternErrorMessage": "a day such as 2024-03-15",
}
_PLAIN_NUMBER = {  # in quotes it is a number still
    "type": ["number", "string"],
    "pattern": r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$",
    "patternErrorMessage": "a number in plain digits, such as 240 or 0.5",
}
_SLUG_SCHEMA = {
    "type": "string",
    "pattern": rf"^{SLUG}$",
    "patternErrorMessage": "an id: lower-case Latin words joined by hyphens",
}
_WEB = {"type": "string", "pattern": r"^https?://\S+$", "patternErrorMessage": "https://…"}
Edtf = Annotated[
    When, PlainValidator(_when), PlainSerializer(str, return_type=str), WithJsonSchema(_EDTF)
]
Day = Annotated[
    When, PlainValidator(_day), PlainSerializer(str, return_type=str), WithJsonSchema(_DAY)
]
Slug = Annotated[str, PlainValidator(_slug), WithJsonSchema(_SLUG_SCHEMA)]
PageId = Annotated[str, PlainValidator(_page_id), WithJsonSchema(_SLUG_SCHEMA)]
Url = Annotated[str, PlainValidator(web_address), WithJsonSchema(_WEB)]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=300),
    AfterValidator(_fit),
]
Prose = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000),
    AfterValidator(_fit),
]
Title = Annotated[str, StringConstraints(min_length=8, max_length=110), AfterValidator(_fit)]
Summary = Annotated[str, StringConstraints(min_length=20, max_length=700), AfterValidator(_fit)]
Number = Annotated[float, PlainValidator(_number), WithJsonSchema(_PLAIN_NUMBER)]
Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema(_PLAIN_NUMBER)]
YesNo = Annotated[
    bool, PlainValidator(_yes_or_no), WithJsonSchema({"enum": [True, False, "true", "false"]})
]
_TIME = {"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$"}
_ZONE = {"type": "string", "pattern": r"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"}
_LANGUAGE = {"type": "string", "pattern": r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}
TimeOfDay = Annotated[str, PlainValidator(_of_day), WithJsonSchema(_TIME)]
Zone = Annotated[str, PlainValidator(_zone), WithJsonSchema(_ZONE)]
Language = Annotated[str, PlainValidator(_language), WithJsonSchema(_LANGUAGE)]
Lines = Annotated[tuple[Prose, ...], BeforeValidator(_one_or_more)]
