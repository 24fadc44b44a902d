"""Articles as they come: files read, decoded, and parted into report and furniture."""

from generator.articles.decoding import decoded, normalised
from generator.articles.files import MANY, Seeds, format_of, seed_files, seeds_in
from generator.articles.reading import articles_in, read_article, read_named
from generator.articles.refused import RefusedError

__all__ = [
    "MANY",
    "RefusedError",
    "Seeds",
    "articles_in",
    "decoded",
    "format_of",
    "normalised",
    "read_article",
    "read_named",
    "seed_files",
    "seeds_in",
]
