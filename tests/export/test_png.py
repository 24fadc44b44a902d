"""A PNG of ours is what was drawn, to every reader, in the same bytes."""

import hashlib
import io
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.export import png as module
from generator.export.png import png

COLOURS = [(n * 16, 255 - n * 16, n) for n in range(16)]


@pytest.mark.parametrize("width", [1, 2, 7, 300])
def test_pillow_reads_every_pixel(width: int) -> None:
    chance = random.Random(width)
    pixels = bytes(chance.choice([0, 0, 0, 5, n % 16]) for n in range(width * 40))

    with Image.open(io.BytesIO(png(width, 40, pixels, COLOURS))) as read:
        read.load()
        assert read.size == (width, 40)
        assert read.convert("RGB").tobytes() == b"".join(bytes(COLOURS[p]) for p in pixels)


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(1, 1200)), max_size=30))
def test_every_run_is_read_back(runs: list[tuple[int, int]]) -> None:
    data = b"".join(bytes([b]) * n for b, n in runs)

    assert zlib.decompress(module._zlib(data)) == data


def test_each_length_of_a_run_is_read_back() -> None:
    for n in range(800):
        data = b"a" + b"x" * n + b"b"
        assert zlib.decompress(module._zlib(data)) == data


def test_the_bytes_hang_on_no_library() -> None:
    pixels = bytes((x * y) % 16 if x > 20 else 3 for y in range(50) for x in range(50))

    digest = hashlib.sha256(png(50, 50, pixels, COLOURS)).hexdigest()
    assert digest == "d224138ab7224e1b258d740e4bbe1a30fd6b1b81be455f35def8f78dca3f879b"
