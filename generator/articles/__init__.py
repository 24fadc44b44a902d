"""Articles as they come: files read, decoded, and parted into report and furniture."""

from generator.articles.decoding import decoded, normalised
from generator.articles.files import MANY, SEEDS, Seeds, format_of, seed_files, seeds_in
from generator.articles.reading import (
    Piece,
    article_of,
    articles_in,
    pieces_in,
    pieces_named,
    read_article,
    read_named,
)
from generator.articles.recorded import seed_names, texts_of
from generator.articles.refused import RefusedError

__all__ = [
    "MANY",
    "SEEDS",
    "Piece",
    "RefusedError",
    "Seeds",
    "article_of",
    "articles_in",
    "decoded",
    "format_of",
    "normalised",
    "pieces_in",
    "pieces_named",
    "read_article",
    "read_named",
    "seed_files",
    "seed_names",
    "seeds_in",
    "texts_of",
]
