"""PNG files of few colours, the same bytes wherever they are made.

What zlib writes differs between its versions and its rewritings, so the compression is our own: the
simplest that deflate (RFC 1951) has, runs of one byte with the fixed codes.  Each row is stored as
its difference to the one above, so that what does not change downwards is such a run.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence

Colour = tuple[int, int, int]

_RUN = re.compile(rb"(.)\1{3,}", re.DOTALL)
_LONGEST = 258  # bytes of one match
_UP = b"\x02"  # the filter: a byte less the one above it


def png(width: int, height: int, pixels: bytes, palette: Sequence[Colour]) -> bytes:
    """Return the file of a picture; ``pixels`` are numbers of colours, a byte each, at most 16.

    >>> png(1, 1, b"\\x00", [(255, 255, 255)])[:8]
    b'\\x89PNG\\r\\n\\x1a\\n'
    """
    head = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)  # four bits, by palette
    colours = b"".join(map(bytes, palette))
    chunks = (b"IHDR", head), (b"PLTE", colours), (b"IDAT", _zlib(_rows(width, pixels)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*c) for c in (*chunks, (b"IEND", b"")))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _rows(width: int, pixels: bytes) -> bytes:
    even = width + width % 2
    above = same = bytes(even // 2)
    found = []
    for at in range(0, len(pixels), width):
        row = _packed(pixels[at : at + width].ljust(even, b"\0"))
        found.append(_UP + (_less(row, above) if row != above else same))
        above = row
    return b"".join(found)


def _packed(row: bytes) -> bytes:
    """Return a row with two pixels a byte; as one number each, since none is over four bits."""
    high, low = int.from_bytes(row[::2]), int.from_bytes(row[1::2])
    return (high << 4 | low).to_bytes(len(row) // 2)


def _less(row: bytes, above: bytes) -> bytes:
    return bytes((a - b) & 255 for a, b in zip(row, above, strict=True))


def _zlib(data: bytes) -> bytes:
    """Return data as zlib reads it (RFC 1950)."""
    return b"\x78\x01" + _deflated(data) + struct.pack(">I", zlib.adler32(data))


def _deflated(data: bytes) -> bytes:
    bits = "110" + "".join(_codes(data)) + _END  # the last block, with fixed codes
    padded = bits.ljust(-(-len(bits) // 8) * 8, "0")
    # Deflate fills bytes from their lowest bit on.
    return int(padded[::-1], 2).to_bytes(len(padded) // 8, "little")


def _codes(data: bytes) -> Iterator[str]:
    at = 0
    for m in _RUN.finditer(data):
        yield from (_LITERAL[b] for b in data[at : m.start() + 1])
        left = m.end() - m.start() - 1
        while left:
            # Of a longer run never one or two bytes are left, which no match can be.
            n = min(left, _LONGEST if left - _LONGEST not in (1, 2) else _LONGEST - 2)
            yield _MATCH[n]
            left -= n
        at = m.end()
    yield from (_LITERAL[b] for b in data[at:])


def _fixed(symbol: int) -> str:
    """Return the code of a literal or length (RFC 1951, 3.2.6), its first bit first."""
    if symbol < 144:
        return f"{symbol + 48:08b}"
    if symbol < 256:
        return f"{symbol - 144 + 400:09b}"
    if symbol < 280:
        return f"{symbol - 256:07b}"
    return f"{symbol - 280 + 192:08b}"


def _match(length: int) -> str:
    """Return the code of so many bytes like the one before (3.2.5)."""
    if length == _LONGEST:
        return f"{_fixed(285)}{_ONE_BACK}"
    extra = max((length - 3).bit_length() - 3, 0)
    step = (length - 3) >> extra  # 0 to 7 of the four or eight lengths of a code
    symbol = 257 + 4 * extra + step
    low = (length - 3) & ((1 << extra) - 1)
    more = f"{low:0{extra}b}"[::-1] if extra else ""
    return f"{_fixed(symbol)}{more}{_ONE_BACK}"


_ONE_BACK = "00000"
_LITERAL = [_fixed(n) for n in range(256)]
_MATCH = {n: _match(n) for n in range(3, _LONGEST + 1)}
_END = _fixed(256)
